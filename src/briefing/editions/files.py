"""The files of editions: found by an edition's address, read as plain values, not yet checked.

The address is the edition's name, where its file lies in reports/, else the path of its folder, as in
`batches/vintages/2025-06-30`.
"""

import re
from pathlib import Path

import yaml

from briefing.errors import Fault, FaultsError, suggestion

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
REPORTS = "reports"
BATCH = re.compile(r"batches/[^/\\]+")
DATE = "tag:yaml.org,2002:timestamp"
UNREADABLE = "Mend its indentation, quotes or tags; only plain values are allowed"


class _Loader(yaml.SafeLoader):
    """Plain values, each name once; a date stays the text it is, quoted or not."""

    yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != DATE]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
    }

    def construct_mapping(self, node, deep=False):
        """The mapping; a name that stands twice is refused."""
        seen = set()
        for key, _ in node.value:
            if str(key.value) in seen:
                raise yaml.MarkedYAMLError(problem=f"{key.value} stands twice", problem_mark=key.start_mark)
            seen.add(str(key.value))
        return super().construct_mapping(node, deep)


def edition_file(root: Path, address: str) -> Path:
    """The file of the edition at an address; one that is no plain word, or has no file, is refused."""
    folder, _, name = address.rpartition("/")
    within = folder if BATCH.fullmatch(folder) and ".." not in folder else REPORTS
    known = sorted(file.stem for file in (root / within).glob("*.yml"))
    if not NAME.fullmatch(name) or folder not in ("", within):
        problem, remedy = f'"{address}" is not an edition\'s name', "Use small letters, digits and hyphens."
        raise FaultsError([Fault(f"{within}/", "", "", problem, f"{remedy} {suggestion(name, known)}")])
    if name not in known:
        raise FaultsError([Fault(f"{within}/{name}.yml", "", "", "There is no such edition", suggestion(name, known))])
    return root / within / f"{name}.yml"


def edition_fields(file: Path) -> dict:
    """The fields of an edition's file as plain values, not yet checked."""
    return plain_values(file.read_bytes(), f"{file.parent.name}/{file.name}")


def plain_values(written: bytes | str, place: str) -> dict:
    """The `name: value` lines of YAML as plain values; `place` is where they stand."""
    try:
        fields = yaml.load(written.decode("utf-8-sig") if isinstance(written, bytes) else written, _Loader)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        line = f"line {mark.line + 1}" if mark else ""
        problem = str(getattr(error, "problem", ""))
        twice = problem.endswith("stands twice")
        why = (problem, "Keep one of them") if twice else ("The YAML cannot be read", UNREADABLE)
        raise FaultsError([Fault(place, line, "", *why)]) from None
    if not isinstance(fields, dict) or not all(isinstance(key, str) for key in fields):
        problem, remedy = "The file is not a list of 'name: value' lines", "See the parameters in README.md"
        raise FaultsError([Fault(place, "", "", problem, remedy)])
    return fields
