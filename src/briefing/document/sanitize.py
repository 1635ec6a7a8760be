"""Records made harmless: what others wrote in them, and where their links and pictures lead."""

from collections.abc import Iterable
from dataclasses import replace

from briefing.document.records import Figure, Foreign, Record
from briefing.document.sanitize_html import link_fault, picture_fault, sanitized
from briefing.document.text import Link, Marked, Picture, Text, reworded
from briefing.document.traversal import changed


def sanitized_records(records: Iterable[Record]) -> tuple[list[Record], list[str]]:
    """The records without what would run or ask the network, and what was left out, in words."""
    left_out: list[str] = []

    def clean(html: str) -> str:
        kept, lost = sanitized(html)
        left_out.extend(lost)
        return kept

    def part(one: Marked) -> object:
        if isinstance(one, Picture) and (fault := picture_fault(one.source)):
            left_out.append(fault)
            return one.alt
        if isinstance(one, Link) and isinstance(one.to, str) and (fault := link_fault(one.to)):
            left_out.append(fault)
            return Text(one.parts)
        return one

    def change(one: Text | Foreign) -> Text | Foreign:
        return Foreign(clean(one.html)) if isinstance(one, Foreign) else reworded(one, part)

    def record(one: Record) -> Record:
        one = changed(one, Text | Foreign, change)
        return replace(one, svg=clean(one.svg), narrow=clean(one.narrow)) if isinstance(one, Figure) else one

    return [record(one) for one in records], left_out
