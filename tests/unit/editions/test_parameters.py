"""The parameters of an edition: checked in our words, all at once; the table in README.md is made from them."""

import re
from dataclasses import FrozenInstanceError, asdict

import pytest

from briefing.editions.parameters import (
    NAMES,
    REQUIRED,
    SELECTING,
    FrontMatter,
    Selection,
    read,
    read_selection,
    table,
    table_faults,
    write_table,
)
from briefing.errors import FaultsError

DAYS = {"as_of": "2024-10-04", "known_by": "2024-10-05"}


def refused(declared=Selection, **values):
    with pytest.raises(FaultsError) as error:
        read(declared, values, "core.yml")
    return [str(fault) for fault in error.value.faults]


def test_what_is_left_out_takes_its_default():
    selection = read_selection(DAYS, "core.yml")
    assert (selection.as_of, selection.known_by) == ("2024-10-04", "2024-10-05")
    assert (selection.collections, selection.exclude_sources, selection.compare_with) == (["core"], [], "")
    assert (selection.min_reliability, selection.themes) == ("E", None)


def test_a_selection_is_made_by_name_and_never_changed():
    with pytest.raises(FrozenInstanceError):
        Selection(**DAYS).as_of = "2025-01-01"
    with pytest.raises(TypeError, match="positional"):
        Selection(*DAYS.values())


def test_what_is_given_is_kept():
    given = DAYS | {
        "collections": ["wider"],
        "themes": ["troops", "share"],
        "exclude_sources": ["gazette-2024"],
        "min_reliability": "B",
        "compare_with": "core",
    }
    assert vars(read_selection(given, "core.yml")) == given


def test_what_notebooks_are_handed_is_text_a_list_or_nothing():
    handed = asdict(read_selection(DAYS | {"themes": ["troops"]}, "core.yml"))
    assert {type(value) for value in handed.values()} == {str, list}
    assert type(asdict(read_selection(DAYS, "core.yml"))["themes"]) is type(None)


def test_a_blank_comparison_is_none():
    assert read_selection(DAYS | {"compare_with": None}, "core.yml").compare_with == ""


LIST, QUOTES = "is not a list. Write a list", "Put it in quotes"
DATE = 'is not a date. Write it as "2024-10-04"'


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("as_of", 2024, f"2024 {DATE}"),
        ("as_of", "2024-10", f'"2024-10" {DATE}'),
        ("as_of", "20241004", f'"20241004" {DATE}'),
        ("known_by", "2024-02-30", f'"2024-02-30" {DATE}'),
        ("known_by", None, 'is blank. Write it as "2024-10-04"'),
        ("collections", "core", f"{LIST}, [core]"),
        ("collections", {"core": 1}, f"{LIST}, […]"),
        ("collections", ["cord"], '"cord" is none of its values. Did you mean core?'),
        ("themes", "troops", f"{LIST}, [troops]"),
        ("themes", None, "is blank. Write a list, […]"),
        ("collections", ["core", "wide"], '"wide" is none of its values. Did you mean wider?'),
        ("themes", [7], f'7 is not text. {QUOTES}, as in ["7"]'),
        ("exclude_sources", "gazette-2024", f"{LIST}, [gazette-2024]"),
        ("exclude_sources", ["a", 3], f'3 is not text. {QUOTES}, as in ["3"]'),
        ("min_reliability", "F", '"F" is none of its values. Use one of: A, B, C, D, E.'),
        ("min_reliability", ["A"], '["A"] is none of its values. Use one of: A, B, C, D, E.'),
        ("compare_with", 2024, f'is read as a number, not as text. {QUOTES}, as in "2023"'),
        ("compare_with", True, f'is read as yes or no, not as text. {QUOTES}, as in "2023"'),
        ("compare_with", ["core"], f'is read as a list, not as text. {QUOTES}, as in "2023"'),
        ("compare_with", "2024-02-30", f'"2024-02-30" {DATE}'),
    ],
)
def test_a_value_that_does_not_fit_is_answered_with_what_to_write(name, value, said):
    assert refused(**DAYS | {name: value}) == [f"core.yml, {name}: {said}"]


def test_a_long_value_is_cut():
    (said,) = refused(**DAYS | {"as_of": "x" * 900})
    assert len(said) < 140 and "…" in said


def test_a_missing_parameter_says_which_are_required():
    assert refused(as_of="2024-10-04") == [
        'core.yml, known_by: is missing. Add known_by: "…"; required are title, marking, as_of, known_by'
    ]


def test_an_unknown_parameter_is_told_the_nearest():
    assert refused(**DAYS, theme=["troops"]) == [
        "core.yml, theme: is not a parameter of an edition. Did you mean themes?"
    ]


def test_every_fault_is_listed_at_once():
    assert len(refused(as_of="yesterday", theme=[], themes="troops", min_reliability=1)) == 5


def test_a_title_stands_on_one_line():
    assert read(FrontMatter, {"title": " Five\n camps ", "marking": "Open"}, "core.yml").title == "Five camps"


@pytest.mark.parametrize(
    ("title", "said"),
    [
        (2023, 'is read as a number, not as text. Put it in quotes, as in "2023"'),
        ("", 'is blank. Write a text, "…"'),
        (None, 'is blank. Write a text, "…"'),
        (" \t", 'is blank. Write a text, "…"'),
        ("Five\a", "holds the sign U+0007, which no document can hold. Take it out"),
    ],
)
def test_a_title_that_cannot_be_printed_is_refused(title, said):
    assert refused(FrontMatter, title=title, marking="Open") == [f"core.yml, title: {said}"]


def test_the_required_ones_are_those_without_a_default():
    assert REQUIRED == ("title", "marking", "as_of", "known_by")
    assert set(REQUIRED) < set(NAMES) and set(SELECTING) == set(NAMES) - {"title", "marking"}


def test_the_table_has_a_row_a_parameter_with_choices_and_what_is_required():
    rows = re.findall(r"^\| `(\w+)` \| (.*) \|$", table(), re.MULTILINE)
    assert tuple(name for name, _ in rows) == NAMES
    assert dict(rows)["as_of"] == "leave out figures that describe a later time (required)"
    assert dict(rows)["collections"] == "`core`, `wider`: keep only documents of these"


def test_the_readme_has_the_table(root):
    assert table_faults(root) == []


def test_a_table_that_was_edited_is_a_fault_until_it_is_written_again(tmp_path):
    readme = tmp_path / "README.md"
    readme.write_text(f"Before.\n\n{table().replace('later time', 'time')}\n\nAfter.\n")
    assert [str(fault) for fault in table_faults(tmp_path)] == [
        "README.md: The parameters are not what the code declares. Run: .venv/bin/briefing dictionary"
    ]
    write_table(tmp_path)
    assert readme.read_text() == f"Before.\n\n{table()}\n\nAfter.\n"


def test_without_a_readme_there_is_nothing_to_hold(tmp_path):
    assert table_faults(tmp_path) == []
