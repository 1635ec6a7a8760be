"""The register's data package: every table of data/, described in data/datapackage.json from the schemas."""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from briefing.errors import Fault
from briefing.register.citation import LICENCE, abstract, citation
from briefing.register.fields import Field, fields_of, foreign_keys_of, key_of, resource
from briefing.register.schemas import SCHEMAS
from briefing.register.versions import FILE as CHANGES
from briefing.register.versions import FIRST, NONE, OF_A_CLAIM, SNAPSHOT

PACKAGE = "datapackage.json"
FILE = f"data/{PACKAGE}"
PROFILES = "https://datapackage.org/profiles/2.0"
SOURCES = {"title": "The documents: title, publisher and address of each", "path": "sources.csv"}
Described = dict[str, Any]
CHANGED_FIELDS: list[Field] = [
    {
        "name": "version",
        "type": "string",
        "description": "the version that `CITATION.cff` named",
        "constraints": {"required": True},
    },
    {
        "name": "date",
        "type": "string",
        "description": "the day it was released",
        "constraints": {"required": True, "pattern": r"\d{4}-\d{2}-\d{2}"},
    },
    {"name": "claim_id", "type": "string", "description": "the claim; blank where all of the version is meant"},
    {
        "name": "change",
        "type": "string",
        "description": "what became of it",
        "constraints": {"required": True, "enum": [FIRST, *OF_A_CLAIM, NONE]},
    },
    {"name": "fields", "type": "string", "description": "the columns that changed, joined by `;`"},
]


def described(name: str, path: str, title: str, fields: Iterable[Field], **keys: object) -> Described:
    """A CSV table as a resource of a package; `keys` are those of its schema that say something."""
    schema = {"$schema": f"{PROFILES}/tableschema.json", "fields": list(fields), "missingValues": [""]}
    return {
        "name": name,
        "type": "table",
        "path": path,
        "title": title,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "schema": schema | {key: said for key, said in keys.items() if said},
    }


def register_table(table: str) -> Described:
    """A table of the register as a resource."""
    title = f"One row is {SCHEMAS[table].description}"
    keys = {"primaryKey": key_of(table), "foreignKeys": foreign_keys_of(table)}
    return described(resource(table), table, title, fields_of(table), **keys)


def head(root: Path, name: str = "", title: str = "") -> Described:
    """What stands before the tables of a package: what `CITATION.cff` says, and the licence.

    Without a name or title, those of the whole project.
    """
    told = citation(root)
    title = title or str(told.get("title", ""))
    said = {
        "name": name or re.sub("[^a-z0-9]+", "-", title.lower()).strip("-") or "register",
        "title": title,
        "version": str(told.get("version", "")),
        "description": abstract(root),
        "homepage": str(told.get("url", "")),
        "contributors": [_contributor(author) for author in told.get("authors", ())],
    }
    profile = {"$schema": f"{PROFILES}/datapackage.json"}
    return profile | {key: words for key, words in said.items() if words} | {"licenses": [LICENCE]}


def register_package(root: Path) -> str:
    """The package of the register, as JSON."""
    tables = [*map(register_table, SCHEMAS), *_tables_of_versions(root)]
    return written({**head(root), "sources": [SOURCES], "resources": tables})


def _tables_of_versions(root: Path) -> list[Described]:
    """What changed from one released version to the next, and the claims of the newest, once there is one."""
    if not (root / CHANGES).is_file():
        return []
    claims, of_newest = (
        register_table("claims.csv"),
        "One row is a claim as it was when the newest version was released",
    )
    snapshot = claims | {"name": "released-claims", "path": _within_data(SNAPSHOT), "title": of_newest}
    changed = "One row is a claim that is new, changed or withdrawn in a version, or what is said of the whole version"
    snapshot["schema"] = {key: said for key, said in claims["schema"].items() if key != "foreignKeys"}
    return [described("changes", _within_data(CHANGES), changed, CHANGED_FIELDS), snapshot]


def _within_data(file: str) -> str:
    return file.removeprefix("data/")


def written(package: Mapping[str, object]) -> str:
    """A package as JSON, the same way every time; in ASCII, since patterns name letters that nobody sees."""
    return json.dumps(package, indent=1) + "\n"


def write_package(root: Path) -> None:
    """Write data/datapackage.json."""
    (root / FILE).write_text(register_package(root), encoding="utf-8", newline="\n")


def package_faults(root: Path) -> list[Fault]:
    """A fault where data/datapackage.json is not what the schemas say; none where there is no such file."""
    file = root / FILE
    if not file.is_file() or file.read_text(encoding="utf-8") == register_package(root):
        return []
    problem = "The data package is not what the schemas and CITATION.cff say"
    return [Fault(FILE, "", "", problem, "Run: .venv/bin/briefing dictionary")]


def _contributor(author: Mapping[str, str]) -> dict[str, object]:
    """An author, as the Citation File Format has people and bodies."""
    names = [author.get("given-names", ""), author.get("family-names", "")]
    parts = dict(zip(("givenName", "familyName"), names, strict=True))
    title = author.get("name") or " ".join(filter(None, names))
    return {"title": title, **{part: name for part, name in parts.items() if name}, "roles": ["author"]}
