"""What stands beside the documents: the selected claims as CSV with a Frictionless data package."""

from pathlib import Path

from briefing.analysis.claims import BESIDE
from briefing.analysis.comparison import comparable
from briefing.display.exhibits import tidy_data
from briefing.document.filed import write_csv
from briefing.register.fields import Field, fields_of
from briefing.register.package import PACKAGE, Described, described, written
from briefing.register.register import Register
from briefing.register.schemas import SCHEMAS

ADDED = ("dated", "dated_basis")
GUARDED = "In its tables a text that a spreadsheet would take for a formula stands behind an apostrophe."


def claim_fields() -> list[Field]:
    """The fields of a table of claims as it is filed: the register's, then those set beside them."""
    added: list[Field] = [{"name": name, "type": "string", "description": BESIDE[name][1]} for name in ADDED]
    return fields_of("claims.csv") + added


def write_claims(register: Register, folder: Path, about: Described, as_of: str, known_by: str) -> None:
    """Write claims.csv (one row a selected claim) and datapackage.json, which describes and dates it, into `folder`.

    `about` is what stands before the tables of the package.
    """
    columns = [*SCHEMAS["claims.csv"].columns, *ADDED]
    claims = comparable(register)[columns].sort_values("claim_id", ignore_index=True)
    write_csv(folder / "claims.csv", tidy_data(claims))
    title = f"One row is {SCHEMAS['claims.csv'].description}"
    package = {
        **about,
        "description": f"{about.get('description', '')} {GUARDED}".strip(),
        "edition": {"as_of": as_of, "known_by": known_by},
        "sources": [_source(row.title, row.url) for row in register.sources.itertuples()],
        "resources": [described("claims", "claims.csv", title, claim_fields(), primaryKey="claim_id")],
    }
    (folder / PACKAGE).write_text(written(package), encoding="utf-8", newline="\n")


def _source(title: str, url: str) -> Described:
    return {"title": title} | ({"path": url} if url else {})
