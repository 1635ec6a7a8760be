import pandas as pd

from briefing.analysis.dating import dated
from unit.builders import claim, register, source

EVERYTHING = {"as_of": "2024-08", "asserted": "2024-09"}


def dating(*claims, **tables):
    return dated(register(claims=list(claims), **tables)).iloc[0]


def when(*claims, **tables):
    row = dating(*claims, **tables)
    return row["dated"], row["dated_basis"]


def mention(**overrides):
    return claim(claim_id="gazette-2024-02", as_of="2024-07") | overrides


def test_the_date_a_figure_describes_goes_first():
    assert when(claim(**EVERYTHING), mention()) == ("2024-08", "as_of")


def test_next_comes_the_date_of_another_mention():
    assert when(claim(asserted="2024-09"), mention()) == ("2024-07", "mention")


def test_the_earliest_mention_counts():
    assert when(claim(), mention(), mention(as_of="2024-06-30")) == ("2024-06-30", "mention")


def test_a_mention_of_another_assertion_dates_nothing():
    assert when(claim(), mention(assertion_id="someone_else")) == ("2024-10-16", "published")


def test_next_comes_the_date_it_was_asserted():
    assert when(claim(asserted="2024-09"), mention(as_of="")) == ("2024-09", "asserted")


def test_last_comes_the_date_of_publication():
    assert when(claim()) == ("2024-10-16", "published")


def test_without_any_date_nothing_is_said():
    row = dating(claim(), sources=[source(published="")])
    assert (row["dated"], row["dated_basis"], pd.isna(row["dated_from"])) == ("", "", True)


def test_a_date_is_an_interval_of_days():
    row = dating(claim(as_of="2024-02"))
    assert [row["dated_from"], row["dated_to"]] == [pd.Timestamp("2024-02-01"), pd.Timestamp("2024-02-29")]


def test_the_reported_columns_stay_as_they_are():
    assert dating(claim(), mention())["as_of"] == ""


def test_no_claims_are_no_rows():
    assert dated(register(claims=[])).empty
