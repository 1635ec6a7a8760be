"""What stands in an edition's folder, and that it is the same every time."""

import csv
import json
import shutil

import pytest
from frictionless import validate
from openpyxl import load_workbook

from briefing.cli import main
from briefing.paths import ARCHIVE_VARIABLE, ROOT_VARIABLE, archive_folder
from briefing.publish.manifest import sha256

LISTED = {
    "briefing.html",
    "briefing.pdf",
    "annex.pdf",
    "briefing.docx",
    "notebooks",
    "figures",
    "tables",
    "claims.csv",
    "datapackage.json",
    "register.xlsx",
    "findings.json",
    "inputs.json",
    "manifest.json",
}


def read(path):
    return json.loads(path.read_text(encoding="utf-8"))


def names(folder, ending):
    return sorted(path.stem for path in folder.glob(f"*{ending}"))


def test_the_folder_holds_what_the_design_lists(edition):
    assert {path.name for path in edition.iterdir()} == LISTED


def test_nothing_is_left_beside_the_folder(edition):
    beside = {path.name for path in edition.parent.iterdir() if path.suffix != ".yml"}
    assert beside == {edition.name}


def test_every_figure_is_there_for_slides_as_svg_and_png(edition, soup):
    drawn = sorted(figure["id"].removeprefix("figure-") for figure in soup.select("figure.figure"))
    assert names(edition / "figures", ".svg") == names(edition / "figures", ".png") == drawn
    assert len(list((edition / "figures").iterdir())) == 2 * len(drawn)


def test_every_notebook_is_there_executed(edition, root):
    assert names(edition / "notebooks", ".ipynb") == names(root / "notebooks", ".ipynb")
    for path in (edition / "notebooks").iterdir():
        assert any(cell.get("outputs") for cell in read(path)["cells"]), path.name


def test_the_manifest_has_the_sum_of_every_other_file(edition):
    listed = read(edition / "manifest.json")["outputs"]
    there = {str(path.relative_to(edition)) for path in edition.rglob("*") if path.is_file()}
    assert set(listed) == there - {"manifest.json"}
    assert [name for name, sum_listed in listed.items() if sum_listed != sha256(edition / name)] == []


def test_the_inputs_stand_in_their_own_file_and_in_the_manifest(edition):
    assert read(edition / "inputs.json") == read(edition / "manifest.json")["inputs"]


def test_the_inputs_name_parameters_files_texts_and_versions(edition):
    inputs = read(edition / "inputs.json")
    assert inputs["parameters"]["as_of"]
    assert {"data/claims.csv", "data/judgements.yml", f"reports/{edition.name}.yml", "requirements.lock"} <= set(
        inputs["files"]
    )
    assert {"python", "briefing", "typst", "papermill"} <= set(inputs["versions"])


def test_no_document_names_the_folder_it_was_built_in(edition):
    place = str(edition.parents[1]).encode()
    assert [path.name for path in edition.rglob("*") if path.is_file() and place in path.read_bytes()] == []


@pytest.fixture
def built_again(edition, project):
    """The edition built a second time, in another copy of the project."""
    assert main(["report", edition.name, "--force"]) == 0
    return project / "reports" / edition.name


def test_the_same_inputs_give_the_same_bytes(edition, built_again):
    first, second = (read(folder / "manifest.json") for folder in (edition, built_again))
    assert first["inputs"] == second["inputs"]
    assert first["outputs"] == second["outputs"]


def test_a_repeated_build_does_nothing(edition, root, monkeypatch, capsys):
    monkeypatch.setenv(ROOT_VARIABLE, str(edition.parents[1]))
    monkeypatch.setenv(ARCHIVE_VARIABLE, str(archive_folder(root).resolve()))
    before = (edition / "manifest.json").stat().st_mtime_ns
    assert main(["report", edition.name]) == 0
    assert "up to date" in capsys.readouterr().out
    assert (edition / "manifest.json").stat().st_mtime_ns == before


def test_the_data_package_describes_every_table_of_the_folder(edition):
    described = [one["path"] for one in read(edition / "datapackage.json")["resources"]]
    assert sorted(described) == sorted(path.relative_to(edition).as_posix() for path in edition.rglob("*.csv"))


def test_the_data_package_is_valid_by_frictionless(edition):
    report = validate(str(edition / "datapackage.json"))
    assert report.valid, report.flatten(["rowNumber", "fieldName", "message"])


def test_a_claim_that_is_not_filed_is_named_by_frictionless(edition, tmp_path):
    copy = shutil.copytree(edition, tmp_path / "copy", ignore=shutil.ignore_patterns("notebooks", "figures"))
    file = copy / "tables" / "scoreboard.csv"
    head, first, *others = file.read_text(encoding="utf-8").splitlines()
    file.write_text("\n".join([head, f"elsewhere{first}", *others]) + "\n", encoding="utf-8")
    found = validate(str(copy / "datapackage.json")).flatten(["type", "message"])
    assert any(kind == "foreign-key" and 'not found in the lookup table "claims"' in words for kind, words in found)


def test_the_workbook_holds_the_selected_claims(edition):
    rows = load_workbook(edition / "register.xlsx", read_only=True)["claims"].iter_rows(values_only=True)
    with (edition / "claims.csv").open(encoding="utf-8", newline="") as file:
        assert sorted(row[0] for row in rows) == sorted(
            ["claim_id", *(row["claim_id"] for row in csv.DictReader(file))]
        )
