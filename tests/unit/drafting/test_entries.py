"""Timelines and digests: what the date of an entry dates, and who signs an item."""

import pytest

RUNS = "North Korea sent 5,000 soldiers to Russia"


def dates(claims, text, day="2026-02"):
    return [(claim.get("as_of", ""), claim.get("asserted", "")) for claim in claims(text, day=day)]


@pytest.mark.parametrize(
    ("text", "when"),
    [
        (f"2024-10-23\nKyrylo Budanov said {RUNS}.\n2024-10-24\nIt rained.", ("", "2024-10-23")),
        (f"2024-10-23 {RUNS}, Kyrylo Budanov says\n2024-10-24 It rained", ("", "2024-10-23")),
        (f"23 October 2024\nKyrylo Budanov said on Monday {RUNS}.\n24 October 2024\nIt rained.", ("", "2024-10-21")),
        (f"23 October 2024\nIt rained.\nNovember 2024\nKyrylo Budanov said {RUNS}.", ("", "2024-11")),
        (f"23 October 2024\nKyrylo Budanov said {RUNS}.", ("", "")),
        (
            f"{RUNS}, Kyrylo Budanov says\nPublished: 2024-10-23T10:45:38\nIt rained\nPublished: 2024-10-23T12:00:00",
            ("", "2024-10-23"),
        ),
    ],
)
def test_what_an_entry_tells_was_said_on_its_day(claims, text, when):
    assert dates(claims, text) == [when]


def test_what_nobody_says_happened_on_the_day_of_its_entry(claims):
    text = "2024-10-23\nA strike on a camp in Russia killed six North Korean officers.\n2024-10-24\nIt rained."
    assert dates(claims, text) == [("2024-10-23", "")]


def test_the_day_of_a_statement_in_one_entry_is_not_that_of_another(claims):
    text = f"2024-10-23\nKyrylo Budanov said {RUNS}.\n2024-12-24\nOn Monday Kyrylo Budanov said it rained."
    assert dates(claims, text) == [("", "2024-10-23")]


def test_what_another_entry_tells_is_told_anew(claims):
    text = f"2024-10-23\nKyrylo Budanov said {RUNS}.\n2024-12-24\nIt had been said that {RUNS}."
    assert len(claims(text, day="2026-02")) == 2


def test_the_date_of_an_entry_is_no_first_day(claims):
    text = "2024-10-23 North Korean troops arrived in Kursk\nIt rained.\n2024-10-24 It rained"
    assert claims(text, day="2025") == []


def test_each_item_of_a_digest_is_signed_by_its_own_medium(claims):
    text = f"It rained.\nReuters\nKyrylo Budanov said {RUNS}.\nBloomberg"
    assert [claim["via"] for claim in claims(text)] == ["bloomberg"]
