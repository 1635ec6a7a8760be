"""A section as an analyst writes it: what its cells show is in every file, the same each time, and nothing runs."""

import re
import zipfile
from html import unescape
from types import SimpleNamespace

import pytest
from bs4 import BeautifulSoup
from nbformat import v4
from PIL import Image
from pypdf import PdfReader

from briefing.document.about import About
from briefing.document.outputs import Manner, write_outputs
from briefing.run.execute import execute

KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
PLOT = """#| caption: Five camps: a line
#| alt: A line that goes up
import matplotlib.pyplot as plt
plt.plot([1, 2], [3, 4]); plt.show()"""
FRAME = """#| caption: A frame
import pandas as pd
pd.DataFrame({"n": [1], "said": ["= x"]}, index=pd.Index(["KR"], name="who"))"""
REST = """from IPython.display import HTML, Latex, Markdown, Math, display
display(Markdown("**A markdown output** of $5 and $6"), Latex("$a$"), Math(r"\\frac{a}{b}"))
display({"application/vnd.plotly.v1+json": {"data": []}, "text/plain": "Figure()"}, raw=True)
print("+ 5 printed")
display("plain text")
shown = display(HTML("<p>old</p>"), display_id=True)
shown.update(HTML("<p>new</p>"))"""
STYLED = "pd.DataFrame({'a': [1]}).style.set_table_styles([{'selector': 'th', 'props': 'color: red'}])"
PROSE = """It cost $10 million, later $20 million; $x_1 < y$.[^1]

![a dot](dot.png)

- [x] done
- \\+ 5 seen

[^1]: The words of the note."""
SAID = ["A markdown output", "$5 and $6", "+ 5 printed", "plain text", "new", "= x", "$10 million, later $20 million"]
SAID += ["The words of the note.", "Five camps: a line", "A frame", "+ 5 seen"]


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Two folders of such a section, each of a run of its own, and what was said of the second."""
    beside = tmp_path_factory.mktemp("notebooks")
    Image.new("RGB", (2, 2)).save(beside / "dot.png")
    cells = [v4.new_markdown_cell(f"# A case\n\n{PROSE}"), *map(v4.new_code_cell, (PLOT, FRAME, REST, STYLED))]
    for place, cell in enumerate(cells):
        cell["id"] = f"cell-{place}"
    notebook = v4.new_notebook(cells=cells, metadata={"kernelspec": KERNEL})
    said = {"name": "core", "title": "Cases", "marking": "", "as_of": "2026-01-31", "dateline": "31 January 2026"}
    cover = SimpleNamespace(**said, about=About(), beside={})
    folders = [tmp_path_factory.mktemp("built") for _ in range(2)]
    for folder in folders:
        write_outputs(execute({"20_case": notebook}, {}, beside), cover, folder, manner=Manner(beside))
    return folders


def text_of(folder):
    page = BeautifulSoup((folder / "briefing.html").read_text(encoding="utf-8"), "html.parser").main.get_text()
    printed = " ".join(leaf.extract_text() for leaf in PdfReader(folder / "briefing.pdf").pages)
    parts = zipfile.ZipFile(folder / "briefing.docx")
    word = "".join(parts.read(f"word/{name}.xml").decode() for name in ("document", "footnotes"))
    word = unescape(re.sub(r"<[^>]*>", "", word))
    return [re.sub(r"\s+", " ", words) for words in (page, printed, word)]


@pytest.mark.parametrize("words", SAID)
def test_what_is_shown_is_in_every_file(built, words):
    assert [words in text for text in text_of(built[0])] == [True] * 3


def test_pictures_formulae_and_exhibits_are_there(built):
    page = BeautifulSoup((built[0] / "briefing.html").read_text(encoding="utf-8"), "html.parser")
    assert [figure["id"] for figure in page.select("main figure")] == ["figure-case-figure-1", "table-case-table-1"]
    assert len(page.select("main math")) == 3 and page.select_one("main img")["alt"] == "a dot"
    assert sum(len(leaf.images) for leaf in PdfReader(built[0] / "briefing.pdf").pages) == 2
    assert sorted(str(file.relative_to(built[0])) for file in built[0].glob("[ft]*/*")) == [
        "figures/case-figure-1.png",
        "figures/case-figure-1.svg",
        "tables/case-table-1.csv",
    ]


def test_the_same_section_has_the_same_bytes_twice(built):
    one, other = ({file.relative_to(folder): file.read_bytes() for file in folder.rglob("*.*")} for folder in built)
    assert one.keys() == other.keys() and [name for name in one if one[name] != other[name]] == []


def test_nothing_is_fetched_and_no_script_of_the_section_stands_there(built):
    page = (built[0] / "briefing.html").read_text(encoding="utf-8")
    assert "plotly" not in page and not re.search(r'<(?:iframe|script[^>]* src|link[^>]* href="http)', page)
