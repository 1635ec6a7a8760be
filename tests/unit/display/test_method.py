"""The method in tables: thresholds from their one home, corrections with what was and what is."""

from briefing.analysis import thresholds
from briefing.display.method import correction_table, threshold_table
from briefing.document.text import Ref, link, text
from briefing.register.coding import BOUNDS
from briefing.register.corrections import Correction


def correction(**fields):
    row = {
        "claim": "paper-2024-01",
        "field": "claimant_id",
        "old": "the_paper",
        "new": "the_staff",
        "date": "2026-11-01",
    }
    return Correction(**(row | {"reason": "The page names the staff."} | fields))


def test_every_threshold_is_a_row_with_what_it_decides_and_why():
    view = threshold_table()
    assert list(view.columns) == ["Threshold", "Decides", "Why"]
    assert len(view) == len(thresholds.ALL) > 0
    assert view.map(str.strip).ne("").all(axis=None)


def test_a_threshold_is_printed_from_where_the_analysis_takes_it(monkeypatch):
    moved = thresholds.Threshold("7 days", "how far", "A week.")
    monkeypatch.setattr(thresholds, "ALL", [moved])
    assert threshold_table().to_dict("records") == [{"Threshold": "7 days", "Decides": "how far", "Why": "A week."}]


def test_the_thresholds_of_figures_printed_alike_are_a_tenth_and_ninety_days():
    said = dict(zip(threshold_table()["Decides"], threshold_table()["Threshold"], strict=True))
    assert said["how far apart two printed numbers may lie, of the larger, to be alike"] == "10 %"
    assert said["how far apart in time two figures may lie to be alike"] == "90 days"


def test_nearly_and_just_over_are_a_kind_of_about():
    assert "nearly, almost (and not above); just over, -odd (and not below)" in BOUNDS["about"].printed
    assert "almost" not in BOUNDS["at_most"].printed


def test_a_correction_says_what_was_what_is_why_and_when():
    (row,) = correction_table((correction(kind="recoded"),)).to_dict("records")
    assert row == {
        "Claim": text(link(Ref("claim", "paper-2024-01"), "paper-2024-01")),
        "Field": "claimant",
        "Was coded": "the paper",
        "Is coded": "the staff",
        "Why": "The page names the staff.",
        "Kind": "recoded",
        "Mended": "2026-11-01",
    }
