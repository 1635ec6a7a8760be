"""A grid's editions: every way of what it varies, each knowing only what was published by its date."""

import re

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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("as_of: []\n", "as_of"),
        ("as_of: {from: 2024-01-01, to: 2024-02-01, every: fortnight}\n", "every"),
        ("as_of: [2024-01-01]\ntheme: x\n", "theme"),
        ("as_of: [", "YAML"),
    ],
)
def test_what_is_wrong_with_a_grid_is_named(listed, text, said):
    with pytest.raises(FaultsError, match=said):
        listed(text)


def test_the_grid_of_the_readme_is_one(root, tmp_path):
    shown = re.search(r"```yaml\n(.*?)```", (root / "README.md").read_text(encoding="utf-8"), re.DOTALL)[1]
    (tmp_path / "grid.yml").write_text(shown)
    assert len(list(editions(read_grid(tmp_path / "grid.yml"), root))) > 100


def test_a_grid_that_is_not_there_is_named(tmp_path):
    with pytest.raises(FaultsError, match="There is no such file"):
        read_grid(tmp_path / "none.yml")
