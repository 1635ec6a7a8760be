"""Pictures as the document takes them in: those that lie beside a notebook, and those in its HTML; sound ones alone."""

import re
from collections.abc import Callable
from dataclasses import replace
from html import escape, unescape
from pathlib import Path
from urllib.parse import unquote

from briefing.document.drawings import is_blank, with_drawings
from briefing.document.picture_files import is_held
from briefing.document.raster import held, sound
from briefing.document.records import Foreign, Record
from briefing.document.remarks import BROKEN, Remark
from briefing.document.text import Marked, Picture, Text, reworded
from briefing.document.traversal import changed
from briefing.document.unseen import seen
from briefing.paths import is_there

SOURCE = re.compile(r'(<img\b[^>]*?\ssrc=)("[^"]*"|\'[^\']*\')', re.IGNORECASE)
HAS_SCHEME = re.compile(r"\s*(?:[a-zA-Z][\w+.-]*:|//|#)")


def with_pictures(record: Record, folder: Path | None) -> tuple[Record, list[Remark]]:
    """A record with the pictures that lie in the folder of its notebook, and remarks on those that do not."""
    remarks: list[Remark] = []

    def part(one: Marked) -> object:
        if not isinstance(one, Picture):
            return one
        source = taken(one.source)
        return replace(one, source=source) if source else one.alt

    def taken(source: str) -> str:
        if is_held(source):
            if found := sound(source):
                return found
            remarks.append(BROKEN)
            return ""
        if HAS_SCHEME.match(source) or folder is None:
            return source  # judged where all that asks the network is
        found, remark = _read(source, folder)
        remarks.extend(remark)
        return found

    def change(one: Text | Foreign) -> Text | Foreign:
        if isinstance(one, Text):
            return reworded(one, part)
        return Foreign(with_drawings(SOURCE.sub(lambda found: _with_source(found, taken), one.html), whole))

    def whole(drawing: str) -> str:
        if is_blank(drawing) or held(drawing.encode("utf-8"), "svg"):
            return drawing
        remarks.append(BROKEN)
        return ""

    return changed(record, Text | Foreign, change), remarks


def _with_source(found: re.Match, taken: Callable[[str], str]) -> str:
    source = unescape(found[2][1:-1])
    return f'{found[1]}"{escape(taken(source))}"'


def _read(source: str, folder: Path) -> tuple[str, list[Remark]]:
    """A picture as a data address; blank, with a remark, where there is none."""
    within = folder.resolve()
    named = seen(unquote(source.partition("?")[0].partition("#")[0]))
    file = (within / named).resolve()
    if not named.strip() or not file.is_relative_to(within) or not is_there(file):
        remedy = "Put the file into notebooks/, beside the notebook, and write its name as it is"
        return "", [Remark(f"the picture {source} is not there", remedy, stops=True)]
    found = held(file.read_bytes(), "svg" if file.suffix.lower() == ".svg" else "")
    return (found, []) if found else ("", [Remark(f"nothing can show the picture {source}", BROKEN.remedy, stops=True)])
