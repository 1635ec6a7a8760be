import pytest

from briefing.register.checks import (
    claim_rules,
    figure_rules,
    printed_faults,
    rule_faults,
    source_rules,
    unread,
)
from unit.builders import ROWS, claim, figure, source, table

MEASURES, UNITS = table("measures.csv", *ROWS["measures"]), table("units.csv", *ROWS["units"])
SHARE = {"measure_id": "share_of_fire", "unit_id": "percent"}
ARRIVAL = {"measure_id": "arrival", "unit_id": "date", "low": "", "best": "", "high": ""}


def broken(rules, rows, key):
    return [(fault.column, fault.problem) for fault in rule_faults(rules, "data/table.csv", rows[key])]


def of_figure(**overrides):
    claims = table("claims.csv", claim(**overrides))
    return broken(figure_rules(claims, MEASURES, UNITS), claims, "claim_id")


def of_claim(of=None, **overrides):
    claims, sources = table("claims.csv", claim(**overrides)), table("sources.csv", source(**of or {}))
    return broken(claim_rules(claims, sources), claims, "claim_id")


def of_source(**overrides):
    sources = table("sources.csv", source(**overrides))
    return broken(source_rules(sources), sources, "source_id")


def printed(of=None, earlier_rule=False, **overrides):
    claims, sources = table("claims.csv", claim(**overrides)), table("sources.csv", source(**of or {}))
    faults = printed_faults(claims, MEASURES, UNITS, sources, "data/claims.csv", earlier_rule=earlier_rule)
    return [str(fault) for fault in faults]


def test_the_invented_rows_break_no_rule():
    assert of_figure() + of_claim() + of_source() + printed() == []


def test_a_fault_names_file_line_row_column_and_remedy():
    claims = table("claims.csv", claim(), claim(claim_id="gazette-2024-02", value_text="a b c d e f g h i"))
    (fault,) = rule_faults(figure_rules(claims, MEASURES, UNITS), "data/claims.csv", claims["claim_id"])
    assert str(fault) == (
        "data/claims.csv, line 3 (gazette-2024-02), value_text: is longer than 8 words. "
        "Quote the figure and its hedge, no more"
    )


def test_low_above_high_is_a_fault():
    assert of_figure(**figure("range", 3, 2)) == [("low", "has low above high")]


@pytest.mark.parametrize("bound", ["point", "about", "at_least", "at_most", "vague", "range"])
def test_numbers_by_the_rule_of_their_bound_are_no_fault(bound):
    assert of_figure(**figure(bound, 2, 3)) == []


@pytest.mark.parametrize(
    ("bound", "low", "best", "high"),
    [
        ("point", "2", "2", "3"),
        ("point", "", "2", "2"),
        ("point", "2", "", "2"),
        ("range", "2", "2", "3"),
        ("range", "2", "", ""),
        ("range", "", "", "3"),
        ("about", "2", "2", "2"),
        ("about", "1", "2", ""),
        ("about", "", "2", "3"),
        ("about", "", "", ""),
        ("at_least", "2", "2", "2"),
        ("at_least", "", "2", ""),
        ("at_least", "2", "3", ""),
        ("at_most", "2", "2", "2"),
        ("at_most", "", "2", ""),
        ("at_most", "", "2", "3"),
        ("vague", "", "2", ""),
        ("vague", "2", "", ""),
        ("vague", "", "", "2"),
    ],
)
def test_numbers_that_contradict_their_bound_are_a_fault(bound, low, best, high):
    problems = of_figure(bound=bound, low=low, best=best, high=high)
    assert problems == [("bound", f"has bound {bound}, which its numbers contradict")]


@pytest.mark.parametrize(("low", "high"), [("", ""), ("2", ""), ("", "2")])
def test_about_may_close_one_side(low, high):
    assert of_figure(bound="about", low=low, best="2", high=high) == []


@pytest.mark.parametrize("cells", [{"low": "2"}, {"best": "2"}, {"high": "2"}])
def test_a_denial_has_no_numbers(cells):
    problems = of_figure(**figure("none") | cells, modality="denied")
    assert problems == [("bound", "has bound none, which its numbers contradict")]


def test_a_denial_has_bound_none_and_no_numbers():
    assert of_figure(**figure("none"), modality="denied") == []


@pytest.mark.parametrize("row", [figure("none"), figure("vague") | {"modality": "denied"}])
def test_bound_none_and_modality_denied_go_together(row):
    assert of_figure(**row) == [("bound", "is a denial with the wrong bound, or the reverse")]


def test_a_share_above_a_hundred_percent_is_a_fault():
    assert of_figure(**SHARE, **figure("point", 101)) == [("best", "has a share above 100 percent")]


def test_a_share_of_all_is_allowed():
    assert of_figure(**SHARE, **figure("point", 100)) == []


def test_only_shares_end_at_a_hundred():
    assert of_figure(unit_id="times", **figure("point", 101)) == []


@pytest.mark.parametrize("period", [{"period_start": "2024-10"}, {"period_end": "2024-10"}])
def test_a_date_claim_needs_one_end_of_its_period(period):
    assert of_figure(**ARRIVAL, **period) == []


def test_a_date_claim_without_a_period_is_a_fault():
    assert of_figure(**ARRIVAL) == [("period_start", "is a date without a period")]


def test_a_date_that_is_denied_needs_no_period():
    assert of_figure(**ARRIVAL, bound="none", modality="denied") == []


def test_a_date_claim_has_no_numbers():
    problems = of_figure(**ARRIVAL | {"best": "2024"}, period_start="2024")
    assert problems == [("best", "has numbers although its measure is a date")]


@pytest.mark.parametrize(
    "row", [ARRIVAL | {"unit_id": "pieces", "period_start": "2024"}, {"measure_id": "shells", "unit_id": "date"}]
)
def test_dates_and_nothing_else_have_the_unit_date(row):
    assert of_figure(**row) == [("unit_id", "has a unit that does not go with its measure")]


def test_a_period_that_starts_after_it_ends_is_a_fault():
    problems = of_figure(period_start="2024-11", period_end="2024-10")
    assert problems == [("period_start", "starts after it ends")]


@pytest.mark.parametrize(("start", "end"), [("2024-10", "2024-10"), ("2024-12-31", "2024"), ("2024-10", "")])
def test_a_period_may_lie_within_its_own_end(start, end):
    assert of_figure(period_start=start, period_end=end) == []


def test_eight_words_are_allowed():
    assert of_figure(value_text="one two three four five six seven eight") == []


def test_a_claim_is_named_after_its_source():
    assert of_figure(claim_id="elpais-2024-01") == [("claim_id", "does not begin with its source's id")]


@pytest.mark.parametrize("cells", [{"text_file": "gazette.txt"}, {"text_sha256": "0" * 64}])
def test_a_text_file_and_its_sha256_go_together(cells):
    assert of_source(**cells) == [("text_sha256", "names a text file without its sha256, or the reverse")]


def test_a_source_needs_an_address_or_a_text():
    assert of_source(url="") == [("url", "has neither an address nor an archived text")]


def test_an_archived_text_will_do_for_an_address():
    assert of_source(url="", text_file="gazette.txt", text_sha256="0" * 64) == []


def test_an_inferred_date_needs_a_reason():
    assert of_source(published_basis="inferred") == [("published_note", "infers its date without saying why")]


@pytest.mark.parametrize("cells", [{"published": ""}, {"published_basis": "unknown"}])
def test_a_source_without_a_date_says_that_it_is_unknown(cells):
    assert of_source(**cells) == [("published", "has no date although its basis is not unknown")]


def test_a_claim_on_an_archived_text_needs_its_paragraph():
    problems = of_claim(of={"text_file": "gazette.txt"})
    assert problems == [("paragraph", "has no paragraph although its text is archived")]


def test_a_claim_with_its_paragraph_is_no_fault():
    assert of_claim(of={"text_file": "gazette.txt"}, paragraph="2") == []


@pytest.mark.parametrize(
    ("column", "problem"),
    [
        ("asserted", "was asserted after its source was published"),
        ("as_of", "describes a time after its source was published"),
    ],
)
def test_nothing_is_known_after_publication(column, problem):
    assert of_claim(**{column: "2024-10-17"}) == [(column, problem)]


@pytest.mark.parametrize("when", ["2024-10-16", "2024-10", "2024"])
def test_the_month_or_year_of_publication_is_not_after_it(when):
    assert of_claim(as_of=when, asserted=when) == []


def test_a_source_dated_to_the_month_may_tell_of_its_last_day():
    assert of_claim(of={"published": "2024-10"}, asserted="2024-10-31") == []


@pytest.mark.parametrize("cells", [{}, {"status_since": "2025-01"}, {"status_reason": "Withdrawn"}])
def test_a_claim_that_is_not_active_says_since_when_and_why(cells):
    problems = of_claim(status="retracted", **cells)
    assert problems == [("status_reason", "is not active, and does not say since when and why")]


def test_a_retracted_claim_with_date_and_reason_is_no_fault():
    assert of_claim(status="retracted", status_since="2025-01", status_reason="Withdrawn") == []


def test_a_value_that_is_not_the_one_printed_is_a_fault():
    assert printed(value_text="3,500 shells") == [
        "data/claims.csv, line 2 (gazette-2024-01), value_text: the row says point (low 3000, best 3000, high 3000), "
        'the phrase "3,500 shells" says point (low 3500, best 3500, high 3500). '
        "Code the value as printed; doubts go to note"
    ]


@pytest.mark.parametrize(
    ("phrase", "bound"), [("more than 3,000 shells", "at_least"), ("up to 3,000", "at_most"), ("some 3,000", "about")]
)
def test_a_hedge_left_out_is_a_fault(phrase, bound):
    (message,) = printed(value_text=phrase)
    assert f'the phrase "{phrase}" says {bound} (' in message


def test_a_hedge_left_out_of_the_bound_alone_is_a_fault():
    (message,) = printed(value_text="about 3,000 shells", **figure("about", 3000) | {"bound": "point"})
    assert "the row says point (best 3000), the phrase" in message


def test_a_limit_that_is_left_out_is_a_fault():
    (message,) = printed(value_text="more than 3,000 shells", **figure("at_least", 3000) | {"low": ""})
    assert "the row says at_least (best 3000), the phrase" in message


def test_a_vague_figure_with_a_number_is_a_fault():
    (message,) = printed(value_text="thousands of shells")
    assert 'the phrase "thousands of shells" says vague (no numbers).' in message


def test_half_is_coded_in_percent():
    assert printed(value_text="half of the shells", **SHARE, **figure("point", 50)) == []


def test_the_words_of_dates_and_denials_are_not_read_as_numbers():
    assert printed(value_text="in October 2024", **ARRIVAL) + printed(value_text="denied 3", **figure("none")) == []


def test_large_numbers_are_told_apart_in_the_message():
    (message,) = printed(value_text="1,234,567 shells", **figure("point", 1_234_568))
    assert "1234567" in message.replace(",", "")
    assert "1234568" in message.replace(",", "")


def test_two_thirds_may_be_coded_with_the_digits_that_the_message_shows():
    (message,) = printed(value_text="two-thirds of the shells", **SHARE, **figure("point", 66))
    shown = message.rpartition("best ")[2].partition(",")[0]
    assert printed(value_text="two-thirds of the shells", **SHARE, **figure("point", shown)) == []


def test_a_phrase_is_read_in_the_language_of_its_source():
    russian = {"value_text": "не более 7,5 тысяч", **figure("at_most", 7500)}
    assert printed({"language": "ru"}, **russian) == []
    assert len(printed({"language": "ru"}, **russian | figure("at_least", 7500))) == 1


def test_an_unread_phrase_is_left_to_its_coders():
    barely = {"value_text": "barely 3,000 shells"}
    assert printed(**barely, **figure("at_most", 3000)) + printed(**barely, **figure("point", 3000)) == []


@pytest.mark.parametrize("note", ["", "Excerpt.", "In English: ; not surely."])
def test_a_phrase_in_another_language_without_our_english_is_a_fault(note):
    assert of_claim(of={"language": "ru"}, note=note) == [
        ("note", "has a phrase in another language, and nowhere our English of it")
    ]


def test_a_phrase_with_our_english_or_in_english_is_no_fault():
    assert of_claim(of={"language": "ru"}, note="Excerpt. In English: over 12,000.") == []
    assert of_claim(of={"language": ""}) == []


def test_a_phrase_in_a_language_without_a_table_is_left_to_its_coders():
    assert printed({"language": "et"}, value_text="vähemalt 7000") == []


def test_the_rows_whose_phrase_is_unread_are_told():
    claims = table("claims.csv", claim(), claim(claim_id="gazette-2024-02", value_text="barely 3,000 shells"))
    assert unread(claims, MEASURES, UNITS, table("sources.csv", source())).tolist() == ["gazette-2024-02"]


EARLIER = [
    ("nearly 3,000 shells", figure("at_most", 3000)),
    ("just over 3,000 shells", figure("at_least", 3000)),
    ("just over 3,000 shells", figure("about", 3000)),
    ("approaching 3,000 shells", figure("point", 3000)),
]


@pytest.mark.parametrize(("phrase", "coded"), EARLIER)
def test_a_coding_right_under_the_rule_of_its_day_is_no_fault(phrase, coded):
    assert printed(value_text=phrase, earlier_rule=True, **coded) == []


@pytest.mark.parametrize(("phrase", "coded"), EARLIER)
def test_a_claim_is_held_to_the_rule_of_today(phrase, coded):
    assert len(printed(value_text=phrase, **coded)) == 1


def test_a_coding_wrong_under_both_rules_is_a_fault():
    assert len(printed(value_text="nearly 3,000 shells", earlier_rule=True, **figure("at_least", 3000))) == 1
