"""Records as HTML: words escaped, links leading somewhere, numbers where a script finds them."""

import json

import pytest
from bs4 import BeautifulSoup

from briefing.document import html
from briefing.document.html import MOST_PREVIEWED, preview, record_html
from briefing.document.html_text import inline
from briefing.document.records import (
    Data,
    Evidence,
    Foreign,
    Grid,
    Heading,
    Index,
    Items,
    Key,
    Paragraph,
    Prose,
    Quote,
    Rule,
    Verbatim,
)
from briefing.document.references import MOST_LINKS, references
from briefing.document.text import Break, Picture, Ref, link, place, styled, text

A = Ref("camp", "a")
SCRIPT = "<script>run()</script>"
REGISTER = Heading(1, text("Register"), address="register")


def written(*records):
    """The last of some records as HTML, in a document of them all."""
    return BeautifulSoup(record_html(records[-1], references(records)), "html.parser")


@pytest.mark.parametrize(
    ("part", "shown"),
    [
        (SCRIPT, "&lt;script&gt;run()&lt;/script&gt;"),
        (styled("strong", "<b>"), "<strong>&lt;b&gt;</strong>"),
        (styled("emphasis", "a"), "<em>a</em>"),
        (styled("small", "a"), "<small>a</small>"),
        (styled("provenance", "a"), "a"),
        (styled("screen", "a"), '<span class="screen">a</span>'),
        (Break(), "<br>"),
        (
            Picture("data:image/png;base64,AA==", '"five"'),
            '<img src="data:image/png;base64,AA==" alt="&#34;five&#34;">',
        ),
        (link("https://example.org/?a&b", "<b>"), '<a href="https://example.org/?a&amp;b">&lt;b&gt;</a>'),
        (link(A, "five"), '<a href="#camp-a">five</a>'),
        (link(A, "2 more", rows=[A, Ref("camp", "b")]), '<a href="#camp-a" data-rows="camp-a camp-b">2 more</a>'),
        (place(A, "five"), '<span id="camp-a" data-place="a">five</span>'),
    ],
)
def test_a_part_of_a_text_is_escaped(part, shown):
    assert inline(text(part), None) == shown


def test_a_link_to_what_the_document_does_not_hold_is_left_as_its_words():
    assert inline(text(link(A, "five")), references([])) == "five"


def test_a_heading_stands_one_level_down_with_its_address():
    heading = Heading(1, text("<b> ", styled("emphasis", "seen")), address="camps")
    assert str(written(heading)) == '<h2 id="camps">&lt;b&gt; <em>seen</em></h2>'


@pytest.mark.parametrize(("level", "marked"), [(1, True), (2, False)])
def test_a_section_of_the_annex_says_so(level, marked):
    heading = written(Heading(level, text("Register"), address="register", annex=True)).find(["h2", "h3"])
    assert (heading.get("class") == ["annex"]) == marked


def test_prose_is_written_block_by_block():
    blocks = (
        Paragraph(text("a<")),
        Items(((Paragraph(text("b")), Items(((Paragraph(text("c")),),), 3)),)),
        Quote((Rule(),)),
        Verbatim("d<\ne"),
        Grid((text("f"),), ((text("g"),),)),
        Foreign("<b>h</b>"),
    )
    assert record_html(Prose(blocks)).replace("\n", "") == (
        '<p>a&lt;</p><ul><li>b<ol start="3"><li>c</li></ol></li></ul><blockquote><hr></blockquote>'
        '<pre><code>d&lt;e</code></pre><table><thead><tr><th scope="col">f</th></tr></thead>'
        "<tbody><tr><td>g</td></tr></tbody></table><b>h</b>"
    )


def test_what_others_displayed_stands_as_it_is():
    assert record_html(Prose((Foreign("<b>5</b>"),))) == "<b>5</b>"


@pytest.mark.parametrize("html", ['<b style="position: fixed">5</b>', "<style>#a {}</style>5", "<table></table>"])
def test_html_with_a_style_of_its_own_stands_in_a_frame(html):
    (frame,) = BeautifulSoup(record_html(Prose((Foreign(html),))), "html.parser").contents
    assert "own" in frame["class"]


def test_a_sentence_stands_with_its_address_and_its_words_to_be_cited(sentence):
    shown = written(sentence("many", text=text("<b> ", link("https://example.org", "five")))).p
    assert (shown["id"], shown["class"], shown["data-cite"]) == ("finding-many", ["statement", "finding"], "<b> five")
    assert shown.get_text(" ", strip=True) == "<b> five"


def test_a_sentence_links_to_what_it_rests_on(sentence, table):
    known = [REGISTER, table("t", (text(place(A, "a")),)), sentence("s", evidence=Evidence((A, Ref("camp", "b"))))]
    evidence = written(*known).select_one(".evidence")
    assert evidence.text == "[a, b]"
    assert [one["href"] for one in evidence.find_all("a")] == ["#camp-a"]


def test_much_that_a_sentence_rests_on_is_counted_with_a_link_to_the_section_it_stands_in(sentence, table):
    many = Evidence((A, *(Ref("camp", str(place)) for place in range(MOST_LINKS))), "camps")
    evidence = written(REGISTER, table("t", (text(place(A, "a")),)), sentence("s", evidence=many)).select_one(
        ".evidence"
    )
    assert evidence.text == "[9 camps]"
    assert (evidence.a["href"], evidence.a["data-rows"]) == (
        "#register",
        "camp-a camp-0 camp-1 camp-2 camp-3 camp-4 camp-5 camp-6 camp-7",
    )


def test_a_sentence_that_rests_on_nothing_has_no_brackets(sentence):
    assert written(sentence("s")).select(".evidence") == []


def test_a_sentence_with_details_stands_in_a_box(sentence, table):
    known = [
        table("t", (text(place(A, "a")),)),
        sentence("s", details=(text("b<"), text("c")), evidence=Evidence((A,))),
    ]
    box = written(*known).div
    assert "boxed" in box["class"]
    assert [paragraph.text for paragraph in box.find_all("p")] == ["Five camps.", "b<", "c [a]"]


def test_a_table_stands_in_its_frame_with_number_caption_and_note(table):
    shown = written(table("camps", ("five",), caption="Camps & <b>", note="Only <those> seen"))
    assert shown.figure["id"] == "table-camps"
    assert shown.figcaption.text == "Table 1. Camps & <b>" == shown.figure["data-cite"]
    assert shown.select_one(".note").text == "Only <those> seen"


def test_cells_are_escaped_and_numbers_are_told_to_the_script(table):
    cells = (5, 2.5, "<b>", text(link("https://example.org", "six"), number=6), text())
    shown = written(table("camps", cells)).select("tbody td")
    assert [cell.text for cell in shown] == ["5", "2.5", "<b>", "six", ""]
    assert [cell.get("data-sort") for cell in shown] == ["5", "2.5", None, "6", None]
    assert [cell.get("class") for cell in shown] == [["number"], ["number"], None, None, None]


def test_each_column_has_a_head_and_its_width(table):
    shown = written(table("camps", (5, 6), columns=("<a>", "b"), widths=(60, 40)))
    assert [(head.text, head["scope"], head["data-head"]) for head in shown.select("th")] == [
        ("<a>", "col", "<a>"),
        ("b", "col", "b"),
    ]
    assert [column["style"] for column in shown.select("col")] == ["width: 60%", "width: 40%"]


def test_a_row_that_links_lead_to_tells_the_script_its_cells(table):
    row = (text(place(A, "a")), text("“five”", Break(), styled("small", "page 3")), "", 5, "late", "rest")
    shown = written(table("camps", row)).select_one("tbody tr")
    assert json.loads(shown["data-cells"]) == ["a", "“five” page 3", "", "5", "late", "rest"]


def test_another_row_tells_nothing(table):
    assert written(table("camps", ("a",))).select_one("tbody tr").attrs == {}


def test_a_row_links_back_to_where_it_is_used_on_screens_only(table):
    known = [table("t", (text(link(A, "five")),)), table("register", (text(place(A, "a")),))]
    assert str(written(*known).select_one(".used.screen")) == (
        '<span class="used screen">used in <a href="#table-t">Table 1</a></span>'
    )


def test_the_data_of_an_exhibit_travel_inside_the_page_with_numbers_as_numbers(table, figure):
    data = Data(("best", "said"), ((5, SCRIPT), (2.5, None)))
    for record in (table("t", ("five",), data=data), figure("f", shown=Data((), ()), data=data)):
        embedded = written(record).select_one("script.data")
        assert json.loads(embedded.text) == {"columns": ["best", "said"], "rows": [[5, SCRIPT], [2.5, None]]}


def test_data_too_long_for_the_page_are_named_by_their_file(table, monkeypatch):
    monkeypatch.setattr(html, "MOST_EMBEDDED", 40)
    shown = written(table("long", ("five",), ("six",)))
    assert not shown.select("script")
    assert shown.select_one(".note.screen").text.endswith("all 2 rows are filed in tables/long.csv")


def test_a_figure_stands_with_its_drawing_and_its_data_one_click_away(figure):
    shown = written(figure("map", shown=Data(("best",), ((5,), (None,)))))
    assert shown.figcaption.text == "Figure 1. Chart of map"
    assert shown.select_one(".drawing svg")["aria-label"] == "Five camps"
    assert [cell.text for cell in shown.select("details.screen td")] == ["5", ""]
    assert shown.summary.text == "Data behind figure 1"


def test_a_figure_drawn_twice_has_a_drawing_for_wide_screens_and_one_for_narrow(figure):
    shown = written(figure("map", narrow='<svg aria-label="Narrow"></svg>'))
    assert [drawing["class"] for drawing in shown.select(".drawing")] == [["drawing", "wide"], ["drawing", "narrow"]]
    assert shown.select_one(".narrow svg")["aria-label"] == "Narrow"


def test_a_row_of_a_table_with_an_index_tells_the_script_what_it_is_found_by(table):
    keys = (
        Key("five", ("Paper", "Seoul <b>"), "2024-02", "2024-02-01", "2024-02-29", 5.0),
        Key("six", ("Radio", "Kyiv")),
    )
    rows = [(text(place(A, "a")),), (text(place(Ref("camp", "b"), "b")),)]
    shown = written(table("camps", *rows, index=Index(("Source", "Who"), keys, "camps")))
    assert json.loads(shown.figure["data-facets"]) == ["Source", "Who"]
    first, second = (json.loads(row["data-key"]) for row in shown.select("tbody tr"))
    assert first == {
        "label": "five",
        "facets": ["Paper", "Seoul <b>"],
        "dated": "2024-02",
        "begins": "2024-02-01",
        "ends": "2024-02-29",
        "value": 5.0,
    }
    assert (second["begins"], second["value"]) == ("", None)


def test_a_table_tells_a_phone_its_heads_as_strings_of_css(table):
    style = written(table("camps", (5, 6), columns=('";}<a>', "Date"))).table["style"]
    assert style.strip().startswith('--head-1: "\\22 \\3b \\7d \\3c a\\3e "; --head-2: "Date";')


@pytest.mark.parametrize(("first", "grouped"), [("", True), (text(), True), ("Huts", False), (0, False)])
def test_a_table_whose_rows_stand_under_one_another_says_so(table, first, grouped):
    shown = written(table("camps", ("Tents", "five"), (first, "six"))).table
    assert ("grouped" in shown["class"]) == grouped


def test_jupyterlab_shows_a_table_with_its_caption(table):
    shown = BeautifulSoup(preview(table("camps", ("five",), note="Only those seen")), "html.parser")
    assert [shown.strong.text, shown.small.text, shown.td.text] == ["All of camps", "Only those seen", "five"]


def test_jupyterlab_shows_the_first_rows_of_a_long_table(table):
    shown = BeautifulSoup(preview(table("camps", *[("five",)] * (MOST_PREVIEWED + 2))), "html.parser")
    assert len(shown.select("tbody tr")) == MOST_PREVIEWED
    assert shown.small.text == "2 more rows stand in the document"


def test_jupyterlab_shows_the_words_of_a_figure_over_its_drawing(figure):
    assert "<svg" not in preview(figure("camps")) and "Chart of camps" in preview(figure("camps"))


def test_what_is_known_of_a_row_is_told_by_the_number_that_leads_to_it(sentence, table):
    row = (text(place(A, "a")), text(styled("provenance", "page 3, <Gazette>")))
    evidence = written(table("t", row), sentence("s", evidence=Evidence((A,)))).select_one(".evidence")
    assert (evidence.text, evidence.a["href"]) == ("[1]", "#camp-a")
    assert (evidence.a["title"], evidence.a["aria-label"]) == ("page 3, <Gazette>", "1: page 3, <Gazette>")
