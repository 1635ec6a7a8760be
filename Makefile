# The briefing, from CSV rows to HTML and PDF. Bare `make` lists what can be done.
.DEFAULT_GOAL := help
.PHONY: help report open watch site release parquet batch pictures test oracles fuzz check lab new-source sheet settle accept bench lock clean \
	lint types develop audit links
.DELETE_ON_ERROR:

EDITION ?= full
PYTHON ?= $(if $(filter Windows_NT,$(OS)),python,python3)
BIN := .venv/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
STRICT := $(if $(CI),--strict)
COMPILE := $(BIN)/uv pip compile --quiet --universal --generate-hashes --python-version 3.11 \
	--custom-compile-command "make lock"

unexport PYTHONDONTWRITEBYTECODE  # a package is compiled when it is first loaded, and that is kept

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 18

.venv/installed: requirements.lock pyproject.toml
	@$(PYTHON) environment.py requirements.lock
	@touch $@

.venv/developed: develop.lock .venv/installed
	@$(PYTHON) environment.py develop.lock
	@touch $@

develop: .venv/developed ## add to .venv/ what a report does not need: for JupyterLab, tests, batches, changing code

report: .venv/installed ## build one edition into reports/EDITION/, e.g. make report EDITION=core
	@$(BIN)/briefing report $(EDITION) $(STRICT)

open: .venv/installed ## build one edition and open its page in a browser
	@$(BIN)/briefing open $(EDITION)

test: .venv/developed ## run every test and validate the notebooks' kept outputs
	@$(BIN)/python -m pytest

oracles: .venv/developed ## set the rules of inference against slow oracles, on many examples; takes minutes
	@ORACLE_EXAMPLES=2000 $(BIN)/python -m pytest tests/oracles

fuzz: .venv/developed ## put what nobody would write into cells, tables and editions; takes half an hour
	@FUZZ_EXAMPLES=2000 $(BIN)/python -m pytest -n 0 tests/fuzz

check: .venv/installed ## check the register, its archived texts, the dictionary and the editions
	@$(BIN)/briefing check

lab: .venv/developed ## open the notebooks in JupyterLab; in a container: make lab LAB=--ip=0.0.0.0
	@$(BIN)/briefing lab -- $(LAB)

new-source: .venv/installed ## draft the rows of a new document: make new-source ID=paper-2026 TEXT=paper.txt [URL=…]
	@$(BIN)/briefing new-source "$(ID)" $(if $(TEXT),--text "$(TEXT)") $(if $(URL),--url "$(URL)")

sheet: .venv/installed ## write a drafted document's coding sheet: make sheet ID=paper-2026 [READ=1 | BLIND=1] [FORCE=1]
	@$(BIN)/briefing sheet "$(ID)" $(if $(READ),--read) $(if $(BLIND),--blind) $(if $(FORCE),--force)

settle: .venv/installed ## set two codings side by side and write what is settled: make settle ID=paper-2026 [FORCE=1]
	@$(BIN)/briefing settle "$(ID)" $(if $(FORCE),--force)

site: .venv/installed ## build every edition and put them into site/, an index page and what changed
	@$(BIN)/briefing site $(STRICT)

release: .venv/installed ## write what changed in the claims in the version that CITATION.cff names
	@$(BIN)/briefing release

parquet: .venv/developed ## write an edition's tables and the register's as Parquet, e.g. make parquet EDITION=core
	@$(BIN)/briefing parquet $(EDITION)

batch: .venv/developed ## build every edition of a grid: make batch GRID=vintages.yml [SCHEDULER=ADDRESS]
	@$(BIN)/briefing batch "$(GRID)" $(if $(SCHEDULER),--scheduler "$(SCHEDULER)")

pictures: .venv/developed ## take the pictures in docs/ anew (needs Chromium and poppler)
	@$(BIN)/briefing report full
	@$(BIN)/python docs/pictures.py

watch: .venv/installed ## build an edition again whenever something it is made of changes
	@$(BIN)/briefing watch $(EDITION)

accept: .venv/installed ## show which headlines changed and, if you agree, keep them (YES=1: without asking)
	@$(BIN)/briefing accept $(if $(YES),--yes)

lock: .venv/developed ## pin every dependency again, with hashes: those of a report, and all
	@$(COMPILE) --upgrade --all-extras pyproject.toml -o develop.lock
	@$(COMPILE) --constraints develop.lock --extra build pyproject.toml -o requirements.lock

bench: ## measure this commit against an earlier one, for hours; a part: make bench BENCH="--only full --rounds 1"
	@$(PYTHON) benchmarks/bench.py $(BENCH)

lint: .venv/developed ## ruff and zizmor: style and mistakes in code, what is unsafe in workflows
	@$(BIN)/ruff check .
	@$(BIN)/zizmor --offline --quiet .

types: .venv/developed ## mypy: what is passed where
	@$(BIN)/mypy

audit: .venv/developed ## ask whether a version that the locks pin, for whatever machine, is known to be unsafe
	@$(BIN)/python upkeep/audit.py requirements.lock develop.lock

links: ## list the sources that no longer answer at their addresses; takes minutes
	@$(PYTHON) upkeep/links.py data/sources.csv

clean: ## remove what is built (keeps .venv/)
	@PYTHONPATH=src $(firstword $(wildcard $(BIN)/python) $(PYTHON)) -B -m briefing.publish.clean
