"""Prose of notebooks, put to the subject's rules text by text."""

from briefing.document.prose import hard_prose, prose_faults
from briefing.document.text import Ref, link, text

LONG = "We see that the old camp by the sea was as big as the new one by the lake."  # 19 words of a syllable


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


def test_prose_of_long_sentences_is_told_with_its_notebook_and_the_longest(notebook):
    (warning,) = hard_prose({"20_camps": notebook(f"# Camps\n\n{LONG}"), "30_men": notebook("We see.")}, {}, [])
    assert warning == (
        "notebooks/20_camps.ipynb reads hard: 19.0 words a sentence (16 at most), grade 3.6 (9 at most). "
        f'Split or shorten, first: "{LONG}"'
    )


def test_a_heading_is_no_sentence(notebook):
    assert hard_prose({"20_camps": notebook(f"# {LONG}")}, {}, []) == []


def test_what_a_built_notebook_states_counts_without_what_it_links_to(notebook, sentence):
    stated = notebook((sentence("camps", text=text(LONG)),))
    linked = notebook((sentence("camps", text=text("We see ", link(Ref("claim", "a"), LONG), ".")),))
    source = {"20_camps": notebook("# Camps")}
    assert len(hard_prose(source, {"20_camps": stated}, [])) == 1
    assert hard_prose(source, {"20_camps": linked}, []) == []


def test_a_cell_that_is_nested_too_deep_is_named(notebook):
    assert told(notebook, "> " * 120 + "four") == [
        ("notebooks/20_camps.ipynb", f'cell "{"> " * 20}"', "what it holds is nested too deep to be read")
    ]
