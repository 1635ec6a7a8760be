"""Judgements: numbers looked up, never typed."""

from briefing.display.judgements import judgement_text, show_judgements
from briefing.display.records import FINDING
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


def said(text, phrase="“five camps”"):
    return judgement_text(JUDGEMENT.model_copy(update={"text": text}), {"paper-2024-01": phrase})


def shown_judgement(shown, claims):
    show_judgements((JUDGEMENT,), claims({"value_text": "five camps"}), LIKELIHOODS)
    return shown[0]


def test_the_printed_figure_is_looked_up():
    assert said("Of {paper-2024-01}.").striptags() == "Of “five camps”."


def test_the_looked_up_figure_links_to_its_row():
    assert '<a href="#claim-paper-2024-01">' in said("Of {paper-2024-01}.")


def test_a_figure_in_another_language_is_looked_up_with_our_english(shown, claims):
    foreign = {"value_text": "다섯 곳", "note": "In English: five camps. Probably a slip."}
    show_judgements((JUDGEMENT,), claims(foreign), LIKELIHOODS)
    assert shown[0][FINDING]["text"] == "It is likely that “다섯 곳” [five camps] exist."
    assert '<a href="#claim-paper-2024-01">“다섯 곳” [five camps]</a>' in shown[0]["text/html"]


def test_a_printed_figure_with_markup_is_escaped():
    assert "<script>" not in said("Of {paper-2024-01}.", phrase="<script>")


def test_the_text_of_a_judgement_is_escaped():
    assert "<script>" not in said("<script> of {paper-2024-01}.")


def test_a_judgement_is_filed_as_a_finding(shown, claims):
    assert shown_judgement(shown, claims)[FINDING] == {
        "name": "judgement-camps-exist",
        "value": "likely",
        "text": "It is likely that “five camps” exist.",
        "claims": ["paper-2024-01"],
    }


def test_readers_see_likelihood_confidence_and_what_would_change_it(shown, claims):
    html = shown_judgement(shown, claims)["text/html"]
    assert "likely (55–80 %)" in html
    assert "Confidence is low: Only one paper saw them." in html
    assert "Nobody found one." in html


def test_the_likeliest_judgement_stands_first(shown, claims):
    unlikely = JUDGEMENT.model_copy(update={"id": "no-camps", "likelihood": "unlikely"})
    show_judgements((unlikely, JUDGEMENT), claims({}), LIKELIHOODS)
    assert [output[FINDING]["value"] for output in shown] == ["likely", "unlikely"]


def test_an_assumption_is_escaped(shown, claims):
    assert "<b>not</b>" not in shown_judgement(shown, claims)["text/html"]
