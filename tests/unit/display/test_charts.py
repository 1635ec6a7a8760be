"""Charts: what a mark, an arrow and an axis mean. Looks are not tested."""

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib import pyplot as plt
from matplotlib.colors import to_rgba

from briefing.display.charts import panels, plot_coverage, plot_history, plot_ranges, plot_timeline, single
from briefing.display.theme import MUTED, use_theme
from briefing.errors import RowError

NAN = float("nan")
VAGUE = {"bound": "vague", "low": NAN, "best": NAN, "high": NAN}
RANGE = {"bound": "range", "low": 2.0, "best": NAN, "high": 3.0}
JUNE = {"dated_from": pd.Timestamp("2024-06-01"), "dated_to": pd.Timestamp("2024-06-30")}


@pytest.fixture
def theme():
    with mpl.rc_context():
        use_theme()
        yield


def drawn_marks(ax):
    """The lines that carry a mark: a range or a span has none."""
    return [line for line in ax.lines if line.get_marker() not in ("None", "", " ", None)]


def arrows(ax):
    """+1 for each arrowhead that points right, -1 for each that points left."""
    found = [text for text in ax.texts if text.arrow_patch is not None]
    return [1 if text.xy[0] > text.xyann[0] else -1 for text in found]


def hollow(mark):
    return to_rgba(mark.get_markerfacecolor()) in (to_rgba("white"), to_rgba("none"))


def test_the_mark_stands_at_the_printed_number(claims, ax):
    plot_ranges(claims({"best": 5.0}), ax)
    assert [mark.get_xdata()[0] for mark in drawn_marks(ax)] == [5.0]


def test_a_vague_claim_draws_no_mark_but_keeps_its_row(claims, ax):
    plot_ranges(claims({"best": 5.0}, VAGUE), ax)
    assert len(drawn_marks(ax)) == 1
    assert len(ax.get_yticklabels()) == 2


def test_a_group_of_vague_claims_draws_nothing(claims, ax):
    plot_ranges(claims(VAGUE), ax)
    assert drawn_marks(ax) == []


def test_a_converted_mark_is_hollow(claims, ax):
    plot_ranges(claims({"converted": False}, {"converted": True}), ax)
    assert [hollow(mark) for mark in drawn_marks(ax)] == [False, True]


def test_what_has_not_happened_has_a_mark_of_its_own(claims, ax):
    plot_ranges(claims({"modality": "happened"}, {"modality": "planned"}), ax)
    happened, planned = drawn_marks(ax)
    assert happened.get_marker() != planned.get_marker()


@pytest.mark.parametrize(("bound", "pointing"), [("at_least", [1]), ("at_most", [-1]), ("point", []), ("about", [])])
def test_an_arrow_points_to_the_open_side(claims, ax, bound, pointing):
    plot_ranges(claims({"bound": bound}), ax)
    assert arrows(ax) == pointing


def test_arrows_point_the_same_way_on_a_log_axis(claims, ax):
    plot_ranges(claims({"bound": "at_least", "best": 1.0, "low": 1.0}, {"bound": "at_most", "best": 900.0}), ax)
    assert ax.get_xscale() == "log"
    assert arrows(ax) == [1, -1]


def test_a_printed_range_is_a_bar_from_low_to_high(claims, ax):
    plot_ranges(claims(RANGE), ax)
    assert [list(line.get_xdata()) for line in ax.lines] == [[2.0, 3.0]]


@pytest.mark.parametrize(("highest", "scale"), [(9.0, "linear"), (900.0, "log")])
def test_the_axis_is_logarithmic_only_where_the_span_asks_for_it(claims, ax, highest, scale):
    plot_ranges(claims({"low": 1.0, "best": 1.0, "high": 1.0}, {"low": NAN, "best": highest, "high": NAN}), ax)
    assert ax.get_xscale() == scale
    assert ("log" in ax.get_xlabel()) == (scale == "log")


def test_zero_keeps_the_axis_linear(claims, ax):
    plot_ranges(claims({"low": 0.0, "best": 0.0, "high": 0.0}, {"best": 900.0}), ax)
    assert ax.get_xscale() == "linear"


def test_a_linear_axis_begins_at_zero(claims, ax):
    plot_ranges(claims({"best": 5.0}), ax)
    assert ax.get_xlim()[0] == 0


def test_every_mark_stands_on_the_page(claims, ax):
    plot_ranges(claims({"best": 1.0, "low": 1.0}, {"best": 900.0, "high": 900.0}), ax)
    left, right = ax.get_xlim()
    assert all(left < mark.get_xdata()[0] < right for mark in drawn_marks(ax))


def test_a_row_is_labelled_with_phrase_claimant_and_source(claims, ax):
    plot_ranges(claims({"value_text": "five camps", "claimant": "Seoul", "source": "Paper 2024"}), ax)
    label = ax.get_yticklabels()[0].get_text()
    assert "“five camps”" in label and "Seoul" in label and "Paper 2024" in label


@pytest.mark.usefixtures("theme")
def test_title_and_axis_stay_within_the_picture_beside_the_longest_labels(claims):
    long = {"value_text": "five camps and " * 9, "claimant": "Kim Won " * 20, "measure": "Camps, tents and houses seen"}
    units = [
        {"unit_label": f"{unit}-equivalent camps seen", "best": best} for unit, best in (("tent", 1e6), ("hut", 2e6))
    ]
    figure = panels(claims(*[long | unit for unit in units]), plot_ranges)
    figure.draw_without_rendering()
    for text in (figure.axes[0].title, figure.axes[0].xaxis.label):
        assert text.get_window_extent().x1 <= figure.bbox.x1
        assert text.get_window_extent().x0 >= 0


@pytest.mark.parametrize("plot", [plot_ranges, plot_timeline, plot_history])
def test_a_claim_that_cannot_be_drawn_is_named(claims, ax, plot, monkeypatch):
    def broken(*drawn, **how):
        raise ValueError("a pen that is dry")

    monkeypatch.setattr(ax, "plot", broken)
    with pytest.raises(RowError, match="at the row paper-2024-01: ValueError: a pen that is dry"):
        plot(claims({}), ax)


def test_labels_of_a_history_do_not_lie_over_one_another(claims, ax):
    plot_history(claims({"best": 5.0}, {"best": 5.0}, {"best": 9.0, **JUNE}), ax)
    assert len(ax.texts) == 2


def test_a_date_that_is_only_a_year_is_drawn_as_long_as_it_is(claims, ax):
    year = {"dated_from": pd.Timestamp("2024-01-01"), "dated_to": pd.Timestamp("2024-12-31")}
    plot_history(claims({"best": 5.0, **year}, {"best": 9.0, **JUNE}), ax)
    spans = [line for line in ax.lines if len(line.get_xdata()) == 2]
    assert [[f"{pd.Timestamp(end):%m-%d}" for end in line.get_xdata()] for line in spans] == [["01-01", "12-31"]]


def test_each_group_has_a_panel(claims):
    figure = panels(claims({"group": "a"}, {"group": "b"}, {"group": "b"}), plot_ranges)
    assert [len(ax.get_yticklabels()) for ax in figure.axes] == [1, 2]
    plt.close(figure)


@pytest.mark.parametrize(("draw", "plot"), [(panels, plot_ranges), (single, plot_timeline)])
def test_no_claims_no_fault(claims, draw, plot):
    figure = draw(claims(), plot)
    assert drawn_marks(figure.axes[0]) == []
    plt.close(figure)


def test_a_timeline_stands_in_order_of_date(claims, ax):
    plot_timeline(claims({"value_text": "later", **JUNE}, {"value_text": "earlier"}), ax)
    assert [label.get_text()[:8] for label in ax.get_yticklabels()] == ["“earlier", "“later” "]


def test_a_date_we_fell_back_to_is_drawn_hollow(claims, ax):
    plot_timeline(claims({"dated_basis": "as_of"}, {"dated_basis": "published", **JUNE}), ax)
    assert [hollow(mark) for mark in drawn_marks(ax)] == [False, True]


def test_a_date_claim_stands_at_its_period_not_at_its_publication(claims, ax):
    days = (pd.Timestamp("2024-06-01") - pd.Timestamp(0)).days
    plot_timeline(claims({"basis": "date", "dated_basis": "published", "from_value": days, "to_value": days + 29}), ax)
    mark = drawn_marks(ax)[0]
    assert JUNE["dated_from"] <= pd.Timestamp(mark.get_xdata()[0]) <= JUNE["dated_to"]
    assert not hollow(mark)


def test_a_party_has_its_colour_and_is_grey_without_one(claims, ax):
    plot_history(claims({"party": "rok"}, {"party": "us"}), ax, colours={"rok": "#0072b2"})
    assert sorted(mark.get_markeredgecolor() for mark in drawn_marks(ax)) == ["#0072b2", MUTED]


def test_a_timeline_without_a_day_to_begin_with_begins_with_its_first_claim(claims, ax):
    plot_timeline(claims({}, JUNE), ax)
    assert pd.to_datetime(ax.get_xlim()[0], unit="D") == claims({})["dated_from"].iloc[0]


def test_what_is_older_than_the_axis_stands_at_its_edge_in_words(claims, ax):
    days = (pd.Timestamp("1999-12-31") - pd.Timestamp(0)).days
    old = {"basis": "date", "period_end": "1999", "from_value": -float("inf"), "to_value": days}
    plot_timeline(claims(old, {}), ax, earliest="2022-01-01")
    assert len(drawn_marks(ax)) == 1
    assert any("until 1999" in text.get_text() for text in ax.texts)


def test_a_coverage_chart_prints_each_count_and_leaves_zero_out(ax):
    plot_coverage(pd.DataFrame({"Paper": [2, 0], "Agency": [7, 1]}, index=["Camps", "Depots"]), ax)
    assert sorted(text.get_text() for text in ax.texts) == ["1", "2", "7"]
