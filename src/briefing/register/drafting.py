"""Rows to fill in for a new document: its source and, if its text is archived, one for each number printed there.

A year is drafted as an exclusion, every other number as a claim with the bound and the numbers that its words have by
the coding rules; whoever fills them in moves what is no claim to the exclusions.
"""

import csv
import datetime as dt
import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from briefing.errors import Fault, FaultsError
from briefing.register import numbers
from briefing.register.checks import MOST_WORDS
from briefing.register.phrases import read_phrase
from briefing.register.schemas import IDENTIFIER
from briefing.register.text import normalise

YEAR = re.compile(r"(?:19|20)\d\d")
AROUND = 2


def draft(root: Path, archive: Path, source_id: str, text_file: str) -> list[str]:
    """Append the rows of a document that the register does not have; say how many went where."""
    _refuse_unfit(archive, source_id, text_file)
    if source_id in {row["source_id"] for row in _rows(root / "data" / "sources.csv")}:
        return []
    rows = {"sources.csv": [source_row(source_id, archive, text_file)]}
    if text_file:
        paragraphs = [line for line in (archive / text_file).read_text(encoding="utf-8").splitlines() if line.strip()]
        rows["claims.csv"], rows["exclusions.csv"] = figure_rows(source_id, map(normalise, paragraphs))
    for name, drafted in rows.items():
        _append(root / "data" / name, drafted)
    return [f"data/{name}: {len(drafted)} to fill in" for name, drafted in rows.items() if drafted]


def source_row(source_id: str, archive: Path, text_file: str) -> dict[str, str]:
    """The row of sources.csv, with what can be known of it now."""
    known = {"source_id": source_id, "accessed": dt.date.today().isoformat(), "collection": "wider", "status": "live"}
    if text_file:
        known |= {"text_file": text_file, "text_sha256": hashlib.sha256((archive / text_file).read_bytes()).hexdigest()}
    return known


def figure_rows(source_id: str, paragraphs: Iterable[str]) -> tuple[list[dict], list[dict]]:
    """The rows of claims.csv and of exclusions.csv for the numbers of a text."""
    claims, exclusions = [], []
    for place, paragraph in enumerate(paragraphs, start=1):
        for number in numbers.find(paragraph):
            printed = {"source_id": source_id, "paragraph": str(place), "value_text": phrase(paragraph, number)}
            if YEAR.fullmatch(number.text):
                exclusions.append(printed | {"reason": "date"})
            else:
                claim_id = f"{source_id}-{len(claims) + 1:02}"
                claims.append({"claim_id": claim_id} | printed | _read(printed["value_text"]))
    return claims, exclusions


def phrase(paragraph: str, number: numbers.Number) -> str:
    """The words around a number, as few as stand once in the paragraph, at most as many as a phrase may have."""
    words = [(found.start(), found.end()) for found in re.finditer(r"\S+", paragraph)]
    inside = [place for place, (start, end) in enumerate(words) if start < number.end and end > number.start]
    first, last = max(inside[0] - AROUND, 0), min(inside[-1] + AROUND, len(words) - 1)
    while True:
        text = paragraph[words[first][0] : words[last][1]].strip(".,;:!?()\"'“”‘’")
        if paragraph.count(text) == 1 or last - first + 1 >= MOST_WORDS:
            return text
        first, last = max(first - 1, 0), min(last + (first == 0), len(words) - 1)


def still_missing(faults: Iterable[Fault], source_id: str) -> list[str]:
    """What is to be mended in a document's rows, a line for each row; then how much is to be mended elsewhere."""
    own = [fault for fault in faults if source_id in f"{fault.row} {fault.problem}"]
    rows = {place: [] for place in dict.fromkeys((fault.file, fault.row) for fault in own)}
    for fault in own:
        rows[fault.file, fault.row].append(f"{fault.column} {fault.problem}".strip())
    elsewhere = len(list(faults)) - len(own)
    lines = [f"  {file}, {row}: {'; '.join(problems)}" for (file, row), problems in rows.items()]
    return lines + ([f"  elsewhere: {elsewhere} (make check lists them)"] if elsewhere else [])


def _read(value_text: str) -> dict[str, str]:
    reading = read_phrase(value_text, "count")
    ends = {name: getattr(reading, name) for name in ("low", "best", "high")}
    known = {"bound": reading.bound, "modality": "happened", "derivation": "unstated"}
    more = {"coding": "provisional", "status": "active"}
    return known | more | {name: f"{value:.15g}" for name, value in ends.items() if value is not None}


def _refuse_unfit(archive: Path, source_id: str, text_file: str) -> None:
    if not re.fullmatch(IDENTIFIER, source_id):
        raise FaultsError(
            [Fault("data/sources.csv", source_id, "source_id", "is no id", "Use small letters, digits and hyphens")]
        )
    if text_file and not (archive / text_file).is_file():
        remedy = f"Put it into {archive}, or give an address instead"
        raise FaultsError([Fault("data/sources.csv", source_id, "text_file", f"{text_file} is not archived", remedy)])


def _rows(path: Path) -> csv.DictReader:
    return csv.DictReader(path.read_text(encoding="utf-8-sig").splitlines(keepends=True))


def _append(path: Path, rows: list[dict]) -> None:
    columns, ended = _rows(path).fieldnames, path.read_bytes().endswith(b"\n")
    with path.open("a", encoding="utf-8", newline="") as file:
        file.write("" if ended else "\n")
        csv.DictWriter(file, columns, restval="", lineterminator="\n").writerows(rows)
