"""Of a table that is too long only the rows stay that something links to."""

from dataclasses import replace

import pytest

from briefing.document.long_tables import cut
from briefing.document.records import Index, Key, filed
from briefing.document.text import Ref, link, place, text


def row(kind, name, *links):
    return (text(place(Ref(kind, name), name), *links),)


def to(kind, name):
    return link(Ref(kind, name), "five camps")


@pytest.fixture
def register(table):
    return table("register", row("camp", "a"), row("camp", "b"), linked_only=True)


def test_a_row_that_nothing_links_to_is_left_out_and_counted(table, register):
    short, _ = cut([register, table("t", (text(to("camp", "b")),))])
    assert short.rows == (row("camp", "b"),)
    assert short.note == "1 of 2 rows, those the document links to; all are filed in tables/register.csv"


def test_the_keys_of_rows_that_are_left_out_go_with_them(table, register):
    index = Index(("Source",), (Key("a", ("Paper",)), Key("b", ("Radio",))))
    short, _ = cut([replace(register, index=index), table("t", (text(to("camp", "b")),))])
    assert short.index.keys == (Key("b", ("Radio",)),)


def test_what_is_cut_is_still_filed(table, register):
    assert filed(cut([register])[0]).rows == (("a",), ("b",))


def test_a_row_that_stays_keeps_the_row_it_links_to(table):
    sources = table("sources", row("source", "s"), row("source", "t"), linked_only=True)
    camps = table("camps", row("camp", "a", to("source", "s")), linked_only=True)
    short, _, _ = cut([sources, camps, table("t", (text(to("camp", "a")),))])
    assert short.rows == (row("source", "s"),)


def test_a_table_that_is_linked_to_as_a_whole_has_no_note(table, register):
    whole, _ = cut([register, table("t", (text(to("camp", "a"), to("camp", "b")),))])
    assert whole == register


def test_a_table_that_is_not_marked_stays_whole(table):
    whole = table("register", row("camp", "a"))
    assert cut([whole]) == [whole]
