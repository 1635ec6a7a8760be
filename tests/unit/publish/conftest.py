"""Notebooks of a few cells, built where a test needs them."""

import nbformat
import pytest
from briefing.display.records import EXHIBIT, FINDING
from nbformat import v4

NO_DATA = {"columns": [], "rows": []}


@pytest.fixture(scope="session")
def notebook():
    """A notebook: text that begins with # is markdown, all else code; a pair is code with its tag."""

    def cell(content):
        if isinstance(content, tuple):
            return v4.new_code_cell(content[0], metadata={"tags": [content[1]]})
        return v4.new_markdown_cell(content) if content.startswith("#") else v4.new_code_cell(content)

    def build(*contents):
        cells = [{**cell(content), "id": f"cell-{place}"} for place, content in enumerate(contents, start=1)]
        kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
        return nbformat.from_dict(v4.new_notebook(cells=cells, metadata={"kernelspec": kernel}))

    return build


@pytest.fixture
def exhibits():
    """A notebook that has shown exhibits: pairs of kind and name."""

    def build(*shown):
        records = [
            {EXHIBIT: {"kind": kind, "name": name, "caption": name, "note": "", "body": "", "data": NO_DATA, "svg": ""}}
            for kind, name in shown
        ]
        return v4.new_notebook(cells=[_ran(record) for record in records])

    return build


@pytest.fixture
def findings():
    """A notebook that has stated findings, by name."""

    def build(*names):
        records = [{FINDING: {"name": name, "value": 1.0, "text": name, "claims": []}} for name in names]
        return v4.new_notebook(cells=[_ran(record) for record in records])

    return build


def _ran(data):
    return v4.new_code_cell("show()", outputs=[v4.new_output("display_data", data)])
