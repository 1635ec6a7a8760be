"""Figures that a text prints again, and headings."""

import pytest

SAID = "Kyrylo Budanov said that about 5,000 North Korean soldiers were sent to Russia."


def told(claims, text):
    return [(claim["value_text"], claim["claimant_id"]) for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"About 5,000 North Korean soldiers in Russia\n{SAID}", ["about 5,000 North Korean soldiers"]),
        (f"{SAID} The 5,000 soldiers from North Korea wait.", ["about 5,000 North Korean soldiers"]),
        (
            f"{SAID} At least 5,000 North Korean soldiers wait.",
            ["about 5,000 North Korean soldiers", "At least 5,000 North Korean soldiers"],
        ),
    ],
)
def test_a_figure_with_another_hedge_is_another(claims, text, found):
    assert [phrase for phrase, _ in told(claims, text)] == found


def test_a_heading_has_the_claimant_of_the_same_number_below_it(claims):
    text = f"Volodymyr Zelensky said over 5,000 North Korean soldiers came.\n5,000 North Korean Soldiers Sent\n{SAID}"
    assert told(claims, text)[1] == ("5,000 North Korean Soldiers", "budanov")


def test_a_figure_whose_measure_nothing_tells_has_that_of_the_same_number(claims):
    text = "More than 1,000 North Korean soldiers were killed in Russia. So, 1,000 in the past week."
    assert [claim["measure_id"] for claim in claims(text)] == ["killed", "killed"]


def test_an_admission_in_a_heading_is_told_below_it(claims):
    text = "Russia Confirmed That North Korean Troops Fight\nThe Kremlin confirmed that North Korean troops fight."
    assert [claim["value_text"][:11] for claim in claims(text)] == ["The Kremlin"]


def test_two_who_deny_are_two_rows(claims):
    text = "Pyongyang denied that its troops went to Russia. Kim Yo Jong denied that its troops went to Russia."
    assert [claim["claimant_id"] for claim in claims(text)] == ["dprk_government", "kim_yo_jong"]
