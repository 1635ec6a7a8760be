"""Charts as pictures for slides: each drawing, as typst draws it in the PDF too, at the size of a slide.

A drawing is drawn once, however many editions show it: the picture depends on it, the fonts, and typst.
"""

from collections.abc import Mapping
from functools import cache as once
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing.document.print_fonts import copy_fonts, print_fonts, printable
from briefing.document.typesetting import SECONDS_A_DOCUMENT, compiled
from briefing.document.typst_text import string
from briefing.run import cache

DOTS_AN_INCH = 200


def png_pictures(drawings: Mapping[str, str]) -> dict[str, bytes]:
    """The PNG of each SVG, by its name."""
    store = cache.IN_USE.get()
    if store is None:
        return _drawn(drawings)
    held = {name: cache.find(store, _key(drawing)) for name, drawing in drawings.items()}
    drawn = _drawn({name: drawing for name, drawing in drawings.items() if held[name] is None})
    for name, png in drawn.items():
        cache.keep(store, _key(drawings[name]), png)
    return {name: held[name] or drawn[name] for name in drawings}


def _drawn(drawings: Mapping[str, str]) -> dict[str, bytes]:
    """Every drawing on a page of its own, all in one go."""
    if not drawings:
        return {}
    with TemporaryDirectory() as work:
        folder = Path(work)
        pages = ["#set page(width: auto, height: auto, margin: 0pt)"]
        for place, drawing in enumerate(drawings.values()):
            (folder / f"{place}.svg").write_text(printable(drawing), encoding="utf-8", newline="\n")
            pages.append(f"#page(image({string(f'{place}.svg')}))")
        (folder / "main.typ").write_text("\n".join(pages), encoding="utf-8", newline="\n")
        drawn = compiled(
            str(folder / "main.typ"),
            format="png",
            ppi=DOTS_AN_INCH,
            font_paths=[copy_fonts(folder)],
            ignore_system_fonts=True,
            seconds=SECONDS_A_DOCUMENT,
        )
    return dict(zip(drawings, drawn if isinstance(drawn, list) else [drawn], strict=True))


def _key(drawing: str) -> str:
    return cache.key(drawing, str(DOTS_AN_INCH), version("typst"), *_fonts())


@once
def _fonts() -> tuple[str, ...]:
    return tuple(cache.key(file.read_bytes()) for file in print_fonts())
