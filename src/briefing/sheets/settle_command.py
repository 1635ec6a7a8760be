"""`briefing settle`: two codings of a document side by side, what they differ in asked, and what is settled written."""

from dataclasses import dataclass
from pathlib import Path

from briefing.errors import Fault, FaultsError
from briefing.register.register import CODINGS
from briefing.sheets import kept
from briefing.sheets.differences import (
    Difference,
    Figure,
    Outcome,
    covered,
    differences,
    outcomes,
)
from briefing.sheets.filled_book import Filled
from briefing.sheets.held import REVIEWED, Exchange, Held, Rows, read_held, write_rows
from briefing.sheets.layout import CLAIM, CLAIMS, EXCLUSION, EXCLUSIONS, TABLES
from briefing.sheets.numbering import next_ids
from briefing.sheets.pairing import paired
from briefing.sheets.read_sheet import read_blind
from briefing.sheets.rules import Place, figure_faults
from briefing.sheets.settle_sheet import Decisions, read_decisions, settle_sheet, settled
from briefing.sheets.sheet_command import BLIND, several, written_page

SETTLE = "-settle.xlsx"
FIRST, SECOND = CODINGS


@dataclass(frozen=True)
class InCsv:
    """A row of claims.csv, for faults to name."""

    claim_id: str

    def fault(self, column: str, problem: str, remedy: str) -> Fault:
        """A fault of one of its cells."""
        return Fault("data/claims.csv", self.claim_id, column, problem, remedy)


@dataclass(frozen=True)
class Decided:
    """A settled row: a fault of a cell that was decided is at the decision, any other where the row came from."""

    decisions: dict[str, Filled]
    otherwise: Place

    def fault(self, column: str, problem: str, remedy: str) -> Fault:
        """A fault of one of its cells."""
        if column in self.decisions:
            return self.decisions[column].fault("taken", problem, remedy)
        return self.otherwise.fault(column, problem, remedy)


def settle(root: Path, archive: Path, source_id: str, *, force: bool = False) -> list[str]:
    """Set two codings side by side: write the sheet of their differences or, when all are settled, the rows."""
    held = read_held(root, archive, source_id)
    _refuse_settled(held)
    figures = _figures(root, held)
    found = differences(figures, held)
    path = kept.draft_file(root, source_id, SETTLE)
    decided = read_decisions(path, kept.named(path))
    if not force:
        _refuse_stale(found, decided)
    if found and {difference.key for difference in found} != decided.keys():
        kept.write(path, settle_sheet(found, held, decided))
    decisions, faults = settled(found, decided, held)
    if faults:
        raise FaultsError(faults)
    same = f"{several(figures, 'figure')}: {sum(bool(one.first and one.second) for one in figures)} of both coders"
    if left := len(found) - len(decisions):
        more = (
            f"{several(found, 'difference')}, {left} left: choose and say why in {kept.named(path)}, then run it again"
        )
        return [same, more]
    return [same, *_write(root, archive, held, outcomes(figures, decisions))]


def _figures(root: Path, held: Held) -> list[Figure]:
    """The figures of both coders, side by side; raise one error that lists what is wrong with either coding."""
    path = kept.draft_file(root, held.source_id, BLIND)
    second = read_blind(path, kept.named(path), held)
    first = _first(held)
    pairs = paired(first, [row for _, row in second], held.paragraphs)
    used = [*(row["claim_id"] for row in first + held.others), kept.last_id(root, held.source_id)]
    ids = iter(next_ids(used, held.source_id, len(second)))
    figures = []
    for one, other in pairs:
        had = first[one] if one is not None else None
        if other is None:
            figures.append(Figure(had["claim_id"] if had else "", had, None))
            continue
        at, row = second[other]
        claim_id = had["claim_id"] if had else next(ids)
        row |= {"claim_id": claim_id, "assertion_id": had["assertion_id"] if had else claim_id}
        figures.append(Figure(claim_id if had else f"second coder, row {at.number}", had, row, at))
    faults = figure_faults([(InCsv(row["claim_id"]), row) for row in first], held, held.source, whole=True)
    coded = [(figure.at, dict(figure.second)) for figure in figures if figure.at and figure.second]
    faults += figure_faults(coded, held, held.source, whole=True)
    if faults:
        raise FaultsError(faults)
    return figures


def _first(held: Held) -> Rows:
    return held.claims + [row for row in held.others if row["coding"] != REVIEWED]


def _refuse_settled(held: Held) -> None:
    for name in CODINGS:
        if held.tables[name]["source_id"].eq(held.source_id).any():
            why = "is coded twice already: the codings stand as they were made"
            raise FaultsError([Fault(f"data/{name}", held.source_id, "", why, "Change its rows in data/claims.csv")])


def _refuse_stale(found: list[Difference], decided: Decisions) -> None:
    """Refuse to leave out what somebody decided of a difference that is no more."""
    keys = {difference.key for difference in found}
    stale = [row for key, row in decided.items() if key not in keys and row.cells["taken"]]
    if stale:
        why = "decides a difference that is no more, since a coding was changed"
        raise FaultsError(
            [row.fault("taken", why, f"Clear the cell, or leave it out with {kept.FORCE}") for row in stale]
        )


def _write(root: Path, archive: Path, held: Held, came: list[Outcome]) -> list[str]:
    """Write both codings, the claims and the exclusions; say how many."""
    claims = [_reviewed(outcome) for outcome in came if outcome.take == CLAIM]
    places = [(_decided(outcome), row) for outcome, row in zip(_claimed(came), claims, strict=True)]
    if faults := figure_faults(places, held, held.source, whole=True, name=TABLES[CLAIMS]):
        raise FaultsError(faults)
    added = [_exclusion(outcome, held) for outcome in came if outcome.take.startswith(EXCLUSION)]
    gone = [one for outcome in _claimed(came) if not outcome.figure.first for one in covered(outcome.row, held)]
    excluded = [row for row in held.exclusions if row not in gone] + added
    ours = lambda row: row["source_id"] == held.source_id
    rows: dict[str, Exchange] = {
        TABLES[CLAIMS]: (lambda row: ours(row) and row["coding"] != REVIEWED, claims),
        TABLES[EXCLUSIONS]: (ours, excluded),
        FIRST: (ours, [outcome.figure.first for outcome in came if outcome.figure.first]),
        SECOND: (ours, [outcome.figure.second for outcome in came if outcome.figure.second]),
    }
    write_rows(root, rows)
    now = read_held(root, archive, held.source_id)
    noted = [outcome for outcome in came if outcome.settled]
    said = [f"data/{name}: {len(new)} of {held.source_id}" for name, (_, new) in rows.items()]
    return [
        *said,
        f"reviewed: {several(claims, 'claim')}; settled with a reason: {several(noted, 'figure')}",
        *written_page(root, now),
    ]


def _claimed(came: list[Outcome]) -> list[Outcome]:
    return [outcome for outcome in came if outcome.take == CLAIM]


def _reviewed(outcome: Outcome) -> dict[str, str]:
    return {"status": "active"} | outcome.row | {"coding": REVIEWED}


def _decided(outcome: Outcome) -> Decided:
    figure = outcome.figure
    otherwise = InCsv(outcome.row["claim_id"]) if figure.first or not figure.at else figure.at
    return Decided({one.difference.field: one.at for one in outcome.settled}, otherwise)


def _exclusion(outcome: Outcome, held: Held) -> dict[str, str]:
    row = {name: outcome.row[name] for name in ("source_id", "paragraph", "value_text", "note")}
    return row | {"reason": outcome.take.removeprefix(EXCLUSION)}
