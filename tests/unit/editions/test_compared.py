"""What an edition is compared with is there, and is not dated after it."""

import json

import pytest

from briefing.editions.compared import compared, parameter_faults

NOW = {"as_of": "2025-12-31", "known_by": "2025-12-30"}
THEN = {"as_of": "2024-12-31", "known_by": "2024-12-30"}
FILED = "filed/claims.csv"
NO_FILE = "There is no such file. Give the path of a filed claims.csv from the project's folder"
NO_DATES = "does not say what the edition's dates are. Keep it beside claims.csv as it was filed"
LATER = "Compare with an earlier date or edition"


@pytest.fixture
def project(tmp_path):
    """A project with an edition of the end of 2024, and one filed then."""
    for folder in ("reports", "filed"):
        (tmp_path / folder).mkdir()
    old = "title: Old\nas_of: 2024-12-31\nknown_by: 2024-12-30\nthemes: [troops]\ncompare_with: 2023-12-31\n"
    (tmp_path / "reports" / "old.yml").write_text(old)
    (tmp_path / FILED).write_text("claim_id\n")
    (tmp_path / "filed" / "datapackage.json").write_text(json.dumps({"edition": THEN}))
    return tmp_path


@pytest.fixture
def said(project):
    """What is said of an edition of the end of 2025 that is compared with something."""

    def faults(compare_with, **parameters):
        values = NOW | {"compare_with": compare_with} | parameters
        return [str(fault) for fault in parameter_faults(project, values, "reports/core.yml")]

    return faults


def test_a_blank_is_none(project):
    assert compared(project, "") is None


def test_a_day_is_both_days(project):
    found = compared(project, "2024-10-04")
    assert (found.as_of, found.known_by, found.files, found.selection) == ("2024-10-04", "2024-10-04", (), None)


def test_an_edition_brings_its_days_its_file_and_what_it_selects(project):
    found = compared(project, "old")
    assert (found.as_of, found.known_by, found.filed) == ("2024-12-31", "2024-12-30", None)
    assert found.files == (project / "reports" / "old.yml",)
    assert (found.selection.themes, found.selection.compare_with) == (["troops"], "")


def test_a_filed_one_brings_its_days_and_two_files(project):
    found = compared(project, FILED)
    assert (found.as_of, found.known_by, found.selection) == ("2024-12-31", "2024-12-30", None)
    assert found.files == (project / FILED, project / "filed" / "datapackage.json")
    assert found.filed == project / FILED


@pytest.mark.parametrize("compare_with", ["2024-12-31", "2025-12-30", "old", "", None, FILED])
def test_an_earlier_day_edition_or_filed_briefing_is_allowed(said, compare_with):
    assert said(compare_with) == []


@pytest.mark.parametrize(
    ("compare_with", "as_of", "known_by", "dates"),
    [
        ("2026-01-01", "2025-12-31", "2025-12-31", "as_of 2026-01-01, known_by 2026-01-01"),
        ("2025-01-31", "2024-12-31", "2025-06-30", "as_of 2025-01-31"),
        ("2025-01-31", "2025-06-30", "2024-12-31", "known_by 2025-01-31"),
        ("old", "2024-12-30", "2024-12-30", "as_of 2024-12-31"),
        (FILED, "2024-06-30", "2024-06-30", "as_of 2024-12-31, known_by 2024-12-30"),
    ],
)
def test_a_later_one_is_refused_in_words(said, compare_with, as_of, known_by, dates):
    assert said(compare_with, as_of=as_of, known_by=known_by) == [
        f'reports/core.yml, compare_with: "{compare_with}" is dated after this edition ({dates}). {LATER}'
    ]


def test_an_edition_that_there_is_not_is_refused_in_words(said):
    assert said("older") == ["reports/older.yml: There is no such edition. Did you mean old?"]


def test_an_edition_with_faults_of_its_own_is_refused_by_its_file(said, project):
    (project / "reports" / "bad.yml").write_text("as_of: 2024-12-31\nknown_by: soon\n")
    assert said("bad") == ['reports/bad.yml, known_by: "soon" is not a date. Write it as "2024-10-04"']


def test_a_file_that_there_is_not_is_refused_in_words(said):
    assert said("filed/other.csv") == [f"filed/other.csv, compare_with: {NO_FILE}"]


def test_a_name_that_no_file_can_have_is_of_none(said):
    long = "a" * 300 + ".csv"
    assert said(long) == [f"{long}, compare_with: {NO_FILE}"]


@pytest.mark.parametrize("package", ["", "{", "[]", "{}", '{"edition": {"as_of": "2024-12-31"}}', '{"edition": null}'])
def test_a_filed_briefing_without_its_dates_is_refused_in_words(said, project, package):
    (project / "filed" / "datapackage.json").write_text(package)
    assert said(FILED) == [f"datapackage.json, edition: {NO_DATES}"]


def test_a_filed_briefing_without_its_package_is_refused_in_words(said, project):
    (project / "filed" / "datapackage.json").unlink()
    assert said(FILED) == [f"datapackage.json, edition: {NO_DATES}"]


def test_an_ill_typed_parameter_is_told_before_the_order(said):
    (fault,) = said("2026-01-01", as_of="yesterday")
    assert fault.startswith("reports/core.yml, as_of: ")


def test_what_is_not_there_is_told_beside_other_faults(said):
    assert len(said("older", as_of="yesterday")) == 2


def test_what_is_no_name_is_told_once(said):
    (fault,) = said(["old"])
    assert fault.startswith("reports/core.yml, compare_with: is read as a list")
