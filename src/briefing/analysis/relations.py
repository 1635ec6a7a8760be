"""Whether two assertions are known to share an origin, or one to rest on the other.

An assertion rests on those that its mentions are `based_on` by link, and on what these rest on, by any number of steps;
and it was heard by the actors in the `via` of its mentions. Two assertions are unrelated where they share no pool, both
rest on nothing that the other or its actors assert, neither was heard by the other's claimant, and they are not of two
bodies of one state. That is all that can be said: they are not known to overlap.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import NamedTuple

import pandas as pd

from briefing.analysis.pools import pools_of
from briefing.analysis.shared import shared

NO_STATE = ""


class Ground(NamedTuple):
    """One assertion: its own pools and claimant, those of what it rests on, who heard it, whose body asserts it."""

    own: frozenset[str]
    rests: frozenset[str]
    heard: frozenset[str]
    state: str


@shared
def grounds(claims: pd.DataFrame, links: pd.DataFrame) -> dict[str, Ground]:
    """What each assertion of `claims` (from `comparable`) draws on, by its id; `links` are the register's."""
    bases = _bases(claims, links)
    first = claims.sort_values("rank").drop_duplicates("assertion_id")
    own, state = {}, {}
    heard: defaultdict[str, set[str]] = defaultdict(set)
    for assertion, pools, claimant, role, country in _rows(first, "pools", "claimant_id", "role", "country"):
        own[assertion] = pools_of(pools) | {claimant}
        state[assertion] = country if role == "body" else NO_STATE
    for assertion, via in _rows(claims, "via"):
        heard[assertion] |= set(via.split(";")) - {""}
    return {
        assertion: Ground(
            own[assertion],
            frozenset().union(*(own[base] for base in _reached(bases, assertion))),
            frozenset(heard[assertion]),
            state[assertion],
        )
        for assertion in own
    }


def related(one: Ground, other: Ground) -> bool:
    """Whether two assertions are known to share an origin, or one to rest on the other."""
    return bool(
        one.own & (other.own | other.rests | other.heard)
        or other.own & (one.rests | one.heard)
        or one.rests & other.rests
        or (one.state and one.state == other.state)
    )


def _rows(claims: pd.DataFrame, *columns: str) -> Iterator[tuple[str, ...]]:
    return zip(claims["assertion_id"], *(claims[name] for name in columns), strict=True)


def _bases(claims: pd.DataFrame, links: pd.DataFrame) -> Mapping[str, set[str]]:
    """The assertions that each assertion is based on by a link of its own."""
    assertion = dict(zip(claims["claim_id"], claims["assertion_id"], strict=True))
    based = links.loc[links["relation"].eq("based_on")]
    bases = defaultdict(set)
    for one, other in zip(based["from_claim"], based["to_claim"], strict=True):
        if one in assertion and other in assertion:
            bases[assertion[one]].add(assertion[other])
    return bases


def _reached(bases: Mapping[str, set[str]], start: str) -> set[str]:
    """Every assertion that one rests on, by any number of steps, itself left out."""
    found: set[str] = set()
    waiting = [start]
    while waiting:
        new = bases.get(waiting.pop(), set()) - found
        found |= new
        waiting += new
    return found - {start}
