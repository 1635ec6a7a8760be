"""Showing a table or a figure: JupyterLab gets HTML, the document a record with name, caption, alt text and data.

An exhibit's name is its address in the document (`table-NAME`, `figure-NAME`) and its file name in tables/ and
figures/.
"""

import io
import re

import pandas as pd
from IPython.display import display
from jinja2 import Environment, PackageLoader
from markupsafe import Markup, escape
from matplotlib import pyplot as plt
from matplotlib.figure import Figure

from briefing.display.alt import bounded
from briefing.display.drawings import png_of
from briefing.display.records import EXHIBIT

TEMPLATES = Environment(loader=PackageLoader("briefing.display"), autoescape=True)


def show_table(
    name: str,
    caption: str,
    view: pd.DataFrame,
    data: pd.DataFrame | None = None,
    note: str = "",
    widths: list[float] | None = None,
    linked_only: bool = False,
) -> None:
    """Show `view` (what readers see; cells may be links) and file `data` (tidy, one row a record) beside it.

    `widths` are the columns' shares of the page in percent. Without `data`, the view itself is filed as text. An
    empty table is not shown. `linked_only`: the document leaves out rows that nothing in it links to.
    """
    body = html_table(view, widths)
    if view.empty:
        return
    tidy = view.map(_plain) if data is None else data
    record = {"kind": "table", "name": name, "caption": caption, "note": note, "body": body, "data": _records(tidy)}
    if linked_only:
        record["linked_only"] = True
    _show(record, f"<figure>{_caption(caption, note)}{body}</figure>", f"Table: {caption} ({len(view)} rows)")


def show_figure(
    name: str,
    caption: str,
    figure: Figure,
    alt: str,
    data: pd.DataFrame,
    note: str = "",
    filed: pd.DataFrame | None = None,
) -> None:
    """Show a chart with its alt text and the data behind it, unless there is no data; the chart is closed.

    `filed` is what stands in the file beside it, where the chart draws a part of that.
    """
    if data.empty:
        plt.close(figure)
        return
    alt = bounded(alt)
    svg = svg_of(figure, name, alt)
    png = png_of(figure, svg)
    plt.close(figure)
    record = {
        "kind": "figure",
        "name": name,
        "caption": caption,
        "note": note,
        "alt": alt,
        "svg": svg,
        "body": html_table(data.map(_plain)),
        "data": _records(data if filed is None else filed),
    }
    _show(record, f"<figure>{svg}{_caption(caption, note)}</figure>", f"Figure: {caption}. {alt}", {"image/png": png})


def html_table(view: pd.DataFrame, widths: list[float] | None = None) -> str:
    """A plain HTML table; text is escaped, links are kept, empty cells are blank."""
    if widths and len(widths) != len(view.columns):
        raise ValueError(f"{len(widths)} widths for {len(view.columns)} columns: give one for each")
    rows = view.astype(object).where(view.notna(), "").itertuples(index=False, name=None)
    return TEMPLATES.get_template("table.html.j2").render(columns=list(view.columns), rows=rows, widths=widths)


def _show(record: dict, html: str, text: str, images: dict | None = None) -> None:
    display({"text/plain": text, "text/html": html, EXHIBIT: record, **(images or {})}, raw=True)


def _caption(caption: str, note: str) -> Markup:
    small = Markup("<br><small>{}</small>").format(note) if note else ""
    return Markup("<figcaption><strong>{}</strong>{}</figcaption>").format(caption, small)


def _plain(cell: object) -> object:
    return Markup(cell).striptags() if isinstance(cell, Markup) else cell


def _records(data: pd.DataFrame) -> dict:
    """Columns and rows as JSON holds them: blank for missing, dates and numbers as text that reads back the same."""
    return {
        "columns": [str(column) for column in data.columns],
        "rows": [
            ["" if pd.isna(cell) else str(_plain(cell)) for cell in row]
            for row in data.itertuples(index=False, name=None)
        ],
    }


def svg_of(figure: Figure, name: str, alt: str) -> str:
    """Inline SVG with its alt text; ids that nothing refers to are dropped, the others numbered within the figure.

    Matplotlib's own ids are digests of coordinates, and the layout's solver varies these in their last bit.
    """
    file = io.StringIO()
    figure.savefig(file, format="svg", metadata={"Date": None, "Creator": None})
    svg = re.sub(r"<g id=\"[^\"]*\"", "<g", file.getvalue()[file.getvalue().index("<svg") :])
    svg = re.sub(r"<metadata>.*?</metadata>", "", svg, flags=re.DOTALL)
    ids = {found: f"{name}-{place}" for place, found in enumerate(re.findall(r'\bid="([^"]+)"', svg), start=1)}
    svg = re.sub(r'(\bid="|"#|\(#)([^")]+)', lambda found: found[1] + ids.get(found[2], found[2]), svg)
    return svg.replace("<svg ", f'<svg role="img" aria-label="{escape(alt)}" data-figure="{escape(name)}" ', 1)
