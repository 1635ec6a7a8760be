"""The page: the records of every cell, put in their places by nbconvert."""

import json

import pytest
from bs4 import BeautifulSoup
from nbformat import v4

from briefing.document.about import About, Author
from briefing.document.document import document_of
from briefing.document.page import render_html
from briefing.document.records import Index, Key


@pytest.fixture
def soup(notebook, table, sentence, cover):
    section = notebook("# Camps *seen*\n\nWhat *is* said.", (sentence("s"), table("camps", ("five",))), "## When")
    for output in (
        v4.new_output("stream", text="headline\n"),
        v4.new_output("display_data", {"text/html": "<b>42</b>"}),
    ):
        section.cells.append(v4.new_code_cell("show()", metadata={"tags": ["keep_output"]}, outputs=[output]))
    document = document_of({"10_camps": section, "20_shells": notebook("# Shells")})
    return BeautifulSoup(render_html(document, cover("Camps & <script>", "Open <b>")), "html.parser")


def test_title_and_marking_are_escaped(soup):
    assert soup.title.text == soup.h1.text == "Camps & <script>"
    assert [marking.text for marking in soup.select(".marking")] == ["Open <b>", "Open <b>"]
    assert [script["class"] for script in soup.select("script:not(.data)")] == [["screen"], ["screen"]]
    assert json.loads(soup.select_one("script#about").text)["name"] == "Camps & <script>"


def test_the_dateline_has_the_date(soup):
    assert "31 January 2026" in soup.select_one(".dateline").text
    assert soup.find("meta", attrs={"name": "date"})["content"] == "2026-01-31"


def test_the_contents_list_names_every_section_and_nothing_else(soup):
    assert [(one["href"], one.text) for one in soup.select("nav li a")] == [
        ("#camps", "Camps seen"),
        ("#shells", "Shells"),
    ]


def test_the_contents_list_names_the_sections_of_the_annex_after_a_link_to_it(notebook, cover):
    annex = notebook("# Register", tags=["annex"])
    page = render_html(document_of({"1_register": annex, "2_camps": notebook("# Camps")}), cover())
    assert [(one["href"], one.text) for one in BeautifulSoup(page, "html.parser").select("nav li a, nav p a")] == [
        ("#camps", "Camps"),
        ("annex.pdf", "Annex"),
        ("#register", "Register"),
    ]


@pytest.mark.parametrize(("tag", "path"), [("numbered", "ol.numbered > li > p"), ("beside", "div.beside > div > p")])
def test_a_cell_stands_as_its_tag_says(notebook, sentence, cover, tag, path):
    section = notebook((sentence("s"), sentence("t")), tags=[tag])
    page = BeautifulSoup(render_html(document_of({"10_camps": section}), cover()), "html.parser")
    assert [one["id"] for one in page.select(path)] == ["finding-s", "finding-t"]


def test_records_stand_in_the_order_of_their_cells(soup):
    named = soup.main.find_all(["h2", "h3", "p", "figure"], recursive=False)
    assert [one.get("id") for one in named] == ["camps", None, "finding-s", "table-camps", "camps-when", "shells"]


@pytest.mark.parametrize("said", ["show()", "headline", "42"])
def test_code_and_what_is_for_the_notebook_alone_stay_out(soup, said):
    assert said not in soup.body.text


@pytest.mark.parametrize(("said", "faces"), [("북한", 1), ("camps", 0)])
def test_a_page_brings_the_letters_it_shows(notebook, cover, said, faces):
    page = render_html(document_of({"1_a": notebook(f"# {said}")}), cover())
    assert page.count("NanumGothic';font-weight") == faces


def test_a_page_links_to_the_files_beside_it(notebook, cover):
    page = render_html(document_of({"1_a": notebook("# Camps")}), cover(), {"camps.csv": "Data", "camps.pdf": "Print"})
    soup = BeautifulSoup(page, "html.parser")
    assert [(link["href"], link.text) for link in soup.select(".hand a")] == [
        ("camps.csv", "Data"),
        ("camps.pdf", "Print"),
    ]
    assert [one["contentUrl"] for one in json.loads(soup.select_one("#about").text)["distribution"]] == ["camps.csv"]


def test_a_page_says_who_made_it_and_under_what_licence(notebook, cover):
    about = About("All & every camp", "https://licence.example", (Author("The <body>"),), "us@camps.example")
    page = render_html(document_of({"1_a": notebook("# Camps")}), cover(about=about))
    soup = BeautifulSoup(page, "html.parser")
    said = {tag.get("name") or tag.get("property"): tag["content"] for tag in soup.select("meta[content]")}
    assert (said["description"], said["og:description"]) == ("All & every camp", "All & every camp")
    assert (said["author"], said["license"]) == ("The <body>", "https://licence.example")
    assert [link["href"] for link in soup.select("footer a")] == ["https://licence.example", "mailto:us@camps.example"]


def test_a_page_of_which_nothing_is_said_says_nothing(soup):
    said = {tag.get("name") or tag.get("property") for tag in soup.select("meta")}
    assert said & {"description", "author", "license", "og:description", "og:url"} == set()
    assert soup.select("footer a") == []


def test_a_page_has_a_box_to_find_rows_where_a_table_has_an_index(notebook, table, cover):
    index = Index(("Source",), (Key("five", ("Paper",)),), "camps")
    page = render_html(document_of({"1_a": notebook("# A", (table("camps", ("five",), index=index),))}), cover())
    assert BeautifulSoup(page, "html.parser").find(id="find")["data-called"] == "camps"


def test_a_page_without_such_a_table_has_no_box(soup):
    assert soup.find(id="find") is None
