"""Drafts of texts in other languages than English: invented texts, each figure with what a coder would say of it."""

from functools import cache
from pathlib import Path

import pytest

from briefing.drafting.draft import CLAIMS, EXCLUSIONS
from briefing.drafting.drafting import Drafter
from briefing.register.register import read_register

ROOT = Path(__file__).parents[3]
DENIAL = "occurrence none - - -"
DATES = ("as_of", "asserted", "period_start", "period_end")
UKRAINIAN = """КНДР передала Росії понад 20 тисяч контейнерів

Пхеньян передав Росії понад 20 тисяч контейнерів із боєприпасами, заявив 12 березня 2025 року представник ГУР Андрій \
Черняк. За даними південнокорейської розвідки, загинули близько 600 північнокорейських військових, ще 2700 поранено.

Від 10 до 12 тисяч солдатів КНДР нині перебувають у Курській області, повідомив Зеленський. Північна Корея покриває \
половину потреб Росії в боєприпасах, додав він.

За кожного солдата КНДР Москва платить 2 тисячі доларів на місяць, пише Bloomberg.

Кремль заперечує, що отримував зброю від КНДР. Переговори у Києві тривали 40 хвилин."""
RUSSIAN = """Разведка назвала потери КНДР

По данным разведки Южной Кореи, в боях в Курской области погибли не менее 300 северокорейских военных, еще 2700 \
получили ранения. Об этом 13 января 2025 года сообщило агентство Yonhap.

КНДР поставила России до 9 миллионов снарядов, заявил Буданов. Ким Чен Ын планирует отправить от 5 до 6 тысяч военных \
строителей, рассказал Скибицкий. С августа 2023 года Пхеньян отправил 13 тысяч контейнеров, считают в разведке Южной \
Кореи.

Представитель Кремля Дмитрий Песков отверг сообщения об отправке солдат КНДР. Министр провел в Сеуле два дня."""
GERMAN = """Nordkorea schickt weitere Soldaten

Nordkorea hat nach Angaben des südkoreanischen Geheimdienstes mehr als eine Million Granaten an Russland \
geliefert. Rund 2000 nordkoreanische Soldaten seien getötet worden, sagte am 20. Juni 2025 der Abgeordnete Lee \
Seong-kweun.

Derzeit befinden sich zwischen 900 und 1200 nordkoreanische Soldaten in der Region Kursk, teilte Budanow mit.

Russland zahle bis zu 5,5 Milliarden Dollar, berichtete die New York Times.

Seit August 2023 seien etwa 28.000 Container verschifft worden, so der NIS.

Der Kreml dementierte Waffenlieferungen aus Nordkorea. Das Treffen in Moskau dauerte 40 Minuten."""
KOREAN = """국정원 국회 보고

국가정보원은 30일 국회 정보위원회에서 러시아에 파병된 북한군 가운데 사망자 600명을 포함해 총 4700여 명의 \
사상자가 나온 것으로 추정된다고 밝혔다. 또 북한 노동자 1만5천명 정도가 러시아에 있다고 전했다.

신원식 국방부 장관은 북한이 작년 8월부터 컨테이너 약 6700개를 러시아로 보냈다고 말했다. 젤렌스키 우크라이나 \
대통령은 북한이 러시아에 포탄 150만발 이상과 미사일 100여 기를 제공했다고 주장했다.

로이터에 따르면 북한은 30만~50만 발의 포탄을 추가로 보낼 계획이다.

러시아는 북한의 무기 제공을 부인했다. 회담은 모스크바에서 40분간 열렸다."""
TEXTS = {
    "uk": (UKRAINIAN, "2025-03-14"),
    "ru": (RUSSIAN, "2025-01-14"),
    "de": (GERMAN, "2025-06-22"),
    "ko": (KOREAN, "2025-05-01"),
    "tr": ("Kuzey Kore 12.000 asker ve 3.000 mermi gönderdi.", "2025-05-01"),
}


@cache
def draft(language):
    text, day = TEXTS[language]
    return Drafter(read_register(ROOT), ROOT, language).draft("paper", text, day=day)


def claims(language):
    """Phrase to measure, unit, bound, numbers and claimant."""
    columns = ("measure_id", "unit_id", "bound", "low", "best", "high", "claimant_id")
    rows = draft(language).of(CLAIMS)
    return {row.value_text: " ".join(row.cells[name].value or "-" for name in columns) for row in rows}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "uk",
            {
                "понад 20 тисяч контейнерів": "containers_shipped containers at_least 20000 20000 - andrii_cherniak",
                "близько 600 північнокорейських військових": "killed persons about - 600 - rok_nis",
                "2700 поранено": "wounded persons point 2700 2700 2700 rok_nis",
                "10 до 12 тисяч солдатів": "troops_at_place persons range 10000 - 12000 zelensky",
                "половину": "share_of_needs percent point 50 50 50 zelensky",
                "2 тисячі доларів": "pay_per_soldier usd_per_month point 2000 2000 2000 unattributed",
                "Кремль заперечує, що отримував зброю від КНДР": f"arms_supplied {DENIAL} russia_government",
            },
        ),
        (
            "ru",
            {
                "не менее 300 северокорейских военных": "killed persons at_least 300 300 - rok_nis",
                "2700 получили ранения": "wounded persons point 2700 2700 2700 rok_nis",
                "до 9 миллионов снарядов": "rounds_supplied rounds at_most - 9000000 9000000 budanov",
                "5 до 6 тысяч военных строителей": "construction_troops_sent persons range 5000 - 6000 skibitskyi",
                "С августа 2023": "first_supply_date date point - - - rok_nis",
                "13 тысяч контейнеров": "containers_shipped containers point 13000 13000 13000 rok_nis",
                "Дмитрий Песков отверг сообщения об отправке солдат КНДР": f"troops_present {DENIAL} peskov",
            },
        ),
        (
            "de",
            {
                "mehr als eine Million Granaten": "rounds_supplied rounds at_least 1000000 1000000 - rok_nis",
                "Rund 2000 nordkoreanische Soldaten": "killed persons about - 2000 - rok_nis",
                "zwischen 900 und 1200 nordkoreanische Soldaten": "troops_at_place persons range 900 - 1200 budanov",
                "bis zu 5,5 Milliarden Dollar": "trade_value usd at_most - 5500000000 5500000000 unattributed",
                "Seit August 2023": "first_supply_date date point - - - rok_nis",
                "etwa 28.000 Container": "containers_shipped containers about - 28000 - rok_nis",
                "Kreml dementierte Waffenlieferungen aus Nordkorea": f"arms_supplied {DENIAL} russia_government",
            },
        ),
        (
            "ko",
            {
                "사망자 600명을": "killed persons point 600 600 600 rok_nis",
                "4700여 명의 사상자가": "casualties persons about 4700 4700 - rok_nis",
                "노동자 1만5천명 정도가": "workers_sent persons about - 15000 - rok_nis",
                "작년 8월부터": "first_supply_date date point - - - shin_won_sik",
                "컨테이너 약 6700개를": "containers_shipped containers about - 6700 - shin_won_sik",
                "포탄 150만발 이상과": "rounds_supplied rounds at_least 1500000 1500000 - zelensky",
                "미사일 100여 기를": "missiles_delivered missiles about 100 100 - zelensky",
                "30만~50만 발의 포탄을": "rounds_supplied rounds range 300000 - 500000 unattributed",
                "러시아는 북한의 무기 제공을 부인했다": f"arms_supplied {DENIAL} russia_government",
            },
        ),
    ],
)
def test_each_figure_is_drafted_once_as_a_coder_would(language, said):
    assert claims(language) == said


@pytest.mark.parametrize(
    ("language", "phrase", "via"),
    [
        ("uk", "2 тисячі доларів", "bloomberg"),
        ("ru", "не менее 300 северокорейских военных", "yonhap"),
        ("de", "Rund 2000 nordkoreanische Soldaten", "rok_lawmakers"),
        ("de", "bis zu 5,5 Milliarden Dollar", "new_york_times"),
        ("ko", "30만~50만 발의 포탄을", "reuters"),
    ],
)
def test_whom_a_figure_came_through_is_told_by_its_own_words(language, phrase, via):
    (row,) = [row for row in draft(language).of(CLAIMS) if row.value_text == phrase]
    assert row.cells["via"].value == via


@pytest.mark.parametrize(
    ("language", "phrase", "dates"),
    [
        ("uk", "понад 20 тисяч контейнерів", {"asserted": "2025-03-12"}),
        ("uk", "10 до 12 тисяч солдатів", {}),
        ("ru", "13 тысяч контейнеров", {"period_start": "2023-08"}),
        ("de", "Rund 2000 nordkoreanische Soldaten", {"asserted": "2025-06-20"}),
        ("de", "etwa 28.000 Container", {"asserted": "2025-06-20", "period_start": "2023-08"}),
        ("ko", "사망자 600명을", {"asserted": "2025-04-30"}),
        ("ko", "컨테이너 약 6700개를", {"period_start": "2024-08"}),
    ],
)
def test_a_figure_has_the_dates_that_its_sentence_says(language, phrase, dates):
    (row,) = [row for row in draft(language).of(CLAIMS) if row.value_text == phrase]
    assert {name: row.cells[name].value for name in DATES if name in row.cells and row.cells[name].value} == dates


@pytest.mark.parametrize(
    ("language", "phrase", "modality"),
    [
        ("ru", "5 до 6 тысяч военных строителей", "planned"),
        ("ko", "30만~50만 발의 포탄을", "planned"),
        ("de", "Kreml dementierte Waffenlieferungen aus Nordkorea", "denied"),
        ("uk", "понад 20 тисяч контейнерів", "happened"),
    ],
)
def test_a_figure_has_the_manner_of_its_clause(language, phrase, modality):
    (row,) = [row for row in draft(language).of(CLAIMS) if row.value_text == phrase]
    assert row.cells["modality"].value == modality


@pytest.mark.parametrize(("language", "span"), [("uk", "40"), ("ru", "два"), ("de", "40"), ("ko", "40분간")])
def test_how_long_a_meeting_took_is_no_claim(language, span):
    assert span in [
        row.value_text for row in draft(language).of(EXCLUSIONS) if row.cells["reason"].value == "background"
    ]


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("Nordkoreanische Soldaten in Kursk: 300 davon sind gefallen, 2.700 verwundet.", ["killed", "wounded"]),
        ("Nordkorea verlor in Kursk 300 Gefallene, 2.700 Verwundete.", ["killed", "wounded"]),
    ],
)
def test_the_word_before_a_comma_is_not_the_next_number_s(text, measures):
    drafted = Drafter(read_register(ROOT), ROOT, "de").draft("paper", text, day="2025-01-14")
    assert [row.cells["measure_id"].value for row in drafted.of(CLAIMS)] == measures


@pytest.mark.parametrize(
    ("language", "text", "claimant"),
    [
        ("uk", "На Курщині загинули 600 військових КНДР. Про це заявив Буданов.", "budanov"),
        ("ru", "Под Курском погибли 600 военных КНДР. Об этом заявил Буданов.", "budanov"),
        ("uk", "За словами експертів, на Курщині загинули 600 військових КНДР.", ""),
        ("de", "In Kursk fielen 600 nordkoreanische Soldaten, sagte der Experte Hans Erfunden in Kiew.", ""),
        ("ko", "홍길동 의원은 쿠르스크에서 북한군 600명이 사망했다고 밝혔다.", ""),
    ],
)
def test_the_claimant_is_who_said_it_and_blank_where_that_is_no_actor(language, text, claimant):
    (row,) = Drafter(read_register(ROOT), ROOT, language).draft("paper", text, day="2025-01-14").of(CLAIMS)
    assert row.cells["claimant_id"].value == claimant


@pytest.mark.parametrize("language", ["uk", "ru", "de", "ko"])
def test_a_language_with_cues_needs_no_note(language):
    assert draft(language).note == ""


def test_a_language_without_cues_gets_numbers_only_and_says_so():
    assert draft("tr").note == "drafting has no cues for tr: numbers only"
    assert claims("tr") == {"12.000": "- - - - - - -", "3.000": "- - - - - - -"}
