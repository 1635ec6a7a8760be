"""A page in typst's language: the parts that pandoc converts side by side make one source."""

import re

import pytest
from lxml.html import document_fromstring

from briefing.editions.edition import Edition
from briefing.publish import typeset

PAGE = "<body><p>First.</p><h2 id='a'>Seen</h2><p>Five.</p><h2 id='b'>Sent</h2><p>Six.</p><h2 id='c'>Lost</h2></body>"


@pytest.fixture
def source(tmp_path, monkeypatch):
    """The source of a page whose parts begin at the next section once they have so many letters."""

    def make(letters, page=PAGE):
        monkeypatch.setattr(typeset, "PART", letters)
        edition = Edition("core", "Camps", "Open sources", {"as_of": "2026-01-31"}, tmp_path / "core.yml")
        return typeset.typst_source(document_fromstring(page), edition, ["camps.csv"])

    return make


def test_sections_converted_apart_stand_in_order_and_once(source):
    assert re.findall(r"^(?:= \w+|First\.|Five\.|Six\.)$", source(1), re.MULTILINE) == [
        "First.",
        "= Seen",
        "Five.",
        "= Sent",
        "Six.",
        "= Lost",
    ]


def test_a_page_in_parts_has_the_source_of_a_page_in_one(source):
    assert source(1).split() == source(10_000).split()


def test_the_template_is_filled_once(source):
    assert [source(1).count(words) for words in ('#attach("camps.csv")', '#let title = "Camps"')] == [1, 1]


def test_a_page_without_sections_is_one_part(source):
    assert "Nothing yet." in source(1, "<body><p>Nothing yet.</p></body>")


def test_what_another_page_holds_is_not_taken_in(source):
    other = "data:text/html,%3Cp%3ESeven.%3C/p%3E"
    assert "Seven." not in source(1, f"<body><p>Five.</p><iframe src='{other}'></iframe></body>")
