"""Texts: parts in order, joined and filled without a thought of markup."""

import pytest

from briefing.document.text import (
    Break,
    Link,
    Picture,
    Ref,
    Styled,
    Text,
    filled,
    joined,
    link,
    marked_parts,
    place,
    styled,
    text,
)

CAMP = Ref("camp", "a-1")
FIVE = link(CAMP, "five")


def test_a_thing_is_addressed_by_its_kind_and_id():
    assert CAMP.address == "camp-a-1"


def test_pieces_become_one_text_and_neighbouring_words_one_part():
    assert text("a ", "b ", FIVE, text(" c", FIVE), 5) == Text(("a b ", FIVE, " c", FIVE, "5"))


def test_a_text_is_told_line_by_line():
    said = text("five\ncamps", Break(), styled("small", "in ", FIVE, Break(), "places"), Break(), Break())
    assert said.lines == ["five camps", "in five", "places"]


def test_nothing_is_no_part():
    assert text("", text(), FIVE) == Text((FIVE,))


@pytest.mark.parametrize("number", [None, float("nan"), float("inf")])
def test_what_cannot_be_sorted_by_has_no_number(number):
    assert text("five", number=number).number is None


def test_a_text_may_be_sorted_by_a_number():
    assert text("five", number=5) == Text(("five",), 5.0)


def test_the_words_of_a_text_are_those_of_all_its_parts():
    said = text("a ", styled("strong", "b", FIVE), Break(), place(CAMP, "c"), Picture("data:image/png;base64,", "d"))
    assert str(said) == "a bfive cd"


def test_a_sentence_is_filled_with_words_numbers_and_links():
    assert filled("{who} saw {what}: {share:.1f} {{x}}", who="<a>", what=FIVE, share=2.25) == Text(
        ("<a> saw ", FIVE, ": 2.2 {x}")
    )


def test_texts_are_joined_with_something_between_them():
    assert joined(["a", FIVE, "b"], Break()) == Text(("a", Break(), FIVE, Break(), "b"))
    assert joined([]) == Text()


def test_every_part_that_is_more_than_words_is_found_also_within_others():
    within = Styled("small", (FIVE,))
    assert list(marked_parts(("a", Link("https://example.org", (within,))))) == [
        Link("https://example.org", (within,)),
        within,
        FIVE,
    ]
