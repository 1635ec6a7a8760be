"""A look of one's own, that of docs/house: another paper, language, colours and a logo, without a barrier."""

import shutil
import zipfile
from pathlib import Path

import axe_playwright_python
import pytest
from bs4 import BeautifulSoup
from filelock import FileLock
from lxml import etree
from pypdf import PdfReader

from briefing.cli import main
from briefing.paths import ARCHIVE_VARIABLE, ROOT_VARIABLE, archive_folder

AXE = Path(axe_playwright_python.__file__).parent / "axe.min.js"
ALT = "Ein Kreis über zwei Balken, das Zeichen des Instituts"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="session")
def own(shared, root, copied_project, tmp_path_factory):
    """The core edition in the look of docs/house, built once by the first process that asks for it."""
    folder = shared / "house"
    built = folder / "reports" / "core"
    with FileLock(shared / "house.lock"):
        if not built.exists():
            folder.mkdir()
            copied_project(folder)
            for file in (root / "docs" / "house").iterdir():
                shutil.copy(file, folder)
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv(ARCHIVE_VARIABLE, str(archive_folder(root).resolve()))
                patch.setenv(ROOT_VARIABLE, str(folder))
                assert main(["report", "core"]) == 0
    return built


@pytest.fixture(scope="session")
def page(own):
    return BeautifulSoup((own / "briefing.html").read_text(encoding="utf-8"), "html.parser")


@pytest.fixture(scope="session")
def printed(own):
    return PdfReader(own / "briefing.pdf")


@pytest.mark.parametrize(("look", "width"), [("light", 390), ("light", 1440), ("dark", 820)])
def test_axe_finds_no_violation(browser, own, look, width):
    shown = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=look)
    shown.goto((own / "briefing.html").as_uri())
    shown.evaluate("document.querySelectorAll('.menu').forEach((menu) => { menu.open = true; })")
    shown.add_style_tag(content="main figure, main tr { content-visibility: visible !important; }")
    shown.add_script_tag(content=AXE.read_text(encoding="utf-8"))
    found = shown.evaluate("axe.run(document, {resultTypes: ['violations'], selectors: false})")
    shown.close()
    assert [(rule["id"], node["html"][:120]) for rule in found["violations"] for node in rule["nodes"]] == []


def test_what_scripts_say_is_german_and_says_so(browser, own):
    shown = browser.new_page()
    said = []
    shown.on("console", lambda message: said.append(message.text))
    shown.on("pageerror", lambda error: said.append(str(error)))
    shown.goto((own / "briefing.html").as_uri())
    menu = shown.locator("main .menu").first
    assert (menu.get_attribute("lang"), menu.locator("summary").inner_text()) == ("de", "Sichern oder zitieren")
    assert shown.locator("#find label").first.inner_text() == "Suchen"
    assert shown.locator("#find select").first.get_attribute("lang") == "en"
    assert said == []
    shown.close()


def test_the_page_speaks_german_around_english(page):
    assert (page.html["lang"], page.main["lang"], page.h1["lang"]) == ("de", "en", "en")
    assert page.select_one(".dateline").get_text() == "Stand: 31. Januar 2026 · Ausgabe core"
    assert page.select_one("#contents summary").get_text() == "Inhalt"
    assert [(label["lang"], label.get_text()) for label in page.select(".label")[:2]] == [
        ("de", "Abbildung 1."),
        ("de", "Tabelle 1."),
    ]


def test_the_page_has_logo_name_and_colours(page):
    logo = page.select_one("header .house img")
    assert logo["alt"] == ALT
    assert logo["src"].startswith("data:image/svg+xml;base64,")
    assert "Institut für Beispiele" in page.select_one("header .house").get_text()
    assert ":root { --link: #8a1c2b; --accent: #8a1c2b;" in str(page.style.find_next("style"))


def test_charts_have_the_colours_everywhere(own):
    drawn = "".join(file.read_text(encoding="utf-8") for file in (own / "figures").glob("*.svg"))
    assert '"#8a1c2b"' in drawn
    assert '"#0072b2"' not in drawn


def test_the_print_is_on_letter_in_german_around_english(printed, own):
    assert {(float(page.mediabox.width), float(page.mediabox.height)) for page in printed.pages} == {(612, 792)}
    assert printed.trailer["/Root"]["/Lang"] == "de"
    assert f"Seite 1 von {len(printed.pages)}" in printed.pages[0].extract_text()
    assert PdfReader(own / "annex.pdf").metadata.title.startswith("Anhang: ")


def test_what_is_english_in_print_says_so(printed):
    """Footnotes too: only numbers of tables and charts, and what stands around, are German."""
    spoken = {(str(one["/S"]), str(one["/Lang"])) for one in elements(printed) if "/Lang" in one}
    assert ("/H1", "en-GB") in spoken
    assert ("/Note", "de") not in spoken


def test_the_logo_has_its_words_in_print(printed):
    assert ALT in [str(one.get("/Alt")) for one in elements(printed) if one["/S"] == "/Figure"]


def test_the_file_for_word_opens_with_the_logo_on_letter(own):
    with zipfile.ZipFile(own / "briefing.docx") as docx:
        body = etree.fromstring(docx.read("word/document.xml"))[0]
    words = "".join(body[0].itertext())
    assert "Institut für Beispiele" in words
    assert ALT in etree.tostring(body[0], encoding="unicode")
    assert dict(body.find(f".//{W}pgSz").attrib) == {f"{W}w": "12240", f"{W}h": "15840"}
    german = [
        "".join(run.itertext()) for run in body.iter(f"{W}r") if run.find(f".//{W}lang[@{W}val='de']") is not None
    ]
    assert "Tabelle 1. " in german


def elements(pdf):
    """The elements of a PDF's structure."""
    waiting = [pdf.trailer["/Root"]["/StructTreeRoot"]]
    while waiting:
        one = waiting.pop().get_object()
        if isinstance(one, list):
            waiting += one
        elif isinstance(one, dict):
            if "/S" in one:
                yield one
            waiting += [one["/K"]] if "/K" in one else []
