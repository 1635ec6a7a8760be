"""Figures and fields in words, the same in tables, charts and sentences."""

import re
from collections.abc import Mapping

import pandas as pd

from briefing.analysis.dating import BASES
from briefing.analysis.intervals import COUNTED
from briefing.analysis.thresholds import MONTH, MONTHS_FROM
from briefing.display.links import claim_link
from briefing.display.when import day_words
from briefing.document.text import Text, text
from briefing.register.coding import BOUNDS, GLOSS

SCALES = ((1e9, "billion"), (1e6, "million"))
FINEST = 6
GLOSSED = re.compile(rf"{GLOSS}([^.;]*(?:\.\d[^.;]*)*)")
PLAIN = ("unstated", "happened")
IN_SENTENCES = {"≥": "at least", "≤": "at most"}
NOT_AS_SUCH = ("converted", "planned", "possible", "capacity")
NO_NAMES: Mapping[str, str] = {}
NO_BASES: Mapping[str, str] = {}


def number(value: float) -> str:
    """A number as people write it, not rounded: 12 million, 28,000, 1,234,567, 152.5."""
    for scale, word in SCALES:
        if value >= scale and value % (scale / 1000) == 0:
            return f"{value / scale:,.10g} {word}"
    return f"{value:,.15g}" if round(value, FINEST) == value else f"{value:,.1f}"


def ends(low: float, high: float) -> str:
    """Two numbers as a span, the scale that they share once: "5.7 to 6.7 million"."""
    (first, *scale), last = number(low).split(" "), number(high)
    return f"{first} to {last}" if scale and last.endswith(f" {scale[0]}") else f"{number(low)} to {last}"


def rounded(value: float, digits: int = 2) -> str:
    """A computed number, rounded to so many significant digits: 4.2, 1,200."""
    return number(float(f"{value:.{digits}g}"))


def amount(claim: pd.Series) -> str:
    """The coded value of a claim in short: "≥ 28,000", "2–3", "no number"; dates as their period."""
    if claim["modality"] == "denied":
        return "denied"
    if claim["basis"] == "date":
        return period(claim["period_start"], claim["period_end"])
    if claim["bound"] == "range":
        return f"{number(claim['low'])}–{number(claim['high'])}"
    if pd.isna(claim["best"]):
        return "no number"
    return _sign(claim) + number(claim["best"])


def _sign(claim: pd.Series) -> str:
    """The sign of a bound; an about that its words close on a side says which."""
    if claim["bound"] == "about" and (pd.notna(claim["low"]) or pd.notna(claim["high"])):
        return "nearly " if pd.notna(claim["high"]) else "just over "
    return BOUNDS[claim["bound"]].sign


def hedged(claim: pd.Series) -> str:
    """The printed number as a sentence has it, with what its words allow: "about 33,000", "at least 4 million".

    What is neither a count nor a conversion of one has its unit: "50 percent".
    """
    unit = "" if claim["unit_kind"] in COUNTED else f" {claim['unit_label']}"
    if claim["bound"] == "range":
        return f"{ends(claim['low'], claim['high'])}{unit}"
    sign = _sign(claim).strip()
    return f"{IN_SENTENCES.get(sign, sign)} {number(claim['best'])}{unit}".strip()


def span(lowest: pd.Series, highest: pd.Series) -> str:
    """Two figures as the ends of a span, of a range its own end; or the one where they print the same number."""
    if lowest["number"] == highest["number"]:
        return hedged(highest)
    return f"{as_end(lowest, 'low')} to {as_end(highest, 'high')}"


def as_end(claim: pd.Series, end: str) -> str:
    """A figure as the low or the high end of a span: of a range, its own end."""
    return number(end_number(claim, end)) if claim["bound"] == "range" else hedged(claim)


def end_number(claim: pd.Series, end: str) -> float:
    """The number of a figure at the low or the high end of a span."""
    return float(claim[end] if claim["bound"] == "range" else claim["number"])


def said(claim: pd.Series) -> str:
    """What a claim says, as a sentence has it: its number or date, "a denial", "a statement", else its phrase."""
    if claim["modality"] == "denied":
        return "a denial"
    if claim["basis"] == "date":
        return " to ".join(day_words(end) for end in dict.fromkeys([claim["period_start"], claim["period_end"]]) if end)
    if claim["basis"] == "event":
        return "a statement"
    return glossed(claim) if pd.isna(claim["number"]) else hedged(claim)


def whose(claim: pd.Series) -> str:
    """Whose figure it is and of when, with its kind where it is no plain one: "(converted; the army, May 2024)"."""
    kind = ", ".join(word for word in (claim["derivation"], claim["modality"]) if word in NOT_AS_SUCH)
    who = bracketed(claim["claimant"])
    when = month(claim) if claim["dated"] else ""
    return f"({'; '.join(filter(None, [kind, ', '.join(filter(None, [who, when]))]))})"


def bracketed(words: str) -> str:
    """Words that are to stand in brackets, their own made square."""
    return words.replace("(", "[").replace(")", "]")


def month(claim: pd.Series) -> str:
    """The month, or the year, that a claim is dated to: "March 2026"."""
    return day_words(claim["dated"][:MONTH])


def got(claim: pd.Series, bases: Mapping[str, str] = NO_BASES, unsaid: str = "not said") -> str:
    """How the claimant got the number, or that it is `unsaid`; `bases` (of `converted_from`) say what from."""
    if claim["converted"] and claim["assertion_id"] in bases:
        return f"converted from {bases[claim['assertion_id']]}"
    return unsaid if claim["derivation"] == "unstated" else claim["derivation"]


def end_amount(claim: pd.Series, value: float) -> str:
    """An end of an envelope: its number, with the claim's bound where that is open or an about."""
    return _sign(claim) + number(value) + (" %" if claim["unit_kind"] == "share" else "")


def period(start: str, end: str) -> str:
    """A period in short: "2024-12", "2024-10 to 2024-12", "until 1999"."""
    if not start and not end:
        return ""
    if not start or not end:
        return f"until {end}" if end else f"from {start}"
    return start if start == end else f"{start} to {end}"


def manner(claim: pd.Series) -> str:
    """What sets a claim apart from a plain statement of what happened: "converted, planned"."""
    said = (claim["derivation"], claim["modality"])
    return ", ".join(word for word in said if word not in PLAIN)


def party(name: str, names: Mapping[str, str] = NO_NAMES) -> str:
    """A party or pool in words (of `pool_names`), else by its id."""
    return names.get(name) or name.replace("_", " ")


def pool_names(claims: pd.DataFrame, names: Mapping[str, str] = NO_NAMES) -> dict[str, str]:
    """The names of pools: those of the topic (`names`), and of the claimants that have a pool of their own."""
    own = claims.loc[claims["pools"].eq(claims["claimant_id"]) & claims["status"].eq("active")].drop_duplicates("pools")
    return own.set_index("pools")["claimant"].to_dict() | dict(names)


def unit_labels(claims: pd.DataFrame) -> dict[str, str]:
    """The units' labels by their ids."""
    return claims.drop_duplicates("unit_id").set_index("unit_id")["unit_label"].to_dict()


def choice_words(choice: str, names: Mapping[str, str] = NO_NAMES) -> str:
    """A choice of an envelope with its pool in words: "without South Korea"."""
    return f"without {party(choice.removeprefix('without '), names)}" if choice.startswith("without ") else choice


def counted(number_of: int, noun: str, plural: str = "") -> str:
    """A count with its noun: "1 pool", "3 pools"."""
    return f"{number(number_of)} {noun if number_of == 1 else plural or noun + 's'}"


def brief(words: str, most: int) -> str:
    """A text that is no longer than so many letters."""
    return words if len(words) <= most else words[: most - 1] + "…"


def quoted(phrase: str) -> str:
    """A phrase in quotation marks."""
    return f"“{phrase}”"


def dated_words(claim: pd.Series) -> str:
    """The date a claim is set at, and how we know: "2024-10-04 (said)"."""
    if not claim["dated"]:
        return "no date"
    return claim["dated"] if claim["dated_basis"] == "as_of" else f"{claim['dated']} ({BASES[claim['dated_basis']]})"


def cite(claim: pd.Series) -> Text:
    """A claim's figure as printed, in quotation marks, in another language with ours beside it, linked to its row.

    A column of them is sorted by the number that is printed.
    """
    printed = (claim[end] for end in ("best", "low", "high"))
    number = next((float(end) for end in printed if pd.notna(end)), None)
    return text(claim_link(claim["claim_id"], glossed(claim)), number=number)


def glossed(claim: pd.Series, side: str = "") -> str:
    """A figure as printed, in quotation marks, with our English in brackets where its source is in another language.

    Of a pair of claims, `side` says which: "_a".
    """
    gloss = GLOSSED.search(claim[f"note{side}"])
    return quoted(claim[f"value_text{side}"]) + (f" [{gloss[1].strip()}]" if gloss else "")


def in_english(claim: pd.Series) -> str:
    """A figure as printed, in quotation marks; of a source in another language our English alone, in brackets."""
    gloss = GLOSSED.search(claim["note"])
    return f"[{gloss[1].strip()}]" if gloss else quoted(claim["value_text"])


def apart(days: float) -> str:
    """A distance in time, no finer than the dates allow: "1 day", "12 days", "15 months"."""
    if days >= MONTHS_FROM:
        return f"{round(days / 30.44)} months"
    return f"{days:.0f} day{'' if days == 1 else 's'}"
