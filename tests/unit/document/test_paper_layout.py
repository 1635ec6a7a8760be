"""How records stand on paper: side by side, numbered, and charts that may leave their place."""

import pytest

from briefing.document.document import Cell
from briefing.document.paper_layout import typst_cells, under_headings
from briefing.document.records import Heading, Paragraph, Prose, Verbatim
from briefing.document.references import references
from briefing.document.text import Picture, text

HEADING, WORDS = Heading(1, text("Camps"), address="camps"), Prose((Paragraph(text("five")),))


def written(layout, *records):
    """A cell of such a layout in typst's language."""
    (cell,) = typst_cells([Cell("10_camps-0", records, layout=layout)], references(records))
    return cell.strip()


def test_sentences_are_numbered(sentence):
    assert written("numbered", sentence("s"), sentence("t")) == (
        '#ordered([#block[#"Five camps.";]#label("finding-s")], [#block[#"Five camps.";]#label("finding-t")])'
    )


def test_a_chart_beside_something_is_its_narrow_drawing(figure, sentence):
    source = written("beside", figure("map", narrow="<svg/>"), sentence("s"))
    assert source.startswith('#beside(chart: true, [#figure(drawing("figures/map-narrow.svg"')
    assert written("beside", figure("map"), sentence("s")).count("figures/map.svg") == 1


def test_boxes_beside_one_another_have_columns(sentence):
    assert written("beside", sentence("s"), sentence("t")).startswith("#beside(chart: false, [#whole")


@pytest.mark.parametrize("layout", ["beside", "numbered"])
def test_a_cell_that_shows_nothing_says_nothing(layout):
    assert written(layout) == ""


MANY = Prose((Paragraph(text("Five.")), Paragraph(text("Six."))))


def test_what_is_under_a_heading_is_its_first_record_and_what_a_paragraph_leads_in_to(figure):
    chart = figure("map")
    assert under_headings([HEADING, chart, chart]) == [False, True, False]
    assert under_headings([HEADING, WORDS, chart, chart]) == [False, True, True, False]
    assert under_headings([HEADING, MANY, chart]) == [False, True, False]
    assert under_headings([WORDS, chart]) == [False, False]


def test_a_chart_under_a_heading_stays_and_another_may_float(figure):
    stays, floats = figure("map"), figure("plan")
    (cell,) = typst_cells([Cell("10_camps-0", (HEADING, stays, floats))], references((HEADING, stays, floats)))
    assert '#may-float("plan"' in cell and '#may-float("map"' not in cell


def test_prose_in_a_cell_of_its_own_leads_in_too():
    cells = [Cell("10_camps-0", (HEADING,)), Cell("10_camps-1", (WORDS,))]
    assert typst_cells(cells, references((HEADING, WORDS)))[1].startswith("#leading-in[")


PICTURED = Prose((Paragraph(text(Picture("data:image/png;base64,AA==", "a"))),))
LONG = Prose((Paragraph(text("five " * 200)),))
LINES = Prose((Verbatim("five"),))


@pytest.mark.parametrize("record", [PICTURED, LONG, LINES, MANY])
def test_what_is_no_short_paragraph_of_words_does_not_lead_in(record, figure):
    assert under_headings([HEADING, record, figure("map")]) == [False, True, False]
    assert written("", HEADING, record).splitlines()[-1].startswith("#leading-in") is False


def test_a_chart_told_at_length_stays_where_it_is(figure):
    chart = figure("map", note="five " * 800)
    assert "#exhibit(breakable: true)[" in written("", chart) and "#may-float" not in written("", chart)
