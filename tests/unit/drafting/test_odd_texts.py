"""Odd texts draft, or say why not, in time."""

import time

import pytest

from briefing.drafting.draft import EXCLUSIONS

MOST = 10  # seconds
TEXTS = {
    "empty": "",
    "a table": "\n".join(f"ship | {n} | {n * 3}" for n in range(300)),
    "a list in one line": "North Korea sent to Russia: " + ", ".join(f"{1000 + n} soldiers" for n in range(300)),
    "another topic": "The bakery sold 300 loaves in May.\n" * 50,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_an_odd_text_is_drafted_in_time(drafter, text):
    started = time.process_time()
    assert drafter.draft("s", text, day="2024-11-06").note == ""
    assert time.process_time() - started < MOST


def test_a_text_of_ten_megabytes_says_why_it_is_not_drafted(drafter):
    draft = drafter.draft("s", "North Korea sent 5 ships.\n" * 400_000)
    assert draft.note.startswith("a text of 10,400,000 letters is not drafted: cut it into parts")
    assert draft.of(EXCLUSIONS) == []


def test_a_text_on_another_topic_has_no_claims(claims):
    assert claims("The bakery sold 300 loaves in May.") == []
