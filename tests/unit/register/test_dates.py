import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.register import dates

DAYS = st.dates().map(lambda day: day.isoformat())
LENGTHS = st.sampled_from([4, 7, 10])


def column(*prefixes):
    return pd.Series(prefixes, dtype=object)


def interval(prefix):
    return [day(column(prefix)).dt.strftime("%Y-%m-%d").iloc[0] for day in (dates.first_day, dates.last_day)]


def test_a_year_runs_from_new_year_to_its_last_day():
    assert interval("2024") == ["2024-01-01", "2024-12-31"]


@pytest.mark.parametrize(("month", "last"), [("2024-01", "31"), ("2024-04", "30"), ("2024-12", "31")])
def test_a_month_runs_from_its_first_to_its_last_day(month, last):
    assert interval(month) == [f"{month}-01", f"{month}-{last}"]


def test_a_day_begins_and_ends_on_itself():
    assert interval("2024-10-04") == ["2024-10-04", "2024-10-04"]


@pytest.mark.parametrize(("february", "last"), [("2024-02", 29), ("2023-02", 28), ("2000-02", 29), ("1900-02", 28)])
def test_february_has_its_leap_day_in_leap_years_only(february, last):
    assert interval(february)[1] == f"{february}-{last}"


def test_the_leap_day_is_a_date_in_a_leap_year_only():
    assert dates.valid(column("2024-02-29", "2023-02-29")).tolist() == [True, False]


@pytest.mark.parametrize("text", ["2024-13", "2024-00", "2024-04-31", "2024-10-00", "2024-1", "2024-10-4", "24-10"])
def test_impossible_dates_have_no_days(text):
    assert dates.first_day(column(text)).isna().all()
    assert dates.last_day(column(text)).isna().all()


@pytest.mark.parametrize("text", ["2024-13", "2024-10-", "Oct-24", "4.10.2024", "2024/10", "2024-10-04T12", "20241004"])
def test_other_spellings_are_not_dates(text):
    assert not dates.valid(column(text)).any()


def test_a_blank_is_allowed_and_has_no_days():
    assert dates.valid(column("")).all()
    assert dates.first_day(column("")).isna().all()


def test_a_column_without_rows_has_no_days():
    assert dates.last_day(column()).empty


@settings(max_examples=50, deadline=None)
@given(DAYS, LENGTHS)
def test_no_prefix_ends_before_it_begins(day, length):
    prefix = column(day[:length])
    assert (dates.first_day(prefix) <= dates.last_day(prefix)).all()


@settings(max_examples=50, deadline=None)
@given(DAYS, LENGTHS)
def test_a_longer_prefix_lies_inside_a_shorter_one(day, length):
    whole, prefix = column(day), column(day[:length])
    assert (dates.first_day(prefix) <= dates.first_day(whole)).all()
    assert (dates.last_day(whole) <= dates.last_day(prefix)).all()
