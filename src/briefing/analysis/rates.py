"""What durations, yearly rates, totals and shares imply a month, so that they can be set against each other.

A duration of fire gives the rounds that Russia fires a month; with a share of fire it gives the North Korean rounds
among them; a yearly rate is divided by twelve, a total by the months since the first supply that its own pool dates.
"""

import pandas as pd

from briefing.analysis.pools import overlap

DAYS_A_MONTH = 30.44
COLUMNS = ["what", "implied_by", "claims", "dated", "rounds_a_month"]


def rates(origins: pd.DataFrame, links: pd.DataFrame) -> pd.DataFrame:
    """Rounds a month, one row a way to reckon them: `what` is fired or supplied, `claims` are the ids reckoned from.

    `origins` is the output of `assertions`, `links` the register's.
    """
    fired = _from_durations(origins, links)
    rows = [*fired, *_from_shares(origins, fired), *_from_yearly_rates(origins), *_from_totals(origins)]
    return pd.DataFrame(rows, columns=COLUMNS)


def _from_durations(said: pd.DataFrame, links: pd.DataFrame) -> list[tuple]:
    based = links.loc[links["relation"].eq("based_on")].set_index("from_claim")["to_claim"]
    rows = said.set_index("claim_id", drop=False)
    return [
        (
            "fired by Russia",
            "a duration of fire",
            [claim.claim_id, based[claim.claim_id]],
            claim.dated,
            base / claim.number,
        )
        for claim in said.loc[said["measure_id"].eq("fire_sustained") & said["number"].gt(0)].itertuples()
        if claim.claim_id in based.index and based[claim.claim_id] in rows.index
        for base in [rows.loc[based[claim.claim_id], "number"]]
    ]


def _from_shares(said: pd.DataFrame, fired: list[tuple]) -> list[tuple]:
    shares = said.loc[said["measure_id"].eq("share_of_fire") & said["number"].gt(0)]
    return [
        (
            "North Korean, fired",
            "that and a share of fire",
            [*claims, share.claim_id],
            share.dated,
            rounds * share.number / 100,
        )
        for _, _, claims, _, rounds in fired
        for share in shares.itertuples()
    ]


def _from_yearly_rates(said: pd.DataFrame) -> list[tuple]:
    yearly = said.loc[said["measure_id"].eq("rounds_rate") & said["number"].gt(0)]
    return [
        ("North Korean, supplied", "a yearly rate", [claim.claim_id], claim.dated, claim.number / 12)
        for claim in yearly.itertuples()
    ]


def _from_totals(said: pd.DataFrame) -> list[tuple]:
    totals = said.loc[
        said["measure_id"].eq("rounds_supplied")
        & said["number"].gt(0)
        & said["modality"].eq("happened")
        & said["pools"].ne("")
    ]
    starts = said.loc[said["measure_id"].eq("first_supply_date") & said["from_value"].abs().lt(float("inf"))]
    found = []
    for total in totals.itertuples():
        own = starts.loc[starts["pools"].map(lambda ids, pools=total.pools: overlap(ids, pools))]
        if len(own):
            start = own.sort_values(["from_value", "claim_id"]).iloc[0]
            months = (total.dated_from - pd.Timestamp(0)).days / DAYS_A_MONTH - start["from_value"] / DAYS_A_MONTH
            if months >= 1:
                claims = [total.claim_id, start["claim_id"]]
                row = (
                    "North Korean, supplied",
                    "a total since the first supply",
                    claims,
                    total.dated,
                    total.number / months,
                )
                found.append(row)
    return found
