"""The coding rules that hold between the columns of a table, checked for all rows at once.

A rule is the sentence that a broken row deserves, its column, its remedy, and a mask of the rows that break it.
"""

import pandas as pd

from briefing.errors import Fault
from briefing.phrases.reading import UNREAD, Reading, read_phrase
from briefing.register import dates
from briefing.register.coding import BOUNDS, ENGLISH, GLOSS, MOST_WORDS, NUMBERS
from briefing.register.schemas import Row

PRECISION = 1e-6
Rule = tuple[str, str, str, pd.Series]


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
    given = figures[list(NUMBERS)].notna()
    dated = basis.eq("date")
    start, end = dates.first_day(figures["period_start"]), dates.last_day(figures["period_end"])
    return [
        ("has low above high", "low", "Put the smaller number in low", figures["low"] > figures["high"]),
        (
            "has a share above 100 percent",
            "best",
            "Check the printed figure; a ratio has unit times",
            kind.eq("share") & figures[list(NUMBERS)].max(axis=1).gt(100),
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
            _words(figures["value_text"]).gt(MOST_WORDS),
        ),
        (
            "does not begin with its source's id",
            "claim_id",
            "Name it source id, hyphen, number",
            ~_begins_with(figures["claim_id"], figures["source_id"] + "-"),
        ),
        (
            "is a denial with the wrong bound, or the reverse",
            "bound",
            "A denial has bound none and modality denied",
            figures["bound"].eq("none") ^ figures["modality"].eq("denied"),
        ),
        *_bound_rules(figures, dated),
    ]


def _words(texts: pd.Series) -> pd.Series:
    return pd.Series(map(len, map(str.split, texts)), index=texts.index, dtype=int)


def _begins_with(texts: pd.Series, beginnings: pd.Series) -> pd.Series:
    return pd.Series(map(str.startswith, texts, beginnings), index=texts.index, dtype=bool)


def _bound_rules(figures: pd.DataFrame, dated: pd.Series) -> list[Rule]:
    numbers = [figures[name] for name in NUMBERS]
    return [
        (
            f"has bound {name}, which its numbers contradict",
            "bound",
            f"{name} means {bound.filled}",
            figures["bound"].eq(name) & ~dated & ~bound.holds(*numbers),
        )
        for name, bound in BOUNDS.items()
    ]


def claim_rules(claims: pd.DataFrame, sources: pd.DataFrame) -> list[Rule]:
    """What holds within a row of claims.csv beyond the figure itself."""
    known = sources.drop_duplicates("source_id").set_index("source_id")
    text_file, published, language = (
        claims["source_id"].map(known[name]).astype(object).fillna("")
        for name in ("text_file", "published", "language")
    )
    published = dates.last_day(published)
    return [
        (
            "has no paragraph although its text is archived",
            "paragraph",
            "Count the non-empty lines of the text from 1",
            claims["paragraph"].isna() & text_file.ne(""),
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
            "has a phrase in another language, and nowhere our English of it",
            "note",
            f'Add to note: "{GLOSS}", and what the phrase says',
            ~language.isin(["", ENGLISH]) & ~claims["note"].str.contains(GLOSS + r"\w", regex=True),
        ),
        (
            "is not active, and does not say since when and why",
            "status_reason",
            "Fill status_since and status_reason",
            claims["status"].ne("active") & (claims["status_since"].eq("") | claims["status_reason"].eq("")),
        ),
    ]


def printed_faults(
    figures: pd.DataFrame,
    measures: pd.DataFrame,
    units: pd.DataFrame,
    sources: pd.DataFrame,
    file: str,
    *,
    earlier_rule: bool = False,
) -> list[Fault]:
    """Rows whose bound or numbers are not those of the printed phrase; what is unread is left to the coders.

    `earlier_rule`: the row is right, too, if it is by the rule that the two codings were made under.
    """
    printed = printed_readings(figures, measures, units, sources)
    right = _agree(figures.loc[printed.index], printed) | printed["bound"].eq(UNREAD.bound)
    if earlier_rule:
        for earlier in _earlier(printed):
            right |= _agree(figures.loc[printed.index], earlier)
    wrong = right.index[~right]
    return [
        _printed_fault(coded, said, f"line {coded.Index} ({coded.claim_id})", file)
        for coded, said in zip(figures.loc[wrong].itertuples(), printed.loc[wrong].itertuples(), strict=True)
    ]


def unread(figures: pd.DataFrame, measures: pd.DataFrame, units: pd.DataFrame, sources: pd.DataFrame) -> pd.Series:
    """The ids of the rows whose phrase is unread: their numbers rest on the coders alone."""
    printed = printed_readings(figures, measures, units, sources)
    return figures.loc[printed.index[printed["bound"].eq(UNREAD.bound)], "claim_id"]


def printed_readings(
    figures: pd.DataFrame, measures: pd.DataFrame, units: pd.DataFrame, sources: pd.DataFrame
) -> pd.DataFrame:
    """What the phrases say: one row a figure whose phrase gives numbers (those of dates and denials have none)."""
    basis = figures["measure_id"].map(measures.set_index("measure_id")["basis"])
    read = figures.loc[basis.ne("date") & figures["bound"].ne("none") & figures["value_text"].ne("")]
    kind = read["unit_id"].map(units.set_index("unit_id")["kind"]).astype(object)
    language = read["source_id"].map(sources.drop_duplicates("source_id").set_index("source_id")["language"])
    printed = map(read_phrase, read["value_text"], kind, language.astype(object))
    return pd.DataFrame(printed, index=read.index, columns=Reading._fields)


def _earlier(printed: pd.DataFrame) -> list[pd.DataFrame]:
    """The readings under the earlier rule: nearly at_most, approaching no hedge, just over at_least, 여 about."""
    nearly = printed["bound"].eq("about") & printed["high"].notna()
    odd = printed["bound"].eq("about") & printed["low"].notna()
    return [
        printed.assign(bound=printed["bound"].mask(nearly, "at_most").mask(odd, "at_least")),
        printed.assign(low=printed["low"].mask(odd)),
        printed.assign(bound=printed["bound"].mask(nearly, "point"), low=printed["low"].mask(nearly, printed["best"])),
    ]


def _agree(coded: pd.DataFrame, printed: pd.DataFrame) -> pd.Series:
    """Whether bound and numbers agree."""
    same = coded["bound"].astype(object).eq(printed["bound"].astype(object))
    for name in NUMBERS:
        one, other = coded[name].astype(float), printed[name].astype(float)
        same &= (one - other).abs().le(PRECISION) | (one.isna() & other.isna())
    return same


def _printed_fault(coded: Row, printed: Row, place: str, file: str) -> Fault:
    problem = f'the row says {_said(coded)}, the phrase "{coded.value_text}" says {_said(printed)}'
    return Fault(file, place, "value_text", problem, "Code the value as printed; doubts go to note")


def _said(figure: Row) -> str:
    numbers = ", ".join(f"{name} {getattr(figure, name):.10g}" for name in NUMBERS if pd.notna(getattr(figure, name)))
    return f"{figure.bound} ({numbers or 'no numbers'})"
