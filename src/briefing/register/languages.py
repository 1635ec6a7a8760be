"""Figure phrases in other languages, put into the English number words and hedges that `phrases` reads.

Each language has its marks for thousands and decimals, and its words: scales, hedges, ranges and vague numbers. Only
what a figure phrase needs is put into English; the rest of the phrase stays as printed. Korean counts in ten thousands
and puts most hedges after the number.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

PARTED = "\0"
GROUP = r"(?<=\d){mark}(?=\d{{3}}(?!\d))"


@dataclass(frozen=True)
class Language:
    """How a language prints numbers: its words in English, its marks for thousands (a pattern) and decimals."""

    words: dict[str, str]
    thousands: str = r"[.\s]\s?"
    decimal: str = ","
    word_start: str = r"\b"


MYRIADS = {"조": 10**12, "억": 10**8, "만": 10**4, "천": 10**3, "백": 100}
MYRIAD_NUMBER = re.compile(rf"\d[\d,.]*(?:\s?[{''.join(MYRIADS)}]+(?:\s?\d[\d,.]*(?!\s?(?:㎜|mm|%))|))+")

KOREAN = Language(
    {
        "㎜": "mm ",
        r"수\s?(?:십\s?)?(?:백|천|만)+": " thousands ",
        r"한(?=\s?달)": " 1 ",
        r"두(?=\s?달)": " 2 ",
        r"세(?=\s?달)": " 3 ",
        r"(?:명|개|발|기|문|달러|원|톤|배|달)?\s?(?:이상|넘)": " at least ",
        r"최소(?:한)?|적어도": " at least ",
        r"최대|미만|이하|까지": " up to ",
        r"(?<!탄)약|대략|가량|정도|안팎|(?<=\d)여|여(?=\s?(?:명|개|발|기|문|톤))|[~∼]?\s?쯤|추정되는": " about ",
        r"(?:(?<=\d)|(?<=\d\s))(?:명|개|발)?\s?(?:[~∼]|에서)\s?(?=\d)": " to ",
        "절반": " half ",
    },
    thousands=",",
    decimal=".",
    word_start="",
)
GERMAN = Language(
    {
        r"mehr als|über|mindestens|wenigstens": "more than",
        r"bis zu|höchstens|fast|knapp|weniger als": "up to",
        r"etwa|rund|ungefähr|circa|ca\.": "about",
        r"(?<=\d)\s?(?:bis|und|oder)\s?(?=\d)": " to ",
        r"zwei": "2",
        r"drei": "3",
        r"vier(?=\s)": "4",
        r"fünf": "5",
        r"zehn": "10",
        r"mehrere": "several",
        r"\bTausend\b|\btausend\b": "thousand",
        r"Tausende": "thousands",
        r"Hunderte": "hundreds",
        r"Millionen|Million|Mio\.": "million",
        r"Milliarden|Milliarde|Mrd\.": "billion",
        r"Prozent": "%",
        r"die Hälfte": "half",
        r"ein Drittel": "a third",
    }
)
ITALIAN = Language(
    {
        r"più di|oltre|almeno|ha (?:già )?superato": "more than",
        r"fino a|quasi|meno di": "up to",
        r"circa|all'incirca|una? (?=\d)": "about ",
        r"(?<=\d)\s?(?:mila|mille)\b": " thousand",
        r"migliaia": "thousands",
        r"centinaia": "hundreds",
        r"milion[ei]": "million",
        r"miliard[oi]": "billion",
        r"per cento": "%",
        r"\bo\b(?=\s\d)|\be\b(?=\si?\s?\d)": "to",
        r"la metà": "half",
    }
)
SPANISH = Language(
    {
        r"más de|al menos|por lo menos": "more than",
        r"hasta(?! hoy)|casi|menos de": "up to",
        r"dos\b": "2",
        r"tres\b": "3",
        r"cuatro": "4",
        r"cinco": "5",
        r"seis": "6",
        r"ocho": "8",
        r"diez": "10",
        r"alrededor de|cerca de|unos|unas|aproximadamente": "about",
        r"\bmil\b": "thousand",
        r"miles": "thousands",
        r"cientos|centenares": "hundreds",
        r"millones|millón": "million",
        r"por ciento": "%",
        r"\bo\b(?=\s\d)|\by\b(?=\s\d)|\ba\b(?=\s\d)": "to",
        r"la mitad": "half",
    }
)
FRENCH = Language(
    {
        r"plus d[e'’]\s?|au moins|au minimum": "more than ",
        r"jusqu'à|jusqu’à|presque|moins de|au plus": "up to",
        r"environ|près de|quelque": "about",
        r"\bmille\b": "thousand",
        r"(?:des |plusieurs )?milliers": "thousands",
        r"(?:des |plusieurs )?centaines": "hundreds",
        r"millions?": "million",
        r"milliards?": "billion",
        r"pour cent": "%",
        r"(?<=\d)\s?à\s?(?=\d)|\bou\b|\bet\b(?=\s\d)": " to ",
        r"la moitié": "half",
    }
)
RUSSIAN = Language(
    {
        r"более|больше|свыше|не менее|как минимум|минимум|по меньшей мере": "more than",
        r"(?<=\d)\s?до\s?(?=\d)": " to ",
        r"до(?=\s\d)|почти|менее|не более": "up to",
        r"около|порядка|примерно|приблизительно": "about",
        r"двух|две|два\b": "2",
        r"тр[её]х|три\b": "3",
        r"четыр[её]х|четыре": "4",
        r"пяти|пять": "5",
        r"(?<=\d)\s?(?:тысяч[аиу]?|тыс\.?)(?!\w)": " thousand",
        r"тысяч[аи]?\b": "thousands",
        r"(?<=\d)\s?(?:миллион|млн)(?:а|ов)?\.?": " million",
        r"миллион(?:ы|ов)": "millions",
        r"(?<=\d)\s?(?:миллиард|млрд)(?:а|ов)?\.?": " billion",
        r"процент(?:а|ов)?": "%",
        r"половин[ауы]": "half",
    }
)
UKRAINIAN = Language(
    {
        r"понад|більше|щонайменше|не менше|принаймні|мінімум": "more than",
        r"(?<=\d)\s?до\s?(?=\d)": " to ",
        r"до(?=\s\d)|майже|менше|не більше": "up to",
        r"близько|приблизно|орієнтовно": "about",
        r"двох|дві|два\b": "2",
        r"трьох|три\b": "3",
        r"чотирьох|чотири": "4",
        r"п['’]яти|п['’]ять": "5",
        r"(?<=\d)\s?(?:тисяч[аіу]?|тис\.?)(?!\w)": " thousand",
        r"тисяч[аі]?\b": "thousands",
        r"(?<=\d)\s?(?:мільйон|млн)(?:а|ів|и)?\.?": " million",
        r"мільйон(?:и|ів)": "millions",
        r"(?<=\d)\s?(?:мільярд|млрд)(?:а|ів|и)?\.?": " billion",
        r"відсотк(?:и|ів|а)": "%",
        r"половин[аиу]": "half",
    }
)
LANGUAGES = {
    "de": GERMAN,
    "es": SPANISH,
    "fr": FRENCH,
    "it": ITALIAN,
    "ko": KOREAN,
    "ru": RUSSIAN,
    "uk": UKRAINIAN,
}
RECKONED = {"ko"}  # numbers are added up from digits and words; elsewhere every digit stays, in its order


def in_english(phrases: Sequence[str], language: str) -> list[str]:
    """The phrases with their numbers and hedges in English: "более 7 тысяч контейнеров" is "more than 7 thousand …".

    English itself, and a language that is not in LANGUAGES, stays as it is.
    """
    return _translated(PARTED.join(phrases), LANGUAGES[language]).split(PARTED) if language in LANGUAGES else [*phrases]


def _translated(phrases: str, rules: Language) -> str:
    """The phrases of one text in English; no rule reaches over what parts them."""
    text = re.sub(GROUP.format(mark=rules.thousands), "", phrases)
    text = re.sub(rf"(?<=\d){re.escape(rules.decimal)}(?=\d)", ".", text)
    text = MYRIAD_NUMBER.sub(_myriads, text)
    for word, english in rules.words.items():
        text = re.sub(rf"{rules.word_start if word[0].isalpha() else ''}(?:{word})", english, text, flags=re.IGNORECASE)
    return text


def _myriads(number: re.Match) -> str:
    """Add up "1만2000" or "1천200만": a scale multiplies what stands before it, up to the next larger one."""
    total = group = 0.0
    pending = 0.0
    for digits, scale in re.findall(rf"(\d[\d.]*)|([{''.join(MYRIADS)}])", number.group().replace(",", "")):
        if digits:
            pending += float(digits)
        elif MYRIADS[scale] < 10**4:
            group, pending = group + (pending or 1) * MYRIADS[scale], 0.0
        else:
            total, group, pending = total + (group + pending or 1) * MYRIADS[scale], 0.0, 0.0
    return f"{round(total + group + pending)} "
