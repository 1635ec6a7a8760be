"""A site of built editions: their folders beside one another, and a page that leads to each."""

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

from jinja2.utils import htmlsafe_json_dumps

from briefing.display.when import day_words
from briefing.document.about import About, dataset
from briefing.editions.edition import Edition
from briefing.editions.house import read_house
from briefing.publish.changes import write_changes
from briefing.publish.cover import about
from briefing.publish.folder import building
from briefing.publish.rendered import write_page

FILES = {
    "briefing.html": "Read on a screen (HTML)",
    "briefing.pdf": "Print or file (PDF)",
    "annex.pdf": "Its annex (PDF)",
    "briefing.docx": "Edit it (DOCX)",
    "register.xlsx": "The register as a workbook",
    "claims.csv": "The claims as CSV",
    "datapackage.json": "Their data package",
    "findings.json": "Every finding",
    "inputs.json": "What it was built from",
    "manifest.json": "What it holds",
}


def write_site(editions: Sequence[Edition], target: Path) -> None:
    """Copy the built folders of `editions` into `target`, with index.html and, where versions are told, their changes.

    What stood there before is replaced.
    """
    with building(target) as folder:
        for edition in editions:
            shutil.copytree(edition.folder, folder / edition.name)
        root = editions[0].file.parents[1]
        told, changes = about(root), write_changes(root, folder)
        entries = [_entry(edition, told) for edition in editions]
        write_page(folder / "index.html", "site", read_house(root), editions=entries, changes=changes)


def _entry(edition: Edition, told: About) -> dict[str, object]:
    """What the page says of an edition; it opens with its first finding, and leads to the files that there are."""
    there = {file: words for file, words in FILES.items() if (edition.folder / file).exists()}
    data = dataset(edition.title, edition.name, edition.as_of, told, [f"{edition.name}/{file}" for file in there])
    findings = json.loads((edition.folder / "findings.json").read_text(encoding="utf-8"))
    return {
        "name": edition.name,
        "title": edition.title,
        "marking": edition.marking,
        "as_of": day_words(edition.as_of),
        "opening": findings[0]["text"] if findings else "",
        "files": there,
        "dataset": htmlsafe_json_dumps(data, ensure_ascii=False),
    }
