"""What stands beside the documents: the selected claims as CSV with a Frictionless data package."""

import json
from pathlib import Path

import pandas as pd

from briefing.analysis.claims import BESIDE
from briefing.analysis.comparison import comparable
from briefing.register.coding import NUMBERS
from briefing.register.register import Register
from briefing.register.schemas import SCHEMAS

ADDED = {name: BESIDE[name][1] for name in ("dated", "dated_basis")}
LICENCE = {"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}


def write_claims(register: Register, folder: Path, title: str, as_of: str, known_by: str) -> None:
    """Write claims.csv (one row a selected claim) and datapackage.json, which describes and dates it, into `folder`."""
    columns = [*SCHEMAS["claims.csv"].columns, *ADDED]
    claims = comparable(register)[columns].sort_values("claim_id", ignore_index=True)
    claims.to_csv(folder / "claims.csv", index=False, lineterminator="\n")
    package = {
        "name": folder.name.strip(".").split(".")[0],
        "title": title,
        "edition": {"as_of": as_of, "known_by": known_by},
        "licenses": [LICENCE],
        "resources": [
            {
                "name": "claims",
                "path": "claims.csv",
                "format": "csv",
                "mediatype": "text/csv",
                "encoding": "utf-8",
                "schema": {"fields": _fields(claims), "primaryKey": "claim_id"},
            }
        ],
    }
    (folder / "datapackage.json").write_text(
        json.dumps(package, indent=1, ensure_ascii=False) + "\n", encoding="utf-8", newline="\n"
    )


def _fields(claims: pd.DataFrame) -> list[dict]:
    described = {name: column.description for name, column in SCHEMAS["claims.csv"].columns.items()} | ADDED
    return [{"name": name, "type": _type(name), "description": described[name]} for name in claims.columns]


def _type(column: str) -> str:
    return "number" if column in NUMBERS else "integer" if column == "paragraph" else "string"
