"""The cues of a draft, read back from where they were filed."""

import pytest

from briefing.drafting.draft import CLAIMS, EXCLUSIONS, Cell, Draft, Drafted, filed
from briefing.errors import FaultsError
from briefing.sheets.filed_cues import cells_of, read_cues, to_do

SURE = Cell("shells", "high", "shells")
OPEN = Cell("", "low", "he said", ("ministry", "agency"))
ROWS = (
    Drafted(CLAIMS, "a-01", 1, "5 shells", 0, 8, {"measure_id": SURE, "claimant_id": OPEN}),
    Drafted(EXCLUSIONS, "1", 2, "in 2024", 0, 7, {"reason": Cell("date", "medium", "in")}),
)


def test_a_filed_draft_is_read_back(tmp_path):
    (tmp_path / "a.csv").write_text(filed(Draft("a", (), ROWS)), encoding="utf-8")
    cues = read_cues(tmp_path / "a.csv", "drafts/a.csv")
    assert cues[CLAIMS, "a-01"] == {"measure_id": SURE, "claimant_id": OPEN}
    assert cues[EXCLUSIONS, "2", "in 2024"] == {"reason": Cell("date", "medium", "in")}


def test_without_a_filed_draft_there_are_no_cues(tmp_path):
    assert read_cues(tmp_path / "a.csv", "drafts/a.csv") == {}


def test_a_file_that_is_no_draft_is_named(tmp_path):
    (tmp_path / "a.csv").write_bytes(b"\xff\xfe")
    with pytest.raises(FaultsError, match="drafts/a.csv: It is not the draft that was filed"):
        read_cues(tmp_path / "a.csv", "drafts/a.csv")


def test_what_a_person_filled_in_is_no_longer_to_do():
    cells = {"claimant_id": OPEN, "as_of": Cell("2024", "medium")}
    assert to_do(cells, {"claimant_id": "", "as_of": "2024"}) == "to choose: claimant_id; to look at: as_of"
    assert to_do(cells, {"claimant_id": "agency", "as_of": "2024-10"}) == ""


def test_what_a_claim_needs_and_nobody_filled_in_is_to_choose():
    row = dict.fromkeys(["measure_id", "unit_id", "bound", "derivation", "modality"], "x")
    cells = cells_of({}, CLAIMS, row | {"claim_id": "a-01", "claimant_id": ""})
    assert cells == {"claimant_id": Cell(sure="low")}
