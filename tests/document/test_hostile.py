"""A register full of hostile text builds a document that shows it as text and runs nothing."""

import csv
from pathlib import Path

import pytest
from hostile import FORMULA, HOSTILE, LONG, SCRIPT, make_hostile
from pypdf import PdfReader

from briefing.cli import main
from briefing.paths import ARCHIVE_VARIABLE, ROOT_VARIABLE
from briefing.register import register as register_module


@pytest.fixture(scope="module")
def built(copied_project, tmp_path_factory):
    """The core edition of a hostile register: its folder."""
    folder = copied_project(tmp_path_factory.mktemp("hostile"))
    make_hostile(folder / "data")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(ARCHIVE_VARIABLE, str(folder / "nowhere"))
        patch.setenv(ROOT_VARIABLE, str(folder))
        register_module._HELD.clear()
        assert main(["report", "core"]) == 0
    return folder / "reports" / "core"


@pytest.fixture(scope="module")
def opened(browser, built):
    """The page with everything unfolded, and what it asked for and said."""
    page, asked, said = browser.new_page(viewport={"width": 360, "height": 800}), [], []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: said.append(message.text))
    page.on("pageerror", lambda error: said.append(str(error)))
    page.on("dialog", lambda dialog: said.append(dialog.message) or dialog.dismiss())
    page.goto((built / "briefing.html").as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    yield page, asked, said
    page.close()


def test_nothing_hostile_runs(opened, built):
    page, asked, said = opened
    assert page.title() == "What North Korea is reported to have sent to Russia's war"
    assert [url for url in asked if not url.startswith("data:")] == [(built / "briefing.html").as_uri()]
    assert said == []
    assert page.locator("main img, main script:not(.data)").count() == 0


def test_hostile_text_is_shown_as_text(opened):
    page = opened[0]
    row = page.locator("tr", has=page.locator("[id^='claim-dras']")).first
    assert " ".join(HOSTILE.split()) in " ".join(row.text_content().split())
    assert page.get_by_text(LONG.split()[-1]).locator("visible=true").count()


def test_the_page_keeps_its_width_whatever_a_field_holds(opened):
    assert opened[0].evaluate("document.documentElement.scrollWidth") <= 360


def test_a_card_shows_hostile_provenance_as_text(opened):
    page = opened[0]
    page.locator("main figure:not([id^='table-register']) td a[href^='#claim-']").first.focus()
    assert SCRIPT in page.locator("#provenance").inner_text()
    assert page.locator("#provenance *:not(dt):not(dd)").count() == 0


def test_a_saved_table_holds_no_formula(opened):
    page = opened[0]
    with page.expect_download() as saved:
        page.locator("#table-sources .menu").get_by_role("button", name="Save data as CSV").press("Enter")
    with Path(saved.value.path()).open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert any(cell.startswith(f"'{FORMULA}") for cell in cells)
    assert [cell[:20] for cell in cells if cell.startswith(("=", "@"))] == []


def test_hostile_text_is_printed_as_text(built):
    files = [built / "briefing.pdf", built / "annex.pdf"]
    pages = [page.extract_text() for file in files for page in PdfReader(file).pages]
    assert any("<script>" in text for text in pages)
    assert "Register" in " ".join(pages)
