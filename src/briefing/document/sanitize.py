"""Records made harmless: what others wrote in them, and where their links and pictures lead."""

from collections.abc import Iterable
from dataclasses import replace

from briefing.document.records import HTML, Bundle, Figure, Foreign, Record
from briefing.document.sanitize_html import link_fault, picture_fault, sanitized
from briefing.document.text import Break, Link, Part, Picture, Text, text
from briefing.document.traversal import changed


def sanitized_records(records: Iterable[Record]) -> tuple[list[Record], list[str]]:
    """The records without what would run or ask the network, and what was left out, in words."""
    left_out: list[str] = []

    def clean(html: str) -> str:
        kept, lost = sanitized(html)
        left_out.extend(lost)
        return kept

    def change(part: Text | Foreign) -> Text | Foreign:
        if isinstance(part, Foreign):
            return Foreign(clean(part.html))
        return replace(part, parts=_parts(part.parts, left_out))

    def one(record: Record) -> Record:
        if isinstance(record, Bundle):
            return replace(record, data={**record.data, HTML: clean(record.html)}) if record.html else record
        record = changed(record, Text | Foreign, change)
        if isinstance(record, Figure):
            return replace(record, svg=clean(record.svg), narrow=clean(record.narrow))
        return record

    return [one(record) for record in records], left_out


def _parts(parts: tuple[Part, ...], left_out: list[str]) -> tuple[Part, ...]:
    """Parts without links and pictures that would run or fetch something; their words stay."""
    return text(*(_part(part, left_out) for part in parts)).parts


def _part(part: Part, left_out: list[str]) -> object:
    if isinstance(part, Picture) and (fault := picture_fault(part.source)):
        left_out.append(fault)
        return part.alt
    if isinstance(part, str | Break | Picture):
        return part
    inner = _parts(part.parts, left_out)
    if isinstance(part, Link) and isinstance(part.to, str) and (fault := link_fault(part.to)):
        left_out.append(fault)
        return Text(inner)
    return replace(part, parts=inner)
