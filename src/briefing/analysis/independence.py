"""How many independent origins stand behind the figures on a measure, and who relies on whom.

A mention is a claim, an assertion its statement, an origin the actor that asserts it, a pool the actors that share
information (see `pools`). Which figures unrelated origins print alike, see `matches`.
"""

from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

import pandas as pd

from briefing.analysis.assertions import FOLDED_BY, origins
from briefing.analysis.matches import CLOSED_KINDS
from briefing.analysis.pools import independent

SAID = ["measure_id", "measure", "theme", "group", "source_id"]
LOOKED_AT = [*FOLDED_BY, "claimant_id", "pools", "status"]


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


def reliance(claims: pd.DataFrame) -> pd.DataFrame:
    """Who relies on whom: one row a claim and step, from the publisher through `via` to the claimant.

    Columns `claim_id`, `group`, `relies_id`, `on_id`. A publisher that asserts a figure itself relies on nobody.
    """
    rows = [
        (claim.claim_id, claim.group, relies, on)
        for claim in claims.itertuples()
        for relies, on in _steps([claim.publisher_id, *filter(None, claim.via.split(";")), claim.claimant_id])
    ]
    return pd.DataFrame(rows, columns=["claim_id", "group", "relies_id", "on_id"])


def circular(steps: pd.DataFrame) -> pd.DataFrame:
    """The cycles in who relies on whom, within a comparability group: one row a cycle.

    Columns `group`, `cycle` (actor ids, the first again at the end) and `claims` (the claims that make it).
    """
    rows = [
        (group, cycle, sorted(set(_along(rows, cycle))))
        for group, rows in steps.groupby("group")
        for cycle in _cycles(rows)
    ]
    return pd.DataFrame(rows, columns=["group", "cycle", "claims"])


def _steps(chain: list[str]) -> list[tuple[str, str]]:
    return [(one, other) for one, other in pairwise(chain) if one != other]


def _cycles(steps: pd.DataFrame) -> list[list[str]]:
    """Cycles, one after another, each without the step that closes it, until none is left."""
    edges = sorted({(step.relies_id, step.on_id) for step in steps.itertuples()})
    found = []
    while True:
        graph = {actor: [on for relies, on in edges if relies == actor] for actor, _ in edges}
        try:
            TopologicalSorter(graph).prepare()
        except CycleError as error:
            cycle = list(reversed(error.args[1]))
            found.append(cycle)
            edges.remove((cycle[-2], cycle[-1]))
        else:
            return found


def _along(steps: pd.DataFrame, cycle: list[str]) -> list[str]:
    wanted = set(pairwise(cycle))
    return [step.claim_id for step in steps.itertuples() if (step.relies_id, step.on_id) in wanted]
