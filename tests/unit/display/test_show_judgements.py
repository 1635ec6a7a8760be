"""Judgements: numbers looked up, never typed."""

from briefing.display.judgements import judgement_text, show_judgements
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
LINK = link(Ref("claim", "paper-2024-01"), "“five camps”")


def said(words, phrase="“five camps”"):
    return judgement_text(JUDGEMENT.model_copy(update={"text": words}), {"paper-2024-01": phrase})


def shown_judgement(shown, claims, **fields):
    show_judgements((JUDGEMENT.model_copy(update=fields),), claims({"value_text": "five camps"}), LIKELIHOODS)
    return shown[0]


def test_the_printed_figure_is_looked_up_and_links_to_its_row():
    assert said("Of {paper-2024-01}.") == text("Of ", LINK, ".")


def test_a_figure_may_be_looked_up_twice():
    assert said("{paper-2024-01}, {paper-2024-01}") == text(LINK, ", ", LINK)


def test_a_figure_in_another_language_is_looked_up_with_our_english(shown, claims):
    foreign = {"value_text": "다섯 곳", "note": "In English: five camps. Probably a slip."}
    show_judgements((JUDGEMENT,), claims(foreign), LIKELIHOODS)
    assert finding(shown[0])["text"] == "It is likely that “다섯 곳” [five camps] exist."


def test_a_judgement_is_filed_as_a_finding(shown, claims):
    assert finding(shown_judgement(shown, claims)) == {
        "name": "judgement-camps-exist",
        "value": "likely",
        "text": "It is likely that “five camps” exist.",
        "claims": ["paper-2024-01"],
    }


def test_a_judgement_is_addressed_as_one_and_a_link_back_says_so(shown, claims):
    record = shown_judgement(shown, claims)
    assert (record.ref, record.called) == (Ref("judgement", "camps-exist"), "a judgement")


def test_readers_see_likelihood_confidence_and_what_would_change_it(shown, claims):
    assert [str(detail) for detail in shown_judgement(shown, claims).details] == [
        "Likelihood: likely (55–80 %). Confidence is low: Only one paper saw them.",
        "We assume: A camp is <b>not</b> a depot.",
        "We would change our mind if: Nobody found one.",
        "Pools behind it that are not known to overlap: 1, needed: 1. Issued 2026-01-31.",
    ]


def test_a_judgement_on_fewer_pools_than_it_needs_says_so(shown, claims):
    last = str(shown_judgement(shown, claims, needs_pools=2).details[-1])
    assert last.endswith("1, needed: 2. It rests on fewer than it needs. Issued 2026-01-31.")


def test_the_likeliest_judgement_stands_first(shown, claims):
    other = JUDGEMENT.model_copy(update={"id": "more", "likelihood": "unlikely"})
    show_judgements((other, JUDGEMENT), claims({"value_text": "five camps"}), LIKELIHOODS)
    assert [record.ref.id for record in shown] == ["camps-exist", "more"]
