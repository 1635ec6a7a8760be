"""The sentence that a phrase stands in, for a person to read beside it."""

import re

from briefing.phrases.text import normalise

END = re.compile(r"(?<=[.!?])[\"')]*\s+(?=[\"'(]?[A-Z])")
MOST = 400  # letters on either side


def sentence(printed: tuple[str, ...], paragraph: str, phrase: str) -> str:
    """The sentence of a paragraph (counted from 1) in which a phrase stands; the paragraph's begin if it does not."""
    if not paragraph.isdigit() or not 1 <= int(paragraph) <= len(printed):
        return ""
    text = normalise(printed[int(paragraph) - 1])
    start = max(text.find(normalise(phrase)), 0)
    end = start + len(normalise(phrase))
    ends = list(END.finditer(text, max(start - MOST, 0), end + MOST))
    first = max([0, start - MOST, *(found.end() for found in ends if found.end() <= start)])
    last = min([len(text), end + MOST, *(found.start() for found in ends if found.start() >= end)])
    return text[first:last].strip()
