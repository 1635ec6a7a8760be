"""Odd texts are drafted."""

import pytest

TEXTS = {
    "empty": "",
    "a table": "\n".join(f"ship | {n} | {n * 3}" for n in range(300)),
    "a list in one line": "North Korea sent to Russia: " + ", ".join(f"{1000 + n} soldiers" for n in range(300)),
    "another topic": "The bakery sold 300 loaves in May.\n" * 50,
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS.keys())
def test_an_odd_text_is_drafted(drafter, text):
    assert drafter.draft("s", text, day="2024-11-06").note == ""


def test_a_text_on_another_topic_has_no_claims(claims):
    assert claims("The bakery sold 300 loaves in May.") == []
