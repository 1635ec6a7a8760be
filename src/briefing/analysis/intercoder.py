"""Intercoder agreement: how far two independent coders agree.

Figures are matched within a paragraph by the words their phrases share. For the figures both found, each nominal
field is compared: percent agreement, with and without the figures for which both left it blank; Cohen's kappa (Cohen
1960, Educational and Psychological Measurement 20:37-46), which leaves out the agreement expected by chance; and
Krippendorff's alpha for nominal data (Krippendorff 2011, Computing Krippendorff's Alpha-Reliability), computed by the
package of that name, over the figures that not both left blank, so that a field which is blank nearly always does not
look agreed upon. Either is empty where both coders used one and the same category throughout: chance alone would then
agree.
"""

import krippendorff
import pandas as pd

from briefing.analysis.thresholds import SHARED_WORDS
from briefing.phrases.text import normalise
from briefing.register.schemas import Row

FIELDS = ["measure_id", "unit_id", "bound", "derivation", "modality", "claimant_id", "via", "as_of", "asserted"]


def match(first: pd.DataFrame, second: pd.DataFrame) -> pd.DataFrame:
    """Pairs of rows (claim ids) in which both coders saw the same figure; each row is used once."""
    candidates = first.merge(second, on=["source_id", "paragraph"], suffixes=("_a", "_b"))
    scored = candidates.assign(score=[_likeness(row) for row in candidates.itertuples()])
    ranked = scored.loc[scored["score"].ge(SHARED_WORDS)].sort_values(
        ["score", "claim_id_a", "claim_id_b"], ascending=[False, True, True]
    )
    used_a, used_b, kept = set(), set(), []
    for row in ranked.itertuples():
        if row.claim_id_a not in used_a and row.claim_id_b not in used_b:
            used_a.add(row.claim_id_a)
            used_b.add(row.claim_id_b)
            kept.append(row.Index)
    return ranked.loc[kept]


def _likeness(row: Row) -> float:
    """Shared words over the words of the shorter phrase; length, claimant and measure decide between equals."""
    words_a, words_b = (set(normalise(text).lower().split()) for text in (row.value_text_a, row.value_text_b))
    shared = len(words_a & words_b)
    same = (row.claimant_id_a == row.claimant_id_b) + (row.measure_id_a == row.measure_id_b)
    return shared / min(len(words_a), len(words_b)) + shared / len(words_a | words_b) / 10 + same / 100


def share_found(first: pd.DataFrame, second: pd.DataFrame) -> float:
    """Percent of the figures either coder found that both found."""
    both = len(match(first, second))
    either = len(first) + len(second) - both
    return 100 * both / either if either else float("nan")


def field_agreement(first: pd.DataFrame, second: pd.DataFrame) -> pd.DataFrame:
    """One row a field: `figures` compared, `percent` on which the coders agree, `kappa`, and more where it is filled.

    `filled` are the figures for which not both left the field blank; `percent_filled` and `alpha` are over these.
    """
    matched = match(first, second)
    rows = [(field, *_agreement(matched[f"{field}_a"], matched[f"{field}_b"])) for field in FIELDS]
    return pd.DataFrame(rows, columns=["field", "figures", "percent", "kappa", "filled", "percent_filled", "alpha"])


def _agreement(a: pd.Series, b: pd.Series) -> tuple[int, float, float, int, float, float]:
    filled = a.ne("") | b.ne("")
    return (
        len(a),
        100 * a.eq(b).mean(),
        _kappa(a, b),
        int(filled.sum()),
        100 * a.loc[filled].eq(b.loc[filled]).mean(),
        _alpha(a.loc[filled], b.loc[filled]),
    )


def _kappa(a: pd.Series, b: pd.Series) -> float:
    shares_a, shares_b = a.value_counts(normalize=True), b.value_counts(normalize=True)
    expected = shares_a.mul(shares_b, fill_value=0).sum()
    return (a.eq(b).mean() - expected) / (1 - expected) if expected < 1 else float("nan")


def _alpha(a: pd.Series, b: pd.Series) -> float:
    """Krippendorff's alpha; the package refuses data of a single category."""
    codes, categories = pd.factorize(pd.concat([a, b]))
    if len(categories) < 2:
        return float("nan")
    return float(krippendorff.alpha(codes.reshape(2, -1).astype(float), level_of_measurement="nominal"))
