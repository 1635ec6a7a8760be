"""Whatever a cell shows, and whatever Markdown says, becomes page, PDF and DOCX, or is named with notebook and cell."""

from hypothesis import given
from hypothesis import strategies as st

from fuzz.documents import finds
from fuzz.examples import tried
from fuzz.shown import code_cells, markdown_cells

AT_ONCE = 20


@tried(AT_ONCE)
@given(st.lists(code_cells, min_size=AT_ONCE, max_size=AT_ONCE))
def test_whatever_code_cells_show_is_written_or_named(cells):
    assert finds(cells) == []


@tried(AT_ONCE)
@given(st.lists(markdown_cells, min_size=AT_ONCE, max_size=AT_ONCE))
def test_whatever_markdown_says_is_written_or_named(cells):
    assert finds(cells) == []
