"""Which mention of an assertion is nearest the claimant, and whether the document that the others tell from is there.

The root of an assertion is the document it was told from first: the one an editor names (`links.csv`, relation
`origin`), else the claimant's own, else that of an actor which another mention names in `via`, the nearest to the
claimant first. A blank `via` is unknown, not nearest; where none of these is in the register, the assertion has no
root.

The origin is the mention an assertion is shown by: of those that print a number and are not disputed, one in the root,
else one in a document not rated D or E, else the first published.
"""

import pandas as pd

from briefing.analysis.pools import in_order
from briefing.analysis.thresholds import LOW_RATINGS
from briefing.register import dates
from briefing.register.register import Register

NOT_NAMED = 99
DOCUMENT = {
    "publisher_id": "publisher_id",
    "reliability": "rating",
    "published": "published",
    "collection": "collection",
}
ORDER = ["wordless", "doubted", "outside", "poor", "known", "claim_id"]


def placed(register: Register) -> pd.DataFrame:
    """The claims with what is known of their documents, and their place among the mentions of their assertion.

    Adds `publisher_id`, `rating`, `published`, `collection`, `known` (the first day a briefing may use the document),
    `rank` (0 is the origin) and `root` (the source id of the assertion's root, blank where it is not in the register).
    """
    sources = register.sources.set_index("source_id")
    documents = sources[list(DOCUMENT)].rename(columns=DOCUMENT).assign(known=known_days(sources))
    claims = register.claims.join(documents, on="source_id")
    root = claims["assertion_id"].map(_roots(claims, register)).astype(object).fillna("")
    near = claims.assign(
        root=root,
        wordless=claims["bound"].isin(["vague", "none"]) & claims["period_start"].eq("") & claims["period_end"].eq(""),
        doubted=claims["status"].ne("active"),
        outside=claims["source_id"].ne(root),
        poor=claims["rating"].isin(LOW_RATINGS),
    ).sort_values(ORDER)
    return claims.assign(root=root, rank=near.groupby("assertion_id").cumcount())


def known_days(sources: pd.DataFrame) -> pd.Series:
    """From which day a briefing may use each document: the last its date allows, or that of its first reading."""
    return pd.concat([dates.last_day(sources["published"]), dates.first_day(sources["accessed"])], axis=1).min(axis=1)


def _roots(claims: pd.DataFrame, register: Register) -> pd.Series:
    """The source id of each assertion's root, by assertion; none where it is not in the register."""
    actors = register.actors.set_index("actor_id")
    named = register.links.loc[register.links["relation"].eq("origin"), "to_claim"]
    candidates = claims.assign(nearness=_nearness(claims, actors))
    candidates = candidates.assign(nearness=candidates["nearness"].mask(claims["claim_id"].isin(named), -1))
    found = candidates.loc[candidates["nearness"].lt(NOT_NAMED)].sort_values(["nearness", "known", "claim_id"])
    return found.drop_duplicates("assertion_id").set_index("assertion_id")["source_id"]


def _nearness(claims: pd.DataFrame, actors: pd.DataFrame) -> pd.Series:
    """0 on the claimant's own pages, else how many hands from the claimant another mention names the publisher."""
    own = claims["publisher_id"].eq(claims["claimant_id"]) | _body_of_the_claimants_pool(claims, actors)
    named = {}
    for assertion, via in zip(claims["assertion_id"], claims["via"], strict=True):
        for hands, actor in enumerate(reversed(via.split(";")), start=1):
            named[assertion, actor] = min(hands, named.get((assertion, actor), NOT_NAMED))
    hands = pd.Series(
        [named.get(key, NOT_NAMED) for key in zip(claims["assertion_id"], claims["publisher_id"], strict=True)],
        claims.index,
    )
    return hands.mask(own, 0)


def _body_of_the_claimants_pool(claims: pd.DataFrame, actors: pd.DataFrame) -> pd.Series:
    """Whether a document's publisher is a body that speaks from the claimant's own pool."""
    pools = actors["pool_ids"].map(in_order)
    bodies = set(actors.index[actors["role"].eq("body") & pools.ne("")])
    own = claims["publisher_id"].map(pools).eq(claims["claimant_id"].map(pools))
    return own & claims["publisher_id"].isin(bodies)
