"""Mentions folded into assertions: what one claimant said once, however often it was repeated.

One row of `assertions` is one assertion on one measure, shown by its origin: the mention that prints a number, stands
on the claimant's own pages or else in a document not rated D or E, came through the fewest hands, and was published
first.
"""

import pandas as pd

KEY = ["assertion_id", "measure_id"]


def assertions(claims: pd.DataFrame) -> pd.DataFrame:
    """The origins among `claims` (from `comparable`), in their order, with the ids of their `mentions`."""
    nearest = ranked(claims)
    mentions = nearest.groupby(KEY)["claim_id"].agg(list).rename("mentions")
    origins = nearest.drop_duplicates(KEY).join(mentions, on=KEY)
    return origins.loc[claims.index.intersection(origins.index)]


def ranked(claims: pd.DataFrame) -> pd.DataFrame:
    """Claims in order of how near they are to the claimant, the origin first (see the module's rule)."""
    near = claims.assign(
        wordless=claims["from_value"].isna(),
        retold=claims["publisher_id"].ne(claims["claimant_id"]),
        poor=claims["rating"].isin(["D", "E"]),
        hands=claims["via"].str.split(";").map(lambda ids: len([actor for actor in ids if actor])),
    )
    order = ["wordless", "retold", "poor", "hands"]
    return near.sort_values([*order, "published", "claim_id"]).drop(columns=order)
