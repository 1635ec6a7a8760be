"""A document of one paragraph whose rows are drafted, in a project of its own; and the drafter of the real register."""

import hashlib
from pathlib import Path

import pytest
from openpyxl import load_workbook

from briefing.drafting.draft import CLAIMS, EXCLUSIONS
from briefing.drafting.drafting import Drafter
from briefing.drafting.held import read_held
from briefing.register.register import read_register
from unit.builders import claim, exclusion, source, write_project

ROOT = Path(__file__).resolve().parents[3]
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


@pytest.fixture(scope="session")
def drafter():
    return Drafter(read_register(ROOT), ROOT, "en")


@pytest.fixture
def claims(drafter):
    """The claims of a text, each a mapping of its columns and its phrase."""

    def drafted(text, day="2024-11-06", url=""):
        rows = drafter.draft("s", text, url=url, day=day).of(CLAIMS)
        return [{name: cell.value for name, cell in row.cells.items()} | {"value_text": row.value_text} for row in rows]

    return drafted


@pytest.fixture
def reasons(drafter):
    """Why the numbers of a text are no claims, by phrase."""

    def excluded(text, day="2024-11-06"):
        rows = drafter.draft("s", text, day=day).of(EXCLUSIONS)
        return {row.value_text: row.cells["reason"].value for row in rows}

    return excluded
