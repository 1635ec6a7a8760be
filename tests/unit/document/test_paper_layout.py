"""How records stand on paper: side by side, numbered, and charts that may leave their place."""

import pytest

from briefing.document.document import Cell
from briefing.document.paper_layout import floats, typst_cells
from briefing.document.records import Heading, Paragraph, Prose
from briefing.document.references import references
from briefing.document.text import text

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


@pytest.mark.parametrize("after", [[WORDS], [HEADING], []])
def test_a_chart_after_paragraphs_or_another_may_float(figure, after):
    many = Prose((Paragraph(text("Five.")), Paragraph(text("Six."))))
    assert list(floats([HEADING, many, figure("map"), figure("plan"), *after])) == ["map", "plan"]


@pytest.mark.parametrize("between", [[], [WORDS]])
def test_a_chart_under_its_heading_and_a_paragraph_that_leads_in_stays(figure, between):
    assert list(floats([HEADING, *between, figure("map"), WORDS])) == []
