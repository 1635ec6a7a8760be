"""A document of one paragraph whose rows are drafted, in a project of its own."""

import hashlib

import pytest
from openpyxl import load_workbook

from briefing.sheets.held import read_held
from unit.builders import claim, exclusion, source, write_project

TEXT = "The ministry said about 3,000 shells were sent. It said 500 men died in 2024, and 20 more.\n"
SOURCE = "gazette-2024"


@pytest.fixture
def project(tmp_path):
    """Two drafted claims, one of them of nobody; an exclusion; and a number, 20, that is in no row."""
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "gazette.txt").write_text(TEXT, encoding="utf-8")
    about = {"low": "", "high": "", "bound": "about"}
    dead = {"low": "500", "best": "500", "high": "500", "measure_id": "killed"}
    return write_project(
        tmp_path,
        sources=[source(text_file="gazette.txt", text_sha256=hashlib.sha256(TEXT.encode()).hexdigest())],
        claims=[
            claim(claim_id="other-2024-01", source_id="other-2024"),
            claim(paragraph="1", value_text="about 3,000 shells", coding="drafted", claimant_id="", **about),
            claim(claim_id=f"{SOURCE}-02", paragraph="1", value_text="500 men", coding="drafted", **dead),
        ],
        exclusions=[exclusion(paragraph="1", value_text="in 2024")],
    )


@pytest.fixture
def held(project):
    """What the register holds of the document."""
    return lambda: read_held(project, project / "archive", SOURCE)


@pytest.fixture
def fill():
    """Type into a workbook: `fill(path, "claims", {"F2": "agency"})`."""

    def typed(path, sheet, cells):
        book = load_workbook(path)
        for place, value in cells.items():
            book[sheet][place] = value
        book.save(path)

    return typed
