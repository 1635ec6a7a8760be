"""Every notebook runs on other parameters than its own, also where nothing is left to speak of."""

import csv

import pytest
from pypdf import PdfReader

from briefing.document.document import document_of
from briefing.document.page import render_html
from briefing.document.pdf import printing
from briefing.document.records import filed
from briefing.paths import ARCHIVE_VARIABLE, ROOT_VARIABLE, archive_folder
from briefing.publish.accept import kept_text
from briefing.publish.cover import cover_of
from briefing.editions.edition import Edition, read_edition
from briefing.editions.notebook import being_built
from briefing.run.execute import execute
from briefing.run.reading import read_notebooks

EARLIER = {
    "as_of": "2025-01-01",
    "known_by": "2025-01-01",
    "collections": ["core"],
    "themes": ["munitions", "troops"],
    "exclude_sources": ["dras-2024"],
}
EVERYTHING = {"as_of": "2026-01-31", "known_by": "2026-01-31", "collections": ["core", "wider"]}


def run(root, parameters):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(ROOT_VARIABLE, str(root))
        patch.setenv(ARCHIVE_VARIABLE, str(archive_folder(root).resolve()))
        return execute(read_notebooks(root / "notebooks"), {"overrides": parameters}, root / "notebooks")


def rows(root, table):
    with (root / "data" / table).open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="module")
def earlier(root):
    """The notebooks of an edition of New Year 2025, on munitions and troops, one source left out."""
    return run(root, EARLIER)


@pytest.fixture(scope="module")
def empty(root):
    """The notebooks of an edition that leaves out every source."""
    sources = [row["source_id"] for row in rows(root, "sources.csv")]
    return run(root, EVERYTHING | {"exclude_sources": sources})


def shown_claims(executed):
    """The rows of every exhibit that has one row a claim."""
    for data in map(filed, document_of(executed).exhibits):
        if {"source_id", "measure_id"} <= set(data.columns):
            yield from (dict(zip(data.columns, row, strict=True)) for row in data.rows)


def test_an_earlier_edition_shows_only_sources_it_may_know(earlier):
    shown = {row["source_id"] for row in shown_claims(earlier)}
    assert "elpais-2024" in shown
    assert not shown & {"dras-2024", "glr-2025", "natint-2025", "strategypage-2026"}


def test_an_earlier_edition_shows_only_its_themes(earlier, root):
    themes = {row["measure_id"]: row["theme"] for row in rows(root, "measures.csv")}
    assert {themes[row["measure_id"]] for row in shown_claims(earlier)} == {"munitions", "troops"}


def test_a_later_judgement_is_invisible_to_an_earlier_edition(earlier):
    names = [statement.name for statement in document_of(earlier).statements]
    assert "shells" in names
    assert [name for name in names if name.startswith("judgement-")] == []


def test_the_parameters_of_an_edition_stand_in_its_register(earlier):
    (parameters,) = (each for each in document_of(earlier).exhibits if each.name == "parameters")
    assert ("exclude_sources", "dras-2024") in parameters.rows
    assert ("known_by", "2025-01-01") in parameters.rows


OLD_NAMES = {
    "one of them": 'as_of: str = "2024-12-31"  # leave out figures that describe a later time',
    "two of them": 'known_by: str = "2024-12-31"\ncollections: list = ["core"]  # as in kind = core',
    "all of them": """as_of: str = "2026-11-29"
known_by: str = "2026-11-29"
collections: list = ["core", "wider"]
themes: list = ["munitions"]
exclude_sources: list = []
min_reliability: str = "E"
compare_with: str = "2025-10-31"
""",
}
def section(root, cell):
    """The notebook of the template with another cell of parameters."""
    notebook = read_notebooks(root / "notebooks" / "template")["section"]
    (tagged,) = (each for each in notebook.cells if "parameters" in each.metadata.get("tags", []))
    tagged.source = cell
    return notebook


@pytest.fixture(scope="module")
def of_old_names(root):
    """The template with old names in its cell of parameters: run by itself, and while the core edition is built."""
    sections = {name.replace(" ", "_"): section(root, cell) for name, cell in OLD_NAMES.items()}
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(ROOT_VARIABLE, str(root))
        patch.setenv(ARCHIVE_VARIABLE, str(archive_folder(root).resolve()))
        alone = execute(sections, {}, root / "notebooks")
        with being_built("core"):
            built = execute(sections, vars(read_edition(root, "core").selection), root / "notebooks")
            new = execute({"new": section(root, 'edition: str = "full"')}, {"edition": "core"}, root / "notebooks")
    return alone, built, new["new"]


def findings(notebook):
    return [str(statement.text) for statement in document_of({"a": notebook}).statements]


def test_old_names_are_heeded_by_a_notebook_that_runs_alone(of_old_names):
    alone, *_ = of_old_names
    assert findings(alone["one_of_them"]) != findings(alone["all_of_them"])


def test_while_an_edition_is_built_old_names_are_replaced_by_its_own(of_old_names):
    _, built, new = of_old_names
    assert {name: findings(notebook) for name, notebook in built.items()} == dict.fromkeys(built, findings(new))


def test_an_empty_edition_shows_no_claim(empty):
    assert list(shown_claims(empty)) == []


def test_an_empty_edition_counts_no_claim(empty):
    values = {statement.name: statement.value for statement in document_of(empty).statements}
    assert values["shells"] == 0


def test_an_empty_edition_still_has_its_headlines(empty):
    assert [name for name, notebook in empty.items() if not 1 <= len(kept_text(notebook)) <= 8] == []


def test_an_empty_edition_says_nan_nowhere(empty, tmp_path):
    html = render_html(document_of(empty), edition(tmp_path))
    assert ">nan<" not in html.lower() and " nan " not in html.lower()


def test_an_empty_edition_still_makes_a_pdf(empty, tmp_path):
    with printing(document_of(empty), edition(tmp_path), tmp_path):
        pass
    assert "Nothing known" in PdfReader(tmp_path / "briefing.pdf").pages[0].extract_text()


def edition(folder):
    return cover_of(Edition("empty", "Nothing known", "Open sources", EVERYTHING, folder / "empty.yml"), folder)
