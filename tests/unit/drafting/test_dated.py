"""Dates in running text: which days they mean, and what they are of."""

import datetime as dt

import pytest

from briefing.drafting.days import find, to_month

DAY = dt.date(2024, 11, 6)


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("on Dec. 30, Jan. 2 and Jan. 6, 2024", [("2023-12-30",) * 2, ("2024-01-02",) * 2, ("2024-01-06",) * 2]),
        ("in early or mid-October", [("2024-10-01", "2024-10-20")]),
        ("On the 3rd, it came", [("2024-11-03",) * 2]),
        ("On the 23rd, it came", [("2024-10-23",) * 2]),
        ("dating to early 2000s stocks", [("2000", "2003")]),
        ("ready as early as Sunday", [("2024-11-10",) * 2]),
        ("due next Sunday", [("2024-11-10",) * 2]),
        ("at 2024-10-23T14:01:22", [("2024-10-23",) * 2]),
        ("from the 1970s and 1980s", [("1970", "1989")]),
        ("between March and May", [("2024-03", "2024-05")]),
        ("sent Jan-Feb 2023", [("2023-01", "2023-02")]),
        ("by mid-2024", [("2024-06", "2024-07")]),
        ("since late 2023; in January it fell", [("2023-10", "2023-12"), ("2024-01",) * 2]),
        ("At the end of 2023 they came, and in December they fought", [("2023-10", "2023-12"), ("2023-12",) * 2]),
    ],
)
def test_a_date_means_its_days(text, spans):
    assert [(date.first, date.last) for date in find(text, DAY)] == spans


def test_where_only_the_month_of_publication_is_known_a_weekday_says_no_day():
    assert [date.first for date in to_month(find("on Monday and on 3 May 2024, last week", DAY))] == [
        "2024-11",
        "2024-05-03",
    ]


def dates(claims, text):
    return [(claim.get("as_of", ""), claim.get("asserted", "")) for claim in claims(text)]


def test_a_date_beside_the_verb_is_when_it_was_said(claims):
    text = "North Korea sent 5,000 soldiers to Russia, Kyrylo Budanov said on Monday."
    assert dates(claims, text) == [("", "2024-11-04")]


def test_a_date_of_what_went_before_is_not_the_figure_s(claims):
    text = "It has 5,000 North Korean soldiers deployed in Russia, following its August offensive."
    assert dates(claims, text) == [("", "")]


def test_what_a_speaker_said_on_another_day_is_not_of_this_one(claims):
    text = "MR. KIRBY: The other day, I said North Korea sent 5,000 soldiers to Russia."
    assert dates(claims, text) == [("", "2024-11")]


def test_what_brings_the_total_is_true_when_it_is_said(claims):
    text = "On Monday the NIS said it brings the total of North Korean troops in Russia to 3,000."
    assert dates(claims, text) == [("2024-11-04", "2024-11-04")]


def test_a_statement_without_a_date_has_that_of_another_by_its_claimant(claims):
    text = "On Monday Kyrylo Budanov said it rained.\nBudanov said North Korea sent 5,000 soldiers to Russia."
    assert dates(claims, text) == [("", "2024-11-04")]


def test_now_is_the_day_of_the_statement_where_that_is_known(claims):
    text = "North Korea now has 5,000 soldiers in Russia, Kyrylo Budanov said on Monday."
    assert dates(claims, text) == [("2024-11-04", "2024-11-04")]
    assert dates(claims, "North Korea now has 5,000 soldiers in Russia, Kyrylo Budanov said.") == [("", "")]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("Some 9 North Korean soldiers help Russian forces who fought in August.", ("", "")),
        ("Some 9 North Korean soldiers came to Russia in August, according to Kyrylo Budanov.", ("2024-08", "")),
        ("North Korea sent 9 soldiers to Russia, Budanov said. Budanov said on Monday it rained.", ("", "")),
        ("Since their first fight in August, 9 North Korean soldiers were killed in Russia.", ("", "")),
    ],
)
def test_a_date_of_others_is_not_the_figure_s(claims, text, when):
    assert dates(claims, text) == [when]


def test_days_from_one_through_another_are_a_date(reasons):
    assert set(reasons("From Nov. 2 through 4 North Korean soldiers fought in Russia.").values()) == {"date"}


def test_each_who_says_a_date_has_a_row(claims):
    rows = claims("North Korean soldiers entered combat in Kursk on Monday, according to Kyiv and NATO.")
    assert sorted(row["claimant_id"] for row in rows) == ["nato", "ukraine_government"]


def test_since_a_span_is_all_of_it(claims):
    (claim,) = claims("North Korea has sent soldiers to Russia since late 2023.")
    assert (claim["period_start"], claim["period_end"]) == ("2023-10", "2023-12")


@pytest.mark.parametrize(
    ("text", "measure", "period"),
    [
        (
            "Reports that North Korean soldiers had gone to Russia first emerged in October.",
            "troops_arrival_date",
            ("", "2024-10"),
        ),
        (
            "The first North Korean units arrived in the Kursk zone by Oct 23, 2024.",
            "troops_arrival_date",
            ("", "2024-10-23"),
        ),
        (
            "For Russia’s war North Korea’s shipments from Rajin began in August 2023.",
            "first_supply_date",
            ("2023-08", "2023-08"),
        ),
        (
            "Ukraine’s attacks on North Korean forces in Kursk began on November 4.",
            "first_combat_date",
            ("2024-11-04", "2024-11-04"),
        ),
    ],
)
def test_a_date_is_of_what_first_happened(claims, text, measure, period):
    (claim,) = claims(text)
    assert (claim["measure_id"], claim["period_start"], claim["period_end"]) == (measure, *period)


def test_the_day_of_a_statement_is_no_first_day(claims):
    assert claims("Last month, John Kirby warned that North Korean troops entering combat in Kursk are targets.") == []


def test_two_parts_of_years_joined_are_a_span(claims):
    (claim,) = claims("North Korea sent 900 soldiers to Russia over late 2023 and early 2024.")
    assert (claim["period_start"], claim["period_end"], claim["as_of"]) == ("2023-10", "2024-03", "2024-03")


def test_a_share_of_a_year_is_of_all_of_it(claims):
    (claim,) = claims("Half of the artillery shells that Russia used this year are from North Korea.")
    assert (claim["period_start"], claim["period_end"], claim.get("as_of", "")) == ("2024", "2024", "2024")


def test_a_date_in_the_name_of_what_says_it_is_when_it_was_said(claims):
    (claim,) = claims("Japan’s 2024 defense assessment says North Korea sent Russia thousands of soldiers.")
    assert (claim["asserted"], claim.get("as_of", "")) == ("2024", "")


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("In May 2023, it was reported that Russia bought North Korean weapons.", ("", "2023-05")),
        ("Pyongyang stepped up support for Russia in June 2023, and has supplied shells.", ("2023-06", "2023-06")),
    ],
)
def test_support_that_is_reported_or_stepped_up_is_first_supply(claims, text, period):
    (claim,) = claims(text)
    assert (claim["measure_id"], claim["period_start"], claim["period_end"]) == ("first_supply_date", *period)


@pytest.mark.parametrize(
    ("text", "whens"),
    [
        ("North Korea sent 900 soldiers to Kursk (about 700 there in May 2024).", ["", "2024-05"]),
        ("North Korea has soldiers in Kursk (90 killed; 40 wounded) and said so in May 2024.", ["", ""]),
        ("Some 900 North Korean soldiers are currently training in Russia.", ["2024-11"]),
    ],
)
def test_a_date_in_brackets_is_of_the_figure_there(claims, text, whens):
    assert [claim.get("as_of", "") for claim in claims(text)] == whens


def test_what_is_planned_by_a_month_is_planned_by_the_next(claims):
    (claim,) = claims("Kyiv says 900 North Korean soldiers are expected in Russia by February.")
    assert (claim["period_end"], claim.get("as_of")) == ("2025-02", None)


def test_a_day_of_the_past_is_when_a_plan_was_told(claims):
    (claim,) = claims("In June 2024, 900 North Korean builders were announced for Kursk.")
    assert (claim["asserted"], claim.get("as_of")) == ("2024-06", None)
