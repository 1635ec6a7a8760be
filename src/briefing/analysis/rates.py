"""What durations, rates, totals and shares imply a month, so that they can be set against each other.

The topic says which measures imply a rate (see `Topic.rates`). What a stock lasts gives how much is used a month; with
a share of it, how much of that is of one origin; a rate is stated a month; a total is divided by the months since its
start. The start is the one printed with the total or in its document, else the claimant's own last; without either
there is no rate, nor of what is only planned. A total dated to a month or a year gives a span of rates, never past the
edition's `as_of`. Months are calendar months.
"""

from collections.abc import Iterable

import pandas as pd

from briefing.analysis.thresholds import LEAST_MONTHS, YEAR
from briefing.register import dates
from briefing.register.schemas import Row
from briefing.register.topic import Rates, Stated, Total, Way

DAYS_A_MONTH = 365.25 / 12
MONTHS = {"days": 1 / DAYS_A_MONTH, "weeks": 7 / DAYS_A_MONTH, "months": 1.0, "years": 12.0}
COLUMNS = ["what", "implied_by", "claims", "dated", "least", "most"]


def rates(origins: pd.DataFrame, claims: pd.DataFrame, links: pd.DataFrame, as_of: str, ways: Rates) -> pd.DataFrame:
    """How much a month, one row a way to derive it: `what` it is of, from `least` to `most`.

    `claims` are their ids. `origins` is the output of `assertions`, `claims` of `comparable`, `links` the register's,
    `as_of` the edition's date, `ways` the topic's.
    """
    said = origins.loc[origins["modality"].eq("happened") & origins["status"].eq("active") & origins["number"].gt(0)]
    used = [row for way in ways.durations for row in _from_durations(way, origins, claims, links)]
    rows = [
        *used,
        *(row for way in ways.shares for row in _from_shares(way, said, used)),
        *(row for way in ways.stated for row in _from_rates(way, said)),
        *(row for way in ways.totals for row in _from_totals(way, said, claims, as_of)),
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


def _from_durations(way: Way, origins: pd.DataFrame, claims: pd.DataFrame, links: pd.DataFrame) -> list[tuple]:
    """A stock that lasts so long; what one duration rests on by several links is their sum."""
    based = links.loc[links["relation"].eq("based_on")].groupby("from_claim")["to_claim"].agg(list)
    rows = claims.set_index("claim_id")
    lasting = origins.loc[
        origins["measure_id"].eq(way.measure)
        & origins["number"].gt(0)
        & origins["status"].eq("active")
        & ~origins["modality"].isin(["planned", "denied"])
    ]
    found = []
    for claim in lasting.itertuples():
        bases = rows.loc[rows.index.intersection(based.get(claim.claim_id, []))].drop_duplicates("assertion_id")
        if len(bases) and claim.unit_id in MONTHS:
            monthly = bases["number"].sum() / (claim.number * MONTHS[claim.unit_id])
            found.append((way.of, way.by, [claim.claim_id, *bases.index], claim.dated, monthly, monthly))
    return found


def _from_shares(way: Way, said: pd.DataFrame, used: list[tuple]) -> list[tuple]:
    shares = said.loc[said["measure_id"].eq(way.measure)]
    return [
        (
            way.of,
            way.by,
            [*claims, share.claim_id],
            share.dated,
            least * share.number / 100,
            most * share.number / 100,
        )
        for _, _, claims, _, least, most in used
        for share in shares.itertuples()
    ]


def _from_rates(way: Stated, said: pd.DataFrame) -> list[tuple]:
    stated = said.loc[said["measure_id"].eq(way.measure) & said["unit_id"].isin(list(way.units))]
    return [
        (way.of, way.by, [claim.claim_id], claim.dated, monthly, monthly)
        for claim in stated.itertuples()
        for monthly in [claim.number / MONTHS[way.units[claim.unit_id]]]
    ]


def _from_totals(way: Total, said: pd.DataFrame, claims: pd.DataFrame, as_of: str) -> list[tuple]:
    totals = said.loc[said["measure_id"].eq(way.measure) & said["pools"].ne("")]
    starts = _starts(claims, way.start)
    documents = claims.groupby("assertion_id")["source_id"].agg(set)
    found = []
    for total in totals.itertuples():
        start = _start(total, starts, documents[total.assertion_id])
        if start:
            claim_ids, first, last = start
            end_first, end_last = total.dated_from, min(total.dated_to, pd.Timestamp(as_of))
            least = months_between(first, end_last + pd.Timedelta(days=1))
            most = months_between(last, end_first)
            if most >= LEAST_MONTHS:
                ends = (total.number / least, total.number / most)
                found.append((way.of, way.by, [total.claim_id, *claim_ids], total.dated, *ends))
    return found


def _starts(claims: pd.DataFrame, measure: str) -> pd.DataFrame:
    """The days on which the count is said to have begun, closed on both sides, the latest said last."""
    said = claims.loc[
        claims["measure_id"].eq(measure)
        & claims["modality"].eq("happened")
        & claims["status"].eq("active")
        & ~(claims["open_below"] | claims["open_above"])
    ]
    return said.sort_values(["dated_from", "known", "claim_id"])


def _start(
    total: Row, starts: pd.DataFrame, documents: Iterable[str]
) -> tuple[list[str], pd.Timestamp, pd.Timestamp] | None:
    """The first and last day on which the counting may have begun, and the claim that says so, if it is another."""
    if total.period_start:
        return [], *_span(total.period_start, total.period_start)
    there = starts.loc[starts["source_id"].isin(documents)]
    own = starts.loc[starts["voice"].eq(total.voice) & (starts["dated_from"] <= total.dated_to)]
    for found in (there, own):
        if len(found):
            start = found.iloc[-1]
            return [start["claim_id"]], *_span(start["period_start"], start["period_end"] or start["period_start"])
    return None


def _span(start: str, end: str) -> tuple[pd.Timestamp, pd.Timestamp]:
    """The first days of counting that two dates allow: of a year any day, of a month its first."""
    first, latest, last = dates.first_day(pd.Series([start, end])).tolist() + dates.last_day(pd.Series([end])).tolist()
    return first, last if len(end) == YEAR else latest


def months_between(start: pd.Timestamp, end: pd.Timestamp) -> float:
    """Calendar months from one day to another; a part of a month by its days."""
    whole = (end.year - start.year) * 12 + end.month - start.month
    return whole + (end.day - 1) / end.days_in_month - (start.day - 1) / start.days_in_month
