"""Footnotes of a notebook: words from wherever they are written, numbered in reading order."""

import pytest

from briefing.document.document import document_of
from briefing.document.html import record_html
from briefing.document.records import Foreign, Paragraph
from briefing.document.text import Note, text
from briefing.document.traversal import marked
from briefing.errors import FaultsError


def notes(document):
    return [part for part in marked(document.records) if isinstance(part, Note)]


def test_words_may_stand_in_a_later_cell_and_numbers_go_on_through_the_document(notebook):
    one, other = (
        notebook("# A\n\nFive[^a] and six[^b].", "[^b]: B.\n\n[^a]: A."),
        notebook("# B\n\nSeven[^a].\n\n[^a]: C."),
    )
    assert notes(document_of({"1_a": one, "2_b": other})) == [
        Note("a", ("A.",), 1),
        Note("b", ("B.",), 2),
        Note("a", ("C.",), 3),
    ]


def test_a_footnote_that_stands_twice_has_one_number_and_its_words_once(notebook):
    document = document_of({"1_a": notebook("# A\n\nFive[^a], six[^a].\n\n[^a]: Words.")})
    assert [(note.number, note.again) for note in notes(document)] == [(1, False), (1, True)]
    page = record_html(document.records[-1], document.references)
    assert page.count("Words.") == page.count('id="note-1"') == page.count('id="note-mark-1"') == 1
    assert page.count('href="#note-1"') == 2


def test_the_words_of_a_footnote_stand_nowhere_else(notebook):
    document = document_of({"1_a": notebook("# A\n\nFive[^a].\n\n[^a]: Words.\n\nSix.")})
    first, second = document.records[-1].blocks
    assert first == Paragraph(text("Five", Note("a", ("Words.",), 1), ".")) and second == Paragraph(text("Six."))


def test_a_footnote_beside_html_is_in_brackets(notebook):
    document = document_of({"1_a": notebook("# A\n\nFive <b>x</b>[^a].\n\n[^a]: Words & more.")})
    assert document.records[-1].blocks == (Foreign("<p>Five <b>x</b><small>(Words &amp; more.)</small>.</p>\n"),)


@pytest.mark.parametrize(
    ("source", "why"),
    [
        ("Five[^a].", r'cell that begins "Five\[\^a\]\.": the footnote \[\^a\] says nothing'),
        ("[^a]: Words.", r"the words of the footnote \[\^a\] stand nowhere"),
    ],
)
def test_a_footnote_without_words_and_words_without_a_footnote_are_named(notebook, source, why):
    with pytest.raises(FaultsError, match=why):
        document_of({"1_a": notebook("# A", source)})


@pytest.mark.parametrize(
    ("cells", "begins"),
    [
        (("# A\n\nFive[^a].\n\n[^a]: One.", "Six[^a].\n\n[^a]: Two."), "Six"),
        (("# A\n\nFive[^a].", "[^a]: One.\n[^a]: Two."), r"\[\^a\]: One"),
        (("# A\n\nFive[^a].\n\n[^a]: One.", "- six\n\n  [^a]: One."), "- six"),
    ],
)
def test_a_footnote_of_a_name_that_another_of_the_notebook_has_is_named(notebook, cells, begins):
    why = rf'notebooks/1_a.ipynb, under "A", cell that begins "{begins}.*the footnote \[\^a\] says a second thing'
    with pytest.raises(FaultsError, match=why):
        document_of({"1_a": notebook(*cells)})
