"""A grid's editions: every way of what it varies, each knowing only what was published by its date."""

import re
from pathlib import Path

import pytest

from briefing.editions.grid import editions, read_grid
from briefing.errors import FaultsError

BASE = "title: Camps\nmarking: Open\nas_of: 2026-01-31\nknown_by: 2026-01-31\nthemes: [troops]\ncompare_with: core\n"


@pytest.fixture
def listed(tmp_path):
    """The names and fields of the editions of a grid's text."""
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "core.yml").write_text(BASE)

    def read(text):
        (tmp_path / "grid.yml").write_text(f"base: core\n{text}")
        return dict(editions(read_grid(tmp_path / "grid.yml"), tmp_path))

    return read


def test_dates_themes_and_ratings_are_varied_every_way(listed):
    grid = (
        "as_of: [2024-03-31, 2024-06-30]\nthemes: {troops: [troops], all: [troops, share]}\nmin_reliability: [E, B]\n"
    )
    names = list(listed(grid))
    assert len(names) == 8
    assert names[:3] == ["2024-03-31-troops-e", "2024-03-31-troops-b", "2024-03-31-all-e"]


def test_an_edition_knows_what_was_published_by_its_date_and_compares_with_none(listed):
    fields = listed("as_of: [2024-03-31]\n")["2024-03-31"]
    assert (fields["as_of"], fields["known_by"], fields["compare_with"]) == ("2024-03-31", "2024-03-31", "")
    assert (fields["title"], fields["themes"]) == ("Camps", ["troops"])


def test_dates_run_to_the_last_at_the_end_of_every_quarter(listed):
    names = list(listed("as_of: {from: 2024-01-01, to: 2024-08-15, every: quarter}\n"))
    assert names == ["2024-03-31", "2024-06-30", "2024-08-15"]


def test_dates_run_to_the_sunday_of_every_week_and_may_begin_on_their_last_day(listed):
    assert list(listed("as_of: {from: 2024-01-01, to: 2024-01-14, every: week}\n")) == ["2024-01-07", "2024-01-14"]
    assert list(listed("as_of: {from: 2024-01-01, to: 2024-01-01, every: week}\n")) == ["2024-01-01"]


def test_any_parameter_can_be_varied(listed):
    grid = "as_of: [2024-03-31]\ncollections: {small: [core], all: [core, wider]}\nexclude_sources: {none: []}\n"
    found = listed(grid)
    assert list(found) == ["2024-03-31-small-none", "2024-03-31-all-none"]
    assert found["2024-03-31-all-none"]["collections"] == ["core", "wider"]


def test_a_word_may_have_a_name_of_its_own(listed):
    found = listed("as_of: [2024-03-31]\nmin_reliability: {any: E, good: B}\n")
    assert {name: fields["min_reliability"] for name, fields in found.items()} == {
        "2024-03-31-any": "E",
        "2024-03-31-good": "B",
    }


def test_a_date_that_stands_twice_is_one_edition(listed):
    assert list(listed("as_of: [2024-06-30, 2024-03-31, 2024-06-30]\n")) == ["2024-03-31", "2024-06-30"]


NO_DATES = "is not a list of dates. Write [2024-10-04], or {from: 2022-09-30, to: 2026-11-29, every: month}"
NO_VALUES = "is not a list of values. Write [E, B], or give each a name: {both: [one, other], alone: [one]}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("as_of: []\n", f"as_of: {NO_DATES}"),
        ("as_of: [2024]\n", 'as_of.1: 2024 is not a date. Write it as "2024-10-04"'),
        (
            "as_of: {from: 2024-01-01, to: 2024-02-01, every: monthly}\n",
            'as_of.every: "monthly" is no step. Did you mean month?',
        ),
        ("as_of: {from: 2024-01-01, every: month}\n", "as_of.to: is missing. Add to: …"),
        ("as_of: {to: 2024-01-01, every: month}\n", "as_of.from: is missing. Add from: …"),
        (
            "as_of: {from: 2024, to: 2024-02-01, every: month}\n",
            'as_of.from: 2024 is not a date. Write it as "2024-10-04"',
        ),
        (
            "as_of: {from: 2024-03-01, to: 2024-02-01, every: month}\n",
            'as_of.from: is after "to". Write the earlier day first',
        ),
        (
            "as_of: {from: 2024-01-01, to: 2024-02-01, every: month, till: 1}\n",
            "as_of.till: is unknown. Use one of: every, from, to.",
        ),
        ("as_of: [2024-01-01]\ntheme: x\n", "theme: cannot be varied. Did you mean themes?"),
        ("as_of: [2024-01-01]\nthemes: [troops, share]\n", f"themes: {NO_VALUES}"),
        ("as_of: [2024-01-01]\nthemes: {}\n", f"themes: {NO_VALUES}"),
        (
            "as_of: [2024-01-01]\nthemes: {a/b: [troops]}\n",
            'themes: "a/b" is no name. Use small letters, digits and hyphens',
        ),
        ("", "as_of: is missing. Add as_of: …"),
    ],
)
def test_what_is_wrong_with_a_grid_is_named(listed, text, said):
    with pytest.raises(FaultsError) as error:
        listed(text)
    assert [str(fault) for fault in error.value.faults] == [f"grid.yml, {said}"]


def test_what_is_no_yaml_and_a_parameter_that_follows_another_are_refused(listed):
    with pytest.raises(FaultsError, match="The YAML cannot be read"):
        listed("as_of: [")
    with pytest.raises(FaultsError, match="grid.yml, known_by: cannot be varied"):
        listed("as_of: [2024-01-01]\nknown_by: [2024-01-01]\n")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("as_of: [2024-01-01]\n", "base: is missing. Add base: …"),
        ("base: 7\nas_of: [2024-01-01]\n", "base: is not an edition's name. Write the name of a file in reports/"),
    ],
)
def test_a_grid_names_the_edition_that_it_varies(tmp_path, text, said):
    (tmp_path / "grid.yml").write_text(text)
    with pytest.raises(FaultsError) as error:
        read_grid(tmp_path / "grid.yml")
    assert [str(fault) for fault in error.value.faults] == [f"grid.yml, {said}"]


def test_all_that_is_wrong_with_a_grid_is_said_at_once(tmp_path):
    (tmp_path / "grid.yml").write_text("base: 7\nas_of: [soon, 2024]\nthemes: troops\n")
    with pytest.raises(FaultsError, match="4 faults"):
        read_grid(tmp_path / "grid.yml")


def test_the_grid_of_the_readme_is_one(root, tmp_path):
    shown = re.search(r"```yaml\n(.*?)```", (root / "README.md").read_text(encoding="utf-8"), re.DOTALL)[1]
    (tmp_path / "grid.yml").write_text(shown)
    assert len(list(editions(read_grid(tmp_path / "grid.yml"), root))) > 100


def test_a_grid_that_is_not_there_is_named(tmp_path):
    with pytest.raises(FaultsError) as error:
        read_grid(tmp_path / "none.yml")
    assert str(error.value.faults[0]) == f"{tmp_path / 'none.yml'}: There is no such file. Give a grid's file"


def test_where_no_grid_is_given_it_is_told_how_to_give_one():
    with pytest.raises(FaultsError) as error:
        read_grid(Path())
    assert str(error.value.faults[0]) == "batch: no grid is given. Write make batch GRID=vintages.yml"
