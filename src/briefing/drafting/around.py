"""The sentence that a phrase stands in, for a person to read beside it."""

import re
from collections.abc import Sequence

from briefing.phrases.text import normalise

END = re.compile(r"(?<=[.!?])[\"')]*\s+(?=[\"'(]?[A-Z])")
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
    ends = list(END.finditer(text, max(start - MOST, 0), end + MOST))
    first = max([0, start - MOST, *(found.end() for found in ends if found.end() <= start)])
    last = min([len(text), end + MOST, *(found.start() for found in ends if found.start() >= end)])
    return text[first:last].strip()
