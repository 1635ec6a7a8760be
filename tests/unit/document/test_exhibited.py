"""What code cells show, as records, and what is said of the rest."""

import base64
import io

import pytest
from nbformat import v4
from PIL import Image

from briefing.document.document import document_of
from briefing.document.exhibited import shown_by
from briefing.document.html import record_html
from briefing.document.media import WAYS
from briefing.document.paper import typst
from briefing.document.records import (
    RECORD,
    Aside,
    Figure,
    Foreign,
    Heading,
    Paragraph,
    Prose,
    Table,
    Verbatim,
    bundle,
)
from briefing.document.references import References
from briefing.document.text import Formula, Picture, styled, text


def png(width=2, height=1, kind="PNG"):
    made = io.BytesIO()
    Image.new("RGB", (width, height)).save(made, kind)
    return base64.b64encode(made.getvalue()).decode("ascii")


PNG = png()
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
FRAME = '<table class="dataframe"><thead><tr><th></th><th>a</th></tr></thead><tr><th>0</th><td>1</td></tr></table>'


def shown(*outputs, source="show()"):
    """The records and the remarks of a cell; a dict is displayed, words are printed."""
    made = [
        v4.new_output("stream", text=one) if isinstance(one, str) else v4.new_output("display_data", one)
        for one in outputs
    ]
    return shown_by(v4.new_code_cell(source, outputs=made))


def prose(*blocks):
    return Prose(tuple(blocks))


ALIGNED = r"\begin{align}a\end{align}"
DOTS = prose(Paragraph(text(Picture(f"data:image/png;base64,{PNG}", ""))))


@pytest.mark.parametrize(
    ("data", "record"),
    [
        ({"image/png": PNG, "text/plain": "<Figure>"}, DOTS),
        ({"text/html": "<p>a</p>", "text/plain": "a"}, prose(Foreign("<p>a</p>"))),
        ({"text/markdown": "**a**", "text/plain": "a"}, prose(Paragraph(text(styled("strong", "a"))))),
        ({"text/markdown": "## a"}, Heading(2, text("a"))),
        ({"text/latex": r"$\displaystyle \frac{a}{b}$"}, prose(Paragraph(text(Formula(r"\frac{a}{b}", True))))),
        ({"text/latex": r"\(a\)"}, prose(Paragraph(text(Formula("a"))))),
        ({"text/latex": ALIGNED}, prose(Paragraph(text(Formula(ALIGNED, True))))),
        ({"application/json": {"a": 1}, "text/plain": "x"}, prose(Verbatim('{\n "a": 1\n}'))),
        ({"text/plain": "{'a': 1}"}, prose(Verbatim("{'a': 1}"))),
        ({"text/html": "<b>a</b>", "image/png": PNG}, DOTS),
        ({"application/vnd.plotly.v1+json": {}, "image/png": PNG}, DOTS),
    ],
)  # fmt: skip
def test_an_output_is_kept(data, record):
    assert shown(data) == ([record], [])


@pytest.mark.parametrize("kind", ["JPEG", "GIF", "WEBP", "BMP", "TIFF"])
def test_every_usual_kind_of_picture_is_kept_and_what_few_show_becomes_png(kind):
    ((record,), remarks) = shown({f"image/{kind.lower()}": png(kind=kind)})
    (picture,) = record.blocks[0].text.parts
    wanted = kind.lower() if kind in ("JPEG", "GIF") else "png"
    assert picture.source.startswith(f"data:image/{wanted};base64,") and remarks == []


@pytest.mark.parametrize(
    "data",
    [
        {"application/vnd.plotly.v1+json": {}, "text/html": "<div></div>", "text/plain": "Figure()"},
        {"application/vnd.jupyter.widget-view+json": {}, "text/plain": "IntSlider()"},
        {"application/javascript": "run()", "text/plain": "<Javascript>"},
        {"application/vnd.bokehjs_exec.v0+json": ""},
    ],
)
def test_what_only_runs_is_named(data):
    records, (remark,) = shown(data)
    assert records == [] and next(iter(data)) in remark.problem and not remark.stops


@pytest.mark.parametrize("data", [{"application/pdf": "AA=="}, {"video/mp4": "AA=="}])
def test_what_no_document_holds_is_named(data):
    records, (remark,) = shown(data)
    assert records == [] and next(iter(data)) in remark.problem


@pytest.mark.parametrize(
    "words", ["<object at 0x…>", "[<matplotlib.lines.Line2D at 0x…>]", "<Axes: title={'center': 'a'}>"]
)
def test_words_that_say_only_what_kind_a_thing_is_are_named(words):
    records, (remark,) = shown({"text/plain": words})
    assert records == [] and "semicolon" in remark.remedy


@pytest.mark.parametrize("content", ["AA==", "no picture", ""])
def test_a_broken_picture_is_named(content):
    records, (remark,) = shown({"image/png": content})
    assert records == [] and "nothing can show it" in remark.problem


def test_what_is_printed_is_kept_in_its_place_and_lines_after_one_another_are_one():
    assert shown("a\n", "b\n", {"text/html": "<p>c</p>"}, "d") == (
        [prose(Verbatim("a\nb")), prose(Foreign("<p>c</p>")), prose(Verbatim("d"))],
        [],
    )


def test_what_is_printed_is_left_out_alone_where_its_tag_says_so():
    outputs = [v4.new_output("stream", text="a"), v4.new_output("display_data", {"text/html": "<p>b</p>"})]
    cell = v4.new_code_cell("", outputs=outputs, metadata={"tags": ["remove-stdout"]})
    assert shown_by(cell) == ([prose(Foreign("<p>b</p>"))], [])


def test_warnings_of_a_program_are_not_printed_and_an_error_that_may_be_is():
    outputs = [
        v4.new_output("stream", name="stderr", text="careful"),
        v4.new_output("error", ename="ValueError", evalue="five", traceback=["\x1b[31mlong"]),
    ]
    assert shown_by(v4.new_code_cell("show()", outputs=outputs)) == ([prose(Verbatim("ValueError: five"))], [])


def test_records_are_as_they_are_and_words_for_the_notebook_alone_are_not_there(table):
    assert shown(bundle(table("t", ("five",))), bundle(Aside(text("a")))) == ([table("t", ("five",))], [])


def test_a_picture_with_a_caption_is_a_figure():
    source = "#| caption: Five camps: seen\n#| alt: A line\n#| name: camps\nplot()"
    ((figure,), remarks) = shown({"image/png": PNG}, source=source)
    assert isinstance(figure, Figure) and remarks == []
    assert (figure.name, figure.caption, figure.alt) == ("camps", "Five camps: seen", "A line")
    assert f'href="data:image/png;base64,{PNG}"' in figure.svg and 'aria-label="A line"' in figure.svg


def test_a_drawing_with_a_caption_is_a_figure():
    ((figure,), _) = shown({"image/svg+xml": SVG}, source="#| caption: Five\nplot()")
    assert figure.svg.startswith("<svg") and figure.caption == "Five"


def test_a_drawing_without_a_caption_is_a_part_of_the_page():
    ((record,), remarks) = shown({"image/svg+xml": SVG, "image/png": PNG}, source="#| alt: A line\nplot()")
    (block,) = record.blocks
    assert (block.html[:8], 'aria-label="A line"' in block.html, remarks) == ("<p><svg ", True, [])


def test_a_drawing_that_would_style_the_page_stands_apart_from_it():
    ((record,), _) = shown({"image/svg+xml": SVG.replace("/>", "><style>p { color: red }</style></svg>")})
    (picture,) = record.blocks[0].text.parts
    assert isinstance(picture, Picture) and picture.source.startswith("data:image/svg+xml")


def test_each_caption_is_for_one_picture_or_table():
    source = "#| fig-cap: A\n#| fig-alt: a\n#| tbl-cap: 'B'\nshow()"
    (figure, table, other), _ = shown({"image/png": PNG}, {"text/html": FRAME}, {"text/html": FRAME}, source=source)
    assert (figure.caption, table.caption, other) == ("A", "B", prose(Foreign(FRAME)))


def test_a_frame_with_a_caption_is_a_table():
    ((table,), remarks) = shown({"text/html": FRAME}, source="#| caption: Five\nframe")
    assert isinstance(table, Table) and (table.columns, remarks) == (("", "a"), [])
    assert table.rows == ((text("0", number=0), text("1", number=1)),)


def test_a_caption_of_its_own_makes_a_table_too():
    ((table,), _) = shown({"text/html": FRAME.replace("<thead>", "<caption>Styled</caption><thead>")})
    assert (table.kind, table.caption) == ("table", "Styled")


def test_words_for_nothing_are_named():
    _, (remark,) = shown("printed", source="#| caption: Five\nprint()")
    assert remark.problem == '"#| caption: Five" is for no picture or table of this cell'


def test_a_caption_after_code_is_named():
    (_,), (remark,) = shown({"text/html": FRAME}, source="import pandas\n#| caption: Five\nframe")
    assert str(remark.problem) == '"#| caption: Five" is not read' and "before all code" in remark.remedy


def test_the_words_that_come_with_a_picture_are_kept():
    output = v4.new_output("display_data", {"image/png": PNG}, metadata={"image/png": {"alt": "A line"}})
    ((record,), _) = shown_by(v4.new_code_cell("", outputs=[output]))
    assert record.blocks[0].text.parts[0].alt == "A line"


def test_the_table_of_ways_tells_what_each_file_does():
    assert all(way.html and way.pdf and way.docx for way in WAYS)
    every = [media for way in WAYS for media in way.media]
    assert len(every) == len(set(every))


@pytest.mark.parametrize("shown", ["printed", "warned", "failed", RECORD, "image/svg+xml", "image/", "text/html"])
def test_every_kind_of_output_has_its_row(shown):
    assert sum(shown in way.media for way in WAYS) == 1


@pytest.mark.parametrize("latex", ["\\end{align}", "a $x", "{", "\\[ a"])
def test_latex_that_cannot_be_read_is_kept_as_its_lines(latex):
    assert shown({"text/latex": latex}) == ([prose(Verbatim(latex))], [])


def test_latex_with_words_is_read():
    ((record,), _) = shown({"text/latex": r"The value $x$ is \textbf{big}"})
    assert "<strong>big</strong>" in record.blocks[0].html and "<math" in record.blocks[0].html


def test_a_formula_of_nothing_is_nothing():
    assert shown({"text/latex": r"$\displaystyle $"}) == ([prose()], [])


@pytest.mark.parametrize("sign", ["\x0b", "\x00", "\ufffe", "\ud800", "\x1b"])
@pytest.mark.parametrize("media", ["text/html", "text/markdown", "text/plain", "text/latex"])
def test_signs_that_no_document_holds_are_left_out(notebook, sign, media):
    (record,) = document_of({"1_a": notebook(({media: f"a{sign} five"},))}).records
    assert "five" in repr(record) and sign not in str(record_html(record)) and typst(record, References())
