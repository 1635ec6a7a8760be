"""The sentence that a phrase stands in, for a person to read beside it."""

from collections.abc import Sequence

from briefing.drafting.sentences import Span, sentences
from briefing.phrases.text import normalise

MOST = 400  # letters on either side


def at(paragraphs: Sequence[str], paragraph: str) -> str:
    """The paragraph of a text (normalised, counted from 1) that a row names; blank where there is none."""
    known = paragraph.isdecimal() and 1 <= int(paragraph) <= len(paragraphs)
    return paragraphs[int(paragraph) - 1] if known else ""


def sentence(paragraphs: Sequence[str], paragraph: str, phrase: str) -> str:
    """The sentence of a paragraph in which a phrase stands; the paragraph's begin if it does not."""
    text = at(paragraphs, paragraph)
    start = max(text.find(normalise(phrase)), 0)
    end = start + len(normalise(phrase))
    found = next((one for one in sentences(text) if one.start <= start < one.end), Span(0, len(text)))
    return text[max(found.start, start - MOST) : min(max(found.end, end), end + MOST)].strip()
