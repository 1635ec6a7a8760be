"""What durations, rates, totals and shares imply a month, so that they can be set against each other.

The topic says which measures imply a rate (see `Topic.rates`). What a stock lasts gives how much is used a month; with
a share of it, how much of that is of one origin; a rate is stated a month; a total is divided by the months since its
start. The start is the one printed with the total or in its document, else the claimant's own last; without either
there is no rate, nor of what is only planned. A total dated to a month or a year gives a span of rates, never past the
edition's `as_of`. Months are calendar months.
"""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from operator import attrgetter

import pandas as pd

from briefing.analysis.thresholds import LEAST_MONTHS, YEAR
from briefing.register import dates
from briefing.register.schemas import Row
from briefing.register.topic import Rates, Stated, Total, Way

DAYS_A_MONTH = 365.25 / 12
MONTHS = {"days": 1 / DAYS_A_MONTH, "weeks": 7 / DAYS_A_MONTH, "months": 1.0, "years": 12.0}
COLUMNS = ["what", "implied_by", "claims", "dated", "least", "most"]
LOOKED_AT = [
    *("claim_id", "assertion_id", "measure_id", "unit_id", "modality", "pools", "voice", "number", "period_start"),
    *("dated", "dated_from", "dated_to"),
]
START = ["claim_id", "source_id", "voice", "period_start", "period_end", "dated_from", "known"]
Span = tuple[pd.Timestamp, pd.Timestamp]


def rates(origins: pd.DataFrame, claims: pd.DataFrame, links: pd.DataFrame, as_of: str, ways: Rates) -> pd.DataFrame:
    """How much a month, one row a way to derive it: `what` it is of, from `least` to `most`.

    `claims` are their ids. `origins` is the output of `assertions`, `claims` of `comparable`, `links` the register's,
    `as_of` the edition's date, `ways` the topic's.
    """
    counted = origins.loc[origins["status"].eq("active") & origins["number"].gt(0), LOOKED_AT]
    said = counted.loc[counted["modality"].eq("happened")]
    used = [row for way in ways.durations for row in _from_durations(way, counted, claims, links)]
    rows = [
        *used,
        *(row for way in ways.shares for row in _from_shares(way, said, used)),
        *(row for way in ways.stated for row in _from_rates(way, said)),
        *(row for way in ways.totals for row in _from_totals(way, said, claims, as_of)),
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


def _from_durations(way: Way, counted: pd.DataFrame, claims: pd.DataFrame, links: pd.DataFrame) -> Iterator[tuple]:
    """A stock that lasts so long; what one duration rests on by several links is their sum."""
    lasting = counted.loc[
        counted["measure_id"].eq(way.measure)
        & counted["unit_id"].isin(list(MONTHS))
        & ~counted["modality"].isin(["planned", "denied"])
    ]
    based = links.loc[links["relation"].eq("based_on") & links["from_claim"].isin(lasting["claim_id"])]
    stocks = claims.loc[claims["claim_id"].isin(based["to_claim"]), ["claim_id", "assertion_id", "number"]]
    rests = stocks.merge(based[["from_claim", "to_claim"]], left_on="claim_id", right_on="to_claim")
    bases = dict(iter(rests.drop_duplicates(["from_claim", "assertion_id"]).groupby("from_claim")))
    for claim in lasting.loc[lasting["claim_id"].isin(list(bases))].itertuples():
        own = bases[claim.claim_id]
        monthly = own["number"].sum() / (claim.number * MONTHS[claim.unit_id])
        yield way.of, way.by, [claim.claim_id, *own["claim_id"]], claim.dated, monthly, monthly


def _from_shares(way: Way, said: pd.DataFrame, used: list[tuple]) -> list[tuple]:
    shares = said.loc[said["measure_id"].eq(way.measure), ["claim_id", "dated", "number"]]
    told = list(shares.itertuples(index=False, name=None))
    return [
        (way.of, way.by, [*claims, claim], dated, least * share / 100, most * share / 100)
        for _, _, claims, _, least, most in used
        for claim, dated, share in told
    ]


def _from_rates(way: Stated, said: pd.DataFrame) -> list[tuple]:
    stated = said.loc[said["measure_id"].eq(way.measure) & said["unit_id"].isin(list(way.units))]
    return [
        (way.of, way.by, [claim.claim_id], claim.dated, monthly, monthly)
        for claim in stated.itertuples()
        for monthly in [claim.number / MONTHS[way.units[claim.unit_id]]]
    ]


def _from_totals(way: Total, said: pd.DataFrame, claims: pd.DataFrame, as_of: str) -> Iterator[tuple]:
    """A total, over the months from its start to the time it describes."""
    totals = said.loc[said["measure_id"].eq(way.measure) & said["pools"].ne("") & said["dated_to"].notna()]
    starts, today = _starts(claims, way.start), pd.Timestamp(as_of)
    there, of_voice = _in_their_documents(totals, starts, claims), _by_voice(starts)
    for total in totals.itertuples():
        start = there.get(total.assertion_id) or _last(of_voice[total.voice], total.dated_to)
        if total.period_start:
            claim_ids, (first, last) = [], _span(total.period_start, total.period_start)
        elif start:
            claim_ids, (first, last) = (
                [start.claim_id],
                _span(start.period_start, start.period_end or start.period_start),
            )
        else:
            continue
        least = months_between(first, min(total.dated_to, today) + pd.Timedelta(days=1))
        most = months_between(last, total.dated_from)
        if most >= LEAST_MONTHS:
            ends = (total.number / least, total.number / most)
            yield way.of, way.by, [total.claim_id, *claim_ids], total.dated, *ends


def _starts(claims: pd.DataFrame, measure: str) -> list[Row]:
    """The days on which the count is said to have begun, closed on both sides, the latest said last."""
    said = claims.loc[
        claims["measure_id"].eq(measure)
        & claims["modality"].eq("happened")
        & claims["status"].eq("active")
        & ~(claims["open_below"] | claims["open_above"]),
        START,
    ]
    return list(said.sort_values(["dated_from", "known", "claim_id"]).itertuples())


def _in_their_documents(totals: pd.DataFrame, starts: list[Row], claims: pd.DataFrame) -> dict[str, Row]:
    """The last start in the documents of each total, by its assertion."""
    place = {start.source_id: place for place, start in enumerate(starts)}
    there = claims["assertion_id"].isin(totals["assertion_id"]) & claims["source_id"].isin(list(place))
    last = claims.loc[there, "source_id"].map(place).groupby(claims.loc[there, "assertion_id"]).max()
    return {assertion: starts[place] for assertion, place in last.items()}


def _by_voice(starts: list[Row]) -> Mapping[str, list[Row]]:
    """The starts of each voice that are dated, in the order of what they describe."""
    found = defaultdict(list)
    for start in starts:
        if not pd.isna(start.dated_from):
            found[start.voice].append(start)
    return found


def _last(starts: list[Row], day: pd.Timestamp) -> Row | None:
    """The last of them that describes a time no later than a day."""
    place = bisect_right(starts, day, key=attrgetter("dated_from"))
    return starts[place - 1] if place else None


def _span(start: str, end: str) -> Span:
    """The first days of counting that two dates allow: of a year any day, of a month its first."""
    latest = dates.last(end) if len(end) == YEAR else dates.first(end)
    return pd.Timestamp(dates.first(start)), pd.Timestamp(latest)


def months_between(start: pd.Timestamp, end: pd.Timestamp) -> float:
    """Calendar months from one day to another; a part of a month by its days."""
    whole = (end.year - start.year) * 12 + end.month - start.month
    return whole + (end.day - 1) / end.days_in_month - (start.day - 1) / start.days_in_month
