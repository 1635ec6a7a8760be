"""`briefing sheet`: writes a document's coding sheet and review page, or the blind one; takes a filled-in one."""

from collections import Counter
from collections.abc import Sized
from pathlib import Path

from briefing.drafting.draft import HIGH, LOW, MEDIUM
from briefing.errors import Fault, FaultsError
from briefing.register.coding import DRAFTED
from briefing.register.coverage import NOBODY
from briefing.sheets import kept
from briefing.sheets.blind_sheet import blind
from briefing.sheets.filed_cues import Cues, cells_of, read_cues, still
from briefing.sheets.held import Exchange, Held, read_held, write_rows
from briefing.sheets.layout import CLAIMS, DOCUMENT, EXCLUSIONS, NEEDED, TABLES
from briefing.sheets.read_sheet import read_sheet
from briefing.sheets.review import numbers_of, review_page
from briefing.sheets.sheet import sheet

SHEET, BLIND, PAGE, CUES = ".xlsx", "-blind.xlsx", ".html", ".csv"


def write_sheet(root: Path, archive: Path, source_id: str, *, force: bool = False) -> list[str]:
    """Write the coding sheet of a document and its review page; say what there is to do."""
    held = read_held(root, archive, source_id)
    _refuse_without_drafts(held)
    path = kept.draft_file(root, source_id, SHEET)
    if not force:
        kept.refuse_filled_in(path, f"Take it into data/ first: make sheet ID={source_id} READ=1")
    cues = _cues(root, source_id)
    kept.write(path, sheet(held, cues))
    kept.remember_rows(root, held)
    return [f"{kept.named(path)}: {_counted(held, cues)}", *_without_text(held), *written_page(root, held)]


def write_blind(root: Path, archive: Path, source_id: str, *, force: bool = False) -> list[str]:
    """Write the sheet for a second coder: the text alone, and rows to fill in."""
    held = read_held(root, archive, source_id)
    path = kept.draft_file(root, source_id, BLIND)
    if not force:
        kept.refuse_filled_in(path, f"Set it beside the first coding: make settle ID={source_id}")
    kept.write(path, blind(held))
    return [f"{kept.named(path)}: the text and empty rows, for a second coder alone", *_without_text(held)]


def take_sheet(root: Path, archive: Path, source_id: str, *, force: bool = False) -> list[str]:
    """Take a filled-in sheet into data/ in place of the drafted rows; say how many, and what is still blank."""
    held = read_held(root, archive, source_id)
    path = kept.draft_file(root, source_id, SHEET)
    coding = read_sheet(path, kept.named(path), held, kept.last_id(root, source_id))
    if not force:
        kept.refuse_changed_rows(root, held)
    rows: dict[str, Exchange] = {
        TABLES[CLAIMS]: (lambda row: row["source_id"] == source_id and row["coding"] == DRAFTED, coding.claims),
        TABLES[EXCLUSIONS]: (lambda row: row["source_id"] == source_id, coding.exclusions),
        TABLES[DOCUMENT]: (lambda row: row["source_id"] == source_id, [coding.source]),
    }
    write_rows(root, rows)
    now = read_held(root, archive, source_id)
    kept.remember(path)
    kept.remember_rows(root, now)
    said = [f"data/{name}: {len(new)} of {source_id}" for name, (_, new) in rows.items()]
    remarks = [f"  {remark}" for remark in coding.remarks]
    return [*said, *_still_blank(now), *remarks, *_without_text(now), *written_page(root, now)]


def written_page(root: Path, held: Held) -> list[str]:
    """Write the review page of a document; say what it shows."""
    path = kept.draft_file(root, held.source_id, PAGE)
    path.parent.mkdir(exist_ok=True)
    numbers = numbers_of(held)
    path.write_text(review_page(held, _cues(root, held.source_id), numbers), encoding="utf-8", newline="\n")
    lost = int(numbers["accounted_by"].eq(NOBODY).sum())
    told = f"{len(numbers)} numbers of the text, {lost} in no row" if held.text else "the rows alone"
    return [f"{kept.named(path)}: {told}"]


def _cues(root: Path, source_id: str) -> Cues:
    path = kept.draft_file(root, source_id, CUES)
    return read_cues(path, kept.named(path))


def _refuse_without_drafts(held: Held) -> None:
    if held.others and not held.claims:
        why = f"none of its {len(held.others)} claims is drafted"
        raise FaultsError([Fault("data/claims.csv", held.source_id, "coding", why, "Change its rows where they stand")])


def _counted(held: Held, cues: Cues) -> str:
    rows = [(cells_of(cues, TABLES[CLAIMS], row), row) for row in held.claims]
    sure = Counter(still(cell, row.get(name, "")) for cells, row in rows for name, cell in cells.items())
    cells = f" ({sure[HIGH]} cells sure, {sure[MEDIUM]} to look at, {sure[LOW]} to choose)" if sure else ""
    return f"{several(held.claims, 'claim')}{cells}, {several(held.exclusions, 'exclusion')}"


def several(things: Sized, noun: str) -> str:
    """How many there are, in words."""
    return f"{len(things)} {noun}" if len(things) == 1 else f"{len(things)} {noun}s"


def _still_blank(held: Held) -> list[str]:
    blanks = {row["claim_id"]: [name for name in NEEDED if not row[name]] for row in held.claims}
    return [f"  {claim_id}: blank is {', '.join(names)}" for claim_id, names in blanks.items() if names]


def _without_text(held: Held) -> list[str]:
    return [] if held.text else ["  its text is not in the archive folder: it is neither shown nor checked"]
