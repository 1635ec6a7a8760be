"""Notebooks of a few cells, built where a test needs them."""

import nbformat
import pytest
from nbformat import v4


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
