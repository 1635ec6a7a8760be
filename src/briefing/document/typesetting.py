"""Typst, which may take for ever over a drawing, or break: it has so long, and says in words what is wrong."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from queue import Empty, Queue
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any

import typst

from briefing.document.remarks import RefusedError

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
AT = re.compile(r"(?:main|__typst_py_bytes__)\.typ:(\d+):")


def compiled(source: str | bytes, seconds: float = SECONDS, **how: Any) -> Any:
    """What typst makes of a source, or of the file at a path; raises where it cannot, or not in time."""
    return _within(seconds, partial(typst.compile, source, **how))


def queried(source: str, what: str, field: str, **how: Any) -> str:
    """A field of what typst finds in the file at a path, as JSON; raises where it cannot, or not in time."""
    try:
        return _within(SECONDS_A_DOCUMENT, partial(typst.query, source, what, field=field, **how))
    except RefusedError:
        compiled(source, SECONDS_A_DOCUMENT, **how)  # which says at which line
        raise


def is_drawable(picture: bytes, kind: str) -> bool:
    """Whether typst can draw a picture: it is whole, of a size that paper has, and drawn in time."""
    with TemporaryDirectory() as work:
        (Path(work) / f"picture.{kind}").write_bytes(picture)
        source = Path(work) / "main.typ"
        source.write_text(DRAWN.format(f"picture.{kind}", MOST_AREA), encoding="utf-8")
        try:
            compiled(str(source), format="png", ppi=FEW_DOTS, ignore_system_fonts=True)
        except RefusedError:
            return False
    return True


def _within(seconds: float, work: Callable[[], Any]) -> Any:
    """What some work gives, if it does within so many seconds; it is left behind in a thread of its own if not."""
    ended: Queue = Queue()

    def run() -> None:
        try:
            ended.put((work(), None))
        except BaseException as error:  # typst's own, and where it broke, which is no Exception
            ended.put((None, error))

    Thread(target=run, daemon=True).start()
    try:
        made, error = ended.get(timeout=seconds)
    except Empty:
        raise RefusedError(f"typst took more than {seconds:g} s over it, and was stopped") from None
    if error is not None:
        raise _in_words(error) from None
    return made


def _in_words(error: BaseException) -> RefusedError:
    said = getattr(error, "message", str(error)).removeprefix("failed to compile document: ")
    hints = "".join(f"; {hint}" for hint in getattr(error, "hints", ()))
    found = AT.search(getattr(error, "diagnostic", ""))
    return RefusedError(f"typst says: {said}{hints}", int(found[1]) if found else 0)
