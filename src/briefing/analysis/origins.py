"""Which mention of an assertion is nearest the claimant, and whether the document that the others repeat is there.

The root of an assertion is the document it was first printed in: the one an editor names (`links.csv`, relation
`origin`), else the claimant's own, else that of an actor which another mention names in `via`, the nearest to the
claimant first. A blank `via` is unknown, not nearest; where none of these is in the register, the assertion has no
root.

The origin is the mention an assertion is shown by: of those that print a number and are not disputed, one in the root,
else one that names a claimant, else one in a document not rated D or E, else the first published.
"""

from collections import defaultdict
from collections.abc import Mapping

import numpy as np
import pandas as pd

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
UNDATED = np.datetime64("9999-12-31", "us")


def placed(register: Register) -> pd.DataFrame:
    """The claims with what is known of their documents, and their place among the mentions of their assertion.

    Adds `publisher_id`, `rating`, `published`, `collection`, `known` (the first day a briefing may use the document),
    `url` and `accessed` of the document, `rank` (0 is the origin) and `root` (the source id of the assertion's root,
    blank where it is not in the register).
    """
    sources = register.sources.assign(known=known_days(register.sources))
    claims = register.claims.assign(**columns_of(register.claims["source_id"], sources, "source_id", DOCUMENT))
    mentions, known = _mentions(claims), _known(claims)
    roots = _roots(claims, register, mentions, known)
    root = [roots.get(one, "") for one in claims["assertion_id"].tolist()]
    wordless = claims["bound"].isin(["vague", "none"]) & claims["period_start"].eq("") & claims["period_end"].eq("")
    farness = list(
        zip(
            wordless.tolist(),
            [status != "active" for status in claims["status"].tolist()],
            [source != own for source, own in zip(claims["source_id"].tolist(), root, strict=True)],
            [who == UNATTRIBUTED for who in claims["claimant_id"].tolist()],
            [rating in LOW_RATINGS for rating in claims["rating"].tolist()],
            known,
            claims["claim_id"].tolist(),
            strict=True,
        )
    )
    rank = [0] * len(claims)
    for places in mentions.values():
        for place, mention in enumerate(sorted(places, key=farness.__getitem__)):
            rank[mention] = place
    return claims.assign(root=pd.Series(root, claims.index, dtype=object), rank=rank)


def _mentions(claims: pd.DataFrame) -> dict[str, list[int]]:
    """The places of each assertion's mentions."""
    places = defaultdict(list)
    for place, assertion in enumerate(claims["assertion_id"].tolist()):
        places[assertion].append(place)
    return places


def _rows(*columns: pd.Series) -> list[tuple]:
    return list(zip(*(column.tolist() for column in columns), strict=True))


def columns_of(
    ids: pd.Series, table: pd.DataFrame, key: str, columns: Mapping[str, str]
) -> dict[str, pd.api.extensions.ExtensionArray]:
    """Columns, under new names, of the rows of a table that `ids` name by its `key`, in the order of the ids."""
    places = pd.Index(table[key]).get_indexer(ids)
    return {new: table[old].array.take(places, allow_fill=True) for old, new in columns.items()}


def _known(claims: pd.DataFrame) -> list[int]:
    """From when each claim's document may be used, as numbers; what is not dated comes last."""
    return claims["known"].fillna(UNDATED).to_numpy().astype("int64").tolist()


def known_days(sources: pd.DataFrame) -> pd.Series:
    """From which day a briefing may use each document: the last its date allows, or that of its first reading."""
    return np.fmin(dates.last_day(sources["published"]), dates.first_day(sources["accessed"]))


def _roots(
    claims: pd.DataFrame, register: Register, mentions: Mapping[str, list[int]], known: list[int]
) -> dict[str, str]:
    """The source id of each assertion's root, by assertion; none where it is not in the register."""
    links = register.links
    named = {to for to, relation in _rows(links["to_claim"], links["relation"]) if relation == "origin"}
    source_ids, ids = claims["source_id"].tolist(), claims["claim_id"].tolist()
    hands = [-1 if one in named else away for one, away in zip(ids, _nearness(claims, register.actors), strict=True)]
    order = list(zip(hands, known, ids, strict=True))
    nearest = {assertion: min(places, key=order.__getitem__) for assertion, places in mentions.items()}
    return {assertion: source_ids[place] for assertion, place in nearest.items() if hands[place] < NOT_NAMED}


def _nearness(claims: pd.DataFrame, actors: pd.DataFrame) -> list[int]:
    """0 on the claimant's own pages, else how many hands from the claimant another mention names the publisher."""
    pools = {actor: in_order(ids) for actor, ids in _rows(actors["actor_id"], actors["pool_ids"])}
    bodies = {actor for actor, role in _rows(actors["actor_id"], actors["role"]) if role == "body" and pools[actor]}
    named: dict[tuple[str, str], int] = {}
    for assertion, via in _rows(claims["assertion_id"], claims["via"]):
        for hands, actor in enumerate(reversed(via.split(";")), start=1):
            named[assertion, actor] = min(hands, named.get((assertion, actor), NOT_NAMED))
    return [
        0
        if publisher == claimant or (publisher in bodies and pools[publisher] == pools[claimant])
        else named.get((assertion, publisher), NOT_NAMED)
        for assertion, publisher, claimant in _rows(
            claims["assertion_id"], claims["publisher_id"], claims["claimant_id"]
        )
    ]
