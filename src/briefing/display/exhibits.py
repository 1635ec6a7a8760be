"""Showing a table or a figure: a record that the document is built from, and beside it what JupyterLab shows.

An exhibit's name is its address in the document (`table-NAME`, `figure-NAME`) and its file name in tables/ and
figures/.
"""

import math
import numbers
from collections.abc import Callable, Sequence

import pandas as pd
from IPython.display import display
from matplotlib import pyplot as plt
from matplotlib.figure import Figure

from briefing.display.alt import bounded
from briefing.display.links import on_claims
from briefing.display.svg import svg_of
from briefing.display.theme import NARROW, WIDTH
from briefing.document import records
from briefing.document.html import preview
from briefing.document.records import Cell, Data, Datum, Evidence, Index, bundle
from briefing.document.text import Text, text


def show_table(
    name: str,
    caption: str,
    view: pd.DataFrame,
    data: pd.DataFrame | None = None,
    note: str = "",
    widths: Sequence[float] | None = None,
    linked_only: bool = False,
    index: Index | None = None,
) -> None:
    """Show `view` (what readers see; cells may be texts with links) and file `data` (tidy, one row a record) beside it.

    `widths` are the columns' shares of the page in percent. Without `data`, the view itself is filed as text. An
    empty table is not shown. An index of names, or with a name, is shown as columns; over columns in levels stand the
    heads of the others. `linked_only`: the document leaves out rows that nothing in it links to. `index`: what
    readers find its rows by.
    """
    view = _with_index(view)
    if widths and len(widths) != len(view.columns):
        raise ValueError(f"{len(widths)} widths for {len(view.columns)} columns: give one for each")
    if view.empty:
        return
    over, columns = _heads(view)
    record = records.Table(
        name,
        caption,
        columns,
        tuple(tuple(map(_cell, row)) for row in view.itertuples(index=False, name=None)),
        note,
        tuple(widths or ()),
        None if data is None else tidy_data(data),
        linked_only,
        index,
        over,
    )
    words = f"Table: {caption} ({len(view)} rows)"
    display({"text/plain": words, "text/html": preview(record), **bundle(record)}, raw=True)


def show_figure(
    name: str,
    caption: str,
    draw: Callable[[float], Figure] | Figure,
    alt: str,
    data: pd.DataFrame,
    note: str = "",
    filed: pd.DataFrame | None = None,
) -> None:
    """Show a chart with its alt text and the data behind it, unless there is no data.

    `draw` draws it at a width in inches: as wide as a page, and as narrow as a phone; a figure that is drawn already
    is the same everywhere. `filed` is what stands in the file beside it, where the chart draws a part of that.
    """
    if data.empty:
        if isinstance(draw, Figure):
            plt.close(draw)
        return
    alt = bounded(alt)
    if isinstance(draw, Figure):
        svg, narrow = drawn(lambda width: draw, WIDTH, name, alt), ""
    else:
        svg, narrow = drawn(draw, WIDTH, name, alt), drawn(draw, NARROW, f"{name}-narrow", alt)
    all_of_it = data if filed is None else filed
    evidence = on_claims(all_of_it["claim_id"]) if "claim_id" in all_of_it else Evidence()
    more = None if filed is None else tidy_data(filed)
    record = records.Figure(name, caption, alt, tidy_data(data), note, more, evidence, svg, narrow)
    over_it = {"text/plain": caption, "text/html": preview(record), **bundle(records.Aside(text(caption)))}
    display(over_it, raw=True)
    display({"text/plain": f"Figure: {caption}. {alt}", **bundle(record)}, raw=True)


def drawn(draw: Callable[[float], Figure], width: float, name: str, alt: str) -> str:
    """A chart drawn at a width in inches, as SVG; it is closed."""
    figure = draw(width)
    try:
        return svg_of(figure, name, alt)
    finally:
        plt.close(figure)


def tidy_data(data: pd.DataFrame) -> Data:
    """A table as records hold it: numbers as numbers, missing as None, all else as text that reads back the same.

    Its index is no part of it.
    """
    over, columns = _heads(data)
    heads = tuple(f"{above} {head}".strip() for above, head in zip(over, columns, strict=True)) if over else columns
    return Data(heads, tuple(tuple(map(_datum, row)) for row in data.itertuples(index=False, name=None)))


def _with_index(table: pd.DataFrame) -> pd.DataFrame:
    """A table whose index, where it says what no column does, is its first columns."""
    index = table.index
    says = index.nlevels > 1 or index.name is not None or index.dtype.kind not in "iu"
    if not says or set(index.names) & set(table.columns):
        return table
    return table.reset_index(names=["" if name is None else name for name in index.names])


def _heads(table: pd.DataFrame) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The heads over those of the columns, if there are any, and the heads of the columns."""
    if table.columns.nlevels == 1:
        return (), tuple(map(str, table.columns))
    levels = [[str(level) for level in column if str(level)] or [""] for column in table.columns]
    return tuple(" ".join(column[:-1]) for column in levels), tuple(column[-1] for column in levels)


def _datum(cell: object) -> Datum:
    if isinstance(cell, str | bool):
        return cell
    if isinstance(cell, numbers.Integral):
        return int(cell)
    if isinstance(cell, numbers.Real):
        return None if math.isnan(cell) else float(cell) if math.isfinite(cell) else str(cell)
    return None if _is_missing(cell) else str(cell)


def _cell(cell: object) -> Cell:
    if isinstance(cell, Text):
        return cell
    datum = _datum(cell)
    return "" if datum is None else str(datum) if isinstance(datum, bool) else datum


def _is_missing(cell: object) -> bool:
    return pd.api.types.is_scalar(cell) and pd.isna(cell)
