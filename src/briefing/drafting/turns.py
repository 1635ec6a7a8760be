"""Whose turn it is in the transcript of a briefing or an interview, paragraph by paragraph."""

import re
from collections.abc import Mapping, Sequence

from briefing.drafting.wordings import Found

TURN = re.compile(r"(?:(?:MR|MS|MRS|DR|GEN|ADM)\.?\s+)?[A-Z][A-Z’'-]+(?:\s+[A-Z][A-Z’'-]+){0,3}:\s|Q(?:[:.]|\s+[A-Z])")


def turns(paragraphs: Sequence[str], named: Sequence[Sequence[Found]]) -> Mapping[int, str]:
    """Who speaks in each paragraph (counted from 1), blank where nobody known does; a turn goes on to the next."""
    found: dict[int, str] = {}
    speaker = ""
    for number, (paragraph, names) in enumerate(zip(paragraphs, named, strict=True), start=1):
        if turn := TURN.match(paragraph):
            speaker = next((name.key for name in names if name.end <= turn.end()), "")
        found[number] = speaker
    return found
