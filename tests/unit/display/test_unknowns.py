"""The box of what is not known: a question stands as long as no figure answers it."""

import pytest

from briefing.analysis.comparison import comparable
from briefing.display.unknowns import show_unknowns
from briefing.document.traversal import links
from unit.builders import claim, figure, measure, register, topic

COUNT = {"asks": "How many arrived.", "because": "Nobody counted.", "unless": {"groups": ["shells"]}}
THERE = {"asks": "How many are there.", "because": "Nobody says.", "last_words": "shells"}


def box(shown, *unknowns, **fields):
    """What the box says, paragraph by paragraph, and the claims it rests on."""
    claims = comparable(register(claims=[claim(**fields)], measures=[measure("shells"), measure("killed")]))
    show_unknowns("box", "Not known", topic(unknowns=unknowns), claims)
    if not shown:
        return [], []
    return [str(detail) for detail in shown[-1].details], [link.to.id for link in links(shown[-1])]


@pytest.mark.parametrize(
    ("answer", "stands"),
    [
        ({}, False),
        ({"derivation": "counted"}, True),
        ({"derivation": "unstated"}, False),
        ({"party": "russia"}, True),
        ({"party": "rok"}, False),
        ({"party": "rok", "derivation": "counted"}, True),
    ],
)
def test_a_question_stands_unless_a_figure_of_the_derivation_and_party_answers_it(shown, answer, stands):
    said, _ = box(shown, COUNT | {"unless": {"groups": ["shells"]} | answer})
    assert said == (["How many arrived. Nobody counted."] if stands else [])


@pytest.mark.parametrize(
    "other", [{"modality": "planned"}, figure("vague"), {"measure_id": "killed"}, {"modality": "possible"}]
)
def test_a_plan_a_vague_word_and_another_measure_answer_nothing(shown, other):
    assert box(shown, COUNT, **other)[0] == ["How many arrived. Nobody counted."]


def test_a_question_without_a_possible_answer_always_stands(shown):
    assert box(shown, {"asks": "What was inside.", "because": "It was closed."})[0] == [
        "What was inside. It was closed."
    ]


def test_last_words_are_shown_with_the_month_of_the_latest(shown):
    said, claims = box(shown, THERE, as_of="2024-05-03", **figure("at_least", 3000))
    assert said == ["How many are there. Latest: at least 3,000 (Ministry, May 2024)."]
    assert claims == ["gazette-2024-01"]


def test_a_scope_that_last_words_share_is_said(shown):
    said, _ = box(shown, THERE, as_of="2024-05", scope="in the east", **figure("point", 3000))
    assert said == ["How many are there. Latest: 3,000 (Ministry, May 2024), in the east."]


def test_without_last_words_it_is_said_why(shown):
    assert box(shown, THERE, **figure("vague"))[0] == ["How many are there. Nobody says."]


def test_an_edition_without_claims_and_questions_has_no_box(shown):
    show_unknowns("box", "Not known", topic(), comparable(register(claims=[])))
    assert shown == []
