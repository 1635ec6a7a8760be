"""No number of a text is lost: each is in the phrase of a claim or an exclusion, whatever the text."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from briefing.drafting.draft import CLAIMS, EXCLUSIONS
from briefing.phrases import english_numbers
from briefing.phrases.text import normalise
from briefing.register.coding import MOST_WORDS

NUMBERS = st.sampled_from(
    ["5", "12,000", "two", "half", "a third", "1.5 million", "hundreds", "8", "40%", "152 mm", "2023"]
)
WORDS = st.sampled_from(
    [
        *[
            "North",
            "Korea",
            "sent",
            "soldiers",
            "to",
            "Russia",
            "and",
            "the",
            "shells",
            "of",
            "about",
            ",",
            ".",
            "between",
            "from",
            "(",
            ")",
            "“",
            "”",
            "--",
            "killed",
            "said",
            "on",
        ],
        "$",
    ]
)
TEXTS = st.lists(st.one_of(NUMBERS, WORDS, WORDS), max_size=60).map(" ".join)


def lost(draft):
    """The numbers of a text that no phrase has, and the phrases that do not hold."""
    rows = [*draft.of(CLAIMS), *draft.of(EXCLUSIONS)]
    spans = [(row.paragraph, row.start, row.end) for row in rows]
    for place, paragraph in enumerate(draft.paragraphs, start=1):
        for number in english_numbers.find(paragraph):
            if not any(at == place and first <= number.start and number.end <= last for at, first, last in spans):
                yield number.text
    for row in rows:
        if "value_text" in row.cells:
            continue
        if len(row.value_text.split()) > MOST_WORDS:
            yield row.value_text
        if normalise(draft.paragraphs[row.paragraph - 1]).count(normalise(row.value_text)) != 1:
            yield row.value_text


@given(st.one_of(TEXTS, st.text(alphabet="5 ,.-%$½٣①two\n", max_size=40)))
@settings(
    max_examples=150,
    derandomize=True,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_no_number_is_lost_and_each_phrase_stands_once(drafter, text):
    assert not list(lost(drafter.draft("s", f"North Korea sent troops to Russia.\n{text}", day="2024-11-05")))


def test_a_lone_dash_is_a_word_of_a_phrase(drafter):
    draft = drafter.draft("s", "North Korea sent troops to Russia.\n5 5 5 5 5 5 5 -- soldiers", day="2024-11-05")
    assert not list(lost(draft))


def test_a_phrase_that_cannot_stand_once_says_so(drafter):
    (row, *_) = drafter.draft("s", " ".join(["5"] * 20)).of(EXCLUSIONS)
    assert row.cells["value_text"].cue == "stands 20 times in its paragraph"
