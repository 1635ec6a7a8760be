"""The register's data package by frictionless: valid as it is, and each planted fault named."""

import csv
from pathlib import Path

import pytest
from frictionless import validate
from unit.builders import write_project

from briefing.register.package import FILE, write_package

ROOT = Path(__file__).resolve().parents[2]
FAULTS = {
    "a duplicate key": ("claim_id", None, "primary-key", "the same as in the row"),
    "a word that is not listed": ("bound", "roughly", "constraint-error", '"enum"'),
    "an unknown unit": (
        "unit_id",
        "furlongs",
        "foreign-key",
        'values "furlongs" not found in the lookup',
    ),
    "a date that is none": ("as_of", "Oct-24", "constraint-error", '"pattern"'),
    "a claimant who is not there": ("claimant_id", "nobody", "foreign-key", 'values "nobody" not found'),
    "a phrase that is missing": ("value_text", "", "constraint-error", '"required" is "True"'),
    "text where a number is": ("best", "many", "type-error", '"number/default"'),
    "an id in another shape": ("assertion_id", "Staff: shells", "constraint-error", '"pattern"'),
    "a number below zero": ("low", "-5", "constraint-error", '"minimum" is "0"'),
    "a paragraph that is none": ("paragraph", "0", "constraint-error", '"minimum" is "1"'),
}


def rewritten(folder, change):
    """The claims of the package with something changed of its rows."""
    file = folder / "data" / "claims.csv"
    with file.open(encoding="utf-8", newline="") as read:
        rows = [*csv.DictReader(read)]
    rows = change(rows)
    with file.open("w", encoding="utf-8", newline="") as write:
        writer = csv.DictWriter(write, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def found(folder):
    """What frictionless says: the kind of each fault, the column, if it is of one, and the words."""
    return validate(str(folder / FILE)).flatten(["type", "fieldName", "message"])


@pytest.fixture
def project(tmp_path):
    """A small register with its data package."""
    write_project(tmp_path)
    write_package(tmp_path)
    return tmp_path


def test_the_registers_package_is_valid():
    assert found(ROOT) == []


def test_so_is_that_of_a_small_register(project):
    assert found(project) == []


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named(project, fault):
    column, cell, kind, words = FAULTS[fault]

    def plant(rows):
        return [*rows, rows[-1]] if cell is None else [*rows[:-1], rows[-1] | {column: cell}]

    rewritten(project, plant)
    faults = [(name, message) for named, name, message in found(project) if named == kind]
    assert any(words in message and name in (column, None) for name, message in faults), found(project)


def test_a_missing_column_is_named(project):
    rewritten(project, lambda rows: [{name: cell for name, cell in row.items() if name != "note"} for row in rows])
    assert ("missing-label", "note") in [(kind, name) for kind, name, _ in found(project)]
