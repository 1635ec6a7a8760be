"""The HTML: one file that needs nothing else, every link leads somewhere, every picture is told in words."""

import re
from collections import Counter

import yaml

from briefing.display.when import day_words

FETCHING = ("script[src]", "link", "iframe", "object", "embed", "video", "audio", "source", "base", "form")
PLACEHOLDERS = re.compile(r"no description|placeholder|^(image|figure|chart|plot|picture|svg)\.?$", re.IGNORECASE)


def pictures(soup):
    """Every picture once: the narrow drawing of a chart tells the same as the wide one."""
    return [picture for picture in soup.find_all(["svg", "img"]) if not picture.find_parent(class_="narrow")]


def exhibits(soup, kind):
    return soup.select(f"figure.{kind}")


def edition_fields(edition):
    return yaml.safe_load((edition.parent / f"{edition.name}.yml").read_text(encoding="utf-8"))


def test_every_link_inside_leads_to_one_place(soup):
    places = Counter(element["id"] for element in soup.find_all(id=True))
    links = [link["href"] for link in soup.find_all("a", href=re.compile("^#"))]
    assert len(links) > 100
    assert [link for link in links if places[link[1:]] != 1] == []


def test_no_id_stands_twice(soup):
    places = Counter(element["id"] for element in soup.find_all(id=True))
    assert [place for place, times in places.items() if times > 1] == []


def test_a_link_outside_is_a_web_address_or_a_file_beside_the_page(soup, edition):
    outside = [link["href"] for link in soup.find_all("a", href=True) if not link["href"].startswith("#")]
    there = {path.name for path in edition.iterdir()}
    assert {"briefing.pdf", "annex.pdf", "register.xlsx", "claims.csv", "datapackage.json"} <= {*outside}
    assert [link for link in outside if not link.startswith(("https://", "http://")) and link not in there] == []


def test_nothing_is_fetched_and_nothing_is_run(soup):
    assert soup.select(", ".join(FETCHING)) == []
    held = [element.get(name) for element in soup.find_all(True) for name in ("src", "srcset", "data", "poster")]
    assert [held_by for held_by in held if held_by and not held_by.startswith("data:")] == []


def test_no_element_but_a_link_refers_outside_the_file(soup):
    refers = [
        element[name]
        for element in soup.find_all(lambda element: element.name != "a")
        for name in ("href", "xlink:href")
        if element.get(name)
    ]
    assert [place for place in refers if not place.startswith("#")] == []


def test_the_style_fetches_nothing(html):
    assert "@import" not in html
    assert re.findall(r"url\(\s*[\"']?(?!data:|#)[^)]{0,40}", html) == []


def test_nothing_waits_for_a_script(soup):
    assert [
        element.name for element in soup.find_all(True) if any(name.startswith("on") for name in element.attrs)
    ] == []
    assert soup.find_all("a", href=re.compile("^javascript", re.IGNORECASE)) == []
    assert soup.find("noscript") is None


def test_every_picture_is_told_in_words(soup):
    told = [picture.get("aria-label") or picture.get("alt") or "" for picture in pictures(soup)]
    assert told
    assert [words for words in told if len(words) < 40 or PLACEHOLDERS.search(words)] == []
    assert [words for words in told if not re.search(r"\d", words)] == []
    assert len(set(told)) == len(told)


def test_every_drawing_is_a_document_of_graphics_to_screen_readers(soup):
    assert {picture.get("role") for picture in soup.find_all("svg")} == {"graphics-document"}


def test_tables_and_figures_are_numbered_in_reading_order_with_a_caption(soup):
    for kind, word in (("table", "Table"), ("figure", "Figure")):
        captions = [exhibit.figcaption.get_text(" ", strip=True) for exhibit in exhibits(soup, kind)]
        assert captions
        called = [re.match(rf"{word} (A?)(\d+)\. \S.{{8,}}", caption).groups() for caption in captions]
        parts = [[int(place) for annex, place in called if annex == part] for part in ("", "A")]
        assert parts == [[*range(1, len(part) + 1)] for part in parts]
        assert called == sorted(called, key=lambda one: one[0])


def test_every_table_of_data_and_every_drawing_stands_in_a_numbered_exhibit(soup):
    written_in_prose = "main > table"
    shown = {*map(id, soup.find_all(["table", "svg"]))} - {*map(id, soup.select(written_in_prose))}
    assert shown == {*map(id, soup.select("figure[id] table, figure[id] svg"))}


def test_every_exhibit_has_its_data_beside_the_document(soup, tables):
    named = [exhibit["id"].partition("-")[2] for exhibit in soup.select("figure[id]")]
    assert sorted(named) == sorted(tables)


def test_the_data_of_every_figure_are_one_click_away_or_it_says_what_part_is(soup, tables):
    for figure in exhibits(soup, "figure"):
        filed = tables[figure["id"].partition("-")[2]]
        shown = len(figure.details.select("tbody tr"))
        assert shown == len(filed) or f"{shown} of {len(filed):,} " in figure.select_one("div.note").text


def test_every_column_of_a_table_has_its_header_cell(soup):
    for table in soup.find_all("table"):
        headers = table.select("thead th[scope=col]")
        assert {len(row.find_all("td")) for row in table.select("tbody tr")} == {len(headers)}


def test_every_claim_has_its_row(soup, claims):
    assert claims
    for claim in claims:
        row = soup.find(id=f"claim-{claim['claim_id']}").find_parent("tr")
        assert claim["value_text"] in row.get_text(), claim["claim_id"]


def test_title_marking_and_date_are_the_editions(soup, edition):
    fields = edition_fields(edition)
    assert soup.title.text == soup.h1.text == fields["title"]
    assert soup.select_one("header .marking").text == fields["marking"]
    assert day_words(fields["as_of"]) in soup.select_one(".dateline").text


def test_headings_do_not_skip_a_level(soup):
    levels = [int(heading.name[1]) for heading in soup.find_all(re.compile(r"^h[1-6]$"))]
    assert levels.count(1) == 1 and levels[0] == 1
    assert [pair for pair in zip(levels, levels[1:], strict=False) if pair[1] > pair[0] + 1] == []


def test_the_contents_list_names_every_section(soup):
    sections = [(f"#{heading['id']}", heading.text) for heading in soup.main.find_all("h2")]
    assert sections
    assert [(link["href"], link.text) for link in soup.select("nav li a")] == sections


def test_the_page_says_its_language_and_fits_small_screens(soup):
    assert soup.html["lang"].startswith("en")
    assert "width=device-width" in soup.find("meta", attrs={"name": "viewport"})["content"]


def test_every_section_is_a_notebook_in_their_order_and_one_with_little_to_say_is_left_out(soup, root):
    names = [path.stem[3:].replace("_", "-") for path in sorted((root / "notebooks").glob("*.ipynb"))]
    sections = [heading["id"] for heading in soup.main.find_all("h2")]
    assert sections == [name for name in names if name in sections]
    assert {"answers", "scoreboard", "register"} <= {*sections}
