"""Notebooks of a few cells and what they have shown, built where a test needs them."""

from types import SimpleNamespace

import pytest
from nbformat import from_dict, v4

from briefing.document.about import About
from briefing.document.records import Data, Figure, Statement, Table, bundle
from briefing.document.text import Ref, text

NOTHING_SAID = About()
NO_DATA = Data((), ())
SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="99" height="20" role="img" aria-label="Five camps"></svg>'


@pytest.fixture
def table():
    """A table with a row of cells for each tuple given."""

    def build(name, *rows, **fields):
        columns = tuple(f"Column {place}" for place, _ in enumerate(rows[0] if rows else (), start=1))
        return Table(**({"name": name, "caption": f"All of {name}", "columns": columns, "rows": rows} | fields))

    return build


@pytest.fixture
def figure():
    """A chart of five camps."""
    return lambda name, **fields: Figure(
        **({"name": name, "caption": f"Chart of {name}", "alt": "Five camps", "shown": NO_DATA, "svg": SVG} | fields)
    )


@pytest.fixture
def sentence():
    """A sentence of ours that rests on nothing."""
    return lambda name, **fields: Statement(
        **(
            {"ref": Ref("finding", name), "name": name, "called": "a sentence", "text": text("Five camps."), "value": 5}
            | fields
        )
    )


@pytest.fixture
def notebook():
    """A notebook of cells: text is markdown, a tuple is code that has shown its records or outputs; `tags` are the
    first cell's.
    """

    def cell(content):
        if isinstance(content, str):
            return v4.new_markdown_cell(content)
        shown = [v4.new_output("display_data", one if isinstance(one, dict) else bundle(one)) for one in content]
        return v4.new_code_cell("show()", outputs=shown)

    def build(*contents, tags=()):
        cells = [cell(content) for content in contents]
        if tags:
            cells[0].metadata["tags"] = list(tags)
        return from_dict(v4.new_notebook(cells=cells))

    return build


@pytest.fixture
def cover():
    """The head of a document of the last of January."""

    def build(title="Camps", marking="Open sources", about=NOTHING_SAID):
        return SimpleNamespace(
            name="core",
            title=title,
            marking=marking,
            as_of="2026-01-31",
            dateline="As of 31 January 2026",
            about=about,
            beside={},
        )

    return build
