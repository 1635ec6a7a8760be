"""Charts of what stands behind the figures: what a bar, a mark and a line mean."""

import pandas as pd
import pytest

from briefing.display.charts import plot_envelope, plot_factors, plot_journey, plot_reliance


def words(ax):
    return " ".join(text.get_text() for text in ax.texts)


def choice(name, low, high, **fields):
    row = {"choice": name, "low": low, "high": high, "pools": 2, "centre": float("nan"), "measure": "Camps"}
    return row | {"span": f"{low:g} to ≥ {high:g}"} | fields


def test_each_choice_is_a_bar_from_its_lowest_to_its_highest_figure(ax):
    plot_envelope(pd.DataFrame([choice("as chosen", 5.0, 9.0), choice("without South Korea", 5.0, 6.0)]), ax)
    assert [tuple(line.get_xdata()) for line in ax.lines] == [(5.0, 9.0), (5.0, 6.0)]
    assert [label.get_text() for label in ax.get_yticklabels()] == ["as chosen", "without South Korea"]


def test_a_bar_says_its_ends_in_words_and_how_many_pools(ax):
    plot_envelope(pd.DataFrame([choice("as chosen", 5.0, 9.0)]), ax)
    assert words(ax) == "5 to ≥ 9 · 2 pools"


def test_a_centre_is_marked(ax):
    plot_envelope(pd.DataFrame([choice("as chosen", 5.0, 9.0, centre=6.0)]), ax)
    assert [line.get_xdata()[0] for line in ax.lines if line.get_marker() == "|"] == [6.0]


def test_a_factor_stands_at_its_date_and_a_stated_one_is_a_line_across(ax):
    row = {"from_unit": "containers", "to_unit": "rounds", "dated_from": pd.Timestamp("2024-06-01"), "factor": 429.0}
    plot_factors(pd.DataFrame([row | {"stated_low": 300.0, "stated_high": 500.0}]), ax, counted_in="rounds")
    assert ax.get_ylabel() == "rounds for each of the containers"
    assert [line.get_ydata()[0] for line in ax.lines] == [429.0, 300.0, 500.0]
    assert "stated: 300" in words(ax)


def test_a_journey_begins_with_its_root_and_says_what_changed(claims, ax):
    mentions = claims({}, {"source": "Weekly 2024"}).assign(changed=["", "prints a hedge"])
    plot_journey(mentions, ax)
    assert "root" in words(ax) and "prints a hedge" in words(ax)
    assert [label.get_text().splitlines()[0] for label in ax.get_yticklabels()] == ["Paper 2024", "Weekly 2024"]


def test_a_journey_without_a_root_says_what_its_mentions_are_set_against(claims, ax):
    plot_journey(claims({"root": ""}, {"root": ""}).assign(changed=""), ax)
    assert "set against" in words(ax) and "as told there" in words(ax)
    assert "root" not in words(ax) and "origin" not in words(ax)


def test_a_way_goes_through_the_middle_unless_it_is_direct(ax):
    flows = pd.DataFrame(
        [("Gazette", "Agency", "Ministry", 3), ("Weekly", "", "Ministry", 1)],
        columns=["publisher", "through", "claimant", "claims"],
    )
    plot_reliance(flows, ax)
    assert sorted(len(line.get_xdata()) for line in ax.lines if line.get_marker() == "None") == [2, 3]


@pytest.mark.parametrize("plot", [plot_envelope, plot_factors, plot_journey, plot_reliance])
def test_nothing_to_show_draws_nothing(ax, plot):
    assert not plot(pd.DataFrame(), ax).lines
