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
        '#ordered([#whole[#"Five camps.";]#label("finding-s")\n\n], [#whole[#"Five camps.";]#label("finding-t")\n\n])'
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
def test_a_chart_after_words_may_float(figure, after):
    assert list(floats([HEADING, WORDS, figure("map"), *after])) == ["map"]


def test_a_chart_right_under_its_heading_stays(figure):
    assert list(floats([HEADING, figure("map"), WORDS])) == []


def test_a_chart_that_may_float_waits_for_the_one_before_it(figure):
    source = written("", WORDS, figure("a"), figure("b"))
    assert '#may-float("a", earlier: "", [' in source and '#may-float("b", earlier: "a", [' in source
