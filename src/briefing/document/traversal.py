"""Going through records: what stands in them, whatever their kind."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from types import UnionType
from typing import Any, TypeVar

from briefing.document.records import Data
from briefing.document.text import Link, Marked, Place, Ref, Text, marked_parts

LEAVES = Ref | Marked | Data
Kind = TypeVar("Kind")


def found(value: object, kind: type[Kind]) -> Iterator[Kind]:
    """Everything of a kind in a record, or in a row of a table, in reading order."""
    if isinstance(value, kind):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from found(item, kind)
    elif is_dataclass(value) and not isinstance(value, LEAVES):
        for field in fields(value):
            yield from found(getattr(value, field.name), kind)


def changed(value: Any, kind: type | UnionType, change: Callable[[Any], Any]) -> Any:
    """A record with everything of a kind, or of some kinds, changed."""
    if isinstance(value, kind):
        return change(value)
    if isinstance(value, tuple):
        return tuple(changed(item, kind, change) for item in value)
    if is_dataclass(value) and not isinstance(value, type | LEAVES):
        parts = {field.name: changed(getattr(value, field.name), kind, change) for field in fields(value)}
        return replace(value, **parts)
    return value


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
