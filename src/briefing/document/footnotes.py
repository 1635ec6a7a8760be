"""Footnotes: what is written anywhere in a notebook under `[^key]:` goes to the places where `[^key]` stands."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from html import escape, unescape

from briefing.document.records import Block, Defined, Foreign, Items, Prose, Quote, Record
from briefing.document.text import Note, Text, reworded
from briefing.document.traversal import changed, found, marked

MARK = re.compile(r'<sup data-note="([^"]*)">.*?</sup>')


def note_mark(key: str) -> str:
    """What stands in HTML for a footnote, until it is known what that says."""
    return f'<sup data-note="{escape(key)}">[^{escape(key)}]</sup>'


def keys(record: Record) -> tuple[list[str], list[str]]:
    """The keys of the footnotes that stand in a record, and of those that it says the words of."""
    standing = [part.key for part in marked(record) if isinstance(part, Note)]
    for block in found(record, Foreign):
        standing += map(unescape, MARK.findall(block.html))
    return standing, [block.key for block in found(record, Defined)]


def definitions(records: Iterable[Record]) -> dict[str, Text]:
    """What the footnotes of a notebook say, by their keys; the first counts."""
    said: dict[str, Text] = {}
    for block in found(tuple(records), Defined):
        said.setdefault(block.key, block.text)
    return said


def with_notes(record: Record, said: Mapping[str, Text], numbers: dict[str, int], next_number: int) -> Record:
    """A record with the words of its footnotes, numbered on from those there are; `numbers` learns those of its own.

    A footnote of no known words is left as it was written.
    """

    def note(part: object) -> object:
        if not isinstance(part, Note):
            return part
        if part.key not in said:
            return f"[^{part.key}]"
        again = part.key in numbers
        number = numbers.setdefault(part.key, next_number + len(numbers))
        return Note(part.key, said[part.key].parts, number, again)

    def change(one: Text | Foreign) -> Text | Foreign:
        if isinstance(one, Foreign):
            return Foreign(MARK.sub(in_brackets, one.html))
        return reworded(one, note)

    def in_brackets(mark: re.Match) -> str:
        words = said.get(unescape(mark[1]))
        return f"<small>({escape(str(words))})</small>" if words else f"[^{mark[1]}]"

    record = replace(record, blocks=_undefined(record.blocks)) if isinstance(record, Prose) else record
    return changed(record, Text | Foreign, change)


def _undefined(blocks: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks without the words of footnotes."""
    return tuple(_without(block) for block in blocks if not isinstance(block, Defined))


def _without(block: Block) -> Block:
    if isinstance(block, Quote):
        return Quote(_undefined(block.blocks))
    if isinstance(block, Items):
        return replace(block, items=tuple(map(_undefined, block.items)))
    return block
