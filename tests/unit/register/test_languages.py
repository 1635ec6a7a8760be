"""Phrases in eight languages, read by hand: what is printed, and the bound and numbers it says."""

import pytest

from briefing.register.languages import in_english
from briefing.register.phrases import Reading, read_phrase


def point(value):
    return Reading("point", value, value, value)


def at_least(value):
    return Reading("at_least", value, value, None)


def at_most(value):
    return Reading("at_most", None, value, value)


def about(value):
    return Reading("about", None, value, None)


def between(low, high):
    return Reading("range", low, None, high)


VAGUE = Reading("vague", None, None, None)

PRINTED = [
    ("ko", "1만2000명", point(12_000)),
    ("ko", "1천200만발", point(12_000_000)),
    ("ko", "152㎜ 포탄이면 300만발 이상", at_least(3_000_000)),
    ("ko", "약 6700개", about(6_700)),
    ("ko", "2000여명", about(2_000)),
    ("ko", "최대 20조원", at_most(20 * 10**12)),
    ("ko", "5000명에서 2만 명", between(5_000, 20_000)),
    ("ko", "8000~1만명", between(8_000, 10_000)),
    ("ko", "수백만 발", VAGUE),
    ("ko", "전선 탄약 수요의 50", point(50)),
    ("ko", "두 달 이상", at_least(2)),
    ("ko", "M-1991 120문", point(120)),
    ("de", "bis zu 5,5 Milliarden Dollar", at_most(5.5e9)),
    ("de", "mehr als 2.000 Container", at_least(2_000)),
    ("de", "für zwei Monate", point(2)),
    ("de", "mehrere Milliarden", VAGUE),
    ("de", "zwischen 10.000 und 12.000", between(10_000, 12_000)),
    ("it", "almeno 3,5 milioni di munizioni", at_least(3.5e6)),
    ("it", "ha già superato i 3.000", at_least(3_000)),
    ("it", "circa 11mila soldati", about(11_000)),
    ("es", "más de 13.000 contenedores", at_least(13_000)),
    ("es", "más de ocho millones de cartuchos", at_least(8_000_000)),
    ("es", "hasta hoy han perdido cuatro mil", point(4_000)),
    ("es", "de 10.000 a 12.000 soldados", between(10_000, 12_000)),
    ("fr", "jusqu'à 12 000 soldats", at_most(12_000)),
    ("fr", "10 à 12 millions", between(10e6, 12e6)),
    ("ru", "более 1 тыс. контейнеров", at_least(1_000)),
    ("ru", "около 6,5 миллиона", about(6.5e6)),
    ("ru", "тысячи солдат", VAGUE),
    ("uk", "близько 11 000 військовослужбовців", about(11_000)),
    ("uk", "щонайменше 10 тис.", at_least(10_000)),
    ("uk", "до 4,8 млн", at_most(4.8e6)),
    ("uk", "від 12 до 15 тисяч", between(12_000, 15_000)),
    ("uk", "близько чотирьох тисяч людей", about(4_000)),
    ("uk", "мільйони північнокорейських артснарядів", VAGUE),
]


@pytest.mark.parametrize(("language", "phrase", "said"), PRINTED)
def test_a_phrase_says_the_same_in_every_language(language, phrase, said):
    assert read_phrase(phrase, "count", language) == said


def test_english_stays_as_printed():
    assert in_english(["more than 1,000 containers"], "en") == ["more than 1,000 containers"]


def test_a_language_without_rules_stays_as_printed():
    assert in_english(["vähemalt 10 000"], "et") == ["vähemalt 10 000"]


def test_no_rule_reaches_from_one_phrase_into_the_next():
    assert in_english(["bis zu 5", "000 Soldaten", "etwa 7"], "de") == ["up to 5", "000 Soldaten", "about 7"]
