"""Text with its links and emphasis: what records say, whatever they are written to.

A text is made of parts: words, links, places that links lead to, styles, breaks, pictures, formulae and footnotes. Its
words are never markup; each writer escapes them in its own way.
"""

import math
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from operator import is_
from string import Formatter
from typing import Annotated, Literal, Union
from unicodedata import category

from pydantic import Field

Style = Literal["strong", "emphasis", "code", "struck", "small", "provenance", "screen"]

LINE_ENDS = "\N{LINE SEPARATOR}"


@dataclass(frozen=True)
class Ref:
    """What a record, or a row of a table, is called: its kind, which begins its address, and its id within that."""

    kind: str
    id: str

    @property
    def address(self) -> str:
        """Its address in the document."""
        return f"{self.kind}-{self.id}"


@dataclass(frozen=True)
class Link:
    """Words that lead to a record or row, or to an address on the web.

    With `rows`, they stand for these, which a screen lists; elsewhere they lead to the one place.
    """

    to: Ref | str
    parts: tuple["Part", ...]
    rows: tuple[Ref, ...] = ()
    part: Literal["link"] = "link"


@dataclass(frozen=True)
class Place:
    """Words that links to `ref` lead to: in a table, they make their row the row of that thing."""

    ref: Ref
    parts: tuple["Part", ...]
    part: Literal["place"] = "place"


@dataclass(frozen=True)
class Styled:
    """Words that look or read otherwise.

    `provenance` is what footnotes in print say of a row; what is for the `screen` is left out in print, and is no part
    of what a text says.
    """

    style: Style
    parts: tuple["Part", ...]
    part: Literal["styled"] = "styled"


@dataclass(frozen=True)
class Break:
    """The end of a line."""

    part: Literal["break"] = "break"


@dataclass(frozen=True)
class Picture:
    """A picture that is part of the text, as a data address, with its words for who does not see it."""

    source: str
    alt: str
    part: Literal["picture"] = "picture"


@dataclass(frozen=True)
class Formula:
    """A formula in TeX, in the line or `apart` from it; the document gives it its MathML and its typst mathematics."""

    tex: str
    apart: bool = False
    mathml: str = ""
    typst: str = ""
    part: Literal["formula"] = "formula"


@dataclass(frozen=True)
class Note:
    """A footnote, known by `key` within its notebook; the document gives it its words and its number.

    `again`: an earlier one has the same number and words.
    """

    key: str
    parts: tuple["Part", ...] = ()
    number: int = 0
    again: bool = False
    part: Literal["note"] = "note"


Marked = Link | Place | Styled | Break | Picture | Formula | Note
Within = Link | Place | Styled | Note  # what holds other parts
Part = Union[str, Annotated[Marked, Field(discriminator="part")]]  # noqa: UP007  (the names above are resolved late)


@dataclass(frozen=True)
class Text:
    """Parts in their order; a text of a table may have a `number`, by which its column is sorted."""

    parts: tuple[Part, ...] = ()
    number: float | None = None

    def __str__(self) -> str:
        """The words alone."""
        return " ".join("".join(_words(self.parts)).split())

    @property
    def lines(self) -> list[str]:
        """The words alone, line by line; blank lines are left out."""
        lines = "".join(_words(self.parts, LINE_ENDS)).split(LINE_ENDS)
        return [" ".join(line.split()) for line in lines if line.strip()]


def text(*pieces: object, number: float | None = None) -> Text:
    """One text of words, parts, texts and numbers."""
    joined: list[Part] = []
    for part in _flat(pieces):
        if isinstance(part, str) and joined and isinstance(joined[-1], str):
            joined[-1] += part
        elif part != "":
            joined.append(part)
    return Text(tuple(joined), float(number) if number is not None and math.isfinite(number) else None)


def filled(sentence: str, **words: object) -> Text:
    """A sentence with its `{words}` filled in, which may be texts and links."""
    pieces: list[object] = []
    for literal, name, how, _ in Formatter().parse(sentence):
        pieces.append(literal)
        if name is not None:
            word = words[name]
            pieces.append(word if isinstance(word, Text | Marked) else format(word, how or ""))
    return text(*pieces)


def joined(pieces: Iterable[object], separator: object = ", ") -> Text:
    """Texts with something between them."""
    first, *others = [*pieces] or [""]
    return text(first, *(piece for other in others for piece in (separator, other)))


def link(to: Ref | str, *pieces: object, rows: Iterable[Ref] = ()) -> Link:
    """Words that lead somewhere."""
    return Link(to, text(*pieces).parts, tuple(rows))


def place(ref: Ref, *pieces: object) -> Place:
    """Words that are led to."""
    return Place(ref, text(*pieces).parts)


def styled(style: Style, *pieces: object) -> Styled:
    """Words in a style."""
    return Styled(style, text(*pieces).parts)


def has_words(said: Text) -> bool:
    """Whether a text says something that can be read, pictures aside."""
    words = str(Text(mapped(said.parts, lambda part: "" if isinstance(part, Picture) else part)))
    return any(category(sign)[0] not in "CZ" for sign in words)


def marked_parts(parts: Iterable[Part]) -> Iterator[Marked]:
    """Every part that is more than words, also within others, in reading order."""
    for part in parts:
        if not isinstance(part, str):
            yield part
            yield from marked_parts(part.parts if isinstance(part, Within) else ())


def mapped(parts: tuple[Part, ...], change: Callable[[Marked], object]) -> tuple[Part, ...]:
    """The parts with every part that is more than words changed, those within others first.

    The same parts where nothing changes.
    """
    pieces = [part if isinstance(part, str) else change(_inner_mapped(part, change)) for part in parts]
    made = text(*pieces).parts
    return parts if len(made) == len(parts) and all(map(is_, made, parts)) else made


def reworded(said: Text, change: Callable[[Marked], object]) -> Text:
    """A text with its parts that are more than words changed; the same one where nothing changes."""
    if all(isinstance(part, str) for part in said.parts):
        return said
    parts = mapped(said.parts, change)
    return said if parts is said.parts else replace(said, parts=parts)


def _inner_mapped(part: Marked, change: Callable[[Marked], object]) -> Marked:
    if not isinstance(part, Within):
        return part
    parts = mapped(part.parts, change)
    return part if parts is part.parts else replace(part, parts=parts)


def _flat(pieces: Iterable[object]) -> Iterator[Part]:
    for piece in pieces:
        if isinstance(piece, Text):
            yield from piece.parts
        else:
            yield piece if isinstance(piece, Marked) else str(piece)


def _words(parts: Iterable[Part], line_ends: str = " ") -> Iterator[str]:
    for part in parts:
        if isinstance(part, str):
            yield part
        elif isinstance(part, Break):
            yield line_ends
        elif isinstance(part, Picture):
            yield part.alt
        elif isinstance(part, Formula):
            yield part.tex
        elif not (isinstance(part, Note) or (isinstance(part, Styled) and part.style == "screen")):
            yield from _words(part.parts, line_ends)
