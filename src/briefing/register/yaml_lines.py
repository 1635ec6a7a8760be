"""YAML with the line of every value, so that whatever is wrong with one can be said by file and line.

Values are plain; a date and a name stay the text they are, quoted or not; a name stands once in its place.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

from briefing.errors import Fault, unwritable

Place = tuple[str | int, ...]
DATE = "tag:yaml.org,2002:timestamp"
MEND = "Mend its indentation, quotes or tags; only plain values are allowed"
WHY = {
    "cannot start any token": ("A value begins with a sign that means something to YAML", "Put it in quotes"),
    "mapping values are not allowed": ("A value holds a colon, or is indented wrongly", "Put it in quotes"),
    "could not find expected ':'": ("A name without a colon stands here, or just above", "Write name: value"),
    "invalid Unicode character": ("A text holds a sign which no document can hold", "Take it out"),
    "but found another document": ("A second document begins", "Take out the line ---"),
}
PLAIN = {"tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"}
TAB = ("A tab stands where YAML takes spaces", "Write spaces")
CANNOT = "The YAML cannot be read"
MOST_PARTS = 100_000
REPEATED = (f"It says more than {MOST_PARTS:,} things, by * that repeats what & marks", "Write out what is meant")


class Located(NamedTuple):
    """What a file says, and by their names and places within one another the line each value stands on."""

    fields: Any
    lines: dict[Place, int]


class _Loader(yaml.CSafeLoader):
    """Plain values; a date stays the text it is, quoted or not."""

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != DATE]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def read_located(path: Path, file: str) -> tuple[Located, list[Fault]]:
    """The fields of a file of `name: value` lines and its faults; a file that cannot be read has no fields."""
    if not path.is_file():
        return Located({}, {}), [Fault(file, "", "", "The file is missing", "Restore it")]
    located, faults = located_yaml(path.read_bytes(), file)
    if not faults and not isinstance(located.fields, dict | None):
        remedy = "Begin each line with a name and a colon"
        return Located({}, {}), [Fault(file, "line 1", "", "The file is not a list of 'name: value' lines", remedy)]
    return Located(located.fields or {}, located.lines), faults


def located_yaml(written: bytes | str, file: str) -> tuple[Located, list[Fault]]:
    """What YAML says, and its faults; `file` is where it stands. What cannot be read says nothing."""
    faults: list[Fault] = []
    try:
        text = written.decode("utf-8-sig") if isinstance(written, bytes) else written
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return Located(None, {}), [Fault(file, f"line {line}", "", "The text is not UTF-8", "Save it as UTF-8")]
    try:
        if faults := [*_unwritable(enumerate(text.split("\n"), start=1), file)]:
            return Located(None, {}), faults
        loader = _Loader(text)
        node = loader.get_single_node()
        if _size(node, {}) > MOST_PARTS:
            return Located(None, {}), [Fault(file, "", "", *REPEATED)]
        lines = dict(_lines(node, (), file, faults))
        faults += _unwritable(_scalars(node), file)
        return Located(_plain(node, loader) if node else None, lines), faults
    except yaml.YAMLError as error:
        return Located(None, {}), [_unreadable(error, text.split("\n"), file)]
    except (ValueError, TypeError, AttributeError, RecursionError):  # also what PyYAML lets through of bad numbers
        return Located(None, {}), [Fault(file, "", "", CANNOT, MEND)]


def line_of(lines: dict[Place, int], place: Place) -> str:
    """Where a place stands: its own line, else that of the nearest place it lies in."""
    return next((f"line {lines[place[:end]]}" for end in range(len(place), 0, -1) if place[:end] in lines), "")


def _unreadable(error: yaml.YAMLError, lines: list[str], file: str) -> Fault:
    """Where YAML cannot be read, and why, where that is one of the usual mistakes."""
    mark, problem = getattr(error, "problem_mark", None), str(getattr(error, "problem", ""))
    line = min(mark.line + 1, len(lines)) if mark else 0
    at_fault = lines[line - 1] if line else ""
    usual = iter([TAB] if re.match(" *\t", at_fault) else [why for part, why in WHY.items() if part in problem])
    said, remedy = next(usual, ("", MEND))
    return Fault(file, f"line {line}" if line else "", "", f"{CANNOT}: {said}".rstrip(": "), remedy)


def _unwritable(texts: Iterator[tuple[int, str]], file: str) -> Iterator[Fault]:
    """A fault for each text of a line that holds what no document can."""
    for line, text in texts:
        if problem := unwritable(text):
            yield Fault(file, f"line {line}", "", problem, "Take it out")


def _plain(node: yaml.Node, loader: _Loader) -> object:
    """What a node says; a key is the text it is, also where YAML would take it for yes, no or a number."""
    if isinstance(node, yaml.CollectionNode) and node.tag not in PLAIN:
        raise yaml.MarkedYAMLError(problem="a tag", problem_mark=node.start_mark)
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _plain(part, loader) for key, part in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(part, loader) for part in node.value]
    return loader.construct_object(node)


def _parts(node: yaml.Node | None) -> list[tuple[str | int, yaml.Node, yaml.Node]]:
    """What a node holds: the name or number of each part, where that stands, and the part."""
    if isinstance(node, yaml.SequenceNode):
        return [(number, part, part) for number, part in enumerate(node.value)]
    return [(str(key.value), key, part) for key, part in node.value] if isinstance(node, yaml.MappingNode) else []


def _size(node: yaml.Node | None, known: dict[int, int]) -> int:
    """How many parts a node has, those counted again that stand in it again; `known` are sizes by node."""
    if isinstance(node, yaml.CollectionNode) and id(node) not in known:
        pairs = isinstance(node, yaml.MappingNode)
        known[id(node)] = 1 + sum(_size(one, known) for part in node.value for one in (part if pairs else [part]))
    return known.get(id(node), 1)


def _lines(node: yaml.Node | None, place: Place, file: str, faults: list[Fault]) -> list[tuple[Place, int]]:
    """The line of each place below a node; a key that stands twice is a fault, since the first would be lost."""
    found: dict[Place, int] = {}
    for name, start, _ in _parts(node):
        inner, line = (*place, name), start.start_mark.line + 1
        if inner in found:
            problem = f'"{name}" stands twice, first on line {found[inner]}'
            faults.append(Fault(file, f"line {line}", "", problem, "Keep one of the two"))
        found[inner] = line
    deeper = (pair for name, _, part in _parts(node) for pair in _lines(part, (*place, name), file, faults))
    return [*found.items(), *deeper]


def _scalars(node: yaml.Node | None) -> Iterator[tuple[int, str]]:
    """The texts below a node, each with its line: an escape may stand for any sign."""
    if isinstance(node, yaml.ScalarNode):
        yield node.start_mark.line + 1, node.value
    for _, start, part in _parts(node):
        yield from _scalars(start)
        yield from _scalars(part) if part is not start else ()
