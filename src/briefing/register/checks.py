"""The coding rules that hold between the columns of a table, checked for all rows at once.

A rule is the sentence that a broken row deserves, its column, its remedy, and a mask of the rows that break it.
"""

from math import isclose

import pandas as pd

from briefing.errors import Fault
from briefing.register import dates
from briefing.register.phrases import Reading, read_phrase

MOST_WORDS = 8
Rule = tuple[str, str, str, pd.Series]

FIELDS_BY_BOUND = {
    "point": "low, best and high all the printed number",
    "range": "low and high, best empty",
    "about": "best only",
    "at_least": "low and best the printed number, high empty",
    "at_most": "best and high the printed number, low empty",
    "vague": "all three empty",
    "none": "all three empty",
}


def rule_faults(rules: list[Rule], file: str, ids: pd.Series) -> list[Fault]:
    """A fault for every row that breaks a rule."""
    return [
        Fault(file, f"line {line} ({ids[line]})", column, problem, remedy)
        for problem, column, remedy, broken in rules
        for line in broken.index[broken.fillna(False).astype(bool)]
    ]


def source_rules(sources: pd.DataFrame) -> list[Rule]:
    """What holds within sources.csv."""
    return [
        (
            "has neither an address nor an archived text",
            "url",
            "Give one of the two: readers must reach the text",
            sources["url"].eq("") & sources["text_file"].eq(""),
        ),
        (
            "names a text file without its sha256, or the reverse",
            "text_sha256",
            "Give both, or neither",
            sources["text_file"].eq("") ^ sources["text_sha256"].eq(""),
        ),
        (
            "infers its date without saying why",
            "published_note",
            "Give the reason for the date",
            sources["published_basis"].eq("inferred") & sources["published_note"].eq(""),
        ),
        (
            "has no date although its basis is not unknown",
            "published",
            "Give the date, or set published_basis to unknown",
            sources["published"].eq("") ^ sources["published_basis"].eq("unknown"),
        ),
    ]


def figure_rules(figures: pd.DataFrame, measures: pd.DataFrame, units: pd.DataFrame) -> list[Rule]:
    """What holds within a row of claims.csv and of both coding passes."""
    basis = figures["measure_id"].map(measures.set_index("measure_id")["basis"])
    kind = figures["unit_id"].map(units.set_index("unit_id")["kind"])
    given = figures[["low", "best", "high"]].notna()
    dated = basis.eq("date")
    start, end = dates.first_day(figures["period_start"]), dates.last_day(figures["period_end"])
    return [
        ("has low above high", "low", "Put the smaller number in low", figures["low"] > figures["high"]),
        (
            "has a share above 100 percent",
            "best",
            "Check the printed figure; a ratio has unit times",
            kind.eq("share") & figures[["low", "best", "high"]].max(axis=1).gt(100),
        ),
        (
            "has numbers although its measure is a date",
            "best",
            "The value of a date stands in period_start and period_end",
            dated & given.any(axis=1),
        ),
        (
            "is a date without a period",
            "period_start",
            "Give period_start, period_end, or both",
            dated & figures["modality"].ne("denied") & figures["period_start"].eq("") & figures["period_end"].eq(""),
        ),
        (
            "has a unit that does not go with its measure",
            "unit_id",
            "A measure of basis date has the unit date, no other has",
            dated ^ kind.eq("date"),
        ),
        ("starts after it ends", "period_start", "Swap period_start and period_end", start > end),
        (
            f"is longer than {MOST_WORDS} words",
            "value_text",
            "Quote the figure and its hedge, no more",
            figures["value_text"].str.split().str.len().gt(MOST_WORDS),
        ),
        (
            "does not begin with its source's id",
            "claim_id",
            "Name it source id, hyphen, number",
            ~pd.Series(
                [
                    claim.startswith(f"{source}-")
                    for claim, source in zip(figures["claim_id"], figures["source_id"], strict=True)
                ],
                index=figures.index,
                dtype=bool,
            ),
        ),
        (
            "is a denial with the wrong bound, or the reverse",
            "bound",
            "A denial has bound none and modality denied",
            figures["bound"].eq("none") ^ figures["modality"].eq("denied"),
        ),
        *_bound_rules(figures, dated),
    ]


def _bound_rules(figures: pd.DataFrame, dated: pd.Series) -> list[Rule]:
    low, best, high = figures["low"], figures["best"], figures["high"]
    right = {
        "point": low.notna() & low.eq(best) & best.eq(high),
        "range": low.notna() & high.notna() & best.isna(),
        "about": best.notna() & low.isna() & high.isna(),
        "at_least": low.notna() & low.eq(best) & high.isna(),
        "at_most": high.notna() & high.eq(best) & low.isna(),
        "vague": low.isna() & best.isna() & high.isna(),
        "none": low.isna() & best.isna() & high.isna(),
    }
    return [
        (
            f"has bound {bound}, which its numbers contradict",
            "bound",
            f"{bound} means {FIELDS_BY_BOUND[bound]}",
            figures["bound"].eq(bound) & ~dated & ~right[bound],
        )
        for bound in right
    ]


def claim_rules(claims: pd.DataFrame, sources: pd.DataFrame) -> list[Rule]:
    """What holds within a row of claims.csv beyond the figure itself."""
    source = claims["source_id"].map(sources.drop_duplicates("source_id").set_index("source_id")["text_file"])
    published = dates.last_day(
        claims["source_id"].map(sources.drop_duplicates("source_id").set_index("source_id")["published"]).fillna("")
    )
    return [
        (
            "has no paragraph although its text is archived",
            "paragraph",
            "Count the non-empty lines of the text from 1",
            claims["paragraph"].isna() & source.fillna("").ne(""),
        ),
        (
            "was asserted after its source was published",
            "asserted",
            "Check both dates",
            dates.first_day(claims["asserted"]) > published,
        ),
        (
            "describes a time after its source was published",
            "as_of",
            "Check both dates; what is planned has a period",
            dates.first_day(claims["as_of"]) > published,
        ),
        (
            "is not active, and does not say since when and why",
            "status_reason",
            "Fill status_since and status_reason",
            claims["status"].ne("active") & (claims["status_since"].eq("") | claims["status_reason"].eq("")),
        ),
    ]


def printed_faults(
    figures: pd.DataFrame, measures: pd.DataFrame, units: pd.DataFrame, sources: pd.DataFrame, file: str
) -> list[Fault]:
    """Rows whose bound or numbers are not those of the printed phrase (dates and denials have none)."""
    basis = figures["measure_id"].map(measures.set_index("measure_id")["basis"])
    kind = figures["unit_id"].map(units.set_index("unit_id")["kind"])
    language = figures["source_id"].map(sources.drop_duplicates("source_id").set_index("source_id")["language"])
    read = figures.loc[basis.ne("date") & figures["bound"].ne("none") & figures["value_text"].ne("")]
    printed = {line: read_phrase(text, kind[line], language[line]) for line, text in read["value_text"].items()}
    return [
        fault for line, row in read.iterrows() for fault in _printed_fault(row, printed[line], f"line {line}", file)
    ]


def _printed_fault(row: pd.Series, printed: Reading, place: str, file: str) -> list[Fault]:
    coded = (row["bound"], *(None if pd.isna(row[field]) else row[field] for field in ("low", "best", "high")))
    if _same(coded, (printed.bound, printed.low, printed.best, printed.high)):
        return []
    problem = f'the row says {_said(*coded)}, the phrase "{row["value_text"]}" says ' + _said(
        printed.bound, printed.low, printed.best, printed.high
    )
    return [
        Fault(
            file, f"{place} ({row['claim_id']})", "value_text", problem, "Code the value as printed; doubts go to note"
        )
    ]


def _same(coded: tuple, printed: tuple) -> bool:
    """Whether bound and numbers agree, to the digits that a message shows."""
    return coded[0] == printed[0] and all(
        (one is None) == (other is None) and (one is None or isclose(one, other, rel_tol=1e-9))
        for one, other in zip(coded[1:], printed[1:], strict=True)
    )


def _said(bound: str, low: float | None, best: float | None, high: float | None) -> str:
    numbers = ", ".join(
        f"{name} {value:.10g}" for name, value in (("low", low), ("best", best), ("high", high)) if value is not None
    )
    return f"{bound} ({numbers or 'no numbers'})"
