"""Of very many rows a chart draws those that tell most; its title, its note and its file speak of all."""

import matplotlib as mpl
import pandas as pd
import pytest

from briefing.display.analysis_figures import (
    MOST_DOCUMENTS,
    MOST_MENTIONS,
    MOST_ORIGINS,
    MOST_POINTS,
    MOST_WAYS,
    show_factors,
    show_journey,
    show_origins,
    show_ways,
)
from briefing.display.theme import use_theme
from briefing.document.records import filed


@pytest.fixture(autouse=True)
def theme():
    with mpl.rc_context():
        use_theme()
        yield


def factors(count):
    days = pd.date_range("2024-01-01", periods=count)
    return pd.DataFrame(
        {
            "from_unit": "boxes",
            "to_unit": "rounds",
            "factor": 400.0,
            "dated": days.astype(str),
            "dated_from": days,
            "stated_low": float("nan"),
            "stated_high": float("nan"),
        }
    )


def test_of_very_many_factors_the_latest_are_drawn_and_all_are_filed(shown):
    show_factors("factors", factors(MOST_POINTS + 2))
    record = shown[0]
    assert record.caption.startswith("202 conversions")
    assert record.note == "200 of 202 rows; all are filed in tables/factors.csv"
    assert len(filed(record).rows) == MOST_POINTS + 2
    assert "2024-01-02" not in str(record.shown)
    assert "2024-01-03" in str(record.shown)


def test_factors_that_can_all_be_drawn_have_no_note(shown):
    show_factors("factors", factors(MOST_POINTS))
    assert shown[0].note == ""


def test_of_a_figure_told_very_often_the_origin_and_the_first_mentions_are_drawn(shown, claims):
    mentions = claims(*[{}] * (MOST_MENTIONS + 2)).assign(changed="")
    show_journey("journey", mentions)
    record = shown[0]
    assert record.caption.startswith("0 of 19 mentions")
    assert record.note == "18 of 20 rows; all are filed in tables/journey.csv"
    assert len(filed(record).rows) == 20
    assert "paper-2024-18" in str(record.shown)
    assert "paper-2024-19" not in str(record.shown)


def test_of_very_many_ways_the_most_used_are_drawn_and_all_are_filed(shown):
    publishers = [f"Paper {place}" for place in range(MOST_WAYS + 1)]
    show_ways("ways", pd.DataFrame({"publisher": publishers, "through": "", "claimant": "Seoul", "claims": 2}))
    record = shown[0]
    assert record.note == "30 of 31 rows; all are filed in tables/ways.csv"
    assert len(filed(record).rows) == 31
    assert "Paper 30" not in str(record.shown)


def test_of_very_many_documents_and_origins_the_fullest_are_drawn_and_all_are_filed(shown):
    counts = pd.DataFrame(
        1,
        index=pd.Index([f"Paper {place}" for place in range(MOST_DOCUMENTS + 1)], name="source"),
        columns=[f"Actor {place}" for place in range(MOST_ORIGINS + 1)],
    )
    show_origins("origins", counts)
    record = shown[0]
    assert record.note == "12 of 13 origins, 24 of 25 documents, the fullest; all are filed in tables/origins.csv"
    assert (len(filed(record).rows), len(filed(record).columns)) == (25, 14)
    assert "Paper 24" not in str(record.shown)
    assert "Actor 12" not in str(record.shown)


def test_documents_and_origins_that_can_all_be_drawn_have_no_note(shown):
    show_origins("origins", pd.DataFrame({"Seoul": [2]}, index=pd.Index(["Paper"], name="source")))
    assert shown[0].note == ""
