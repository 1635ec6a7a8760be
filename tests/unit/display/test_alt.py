"""Alt texts carry every number that the chart shows."""

import pandas as pd

from briefing.display.alt import MOST_LETTERS, bounded, describe_coverage, describe_ranges, describe_timeline

NAN = float("nan")
AT_LEAST = {"bound": "at_least", "best": 28_000.0, "claimant": "Seoul"}
AT_MOST = {"bound": "at_most", "best": 40.0, "claimant": "Kyiv"}
RANGE = {"bound": "range", "low": 2.0, "best": NAN, "high": 3.0, "claimant": "Moscow"}
VAGUE = {"bound": "vague", "low": NAN, "best": NAN, "high": NAN, "claimant": "Tokyo"}


def test_every_number_of_a_range_chart_stands_in_its_alt_text_with_who_asserts_it(claims):
    text = describe_ranges(claims(AT_LEAST, AT_MOST, RANGE, VAGUE))
    for said in ("≥ 28,000 (Seoul)", "≤ 40 (Kyiv)", "2–3 (Moscow)", "no number (Tokyo)"):
        assert said in text


def test_each_measure_is_a_sentence(claims):
    text = describe_ranges(claims({"measure": "Camps"}, {"measure": "Depots"}))
    assert text == "Camps: 5 (The Paper). Depots: 5 (The Paper)."


def test_a_timeline_is_told_in_order_of_date_with_every_printed_phrase(claims):
    later = {"dated": "2025-01", "dated_from": pd.Timestamp("2025-01-01"), "value_text": "nine camps"}
    text = describe_timeline(claims(later, {"dated": "2024-03", "value_text": "two camps"}))
    assert text.index("2024-03, “two camps”") < text.index("2025-01, “nine camps”")


def test_a_date_claim_is_told_with_its_own_period(claims):
    dated = {"basis": "date", "period_start": "2024-10", "period_end": "2024-12", "dated": "2026-01"}
    assert "2024-10 to 2024-12" in describe_timeline(claims(dated))


def test_coverage_counts_the_measures_each_source_reports():
    counts = pd.DataFrame({"Paper": [2, 0, 1], "Agency": [0, 0, 4]}, index=["Camps", "Depots", "Sites"])
    assert describe_coverage(counts) == "Of 3 measures, Paper reports 2; Agency reports 1."


def test_an_alt_text_of_very_many_items_tells_the_first_and_how_many_are_left():
    text = bounded("; ".join(["x" * 1100] * 5))
    assert text == "; ".join(["x" * 1100] * 3) + "; and 2 more, in the data behind this chart."


def test_an_alt_text_of_one_long_item_is_cut():
    assert bounded("x" * (MOST_LETTERS + 1)) == "x" * MOST_LETTERS + "; and more, in the data behind this chart."


def test_an_alt_text_that_is_short_enough_stays():
    assert bounded("x; " * (MOST_LETTERS // 3)) == "x; " * (MOST_LETTERS // 3)
