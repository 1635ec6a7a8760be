"""The page: the records of every cell, put in their places by nbconvert."""

import pytest
from bs4 import BeautifulSoup
from nbformat import v4

from briefing.document.document import document_of
from briefing.document.page import render_html


@pytest.fixture
def soup(notebook, table, sentence, cover):
    section = notebook("# Camps *seen*\n\nWhat *is* said.", (sentence("s"), table("camps", ("five",))), "## When")
    section.cells[1].outputs += [
        v4.new_output("stream", text="headline\n"),
        v4.new_output("execute_result", {"text/html": "<b>42</b>", "text/plain": "42"}, execution_count=1),
    ]
    document = document_of({"10_camps": section, "20_shells": notebook("# Shells")})
    return BeautifulSoup(render_html(document, cover("Camps & <script>", "Open <b>")), "html.parser")


def test_title_and_marking_are_escaped(soup):
    assert soup.title.text == soup.h1.text == "Camps & <script>"
    assert [marking.text for marking in soup.select(".marking")] == ["Open <b>", "Open <b>"]
    assert [script["class"] for script in soup.select("script:not(.data)")] == [["screen"]]


def test_the_dateline_has_the_date(soup):
    assert "2026-01-31" in soup.select_one(".dateline").text
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


@pytest.mark.parametrize(("tag", "path"), [("numbered", "ol.numbered > li > p"), ("beside", "div.beside > p")])
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
