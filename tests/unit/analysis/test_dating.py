import pandas as pd
import pytest

from briefing.analysis.dating import dated
from briefing.analysis.origins import placed
from unit.builders import claim, register, source

EVERYTHING = {"as_of": "2024-08", "asserted": "2024-09"}


def dating(*claims, **tables):
    """The first claim, dated."""
    return dated(placed(register(claims=list(claims), **tables))).iloc[0]


def when(*claims, **tables):
    row = dating(*claims, **tables)
    return row["dated"], row["dated_basis"]


def mention(**overrides):
    return claim(claim_id="gazette-2024-02", as_of="2024-07") | overrides


def test_the_as_of_of_the_origin_goes_first_even_where_a_mention_is_more_exact():
    assert when(claim(**EVERYTHING), mention(as_of="2024-07-15")) == ("2024-08", "as_of")


def test_a_mention_is_dated_as_its_origin_and_not_by_its_own_as_of():
    assert when(mention(), claim(**EVERYTHING)) == ("2024-08", "as_of")


def test_next_comes_the_as_of_of_another_mention():
    assert when(claim(asserted="2024-09"), mention()) == ("2024-07", "mention")


def test_of_several_mentions_the_most_exact_as_of_counts():
    assert when(claim(), mention(), mention(claim_id="gazette-2024-03", as_of="2024-08-30")) == (
        "2024-08-30",
        "mention",
    )


@pytest.mark.parametrize(
    ("as_of", "right"),
    [
        (["2024-08", "2024-07", "2024-08"], "2024-08"),  # the one that most print
        (["2024-08", "2024-07"], "2024-07"),  # the earliest
        (["2024", "2024", "2024-07"], "2024-07"),  # more exact than what most print
        (["2024-08-02", "2024-08-01", "2024-08-02", "2024-08-03"], "2024-08-02"),
    ],
)
def test_of_equally_exact_ones_that_which_most_print_counts_then_the_earliest(as_of, right):
    mentions = [mention(claim_id=f"gazette-2024-0{n}", as_of=date) for n, date in enumerate(as_of, start=2)]
    assert when(claim(), *mentions) == (right, "mention")


def test_the_as_of_on_another_measure_of_the_statement_counts_where_its_own_mentions_are_silent():
    other = mention(measure_id="killed")
    assert when(claim(), other) == ("2024-07", "mention")
    assert when(claim(), other, mention(claim_id="gazette-2024-03", as_of="2024")) == ("2024", "mention")


def test_a_mention_of_another_assertion_dates_nothing():
    assert when(claim(), mention(assertion_id="someone_else")) == ("2024-10-16", "published")


def test_next_comes_the_earliest_day_it_was_asserted():
    assert when(claim(asserted="2024-09"), mention(as_of="")) == ("2024-09", "asserted")
    assert when(claim(asserted="2024-09-05"), mention(as_of="", asserted="2024-09-03")) == ("2024-09-03", "asserted")


def test_a_month_of_saying_counts_as_its_last_day():
    assert when(claim(asserted="2024-09"), mention(as_of="", asserted="2024-09-29")) == ("2024-09-29", "asserted")


def test_last_comes_the_earliest_publication():
    assert when(claim()) == ("2024-10-16", "published")
    pages = [source(), source(source_id="weekly-2024", published="2024-10-09")]
    assert when(claim(), mention(as_of="", source_id="weekly-2024"), sources=pages) == ("2024-10-09", "published")


def test_a_page_that_retells_an_old_figure_later_leaves_its_date():
    pages = [source(), source(source_id="weekly-2025", published="2025-06-20")]
    later = mention(as_of="", asserted="2025-06-19", source_id="weekly-2025")
    assert when(later, claim(asserted="2024-09-05"), sources=pages) == ("2024-09-05", "asserted")


def test_without_any_date_nothing_is_said():
    row = dating(claim(), sources=[source(published="")])
    assert (row["dated"], row["dated_basis"], pd.isna(row["dated_from"])) == ("", "", True)


def test_a_date_is_an_interval_of_days():
    row = dating(claim(as_of="2024-02"))
    assert [row["dated_from"], row["dated_to"]] == [pd.Timestamp("2024-02-01"), pd.Timestamp("2024-02-29")]


def test_the_reported_columns_stay_as_they_are():
    assert dating(claim(), mention())["as_of"] == ""


def test_no_claims_are_no_rows():
    assert dated(placed(register(claims=[]))).empty
