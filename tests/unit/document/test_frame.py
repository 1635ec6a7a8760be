"""The words of the frame: every one has its word in every other language, and no catalogue has any more."""

import io
import re
from pathlib import Path

import pytest
from babel.messages.extract import extract
from babel.messages.pofile import read_po
from jinja2.ext import babel_extract

import briefing
from briefing.document.frame import LANGUAGES, MARKED, Frame

PACKAGE = Path(briefing.__file__).parent
SPOKEN = sorted(Path(str(LANGUAGES)).glob("*.po"))
PLACES = re.compile(r"\$?\{[^}]*\}")
KEYWORDS = {"frame": None}


def said():
    """The words that the package says through a frame, whatever it is written in."""
    for file in PACKAGE.rglob("*.py"):
        yield from (words for _, words, *_ in extract("python", io.BytesIO(file.read_bytes()), KEYWORDS))
    for file in PACKAGE.rglob("*.j2"):
        found = babel_extract(io.BytesIO(file.read_bytes()), KEYWORDS, [], {})
        yield from (words[0] if isinstance(words, tuple) else words for _, _, words, _ in found)
    for kind in ("*.js", "*.css", "*.typ"):
        for file in PACKAGE.rglob(kind):
            yield from (found[1] or found[2] for found in MARKED.finditer(file.read_text(encoding="utf-8")))


def catalogue(file):
    with file.open("rb") as opened:
        return {entry.id: entry.string for entry in read_po(opened) if entry.id and not entry.fuzzy}


@pytest.mark.parametrize("file", SPOKEN, ids=lambda file: file.stem)
def test_a_catalogue_has_the_words_of_the_frame_and_no_others(file):
    assert set(catalogue(file)) == set(said())


@pytest.mark.parametrize("file", SPOKEN, ids=lambda file: file.stem)
def test_a_catalogue_leaves_out_no_word_and_no_place_to_be_filled(file):
    assert [words for words, own in catalogue(file).items() if not own.strip()] == []
    assert [
        words for words, own in catalogue(file).items() if sorted(PLACES.findall(words)) != sorted(PLACES.findall(own))
    ] == []


@pytest.mark.parametrize("file", SPOKEN, ids=lambda file: file.stem)
def test_a_word_ends_no_string_that_it_is_put_into(file):
    outside = {words: PLACES.sub("", own) for words, own in catalogue(file).items()}
    assert [words for words, own in outside.items() if set(own) & set('"`\\<>&')] == []


def test_german_is_spoken():
    assert Frame("de")("page {page} of {pages}", page=1, pages=15) == "Seite 1 von 15"


def test_english_words_are_as_they_stand():
    assert Frame("en")("Table") == "Table"


def test_marked_words_of_a_script_are_translated_and_the_marks_taken_out():
    script = 'make("a", /*_*/"Find"); tell(/*_*/`${name} saved`); tell("Find")'
    assert Frame("de").translated(script) == 'make("a", "Suchen"); tell(`${name} gespeichert`); tell("Find")'
    assert Frame("en").translated(script) == 'make("a", "Find"); tell(`${name} saved`); tell("Find")'
