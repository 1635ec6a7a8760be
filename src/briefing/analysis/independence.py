"""How many independent origins stand behind the figures on a measure, and who relies on whom.

A mention is a claim, an assertion its statement, an origin the actor that asserts it, a pool the actors that share
information (see `pools`). Which figures unrelated origins print alike, see `matches`.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

import pandas as pd

from briefing.analysis.assertions import FOLDED_BY, origins
from briefing.analysis.codes import distinct
from briefing.analysis.matches import CLOSED_KINDS
from briefing.analysis.pools import independent
from briefing.analysis.shared import shared

SAID = ["measure_id", "measure", "theme", "group", "source_id"]
LOOKED_AT = [*FOLDED_BY, "claimant_id", "pools", "status"]


@shared
def independence(claims: pd.DataFrame, matched: pd.DataFrame) -> pd.DataFrame:
    """One row a measure: counts of documents, mentions, assertions, origins and pools, and of figures printed alike.

    `claims` is the output of `comparable`, `matched` of `matches`. Denials are no figures and are left out; a disputed
    figure has no origin. `alike_claims` lists the claim ids of the figures that unrelated origins print alike.
    """
    figures = origins(claims[LOOKED_AT], claims["modality"].ne("denied"))
    said = claims.loc[claims["modality"].ne("denied"), SAID]
    named = figures.loc[figures["pools"].ne("") & figures["status"].eq("active")].groupby("measure_id")
    counts = pd.DataFrame(
        {
            "documents": said.groupby("measure_id")["source_id"].nunique(),
            "mentions": said.groupby("measure_id").size(),
            "assertions": figures.groupby("measure_id").size(),
            "origins": named["claimant_id"].nunique(),
            "pools": named["pools"].unique().map(independent).astype(float),
        }
    )
    measures = said.drop_duplicates("measure_id").set_index("measure_id")[["measure", "theme", "group"]]
    table = measures.join(counts.fillna(0).astype(int)).reset_index()
    closed = matched.loc[matched["kind"].isin(CLOSED_KINDS)]
    alike = {measure: sorted({*rows["claim_a"], *rows["claim_b"]}) for measure, rows in closed.groupby("measure_id")}
    alike_claims = [alike.get(measure, []) for measure in table["measure_id"]]
    return table.assign(alike=list(map(len, alike_claims)), alike_claims=alike_claims)


@shared
def reliance(claims: pd.DataFrame) -> pd.DataFrame:
    """Who relies on whom: one row a claim and step, from the publisher through `via` to the claimant.

    Columns `claim_id`, `group`, `relies_id`, `on_id`. A publisher that asserts a figure itself relies on nobody.
    """
    way, chains = distinct(claims["publisher_id"], claims["via"], claims["claimant_id"])
    steps = [_steps([publisher, *filter(None, via.split(";")), claimant]) for publisher, via, claimant in chains]
    of_claims = zip(claims["claim_id"], claims["group"].astype(object), way, strict=True)
    rows = [(claim, group, *step) for claim, group, number in of_claims for step in steps[number]]
    return pd.DataFrame(rows, columns=["claim_id", "group", "relies_id", "on_id"])


def circular(steps: pd.DataFrame) -> pd.DataFrame:
    """The cycles in who relies on whom, within a comparability group: one row a cycle.

    Columns `group`, `cycle` (actor ids, the first again at the end) and `claims` (the claims that make it).
    """
    claims: defaultdict[str, defaultdict[tuple[str, str], set[str]]] = defaultdict(lambda: defaultdict(set))
    for claim, group, *step in steps.astype(object).itertuples(index=False, name=None):
        claims[group][tuple(step)].add(claim)
    rows = [
        (group, cycle, sorted(set().union(*(by_step[step] for step in pairwise(cycle)))))
        for group, by_step in sorted(claims.items())
        for cycle in _cycles(sorted(by_step))
    ]
    return pd.DataFrame(rows, columns=["group", "cycle", "claims"])


def _steps(chain: list[str]) -> list[tuple[str, str]]:
    return [(one, other) for one, other in pairwise(chain) if one != other]


def _cycles(steps: list[tuple[str, str]]) -> Iterator[list[str]]:
    """Cycles, one after another, each without the step that closes it, until none is left."""
    relied_on: defaultdict[str, list[str]] = defaultdict(list)
    for relies, on in steps:
        relied_on[relies].append(on)
    while cycle := _cycle(relied_on):
        yield cycle
        relies, on = cycle[-2:]
        relied_on[relies].remove(on)
        if not relied_on[relies]:
            del relied_on[relies]


def _cycle(relied_on: Mapping[str, list[str]]) -> list[str]:
    """A cycle among the actors that each relies on; blank where there is none."""
    try:
        TopologicalSorter(relied_on).prepare()
    except CycleError as error:
        return error.args[1][::-1]
    return []
