import pytest
from pydantic import ValidationError

from briefing.analysis.selection import Selection, is_whole_date, read_selection
from briefing.errors import FaultsError

ALL = {"as_of": "2026-01-31", "known_by": "2026-01-31", "collections": ["core", "wider"]}


def refused(**parameters):
    with pytest.raises(FaultsError) as error:
        read_selection(parameters, "reports/core.yml")
    return [str(fault) for fault in error.value.faults]


def test_parameters_are_read_with_their_defaults():
    selection = read_selection({"as_of": "2024-10-04", "known_by": "2024-10-05"}, "reports/core.yml")
    assert (selection.as_of, selection.collections, len(selection.themes)) == ("2024-10-04", ["core"], 7)


def test_an_unknown_parameter_is_told_the_nearest():
    assert refused(**ALL, theme=["troops"]) == [
        "reports/core.yml, theme: is not a parameter of the briefing. Did you mean themes?"
    ]


@pytest.mark.parametrize(
    ("name", "value", "given"),
    [
        ("as_of", 2024, "2024"),
        ("as_of", "2024-10", "'2024-10'"),
        ("known_by", "2024-02-30", "'2024-02-30'"),
        ("known_by", None, "None"),
        ("collections", "core", "'core'"),
        ("collections", ["kernel"], "'kernel'"),
        ("themes", ["tanks"], "'tanks'"),
        ("exclude_sources", "gazette-2024", "'gazette-2024'"),
        ("exclude_sources", [3], "3"),
    ],
)
def test_an_ill_typed_parameter_is_named_with_what_was_given(name, value, given):
    (message,) = refused(**ALL | {name: value})
    assert message.startswith(f"reports/core.yml, {name}")
    assert message.endswith(f" (given: {given}). See the list of parameters in README.md")


def test_a_missing_parameter_is_named():
    assert refused(as_of="2024-10-04") == [
        "reports/core.yml, known_by: Field required. See the list of parameters in README.md"
    ]


def test_every_fault_of_the_parameters_is_listed_at_once():
    assert len(refused(as_of="yesterday", known_by=2024, theme=[], themes="troops")) == 4


@pytest.mark.parametrize("compare_with", ["", "2024-10-04", "core", "reports/core/tables/claims.csv"])
def test_an_edition_may_be_set_against_a_date_another_or_a_filed_one(compare_with):
    assert read_selection(ALL | {"compare_with": compare_with}, "reports/core.yml").compare_with == compare_with


def test_without_a_word_the_whole_core_is_chosen():
    selection = Selection(as_of="2024-10-04", known_by="2024-10-05")
    chosen = (selection.exclude_sources, selection.min_reliability, selection.compare_with, selection.themes[-1])
    assert chosen == ([], "E", "", "context")


def test_a_selection_stays_as_it_was_read():
    with pytest.raises(ValidationError):
        Selection(as_of="2024-10-04", known_by="2024-10-05").as_of = "2025-10-04"


@pytest.mark.parametrize(
    ("text", "whole"), [("2024-10-04", True), ("2024-10", False), ("2024-10-0", False), ("2024-13-01", False)]
)
def test_a_whole_date_has_a_day(text, whole):
    assert is_whole_date(text) is whole


def test_a_date_that_is_none_is_told_how_to_write_one():
    assert refused(**ALL | {"as_of": "2024-10"}) == [
        "reports/core.yml, as_of: Value error, not a date; write it as \"2024-10-04\", in quotes (given: '2024-10'). "
        "See the list of parameters in README.md"
    ]


def test_an_ill_typed_item_of_a_list_is_named_with_its_place():
    (message,) = refused(**ALL | {"themes": ["troops", "tanks"]})
    assert message.startswith("reports/core.yml, themes.1: Input should be 'munitions'")
