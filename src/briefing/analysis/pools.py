"""Pools: actors that share information. Origins whose pools overlap count as one.

Two bodies of one government are one pool; a monitoring team of several states overlaps with each of them. How many
origins are independent is the largest number of them of which no two share a pool (a maximum set packing).
"""

from collections.abc import Iterable, Iterator, Mapping

from briefing.analysis.thresholds import EXACTLY_COUNTED

Pools = frozenset[str]
Overlaps = Mapping[Pools, set[Pools]]


def pools_of(pool_ids: str) -> Pools:
    """The pools in a cell of ids joined by `;`."""
    return frozenset(filter(None, pool_ids.split(";")))


def in_order(pool_ids: str) -> str:
    """The ids of a cell in one order, whatever order they were typed in."""
    return ";".join(sorted(pools_of(pool_ids)))


def overlap(one: str, other: str) -> bool:
    """Whether two cells of pool ids share a pool."""
    return bool(pools_of(one) & pools_of(other))


def independent(pool_ids: Iterable[str]) -> int:
    """How many origins, given by their pools, can be chosen so that no two share a pool; no pool never counts.

    A set of pools that contains another is never the better choice, so that only the smallest are looked at. Where
    more than `EXACTLY_COUNTED` overlap in ways that nothing simplifies, it is a lower bound: so many at least.
    """
    given = {pools_of(ids) for ids in pool_ids} - {frozenset()}
    least = sorted((pools for pools in given if not any(other < pools for other in given)), key=sorted)
    return _most_disjoint({pools: {other for other in least if other != pools and other & pools} for pools in least})


def _most_disjoint(overlaps: Overlaps) -> int:
    """The size of the largest choice without overlap; `overlaps` has the others that each set overlaps.

    A set whose others all overlap one another is never the worse choice. Where there is none, the set that overlaps
    most is in the largest choice or it is not. Sets that no chain of overlaps joins are counted apart.
    """
    chosen = 0
    while safe := next((pools for pools in overlaps if _all_overlap(overlaps[pools], overlaps)), None):
        overlaps, chosen = _without(overlaps, overlaps[safe] | {safe}), chosen + 1
    parts = list(_parts(overlaps))
    if len(parts) > 1:
        return chosen + sum(map(_most_disjoint, parts))
    if not overlaps:
        return chosen
    if len(overlaps) > EXACTLY_COUNTED:
        loosest = min(overlaps, key=lambda pools: len(overlaps[pools]))
        return chosen + 1 + _most_disjoint(_without(overlaps, overlaps[loosest] | {loosest}))
    busiest = max(overlaps, key=lambda pools: len(overlaps[pools]))
    taken, left = _without(overlaps, overlaps[busiest] | {busiest}), _without(overlaps, {busiest})
    return chosen + max(1 + _most_disjoint(taken), _most_disjoint(left))


def _all_overlap(others: set[Pools], overlaps: Overlaps) -> bool:
    return all(others <= overlaps[other] | {other} for other in others)


def _without(overlaps: Overlaps, gone: set[Pools]) -> Overlaps:
    return {pools: others - gone for pools, others in overlaps.items() if pools not in gone}


def _parts(overlaps: Overlaps) -> Iterator[Overlaps]:
    """The sets that a chain of overlaps joins, part by part."""
    left = dict(overlaps)
    while left:
        found, waiting = set(), {next(iter(left))}
        while waiting:
            found |= waiting
            waiting = set().union(*(overlaps[pools] for pools in waiting)) - found
        yield {pools: left.pop(pools) for pools in overlaps if pools in found}
