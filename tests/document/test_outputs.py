"""A section whose outputs would run code and ask the network builds a document that does neither."""

import subprocess
import sys

import pytest
from bs4 import BeautifulSoup
from nbformat import v4, write
from pypdf import PdfReader

from briefing.paths import ROOT_VARIABLE

SECTIONS = ("80_sources", "90_register")
PARAMETERS = 'as_of: str = "2026-01-31"\nknown_by: str = "2026-01-31"'
MARKDOWN = """# A case

Five. <script>document.title = "owned"</script>
<b onclick="document.title = 'owned'">Six</b> [seven](javascript:alert(1)) ![eight]({far}/a.png)"""
OUTPUT = """<p onmouseover="document.title = 'owned'">nine</p><script src="{far}/a.js"></script>
<script>document.title = "owned"</script><iframe src="{far}/a.html"></iframe><object data="{far}/b.html"></object>
<link rel="stylesheet" href="{far}/a.css"><style>@import "{far}/b.css"; p {{ background: url({far}/b.png) }}</style>
<img src="{far}/c.png" srcset="{far}/d.png 2x" alt="ten" onerror="document.title = 'owned'">
<div style="background-image: url('{far}/e.png')">eleven</div><video src="{far}/a.mp4" poster="{far}/f.png"></video>"""


@pytest.fixture(scope="module")
def elsewhere(tmp_path_factory):
    """A server's address, and the file in which it notes what it is asked for."""
    notes = tmp_path_factory.mktemp("elsewhere") / "asked.txt"
    serve = [sys.executable, "-u", "-m", "http.server", "0", "--bind", "127.0.0.1", "--directory", str(notes.parent)]
    with notes.open("w") as asked, subprocess.Popen(serve, stdout=subprocess.PIPE, stderr=asked, text=True) as server:
        port = server.stdout.readline().split(" port ")[1].split()[0]
        yield f"http://127.0.0.1:{port}", notes
        server.kill()


@pytest.fixture(scope="module")
def built(copied_project, tmp_path_factory, elsewhere):
    """The core edition with such a section: its folder, and what was said."""
    folder = copied_project(tmp_path_factory.mktemp("outputs"))
    for path in (folder / "notebooks").glob("*.ipynb"):
        if path.stem not in SECTIONS:
            path.unlink()
    show = f"from IPython.display import HTML, display\ndisplay(HTML({OUTPUT.format(far=elsewhere[0])!r}))"
    cells = [
        v4.new_markdown_cell(MARKDOWN.format(far=elsewhere[0])),
        v4.new_code_cell(PARAMETERS, metadata={"tags": ["parameters"]}),
        v4.new_code_cell(show),
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    write(v4.new_notebook(cells=cells, metadata={"kernelspec": kernel}), folder / "notebooks" / "20_case.ipynb")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(ROOT_VARIABLE, str(folder))
        said = subprocess.run([sys.executable, "-m", "briefing.cli", "report", "core"], capture_output=True, text=True)
    assert said.returncode == 0, said.stderr
    return folder / "reports" / "core", said.stderr


def test_a_build_asks_the_network_for_nothing(built, elsewhere):
    assert elsewhere[1].read_text() == ""


def test_the_page_runs_nothing_of_it_and_asks_for_nothing(built, elsewhere, browser):
    page, asked = browser.new_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto((built[0] / "briefing.html").as_uri())
    page.get_by_text("nine", exact=True).hover()
    page.get_by_text("Six", exact=True).click()
    assert page.title() == "What North Korea is reported to have sent to Russia's war"
    assert [url for url in asked if not url.startswith("data:")] == [(built[0] / "briefing.html").as_uri()]
    assert elsewhere[1].read_text() == ""
    page.close()


def test_the_page_holds_no_address_of_it(built, elsewhere):
    assert elsewhere[0] not in (built[0] / "briefing.html").read_text(encoding="utf-8")


def test_what_it_says_stands_in_page_and_print(built):
    page = BeautifulSoup((built[0] / "briefing.html").read_text(encoding="utf-8"), "html.parser").main.get_text(" ")
    files = [built[0] / "briefing.pdf", built[0] / "annex.pdf"]
    printed = " ".join(leaf.extract_text() for file in files for leaf in PdfReader(file).pages)
    for word in ("Five.", "Six", "seven", "eight", "nine", "ten", "eleven"):
        assert word in page and word in printed


def test_each_cell_is_named_once_with_what_was_left_out(built, elsewhere):
    lines = [line for line in built[1].splitlines() if "20_case" in line]
    assert [line.partition(" left out: ")[0] for line in lines] == [
        'notebooks/20_case.ipynb, under "the top", cell that begins "# A case": <script>, '
        f"the attribute onclick, the link to javascript:alert(1), the picture {elsewhere[0]}/a.png",
        'notebooks/20_case.ipynb, under "A case", cell that begins "from IPython.display import HTML, display": '
        "<script>, <iframe>, <object>, <link>, <video>, the attribute onmouseover, "
        f"the picture {elsewhere[0]}/c.png, the attribute srcset, the attribute onerror, "
        "a style of <div> that asks the network, a style that asks the network",
    ]
