import pytest

from briefing.analysis.comparison import comparable
from briefing.analysis.coverage import accounted, claims_per_source_and_measure
from briefing.analysis.selection import select
from briefing.editions.parameters import Selection
from briefing.register.archive import ABSENT
from unit.builders import actor, claim, exclusion, register, source, text

TEXT = text("In 2024 Seoul counted 3,000 shells and two boxes; four came.")
SHELLS, YEAR = claim(paragraph="1"), exclusion(paragraph="1", value_text="In 2024")
WEEKLY = source(source_id="weekly-2025", publisher_id="weekly", published="2025")


def whole(**tables):
    actors = [actor("ministry"), actor("gazette"), actor("weekly")]
    return register(actors=actors, sources=[source(), WEEKLY], **tables)


def counts(*claims):
    return claims_per_source_and_measure(comparable(whole(claims=list(claims))))


def test_claims_are_counted_by_measure_and_source():
    found = counts(SHELLS, SHELLS, claim(measure_id="killed"), claim(source_id="weekly-2025"))
    assert found.loc["Shells"].to_dict() == {"Gazette 2024": 2, "Weekly 2025": 1}
    assert found.loc["Killed"].to_dict() == {"Gazette 2024": 1, "Weekly 2025": 0}


def test_measures_are_in_reading_order_and_sources_in_the_order_of_ids():
    found = counts(claim(measure_id="killed"), claim(measure_id="shells", source_id="weekly-2025"))
    assert (list(found.index), list(found.columns)) == (["Shells", "Killed"], ["Gazette 2024", "Weekly 2025"])


def test_without_claims_there_is_nothing_to_count():
    assert counts().empty


def test_a_source_is_told_its_claims_exclusions_and_numbers():
    row = accounted(whole(claims=[SHELLS], exclusions=[YEAR], texts=TEXT)).loc["gazette-2024"]
    assert row.to_dict() == {"claims": 1, "exclusions": 1, "numbers": 4, "share": 50}


def test_a_source_without_a_claim_has_none():
    row = accounted(whole(claims=[SHELLS])).loc["weekly-2025"]
    assert (row["claims"], row["exclusions"]) == (0, 0)


@pytest.mark.parametrize("texts", [{}, text("In 2024", state=ABSENT)])
def test_numbers_are_empty_where_the_text_was_not_there(texts):
    assert accounted(whole(texts=texts)).loc["gazette-2024", ["numbers", "share"]].isna().all()


def test_sources_stand_in_the_order_of_the_register():
    assert accounted(whole()).index.tolist() == ["gazette-2024", "weekly-2025"]


def test_leaving_out_a_theme_leaves_no_number_unaccounted_for():
    boxes = claim(claim_id="gazette-2024-02", measure_id="killed", paragraph="1", value_text="two boxes")
    texts = text("Seoul counted 3,000 shells and two boxes.")
    shells = Selection(as_of="2026-01-31", known_by="2026-01-31", themes=["munitions"])
    row = accounted(select(whole(claims=[SHELLS, boxes], texts=texts), shells)).loc["gazette-2024"]
    assert row["share"] == 100
