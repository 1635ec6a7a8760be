"""A notebook's cells as records: headings by level, exhibits by name."""

import pytest
from nbformat import v4

from briefing.document.document import document_of
from briefing.document.records import Figure, Table
from briefing.errors import FaultsError

FRAME = "<table><thead><tr><th>a</th></tr></thead><tr><td>1</td></tr></table>"


@pytest.mark.parametrize(
    ("cells", "why"),
    [
        (("# A", "#### D"), 'the heading "D" is of level 4, below one of level 1. Write it with ##'),
        (("# A\n\n## B", "#### D\n\ntext"), 'the heading "D" is of level 4, below one of level 2. Write it with ###'),
        (("## B",), 'the heading "B" is of level 2, and the first of all. Write it with #'),
        (
            ("# A", ({"text/markdown": "### C"},)),
            'the heading "C" is of level 3, below one of level 1. Write it with ##',
        ),
    ],
)
def test_a_heading_that_skips_a_level_is_named(notebook, cells, why):
    with pytest.raises(FaultsError) as error:
        document_of({"20_case": notebook(*cells)})
    assert str(error.value).endswith(why)


def test_a_level_may_end_where_a_higher_begins(notebook):
    document = document_of({"1_a": notebook("# A\n\n## B\n\n### C\n\n## D"), "2_b": notebook("# E")})
    assert [heading.level for heading in document.headings] == [1, 2, 3, 2, 1]


def captioned(*sources):
    cells = [v4.new_markdown_cell("# A case")]
    for source in sources:
        output = v4.new_output("display_data", {"text/html": FRAME})
        cells.append(v4.new_code_cell(source, outputs=[output]))
    return v4.new_notebook(cells=cells)


def test_an_exhibit_without_a_name_is_named_after_its_section():
    document = document_of({"20_case": captioned("#| caption: A", "#| caption: B\n#| name: own", "#| caption: C")})
    assert [exhibit.name for exhibit in document.exhibits] == ["case-table-1", "own", "case-table-2"]
    assert document.references.numbers["table-own"] == "Table 2"


@pytest.mark.parametrize("name", ["2024/10 figures", "My table & more", "../a", "é", ".a"])
def test_a_name_that_cannot_be_a_files_is_refused(name):
    with pytest.raises(FaultsError, match="cannot be a name"):
        document_of({"20_case": captioned(f"#| caption: A\n#| name: {name}")})


def test_a_blank_alt_of_a_figure_is_told_by_its_name(notebook, figure):
    (remark,) = document_of({"1_a": notebook("# A", (figure("camps", alt=" "),))}).remarks
    assert 'cell that begins "show()": the figure camps has no words' in str(remark)


def test_pictures_and_tables_are_exhibits_beside_those_of_calls(notebook, figure):
    section = captioned("#| caption: A")
    section.cells.append(notebook((figure("camps"),)).cells[0])
    assert [type(one) for one in document_of({"1": section}).exhibits] == [Table, Figure]


@pytest.mark.parametrize("html", ["<img src=no.png>", "<img src='no.png' alt=five>", "<b>x</b> ![five](no.png)"])
def test_a_picture_that_is_not_there_is_named_however_it_is_written(notebook, tmp_path, html):
    with pytest.raises(FaultsError, match="the picture no.png is not there"):
        document_of({"1_a": notebook("# A", html)}, tmp_path)


@pytest.mark.parametrize(
    "heading",
    ["## ", "## <!-- five -->", "## ![five](five.png)", "##  ##", "## ` `", "## [](#a)", "## \u200b&nbsp;\u2060"],
)
@pytest.mark.parametrize("show", [lambda source: source, lambda source: ({"text/markdown": source},)])
def test_a_heading_without_words_is_named(notebook, heading, show):
    with pytest.raises(
        FaultsError, match=r'notebooks/1_a.ipynb, under "A", cell that begins ".+": a heading has no words'
    ):
        document_of({"1_a": notebook("# A", show(heading))})


@pytest.mark.parametrize("heading", ["## $x$", "## ?", "## `a`", "## 5 ![five](five.png)"])
def test_a_heading_of_whatever_can_be_read_is_one(notebook, heading):
    assert len(document_of({"1_a": notebook("# A", heading)}).headings) == 2


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("<details><summary>Five</summary>\n\nSix.", "details"),
        ("<div>\n\nFive.", "div"),
        ("Five <b>six.\n\nSeven.", "b"),
    ],
)
def test_html_that_is_not_closed_is_named(notebook, source, name):
    (remark,) = document_of({"1_a": notebook("# A", source)}).remarks
    assert f'under "A", cell that begins "{source.splitlines()[0]}": <{name}> is not closed' in str(remark)


def test_html_that_is_closed_in_another_block_is_not_named(notebook):
    section = notebook("# A", "<div>\n\nFive <b>six\n\nseven</b>.\n\n</div>", "List<b>five</b><p>six", "```\n<b>\n```")
    assert document_of({"1_a": section}).remarks == ()
