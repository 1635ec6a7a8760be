"""The two codings of a document side by side: figures, exclusions, links and date; what they differ in."""

from dataclasses import dataclass
from pathlib import Path

from briefing.errors import Fault, FaultsError
from briefing.sheets import kept
from briefing.sheets.blind_sheet import Second, read_blind
from briefing.sheets.differences import NOTHING, Difference, Figure, differences
from briefing.sheets.exclusions import reason_differences
from briefing.sheets.held import REVIEWED, Held, Rows
from briefing.sheets.layout import DOCUMENT, ENDS, LINKS, TABLES
from briefing.sheets.links import Sides, link_differences, sides
from briefing.sheets.numbering import next_ids
from briefing.sheets.pairing import paired
from briefing.sheets.rules import figure_faults
from briefing.sheets.sheet_command import BLIND


@dataclass(frozen=True)
class InCsv:
    """A row of claims.csv, for faults to name."""

    claim_id: str

    def fault(self, column: str, problem: str, remedy: str) -> Fault:
        """A fault of one of its cells."""
        return Fault("data/claims.csv", self.claim_id, column, problem, remedy)


@dataclass(frozen=True)
class Codings:
    """Both codings: figures and links side by side, and the second coder's exclusions and cells of the document."""

    figures: list[Figure]
    links: Sides
    exclusions: Rows
    document: dict[str, str]

    @property
    def ids(self) -> set[str]:
        """The ids of all figures."""
        return {row["claim_id"] for figure in self.figures for row in (figure.first, figure.second) if row}


def read_codings(root: Path, held: Held) -> Codings:
    """The codings of both coders; raise one error that lists what is wrong with either."""
    path = kept.draft_file(root, held.source_id, BLIND)
    second = read_blind(path, kept.named(path), held)
    figures = _figures(held, second, kept.last_id(root, held.source_id))
    ids = {str(one.at.number): one.second["claim_id"] for one in figures if one.at and one.second}
    links = [link | {end: ids.get(link[end], link[end]) for end in ENDS} for link in second.links]
    own = {row["claim_id"] for row in _first(held)}
    first = [row for row in held.tables[TABLES[LINKS]].to_dict("records") if row["from_claim"] in own]
    return Codings(figures, sides(first, links), [row for _, row in second.exclusions], second.document)


def all_differences(codings: Codings, held: Held) -> list[Difference]:
    """Everything that the two codings differ in."""
    return [
        *differences(codings.figures, held, codings.exclusions),
        *reason_differences(codings.exclusions, held),
        *link_differences(codings.links, codings.figures),
        *(
            Difference(DOCUMENT, name, held.source[name] or NOTHING, said, "", "")
            for name, said in codings.document.items()
            if said != held.source[name]
        ),
    ]


def _figures(held: Held, coded: Second, given: str) -> list[Figure]:
    """The figures of both coders, side by side; `given` is the last id that a claim was given."""
    first, second = _first(held), coded.figures
    pairs = paired(first, [row for _, row in second], held.paragraphs)
    used = [given, *(row["claim_id"] for row in first + held.others)]
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
    placed = [(figure.at, dict(figure.second)) for figure in figures if figure.at and figure.second]
    faults += figure_faults(placed, held, held.source, whole=True)
    if faults:
        raise FaultsError(faults)
    return figures


def _first(held: Held) -> Rows:
    return held.claims + [row for row in held.others if row["coding"] != REVIEWED]
