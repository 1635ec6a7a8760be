"""What an edition's folder holds of its document."""

import json

import nbformat
import pytest
from pypdf import PdfReader

from briefing.document.document import document_of
from briefing.document.outputs import Manner, finding, write_outputs
from briefing.document.records import Data, Evidence
from briefing.document.text import Ref, text
from briefing.errors import FaultsError


@pytest.fixture
def folder(notebook, table, figure, sentence, cover, tmp_path):
    """The folder of a document of a table, a chart and a sentence."""
    data = Data(("best", "said"), ((5.0, "a, b"), (None, "")))
    shown = (table("camps", ("five",), data=data), figure("map", shown=Data(("best",), ((7,),))), sentence("many"))
    write_outputs({"10_camps": notebook("# Camps", shown)}, cover(), tmp_path)
    return tmp_path


def test_every_output_is_there(folder):
    assert sorted(str(file.relative_to(folder)) for file in folder.rglob("*") if file.is_file()) == [
        "briefing.docx",
        "briefing.html",
        "briefing.pdf",
        "figures/map.png",
        "figures/map.svg",
        "findings.json",
        "notebooks/10_camps.ipynb",
        "tables/camps.csv",
        "tables/map.csv",
    ]


def test_data_are_filed_as_csv(folder):
    assert (folder / "tables" / "camps.csv").read_text() == 'best,said\n5.0,"a, b"\n,\n'
    assert (folder / "tables" / "map.csv").read_text() == "best\n7\n"


def test_a_filed_text_is_no_formula(notebook, table, cover, tmp_path):
    shown = (table("camps", ("five",), data=Data(("said",), (("=1+2",),))),)
    (filed,) = write_outputs({"10_camps": notebook("# Camps", shown)}, cover(), tmp_path)
    assert (filed.name, filed.data.columns) == ("camps", ("said",))
    assert (tmp_path / "tables" / "camps.csv").read_text() == "said\n'=1+2\n"


def test_findings_are_filed_in_reading_order(folder):
    assert [one["name"] for one in json.loads((folder / "findings.json").read_text())] == ["many"]


def test_the_pdf_has_what_the_page_has(folder):
    assert "Five camps." in PdfReader(folder / "briefing.pdf").pages[0].extract_text()


def test_a_finding_is_filed_with_what_it_rests_on_by_the_name_of_that(sentence):
    assert finding(sentence("many", text=text("Five."), evidence=Evidence((Ref("camp", "a"),), "camps"))) == {
        "name": "many",
        "value": 5,
        "text": "Five.",
        "camps": ["a"],
    }


def test_an_executed_notebook_is_valid_and_has_its_records(folder):
    notebook = nbformat.read(folder / "notebooks" / "10_camps.ipynb", as_version=4)
    nbformat.validate(notebook)
    assert [cell.id for cell in document_of({"10_camps": notebook}).cells] == ["10_camps-0", "10_camps-1"]
    assert [statement.name for statement in document_of({"10_camps": notebook}).statements] == ["many"]


def test_what_is_left_out_is_said_and_where_that_is_a_fault_nothing_is_written(notebook, cover, tmp_path, capsys):
    executed = {"10_camps": notebook("# Camps", ({"text/html": "<p>five</p><script>run()</script>"},))}
    with pytest.raises(FaultsError, match="<script> left out"):
        write_outputs(executed, cover(), tmp_path, manner=Manner(strict=True))
    assert list(tmp_path.iterdir()) == [] and capsys.readouterr().err == ""
    write_outputs(executed, cover(), tmp_path)
    assert "<script> left out" in capsys.readouterr().err and (tmp_path / "briefing.pdf").is_file()


def test_sections_that_show_nothing_are_named(notebook, cover, tmp_path):
    said = []
    write_outputs({"10_camps": notebook("# Camps"), "20_mute": notebook("# M", ())}, cover(), tmp_path, said.append)
    assert said[0] == "leaving out sections that show nothing in this edition: 20_mute"


def test_a_picture_with_a_caption_is_filed_without_data(notebook, figure, cover, tmp_path):
    executed = {"10_camps": notebook("# Camps", (figure("map"),))}
    write_outputs(executed, cover(), tmp_path)
    assert sorted(file.name for file in (tmp_path / "figures").iterdir()) == ["map.png", "map.svg"]
    assert list((tmp_path / "tables").iterdir()) == []
    page = (tmp_path / "briefing.html").read_text()
    assert "Data behind" not in page and "too long for this page" not in page
