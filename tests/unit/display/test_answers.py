"""The answers of page one: one figure or span, whose it is and when, whether anyone counted, what an end lacks."""

import pytest

from briefing.analysis.comparison import comparable
from briefing.analysis.conversions import implied_factors, once
from briefing.analysis.last_words import last_words
from briefing.display.answers import state_answer, state_factor, state_shares
from briefing.document.outputs import finding
from unit.builders import claim, figure, link, measure, register, topic

MINISTRY, STAFF = {"claimant_id": "ministry", "as_of": "2024-10-04"}, {"claimant_id": "staff", "as_of": "2024-03"}
MEASURES = [measure("shells"), measure("killed", theme="casualties")]


def compared(*rows, links=(), **tables):
    claims = [claim(claim_id=f"c{n}", assertion_id=f"a{n}") | row for n, row in enumerate(rows, start=1)]
    return comparable(register(claims=claims, measures=MEASURES, links=list(links), **tables))


def words(*rows):
    return last_words(compared(*rows))


def said(shown):
    return finding(shown[-1])


def test_two_origins_are_a_span_with_the_ends_claimants_and_months(shown):
    state_answer("n", "Shells", words(MINISTRY | figure("about", 9000), STAFF | figure("at_least", 4000)))
    assert said(shown) == {
        "name": "n",
        "value": (4000.0, 9000.0),
        "text": "Shells: at least 4,000 to about 9,000. Highest: Ministry (October 2024); lowest: Staff (March 2024). "
        "The lowest is 6 months older, and totals grow. Nobody shows a count.",
        "claims": ["c1", "c2"],
    }


def test_an_end_that_several_print_says_how_many_others_do(shown):
    pentagon = {"claimant_id": "pentagon", "as_of": "2024-02"} | figure("point", 9000)
    state_answer("n", "Shells", words(MINISTRY | figure("about", 9000), STAFF | figure("at_least", 4000), pentagon))
    assert "Highest: Ministry (October 2024) and 1 other; lowest: Staff (March 2024)." in said(shown)["text"]


def test_of_a_range_its_own_end_is_said_and_filed(shown):
    state_answer("n", "Shells", words(MINISTRY | figure("range", 4000, 6000), STAFF | figure("point", 9000)))
    assert said(shown)["text"].startswith("Shells: 4,000 to 9,000. ")
    assert said(shown)["value"] == (4000.0, 9000.0)


def test_a_lowest_figure_of_about_the_same_time_is_not_called_older(shown):
    state_answer("n", "Shells", words(MINISTRY | figure("point", 9000), STAFF | {"as_of": "2024-09"}))
    assert "older" not in said(shown)["text"]


def test_a_part_is_no_end_where_others_speak_of_the_whole(shown):
    part = STAFF | figure("point", 4000) | {"scope": "in the east"}
    state_answer("n", "Shells", words(MINISTRY | figure("point", 9000), part))
    assert said(shown)["text"].startswith("Shells: 9,000. Ministry (October 2024) says so; no other origin does.")
    state_answer("n", "Shells", words(part))
    assert said(shown)["text"].startswith("Shells: 4,000. Staff (March 2024)")


def test_a_single_origin_says_so_alone(shown):
    state_answer("n", "Shells", words(MINISTRY | figure("point", 9000)))
    assert said(shown)["text"] == (
        "Shells: 9,000. Ministry (October 2024) says so; no other origin does. It shows no count."
    )
    assert said(shown)["value"] == 9000


def test_origins_that_print_one_number_are_counted(shown):
    state_answer("n", "Shells", words(MINISTRY | figure("about", 9000), STAFF | figure("point", 9000)))
    assert said(shown)["text"].startswith(
        "Shells: about 9,000. 2 origins print the same number, Ministry (October 2024) the last."
    )
    assert said(shown)["claims"] == ["c1"]


@pytest.mark.parametrize(
    ("rows", "count"),
    [
        ([MINISTRY | {"derivation": "counted"}], "It shows a count."),
        ([MINISTRY | {"derivation": "estimated"}], "It shows no count."),
        (
            [MINISTRY | figure("point", 1) | {"derivation": "counted"}, STAFF | {"derivation": "converted"}],
            "1 of 2 shows a count.",
        ),
        (
            [MINISTRY | {"derivation": "counted"}, STAFF | {"derivation": "counted"} | figure("point", 1)],
            "2 of 2 show a count.",
        ),
    ],
)
def test_whether_anyone_shows_a_count_is_said(shown, rows, count):
    state_answer("n", "Shells", words(*rows))
    assert count in said(shown)["text"]


def test_what_an_end_lacks_is_said(shown):
    unreviewed = {"coding": "provisional"}
    state_answer("n", "Shells", words(MINISTRY | figure("point", 9000) | unreviewed, STAFF | figure("point", 4000)))
    assert said(shown)["text"].endswith("The highest is not reviewed.")
    state_answer("n", "Shells", words(MINISTRY | figure("point", 9000), STAFF | figure("point", 4000) | unreviewed))
    assert said(shown)["text"].endswith("The lowest is not reviewed.")
    state_answer("n", "Shells", words(MINISTRY | unreviewed))
    assert said(shown)["text"].endswith("The figure is not reviewed.")


def test_what_belongs_to_it_follows_with_its_own_span_and_evidence(shown):
    rows = words(MINISTRY | figure("point", 9000), MINISTRY | figure("about", 30) | {"measure_id": "killed"})
    shells, killed = rows.query("group == 'shells'"), rows.query("group == 'killed'")
    state_answer("n", "Shells", shells, {"Dead": killed, "Missing": killed.iloc[:0]})
    assert said(shown)["text"].endswith("It shows no count. Dead: about 30.")
    assert said(shown)["claims"] == ["c1", "c2"]


def test_a_measure_without_a_last_word_says_so(shown):
    state_answer("n", "Shells", words())
    assert said(shown) == {"name": "n", "value": 0, "text": "Shells: no figure. No origin prints one.", "claims": []}


BOXES = {"unit_id": "boxes"}
TURNED = {"derivation": "converted"}


def factors(*rows):
    """The factors of claims of which each odd one is boxes, the next one the shells that are reckoned from them."""
    pairs = [link(from_claim=f"c{n + 1}", to_claim=f"c{n}") for n in range(1, len(rows), 2)]
    claims = compared(*rows, links=pairs)
    reg = register(
        claims=[claim(claim_id=f"c{n}", assertion_id=f"a{n}") | row for n, row in enumerate(rows, start=1)], links=pairs
    )
    return once(implied_factors(claims, reg.links)), claims


def test_the_factors_of_an_origin_are_a_span_with_its_months(shown):
    first = [MINISTRY | BOXES | figure("point", 10) | {"as_of": "2024-01"}, MINISTRY | TURNED | figure("point", 200)]
    second = [MINISTRY | BOXES | figure("point", 20), MINISTRY | TURNED | figure("point", 600)]
    first[1] |= {"as_of": "2024-01"}
    state_factor("f", "Shells are boxes.", *factors(*first, *second), {"rok": "the South"})
    assert said(shown) == {
        "name": "f",
        "value": (20.0, 30.0),
        "text": "Shells are boxes. What the South says makes 20 to 30 pieces of each of the boxes, from January 2024 "
        "to October 2024.",
        "claims": ["c2", "c4", "c1", "c3"],
    }


def test_a_single_factor_is_no_span(shown):
    state_factor("f", "Shells are boxes.", *factors(MINISTRY | BOXES | figure("point", 10), MINISTRY | TURNED))
    assert shown == []


def test_the_share_behind_which_each_party_stands_is_said_the_largest_first(shown):
    rows = [MINISTRY, MINISTRY, STAFF, {"claimant_id": "unattributed"}]
    state_shares("s", compared(*rows), topic())
    assert said(shown)["text"] == (
        "South Korea stands behind 50 % of the printed figures. Next: Ukraine (25 %). 25 % name nobody."
    )
    assert said(shown)["value"] == 50


def test_what_is_planned_or_disputed_is_nobodys_share(shown):
    state_shares("s", compared(MINISTRY, STAFF | {"modality": "planned"}), topic())
    assert said(shown)["text"] == "South Korea stands behind 100 % of the printed figures."


def test_an_edition_without_parties_has_no_shares(shown):
    state_shares("s", compared({"claimant_id": "unattributed"}), topic())
    assert shown == []
