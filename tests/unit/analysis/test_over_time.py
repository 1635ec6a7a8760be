"""Figures over time: which stand on a line, which came in a period, which stand apart."""

import pytest

from briefing.analysis import over_time as module
from briefing.analysis.comparison import comparable
from briefing.analysis.over_time import over_time, undrawn
from unit.builders import ACTORS, actor, claim, figure, measure, register, source

MEASURES = [
    measure("sent"),
    measure("wave", basis="period_flow", parent_id="sent"),
    measure("there", basis="stock"),
    measure("home"),
]
PANELS = [["sent", "wave"], ["there"]]
SENT = {"measure_id": "sent"}
DISPUTED = {"status": "disputed", "status_since": "2025-01", "status_reason": "Invented"}


def compared(*rows):
    claims = [claim(claim_id=f"c{n}", assertion_id=f"s{n}") | SENT | row for n, row in enumerate(rows, start=1)]
    pages = [source(), source(source_id="weekly-2024", publisher_id="weekly")]
    actors = [*ACTORS, actor("weekly", kind="media", role="medium", pool_ids="weekly")]
    return comparable(register(claims=claims, measures=MEASURES, actors=actors, sources=pages))


def drawn(*rows, column="apart"):
    found = over_time(compared(*rows), PANELS)
    return dict(zip(found["claim_id"], found[column], strict=True))


def said(month, *printed, **more):
    return {"as_of": month} | figure(*printed) | more


def test_totals_and_stocks_are_on_lines_and_what_came_in_a_period_is_a_part():
    rows = [said("2024-01", "point", 5, measure_id=one) for one in ("sent", "wave", "there")]
    assert drawn(*rows, column="part") == {"c1": False, "c2": True, "c3": False}
    assert drawn(*rows, column="on_line") == {"c1": True, "c2": False, "c3": True}
    assert drawn(*rows) == {"c1": False, "c2": False, "c3": False}


@pytest.mark.parametrize(
    ("scope", "end", "part"),
    [("in one week", "2024-01-07", True), ("", "2024-01-07", False), ("in one year", "2024-12-31", False)],
)
def test_a_part_that_says_between_which_near_days_it_came_came_in_a_period(scope, end, part):
    week = said("2024-01", "point", 5, scope=scope, period_start="2024-01-01", period_end=end)
    assert drawn(week, column="part") == {"c1": part}
    assert drawn(week, column="on_line") == {"c1": not part}


def test_what_came_in_a_period_is_a_last_word_only_where_no_line_is():
    wave = said("2024-02", "point", 5, measure_id="wave")
    assert drawn(said("2024-01", "point", 5), wave | {"claimant_id": "staff"}, column="last_word") == {
        "c1": True,
        "c2": False,
    }
    assert drawn(wave, column="last_word") == {"c1": True}


@pytest.mark.parametrize("modality", ["planned", "possible", "capacity"])
def test_what_has_not_happened_stands_apart(modality):
    plan = said("2024-01", "point", 5, modality=modality)
    assert drawn(plan) == {"c1": True}
    assert drawn(plan, column="on_line") == {"c1": False}


def test_what_is_disputed_stands_apart_under_its_claimants_plain_name():
    disputed = said("2024-01", "point", 5) | DISPUTED
    assert drawn(disputed) == {"c1": True}
    assert drawn(disputed, column="speaker") == {"c1": "Ministry"}


def test_a_panel_has_the_figures_of_its_groups_in_the_order_of_time():
    rows = [
        said("2024-02", "point", 5, measure_id="there"),
        said("2024-03", "point", 5),
        said("2024-01", "point", 5, measure_id="wave"),
        said("2024-01", "point", 5, measure_id="home"),
    ]
    found = over_time(compared(*rows), PANELS)
    assert found[["claim_id", "panel"]].to_numpy().tolist() == [["c3", 0], ["c2", 0], ["c1", 1]]


def test_a_figure_stands_at_the_middle_of_its_date():
    assert str(drawn(said("2024-10-04", "point", 5), column="at")["c1"]) == "2024-10-04 00:00:00"
    assert str(drawn(said("2024-01", "point", 5), column="at")["c1"]) == "2024-01-16 00:00:00"


def test_nobodys_figures_vague_ones_and_those_of_a_year_are_not_drawn_but_counted():
    rows = [
        said("2024-01", "point", 5, claimant_id="unattributed"),
        said("2024-01", "vague"),
        said("2024", "point", 5),
        said("2024-01", "point", 5, unit_id="boxes"),
        said("2024-01", "point", 5),
        said("2024-02", "point", 5),
    ]
    assert set(drawn(*rows)) == {"c5", "c6"}
    assert undrawn(compared(*rows), PANELS) == {
        "without a named claimant": 1,
        "without a number": 1,
        "dated too loosely or in another unit": 2,
    }


def test_where_all_are_drawn_nothing_is_counted():
    assert undrawn(compared(said("2024-01", "point", 5)), PANELS) == {}


def test_a_denial_is_not_among_the_figures():
    rows = [said("2024-01", "none", modality="denied")]
    assert drawn(*rows) == {}
    assert undrawn(compared(*rows), PANELS) == {}


def test_a_line_passes_by_a_floor_below_it_and_a_ceiling_above_it():
    rows = [
        said("2024-01", "point", 12),
        said("2024-02", "at_least", 10),
        said("2024-03", "at_most", 20),
        said("2024-04", "at_least", 14),
        said("2024-05", "point", 11),
    ]
    on_line = {"c1": True, "c2": False, "c3": False, "c4": True, "c5": True}
    assert drawn(*rows, column="on_line") == on_line


def test_a_line_passes_through_a_floor_equal_to_it():
    rows = [said("2024-01", "point", 12), said("2024-02", "at_least", 12), said("2024-03", "at_most", 12)]
    assert drawn(*rows, column="on_line") == {"c1": True, "c2": True, "c3": True}


def test_every_figure_of_a_stock_is_new():
    rows = [
        said("2024-01", "point", 12, measure_id="there"),
        said("2024-02", "at_least", 8, measure_id="there"),
    ]
    assert drawn(*rows, column="on_line") == {"c1": True, "c2": True}


def test_a_floor_of_another_voice_or_scope_is_on_a_line_of_its_own():
    rows = [
        said("2024-01", "point", 12),
        said("2024-02", "at_least", 8, claimant_id="staff"),
        said("2024-03", "at_least", 8, scope="in the north"),
    ]
    assert drawn(*rows, column="on_line") == {"c1": True, "c2": True, "c3": True}


def test_the_last_word_of_a_voice_is_the_last_on_its_line():
    rows = [
        said("2024-01", "point", 12),
        said("2024-02", "point", 14),
        said("2024-03", "at_least", 10),
        said("2024-01", "point", 9, claimant_id="staff"),
    ]
    assert drawn(*rows, column="last_word") == {"c1": False, "c2": True, "c3": False, "c4": True}


def test_of_one_day_the_larger_figure_is_the_last_word():
    rows = [said("2024-01", "point", 14), said("2024-01", "point", 12, scope="in the north")]
    assert drawn(*rows, column="last_word") == {"c1": True, "c2": False}


def test_of_plans_each_kind_has_a_last_word():
    rows = [
        said("2024-01", "point", 12, modality="planned"),
        said("2024-02", "point", 14, modality="planned"),
        said("2024-01", "point", 14, modality="possible"),
    ]
    assert drawn(*rows, column="last_word") == {"c1": False, "c2": True, "c3": True}


def test_the_last_words_of_bodies_are_told_before_those_of_media(monkeypatch):
    monkeypatch.setattr(module, "MOST_LAST_WORDS", 1)
    repeated = {"claimant_id": "gazette", "assertion_id": "s1"}
    rows = [
        said("2024-01", "point", 5) | repeated,
        said("2024-01", "point", 5, source_id="weekly-2024") | repeated,
        said("2024-01", "point", 7),
    ]
    assert drawn(*rows, column="named") == {"c1": False, "c3": True}


def test_the_last_words_of_who_is_printed_most_are_told_first(monkeypatch):
    monkeypatch.setattr(module, "MOST_LAST_WORDS", 1)
    gazette = {"claimant_id": "gazette"}
    rows = [
        said("2024-01", "point", 5) | gazette,
        said("2024-02", "point", 6) | gazette,
        said("2024-03", "point", 6, claimant_id="weekly"),
    ]
    assert drawn(*rows, column="named") == {"c1": False, "c2": True, "c3": False}


def test_of_what_stands_apart_the_most_often_printed_is_told_whoever_says_it(monkeypatch):
    monkeypatch.setattr(module, "MOST_APART", 1)
    planned = {"modality": "planned", "claimant_id": "gazette", "assertion_id": "s2"}
    rows = [
        said("2024-02", "point", 5, modality="planned"),
        said("2024-01", "point", 6) | planned,
        said("2024-01", "point", 6, source_id="weekly-2024") | planned,
    ]
    assert drawn(*rows, column="named") == {"c1": False, "c2": True}
