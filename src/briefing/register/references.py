"""Ids that point from one table to another: each must exist."""

import pandas as pd

from briefing.errors import Fault, suggestion

REFERENCES = [
    ("sources.csv", "publisher_id", "actors.csv", "actor_id"),
    ("measures.csv", "parent_id", "measures.csv", "measure_id"),
    ("conversions.csv", "from_unit", "units.csv", "unit_id"),
    ("conversions.csv", "to_unit", "units.csv", "unit_id"),
    ("conversions.csv", "claim_id", "claims.csv", "claim_id"),
    ("links.csv", "from_claim", "claims.csv", "claim_id"),
    ("links.csv", "to_claim", "claims.csv", "claim_id"),
    ("exclusions.csv", "source_id", "sources.csv", "source_id"),
    ("exclusions.csv", "claim_id", "claims.csv", "claim_id"),
] + [
    (table, column, target, key)
    for table in ("claims.csv", "coding/pass_a.csv", "coding/pass_b.csv")
    for column, target, key in [
        ("source_id", "sources.csv", "source_id"),
        ("measure_id", "measures.csv", "measure_id"),
        ("unit_id", "units.csv", "unit_id"),
        ("claimant_id", "actors.csv", "actor_id"),
        ("via", "actors.csv", "actor_id"),
    ]
]


def reference_faults(tables: dict[str, pd.DataFrame]) -> list[Fault]:
    """Ids that no row of the other table has (blanks are the schema's business)."""
    return [fault for reference in REFERENCES for fault in _unknown(tables, *reference)]


def _unknown(tables: dict[str, pd.DataFrame], table: str, column: str, target: str, key: str) -> list[Fault]:
    known = set(tables[target][key])
    cited = tables[table][column].str.split(";").explode()
    return [
        Fault(
            f"data/{table}",
            f"line {line}",
            column,
            f'"{word}" is not in data/{target}',
            f"Add it there first. {suggestion(word, known)}",
        )
        for line, word in cited.items()
        if word and word not in known
    ]
