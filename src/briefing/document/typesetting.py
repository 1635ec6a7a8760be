"""Small things that typst sets for this process, each within its time: pictures and formulae, before print has them."""

import atexit
import os
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from briefing.document.remarks import RefusedError
from briefing.document.typst_process import Typst

SECONDS = 20  # over a picture or a formula, which takes a tenth of one as a rule
SECONDS_A_DOCUMENT = 300
MOST_AREA = 16_000_000  # square points of a drawing: as dots on a slide, they are some hundred millions
DRAWN = """#set page(width: auto, height: auto, margin: 0pt)
#context {{
  let drawn = image("{}")
  let size = measure(drawn)
  if size.width.pt() * size.height.pt() > {} {{ panic("it is too large") }} else {{ drawn }}
}}"""
FEW_DOTS = 20  # an inch


def compiled(source: str | bytes, seconds: float = SECONDS, **how: Any) -> Any:
    """What typst makes of a source, or of the file at a path; raises where it cannot, or not in time."""
    return _typst(os.getpid()).compiled(source, seconds, **how)


def is_drawable(picture: bytes, kind: str) -> bool:
    """Whether typst can draw a picture: it is whole, of a size that paper has, and drawn in time."""
    with TemporaryDirectory() as work:
        (Path(work) / f"picture.{kind}").write_bytes(picture)
        source = Path(work) / "main.typ"
        source.write_text(DRAWN.format(f"picture.{kind}", MOST_AREA), encoding="utf-8", newline="\n")
        try:
            compiled(str(source), format="png", ppi=FEW_DOTS, ignore_system_fonts=True)
        except RefusedError:
            return False
    return True


@cache
def _typst(process: int) -> Typst:
    """The typst of a process; one that is forked from another has its own."""
    typst = Typst()
    atexit.register(typst.end)
    return typst
