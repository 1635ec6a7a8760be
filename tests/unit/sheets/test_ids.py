"""Ids shown with their labels, and read back."""

import pytest

from briefing.sheets.ids import labels_of, meant, nearest, shown
from unit.builders import actor, cells, measure, unit

LABELS = {"rok_dia": "Defense Intelligence Agency", "gazette": "The Gazette"}


def test_a_merged_actor_is_not_offered():
    tables = {
        "actors.csv": cells("actors.csv", actor("ministry"), actor("minister", merged_into="ministry")),
        "measures.csv": cells("measures.csv", measure("shells")),
        "units.csv": cells("units.csv", unit("pieces")),
    }
    assert labels_of(tables)["actors"] == {"ministry": "Ministry"}


def test_ids_are_shown_with_their_labels():
    assert shown("gazette;rok_dia", LABELS) == "gazette — The Gazette;rok_dia — Defense Intelligence Agency"
    assert shown("", LABELS) == ""


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("rok_dia — Defense Intelligence Agency", ("rok_dia", [])),
        ("gazette; rok_dia", ("gazette;rok_dia", [])),
        ("the gazette", ("gazette", [])),
        ("ROK_DIA", ("rok_dia", [])),
        ("rok_xyz", ("", ["rok_xyz"])),
        ("", ("", [])),
    ],
)
def test_an_id_is_read_with_its_label_without_or_by_that_alone(written, read):
    assert meant(written, LABELS) == read


def test_the_nearest_ids_are_named():
    assert nearest("rok_xyz", LABELS) == "The nearest are rok_dia, gazette"
    assert nearest("ROK_XYZ", LABELS) == "The nearest are rok_dia, gazette"
