"""The numbers in the ids of a document's claims: one that a claim has or had is given to no other."""

from collections import defaultdict
from collections.abc import Collection, Iterable

from briefing.sheets.held import Held
from briefing.sheets.ids import number_in
from briefing.sheets.rules import Placed


def next_ids(used: Iterable[str], source_id: str, count: int) -> list[str]:
    """The ids that follow those that a document's claims have."""
    first = max((number_in(claim_id, source_id) for claim_id in used), default=0) + 1
    return [f"{source_id}-{number:02}" for number in range(first, first + count)]


def numbered(figures: Placed, named: Collection[str], held: Held, given: str) -> Placed:
    """The figures, those without an id with the next numbers of their document.

    `named` are the ids that the sheet names. A drafted claim that it does not name was added in the sheet and read
    before: a figure in the same place has its id back.
    """
    before = defaultdict(list)
    for claim in held.claims:
        if claim["claim_id"] not in named:
            before[claim["paragraph"], claim["value_text"]].append(claim["claim_id"])
    used = [*named, given, *(claim["claim_id"] for claim in held.claims + held.others)]
    free = iter(next_ids(used, held.source_id, len(figures)))
    found = []
    for row, cells in figures:
        known = before[cells["paragraph"], cells["value_text"]] if not cells["claim_id"] else ()
        claim_id = cells["claim_id"] or (known.pop(0) if known else next(free))
        found.append((row, cells | {"claim_id": claim_id}))
    return found
