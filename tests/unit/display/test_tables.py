"""What readers see of a table of claims."""

import re
from types import SimpleNamespace

import pandas as pd
import pytest

from briefing.analysis.agreement import pairs
from briefing.analysis.assertions import assertions
from briefing.analysis.comparison import comparable
from briefing.analysis.intercoder import field_agreement
from briefing.display.method import method_table, parameter_table
from briefing.display.tables import (
    are_too_many,
    balanced,
    per_assertion,
    per_coded_field,
    per_pair,
    per_register_row,
    per_source,
    reliance,
    show_register,
    side_by_side,
    tidy,
    tidy_pairs,
)
from briefing.display.tables.claims import MOST_FOLDED
from briefing.display.tables.layout import cells
from briefing.document.records import filed
from briefing.document.text import Ref, Text, link, place
from briefing.document.traversal import links, places
from briefing.errors import RowError
from briefing.register.coding import BOUNDS
from briefing.register.register import read_register
from unit.builders import coded, table

NAN = float("nan")
TWO_PAPERS = [
    {"source": "Paper 2024", "source_id": "paper-2024"},
    {"source": "Weekly 2024", "source_id": "weekly-2024"},
]

TWO = {"low": 2.0, "best": 2.0, "high": 2.0, "number": 2.0, "from_value": 1.9, "to_value": 2.1}
NINE = {"low": 9.0, "best": 9.0, "high": 9.0, "number": 9.0, "from_value": 8.55, "to_value": 9.45}
NINE_OR_MORE = NINE | {
    "bound": "at_least",
    "high": NAN,
    "from_value": 9.0,
    "to_value": float("inf"),
    "open_above": True,
}
TWO_OR_MORE = NINE_OR_MORE | {"low": 2.0, "best": 2.0, "number": 2.0, "from_value": 2.0}
IN_JUNE = {"low": NAN, "best": NAN, "high": NAN, "basis": "date", "from_value": 152.0, "to_value": 181.0}
IN_AUGUST = IN_JUNE | {"from_value": 213.0, "to_value": 243.0}


def plain(cell):
    return str(cell) if isinstance(cell, Text) else cell


def led_to(cell):
    """The claims that a cell links to."""
    return [link.to.id for link in links(cell)]


def test_the_invented_claims_have_no_column_that_real_ones_lack(claims, root):
    assert set(claims().columns) <= set(comparable(read_register(root)).columns)


def test_a_claim_is_shown_as_printed_with_its_manner(claims):
    view = side_by_side(claims({"derivation": "converted"}))
    assert plain(view["Paper 2024"][0]) == "“five camps” (converted)"


def test_an_assertion_is_shown_once_with_its_other_mentions_folded_under_it(claims):
    mentions = claims({"via": ""}, {"via": "agency", "value_text": "some five camps", "source": "Weekly 2024"})
    view = per_assertion(assertions(mentions), mentions)
    assert [plain(cell) for cell in view["Source"]] == ["Paper 2024"]
    assert "“some five camps” Weekly 2024" in plain(view["As printed"].iloc[0])
    assert "paper-2024-02" in led_to(view["As printed"].iloc[0])


def test_a_table_links_to_so_many_mentions_and_counts_the_others(claims):
    mentions = claims(*[{"assertion_id": f"said_{place % 3}"} for place in range(3 * (MOST_FOLDED // 2))])
    cells = per_assertion(assertions(mentions), mentions)["As printed"]
    a_row = MOST_FOLDED // 3
    assert [len(set(led_to(cell))) for cell in cells] == [1 + a_row] * 3
    assert all(f"{MOST_FOLDED // 2 - 1 - a_row} more" in str(cell) for cell in cells)


def test_the_wider_record_stands_in_one_column_by_its_extremes(claims):
    wider = {"collection": "wider", "source": "Weekly 2024"}
    view = side_by_side(claims({}, TWO | wider, NINE | wider, {"best": 5.0} | wider))
    assert "Weekly 2024" not in view.columns
    assert plain(view.iloc[0, -1]) == "2 to 9 (3)"


def test_a_claim_that_no_cell_can_be_made_of_is_named(claims):
    with pytest.raises(RowError, match="at the row paper-2024-01: TypeError"):
        cells(claims({}), lambda claim: claim["claim_id"] + 1)


def test_a_figure_stands_in_the_column_of_its_source(claims):
    view = side_by_side(claims(*TWO_PAPERS))
    assert list(view.columns) == ["Measure", "Paper 2024", "Weekly 2024"]
    assert plain(view["Weekly 2024"][0]) == "“five camps”"


def test_a_source_without_the_measure_has_an_empty_cell(claims):
    view = side_by_side(claims(TWO_PAPERS[0] | {"measure": "Camps"}, TWO_PAPERS[1] | {"measure": "Depots"}))
    assert view["Weekly 2024"].fillna("").map(plain).tolist() == ["", "“five camps”"]


def test_figures_that_share_a_cell_name_their_claimants(claims):
    view = side_by_side(claims({"claimant": "Seoul"}, {"claimant": "Kyiv"}))
    assert "Seoul" in plain(view["Paper 2024"][0]) and "Kyiv" in plain(view["Paper 2024"][0])


def test_a_phrase_that_claimants_share_stands_once_and_links_to_each(claims):
    cell = side_by_side(claims({"claimant": "Seoul"}, {"claimant": "Kyiv"}))["Paper 2024"][0]
    assert plain(cell).count("five camps") == 1
    assert {"paper-2024-01", "paper-2024-02"} == set(led_to(cell))


def test_a_shared_phrase_keeps_what_is_said_of_each_claim(claims):
    cell = side_by_side(claims({"claimant": "Seoul"}, {"claimant": "Kyiv", "modality": "planned"}))["Paper 2024"][0]
    assert "planned" in plain(cell)


def test_nothing_side_by_side_is_an_empty_table(claims):
    assert side_by_side(claims()).empty


def test_widths_fill_the_page():
    assert sum(balanced(pd.DataFrame({"Measure": ["Camps"], "Why": ["a long reason" * 9]}))) == pytest.approx(
        100, abs=0.1
    )


def test_a_column_with_more_to_say_is_wider():
    short, long = balanced(pd.DataFrame({"Measure": ["Camps"], "Why": ["a long reason" * 9]}))
    assert short < long


def test_a_register_row_is_the_address_that_links_lead_to(claims):
    cell = per_register_row(claims({}))["Claim"][0]
    assert list(places(cell)) == [place(Ref("claim", "paper-2024-01"), "paper-2024-01")]


def test_a_register_row_names_paragraph_claimant_channel_and_doubt(claims):
    row = per_register_row(claims({"via_names": "Yonhap", "note": "Probably a slip"})).loc[0].map(plain)
    assert "paragraph 3" in row["As printed"]
    assert "through Yonhap" in row["Said by"]
    assert row["Doubts and remarks"] == "Probably a slip"


def test_a_disputed_claim_says_since_when_and_why(claims):
    doubt = {"status": "disputed", "status_since": "2024-02-26", "status_reason": "Its claimant denies it"}
    remarks = plain(per_register_row(claims(doubt))["Doubts and remarks"][0])
    assert "disputed since 2024-02-26: its claimant denies it" in remarks.lower()


def test_a_register_row_says_what_a_figure_covers_unless_that_is_the_whole(claims):
    part, whole = {"scope": "in Kursk", "covers": "in Kursk"}, {"scope": "whole", "covers": ""}
    assert [plain(cell) for cell in per_register_row(claims(part, whole))["Read as"]] == [
        "Camps: 5 sites in Kursk",
        "Camps: 5 sites",
    ]


def test_each_source_has_a_register_table(claims, shown):
    show_register(claims(*TWO_PAPERS))
    assert [record.name for record in shown] == ["register_paper_2024", "register_weekly_2024"]
    assert all({"claim_id", "best"} <= set(filed(record).columns) for record in shown)


def test_reliance_names_and_counts_whom_a_source_reports(claims):
    view = reliance(claims({"claimant": "Seoul"}, {"claimant": "Seoul", "via_names": "Yonhap"}, {"claimant": "Kyiv"}))
    assert view["Claims"].sum() == 3
    assert all(name in view.to_string() for name in ("Seoul", "Yonhap", "Kyiv", "Camps"))


def test_tidy_data_keep_the_reported_numbers(claims):
    assert tidy(claims({"low": NAN, "best": 13_000.0, "high": NAN}))["best"].tolist() == [13_000.0]


def told(claims, one, other):
    """What a pair of rival figures is said to be."""
    seoul, kyiv = (
        dict.fromkeys(("claimant_id", "assertion_id", "claimant", "voice"), who) for who in ("seoul", "kyiv")
    )
    return " | ".join(str(plain(cell)) for cell in per_pair(pairs(claims(one | seoul, other | kyiv))).iloc[0])


def test_rival_figures_that_differ_say_by_how_many_times(claims):
    text = told(claims, TWO, NINE)
    assert "differ" in text and "(4.5 times)" in text
    assert "seoul" in text and "kyiv" in text


def test_rival_figures_that_agree_have_no_difference(claims):
    text = told(claims, TWO, TWO)
    assert "agree" in text and "times" not in text and "sites" not in text


def test_rival_figures_that_are_only_compatible_say_why(claims):
    assert "compatible: one is open" in told(claims, NINE, TWO_OR_MORE)


def test_rival_figures_that_agree_or_differ_need_no_why(claims):
    assert " | agree | " in told(claims, TWO, TWO)
    assert " | differ | " in told(claims, TWO, NINE_OR_MORE)


def test_the_data_of_rival_figures_say_why_they_are_compatible(claims):
    seoul, kyiv = (dict.fromkeys(("claimant_id", "assertion_id", "voice"), who) for who in ("seoul", "kyiv"))
    assert tidy_pairs(pairs(claims(NINE | seoul, TWO_OR_MORE | kyiv)))["because"].tolist() == ["one is open"]


def test_rival_dates_differ_by_a_time(claims):
    text = told(claims, IN_JUNE, IN_AUGUST)
    assert "differ" in text and "times" not in text
    assert re.search(r"\d+ (days|weeks|months)", text)


def test_what_else_sets_rival_figures_apart_is_named(claims):
    assert "modality" in told(claims, TWO | {"modality": "planned"}, NINE)
    assert "modality" not in told(claims, TWO, NINE)


def test_the_method_names_every_bound():
    assert method_table()["Bound"].tolist() == [bound.replace("_", " ") for bound in BOUNDS]


def test_an_empty_parameter_reads_none():
    assert parameter_table(exclude_sources=[])["Value"].tolist() == ["none"]


def test_an_agreement_that_cannot_be_reckoned_is_blank():
    nothing = coded_field(figures=0, percent=NAN, kappa=NAN, filled=0, percent_filled=NAN, alpha=NAN)
    row = per_coded_field(nothing).iloc[0]
    assert row[row.isna()].index.tolist() == [
        "Agreement, %",
        "Cohen's kappa",
        "Agreement on these, %",
        "Krippendorff's alpha",
    ]


def test_agreement_is_a_whole_percent_and_its_coefficients_have_two_places():
    assert per_coded_field(coded_field()).iloc[0].to_dict() == {
        "Field": "claimant",
        "Figures": 43,
        "Agreement, %": "98",
        "Cohen's kappa": "0.94",
        "Not blank in both": 12,
        "Agreement on these, %": "92",
        "Krippendorff's alpha": "0.84",
    }


def test_agreement_on_figures_not_blank_in_both_is_shown_beside_agreement_on_all():
    """Of four figures both left two blank; of the other two they agree on one."""
    first, second = (coded_as_of("2024", "2024", "", ""), coded_as_of("2024", "2025", "", ""))
    row = per_coded_field(field_agreement(first, second)).set_index("Field").loc["as of"]
    assert (row["Figures"], row["Agreement, %"]) == (4, "75")
    assert (row["Not blank in both"], row["Agreement on these, %"]) == (2, "50")


def coded_field(**fields):
    row = {"field": "claimant_id", "figures": 43, "percent": 97.67, "kappa": 0.944}
    return pd.DataFrame([row | {"filled": 12, "percent_filled": 91.67, "alpha": 0.838} | fields])


def coded_as_of(*dates):
    """What a coder made of a page with so many figures."""
    rows = [coded(claim_id=f"c-{place}", paragraph=str(place), as_of=date) for place, date in enumerate(dates, start=1)]
    return table("coding/pass_a.csv", *rows)


@pytest.fixture
def one_source():
    """A register of one source, published by a known actor."""
    source = {
        "source_id": "paper-2024",
        "title": "Five <camps>",
        "publisher_id": "paper",
        "author": "",
        "published": "2024-03",
        "published_basis": "inferred",
        "published_note": "From the address",
        "url": "https://example.org/camps",
        "reliability": "B",
        "reliability_reason": "Has editors",
        "collection": "core",
    }
    return SimpleNamespace(
        sources=pd.DataFrame([source]), actors=pd.DataFrame({"actor_id": ["paper"], "name": ["The Paper"]})
    )


def accounted(numbers, share):
    index = pd.Index(["paper-2024"], name="source_id")
    return pd.DataFrame({"claims": [4], "exclusions": [2], "numbers": [numbers], "share": [share]}, index=index)


def test_a_source_says_how_much_of_it_is_accounted_for(one_source):
    row = per_source(one_source, accounted(6.0, 100.0)).iloc[0].map(plain)
    assert row["Numbers in the text"] == "6, 100 % accounted for"
    assert (row["Claims"], row["Excluded numbers"]) == (4, 2)


def test_a_source_whose_text_is_not_there_says_so(one_source):
    assert "not checked" in per_source(one_source, accounted(NAN, NAN)).iloc[0]["Numbers in the text"]


def test_a_source_links_to_its_document_with_its_title(one_source):
    cell = per_source(one_source, accounted(6.0, 100.0)).iloc[0]["Source"]
    assert list(links(cell)) == [link("https://example.org/camps", "Five <camps>")]


def test_an_inferred_date_says_why(one_source):
    assert "inferred: From the address" in plain(per_source(one_source, accounted(6.0, 100.0)).iloc[0]["Published"])


def test_a_thousand_documents_are_listed_and_one_more_is_too_many():
    assert [are_too_many(pd.DataFrame(index=range(size))) for size in (1000, 1001)] == [False, True]
