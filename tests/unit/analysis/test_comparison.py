import math

import pytest

from briefing.analysis.comparison import comparable, source_labels
from unit.builders import ACTORS, actor, claim, figure, link, register, source

DISPUTED = {"status": "disputed", "status_since": "2025-01", "status_reason": "Invented"}


def ids(table):
    return table["claim_id"].tolist()


def test_the_reported_numbers_stay_beside_the_interval():
    row = comparable(register(claims=[claim(**figure("about", 12_000))])).iloc[0]
    assert (math.isnan(row["low"]), row["best"], math.isnan(row["high"])) == (True, 12_000, True)


def test_a_retracted_claim_is_not_compared():
    claims = [claim(claim_id=status, status=status) for status in ("active", "disputed", "retracted")]
    assert ids(comparable(register(claims=claims))) == ["active", "disputed"]


def test_without_a_theme_all_themes_are_given():
    claims = [claim(), claim(claim_id="gazette-2024-02", measure_id="killed")]
    assert ids(comparable(register(claims=claims))) == ["gazette-2024-01", "gazette-2024-02"]


def test_the_themes_given_are_kept():
    claims = [claim(), claim(claim_id="gazette-2024-02", measure_id="killed")]
    assert ids(comparable(register(claims=claims), "casualties", "share")) == ["gazette-2024-02"]


def test_claims_are_in_the_order_of_measures_then_dates_then_ids():
    rows = {"d": ("killed", "2020"), "c": ("shells", "2024-05"), "b": ("shells", "2024-05"), "a": ("shells", "2024-06")}
    claims = [
        claim(claim_id=id, assertion_id=f"of_{id}", measure_id=of, as_of=as_of) for id, (of, as_of) in rows.items()
    ]
    assert ids(comparable(register(claims=claims))) == ["b", "c", "a", "d"]


def test_a_claim_has_the_names_that_readers_know():
    row = comparable(register(claims=[claim(via="gazette;unattributed")])).iloc[0]
    assert [row[name] for name in ("measure", "theme", "group", "unit_label", "unit_kind", "claimant", "rating")] == [
        *("Shells", "munitions", "shells", "pieces", "count", "Ministry", "B")
    ]


def test_the_chain_is_named_nearest_the_source_first():
    rows = comparable(register(claims=[claim(via="gazette;unattributed"), claim(claim_id="gazette-2024-02")]))
    assert rows["via_names"].tolist() == ["Gazette, Unattributed", ""]


@pytest.mark.parametrize(
    ("via", "told_by"),
    [("gazette;staff", "Staff"), ("staff;gazette", ""), ("agency", ""), ("unattributed", ""), ("", "")],
)
def test_the_body_of_another_pool_that_tells_a_figure_is_named(via, told_by):
    assert comparable(register(claims=[claim(via=via)]))["told_by"].tolist() == [told_by]


def test_a_conversion_is_marked():
    claims = [claim(derivation="converted"), claim(claim_id="gazette-2024-02", derivation="estimated")]
    assert comparable(register(claims=claims))["converted"].tolist() == [True, False]


def test_a_source_is_called_by_publisher_and_year():
    assert source_labels(register()).to_dict() == {"gazette-2024": "Gazette 2024"}


def test_a_source_without_a_date_is_called_by_its_publisher():
    assert source_labels(register(sources=[source(published="")])).tolist() == ["Gazette"]


def test_two_documents_of_one_publisher_and_year_have_two_names():
    labels = source_labels(register(sources=[source(), source(source_id="gazette-2024b", published="2024-12")]))
    assert labels.tolist() == ["Gazette 2024-10-16", "Gazette 2024-12"]


def test_two_documents_of_one_publisher_and_day_are_called_by_their_ids():
    labels = source_labels(register(sources=[source(), source(source_id="gazette-2024b")]))
    assert labels.tolist() == ["Gazette gazette-2024", "Gazette gazette-2024b"]


def test_no_claims_are_compared_with_nothing():
    assert comparable(register(claims=[])).empty


def test_the_names_of_no_claims_are_texts_too():
    none = comparable(register(claims=[]))
    assert {str(none[name].dtype) for name in ("claimant", "via_names", "source", "covers")} == {"str"}


@pytest.mark.parametrize(
    ("said", "number"), [(figure("about", 3000), 3000), (figure("at_most", 40), 40), (figure("range", 2, 3), 2.5)]
)
def test_the_number_is_the_printed_one_or_the_middle_of_a_range(said, number):
    assert comparable(register(claims=[claim(**said)]))["number"].tolist() == [number]


def test_a_vague_figure_has_no_number():
    assert comparable(register(claims=[claim(**figure("vague"))]))["number"].isna().all()


def test_a_disputed_figure_keeps_its_claimant_and_says_so_in_its_name():
    rows = comparable(register(claims=[claim(), claim(claim_id="gazette-2024-02", **DISPUTED)]))
    assert rows["claimant"].tolist() == ["Ministry", "Ministry (as printed; disputed)"]
    assert rows["pools"].tolist() == ["rok", "rok"]


def test_pools_stand_in_one_order():
    actors = [*ACTORS, actor("monitors", pool_ids="us;rok")]
    assert comparable(register(claims=[claim(claimant_id="monitors")], actors=actors))["pools"].tolist() == ["rok;us"]


@pytest.mark.parametrize(
    ("who", "voice"),
    [
        (actor("president", kind="person", pool_ids="rok"), "rok"),
        (actor("monitors", kind="monitor", pool_ids="rok;us"), "monitors"),
        (actor("weekly", kind="media", role="medium", pool_ids="weekly"), "weekly"),
        (actor("institute", kind="think_tank", role="researcher", pool_ids="institute"), "institute"),
    ],
)
def test_claimants_whose_only_pool_is_one_state_speak_with_its_voice(who, voice):
    rows = comparable(register(claims=[claim(claimant_id=who["actor_id"])], actors=[*ACTORS, who]))
    assert rows["voice"].tolist() == [voice]


@pytest.mark.parametrize(("scope", "covers"), [("whole", ""), ("", ""), ("in one village", "in one village")])
def test_the_whole_is_covered_where_no_part_is_named(scope, covers):
    assert comparable(register(claims=[claim(scope=scope)]))["covers"].tolist() == [covers]


def test_an_assertions_rating_is_its_best_documents():
    sources = [source(reliability="C"), source(source_id="weekly-2024", reliability="A")]
    claims = [claim(), claim(claim_id="w", source_id="weekly-2024"), claim(claim_id="other", assertion_id="other")]
    rows = comparable(register(claims=claims, sources=sources)).set_index("claim_id")
    assert rows.loc[["gazette-2024-01", "w", "other"], "best_rating"].tolist() == ["A", "A", "C"]
    assert rows.loc["gazette-2024-01", "rating"] == "C"


def test_a_claim_knows_the_assertion_that_corrects_its_own():
    claims = [claim(), claim(claim_id="gazette-2024-02", assertion_id="later")]
    links = [link(from_claim="gazette-2024-02", to_claim="gazette-2024-01", relation="corrects")]
    assert comparable(register(claims=claims, links=links))["corrected_by"].tolist() == ["later", ""]


def test_a_retracted_mention_dates_nothing():
    retracted = {"status": "retracted", "status_since": "2025-01", "status_reason": "Invented", "as_of": "2023-01"}
    rows = comparable(register(claims=[claim(), claim(claim_id="gazette-2024-02", **retracted)]))
    assert rows["dated"].tolist() == ["2024-10-16"]
