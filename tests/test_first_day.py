"""What docs/first-day.md says is so: its first section shows five things; its first source passes the check."""

import csv
import re
import shutil

import nbformat
import pytest
from bs4 import BeautifulSoup
from pypdf import PdfReader

from briefing.cli import main
from briefing.paths import ARCHIVE_VARIABLE, archive_folder

TABLES = ("sources.csv", "claims.csv")
BOX = re.compile(r"^( *)```(\w+)\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)


@pytest.fixture
def boxes(root):
    """What stands in the boxes of the page, by their languages."""
    page = (root / "docs" / "first-day.md").read_text(encoding="utf-8")
    found = [(kind, re.sub(f"^{indent}", "", said, flags=re.MULTILINE)) for indent, kind, said in BOX.findall(page)]
    return {kind: [said for one, said in found if one == kind] for kind, _ in found}


@pytest.fixture
def archive(project, root, monkeypatch):
    """A copy of the archive, of what there is of it."""
    folder = project / "data" / "archive"
    folder.mkdir()
    for text in archive_folder(root).glob("*.txt"):
        (folder / text.name).write_bytes(text.read_bytes())
    monkeypatch.setenv(ARCHIVE_VARIABLE, str(folder))
    return folder


def table(file):
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def write(file, rows):
    with file.open("w", encoding="utf-8", newline="") as opened:
        writer = csv.DictWriter(opened, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def test_the_first_source_is_drafted_filled_in_and_found_without_faults(boxes, archive, project, capsys):
    (archive / "paper.txt").write_text(boxes["text"][0], encoding="utf-8")
    assert main(["new-source", "paper-2026", "--text", "paper.txt"]) == 0
    for name, said in zip(TABLES, boxes["csv"], strict=True):
        rows = list(csv.DictReader(said.splitlines()))
        key, known = next(iter(rows[0])), {next(iter(row.values())): row for row in rows}
        drafted = [row | known.get(row[key], {}) for row in table(project / "data" / name)]
        assert {row[key] for row in drafted} >= set(known)
        write(project / "data" / name, drafted)
    assert "0 sure, 3 to look at, 1 to choose" in capsys.readouterr().out
    assert main(["check"]) == 0
    assert "no faults" in (said := capsys.readouterr().out)
    assert "drafted" not in said


SAID = ("Claims by theme", "How many claims of each theme there are", "The later of two figures is set against")


def test_the_first_section_shows_its_five_things_on_page_and_paper(boxes, project, root):
    notebooks = project / "notebooks"
    for path in notebooks.glob("*.ipynb"):
        if path.stem not in ("10_answers", "80_sources", "90_register"):
            path.unlink()
    shutil.copy(root / "docs" / "phone.png", notebooks / "page.png")
    section = nbformat.read(notebooks / "template" / "section.ipynb", as_version=4)
    section.cells[0].source = boxes["markdown"][0]
    section.cells[-1:-1] = map(nbformat.v4.new_code_cell, boxes["python"])
    nbformat.write(section, notebooks / "36_workers.ipynb")
    assert main(["report", "core", "--strict"]) == 0
    built = project / "reports" / "core"
    page = BeautifulSoup((built / "briefing.html").read_text(encoding="utf-8"), "html.parser")
    assert page.find("h2", id="workers").get_text() == "Workers"
    assert page.find("math") and page.find("img", alt="The first screen of the briefing")
    printed = " ".join(" ".join(leaf.extract_text() for leaf in PdfReader(built / "briefing.pdf").pages).split())
    assert [words for words in SAID if words not in page.get_text() or words not in printed] == []
    assert "troops," in (built / "tables" / "workers-table-1.csv").read_text(encoding="utf-8")
    assert (built / "figures" / "workers-figure-1.svg").is_file()
    assert (built / "tables" / "new_section_claims.csv").is_file()
