"""Going through records: what stands in them, whatever their kind."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from operator import is_
from types import NoneType, UnionType
from typing import Any, TypeVar, get_args

from briefing.document.records import Data, Evidence, Index
from briefing.document.text import Link, Marked, Place, Text, marked_parts

LEAVES = (Text, Data, Evidence, Index, *get_args(Marked))  # nothing that is looked for stands in them
PLAIN = (str, int, float, NoneType)
Kind = TypeVar("Kind")


def found(value: object, kind: type[Kind]) -> Iterator[Kind]:
    """Everything of a kind in a record, or in a row of a table, in reading order."""
    if isinstance(value, kind):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from found(item, kind)
    elif not isinstance(value, LEAVES) and is_dataclass(value):
        for _, part in _parts(value):
            yield from found(part, kind)


def changed(value: Any, kind: type | UnionType, change: Callable[[Any], Any]) -> Any:
    """A record with everything of a kind, or of some kinds, changed; the same one where nothing changes."""
    if isinstance(value, kind):
        return change(value)
    if isinstance(value, tuple):
        items = tuple([changed(item, kind, change) for item in value])
        return value if all(map(is_, items, value)) else items
    if not isinstance(value, LEAVES) and is_dataclass(value) and not isinstance(value, type):
        parts = {name: changed(was, kind, change) for name, was in _parts(value)}
        differ = {name: part for name, part in parts.items() if part is not getattr(value, name)}
        return replace(value, **differ) if differ else value
    return value


def _parts(value: Any) -> Iterator[tuple[str, Any]]:
    """The fields of a dataclass in which something may stand, with their values."""
    for field in fields(value):
        if not isinstance(part := getattr(value, field.name), PLAIN):
            yield field.name, part


def links(value: object) -> Iterator[Link]:
    """Every link in a record, or in a row of a table."""
    return (part for part in marked(value) if isinstance(part, Link))


def places(value: object) -> Iterator[Place]:
    """Every place in a record, or in a row of a table."""
    return (part for part in marked(value) if isinstance(part, Place))


def marked(value: object) -> Iterator[Marked]:
    """Every part of a text that is more than words."""
    return (part for text in found(value, Text) for part in marked_parts(text.parts))


def words(value: object) -> str:
    """What a record, or a row of a table, says, in plain words."""
    if isinstance(value, tuple):
        return " ".join(filter(None, map(words, value)))
    return str(value) if isinstance(value, str | int | float | Text) else " ".join(map(str, found(value, Text)))
