"""The forms in which dates are printed, by language: expressions whose groups say what is told of the date."""

import calendar
import re
from functools import cache
from typing import Literal

from babel.dates import get_month_names

from briefing.phrases.languages import LANGUAGES
from briefing.register.coding import ENGLISH

MONTHS = {name.lower(): n for n, name in enumerate(calendar.month_name) if n}
MONTHS |= {name.lower()[:3]: n for n, name in enumerate(calendar.month_name) if n} | {"sept": 9}
NAMES = "|".join(calendar.month_name[1:])
MONTH = rf"(?P<month>{NAMES}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?"
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WEEKDAYS = "|".join(calendar.day_name)
WEEKDAY = rf"(?P<weekday>{WEEKDAYS})"
PART = (
    r"(?:(?P<part>early|mid|late|(?:the )?(?:very )?(?:beginning|start|end|middle) of)[\s-]+"
    r"(?:(?:or|to)[\s-]+(?P<until>mid|late)[\s-]+)?)?"
)
SEASON = {"spring": (3, 5), "summer": (6, 8), "autumn": (9, 11), "fall": (9, 11), "winter": (12, 2)}
SEASONS = "|".join(SEASON)
YEAR = r"(?P<year>(?:19|20)\d\d)"
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
FORMS = [
    rf"{MONTH}\s+{DAY}(?:\s*(?:-|–|—|to|and|through|until|till)\s*[0-3]?\d)?(?!\d|,\d{{3}})(?:,?\s+{YEAR})?",
    rf"(?<!\d)(?<!\d[.,]){DAY}\s+(?:of\s+)?{MONTH}(?:,?\s+{YEAR})?\b",
    r"\b(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)(?!\d)",
    rf"\b{PART}{MONTH}(?:\s+of)?(?:,?\s+(?:{YEAR}|(?P<said>of (?:this|last) year|this year|last year)))?\b",
    rf"\b(?P<quarter>first|second|third|fourth|last)\s+quarter\s+of\s+{YEAR}\b",
    rf"\b{PART}(?:the\s+)?(?P<season>{SEASONS})(?:\s+of)?"
    rf"(?:\s+{YEAR}|\s+(?P<said>of last year|last year|this year))\b",
    r"\b(?P<rel>last|this|next|past|previous|earlier this|later this|late last|early this|the end of (?:the|this|last))"
    rf"\s+(?P<span>week|month|year|{SEASONS}|{NAMES}|{WEEKDAYS})\b",
    r"\b(?P<today>today|yesterday|the day before|overnight)\b",
    r"\b(?:on|between|from|since|by|until|and) (?:the )?(?P<ordinal>[0-3]?\d(?:st|nd|rd|th))\b"
    r"(?=[\s,.;]*(?:and|to|the|$|[,.;]))",
    rf"\b{WEEKDAY}\b",
    rf"\b{PART}(?:the\s+)?(?P<decade>(?:19|20)\d0)s\b",
    rf"\b{PART}{YEAR}\b(?![,.]\d|\s+(?:\w{(4,)}s|men|people|personnel)\b)",
]
FORM = [re.compile(form, re.IGNORECASE if n not in (0, 1, 3) else 0) for n, form in enumerate(FORMS)]
AHEAD = ("as early as", "as soon as", "no earlier than", "no sooner than")  # leads to a day to come
LEADS = re.compile(
    rf"\b(?P<lead>since|{'|'.join(AHEAD)}|by the end of|by|before|until|till|from|between|in|on|during|after|as of"
    r"|up to|over|throughout|starting|of)\s+(?:about |around |the |at least |mid-|early |late )?$",
    re.IGNORECASE,
)
OPENING, BETWEEN = ("between", "from", "over", "during"), "between"
LIST = re.compile(r"\s*(?:,|and|,\s*and|,?\s*as well as)\s*(?:on\s+)?")
DASH = re.compile(r"\s?[-–—]\s?")
LISTED = re.compile(rf"{LIST.pattern}|{DASH.pattern}")
YEAR_HOLDS, LATELY = 250, 2  # letters within which a printed year holds for the next date; years before publication
SPAN = re.compile(r"\s*(?:and|to|through|until|till|–|-)\s*")
LEADING, WEEK = "may", "week"
DOTTED = r"(?<![\d.])(?P<dotted>[0-3]?\d\.[01]?\d\.(?:19|20)\d\d)(?!\d)"
LOCATIVE = {"uk": (("ого", "ому"), ("я", "і"), ("а", "і")), "ru": (("я", "е"), ("а", "е"))}


@cache
def months_of(language: str) -> dict[str, int]:
    """The numbers of months by their names in a language, those of English by hand (Sept)."""
    if language == ENGLISH or language not in LANGUAGES:
        return MONTHS
    contexts: tuple[Literal["format", "stand-alone"], ...] = ("format", "stand-alone")
    names = {
        name.lower().rstrip("."): n
        for context in contexts
        for n, name in get_month_names("wide", context, language).items()
    }
    cases = {
        name.removesuffix(genitive) + locative: n
        for name, n in names.items()
        for genitive, locative in LOCATIVE.get(language, ())
        if name.endswith(genitive)
    }
    return cases | names


@cache
def forms_of(language: str) -> tuple[re.Pattern, ...]:
    """Dates by day, month and year in a language's order, and years, of languages other than English."""
    month = rf"(?P<month>{'|'.join(map(re.escape, sorted(months_of(language), key=len, reverse=True)))})"
    year = r"(?P<year>(?:19|20)\d\d)"
    forms = [
        r"\b(?P<iso>(?:19|20)\d\d-[01]\d-[0-3]\d)(?!\d)",
        rf"(?:{year}년 ?)?{month} ?(?P<day>[0-3]?\d)일"
        if language == "ko"
        else rf"(?<![\d.,]){DAY}\.?\s+{month}(?:\s+{year})?",
        rf"(?<!\d)(?:{year}년 ?)?{month}" if language == "ko" else rf"\b{month}(?:\s+{year})?\b",
        rf"{year}년" if language == "ko" else rf"\b{year}\b(?![,.]\d)",
        r"(?<![\d.,])(?P<day>[0-3]?\d)일(?! ?(?:간|동안))" if language == "ko" else DOTTED,
    ]
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)
