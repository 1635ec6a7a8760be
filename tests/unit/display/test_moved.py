"""How headlines moved over editions: a chart for each group and unit that several have, titled with its two ends."""

import pytest

from briefing.display.moved import envelopes, headlines_moved

EARLY, LATE = {"name": "2024-03-31-troops", "as_of": "2024-03-31"}, {"name": "2025-03-31-troops", "as_of": "2025-03-31"}


@pytest.fixture
def batch(tmp_path):
    """A batch of two editions: camps stand in both, depots in the later one."""
    file_envelopes(tmp_path, EARLY, "camps,sites,5.0,5.0")
    file_envelopes(tmp_path, LATE, "camps,sites,5.0,9.0", "depots,sites,1.0,2.0")
    return tmp_path


def file_envelopes(folder, edition, *rows):
    tables = folder / edition["name"] / "tables"
    tables.mkdir(parents=True)
    (tables / "envelopes.csv").write_text("\n".join(["group,unit_id,low,high", *rows, ""]))


def test_an_envelope_has_the_date_and_the_kind_of_its_edition(batch):
    found = envelopes(batch, [EARLY, LATE])
    assert list(found["kind"].unique()) == ["troops"]
    assert [f"{date:%Y}" for date in found["as_of"]] == ["2024", "2025", "2025"]


def test_a_group_that_several_editions_have_is_drawn_and_titled(batch):
    (chart,) = headlines_moved(batch, [EARLY, LATE])
    assert chart["title"] == "Camps, sites: 5 as of 2024-03-31; 5 to 9 as of 2025-03-31"
    assert chart["svg"].startswith("<svg")


def test_units_of_a_group_are_drawn_apart(tmp_path):
    file_envelopes(tmp_path, EARLY, "camps,sites,5.0,5.0", "camps,hectares,100.0,300.0")
    file_envelopes(tmp_path, LATE, "camps,hectares,100.0,300.0", "camps,sites,5.0,9.0")
    assert [chart["title"] for chart in headlines_moved(tmp_path, [EARLY, LATE])] == [
        "Camps, sites: 5 as of 2024-03-31; 5 to 9 as of 2025-03-31",
        "Camps, hectares: 100 to 300 as of 2024-03-31; 100 to 300 as of 2025-03-31",
    ]


def test_names_are_told_as_words_and_the_longest_history_comes_first(tmp_path):
    file_envelopes(tmp_path, EARLY, "camps,sites,5.0,5.0", "found_depots,square_metres,1.0,2.0")
    file_envelopes(tmp_path, LATE, "camps,sites,5.0,9.0", "found_depots,square_metres,1.0,3.0")
    later = {"name": "2026-03-31-troops", "as_of": "2026-03-31"}
    file_envelopes(tmp_path, later, "found_depots,square_metres,1.0,4.0")
    depots, camps = headlines_moved(tmp_path, [EARLY, LATE, later])
    assert depots["title"] == "Found depots, square metres: 1 to 2 as of 2024-03-31; 1 to 4 as of 2026-03-31"
    assert camps["title"].startswith("Camps, sites: ")
    assert "moved-camps-sites" in camps["svg"]


def edition(name):
    return {"name": name, "as_of": name[:10]}


def test_kinds_are_told_apart(tmp_path):
    batch = {
        "2024-03-31-e": "camps,sites,10.0,20.0",
        "2024-03-31-b": "camps,sites,2.0,9.0",
        "2025-03-31-e": "camps,sites,10.0,30.0",
        "2025-03-31-b": "camps,sites,3.0,9.0",
    }
    for name, row in batch.items():
        file_envelopes(tmp_path, edition(name), row)
    assert [chart["title"] for chart in headlines_moved(tmp_path, [*map(edition, batch)])] == [
        "Camps, sites: e, 10 to 20 as of 2024-03-31; 10 to 30 as of 2025-03-31. "
        "b, 2 to 9 as of 2024-03-31; 3 to 9 as of 2025-03-31"
    ]


def test_a_kind_that_stands_at_one_date_is_told_once(tmp_path):
    batch = {
        "2024-03-31-e": "camps,sites,10.0,20.0",
        "2025-03-31-e": "camps,sites,10.0,30.0",
        "2025-03-31-b": "camps,sites,3.0,9.0",
    }
    for name, row in batch.items():
        file_envelopes(tmp_path, edition(name), row)
    (chart,) = headlines_moved(tmp_path, [*map(edition, batch)])
    assert chart["title"].endswith("30 as of 2025-03-31. b, 3 to 9 as of 2025-03-31")


def test_kinds_at_one_date_each_have_not_moved(tmp_path):
    file_envelopes(tmp_path, edition("2023-12-31-b"), "camps,sites,10.0,20.0")
    file_envelopes(tmp_path, edition("2024-12-31-e"), "camps,sites,2.0,9500.0")
    assert headlines_moved(tmp_path, [edition("2023-12-31-b"), edition("2024-12-31-e")]) == []


def test_dates_are_told_in_order_whatever_the_order_of_editions(batch):
    (chart,) = headlines_moved(batch, [LATE, EARLY])
    assert chart["title"] == "Camps, sites: 5 as of 2024-03-31; 5 to 9 as of 2025-03-31"


def test_an_edition_without_the_table_is_passed_over(batch):
    assert len(envelopes(batch, [EARLY, {"name": "2026-01-01", "as_of": "2026-01-01"}])) == 1


def test_a_batch_with_nothing_to_compare_has_no_chart(batch):
    assert headlines_moved(batch, [LATE]) == []


def test_a_batch_without_tables_has_no_envelopes(tmp_path):
    assert list(envelopes(tmp_path, [EARLY])) == ["as_of", "kind", "group", "unit_id", "low", "high"]
    assert headlines_moved(tmp_path, [EARLY]) == []
