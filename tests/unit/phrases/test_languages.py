import re

import pytest

from briefing.phrases.language import BOUNDS, Language
from briefing.phrases.languages import LANGUAGES
from briefing.phrases.tokens import plain, tokens_of

TINY = Language(
    "de",
    small={1: "ein|eine", 20: "zwanzig"},
    scales={1000: "tausend"},
    hundred="hundert",
    and_half="einhalb",
    joins="und",
    times="mal",
    harmless="(gr|kl)ein|[a|b]c",
    inside={3: "drei", 100: "hundert"},
)
SPACED = sorted(set(LANGUAGES) - {"ko"})


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_table_is_filed_under_its_code(code):
    assert LANGUAGES[code].code == code


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_table_has_words_for_every_hedge(code):
    table = LANGUAGES[code]
    assert set(BOUNDS) == table.before.keys() | table.after.keys() | table.either.keys() | table.stuck.keys()


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_table_has_a_hedge_that_nobody_knows(code):
    table = LANGUAGES[code]
    assert not (table.before.keys() | table.after.keys() | table.either.keys() | table.stuck.keys()) - set(BOUNDS)


@pytest.mark.parametrize("code", SPACED)
def test_every_table_of_number_words_reaches_from_two_to_a_trillion(code):
    table = LANGUAGES[code]
    assert {*range(2, 20), 20, 30, 40, 50, 60, 80} <= set(table.small)
    assert {10**3, 10**6} <= set(table.scales)


@pytest.mark.parametrize("code", SPACED)
def test_every_table_stops_at_a_negation(code):
    no = {"en": "not", "de": "nicht", "fr": "pas", "es": "no", "it": "non", "ru": "не", "uk": "не"}[code]
    (token,) = tokens_of(no, LANGUAGES[code])
    assert "stop" in token


@pytest.mark.parametrize("code", LANGUAGES)
def test_no_wording_matches_nothing(code):
    assert [words for _, _, words in LANGUAGES[code].entries if re.match(words, "")] == []


@pytest.mark.parametrize("code", LANGUAGES)
def test_every_table_has_harmless_words_each_listed_once(code):
    listed = [words for part, _, words in LANGUAGES[code].entries if part in ("harmless", "links")]
    assert len(listed) > 100
    assert len(listed) == len(set(listed))


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_calibre_is_harmless_everywhere(code):
    (token,) = tokens_of("calibre", LANGUAGES[code])
    assert "harmless" in token


@pytest.mark.parametrize(
    ("code", "hedge"),
    [("en", "barely"), ("de", "kaum"), ("fr", "à peine"), ("es", "apenas"), ("it", "appena"), ("ru", "едва")],
)
def test_a_word_that_hedges_is_in_no_list_of_harmless_ones(code, hedge):
    assert not any("harmless" in token or "links" in token for token in tokens_of(hedge, LANGUAGES[code]))


@pytest.mark.parametrize(
    ("code", "phrase", "parts"),
    [
        ("en", "not more than", {"before": "at_most"}),
        ("de", "nicht weniger als", {"before": "at_least"}),
        ("fr", "au moins", {"either": "at_least"}),
        ("es", "y medio", {"and_half": None}),
        ("it", "per cento", {"percent": None}),
        ("ru", "с половиной", {"and_half": None}),
        ("uk", "близько", {"before": "about"}),
        ("ko", "이상", {"after": "at_least"}),
    ],
)
def test_the_longest_wording_is_one_token(code, phrase, parts):
    (token,) = tokens_of(plain(phrase), LANGUAGES[code])
    assert parts.items() <= token.parts.items()


@pytest.mark.parametrize(
    ("code", "word"), [("en", "overcoats"), ("de", "fastend"), ("ru", "доставлено"), ("fr", "plusieurss")]
)
def test_a_hedge_is_a_whole_word(code, word):
    (token,) = tokens_of(word, LANGUAGES[code])
    assert "open" in token


def test_marks_between_digits_are_those_of_the_language():
    assert (LANGUAGES["de"].thousands, LANGUAGES["de"].decimal) == (".", ",")
    assert (LANGUAGES["en"].thousands, LANGUAGES["en"].decimal) == (",", ".")


def test_the_months_are_those_of_the_language():
    (token,) = tokens_of("октября", LANGUAGES["ru"])
    assert "month" in token


def test_alternatives_are_wordings_of_their_own_but_not_those_within_brackets():
    assert [entry for entry in TINY.entries if entry[0] == "small"] == [
        ("small", 1, "ein"),
        ("small", 1, "eine"),
        ("small", 20, "zwanzig"),
    ]
    assert [wording for part, _, wording in TINY.entries if part == "harmless"] == ["(gr|kl)ein", "[a|b]c", "calibre"]


def test_marks_months_and_units_play_their_parts_in_every_language():
    assert set(TINY.entries) >= {
        ("before", "at_least", "[>≥]"),
        ("before", "at_most", "[<≤]"),
        ("before", "about", "[~≈∼≃]"),
        ("stuck", "at_least", r"\+"),
        ("percent", None, "%"),
        ("currency", None, "eur"),
        ("currency", None, "chf"),
        ("other_unit", None, "kg"),
        ("other_unit", None, r"kilogram\w*"),
        ("month", None, "januar"),
        ("month", None, "jan"),
    }


def test_the_pieces_of_a_number_written_as_one_word_come_longest_first():
    assert set(TINY.atoms) == {"ein", "eine", "zwanzig", "tausend", "hundert", "einhalb", "und", "drei"}
    assert [len(atom) for atom in TINY.atoms] == [7, 7, 7, 7, 4, 4, 3, 3]
    assert Language("en", small={1: "one"}, scales={}).atoms == []


def test_a_piece_plays_the_part_it_has_inside_a_word_before_that_of_the_table():
    assert TINY.parts_inside("zwanzig") == {"small": 20}
    assert TINY.parts_inside("drei") == {"small": 3}
    assert TINY.parts_inside("hundert") == {"hundred": None, "alone": None}
