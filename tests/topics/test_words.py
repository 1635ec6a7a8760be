"""No line of the code knows what a register is about: the words of the topic stand in data/ alone."""

import csv
import re
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[2]
DATA, SOURCE = ROOT / "data", ROOT / "src" / "briefing"
TOPIC = {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in sorted((DATA / "topic").glob("*.yml"))}
SUFFIXES = (".py", ".j2", ".typ", ".js", ".css", ".lua")
LANGUAGES = SOURCE / "phrases" / "languages"  # what words mean in a language, whatever is counted
WORD = re.compile(r"[a-z0-9]+(?:_[a-z0-9]+)*")
PLAIN_ENGLISH = {
    *("context", "date", "killed", "months", "none", "other", "percent", "share", "times", "un", "us"),
    *("workers", "years"),
    "babel",  # the library
    "uk",  # the code of a language
    "unattributed",  # the actor that is nobody: a word of the coding rules
    "usd",  # a sign for money, in any topic
}


def cells(name, *columns):
    with (DATA / name).open(encoding="utf-8-sig", newline="") as file:
        return {part for row in csv.DictReader(file) for column in columns for part in row[column].split(";") if part}


TOPICAL = (
    set(TOPIC["themes"]["themes"])
    | set(TOPIC["parties"]["parties"])
    | set(TOPIC["parties"]["pools"])
    | cells("measures.csv", "measure_id", "comparability_group")
    | cells("units.csv", "unit_id")
    | cells("actors.csv", "actor_id", "pool_ids")
) - PLAIN_ENGLISH
FILES = [path for path in SOURCE.rglob("*") if path.suffix in SUFFIXES and LANGUAGES not in path.parents]


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_no_source_file_names_a_theme_party_measure_unit_or_actor(path):
    assert set(WORD.findall(path.read_text(encoding="utf-8").lower())) & TOPICAL == set()


def test_every_word_that_is_let_through_is_one_that_stands_there():
    found = {word for path in FILES for word in WORD.findall(path.read_text(encoding="utf-8").lower())}
    known = TOPICAL | PLAIN_ENGLISH
    assert found & known >= PLAIN_ENGLISH
