"""Alt texts of pictures: what each shows, with its numbers, computed from what is drawn."""

from collections.abc import Sequence

import pandas as pd

from briefing.analysis.retelling import Case
from briefing.display.charts.apart import apart_title, remark
from briefing.display.charts.look import Look
from briefing.display.charts.measured import broken
from briefing.display.charts.provenance_flow import HEADINGS, box_words
from briefing.display.charts.retelling import change_words, changed_by
from briefing.display.when import short_month
from briefing.display.words import amount, glossed


def describe_over_time(rows: pd.DataFrame, titles: Sequence[str], look: Look) -> str:
    """Panel by panel and voice by voice the figures with their dates; then what stands apart."""
    told, apart = rows.loc[~rows["apart"]], rows.loc[rows["apart"]]
    said = [f"{titles[place]}. {_voices(panel, look)}." for place, panel in told.groupby("panel")]
    more = broken("; ".join(remark(claim, look) for _, claim in apart.iterrows()))
    return " ".join([*said, f"{apart_title(apart)}: {more}."] if more else said)


def describe_retelling(case: Case) -> str:
    """The root, then each mention with its document and what it changed."""
    said = [f"{claim['publisher']}: {glossed(claim)}{_changed(claim, case)}" for _, claim in case.mentions.iterrows()]
    return f"The root, {'; '.join(said)}."


def _changed(claim: pd.Series, case: Case) -> str:
    changes = ", ".join(change_words(change, case.mentions) for _, change in changed_by(claim, case.changes).iterrows())
    return f" ({changes})" if changes else ""


def _voices(panel: pd.DataFrame, look: Look) -> str:
    return "; ".join(
        f"{look.name(rows.iloc[0])}: " + ", ".join(_figure(claim) for _, claim in rows.iterrows())
        for _, rows in panel.groupby("voice", sort=False)
    )


def _figure(claim: pd.Series) -> str:
    covers = f"{claim['covers']}, " if claim["covers"] else ""
    return f"{amount(claim)} ({covers}{short_month(claim['dated'])})"


def describe_provenance(stations: pd.DataFrame) -> str:
    """Column by column how many figures pass each station, and where they come from or go."""
    columns = {
        station: [box_words(stations, station, one) for one in stations[station].cat.categories] for station in HEADINGS
    }
    return " ".join(f"{HEADINGS[station]}: {'; '.join(boxes)}." for station, boxes in columns.items())
