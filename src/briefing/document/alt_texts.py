"""The words for who does not see a picture: asked for, by notebook and cell, where there are none."""

import re
from dataclasses import replace
from html import escape, unescape
from unicodedata import category

from briefing.document.records import Figure, Foreign, Record
from briefing.document.remarks import Remark
from briefing.document.text import Marked, Picture, Text, reworded
from briefing.document.traversal import changed

UNTOLD = "A picture without a description"
PICTURED = re.compile(r"<(img|svg)\b((?: [^ =>]+=\"[^\"]*\")*)>")
IN_CODE = "Give the cell a line before its code: #| alt: what the picture shows"
IN_CALL = "Give it an alt text: what it shows, in a sentence"
IN_TEXT = 'Write what it shows: ![what it shows](its file), or alt="…" in HTML'


def says_something(alt: str) -> bool:
    """Whether an alt text has a letter that is seen or heard: not blanks alone, nor signs without width."""
    return any(not sign.isspace() and category(sign) not in ("Cf", "Cc") for sign in unescape(alt))


def with_alts(record: Record, is_code: bool) -> tuple[Record, list[Remark]]:
    """A record with words for each of its pictures, and a remark for each that had none."""
    lacking: list[Remark] = []
    ask = Remark("a picture has no words for who does not see it", IN_CODE if is_code else IN_TEXT)

    def part(one: Marked) -> object:
        if not isinstance(one, Picture) or says_something(one.alt):
            return one
        lacking.append(ask)
        return replace(one, alt=UNTOLD)

    def change(one: Text | Foreign) -> Text | Foreign:
        if isinstance(one, Text):
            return reworded(one, part)
        if not PICTURED.search(one.html):
            return one
        html, untold = _told(one.html)
        lacking.extend([ask] * untold)
        return Foreign(html) if untold else one

    if isinstance(record, Figure) and not says_something(record.alt):
        named = f"the figure {record.name or record.caption}"
        lacking.append(Remark(f"{named} has no words for who does not see it", IN_CODE if not record.name else IN_CALL))
        svg, narrow = (_told(drawing, escape(record.caption))[0] for drawing in (record.svg, record.narrow))
        record = replace(record, alt=record.caption, svg=svg, narrow=narrow)
    return changed(record, Text | Foreign, change), lacking


def _told(html: str, words: str = UNTOLD) -> tuple[str, int]:
    """Harmless HTML with words for its pictures, and how many had none."""
    untold = 0

    def tell(found: re.Match) -> str:
        nonlocal untold
        name = "alt" if found[1] == "img" else "aria-label"
        said = re.search(rf' {name}="([^"]*)"', found[2])
        if said and says_something(said[1]):
            return found[0]
        untold += 1
        return f'<{found[1]} {name}="{words}"{found[2].replace(said[0], "") if said else found[2]}>'

    return PICTURED.sub(tell, html), untold
