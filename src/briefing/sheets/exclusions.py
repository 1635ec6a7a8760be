"""The exclusions of a document as two coders have them: reasons that differ, and what came of it.

A number that one coder alone excludes, and the other says nothing of, is excluded.
"""

from collections.abc import Iterator, Sequence

from briefing.sheets.differences import NOTHING, REASON, Difference, Figure, Row, Settled, covered, noted
from briefing.sheets.held import Held


def reason_differences(second: Sequence[Row], held: Held) -> list[Difference]:
    """The numbers that both exclude, for other reasons."""
    return [difference for _, difference in _pairs(second, held)]


def _pairs(second: Sequence[Row], held: Held) -> Iterator[tuple[Row, Difference]]:
    """Each exclusion of the first coder for which the second has another reason, with that difference."""
    for other in second:
        for one in covered(other, held.exclusions, held)[:1]:
            if one["reason"] != other["reason"]:
                name = f'exclusion "{one["value_text"]}", paragraph {one["paragraph"]}'
                reasons = one["reason"] or NOTHING, other["reason"]
                yield one, Difference(name, REASON, *reasons, one["paragraph"], one["value_text"])


def settled_exclusions(
    second: Sequence[Row], figures: Sequence[Figure], settled: Sequence[Settled], held: Held
) -> list[dict[str, str]]:
    """The first coder's exclusions with the reasons that were taken, and what the second alone speaks of."""
    decided = {one.difference.key: one for one in settled}
    taken = {_place(one): decided[difference.key] for one, difference in _pairs(second, held)}
    figured = [row for figure in figures for row in (figure.first, figure.second) if row]
    alone = [dict(row) for row in second if not covered(row, [*held.exclusions, *figured], held)]
    return [_mended(row, taken[_place(row)]) if _place(row) in taken else row for row in held.exclusions] + alone


def _place(row: Row) -> tuple[str, str]:
    return row["paragraph"], row["value_text"]


def _mended(row: Row, decision: Settled) -> dict[str, str]:
    return {**row, "reason": decision.taken, "note": noted(row["note"], [decision])}
