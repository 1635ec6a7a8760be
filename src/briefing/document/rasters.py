"""Charts as pictures for slides: each drawing, as typst draws it in the PDF too, at the size of a slide."""

from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

import typst

from briefing.document.print_fonts import copy_fonts, printable
from briefing.document.typst_text import string

DOTS_AN_INCH = 200


def rasters(drawings: Mapping[str, str]) -> dict[str, bytes]:
    """The PNG of each SVG, by its name."""
    if not drawings:
        return {}
    with TemporaryDirectory() as work:
        folder = Path(work)
        pages = ["#set page(width: auto, height: auto, margin: 0pt)"]
        for place, drawing in enumerate(drawings.values()):
            (folder / f"{place}.svg").write_text(printable(drawing), encoding="utf-8")
            pages.append(f"#page(image({string(f'{place}.svg')}))")
        (folder / "main.typ").write_text("\n".join(pages), encoding="utf-8")
        drawn = typst.compile(
            str(folder / "main.typ"),
            format="png",
            ppi=DOTS_AN_INCH,
            font_paths=[copy_fonts(folder)],
            ignore_system_fonts=True,
        )
    return dict(zip(drawings, drawn if isinstance(drawn, list) else [drawn], strict=True))
