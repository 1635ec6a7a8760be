"""The same measure side by side: who agrees, who differs, by how much.

One row of `pairs` is two assertions by different voices in one comparability group and of one scope. They agree where
the intervals of their printed figures overlap (see `intervals`), are compatible where only an open side lets them
overlap, or where one is a date known to its year and the other a nearer one, and differ otherwise; intervals of numbers
that only touch at an edge differ. What one voice says of two times is a change, not a rivalry, and is no pair. Which
assertions meet, see `blocking`.
"""

from itertools import compress

import numpy as np
import pandas as pd

from briefing.analysis.blocking import met, paired
from briefing.analysis.codes import codes, distinct
from briefing.analysis.intervals import COUNTED
from briefing.analysis.thresholds import EDGE, YEAR
from briefing.register.coding import UNATTRIBUTED

AGREE, COMPATIBLE, DIFFER = "agree", "compatible", "differ"
OPEN, OF_A_YEAR = "one is open", "one is known to its year"
DAY_LETTERS = 10
SIDE = [
    *("claim_id", "assertion_id", "claimant_id", "claimant", "voice", "pools", "source", "value_text", "measure_id"),
    *("measure", "basis", "covers", "modality", "unit_id", "unit_label", "unit_kind", "number", "from_value"),
    *("to_value", "open_below", "open_above", "dated", "dated_from", "dated_to", "period_start", "period_end", "note"),
]


def pairs(claims: pd.DataFrame) -> pd.DataFrame:
    """Every pair of rival figures of a `group` with its verdict and what else sets the two apart.

    `claims` is the output of `assertions`; `SIDE` are the columns of both that a pair has. `because` says why two are
    compatible. `difference` is between the printed numbers and `gap` between the intervals, both in the group's unit
    (days for dates); `ratio` is the larger printed number over the smaller.
    """
    numbered = claims.loc[claims["from_value"].notna() & claims["to_value"].notna() & claims["modality"].ne("denied")]
    one, other = _rivals(numbered, *met(numbered, "group"))
    sides = numbered[SIDE]
    rivals = paired(sides.iloc[one], sides.iloc[other]).assign(group=numbered["group"].to_numpy()[one])
    gap, days, overlap = _gap(rivals), days_apart(rivals), meet(rivals)
    because = _because(rivals).where(overlap, "")
    compared = pd.DataFrame(
        {
            "gap": gap,
            "difference": (rivals["number_a"] - rivals["number_b"]).abs().where(rivals["basis_a"].ne("date"), gap),
            "verdict": because.ne("").map({True: COMPATIBLE, False: AGREE}).where(overlap, DIFFER).astype(object),
            "because": because,
            "ratio": _ratio(rivals),
            "days_apart": days,
            "apart": _apart(rivals, days),
        }
    )
    return pd.concat([rivals, compared], axis=1)


def _rivals(rows: pd.DataFrame, one: np.ndarray, other: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The places of both rows of each pair that are by different voices, of one scope, and in units that compare."""
    assertion, voice, scope, unit = (codes(rows[name]) for name in ("assertion_id", "voice", "covers", "unit_id"))
    nobody, counted = rows["claimant_id"].eq(UNATTRIBUTED).to_numpy(), rows["unit_kind"].isin(COUNTED).to_numpy()
    rival = (
        (assertion[one] != assertion[other])
        & ((voice[one] != voice[other]) | nobody[one])
        & (scope[one] == scope[other])
        & ((unit[one] == unit[other]) | (counted[one] & counted[other]))
    )
    return one[rival], other[rival]


def _gap(pair: pd.DataFrame) -> pd.Series:
    starts, ends = _starts_and_ends(pair)
    return (starts - ends).clip(lower=0)


def _starts_and_ends(pair: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """The later start and the earlier end of the two intervals."""
    return np.maximum(pair["from_value_a"], pair["from_value_b"]), np.minimum(pair["to_value_a"], pair["to_value_b"])


def meet(pair: pd.DataFrame) -> pd.Series:
    """Whether two intervals overlap: days on any day, numbers in more than an edge, unless one is a single value."""
    starts, ends = _starts_and_ends(pair)
    edge = EDGE * np.maximum(starts.abs(), 1)
    single = (pair["from_value_a"] >= pair["to_value_a"]) | (pair["from_value_b"] >= pair["to_value_b"])
    return (ends - starts > edge).mask(pair["basis_a"].eq("date") | single, ends >= starts - edge)


def _because(pair: pd.DataFrame) -> pd.Series:
    """Why two intervals would only be compatible if they overlapped; blank where they would agree."""
    a_side = pair["open_below_a"] | pair["open_above_a"] | pair["open_below_b"] | pair["open_above_b"]
    by_year = (exactness(pair, "_a").eq(YEAR)) ^ (exactness(pair, "_b").eq(YEAR))
    of_a_year = by_year & pair["basis_a"].eq("date")
    return pd.Series("", pair.index, dtype=object).mask(of_a_year, OF_A_YEAR).mask(a_side, OPEN)


def exactness(rows: pd.DataFrame, side: str = "") -> pd.Series:
    """How many letters the vaguest date of each period has: 4 is a year; `side` is the ending of the columns' names."""
    numbers, periods = distinct(rows[f"period_start{side}"], rows[f"period_end{side}"])
    letters = [min(len(one) or DAY_LETTERS, len(other) or DAY_LETTERS) for one, other in periods]
    return pd.Series(np.array(letters, int)[numbers], rows.index)


def _ratio(pair: pd.DataFrame) -> pd.Series:
    numbers = pair[["number_a", "number_b"]]
    return numbers.max(axis=1) / numbers.min(axis=1)


def days_apart(pair: pd.DataFrame) -> pd.Series:
    """How many days lie between the nearest days of the two times described; none where these overlap."""
    later = np.maximum(pair["dated_from_a"], pair["dated_from_b"])
    earlier = np.minimum(pair["dated_to_a"], pair["dated_to_b"])
    return (later - earlier).dt.days.clip(lower=0)


def _apart(pair: pd.DataFrame, days: pd.Series) -> pd.Series:
    """What else differs, in words, so that a difference is not read as a contradiction."""
    differences = {
        "measure": pair["measure_id_a"].ne(pair["measure_id_b"]),
        "unit": pair["unit_id_a"].ne(pair["unit_id_b"]),
        "modality": pair["modality_a"].ne(pair["modality_b"]),
        "date": days.gt(0),
    }
    numbers, rows = distinct(*differences.values())
    said = np.array([", ".join(compress(differences, flags)) for flags in rows], dtype=object)
    return pd.Series(said[numbers], pair.index, dtype=object)


def closest(pairs: pd.DataFrame, most: int = 40) -> pd.DataFrame:
    """At most so many pairs: those that differ first, then the nearest in time, then the farthest apart in value."""
    differ = pairs["verdict"].eq(DIFFER)
    supposed = pairs["modality_a"].ne("happened") | pairs["modality_b"].ne("happened")
    ranked = pairs.assign(order=~differ, supposed=supposed).sort_values(
        ["order", "supposed", "days_apart", "ratio"], ascending=[True, True, True, False]
    )
    return pairs.loc[sorted(ranked.head(most).index)]
