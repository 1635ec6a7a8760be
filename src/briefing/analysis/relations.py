"""Whether two assertions are known to share an origin, or one to rest on the other.

An assertion rests on those that its mentions are `based_on` by link, and on what these rest on, by any number of steps;
and it was heard by the actors in the `via` of its mentions. Two assertions are unrelated where they share no pool, both
rest on nothing that the other or its actors assert, neither was heard by the other's claimant, and they are not of two
bodies of one state. That is all that can be said: they are not known to overlap.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from briefing.analysis.codes import codes, firsts
from briefing.analysis.pools import pools_of

NO_STATE = ""
LOOKED_AT = ["assertion_id", "rank", "pools", "claimant_id", "role", "country", "via"]


class Ground(NamedTuple):
    """One assertion: its own pools and claimant, those of what it rests on, who heard it, whose body asserts it."""

    own: frozenset[str]
    rests: frozenset[str]
    heard: frozenset[str]
    state: str


def grounds(claims: pd.DataFrame, links: pd.DataFrame, of: Collection[str]) -> dict[str, Ground]:
    """What some assertions draw on, by their ids; `claims` are from `comparable`, `links` the register's."""
    bases = _bases(claims, links)
    rests = {assertion: _reached(bases, assertion) for assertion in of}
    told = claims.loc[claims["assertion_id"].isin(set(rests).union(*rests.values())), LOOKED_AT]
    own, state = {}, {}
    heard: defaultdict[str, set[str]] = defaultdict(set)
    first = told.iloc[firsts(codes(told["assertion_id"]), told["rank"].to_numpy())]
    for assertion, pools, claimant, role, country in _rows(first, "pools", "claimant_id", "role", "country"):
        own[assertion] = pools_of(pools) | {claimant}
        state[assertion] = country if role == "body" else NO_STATE
    for assertion, via in _rows(told.loc[told["via"].ne("")], "via"):
        heard[assertion].update(filter(None, via.split(";")))
    return {
        assertion: Ground(
            own[assertion],
            frozenset().union(*(own[base] for base in under)),
            frozenset(heard.get(assertion, ())),
            state[assertion],
        )
        for assertion, under in rests.items()
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
    return zip(*(np.asarray(claims[name]).tolist() for name in ("assertion_id", *columns)), strict=True)


def _bases(claims: pd.DataFrame, links: pd.DataFrame) -> Mapping[str, set[str]]:
    """The assertions that each assertion is based on by a link of its own."""
    based = links.loc[links["relation"].eq("based_on")]
    ends = claims.loc[claims["claim_id"].isin({*based["from_claim"], *based["to_claim"]})]
    assertion = dict(zip(ends["claim_id"], ends["assertion_id"], strict=True))
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
