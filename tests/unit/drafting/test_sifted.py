"""Numbers that are no figures of ours, and why."""

import pytest

HEAD = "North Korea sent soldiers to Russia.\n"


@pytest.mark.parametrize(
    ("sentence", "phrase", "reason"),
    [
        ("It fired a KN-23 missile.", "KN-23 missile", "designator"),
        ("It began in 2023.", "2023", "date"),
        ("The two soldiers of North Korea spoke.", "two soldiers", "duplicate"),
        ("Russia has now suffered over 600,000 casualties.", "over 600,000 casualties", "background"),
        ("Russia fires 7,000 shells a day.", "7,000 shells", "background"),
        ("A strike destroyed 2,000 tons of ammunition.", "2,000 tons", "background"),
        ("As many as 24 people were injured there.", "As many as 24 people", "background"),
        ("Resolution 1718 forbids it.", "1718", "background"),
        ("It lies 125 miles away.", "125 miles", "background"),
        ("Russia sent 4,000 Russian soldiers.", "4,000 Russian soldiers", "background"),
        ("It is a plan (2027-2031).", "2027-2031", "date"),
        ("North Korean soldiers left. Resolution 1718, it says, forbids it.", "1718", "background"),
        ("It sent 300 loitering munitions.", "300 loitering munitions", "background"),
        ("A decades-old practice of sending workers to Russia goes on.", "decades-old", "background"),
        ("Thousands of IT workers left.", "Thousands of IT workers", "background"),
        ("It has 90,000 active troops.", "90,000", "background"),
        ("Overnight strikes on the city killed six.", "six", "background"),
        ("Kyiv counts 900,000 Russians killed.", "900,000 Russians killed", "background"),
        ("Nepal (at least 600 soldiers) helps Moscow.", "at least 600 soldiers", "background"),
        ("Soldiers trained for b7 in Russia.", "b7", "designator"),
        ("One piece of news: it left.", "One piece of news", "background"),
        ("One soldier waits while another fires.", "One soldier", "background"),
        ("It has a 900-km range of the missile.", "900-km range of the missile", "background"),
    ],
)
def test_a_number_that_is_none_of_ours_has_its_reason(reasons, sentence, phrase, reason):
    assert reasons(HEAD + sentence) == {phrase: reason}


def test_what_no_word_of_the_war_is_near_is_none_of_ours(reasons):
    text = "Arms of the North\nNorth Korea sent soldiers to Russia.\nIt rained.\nIt snowed.\nIt has thousands of guns."
    assert reasons(text)["thousands of guns"] == "background"


def test_a_sum_that_looks_like_a_year_is_no_date(claims):
    (claim,) = claims("Russia pays each North Korean soldier a salary of $2000.")
    assert (claim["unit_id"], claim["best"]) == ("usd_per_month", "2000")


def test_what_was_before_the_register_begins_is_none_of_ours(reasons):
    assert reasons(HEAD + "Russia sent North Korea 255 barrels in August 2012.")["255 barrels"] == "background"


def test_one_who_speaks_is_no_figure(reasons):
    assert reasons("One worker said North Korean soldiers came to Russia.") == {"One worker": "background"}


def test_who_fights_beside_a_side_has_losses_of_its_own(claims):
    assert claims("North Korean forces fighting alongside Russia have suffered 900 casualties.")[0]["best"] == "900"


def test_an_answer_is_of_those_whom_its_question_names(claims):
    text = (
        "Russia and war.\nHow many North Korean troops are in Russia?\nThe NIS put the figure near 900 stationed there."
    )
    assert [claim["best"] for claim in claims(text)] == ["900"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("North Korea sent shells to Russia. The 900 shells are the most since the Cold War.", 1),
        ("North Korea sent shells to Russia. Since the Cold War ended, 800 shells rust.", 0),
    ],
)
def test_a_war_that_only_dates_another_thing_is_not_told_of(claims, text, found):
    assert len(claims(text)) == found


def test_an_army_is_no_figure_of_those_sent(reasons):
    text = "North Korea helps Russia. Its forces, numbering 2 million, are among the largest standing armies."
    assert reasons(text) == {"2 million": "background"}
