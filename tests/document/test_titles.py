"""A title and a marking are text, whatever they hold: in the page, in print, beside them and in what leads to them."""

import json

import pytest
import yaml
from bs4 import BeautifulSoup
from pypdf import PdfReader

from briefing.cli import main
from briefing.paths import ARCHIVE_VARIABLE, ROOT_VARIABLE

SECTIONS = ("80_sources", "90_register")
SIGNS = r"""= 2023/24 # $5 $6 @a *b* _c_ `d` \e "f" 'g' <b>h</b> &amp; {{ i }} 북한 """
TITLE = SIGNS + "x" * (300 - len(SIGNS))
MARKING = "Open / <i>sources</i> " + "약" * 278


@pytest.fixture(scope="module")
def project_of_title(copied_project, tmp_path_factory):
    """A project whose one edition has such a title and marking, built, with its site and a batch of one."""
    folder = copied_project(tmp_path_factory.mktemp("titles"))
    for path in (folder / "notebooks").glob("*.ipynb"):
        if path.stem not in SECTIONS:
            path.unlink()
    (folder / "reports" / "full.yml").unlink()
    edition = folder / "reports" / "core.yml"
    fields = yaml.safe_load(edition.read_text(encoding="utf-8")) | {"title": TITLE, "marking": MARKING}
    edition.write_text(yaml.safe_dump(fields, allow_unicode=True), encoding="utf-8")
    (folder / "grid.yml").write_text("base: core\nas_of: [2025-06-30]\n", encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(ARCHIVE_VARIABLE, str(folder / "nowhere"))
        patch.setenv(ROOT_VARIABLE, str(folder))
        assert main(["site"]) == 0
        assert main(["batch", str(folder / "grid.yml")]) == 0
    return folder


@pytest.fixture(params=["reports/core", "site/core", "batches/grid/2025-06-30"])
def built(request, project_of_title):
    """The folder of the edition, of its copy in the site, and of its vintage in the batch."""
    return project_of_title / request.param


def read(file):
    return BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")


def letters(text):
    return "".join(text.replace("\N{ZERO WIDTH SPACE}", "").split())


def test_the_page_has_title_and_marking_as_they_are(built):
    page = read(built / "briefing.html")
    assert [page.title.text, page.h1.text] == [TITLE, TITLE]
    assert [marking.text for marking in page.select(".marking")] == [MARKING, MARKING]
    assert page.body["data-citation"].startswith(f"{TITLE}, edition ")


@pytest.mark.parametrize(("file", "before"), [("briefing.pdf", ""), ("annex.pdf", "Annex: ")])
def test_the_print_has_title_and_marking_as_they_are(built, file, before):
    pdf = PdfReader(built / file)
    assert pdf.metadata.title == before + TITLE
    assert letters(TITLE) in letters(pdf.pages[0].extract_text())
    assert all(letters(MARKING.upper()) in letters(page.extract_text()) for page in pdf.pages)


def test_what_lies_beside_has_the_title_as_it_is(built):
    package, inputs = (json.loads((built / f"{name}.json").read_text()) for name in ("datapackage", "inputs"))
    assert (package["title"], inputs["parameters"]["title"]) == (TITLE, TITLE)


def test_the_site_has_title_and_marking_as_they_are(project_of_title):
    page = read(project_of_title / "site" / "index.html")
    assert page.title.text == f"{TITLE}: editions"
    assert page.select_one("article h2").text == TITLE
    assert page.select_one(".marking").text == MARKING


@pytest.mark.parametrize("file", ["reports/core/briefing.html", "site/index.html"])
def test_a_page_brings_the_letters_of_its_title(project_of_title, file):
    assert "NanumGothic';font-weight" in (project_of_title / file).read_text(encoding="utf-8")


@pytest.mark.parametrize("width", [360, 1400])
@pytest.mark.parametrize("file", ["reports/core/briefing.html", "site/index.html"])
def test_a_page_keeps_its_width_whatever_its_title(project_of_title, browser, file, width):
    page = browser.new_page(viewport={"width": width, "height": 800})
    page.goto((project_of_title / file).as_uri())
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()
