"""Pools: actors that share information. Origins whose pools overlap count as one.

Two bodies of one government are one pool; a monitoring team of several states overlaps with each of them. How many
origins are independent is the largest number of them of which no two share a pool (a maximum set packing).
"""

from collections.abc import Iterable

Pools = frozenset[str]


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

    A set of pools that contains another is never the better choice, so that only the smallest are looked at.
    """
    given = {pools_of(ids) for ids in pool_ids} - {frozenset()}
    return _most_disjoint(frozenset(pools for pools in given if not any(other < pools for other in given)))


def _most_disjoint(sets: frozenset[Pools]) -> int:
    shared = [pools for pools in sets if any(pools & other for other in sets - {pools})]
    if not shared:
        return len(sets)
    chosen = max(shared, key=sorted)
    rest = sets - {chosen}
    return max(_most_disjoint(rest), 1 + _most_disjoint(frozenset(other for other in rest if not chosen & other)))
