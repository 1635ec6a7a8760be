"""Versions of the data: what became of each claim, filed under the version that is cited."""

import pytest

from briefing.errors import FaultsError
from briefing.register.schemas import SCHEMAS
from briefing.register.versions import FILE, SNAPSHOT, compared, read_changes, release, version_faults

COLUMNS = ",".join(SCHEMAS["claims.csv"].columns)


def claim(best, status="active"):
    return {"best": best, "low": "1", "status": status}


def row(claim_id, change, fields=""):
    return {"claim_id": claim_id, "change": change, "fields": fields}


def write_claims(root, **best):
    names = COLUMNS.split(",")
    lines = [
        ",".join({"claim_id": name, "best": value}.get(column, "") for column in names) for name, value in best.items()
    ]
    (root / "data" / "claims.csv").write_text("\n".join([COLUMNS, *lines]) + "\n")


def cite(root, version, day="2026-01-31", package=None):
    (root / "CITATION.cff").write_text(f"title: Camps\nversion: {version}\ndate-released: {day}\n")
    (root / "pyproject.toml").write_text(f'[project]\nversion = "{package or version}"\n')


@pytest.fixture
def project(tmp_path):
    """A project of two claims, its first version released."""
    (tmp_path / "data").mkdir()
    write_claims(tmp_path, a="5", b="6")
    cite(tmp_path, "0.1.0")
    release(tmp_path)
    return tmp_path


def test_a_claim_is_new_changed_or_withdrawn_or_as_it_was():
    before = {"same": claim("1"), "moved": claim("2"), "gone": claim("3"), "taken-back": claim("4")}
    after = {"same": claim("1"), "moved": claim("9"), "added": claim("5"), "taken-back": claim("4", "retracted")}
    assert compared(before, after) == [
        row("added", "new"),
        row("gone", "withdrawn"),
        row("moved", "changed", "best"),
        row("taken-back", "withdrawn", "status"),
    ]


def test_what_changes_in_a_retracted_claim_is_a_change():
    assert compared({"a": claim("1", "retracted")}, {"a": claim("2", "retracted")}) == [row("a", "changed", "best")]


def test_the_first_version_is_one_line(project):
    assert (project / FILE).read_text() == "version,date,claim_id,change,fields\n0.1.0,2026-01-31,,first,\n"


def test_a_later_version_says_what_became_of_each_claim_and_keeps_them(project):
    write_claims(project, a="7", c="8")
    cite(project, "0.2.0", "2026-02-28")
    release(project)
    assert (project / FILE).read_text().splitlines()[2:] == [
        "0.2.0,2026-02-28,a,changed,best",
        "0.2.0,2026-02-28,b,withdrawn,",
        "0.2.0,2026-02-28,c,new,",
    ]
    assert (project / SNAPSHOT).read_text() == (project / "data" / "claims.csv").read_text()


def test_a_version_without_a_changed_claim_is_one_line(project):
    cite(project, "0.1.1")
    release(project)
    assert read_changes(project)[-1] == {"version": "0.1.1", "date": "2026-01-31", **row("", "none")}


def test_a_released_version_whose_claims_differ_must_be_raised(project):
    write_claims(project, a="7", b="6")
    with pytest.raises(FaultsError, match="1 claims differ from it. Raise the version"):
        release(project)


def test_a_released_version_is_not_released_twice(project):
    with pytest.raises(FaultsError, match="no claim has changed"):
        release(project)


def test_a_version_needs_its_day(project):
    cite(project, "0.2.0", "2026-02")
    with pytest.raises(FaultsError, match="names no version with its date-released"):
        release(project)


def test_a_released_version_has_no_fault(project):
    assert version_faults(project) == []


def test_a_raised_version_without_a_line_is_a_fault(project):
    cite(project, "0.2.0")
    assert [str(fault) for fault in version_faults(project)] == [
        "data/versions/changes.csv, version: No line says what changed in version 0.2.0 of CITATION.cff. "
        "Run: make release (.venv/bin/briefing release does the same)"
    ]


def test_two_versions_are_a_fault(project):
    cite(project, "0.1.0", package="0.2.0")
    assert [fault.problem for fault in version_faults(project)] == [
        "The version is 0.1.0, that of pyproject.toml 0.2.0"
    ]


@pytest.mark.parametrize(
    ("line", "column"), [("0.1.0,Feb-26,,first,", "date"), ("0.1.0,2026-02-28,a,moved,", "change")]
)
def test_a_line_that_no_feed_can_hold_is_a_fault(project, line, column):
    with (project / FILE).open("a") as file:
        file.write(line + "\n")
    assert [(fault.row, fault.column) for fault in version_faults(project)] == [("line 3", column)]
