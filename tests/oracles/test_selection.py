"""Slow oracle of section 3: what an edition as of one day and known by another speaks of, and leaves out."""

from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from briefing.analysis.comparison import comparable
from briefing.analysis.selection import select
from oracles import chosen
from oracles.edition import ALL_THEMES, Cut, parameters, selected
from oracles.examples import tried
from oracles.tiny import DATES, built, tinies
from oracles.told import mentions

DAYS = [date.fromisoformat(text) for text in [*DATES, "2024-12-30", "2024-12-31", "2025-01-20", "2025-12-31"]]
CUTS = st.builds(
    Cut,
    as_of=st.sampled_from(DAYS),
    known_by=st.sampled_from(DAYS),
    collections=st.sampled_from([("core",), ("core", "wider"), ("core", "wider")]),
    themes=st.sampled_from([ALL_THEMES, ALL_THEMES, ("munitions",)]),
    worst=st.sampled_from("EEEC"),
    excluded=st.sampled_from([(), (), (), ("d1",)]),
)


@tried
@example(chosen.A_FIGURE_WITHOUT_DATE, chosen.A_LATER)
@example(chosen.A_RETRACTED_MENTION, chosen.A_LATER)
@example(chosen.DISPUTED_SINCE, chosen.A_LATER)
@example(chosen.TOLD_AGAIN_IN_JUNE, chosen.A_LATER)
@given(tinies(undated=True, calm=False), CUTS)
def test_an_edition_speaks_of_what_was_known_by_one_day_of_times_up_to_another(tiny, cut):
    register = select(built(tiny), parameters(cut))
    kept, unsaid = selected(tiny, cut)
    assert {*register.sources["source_id"]} == {row["source_id"] for row in kept.sources}
    statuses = dict(zip(register.claims["claim_id"], register.claims["status"], strict=True))
    assert statuses == {row["claim_id"]: row["status"] for row in kept.claims}
    assert {*zip(register.links["from_claim"], register.links["to_claim"], strict=True)} == {
        (row["from_claim"], row["to_claim"]) for row in kept.links
    }
    assert dict(zip(register.unsaid["id"], register.unsaid["why"], strict=True)) == unsaid
    claims = comparable(register)
    dated = dict(zip(claims["claim_id"], claims["dated"], strict=True))
    assert dated == {one["claim_id"]: one["dated"] for one in mentions(kept)}
