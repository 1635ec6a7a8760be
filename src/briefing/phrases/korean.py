"""Korean numbers: myriads with digits (1만2000, 5억 7200만), Chinese (십만 명) and Korean (두 달) number words.

Words count only where a counter follows them, for their syllables stand in other words too. 여 within a number (50여만)
says that it is a little more.
"""

import re

from briefing.phrases.amount import Amount, times
from briefing.phrases.digits import value_of
from briefing.phrases.language import Language
from briefing.phrases.ranges import Range
from briefing.phrases.tokens import Token

ONES = {digit: value for value, digit in enumerate("일이삼사오육칠팔구", start=1)}
TENS = {"십": 10, "백": 100, "천": 1000}
MYRIADS = {"만": 10**4, "억": 10**8, "조": 10**12}
SCALES = "".join([*TENS, *MYRIADS])
SINO = f"[{''.join(ONES)}]"
COUNTERS = (
    r"명|개월|개|발|문|기|척|대(?! ?[\d일])|차례|번(?!째)|회(?!담)|건|곳|달러|원|엔|유로|위안|루블|톤|배럴|가지"
    r"|인(?![가-힣])|종|정|량|상자|사람|달|주|시간|년"
)
DIGITS = r"\d{1,3}(?:,\d{3})+(?![\d,])(?:\.\d+)?|\d+(?:\.\d+)?(?!,\d)"
PRINTED = re.compile(
    rf"(?<![\d.,])(?:{DIGITS})(?:[{SCALES}]|여(?=[{SCALES}])|(?<=[만억조]) ?(?:{DIGITS}|{SINO}?[십백천])"
    rf"|(?<=[십백천])(?:{DIGITS})"
    rf"|{SINO}(?=[{SCALES}]))*"
)
WORDS = re.compile(
    rf"(?<![가-힣])(?:{SINO}?[{SCALES}])+(?: ?(?:{SINO}?[{SCALES}])+)*{SINO}?(?= ?여? ?(?:{COUNTERS}|배))"
)
NATIVE_TENS = {
    "열": 10,
    "스물": 20,
    "스무": 20,
    "서른": 30,
    "마흔": 40,
    "쉰": 50,
    "예순": 60,
    "일흔": 70,
    "여든": 80,
    "아흔": 90,
}
NATIVE = {"한": 1, "두": 2, "세": 3, "석": 3, "네": 4, "넉": 4, "다섯": 5, "여섯": 6, "일곱": 7, "여덟": 8, "아홉": 9}
PAIRS = {"한두": (1, 2), "두세": (2, 3), "서너": (3, 4), "대여섯": (5, 6), "예닐곱": (6, 7)}
COUNTED = re.compile(
    rf"(?<![가-힣])(?:(?P<pair>{'|'.join(PAIRS)})"
    rf"|(?P<tens>{'|'.join(NATIVE_TENS)})?(?P<ones>{'|'.join(NATIVE)})?)(?= ?(?:{COUNTERS}|배))"
)
PART = re.compile(rf"(\d+|{SINO})분의 ?(\d+|{SINO})")
FACTOR = re.compile(rf"({DIGITS})([{SCALES}]+)")
LEAST_AFTER_MYRIAD = 100


def number_at(text: str, place: int, language: Language) -> Token | None:
    """The number that begins at a place of a phrase, as a token; one that says two things stops the reading."""
    if part := PART.match(text, place):
        below, above = (float(ONES.get(each, each)) for each in part.groups())
        return Token(
            part[0],
            place,
            part.end(),
            {"amount": Amount(above / below, part=True)} if 0 < above < below else {"stop": None},
        )
    if found := PRINTED.match(text, place) or WORDS.match(text, place):
        amount = _amount(found[0], language, percent=text[found.end() :].lstrip().startswith("%"))
        return Token(found[0], place, found.end(), {"amount": amount} if amount else {"stop": None})
    if (found := COUNTED.match(text, place)) and found[0]:
        if found["pair"]:
            return Token(found[0], place, found.end(), {"range": Range(*PAIRS[found["pair"]])})
        value = NATIVE_TENS.get(found["tens"], 0) + NATIVE.get(found["ones"], 0)
        return Token(found[0], place, found.end(), {"amount": Amount(value, value)})
    return None


def _amount(printed: str, language: Language, *, percent: bool) -> Amount | None:
    bound, bare = ("odd" if "여" in printed else ""), printed.replace("여", "")
    value = _value(bare, language, percent)
    if value is None:
        return None
    if scaled := FACTOR.fullmatch(bare):
        factor = value_of(scaled[1], language, scaled=True)
        return Amount(value, factor, value / factor, bound=bound) if factor else None
    return Amount(value, value, bound=bound, digits=bare if bare[0].isdigit() and bare.isdigit() else "")


def _value(printed: str, language: Language, percent: bool) -> float | None:
    """Add up a number: what stands before a myriad is multiplied by it, and what follows must be smaller."""
    total, section, pending, least, place = 0.0, 0.0, None, float("inf"), 10**4
    for digits, sign in re.findall(rf"({DIGITS})|([{''.join(ONES)}{SCALES}])", printed):
        if digits or sign in ONES:
            value = (
                value_of(digits, language, scaled=len(printed) > len(digits), share=percent) if digits else ONES[sign]
            )
            if value is None or pending is not None:
                return None
            pending = value
        elif sign in TENS:
            if TENS[sign] >= place:
                return None
            section, pending, place = section + times(1 if pending is None else pending, TENS[sign]), None, TENS[sign]
        else:
            if MYRIADS[sign] >= least:
                return None
            section += pending or 0
            total, least = total + times(section or 1, MYRIADS[sign]), MYRIADS[sign]
            section, pending, place = 0.0, None, 10**4
    rest = section + (pending or 0)
    odd = rest >= least or (total and pending is not None and not section and pending < LEAST_AFTER_MYRIAD)
    return None if odd else total + rest
