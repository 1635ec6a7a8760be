"""Judgements: figures looked up, never typed."""

from briefing.display.judgements import show_judgements, state_judged, with_figures
from briefing.document.outputs import finding
from briefing.document.text import Ref, link, text
from briefing.register.judgements import Judgement

LIKELIHOODS = {"unlikely": (20, 45), "likely": (55, 80)}
JUDGEMENT = Judgement(
    id="camps-exist",
    text="It is likely that {paper-2024-01} exist.",
    likelihood="likely",
    confidence="low",
    confidence_reason="Only one paper saw them.",
    needs_pools=1,
    claims=["paper-2024-01"],
    assumptions=["A camp is <b>not</b> a depot."],
    would_change_if=["Nobody found one."],
    issued="2026-01-31",
)
FIVE = link(Ref("claim", "paper-2024-01"), "5")


def shown_judgement(shown, claims, **fields):
    show_judgements((JUDGEMENT.model_copy(update=fields),), claims({"value_text": "five camps"}), LIKELIHOODS)
    return shown[0]


def test_a_figure_is_looked_up_with_whose_it_is_and_links_to_its_row(claim):
    said = with_figures("Of {paper-2024-01}.", {"paper-2024-01": claim()})
    assert said == text("Of ", FIVE, " (The Paper, March 2024).")


def test_a_figure_may_be_looked_up_twice(claim):
    said = with_figures("{paper-2024-01}, {paper-2024-01}", {"paper-2024-01": claim()})
    assert said == text(FIVE, " (The Paper, March 2024), ", FIVE, " (The Paper, March 2024)")


def test_a_judgement_is_filed_as_a_finding(shown, claims):
    assert finding(shown_judgement(shown, claims)) == {
        "name": "judgement-camps-exist",
        "value": "likely",
        "text": "It is likely that 5 (The Paper, March 2024) exist.",
        "claims": ["paper-2024-01"],
    }


def test_a_judgement_is_addressed_as_one_and_a_link_back_says_so(shown, claims):
    record = shown_judgement(shown, claims)
    assert (record.ref, record.called) == (Ref("judgement", "camps-exist"), "a judgement")


def test_readers_see_likelihood_confidence_grounds_and_what_would_change_it_in_this_order(shown, claims):
    record = shown_judgement(shown, claims, grounds=["They were seen.", "Later {paper-2024-01} were."])
    assert [str(detail) for detail in record.details] == [
        "Likelihood: likely (55–80 %). Confidence is low. Only one paper saw them.",
        "Grounds: They were seen. Later 5 (The Paper, March 2024) were.",
        "We assume: A camp is <b>not</b> a depot.",
        "We would change our mind if: Nobody found one.",
        "Behind it: 1 origin; needed: 1. Issued 31 January 2026.",
    ]


def test_what_a_judgement_does_without_is_not_announced(shown, claims):
    record = shown_judgement(shown, claims, text="It is likely so.", assumptions=[])
    assert [str(detail).partition(":")[0] for detail in record.details] == [
        "Likelihood",
        "We would change our mind if",
        "Behind it",
    ]


def test_origins_are_said_not_to_be_known_to_overlap_where_there_are_several(shown, claims):
    two = JUDGEMENT.model_copy(update={"claims": ["paper-2024-01", "paper-2024-02"]})
    show_judgements((two,), claims({}, {"pools": "us"}), LIKELIHOODS)
    assert str(shown[0].details[-1]).startswith("Behind it: 2 origins that are not known to overlap; needed: 1. ")


def test_a_judgement_on_fewer_origins_than_it_needs_says_so(shown, claims):
    last = str(shown_judgement(shown, claims, needs_pools=2).details[-1])
    assert last == "Behind it: 1 origin; needed: 2. It rests on fewer than it needs. Issued 31 January 2026."


def test_the_likeliest_judgement_stands_first(shown, claims):
    other = JUDGEMENT.model_copy(update={"id": "no-camps", "likelihood": "unlikely"})
    show_judgements((other, JUDGEMENT), claims({"value_text": "five camps"}), LIKELIHOODS)
    assert [record.ref.id for record in shown] == ["camps-exist", "no-camps"]


def judged(shown, claims, *judgements):
    state_judged("judged", judgements, claims({"value_text": "five camps"}), LIKELIHOODS)
    return [finding(record)["text"] for record in shown]


def test_page_one_gives_the_likeliest_judgements_each_with_how_sure_we_are(shown, claims):
    unlikely = JUDGEMENT.model_copy(update={"id": "u", "text": "It is unlikely.", "likelihood": "unlikely"})
    assert judged(shown, claims, unlikely, JUDGEMENT) == [
        "What we make of it. It is likely that 5 (The Paper, March 2024) exist. Confidence is low. "
        "It is unlikely. Confidence is low."
    ]


def test_of_equally_likely_judgements_the_surest_comes_first(shown, claims):
    surer = JUDGEMENT.model_copy(update={"id": "s", "text": "It is likely, surely.", "confidence": "moderate"})
    (told,) = judged(shown, claims, JUDGEMENT, surer)
    assert told.startswith("What we make of it. It is likely, surely. Confidence is moderate. It is likely that 5")


def test_page_one_gives_three_judgements_at_most(shown, claims):
    several = [JUDGEMENT.model_copy(update={"id": f"j{n}", "text": f"It is likely, {n}."}) for n in "abcd"]
    (told,) = judged(shown, claims, *several)
    assert "likely, c." in told
    assert "likely, d." not in told


def test_a_judgement_that_rests_on_too_little_does_not_stand_on_page_one(shown, claims):
    assert judged(shown, claims, JUDGEMENT.model_copy(update={"needs_pools": 2})) == []
