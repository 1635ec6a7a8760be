"""Page one's table: what is claimed, by whom, how independent it is, and what changed."""

from collections.abc import Sequence

import pandas as pd

from briefing.analysis.leading import lacks
from briefing.analysis.matches import CLOSED_KINDS, ECHO, still_standing
from briefing.analysis.thresholds import MOST_BESIDE, MOST_VOICES
from briefing.display.links import claim_link
from briefing.display.tables.cited import by_id, ends_in_words
from briefing.display.tables.layout import beside, cells, lines, stacked
from briefing.display.words import amount, dated_words
from briefing.document.text import Text, text


def per_headline(
    leading: pd.DataFrame,
    ends: pd.DataFrame,
    matched: pd.DataFrame,
    claims: pd.DataFrame,
    before: pd.DataFrame,
    earlier: pd.DataFrame,
    groups: Sequence[str],
) -> pd.DataFrame:
    """One row a group and unit: who leads, what newer figure stands beside, origins, mentions, alike pairs, ranges.

    `leading` is the output of `leading`, `ends` of `ends`, `matched` of `matches`, `claims` of `comparable`; `before`
    and `earlier` are the ends and claims of the briefing compared with, as it has them.
    """
    rows = by_id(claims)
    found = ends.loc[ends["group"].isin(groups)]
    found = found.sort_values("group", key=lambda names: names.map(groups.index), kind="stable")
    counts = claims.groupby(["group", "unit_id"]).size()
    stand = still_standing(matched, claims)
    doubts = dict(zip(rows["claim_id"], lacks(rows), strict=True))
    then = {(row.group, row.unit_id): row for row in before.itertuples()}
    return pd.DataFrame(
        {
            "Measure": cells(found, lambda row: _measure(rows.loc[row["highest"]], found)),
            "Last words": cells(found, lambda row: _voices(_own(leading, row))),
            "Origins": found["pools"],
            "Printed": [int(counts.get((row.group, row.unit_id), 0)) for row in found.itertuples()],
            "Alike": cells(found, lambda row: _alike(_pairs(matched, row, rows), _pairs(stand, row, rows), rows)),
            "Range": cells(found, lambda row: stacked(ends_in_words(row, rows), _doubts(row, doubts))),
            "Before": [
                ends_in_words(then[key], by_id(earlier)) if key in then else "none"
                for key in zip(found["group"], found["unit_id"], strict=True)
            ],
        }
    )


def _doubts(row: pd.Series, doubts: dict[str, str]) -> str:
    """What an end of a range lacks to lead a headline (by claim, `doubts`), in words; blank where nothing."""
    if row["lowest"] == row["highest"]:
        return doubts[row["lowest"]]
    return "; ".join(f"the {end}: {doubts[row[end]]}" for end in ("lowest", "highest") if doubts[row[end]])


def _measure(claim: pd.Series, found: pd.DataFrame) -> str:
    several = found["group"].eq(claim["group"]).sum() > 1
    return f"{claim['measure']}, {claim['unit_label']}" if several else claim["measure"]


def _own(table: pd.DataFrame, row: pd.Series) -> pd.DataFrame:
    return table.loc[table["group"].eq(row["group"]) & table["unit_id"].eq(row["unit_id"])]


def _pairs(matched: pd.DataFrame, row: pd.Series, rows: pd.DataFrame) -> pd.DataFrame:
    """The alike pairs of a row's group and unit, the last described first."""
    of_group = matched["claim_a"].map(rows["group"]).eq(row["group"]) & matched["claim_a"].map(rows["unit_id"]).eq(
        row["unit_id"]
    )
    own = matched.loc[of_group & matched["kind"].isin(CLOSED_KINDS)]
    described = pd.concat([own[side].map(rows["dated_from"]) for side in ("claim_a", "claim_b")], axis=1).max(axis=1)
    return own.loc[described.sort_values(ascending=False, kind="stable").index]


def _alike(pairs: pd.DataFrame, stand: pd.DataFrame, rows: pd.DataFrame) -> Text | str:
    """The last pair of unrelated origins printed alike that still stands; else that there is none now, and the last."""
    if pairs.empty:
        return "none"
    if len(stand):
        return _pair(stand.iloc[0], rows)
    return text("none now; last ", _pair(pairs.iloc[0], rows))


def _pair(pair: pd.Series, rows: pd.DataFrame) -> Text:
    one, other = rows.loc[pair["claim_a"]], rows.loc[pair["claim_b"]]
    echo = "; may be an echo" if pair["kind"] == ECHO else ""
    first, second = (claim_link(claim["claim_id"], amount(claim)) for claim in (one, other))
    said = f"{one['claimant']}, {one['dated']}; {other['claimant']}, {other['dated']}{echo}"
    return beside(text(first, " and ", second), said)


def _voices(rows: pd.DataFrame) -> Text:
    """The figures that lead, newest first, then the newer ones beside them, each with what it lacks."""
    newest = rows.sort_values(["dated_from", "claim_id"], ascending=[False, True])
    leads, beside = newest.loc[newest["lacks"].eq("")], newest.loc[newest["lacks"].ne("")]
    said = cells(leads.head(MOST_VOICES), _voice) or ["no figure that can lead"]
    more = [f"and {len(leads) - MOST_VOICES} more"] if len(leads) > MOST_VOICES else []
    aside = [text("beside: ", voice) for voice in cells(beside.head(MOST_BESIDE), _voice)]
    rest = [f"and {len(beside) - MOST_BESIDE} more beside"] if len(beside) > MOST_BESIDE else []
    return lines([*said, *more, *aside, *rest])


def _voice(claim: pd.Series) -> Text:
    mark = " (converted)" if claim["converted"] else ""
    unit = " %" if claim["unit_kind"] == "share" else ""
    figure = claim_link(claim["claim_id"], amount(claim) + unit)
    lacks = f"; {claim['lacks']}" if claim["lacks"] else ""
    said = f"{claim['claimant']}, {dated_words(claim)}; rated {claim['best_rating']}{lacks}"
    return beside(text(figure, mark), said)
