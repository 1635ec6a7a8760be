"""How headlines moved over editions: a chart for each group that several editions have, titled with its two ends."""

import pytest

from briefing.display.moved import envelopes, headlines_moved

EARLY, LATE = {"name": "2024-03-31-troops", "as_of": "2024-03-31"}, {"name": "2025-03-31-troops", "as_of": "2025-03-31"}


@pytest.fixture
def batch(tmp_path):
    """A batch of two editions: camps stand in both, depots in the later one."""
    for edition, rows in ((EARLY, "camps,5.0,5.0"), (LATE, "camps,5.0,9.0\ndepots,1.0,2.0")):
        tables = tmp_path / edition["name"] / "tables"
        tables.mkdir(parents=True)
        (tables / "envelopes.csv").write_text(f"group,low,high\n{rows}\n")
    return tmp_path


def test_an_envelope_has_the_date_and_the_kind_of_its_edition(batch):
    found = envelopes(batch, [EARLY, LATE])
    assert list(found["kind"].unique()) == ["troops"]
    assert [f"{date:%Y}" for date in found["as_of"]] == ["2024", "2025", "2025"]


def test_a_group_that_several_editions_have_is_drawn_and_titled(batch):
    (chart,) = headlines_moved(batch, [EARLY, LATE])
    assert chart["title"] == "Camps: 5 as of 2024-03-31; 5 to 9 as of 2025-03-31"
    assert chart["svg"].startswith("<svg")


def test_an_edition_without_the_table_is_passed_over(batch):
    assert len(envelopes(batch, [EARLY, {"name": "2026-01-01", "as_of": "2026-01-01"}])) == 1


def test_a_batch_with_nothing_to_compare_has_no_chart(batch):
    assert headlines_moved(batch, [LATE]) == []
