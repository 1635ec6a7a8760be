"""Rows to fill in for a new document: its source and, if its text is archived, one for each number printed there.

A year is drafted as an exclusion, every other number as a claim with the bound and the numbers that its words have by
the coding rules (blank where the words are unread); whoever fills them in moves what is no claim to the exclusions.
"""

import csv
import datetime as dt
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from briefing.errors import Fault, FaultsError
from briefing.phrases import english_numbers
from briefing.phrases.reading import UNREAD, read_phrase
from briefing.phrases.text import normalise, paragraphs
from briefing.register.coding import DRAFTED, ENGLISH, MOST_WORDS, NUMBERS
from briefing.register.schemas import IDENTIFIER

USAGE = "Write make new-source ID=paper-2026 TEXT=paper.txt"
YEAR = re.compile(r"(?:19|20)\d\d")
AROUND = 2
KINDS = ("count", "share", "ratio", "time")  # no phrase is read as two of them


def draft(root: Path, archive: Path, source_id: str, text_file: str, language: str = "") -> list[str]:
    """Append the rows of a document that the register does not have; say how many went where."""
    _refuse_unfit(archive, source_id, text_file)
    if source_id in {row["source_id"] for row in _rows(root / "data" / "sources.csv")}:
        return []
    rows = {"sources.csv": [source_row(source_id, archive, text_file) | {"language": language}]}
    if text_file:
        printed = paragraphs((archive / text_file).read_text(encoding="utf-8"))
        rows["claims.csv"], rows["exclusions.csv"] = figure_rows(source_id, printed, language or ENGLISH)
    for name, drafted in rows.items():
        _append(root / "data" / name, drafted)
    return [f"data/{name}: {len(drafted)} to fill in" for name, drafted in rows.items() if drafted]


def source_row(source_id: str, archive: Path, text_file: str) -> dict[str, str]:
    """The row of sources.csv, with what can be known of it now."""
    known = {"source_id": source_id, "accessed": dt.date.today().isoformat(), "collection": "wider", "status": "live"}
    if text_file:
        known |= {"text_file": text_file, "text_sha256": hashlib.sha256((archive / text_file).read_bytes()).hexdigest()}
    return known


def figure_rows(source_id: str, printed: Iterable[str], language: str = ENGLISH) -> tuple[list[dict], list[dict]]:
    """The rows of claims.csv and of exclusions.csv for the numbers of a text."""
    claims: list[dict] = []
    exclusions: list[dict] = []
    for place, paragraph in enumerate(printed, start=1):
        for number in english_numbers.find(paragraph):
            words = hedged(paragraph, number, language)
            row = {"source_id": source_id, "paragraph": str(place), "value_text": words}
            if YEAR.fullmatch(number.text):
                exclusions.append(row | {"reason": "date"})
            else:
                claim_id = f"{source_id}-{len(claims) + 1:02}"
                claims.append({"claim_id": claim_id} | row | _read(words, language))
    return claims, exclusions


def hedged(paragraph: str, number: english_numbers.Number, language: str) -> str:
    """The words around a number, with those before them that change what they say ("no" more than)."""
    near, *wider = (phrase(paragraph, number, before) for before in range(AROUND, 2 * AROUND + 1))
    said, numbers = _read(near, language), len(english_numbers.find(near))
    alone = [words for words in wider if len(english_numbers.find(words)) == numbers]
    return next((words for words in reversed(alone) if _read(words, language) != said), near)


def phrase(paragraph: str, number: english_numbers.Number, before: int = AROUND) -> str:
    """The words around a number, as few as stand once in the paragraph, at most as many as a phrase may have."""
    words = [(found.start(), found.end()) for found in re.finditer(r"\S+", paragraph)]
    inside = [place for place, (start, end) in enumerate(words) if start < number.end and end > number.start]
    first, last = max(inside[0] - before, 0), min(inside[-1] + AROUND, len(words) - 1)
    while True:
        text = paragraph[words[first][0] : words[last][1]].strip(".,;:!?()\"'“”‘’")
        if normalise(paragraph).count(normalise(text)) == 1 or last - first + 1 >= MOST_WORDS:
            return text
        first, last = max(first - 1, 0), min(last + (first == 0), len(words) - 1)


def _read(value_text: str, language: str) -> dict[str, str]:
    """What the words say, of whatever kind the unit will be; bound and numbers blank where they are unread."""
    readings = (read_phrase(value_text, kind, language) for kind in KINDS)
    reading = next((reading for reading in readings if reading != UNREAD), None)
    known = {"modality": "happened", "derivation": "unstated", "coding": DRAFTED, "status": "active"}
    if reading is None:
        return known
    ends = {name: getattr(reading, name) for name in NUMBERS}
    return known | {"bound": reading.bound} | {name: f"{end:.15g}" for name, end in ends.items() if end is not None}


def _refuse_unfit(archive: Path, source_id: str, text_file: str) -> None:
    if not source_id.strip():
        raise FaultsError([Fault("data/sources.csv", "", "source_id", "no id is given", USAGE)])
    if not re.fullmatch(IDENTIFIER, source_id):
        raise FaultsError(
            [Fault("data/sources.csv", source_id, "source_id", "is no id", "Use small letters, digits and hyphens")]
        )
    if not text_file:
        return
    try:
        (archive / text_file).read_bytes().decode()
    except OSError:
        why = f"{text_file} is not archived", f"Put it into {archive}, or give an address instead"
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        why = f"{text_file} is not UTF-8 text: line {line}", "Save it as UTF-8"
    else:
        return
    raise FaultsError([Fault("data/sources.csv", source_id, "text_file", *why)])


def _rows(path: Path) -> csv.DictReader:
    return csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines(keepends=True))


def _append(path: Path, rows: list[dict]) -> None:
    columns, ended = _rows(path).fieldnames or (), path.read_bytes().endswith(b"\n")
    with path.open("a", encoding="utf-8", newline="") as file:
        file.write("" if ended else "\n")
        csv.DictWriter(file, columns, restval="", lineterminator="\n").writerows(rows)
