"""What a cell says of what it shows."""

import pytest
from nbformat import v4

from briefing.document.cell_options import Options, is_printed, options_of, shows


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
    ],
)
def test_captions_stand_before_the_code(source, captions):
    assert options_of(source).captions == captions


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
    "cell", [code(tags=["keep_output"]), code(tags=["remove-output"]), code("#| output: false\na")]
)
def test_what_a_cell_keeps_to_itself_is_not_shown(cell):
    assert is_printed(cell) and not shows(cell)


@pytest.mark.parametrize(
    "metadata", [{}, {"tags": ["remove-input", "hide-cell"]}, {"slideshow": {"slide_type": "slide"}}]
)
def test_other_cells_are(metadata):
    assert shows(code(**metadata)) and is_printed(v4.new_markdown_cell("a", metadata=metadata))
