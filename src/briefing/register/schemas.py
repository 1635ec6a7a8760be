"""The contract of every table: columns in order, what a cell may hold, what it means.

The cells are checked as written, as text; `typed` turns the number columns into floats afterwards. The data dictionary
in data/README.md and the data packages are generated from here. A check's error reads "problem | remedy".
"""

import re
from collections.abc import Callable
from functools import cache
from typing import Any

import pandas as pd
import pandera.pandas as pa
from pandera.errors import SchemaErrors

from briefing.phrases.reading import UNIT_KINDS
from briefing.register import dates
from briefing.register.coding import BOUNDS, CODINGS, COLLECTIONS, DERIVATIONS, MODALITIES, NUMBERS

Row = Any  # of `itertuples()`: its fields are the table's columns, which the schemas check and types do not know
REWRITTEN = re.compile(r"[A-Za-z]{3}-\d{2}|\d{1,2}-[A-Za-z]{3}")
UNSEEN = r"\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"  # letters that have no shape
IDENTIFIER = r"[a-z0-9]+(?:[-_][a-z0-9]+)*"
DATE = r"[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12][0-9]|3[01]))?)?"  # for those who cannot ask a calendar
SEVERAL = "ids joined by ;, may be blank"


def _are(cells: pd.Series, asked: Callable[[str], object]) -> pd.Series:
    """Of which cells something is true, asked once for each text."""
    return cells.isin([text for text in cells.unique() if asked(text)])


def _each(holds: Callable[[str], object], error: str) -> pa.Check:
    return pa.Check(lambda cells: ~_are(cells, lambda text: not holds(text)), error=error)


def _matches(pattern: str, error: str) -> pa.Check:
    return _each(re.compile(pattern).fullmatch, error)


def _column(description: str, cells: str, *checks: pa.Check, kind: str = "string", **constraints: Any) -> pa.Column:
    """A column; its `kind` and constraints say in a data package's words what the checks can be said of in them."""
    told = {"cells": cells, "type": kind, "constraints": constraints}
    return pa.Column(None, list(checks), description=description, metadata=told)


def _pattern(description: str, pattern: str, cells: str, error: str) -> pa.Column:
    return _column(description, cells, _matches(pattern, error), pattern=pattern)


def _count(description: str, pattern: str, cells: str, error: str, kind: str, minimum: int) -> pa.Column:
    return _column(description, cells, _matches(pattern, error), kind=kind, minimum=minimum)


def _text(description: str) -> pa.Column:
    return _column(description, "text, may be blank")


def _required(description: str) -> pa.Column:
    return _column(description, "text", _each(bool, "is blank | Fill it in"))


def _identifier(description: str) -> pa.Column:
    return _column(
        description,
        "id",
        _each(bool, "is blank | Fill in the id; data/README.md says of what"),
        _matches(
            f"(?:{IDENTIFIER})?", "is not an id | Use small letters, digits, '-' and '_', for example paper-2024-07"
        ),
        pattern=IDENTIFIER,
    )


def _key(description: str) -> pa.Column:
    unique = pa.Check(
        lambda cells: ~cells.duplicated(keep=False),
        error="stands in more than one row | Give each row its own id; ids are never reused",
    )
    checks = _identifier(description).checks
    return _column(description, "id, unique", *checks, unique, pattern=IDENTIFIER, unique=True)


def _reference(description: str) -> pa.Column:
    return _pattern(
        description, f"(?:{IDENTIFIER})?", "id, may be blank", "is not an id | Use an id of the table it points to"
    )


def _references(description: str) -> pa.Column:
    return _pattern(
        description,
        f"(?:{IDENTIFIER}(?:;{IDENTIFIER})*)?",
        SEVERAL,
        "is not a list of ids | Join ids with ';' and no spaces",
    )


def _choice(description: str, *values: str) -> pa.Column:
    check = _each(values.__contains__, f"is not allowed here | Use one of: {', '.join(values)}")
    return _column(description, ", ".join(f"`{value}`" for value in values), check, enum=list(values))


def _date(description: str) -> pa.Column:
    rewritten = _each(
        lambda text: not REWRITTEN.fullmatch(text),
        "is a date that a spreadsheet rewrote | Type it again as 2024-10, the column set to text",
    )
    valid = pa.Check(
        lambda cells: dates.valid(cells) | _are(cells, REWRITTEN.fullmatch),
        error="is not a date | Write 2024, 2024-10 or 2024-10-04",
    )
    return _column(description, "ISO 8601 date or prefix, may be blank", rewritten, valid, pattern=DATE)


def _number(description: str) -> pa.Column:
    return _count(
        description,
        r"(?:\d+(?:\.\d+)?)?",
        "number, may be blank",
        "is not a plain number of zero or more | Write digits only, in full units: 12000000, 0.5",
        "number",
        0,
    )


def _table(columns: dict[str, pa.Column], row: str) -> pa.DataFrameSchema:
    return pa.DataFrameSchema(columns, description=row, strict=False)


FIGURE = {
    "claim_id": _key("The source's id and a number"),
    "assertion_id": _identifier("One statement by one claimant; its mentions share it"),
    "source_id": _identifier("Where it is printed: sources.csv"),
    "paragraph": _count(
        "Non-empty line of the text, counted from 1",
        r"(?:[1-9]\d*)?",
        "whole number, may be blank",
        "is not a paragraph number | Count the non-empty lines of the text from 1",
        "integer",
        1,
    ),
    "value_text": _required("The figure phrase exactly as printed, hedge included, at most eight words"),
    "measure_id": _identifier("What is counted: measures.csv"),
    "unit_id": _identifier("In what unit: units.csv"),
    "low": _number("Lower value that the words give, in full units of `unit_id`; blank where they give none"),
    "best": _number("The printed number (not a best estimate), in full units of `unit_id`"),
    "high": _number("Upper value that the words give, in full units of `unit_id`; blank where they give none"),
    "bound": _choice("What the words say about the value", *BOUNDS),
    "derivation": _choice("How the claimant got the number", *DERIVATIONS),
    "modality": _choice("What is said of the world", *MODALITIES),
    "scope": _text("What part of the measure the figure covers, in our words"),
    "period_start": _date("First day or period the figure covers; the value of a date claim"),
    "period_end": _date("Last day or period the figure covers; the value of a date claim"),
    "as_of": _date("When the figure describes the world, as printed or implied"),
    "asserted": _date("When the claimant said it"),
    "claimant_id": _identifier("Who asserts it: actors.csv"),
    "via": _references("Actors it came through, nearest the source first"),
}

SCHEMAS = {
    "sources.csv": _table(
        {
            "source_id": _key("The source's id"),
            "title": _required("Title as printed"),
            "publisher_id": _identifier("Who published it: actors.csv"),
            "author": _text("Author as printed"),
            "published": _date("When it was published"),
            "published_basis": _choice("How we know that date", "stated", "looked_up", "inferred", "unknown"),
            "published_note": _text("Why, where the date is inferred or looked up"),
            "accessed": _date("When we first read it; never moves"),
            "reread": _date("When we last read it again"),
            "kind": _choice(
                "What kind of document", "news", "analysis", "opinion", "statement", "report", "transcript"
            ),
            "language": _pattern(
                "Language of the text",
                r"[a-z]{2}",
                "ISO 639-1 code",
                "is not a language code | Use two small letters, for example en",
            ),
            "url": _pattern(
                "Address of the document",
                rf"(?:https?://[^\s{UNSEEN}]+)?",
                "web address, may be blank",
                "is not a web address without spaces | Begin with https://, and write %20 for a space",
            ),
            "text_file": _pattern(
                "File in the archive folder",
                r"(?:[\w.-]+\.txt)?",
                "file name, may be blank",
                "is not a plain file name | Name a .txt file in the archive folder",
            ),
            "text_sha256": _pattern(
                "sha256 of that file",
                r"(?:[0-9a-f]{64})?",
                "64 hexadecimal digits, may be blank",
                "is not a sha256 | Use the 64 characters that sha256sum prints",
            ),
            "reliability": _choice(
                "Admiralty rating of the source; F means cannot be judged, not worse than E",
                "A",
                "B",
                "C",
                "D",
                "E",
                "F",
            ),
            "reliability_reason": _required("Why, in our words"),
            "collection": _choice("Which collection it belongs to", *COLLECTIONS),
            "status": _choice("What became of the document", "live", "corrected", "retracted"),
            "status_since": _date("Since when it has that status"),
        },
        "one document we read",
    ),
    "actors.csv": _table(
        {
            "actor_id": _key("The actor's id"),
            "name": _required("Name as shown to readers"),
            "kind": _choice(
                "What kind of actor",
                "none",
                "person",
                "media",
                "medium",
                "government",
                "military",
                "intelligence",
                "armed_group",
                "think_tank",
                "monitor",
                "company",
            ),
            "role": _choice(
                "How it can be an origin of figures: a body by its office, a medium or researcher by what it examined",
                "body",
                "medium",
                "researcher",
            ),
            "country": _pattern(
                "Country",
                r"(?:[A-Z]{2})?",
                "ISO 3166 code, may be blank",
                "is not a country code | Use two capitals, for example KR",
            ),
            "party": _identifier("Whose side it belongs to: topic/parties.yml"),
            "pool_ids": _references(
                "Pools of actors that share information; claims whose pools overlap count as one origin"
            ),
            "interest": _required(
                "Owner and state of a body or medium, with where it was read, and what it stands to gain; of a person "
                "the office"
            ),
            "merged_into": _reference("The actor that this one turned out to be; its id stays readable"),
        },
        "one body, person or medium",
    ),
    "measures.csv": _table(
        {
            "measure_id": _key("The measure's id"),
            "label": _required("Name as shown to readers"),
            "theme": _identifier("What it belongs to: topic/themes.yml"),
            "definition": _required("What is counted, in our words"),
            "parent_id": _reference("The measure it is a part of"),
            "basis": _choice(
                "What kind of quantity",
                "cumulative",
                "stock",
                "period_flow",
                "rate",
                "share",
                "ratio",
                "duration",
                "event",
                "date",
            ),
            "comparability_group": _identifier("Measures in one group may be set on one axis"),
        },
        "one thing that is counted",
    ),
    "units.csv": _table(
        {
            "unit_id": _key("The unit's id"),
            "label": _required("Name as shown to readers"),
            "kind": _choice("What kind of unit", *UNIT_KINDS),
            "definition": _required("What one of it is, in our words"),
        },
        "one unit",
    ),
    "conversions.csv": _table(
        {
            "conversion_id": _key("The conversion's id"),
            "from_unit": _identifier("Unit converted: units.csv"),
            "to_unit": _identifier("Unit converted to: units.csv"),
            "low": _number("Lower factor: how many of `to_unit` one of `from_unit` is"),
            "best": _number("Stated factor, likewise"),
            "high": _number("Upper factor, likewise"),
            "assumption": _required("What is assumed, in our words"),
            "claim_id": _reference("The claim that states it, if one does: claims.csv"),
        },
        "one stated or assumed factor between two units; implied factors are computed, not written down",
    ),
    "claims.csv": _table(
        {
            **FIGURE,
            "coding": _choice("Whether two codings agree or were settled", *CODINGS),
            "status": _choice("What became of the claim", "active", "disputed", "retracted"),
            "status_since": _date("Since when it has that status"),
            "status_reason": _text("Why, where it is not active"),
            "note": _text("Doubts and remarks, in our words"),
        },
        "one figure as one source prints it",
    ),
    "links.csv": _table(
        {
            "from_claim": _identifier("The claim that points: claims.csv"),
            "to_claim": _identifier("The claim pointed to: claims.csv"),
            "relation": _choice("How", "based_on", "part_of", "alternative_to", "denies", "corrects", "origin"),
            "note": _text("Remarks, in our words"),
        },
        "one relation between two claims that no column can tell",
    ),
    "exclusions.csv": _table(
        {
            "source_id": _identifier("Where it is printed: sources.csv"),
            "paragraph": FIGURE["paragraph"],
            "value_text": _required("The phrase with the number, exactly as printed, at most eight words"),
            "reason": _choice(
                "Why it is no claim",
                "background",
                "designator",
                "date",
                "duplicate",
                "part_of_claim",
                "boilerplate",
                "other",
            ),
            "claim_id": _reference("The claim it repeats or belongs to: claims.csv"),
            "note": _text("Remarks, in our words"),
        },
        "one number in an archived text that is not a claim",
    ),
    "coding/pass_a.csv": _table(
        {**FIGURE, "note": _text("Remarks of the coder")}, "one figure as the first coder read it"
    ),
    "coding/pass_b.csv": _table(
        {**FIGURE, "note": _text("Remarks of the coder")}, "one figure as the second coder read it"
    ),
}


def typed(table: pd.DataFrame) -> pd.DataFrame:
    """The same table with its number columns as floats (blank is NaN) and paragraphs as whole numbers."""
    kinds = dict.fromkeys(NUMBERS, float) | {"paragraph": "Int64"}
    numbers = {
        column: pd.to_numeric(table[column].where(table[column].ne("")), errors="coerce")
        for column in kinds
        if column in table
    }
    return table.assign(**{column: cells.astype(kinds[column]) for column, cells in numbers.items()})


@cache
def needed(name: str) -> tuple[str, ...]:
    """The columns of a table whose cells may not be blank."""
    blank = pd.DataFrame("", index=[0], columns=list(SCHEMAS[name].columns), dtype=object)
    try:
        SCHEMAS[name].validate(blank, lazy=True)
    except SchemaErrors as error:
        return tuple(dict.fromkeys(error.failure_cases["column"]))
    return ()
