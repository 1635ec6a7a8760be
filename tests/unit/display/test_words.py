"""Figures and fields in words."""

import pytest

from briefing.display.links import claim_link
from briefing.display.words import (
    amount,
    apart,
    choice_words,
    cite,
    dated_words,
    end_amount,
    glossed,
    got,
    hedged,
    manner,
    month,
    number,
    party,
    period,
    pool_names,
    rounded,
    said,
    span,
    unit_labels,
    whose,
)
from briefing.document.text import Link, Ref, link

NAN = float("nan")
HOSTILE = "<script>alert('x')</script>"
ABOUT = {"bound": "about", "low": NAN, "best": 13_000, "high": NAN}
NEARLY, JUST_OVER = ABOUT | {"high": 13_000}, ABOUT | {"low": 13_000}
AT_LEAST = {"bound": "at_least", "low": 28_000, "best": 28_000, "high": NAN}
AT_MOST = {"bound": "at_most", "low": NAN, "best": 40, "high": 40}
RANGE = {"bound": "range", "low": 2, "best": NAN, "high": 3}


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "0"),
        (2, "2"),
        (1.7, "1.7"),
        (100, "100"),
        (6_700, "6,700"),
        (28_000, "28,000"),
        (999_999, "999,999"),
        (1_000_000, "1 million"),
        (1_500_000, "1.5 million"),
        (12_000_000, "12 million"),
    ],
)
def test_a_number_is_written_as_people_write_it(value, written):
    assert number(value) == written


def test_billions_are_not_written_as_powers_of_ten():
    assert number(20_000_000_000) in ("20 billion", "20,000 million")


@pytest.mark.parametrize(("value", "written"), [(4.179, "4.2"), (1_234, "1,200"), (10.0, "10"), (0.0372, "0.037")])
def test_a_computed_number_is_rounded_to_two_digits(value, written):
    assert rounded(value) == written


@pytest.mark.parametrize(("days", "written"), [(0, "0 days"), (1, "1 day"), (59, "59 days"), (61, "2 months")])
def test_a_time_apart_is_no_finer_than_dates_allow(days, written):
    assert apart(days) == written


@pytest.mark.parametrize(
    ("fields", "written"),
    [
        ({"bound": "point", "best": 11_000}, "11,000"),
        (ABOUT, "about 13,000"),
        (NEARLY, "nearly 13,000"),
        (JUST_OVER, "just over 13,000"),
        (AT_LEAST, "≥ 28,000"),
        (AT_MOST, "≤ 40"),
        (RANGE, "2–3"),
        ({"bound": "vague", "low": NAN, "best": NAN, "high": NAN}, "no number"),
        ({"bound": "none", "modality": "denied", "low": NAN, "best": NAN, "high": NAN}, "denied"),
    ],
)
def test_an_amount_says_what_its_bound_says(claim, fields, written):
    assert amount(claim(**fields)) == written


@pytest.mark.parametrize(
    ("fields", "end", "written"),
    [
        ({}, 5.0, "5"),
        (ABOUT, 13_000, "about 13,000"),
        (NEARLY, 13_000, "nearly 13,000"),
        (JUST_OVER, 13_000, "just over 13,000"),
        (AT_LEAST, 28_000, "≥ 28,000"),
        (AT_MOST, 40, "≤ 40"),
        (RANGE, 3, "3"),
        ({"unit_kind": "share"}, 5.0, "5 %"),
    ],
)
def test_an_end_of_an_envelope_is_written_with_the_bound_of_the_claim_that_prints_it(claim, fields, end, written):
    assert end_amount(claim(**fields), end) == written


@pytest.mark.parametrize(("coded", "written"), [(1.25, "1.25"), (152.5, "152.5"), (1_234_567, "1,234,567")])
def test_a_coded_number_is_not_rounded(claim, coded, written):
    assert amount(claim(best=coded)) in (written, "1.234567 million")


def test_the_amount_of_a_date_is_its_period(claim):
    assert amount(claim(basis="date", period_start="2024-10", period_end="2024-12")) == "2024-10 to 2024-12"


def test_the_denial_of_a_date_is_denied(claim):
    assert amount(claim(basis="date", bound="none", modality="denied", best=NAN)) == "denied"


@pytest.mark.parametrize(
    ("start", "end", "written"),
    [
        ("2024-12", "2024-12", "2024-12"),
        ("2024-10", "2024-12", "2024-10 to 2024-12"),
        ("", "1999", "until 1999"),
        ("2023-10", "", "from 2023-10"),
    ],
)
def test_a_period_is_short(start, end, written):
    assert period(start, end) == written


def test_a_period_without_dates_does_not_begin_anywhere():
    assert "from" not in period("", "")


def test_a_plain_statement_has_no_manner(claim):
    assert manner(claim()) == ""


def test_manner_says_how_it_was_reckoned_and_whether_it_happened(claim):
    assert manner(claim(derivation="converted", modality="planned")) == "converted, planned"


def test_a_date_the_source_gives_stands_alone(claim):
    assert dated_words(claim(dated="2024-10-04", dated_basis="as_of")) == "2024-10-04"


def test_a_date_we_fell_back_to_says_so(claim):
    assert dated_words(claim(dated="2024-10-04", dated_basis="asserted")) == "2024-10-04 (said)"


def test_a_claim_without_a_date_says_so(claim):
    assert dated_words(claim(dated="", dated_basis="")) == "no date"


def test_a_pool_is_named_by_its_state_else_by_its_actor_else_by_its_id():
    names = {"nk_news": "NK News", "rok": "South Korea"}
    assert [party(pool, names) for pool in ("rok", "nk_news", "big_paper")] == ["South Korea", "NK News", "big paper"]
    assert choice_words("without nk_news", names) == "without NK News"
    assert choice_words("reviewed only", names) == "reviewed only"


def test_a_pool_of_its_own_has_the_name_of_its_claimant(claims):
    own = {"claimant_id": "nk_news", "pools": "nk_news", "claimant": "NK News"}
    assert pool_names(claims({}, own, own)) == {"nk_news": "NK News"}
    named = pool_names(claims({}, own), {"nk_news": "the NK News", "rok": "South Korea"})
    assert named == {"nk_news": "the NK News", "rok": "South Korea"}


def test_a_pool_is_not_named_by_a_claimant_whose_figure_is_disputed(claims):
    own = {"claimant_id": "nk_news", "pools": "nk_news", "claimant": "NK News"}
    doubted = own | {"claimant": "NK News (as printed; disputed)", "status": "disputed"}
    assert pool_names(claims(doubted, own)) == {"nk_news": "NK News"}


def test_units_have_their_labels(claims):
    units = claims({}, {"unit_id": "rounds_152mm", "unit_label": "152 mm rounds"})
    assert unit_labels(units) == {"sites": "sites", "rounds_152mm": "152 mm rounds"}


def test_a_link_leads_to_the_claims_row():
    assert claim_link("paper-2024-01", "five") == Link(Ref("claim", "paper-2024-01"), ("five",))


def test_a_citation_is_the_printed_phrase_in_quotation_marks_and_links_to_its_row(claim):
    assert cite(claim(value_text="five camps")).parts == (link(Ref("claim", "paper-2024-01"), "“five camps”"),)


@pytest.mark.parametrize(
    ("ends", "number"),
    [
        ({"low": 4.0, "best": 5.0, "high": 6.0}, 5.0),
        ({"low": 4.0, "best": NAN, "high": 6.0}, 4.0),
        ({"low": NAN, "best": NAN, "high": 6.0}, 6.0),
        ({"low": NAN, "best": NAN, "high": NAN}, None),
    ],
)
def test_citations_are_sorted_by_the_number_that_is_printed(claim, ends, number):
    assert cite(claim(**ends)).number == number


def test_a_phrase_in_another_language_has_our_english_beside_it(claim):
    foreign = claim(value_text="다섯 곳", note="In English: five camps. Probably a slip.")
    assert glossed(foreign) == "“다섯 곳” [five camps]"
    assert str(cite(foreign)) == "“다섯 곳” [five camps]"


def test_a_point_within_a_number_does_not_end_our_english(claim):
    foreign = claim(value_text="1,5 Mio.", note="In English: 1.5 million. So the page.")
    assert glossed(foreign) == "“1,5 Mio.” [1.5 million]"


def test_a_large_number_keeps_its_digits():
    assert number(12_345_678_901) == "12,345,678,901"


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "5"),
        (ABOUT | {"number": 13_000}, "about 13,000"),
        (RANGE | {"number": 2.5}, "2 to 3"),
        ({"modality": "denied", "bound": "none", "number": NAN}, "a denial"),
        ({"basis": "event", "number": NAN}, "a statement"),
        ({"basis": "date", "period_start": "2024-10-08", "period_end": "2024-10-08"}, "8 October 2024"),
        ({"basis": "date", "period_start": "2024-10", "period_end": "2024-12"}, "October 2024 to December 2024"),
        ({"basis": "date", "period_start": "", "period_end": "1999"}, "1999"),
        ({"value_text": "hundreds", "number": NAN, "note": "In English: so."}, "“hundreds” [so]"),
    ],
)
def test_a_claim_reads_in_a_sentence_as_its_number_its_date_or_what_it_is(claim, fields, words):
    assert said(claim(**fields)) == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "(The Paper, March 2024)"),
        ({"dated": "2024-03-09"}, "(The Paper, March 2024)"),
        ({"dated": "2024"}, "(The Paper, 2024)"),
        ({"dated": ""}, "(The Paper)"),
        ({"derivation": "estimated"}, "(The Paper, March 2024)"),
        ({"derivation": "converted", "modality": "capacity"}, "(converted, capacity; The Paper, March 2024)"),
        ({"modality": "planned"}, "(planned; The Paper, March 2024)"),
        ({"claimant": "Spies (not named)"}, "(Spies [not named], March 2024)"),
    ],
)
def test_whose_a_figure_is_and_of_when_stands_in_brackets(claim, fields, words):
    assert whose(claim(**fields)) == words


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({}, "5"),
        (ABOUT | {"best": 33_000.0}, "about 33,000"),
        (ABOUT | {"best": 16_000.0, "high": 16_000.0}, "nearly 16,000"),
        ({"bound": "at_least", "high": NAN, "best": 4e6}, "at least 4 million"),
        ({"bound": "at_most", "low": NAN}, "at most 5"),
        (RANGE, "2 to 3"),
        (RANGE | {"low": 5.7e6, "high": 6.7e6}, "5.7 to 6.7 million"),
        (RANGE | {"low": 900_000.0, "high": 1.2e6}, "900,000 to 1.2 million"),
        ({"best": 50.0, "unit_kind": "share", "unit_label": "percent"}, "50 percent"),
        ({"best": 1.2e9, "unit_kind": "money", "unit_label": "US dollars"}, "1.2 billion US dollars"),
    ],
)
def test_a_figure_in_a_sentence_keeps_its_hedge_and_what_is_not_counted_its_unit(claim, fields, words):
    assert hedged(claim(**fields)) == words


def test_a_span_of_one_number_is_that_number(claim):
    low, high = claim(best=4000.0, number=4000.0), claim(**ABOUT | {"best": 9000.0, "number": 9000.0})
    assert span(low, high) == "4,000 to about 9,000"
    assert span(claim(), claim(**ABOUT | {"best": 5.0})) == "about 5"


def test_a_range_gives_a_span_its_own_end(claim):
    range_, five = claim(**RANGE | {"number": 2.5}), claim()
    assert span(range_, five) == "2 to 5"
    assert span(claim(best=1.0, number=1.0), range_) == "1 to 3"


@pytest.mark.parametrize(
    ("dated", "words"), [("2024-03-09", "March 2024"), ("2024-03", "March 2024"), ("2024", "2024")]
)
def test_the_month_of_a_claim(claim, dated, words):
    assert month(claim(dated=dated)) == words


@pytest.mark.parametrize(("derivation", "words"), [("unstated", "not said"), ("counted", "counted")])
def test_how_a_figure_was_got(claim, derivation, words):
    assert got(claim(derivation=derivation)) == words
