"""What a cell says of what it shows."""

import time
from pathlib import Path

import pytest
from nbformat import v4

from briefing.document.cell_options import (
    NO_PRINT,
    NOT_PRINTED,
    NOT_SHOWN,
    Options,
    is_printed,
    options_of,
    shows,
    unread,
)


@pytest.mark.parametrize(
    ("source", "captions"),
    [
        ("#| caption: Five: camps\nshow()", ("Five: camps",)),
        ("\n#|caption:  'Five'  \nshow()", ("Five",)),
        ("# a comment\n#| fig-cap: Five\n#| echo: false\nshow()", ("Five",)),
        ("#| caption: One\n#| caption: Two", ("One", "Two")),
        ("show()\n#| caption: Late", ()),
        ("# caption: a comment", ()),
        ("#| caption:", ("",)),
        ("%%time\n#| caption: Five\nshow()", ("Five",)),
        ("# a comment\n\n#| caption: Five\nshow()", ("Five",)),
    ],
)
def test_captions_stand_before_the_code(source, captions):
    assert options_of(source).captions == captions


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("import a\n#| caption: Late\nshow()", ["#| caption: Late"]),
        ("%matplotlib inline\n#|alt: A line\n#| output: false", ["#|alt: A line", "#| output: false"]),
        ("if a:\n    #| echo: false\n    show()", ["#| echo: false"]),
        ("#| fig-cap:\n#|   - One\n#|   - Two\nshow()", ["#| fig-cap:", "#|   - One", "#|   - Two"]),
        ("#| caption: >\n#|   One", ["#| caption: >", "#|   One"]),
        ("#| caption Five", ["#| caption Five"]),
        ("#| captoin: Five", ["#| captoin: Five"]),
        ("#| fig_cap: Five", ["#| fig_cap: Five"]),
        ("#| fig-caption: Five", ["#| fig-caption: Five"]),
        ("#| echo: false\n#| fig-width: 4\n#| warning: false\n#| tags: [a]\na  # | b", []),
        ("#| caption: Five\n# | a\nshow()", []),
        ("#| eval: no\nshow()", ["#| eval: no"]),
    ],
)
def test_what_is_not_read_as_an_option_is_told(source, told):
    assert [line for line, _ in unread(source)] == told


def test_a_misspelt_option_is_told_as_it_should_be():
    assert unread("#| captoin: Five") == [("#| captoin: Five", "Write it as #| caption: Five")]


def test_words_for_who_does_not_see_and_names_stand_likewise():
    assert options_of("#| alt: A line\n#| label: camps") == Options((), ("A line",), ("camps",))


def code(source="show()", **metadata):
    return v4.new_code_cell(source, metadata=metadata)


@pytest.mark.parametrize(
    "cell",
    [
        v4.new_raw_cell("---\ntitle: a\n---"),
        v4.new_markdown_cell("a", metadata={"tags": ["remove-cell"]}),
        v4.new_markdown_cell("a", metadata={"slideshow": {"slide_type": "notes"}}),
        code(tags=["remove_cell"]),
        code("#| include: false\nshow()"),
    ],
)
def test_a_cell_for_others_or_nobody_is_not_printed(cell):
    assert not is_printed(cell) and not shows(cell)


@pytest.mark.parametrize(
    "cell",
    [
        code(tags=["keep_output"]),
        code(tags=["remove-output"]),
        code(tags=["hide-input", "remove_output"]),
        code("#| output: false\na"),
    ],
)
def test_what_a_cell_keeps_to_itself_is_not_shown(cell):
    assert is_printed(cell) and not shows(cell)


@pytest.mark.parametrize(
    "metadata",
    [
        {},
        {"tags": ["remove-input", "remove-stderr"]},
        {"tags": ["hide-cell"]},
        {"tags": ["hide-input", "hide-output", "hide_output"]},
        {"collapsed": True},
        {"jupyter": {"outputs_hidden": True, "source_hidden": True}},
        {"slideshow": {"slide_type": "slide"}},
    ],
)
def test_other_cells_are(metadata):
    assert shows(code(**metadata)) and is_printed(v4.new_markdown_cell("a", metadata=metadata))


def test_the_readme_says_what_becomes_of_a_cell_by_its_tags():
    readme = (Path(__file__).resolve().parents[3] / "README.md").read_text(encoding="utf-8")
    named = {*NO_PRINT, *NOT_PRINTED, *NOT_SHOWN, "hide-cell", "hide-input", "hide-output", "remove-input"}
    assert [tag for tag in named if f"`{tag.replace('remove_', 'remove-')}`" not in readme] == []


def test_many_blanks_in_an_option_are_read_at_once():
    began = time.process_time()
    assert options_of(f"#| caption: a{' ' * 9_000}b").captions == (f"a{' ' * 9_000}b",)
    assert time.process_time() - began < 0.2
