"""Notebooks that have shown exhibits and findings."""

import pytest
from nbformat import v4

from briefing.display.records import EXHIBIT, FINDING

NO_DATA = {"columns": [], "rows": []}


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
