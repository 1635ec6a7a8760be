"""Ids shown with their labels, and read back."""

import pytest

from briefing.sheets.ids import labels_of, meant, nearest, number_in, shown
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


@pytest.mark.parametrize(
    ("word", "first"),
    [
        ("rok_xyz", "rok_dia, "),
        ("ROK_XYZ", "rok_dia, "),
        ("The Gazete", "gazette, "),
        ("CSIS", "strategy, "),
        ("the Pentagon's spies", "rok_dia, "),
    ],
)
def test_the_ids_nearest_by_id_label_initials_or_what_texts_call_them_are_named(word, first):
    labels = LABELS | {"strategy": "Center for Strategic and International Studies"}
    assert nearest(word, labels, {"rok_dia": ["Pentagon's spies"]}).startswith(f"The nearest are {first}")


def test_a_number_is_read_from_an_id_of_its_document_alone():
    assert [number_in(one, "paper-2024") for one in ("paper-2024-07", "other-2024-07", "")] == [7, 0, 0]
