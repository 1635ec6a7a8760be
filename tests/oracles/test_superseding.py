"""Slow oracle of section 3: which assertion a later one of the same voice has replaced."""

from hypothesis import example, given
from hypothesis import strategies as st

from briefing.analysis.comparison import comparable
from briefing.analysis.superseded import superseded
from oracles import chosen
from oracles.examples import tried
from oracles.standing import replaced
from oracles.tiny import built, tinies
from oracles.told import mentions

one_voice = tinies("shells", cast=1, calm=True)
of_a_state = tinies("shells", cast=2, calm=True, casts=[["ministry", "agency"]])
any_one = tinies("shells", cast=1, calm=False)
any_two = tinies("shells", "shells", "present", cast=2, calm=False)


@tried
@example(chosen.A_FIGURE_WITHOUT_DATE)
@example(chosen.TWO_CORRECT_ONE)
@example(chosen.A_DISPUTED_ONE_LATER)
@example(chosen.TWO_BODIES_OF_ONE_STATE)
@example(chosen.LOWER_BY_LESS_THAN_PRINTED)
@given(st.one_of(one_voice, of_a_state, any_one, any_two))
def test_a_later_figure_of_one_voice_replaces_an_earlier_one_unless_it_is_a_lower_total(tiny):
    claims = comparable(built(tiny))
    told = mentions(tiny)
    gone = replaced(told, told, tiny.links)
    found = dict(zip(claims["claim_id"], superseded(claims), strict=True))
    assert found == {one["claim_id"]: gone.get((one["assertion_id"], one["measure_id"]), "") for one in told}
