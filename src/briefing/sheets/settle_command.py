"""`briefing settle`: two codings of a document side by side, what they differ in asked, and what is settled written."""

from dataclasses import dataclass
from pathlib import Path

from briefing.errors import Fault, FaultsError
from briefing.register.register import CODINGS
from briefing.sheets import kept
from briefing.sheets.codings import Codings, InCsv, all_differences, read_codings
from briefing.sheets.differences import Difference, Outcome, Settled, covered, noted, outcomes
from briefing.sheets.exclusions import settled_exclusions
from briefing.sheets.filled_book import Filled
from briefing.sheets.held import REVIEWED, Exchange, Held, read_held, write_rows
from briefing.sheets.layout import CLAIM, CLAIMS, DOCUMENT, EXCLUSION, EXCLUSIONS, LINKS, TABLES
from briefing.sheets.links import settled_links
from briefing.sheets.rules import Place, document_faults, figure_faults
from briefing.sheets.settle_sheet import Decisions, read_decisions, settle_sheet, settled
from briefing.sheets.sheet_command import several, written_page

SETTLE = "-settle.xlsx"
FIRST, SECOND = CODINGS


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
    codings = read_codings(root, held)
    found, figures = all_differences(codings, held), codings.figures
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
    return [same, *_write(root, archive, held, codings, decisions)]


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


def _write(root: Path, archive: Path, held: Held, codings: Codings, decisions: list[Settled]) -> list[str]:
    """Write both codings, the claims, their links, the exclusions and the document's date; say how many."""
    came = outcomes(codings.figures, decisions)
    source = _dated(held, decisions)
    claims = [_reviewed(outcome) for outcome in came if outcome.take == CLAIM]
    places = [(_decided(outcome), row) for outcome, row in zip(_claimed(came), claims, strict=True)]
    if faults := figure_faults(places, held, held.source, whole=True, name=TABLES[CLAIMS]):
        raise FaultsError(faults)
    added = [_exclusion(outcome) for outcome in came if outcome.take.startswith(EXCLUSION)]
    kept_apart = settled_exclusions(codings.exclusions, codings.figures, decisions, held)
    gone = [
        one for outcome in _claimed(came) if not outcome.figure.first for one in covered(outcome.row, kept_apart, held)
    ]
    excluded = [row for row in kept_apart if row not in gone] + added
    links = settled_links(codings.links, codings.figures, decisions, codings.ids - {row["claim_id"] for row in claims})
    ours = lambda row: row["source_id"] == held.source_id
    rows: dict[str, Exchange] = {
        TABLES[CLAIMS]: (lambda row: ours(row) and row["coding"] != REVIEWED, claims),
        TABLES[LINKS]: (lambda row: row["from_claim"] in codings.ids, links),
        TABLES[EXCLUSIONS]: (ours, excluded),
        TABLES[DOCUMENT]: (ours, [source]),
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


def _dated(held: Held, decisions: list[Settled]) -> dict[str, str]:
    """The document's row with what was settled of its date; raise an error if that is no date."""
    settled = [one for one in decisions if one.difference.figure == DOCUMENT]
    taken = {one.difference.field: one.taken for one in settled}
    source = held.source | taken | {"published_note": noted(held.source["published_note"], settled)}
    if faults := document_faults({one.difference.field: one.at for one in settled}, source, "taken"):
        raise FaultsError(faults)
    return source


def _claimed(came: list[Outcome]) -> list[Outcome]:
    return [outcome for outcome in came if outcome.take == CLAIM]


def _reviewed(outcome: Outcome) -> dict[str, str]:
    return {"status": "active"} | outcome.row | {"coding": REVIEWED}


def _decided(outcome: Outcome) -> Decided:
    figure = outcome.figure
    otherwise = InCsv(outcome.row["claim_id"]) if figure.first or not figure.at else figure.at
    return Decided({one.difference.field: one.at for one in outcome.settled}, otherwise)


def _exclusion(outcome: Outcome) -> dict[str, str]:
    row = {name: outcome.row[name] for name in ("source_id", "paragraph", "value_text", "note")}
    return row | {"reason": outcome.take.removeprefix(EXCLUSION)}
