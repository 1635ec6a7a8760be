"""Prose of notebooks, put to the subject's rules text by text."""

from briefing.document.prose import prose_faults


def told(notebook, source):
    """The faults of a cell by a rule that names every five."""
    found = prose_faults({"20_camps": notebook(source)}, lambda text: [f"five in: {text}"] if "five" in text else [])
    return [(fault.file, fault.row, fault.problem) for fault in found]


def test_a_fault_names_notebook_and_cell(notebook):
    assert told(notebook, "# Camps\n\nThere are *five* camps.") == [
        ("notebooks/20_camps.ipynb", 'cell "# Camps"', "five in: There are five camps.")
    ]


def test_headings_cells_of_tables_and_html_are_prose(notebook):
    assert len(told(notebook, "# five\n\n| five |\n|---|\n| b |\n\n<b>five</b>")) == 3


def test_code_and_addresses_are_no_prose(notebook):
    assert told(notebook, "See *the `five`* and [this](https://example.org/five).\n\n```\nfive\n```") == []


def test_an_empty_cell_has_no_fault(notebook):
    assert told(notebook, "") == []
