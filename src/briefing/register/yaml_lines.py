"""YAML with the line of every value, so that whatever is wrong with one can be said by file and line."""

from pathlib import Path
from typing import NamedTuple

import yaml

from briefing.errors import Fault

Place = tuple[str | int, ...]
DATE = "tag:yaml.org,2002:timestamp"
MEND = "Mend its indentation, quotes or tags; only plain values are allowed"


class Located(NamedTuple):
    """A file's fields as plain values, and by their keys and places within one another the line each stands on."""

    fields: dict
    lines: dict[Place, int]


class _Loader(yaml.CSafeLoader):
    """Plain values; a date stays the text it is, quoted or not."""

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != DATE]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }


def read_located(path: Path, file: str) -> tuple[Located, list[Fault]]:
    """The fields of a file of `name: value` lines and its faults; a file that cannot be read has no fields."""
    faults: list[Fault] = []
    if not path.is_file():
        return Located({}, {}), [Fault(file, "", "", "The file is missing", "Restore it")]
    try:
        loader = _Loader(path.read_text(encoding="utf-8-sig"))
        node = loader.get_single_node()
        lines = dict(_lines(node, (), file, faults))
        fields = _plain(node, loader) if node else {}
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError) as error:
        return Located({}, {}), [Fault(file, _line_of(error), "", "The YAML cannot be read", MEND)]
    if not isinstance(fields, dict):
        remedy = "Begin each line with a name and a colon"
        return Located({}, {}), [Fault(file, "line 1", "", "The file is not a list of 'name: value' lines", remedy)]
    return Located(fields, lines), faults


def line_of(lines: dict[Place, int], place: Place) -> str:
    """Where a place stands: its own line, else that of the nearest place it lies in."""
    return next((f"line {lines[place[:end]]}" for end in range(len(place), 0, -1) if place[:end] in lines), "")


def _line_of(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    return f"line {mark.line + 1}" if mark else ""


def _plain(node: yaml.Node, loader: _Loader) -> object:
    """What a node says; a key is the text it is, also where YAML would take it for yes, no or a number."""
    if isinstance(node, yaml.MappingNode):
        return {str(key.value): _plain(part, loader) for key, part in node.value}
    if isinstance(node, yaml.SequenceNode):
        return [_plain(part, loader) for part in node.value]
    return loader.construct_object(node)


def _lines(node: yaml.Node | None, place: Place, file: str, faults: list[Fault]) -> list[tuple[Place, int]]:
    """The line of each place below a node; a key that stands twice is a fault, since the first would be lost."""
    if isinstance(node, yaml.SequenceNode):
        parts = [((*place, number), part, part) for number, part in enumerate(node.value)]
    elif isinstance(node, yaml.MappingNode):
        parts = [((*place, str(key.value)), key, part) for key, part in node.value]
    else:
        return []
    found: dict[Place, int] = {}
    for inner, start, _ in parts:
        line = start.start_mark.line + 1
        if inner in found:
            problem = f'"{inner[-1]}" stands twice, first on line {found[inner]}'
            faults.append(Fault(file, f"line {line}", "", problem, "Keep one of the two"))
        found[inner] = line
    return [*found.items(), *(pair for inner, _, part in parts for pair in _lines(part, inner, file, faults))]
