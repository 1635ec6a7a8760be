"""Tables of rival figures: one row a pair of assertions on the same measure."""

import pandas as pd

from briefing.analysis.agreement import DIFFER
from briefing.display.links import claim_link
from briefing.display.tables.layout import cells, stacked
from briefing.display.words import apart, glossed, number, rounded
from briefing.document.text import Text, text


def tidy_pairs(pairs: pd.DataFrame) -> pd.DataFrame:
    """The pairs as data: one row a pair of assertions."""
    return pairs[
        ["group", "claim_id_a", "claim_id_b", "verdict", "because", "difference", "gap", "ratio", "days_apart", "apart"]
    ]


def per_pair(pairs: pd.DataFrame) -> pd.DataFrame:
    """One row a pair of rival figures: both as printed, the verdict, the gap, the ratio, what else sets them apart."""
    return pd.DataFrame(
        {
            "Measure": cells(pairs, _measures),
            "One figure": cells(pairs, lambda pair: _side(pair, "_a")),
            "Another": cells(pairs, lambda pair: _side(pair, "_b")),
            "Verdict": cells(
                pairs, lambda pair: f"{pair['verdict']}: {pair['because']}" if pair["because"] else pair["verdict"]
            ),
            "Differ by": cells(pairs, _difference),
            "Apart in": cells(pairs, _apart),
        }
    )


def _measures(pair: pd.Series) -> str:
    return " / ".join(dict.fromkeys([pair["measure_a"], pair["measure_b"]]))


def _side(pair: pd.Series, side: str) -> Text:
    link = claim_link(pair[f"claim_id{side}"], glossed(pair, side))
    return stacked(link, " · ".join(pair[f"{field}{side}"] for field in ("claimant", "source", "dated")))


def _difference(pair: pd.Series) -> Text:
    if pair["verdict"] != DIFFER:
        return text()
    if pair["basis_a"] == "date":
        return text(apart(pair["difference"]), number=pair["difference"])
    times = "" if pd.isna(pair["ratio"]) else f" ({rounded(pair['ratio'])} times)"
    return text(f"{number(pair['difference'])} {pair['unit_label_a']}{times}", number=pair["difference"])


def _apart(pair: pd.Series) -> str:
    time = apart(pair["days_apart"])
    return ", ".join(time if word == "date" else word for word in pair["apart"].split(", "))
