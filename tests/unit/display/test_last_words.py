"""The range chart of last words: its title, its rows, its marks, and that no label lies on another."""

import re
from itertools import combinations

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib import pyplot as plt
from matplotlib.text import Annotation

from briefing.display.charts.last_words import plot_last_words
from briefing.display.charts.rows import how_words
from briefing.display.last_words import describe_last_words, key_words, last_words_title, show_last_words
from briefing.display.theme import NARROW, SMALLEST, WIDTH, use_theme

NAN = float("nan")
NINE = {"low": 9.0, "best": 9.0, "high": 9.0, "number": 9.0}
OTHER = {"pools": "us"}
LATER = OTHER | {"dated": "2024-07-04", "dated_from": pd.Timestamp("2024-07-04")}
RANGE = {"bound": "range", "low": 6.0, "best": NAN, "high": 12.0, "number": 9.0}
ABOUT = {"bound": "about", "low": NAN, "high": NAN, "from_value": 4.0, "to_value": 6.0}
JUST_OVER, NEARLY = ABOUT | {"low": 5.0}, ABOUT | {"high": 5.0}
AT_LEAST = {"bound": "at_least", "high": NAN}
AT_MOST = {"bound": "at_most", "low": NAN}
PLANNED = {"modality": "planned", **NINE}
LONG = {"claimant": "The Committee of All Who Have Ever Counted Camps, Tents and Houses", "covers": "in the far north"}


@pytest.fixture(autouse=True)
def theme():
    with mpl.rc_context():
        use_theme()
        yield


@pytest.fixture
def drawn():
    """The axis of a chart of claims at a width."""
    figures = []

    def draw(rows, width=WIDTH, **how):
        figures.append(plot_last_words(rows, width, **how))
        return figures[-1].axes[0]

    yield draw
    for figure in figures:
        plt.close(figure)


def dots(ax):
    return [line for line in ax.lines if line.get_marker() in ("o", "D")]


def words(ax):
    return [text for text in ax.texts if text.get_text()]


def shown_words(ax):
    return [text.get_text().replace("\n", " ") for text in words(ax)]


def test_a_row_says_who_when_how_and_what(claims, drawn):
    assert shown_words(drawn(claims({}, {**NINE, **LATER})))[:3] == ["The Paper", "Jul 2024, how is not said", "9"]


def test_the_highest_comes_first_and_what_is_planned_last_under_its_heading(claims, drawn):
    said = shown_words(drawn(claims({}, PLANNED, {**NINE, "number": 7.0, "best": 7.0})))
    assert [word for word in said if word in ("5", "7", "9", "Planned")][:4] == ["7", "5", "Planned", "9"]


def test_a_converted_figure_says_from_what(claim):
    converted = claim(derivation="converted", converted=True)
    assert how_words(converted, [], {"paper_sites": "boxes"}) == "Mar 2024, converted from boxes"
    assert how_words(converted, [], {}) == "Mar 2024, converted"


def test_a_row_says_what_sets_it_apart_from_its_neighbours(claim):
    row = claim(modality="planned", covers="in the north", lacks="not reviewed")
    assert how_words(row, ["unit_label"], {}) == "Mar 2024, how is not said, planned, sites, in the north, not reviewed"


@pytest.mark.parametrize(
    ("field", "marker"), [({}, "o"), ({"modality": "possible"}, "D"), ({"status": "disputed"}, "D")]
)
def test_only_what_is_said_to_have_happened_is_a_dot(claims, drawn, field, marker):
    assert [dot.get_marker() for dot in dots(drawn(claims(NINE, field)))][1] == marker


def test_a_dot_is_hollow_where_the_figure_is_converted(claims, drawn):
    faces = [
        dot.get_markerfacecolor() for dot in dots(drawn(claims(NINE, {"derivation": "converted", "converted": True})))
    ]
    assert [face == "#ffffff" for face in faces] == [False, True]


@pytest.mark.parametrize(
    ("bound", "pointing"), [(AT_LEAST, [1]), (AT_MOST, [-1]), (JUST_OVER, [1]), (NEARLY, [-1]), (ABOUT, []), ({}, [])]
)
def test_an_arrow_points_to_the_open_side(claims, drawn, bound, pointing):
    ax = drawn(claims(bound, NINE))
    arrows = [text for text in ax.texts if isinstance(text, Annotation)]
    assert [1 if arrow.xy[0] > arrow.xyann[0] else -1 for arrow in arrows] == pointing


def test_a_bar_is_as_long_as_the_printed_range_says(claims, drawn):
    ax = drawn(claims(RANGE, NINE, {}))
    left, right = next(line.get_xdata() for line in ax.lines if line.get_linewidth() > 5)
    nine, five = (dot.get_xdata()[0] for dot in dots(ax))
    # From 6 to 12 is six fourths of what lies between 5 and 9.
    assert right - left == pytest.approx((nine - five) * 6 / 4)


def test_a_figure_that_stands_alone_has_no_axis(claims, drawn):
    ax = drawn(claims({}))
    assert dots(ax) == [] and shown_words(ax)[-1] == "5 sites"


def test_two_measures_have_a_title_each(claims, drawn):
    said = shown_words(drawn(claims({}, {"group": "depots", "measure": "Depots"})))
    assert "Camps" in said and "Depots" in said


@pytest.mark.parametrize("width", [WIDTH, NARROW])
def test_no_label_lies_on_another_or_outside_and_none_is_cut_or_too_small(claims, drawn, width):
    ax = drawn(claims(LONG, LONG | NINE, LONG | RANGE, LONG | ABOUT, LONG | AT_LEAST, LONG | PLANNED), width)
    ax.figure.draw_without_rendering()
    boxes = [text.get_window_extent().padded(-1) for text in words(ax)]  # less the blank over the letters
    assert [1 for one, other in combinations(boxes, 2) if one.overlaps(other)] == []
    assert all(box.x0 >= 0 and box.x1 <= width * 72 and box.y0 >= 0 for box in boxes)
    assert not any("…" in text.get_text() for text in words(ax))
    assert min(text.get_fontsize() for text in words(ax)) >= SMALLEST


def test_every_figure_leads_to_its_claim(claims, shown):
    show_last_words("camps", claims({}, NINE))
    for svg in (shown[0].svg, shown[0].narrow):
        assert re.findall('href="#(claim[^"]+)"', svg) == ["claim-paper-2024-02", "claim-paper-2024-01"]


def test_what_is_set_apart_is_drawn_beside_last_words_of_its_measure_and_is_not_in_the_title(claims, shown):
    both = claims({}, PLANNED, PLANNED | {"group": "depots"})
    show_last_words("camps", both.iloc[:1], apart=both.iloc[1:])
    assert [row[0] for row in shown[0].shown.rows] == ["paper-2024-01", "paper-2024-02"]
    assert shown[0].caption == "Camps: 5; no count claimed"


def test_what_has_no_number_is_not_drawn(claims, shown):
    show_last_words("camps", claims({}, {"bound": "vague", "low": NAN, "best": NAN, "high": NAN, "number": NAN}))
    assert [row[0] for row in shown[0].shown.rows] == ["paper-2024-01"]


def test_of_very_many_the_latest_are_drawn_and_all_are_filed(claims, shown):
    show_last_words("camps", claims(*[LATER] * 16, {}))
    assert (len(shown[0].shown.rows), len(shown[0].data.rows)) == (16, 17)
    assert shown[0].note.startswith("16 of 17 rows")


def test_without_figures_there_is_no_chart(claims, shown):
    show_last_words("camps", claims())
    assert shown == []


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ([{}], "Camps: 5; no count claimed"),
        ([{}, NINE | OTHER], "Camps: 5 to 9, by 2 origins; no count claimed"),
        (
            [{}, NINE | {"pools": "rok;us"}],
            "Camps: 5 to 9, by 2 origins, 1 of them not known to overlap; no count claimed",
        ),
        ([{}, RANGE | LATER], "Camps: 5 (Mar 2024) to 12 (Jul 2024), by 2 origins; no count claimed"),
        ([{}, AT_LEAST | LATER], "Camps: at least 5, by 2 origins; no count claimed"),
        ([{}, PLANNED], "Camps: 5; no count claimed"),
        ([PLANNED], "Camps: only what is planned, possible, disputed or a capacity"),
        ([{}, {**NINE, "group": "depots", "measure": "Depots"}], "Camps: 5; Depots: 9"),
    ],
)
def test_a_title_says_the_ends_of_what_happened_and_how_many_origins_overlap(claims, rows, title):
    assert last_words_title(claims(*rows)) == title


def test_a_question_is_answered_and_whether_anyone_counted(claims):
    rows = claims({}, NINE | LATER)
    said = "5 (Mar 2024) to 9 (Jul 2024), by 2 origins"
    assert last_words_title(rows, "How many camps?") == f"How many camps? {said}; no count claimed"
    counted = rows.assign(derivation=["counted", "unstated"])
    assert last_words_title(counted, "How many camps?") == f"How many camps? {said}; 1 said to be counted"


def test_the_alt_text_has_every_figure_from_the_highest_down(claims):
    assert describe_last_words(claims({}, AT_LEAST | {"number": 9.0, "best": 9.0})) == (
        "Camps: at least 9 (The Paper, Mar 2024, how is not said); 5 (The Paper, Mar 2024, how is not said)."
    )


def test_only_marks_that_are_drawn_are_explained(claims):
    assert key_words(claims({})) == ""
    assert key_words(claims(AT_MOST)) == "An arrow is the side that the words leave open"
    converted = {"derivation": "converted", "converted": True}
    assert key_words(claims(converted)) == "A hollow dot is converted from something else"
    assert key_words(claims(converted | RANGE)) == "A bar is a printed range"
