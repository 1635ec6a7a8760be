"""Words for who does not see a picture."""

import pytest

from briefing.document.alt_texts import UNTOLD, with_alts
from briefing.document.records import Foreign, Paragraph, Prose
from briefing.document.text import Picture, text

DOT = "data:image/png;base64,AA=="


def prose(block):
    return Prose((block,))


@pytest.mark.parametrize("alt", ["", " ", "\n", "\N{NO-BREAK SPACE}", "\N{ZERO WIDTH SPACE}", "\N{SOFT HYPHEN} "])
def test_a_picture_without_words_is_told_and_still_shown(alt):
    record, (remark,) = with_alts(prose(Paragraph(text(Picture(DOT, alt)))), is_code=True)
    assert record.blocks[0].text == text(Picture(DOT, UNTOLD))
    assert "#| alt:" in remark.remedy and not remark.stops


def test_in_a_cell_of_text_the_way_to_write_them_is_told():
    _, (remark,) = with_alts(prose(Paragraph(text(Picture(DOT, "")))), is_code=False)
    assert "![what it shows]" in remark.remedy


@pytest.mark.parametrize(
    ("html", "told"),
    [
        (f'<p><img src="{DOT}"></p>', f'<p><img alt="{UNTOLD}" src="{DOT}"></p>'),
        (f'<img alt=" " src="{DOT}">', f'<img alt="{UNTOLD}" src="{DOT}">'),
        (f'<img alt="&#8203;" src="{DOT}">', f'<img alt="{UNTOLD}" src="{DOT}">'),
        (
            '<svg viewBox="0 0 9 9"><path></path></svg>',
            f'<svg aria-label="{UNTOLD}" viewBox="0 0 9 9"><path></path></svg>',
        ),
    ],
)
def test_a_picture_in_html_gets_words(html, told):
    record, remarks = with_alts(prose(Foreign(html)), is_code=True)
    assert record.blocks[0].html == told and len(remarks) == 1


@pytest.mark.parametrize("html", [f'<img src="{DOT}" alt="five">', '<svg aria-label="five"></svg>', "<b>5</b>"])
def test_words_that_are_there_stay(html):
    assert with_alts(prose(Foreign(html)), is_code=True) == (prose(Foreign(html)), [])


@pytest.mark.parametrize("alt", ["", " "])
def test_the_drawing_of_a_figure_without_words_is_told_by_its_caption(figure, alt):
    drawing = f'<svg role="img" aria-label="{alt}"></svg>'
    record, _ = with_alts(figure("camps", alt=alt, svg=drawing, caption="Five & more"), is_code=True)
    assert record.svg == '<svg aria-label="Five &amp; more" role="img"></svg>'


@pytest.mark.parametrize("alt", ["", " "])
def test_a_figure_without_words_is_named(figure, alt):
    record, (remark,) = with_alts(figure("camps", alt=alt), is_code=True)
    assert record.alt == "Chart of camps"
    assert remark.problem == "the figure camps has no words for who does not see it"
