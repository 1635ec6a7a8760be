"""Mentions folded into assertions: what one claimant said once, however often it was repeated.

One row of `assertions` is one assertion on one measure, shown by its origin: the mention that prints a number, came
through the fewest hands, and was published first.
"""

import pandas as pd

KEY = ["assertion_id", "measure_id"]


def assertions(claims: pd.DataFrame) -> pd.DataFrame:
    """The origins among `claims` (from `comparable`), in their order, with the ids of their `mentions`."""
    ranked = claims.assign(
        wordless=claims["from_value"].isna(),
        hands=claims["via"].str.split(";").map(lambda ids: len([actor for actor in ids if actor])),
    ).sort_values(["wordless", "hands", "published", "claim_id"])
    mentions = ranked.groupby(KEY)["claim_id"].agg(list).rename("mentions")
    origins = ranked.drop_duplicates(KEY).drop(columns=["wordless", "hands"]).join(mentions, on=KEY)
    return origins.loc[claims.index.intersection(origins.index)]
