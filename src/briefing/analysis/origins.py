"""Which mention of an assertion is nearest the claimant, and whether the document that the others repeat is there.

The root of an assertion is the document it was first printed in: the one an editor names (`links.csv`, relation
`origin`), else the claimant's own, else that of an actor which another mention names in `via`, the nearest to the
claimant first. A blank `via` is unknown, not nearest; where none of these is in the register, the assertion has no
root.

The origin is the mention an assertion is shown by: of those that print a number and are not disputed, one in the root,
else one that names a claimant, else one in a document not rated D or E, else the first published.
"""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from briefing.analysis.codes import begins, codes, distinct, moments, ordered, ranks
from briefing.analysis.pools import in_order
from briefing.analysis.thresholds import LOW_RATINGS
from briefing.register import dates
from briefing.register.coding import UNATTRIBUTED
from briefing.register.register import Register

NOT_NAMED = 99
DOCUMENT = {
    "publisher_id": "publisher_id",
    "reliability": "rating",
    "published": "published",
    "collection": "collection",
    "known": "known",
    "url": "url",
    "accessed": "accessed",
}


def placed(register: Register) -> pd.DataFrame:
    """The claims with what is known of their documents, and their place among the mentions of their assertion.

    Adds `publisher_id`, `rating`, `published`, `collection`, `known` (the first day a briefing may use the document),
    `url` and `accessed` of the document, `rank` (0 is the origin) and `root` (the source id of the assertion's root,
    blank where it is not in the register).
    """
    sources = register.sources.assign(known=known_days(register.sources))
    claims = register.claims.assign(**columns_of(register.claims["source_id"], sources, "source_id", DOCUMENT))
    statement, known = codes(claims["assertion_id"]), moments(claims["known"])
    root = _roots(claims, register, statement, known)
    wordless = claims["bound"].isin(["vague", "none"]) & claims["period_start"].eq("") & claims["period_end"].eq("")
    farness = [
        wordless,
        claims["status"].ne("active"),
        claims["source_id"].ne(root),
        claims["claimant_id"].eq(UNATTRIBUTED),
        claims["rating"].isin(LOW_RATINGS),
        known,
    ]
    rank = ranks(statement, *map(np.asarray, farness), ids=claims["claim_id"])
    return claims.assign(root=root, rank=rank)


def columns_of(
    ids: pd.Series, table: pd.DataFrame, key: str, columns: Mapping[str, str]
) -> dict[str, pd.api.extensions.ExtensionArray]:
    """Columns, under new names, of the rows of a table that `ids` name by its `key`, in the order of the ids."""
    places = pd.Index(table[key]).get_indexer(ids)
    return {new: table[old].array.take(places, allow_fill=True) for old, new in columns.items()}


def known_days(sources: pd.DataFrame) -> pd.Series:
    """From which day a briefing may use each document: the last its date allows, or that of its first reading."""
    return np.fmin(dates.last_day(sources["published"]), dates.first_day(sources["accessed"]))


def _roots(claims: pd.DataFrame, register: Register, statement: np.ndarray, known: np.ndarray) -> pd.Series:
    """The source id of the root of each claim's assertion; blank where it is not in the register."""
    named = register.links.loc[register.links["relation"].eq("origin"), "to_claim"]
    hands = np.where(claims["claim_id"].isin(named), -1, _nearness(claims, register.actors, statement))
    nearest = ordered(statement, hands, known, ids=claims["claim_id"])
    nearest = nearest[begins(statement[nearest])]
    roots = np.where(hands[nearest] < NOT_NAMED, claims["source_id"].to_numpy()[nearest], "")
    return pd.Series(roots[statement], claims.index, dtype=object)


def _nearness(claims: pd.DataFrame, actors: pd.DataFrame, statement: np.ndarray) -> np.ndarray:
    """0 on the claimant's own pages, else how many hands from the claimant another mention names the publisher."""
    pools = dict(zip(actors["actor_id"], actors["pool_ids"].map(in_order), strict=True))
    bodies = set(actors.loc[actors["role"].eq("body") & actors["pool_ids"].map(in_order).ne(""), "actor_id"])
    pair, pages = distinct(claims["publisher_id"], claims["claimant_id"])
    own = [
        publisher == claimant or (publisher in bodies and pools[publisher] == pools[claimant])
        for publisher, claimant in pages
    ]
    return np.where(np.array(own, bool)[pair], 0, _hands(claims, actors, statement))


def _hands(claims: pd.DataFrame, actors: pd.DataFrame, statement: np.ndarray) -> np.ndarray:
    """How many hands from the claimant another mention names each claim's publisher; the nearest is set last."""
    number = pd.Index(actors["actor_id"])
    printed = pd.Series(statement * len(number) + number.get_indexer(claims["publisher_id"]))
    way, ways = distinct(claims["via"])
    chains = [via.split(";")[::-1] for (via,) in ways]
    found = np.full(len(claims), NOT_NAMED)
    for hands in range(max(map(len, chains), default=0), 0, -1):
        actor = number.get_indexer([chain[hands - 1] if len(chain) >= hands else "" for chain in chains])[way]
        found[printed.isin((statement * len(number) + actor)[actor >= 0])] = hands
    return found
