"""The scoreboard: the last word of each origin, one under the other, and what moved it there."""

from collections import defaultdict
from collections.abc import Mapping

import pandas as pd

from briefing.analysis.last_words import POOL
from briefing.analysis.matches import CLOSED_KINDS, ECHO
from briefing.analysis.pools import independent
from briefing.display.links import claim_link
from briefing.display.tables.cited import by_id
from briefing.display.tables.layout import cells, stacked
from briefing.display.when import short_month
from briefing.display.words import NO_BASES, got, hedged, month
from briefing.document.text import Text, text


def per_last_word(
    words: pd.DataFrame, matched: pd.DataFrame, claims: pd.DataFrame, bases: Mapping[str, str] = NO_BASES
) -> pd.DataFrame:
    """One row a last word (of `last_words`); the measure stands beside its first, with how many it has.

    `matched` is the output of `still_standing`, `claims` of `comparable`, `bases` of `converted_from`.
    """
    first = words["measure"].ne(words["measure"].shift())
    origins = {measure: _origins(rows["pools"]) for measure, rows in words.groupby("measure")}
    alike = alike_of(words, matched, claims)
    return pd.DataFrame(
        {
            "Measure": [
                f"{measure} ({origins[measure]})" if begins else ""
                for measure, begins in zip(words["measure"], first, strict=True)
            ],
            "Who says so": cells(words, lambda claim: stacked(claim["claimant"], _scope(claim))),
            "Last word": cells(words, lambda claim: text(claim_link(claim["claim_id"], hedged(claim)))),
            "Dated": cells(words, lambda claim: short_month(claim["dated"])),
            "How it was got": cells(words, lambda claim: stacked(got(claim, bases), _aside(claim, alike))),
        }
    )


def _origins(pools: pd.Series) -> str:
    """How many origins there are, and of how many it is not known that they overlap, if these are fewer."""
    apart = independent(pools)
    return str(len(pools)) if apart == len(pools) else f"{len(pools)}, {apart} apart"


def _scope(claim: pd.Series) -> str:
    """What a figure is of, if not of the whole, and which other body tells it."""
    return ", ".join(filter(None, [claim["covers"], f"as told by {claim['told_by']}" if claim["told_by"] else ""]))


def _aside(claim: pd.Series, alike: dict[str, list[str]]) -> str:
    """What a last word lacks, and who else prints that figure."""
    others = alike.get(claim["claim_id"], [])
    said = [claim["lacks"], f"alike: {'; '.join(others)}" if others else ""]
    return "; ".join(filter(None, said))


def alike_of(words: pd.DataFrame, matched: pd.DataFrame, claims: pd.DataFrame) -> dict[str, list[str]]:
    """By the claim of a last word, who else prints that figure; of two that are both shown, at the first."""
    rows, found = by_id(claims), defaultdict(list)
    closed = matched.loc[matched["kind"].isin(CLOSED_KINDS)]
    shown = {claim: place for place, claim in enumerate(words["claim_id"])}
    for pair in closed.itertuples():
        echo = ", perhaps an echo" if pair.kind == ECHO else ""
        for one, other in ((pair.claim_a, pair.claim_b), (pair.claim_b, pair.claim_a)):
            if one in shown and shown.get(other, len(shown)) > shown[one]:
                claim = rows.loc[other]
                found[one].append(f"{claim['claimant']}{echo}")
    return {claim: list(dict.fromkeys(who)) for claim, who in found.items()}


def per_step(before: pd.DataFrame, now: pd.DataFrame) -> pd.DataFrame:
    """One row a last word whose number is another than its claimant's was: before and now (of `of_each_claimant`).

    Of one scope, whatever its unit, which is said where it is another.
    """
    then = before.drop_duplicates(POOL).set_index(POOL)
    keys = pd.MultiIndex.from_frame(now[POOL])
    alike = now["covers"].eq(then["covers"].reindex(keys).to_numpy())
    moved = now.loc[alike & now["number"].ne(then["number"].reindex(keys).to_numpy())]
    return pd.DataFrame(
        {
            "Measure": moved["measure"],
            "Who": moved["claimant"],
            "Before": cells(moved, lambda claim: _before(then.loc[(claim["group"], claim["pools"])], claim)),
            "Now": cells(moved, _figure),
        }
    )


def _before(earlier: pd.Series, claim: pd.Series) -> Text:
    unit = "" if earlier["unit_id"] == claim["unit_id"] else f" {earlier['unit_label']}"
    return text(claim_link(earlier["claim_id"], hedged(earlier), unit), f", {month(earlier)}")


def _figure(claim: pd.Series) -> Text:
    return text(claim_link(claim["claim_id"], hedged(claim)), f", {month(claim)}")
