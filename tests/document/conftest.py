"""The built edition as its readers get it."""

import csv
import json
import os
import re
import shutil

import pytest
from bs4 import BeautifulSoup
from playwright.sync_api import sync_playwright
from pypdf import PdfReader

from briefing.document.about import About
from briefing.document.document import document_of
from briefing.document.page import render_html
from briefing.document.records import bundle
from briefing.run.nbformat import nbformat


def plain(text):
    """One kind of quote and single spaces: the same words, wherever a line or a cell breaks."""
    straight = text.translate(
        str.maketrans("‘’“”\N{NO-BREAK SPACE}\N{WORD JOINER}", "''\"\"  ") | {ord("\N{ZERO WIDTH SPACE}"): ""}
    )
    return re.sub(r"\s+", " ", straight).strip()


BROWSER_ARGUMENTS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


@pytest.fixture(scope="session")
def html(edition):
    return (edition / "briefing.html").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def soup(html):
    return BeautifulSoup(html, "html.parser")


@pytest.fixture(scope="session")
def html_text(soup):
    return plain(soup.body.get_text())


@pytest.fixture(scope="session")
def pdf(edition):
    return PdfReader(edition / "briefing.pdf")


@pytest.fixture(scope="session")
def pdfs(edition, pdf):
    """The briefing and its annex."""
    return [pdf, PdfReader(edition / "annex.pdf")]


@pytest.fixture(scope="session")
def pages(pdfs):
    """The words of each page of the briefing and its annex."""
    return [plain(page.extract_text()) for one in pdfs for page in one.pages]


@pytest.fixture(scope="session")
def claims(edition):
    return read_table(edition / "claims.csv")


@pytest.fixture(scope="session")
def findings(edition):
    return json.loads((edition / "findings.json").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def tables(edition):
    """The rows of each file in tables/, by its name."""
    return {path.stem: read_table(path) for path in sorted((edition / "tables").glob("*.csv"))}


def read_table(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture(scope="session")
def same():
    """`plain`, for tests that compare words across documents."""
    return plain


@pytest.fixture(scope="module")
def browser():
    path = shutil.which("chromium") or shutil.which("chromium-browser")
    if not path:
        reason = "chromium is not installed, so the page was not opened in a browser"
        (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=path, args=BROWSER_ARGUMENTS)
        yield started
        started.close()


class Cover:
    """The head of a page of the last of January of which nothing is said."""

    name, title, marking, as_of, about, beside = "core", "Camps", "Open", "2026-01-31", About(), {}


@pytest.fixture(scope="session")
def page_of(tmp_path_factory):
    """Writes a page of one section that shows some records."""

    def write(*records):
        shown = [nbformat.v4.new_output("display_data", bundle(record)) for record in records]
        cells = [nbformat.v4.new_markdown_cell("# Camps"), nbformat.v4.new_code_cell("", outputs=shown)]
        page = render_html(document_of({"10_camps": nbformat.v4.new_notebook(cells=cells)}), Cover())
        file = tmp_path_factory.mktemp("page") / "briefing.html"
        file.write_text(page, encoding="utf-8")
        return file

    return write
