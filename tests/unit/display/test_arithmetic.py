"""The picture of two totals of which one is the other times a factor: title, scales, marks, labels."""

import re
from itertools import combinations

import matplotlib as mpl
import pandas as pd
import pytest
from matplotlib import pyplot as plt

from briefing.display.arithmetic import arithmetic_title, describe_arithmetic
from briefing.display.charts.arithmetic import Sides, plot_arithmetic
from briefing.display.charts.look import Look
from briefing.display.svg import svg_of
from briefing.display.theme import NARROW, SMALLEST, WIDTH, use_theme

NAN = float("nan")
SIDES = Sides("boxes", "shells", 400.0, "sites")
DAYS = [pd.Timestamp(f"2024-{month:02}-01") for month in (1, 4, 7, 10)]
ROWS = [
    ("base", 0, 1000, NAN),
    ("converted", 0, 400_000, 400),
    ("base", 1, 5000, NAN),
    ("converted", 1, 2_500_000, 500),
    ("base", 2, 12_000, NAN),
    ("converted", 2, 4_800_000, 400),
    ("base", 3, 11_000, NAN),
    ("other", 3, 5_000_000, 455),
]


@pytest.fixture(autouse=True)
def theme():
    with mpl.rc_context():
        use_theme()
        yield


@pytest.fixture
def totals(claims):
    rows = [
        {
            "best": number,
            "number": number,
            "low": NAN,
            "high": NAN,
            "dated_from": DAYS[day],
            "dated": f"{DAYS[day]:%Y-%m}",
        }
        for _, day, number, _ in ROWS
    ]
    roles, factors = ([row[column] for row in ROWS] for column in (0, 3))
    return claims(*rows).assign(role=roles, factor=factors)


@pytest.fixture
def figure(totals):
    """The picture at a width."""
    drawn = []

    def draw(width=WIDTH):
        drawn.append(plot_arithmetic(totals, SIDES, Look(width)))
        return drawn[-1]

    yield draw
    for one in drawn:
        plt.close(one)


def both(*factors, stated=True):
    count = len(factors)
    return pd.DataFrame(
        {
            "made": ["paper-2024-02"] * count,
            "base": ["paper-2024-01"] * count,
            "dated": "2024-03",
            "dated_from": DAYS[0],
            "factor": factors,
            "stated": stated,
        }
    )


def test_one_of_the_base_stands_level_with_the_middle_factor(figure):
    main = figure().axes[0]
    dots = {line.get_ydata()[0] for line in main.lines if line.get_marker() in ("o", "s")}
    # 2,500,000 shells are as high as 6,250 boxes at 400 each, 5,000,000 as 12,500.
    assert {1000, 5000, 6250, 12_000, 11_000, 12_500} == dots


def test_a_line_runs_through_the_highest_so_far(figure):
    steps = [line for line in figure().axes[0].lines if line.get_drawstyle() == "steps-post"]
    assert [list(line.get_ydata()) for line in steps] == [[1000, 5000, 12_000, 12_000], [1000, 6250, 12_000]]


def test_the_strip_has_the_factor_of_each_statement_that_gives_both(figure):
    strip = figure().axes[1]
    assert [line.get_ydata()[0] for line in strip.lines if line.get_marker() in ("o", "s")] == [400, 500, 400, 455]


def test_both_marks_of_a_statement_are_one_link_that_says_the_factor(figure):
    svg = svg_of(figure(), "arithmetic", "Boxes and shells")
    labels = re.findall('href="#claim-paper-2024-04" aria-label="([^"]+)"', svg)
    assert len(labels) == 1 and labels[0].endswith("Paper 2024; 500 shells for each of the boxes")


def test_marks_are_read_in_the_order_of_their_dates(figure):
    svg = svg_of(figure(), "arithmetic", "Boxes and shells")
    read = re.findall('href="#claim-paper-2024-0([^"]+)"', svg)
    assert read == sorted(read)


@pytest.mark.parametrize("width", [WIDTH, NARROW])
def test_no_label_lies_on_another_or_is_too_small(figure, width):
    picture = figure(width)
    picture.draw_without_rendering()
    words = [text for text in picture.findobj(mpl.text.Text) if text.get_text() and text.get_visible()]
    boxes = [text.get_window_extent().padded(-1) for text in words]
    over = [
        (one.get_text(), other.get_text())
        for (one, box), (other, at) in combinations(zip(words, boxes, strict=True), 2)
        if box.overlaps(at)
    ]
    assert over == []
    assert min(text.get_fontsize() for text in words) >= SMALLEST
    assert all(box.x0 >= 0 and box.x1 <= width * 72 for box in boxes)


def test_the_title_says_between_what_factors_and_the_last_conversion(claims):
    rows = claims({}, {"best": 2000.0, "number": 2000.0})
    said = "5 boxes make 2,000 shells (March 2024)"
    assert arithmetic_title(both(300, 500), rows, SIDES, "Ruritania") == (
        f"Where Ruritania says how, its shells are its boxes times a factor between 300 and 500: {said}"
    )
    assert arithmetic_title(both(400, 500), rows, SIDES, "Ruritania") == (
        f"Where Ruritania says how, its shells are its boxes times a factor that has hardly moved (400 to 500): {said}"
    )


def test_of_several_units_the_title_has_the_factors_of_the_usual_one_and_names_it(claims):
    found = pd.concat([both(400, 500), both(900).assign(made="paper-2024-03")])
    title = arithmetic_title(found, claims({}, {}, {"unit_label": "huts"}), SIDES, "Ruritania")
    assert "hardly moved (400 to 500) for sites: " in title


def test_a_factor_of_ours_is_not_in_the_title(claims):
    found = pd.concat([both(400, 500), both(900, stated=False)])
    assert "900" not in arithmetic_title(found, claims({}, {}), SIDES, "Ruritania")


def test_the_alt_text_has_every_total_and_its_factor(totals):
    assert describe_arithmetic(totals.iloc[[0, 1]], SIDES) == (
        "January 2024: 1,000 boxes (The Paper); January 2024: 400,000 shells (The Paper, 400 for each of the boxes)."
    )
