"""Phrases in eight languages, and the bound and numbers that they say.

The values of `phrases.tsv`, `sisters.tsv` and `wordings.tsv` (a phrase for each kind of wording in a language's table)
were worked out by hand; `recorded.tsv` holds what the reader itself said of further phrases, looked through line by
line; the number words of `words.tsv` were written out by num2words. By hand, too, and before the reader was asked:
`news.tsv`, phrases as newspapers print them, and `hard.tsv`, rare hedges, dates and ordinals, where the numbers are
what the words say, though it is no fault to leave them unread.
"""

import csv
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.phrases.reading import UNIT_KINDS, Reading, read_phrase

HERE = Path(__file__).parent
NOUNS = {
    "en": "shells",
    "de": "Granaten",
    "fr": "obus",
    "es": "proyectiles",
    "it": "proiettili",
    "ru": "снарядов",
    "uk": "снарядів",
    "ko": "포탄",
}
TURNED = {
    "en": ("more than", "not more than", "fewer than", "no fewer than"),
    "de": ("mehr als", "nicht mehr als", "weniger als", "nicht weniger als"),
    "fr": ("plus de", "pas plus de", "moins de", "pas moins de"),
    "es": ("más de", "no más de", "menos de", "no menos de"),
    "it": ("più di", "non più di", "meno di", "non meno di"),
    "ru": ("более", "не более", "менее", "не менее"),
    "uk": ("більше", "не більше", "менше", "не менше"),
}


def rows(name):
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", restval="", quoting=csv.QUOTE_NONE))


def said(row):
    return row["bound"], *(float(row[name]) if row[name] else None for name in ("low", "best", "high"))


def point(value):
    return Reading("point", value, value, value)


def marked(number, mark=","):
    return f"{number:,}".replace(",", mark)


@pytest.mark.parametrize("name", ["phrases.tsv", "sisters.tsv", "recorded.tsv", "wordings.tsv"])
def test_no_phrase_is_read_otherwise_than_it_says(name):
    wrong = []
    for row in rows(name):
        reading = read_phrase(row["phrase"], row["unit_kind"], row["language"])
        if reading != pytest.approx(said(row), abs=1e-6):
            wrong.append((row["phrase"], reading))
    assert wrong == []


def misread(name):
    """The phrases of a table that are read otherwise than it says, and those that are unread."""
    read = {
        row["phrase"]: (said(row), read_phrase(row["phrase"], row["unit_kind"], row["language"])) for row in rows(name)
    }
    other = {phrase: reading for phrase, (right, reading) in read.items() if reading != pytest.approx(right, abs=1e-6)}
    unread = [phrase for phrase, reading in other.items() if reading.bound == "unread"]
    return [phrase for phrase in other if phrase not in unread], unread


@pytest.mark.parametrize("name", ["news.tsv", "hard.tsv"])
def test_no_phrase_in_print_is_read_wrongly(name):
    wrong, _ = misread(name)
    assert wrong == []


def test_of_ordinary_phrases_at_most_one_in_twenty_is_unread():
    _, unread = misread("news.tsv")
    assert len(unread) <= len(rows("news.tsv")) / 20


@pytest.mark.parametrize("row", rows("words.tsv"), ids=lambda row: row["phrase"])
def test_a_number_in_words_has_its_value(row):
    assert read_phrase(row["phrase"], "count", row["language"]) == point(float(row["value"]))


@pytest.mark.parametrize("language", TURNED)
def test_a_negation_turns_the_bound_round(language):
    more, not_more, fewer, not_fewer = (read_phrase(f"{hedge} 500", "count", language) for hedge in TURNED[language])
    assert more == not_fewer == Reading("at_least", 500, 500, None)
    assert fewer == not_more == Reading("at_most", None, 500, 500)


@settings(max_examples=300, deadline=None)
@given(
    st.sampled_from(
        [row for row in rows("sisters.tsv") if row["unit_kind"] == "count" and row["bound"] not in ("unread", "vague")]
    )
)
def test_a_noun_after_a_figure_does_not_change_its_reading(row):
    alone, language = read_phrase(row["phrase"], row["unit_kind"], row["language"]), row["language"]
    assert read_phrase(f"{row['phrase']} {NOUNS[language]}", row["unit_kind"], language) == alone


@pytest.mark.parametrize("language", TURNED)
@pytest.mark.parametrize("phrase", ["{word} 500", "500 {word}", "500 {noun} {word}", "{word} {more} 500"])
def test_a_word_that_nobody_knows_beside_the_figure_may_be_a_hedge(language, phrase):
    word = "вжухло" if language in ("ru", "uk") else "zwolk"
    printed = phrase.format(word=word, noun=NOUNS[language], more=TURNED[language][0])
    assert read_phrase(printed, "count", language).bound == "unread"


@pytest.mark.parametrize("phrase", ["뷁쭹 500명", "500명 뷁쭹", "500명뷁쭹", "500명의 뷁쭹", "뷁쭹 최소 500명"])
def test_so_may_one_in_korean(phrase):
    assert read_phrase(phrase, "count", "ko").bound == "unread"


@pytest.mark.parametrize(
    ("language", "phrase"),
    [
        ("en", "500 zwolk 12 Zwolk"),
        ("en", "Zwolk 500"),
        ("en", "Zwolk Sends 500 Troops"),
        ("de", "Zwolk 500"),
        ("de", "eine Zwolk von 500"),
    ],
)
def test_a_capital_that_begins_a_phrase_or_a_german_noun_makes_no_name(language, phrase):
    assert read_phrase(phrase, "count", language).bound == "unread"


@pytest.mark.parametrize(
    ("language", "phrase"), [("en", "500 Zwolks"), ("en", "sent to Zwolk 500 troops"), ("de", "500 Zwolken")]
)
def test_a_name_and_a_german_noun_that_is_counted_are_no_hedges(language, phrase):
    assert read_phrase(phrase, "count", language) == point(500)


@pytest.mark.parametrize(
    ("language", "phrase"),
    [
        ("en", "zwolk, 500 troops"),
        ("en", "zwolk in Kursk 500 troops"),
        ("en", "500 troops who zwolk"),
        ("ko", "뷁쭹 병력 500명"),
        ("ko", "500명의 병력 뷁쭹"),
    ],
)
def test_a_word_that_speaks_of_other_things_need_not_be_known(language, phrase):
    assert read_phrase(phrase, "count", language) == point(500)


def test_nor_need_one_before_a_hedge():
    assert read_phrase("zwolk about 500", "count") == Reading("about", None, 500, None)


def test_nor_need_one_beside_what_is_vague():
    assert read_phrase("zwolk hundreds of soldiers", "count").bound == "vague"


@pytest.mark.parametrize("phrase", ["may have lost 1200 soldiers", "may send 12 troops"])
def test_a_verb_is_no_month(phrase):
    assert read_phrase(phrase, "count").bound == "point"


@pytest.mark.parametrize("phrase", ["1.000 Container über seinen Hafen", "1.000 Container über Rajin"])
def test_a_preposition_of_place_after_the_figure_is_no_hedge(phrase):
    assert read_phrase(phrase, "count", "de") == point(1000)


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=40), st.sampled_from(UNIT_KINDS), st.sampled_from(sorted(NOUNS)))
def test_what_is_unread_or_vague_has_no_numbers_and_what_is_read_has_some(phrase, unit_kind, language):
    reading = read_phrase(phrase, unit_kind, language)
    assert (reading[1:] == (None, None, None)) == (reading.bound in ("unread", "vague"))


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 10**9), st.sampled_from(["en", "ko"]))
def test_every_whole_number_reads_back_with_commas(number, language):
    assert read_phrase(f"{marked(number)} {NOUNS[language]}", "count", language) in (point(number), Reading("unread"))


@settings(max_examples=100, deadline=None)
@given(
    st.integers(10_000, 10**9), st.sampled_from(["de", "es", "fr", "it", "ru", "uk"]), st.sampled_from([".", " ", " "])
)
def test_every_large_number_reads_back_with_the_marks_of_its_language(number, language, mark):
    assert read_phrase(f"{marked(number, mark)} {NOUNS[language]}", "count", language) == point(number)


@settings(max_examples=100, deadline=None)
@given(st.integers(1, 99_999), st.sampled_from([("en", ".", "million"), ("de", ",", "Millionen"), ("ru", ",", "млн")]))
def test_decimals_of_a_million_are_exact(tenths, words):
    language, mark, million = words
    whole, tenth = divmod(tenths, 10)
    assert read_phrase(f"{whole}{mark}{tenth} {million}", "count", language) == point(tenths * 100_000)


@pytest.mark.parametrize("unit_kind", ["date", "colour"])
def test_another_kind_of_unit_has_no_number(unit_kind):
    assert read_phrase("12,000", unit_kind).bound == "unread"


def test_a_language_without_a_table_is_unread():
    assert read_phrase("12 000", "count", "et").bound == "unread"


def test_a_phrase_without_a_number_is_unread():
    assert read_phrase("the heroism of the special forces", "count").bound == "unread"


@pytest.mark.parametrize("kind", ["count", "mass", "money", "time", "equivalent"])
def test_a_part_of_a_whole_is_no_count(kind):
    assert read_phrase("half of the shells", kind).bound == read_phrase("40 percent", kind).bound == "unread"


@pytest.mark.parametrize("kind", ["count", "equivalent", "mass", "money"])
def test_a_plain_number_is_read_in_every_kind_that_is_counted(kind):
    assert read_phrase("500", kind) == point(500)


def test_the_last_sixty_thousand_phrases_are_read_once():
    assert read_phrase.cache_info().maxsize == 65_536
