"""Names beside words of saying that no actor of the register has."""

import re
from collections.abc import Sequence

from briefing.drafting.cues import Cues
from briefing.drafting.sentences import Span
from briefing.drafting.wordings import Found, compiled, first

CAPITAL = "A-ZА-ЯІЇЄҐÄÖÜ"
NEW_NAME = re.compile(rf"\b(?:[{CAPITAL}][\w’'-]+\s+){{1,3}}[{CAPITAL}][\w’'-]+\b")
APPOSED = re.compile(rf"({NEW_NAME.pattern}),\s[^,;.]+,\s(?:\w+\s){{0,2}}$")  # with its office after it
ARTICLE = re.compile(r"^The\s+")
NEAR = 70  # letters before a verb within which a stranger may be its subject
ENDED = re.compile(r"[.;]\s")


def _names(cues: Cues, paragraph: str, span: Span, names: Sequence[Found]) -> list[re.Match]:
    """The names in a piece of a paragraph that are nobody's: no actor's, no place's, no office's."""
    return [
        match
        for match in NEW_NAME.finditer(paragraph, span.start, span.end)
        if not any(name.start < match.end() and name.end > match.start() for name in names)
        and not first(cues.no_names, ARTICLE.sub("", match[0]))
    ]


def stranger_before(cues: Cues, paragraph: str, span: Span, names: Sequence[Found]) -> str:
    """The last strange name right before a verb of saying, nothing where there is none."""
    if cues.grammar.capital_nouns:
        return ""
    apposed = APPOSED.search(paragraph, span.start, span.end)
    if apposed and _names(cues, paragraph, Span(*apposed.span(1)), names):
        return apposed[1]
    near = Span(max(span.start, span.end - NEAR), span.end)
    found = [one for one in _names(cues, paragraph, near, names) if not ENDED.search(paragraph[one.end() : span.end])]
    return found[-1][0] if found else ""


def stranger_after(cues: Cues, paragraph: str, span: Span, names: Sequence[Found]) -> str:
    """The first strange name after a word of saying, nothing where there is none."""
    found = _names(cues, paragraph, span, names)
    ended = found and ENDED.search(paragraph[span.start : found[0].start()])
    return found[0][0] if found and not ended else ""


def is_paper(cues: Cues, name: str) -> bool:
    """Whether a strange name is a medium's, by its last word."""
    return bool(re.search(compiled(cues.papers).pattern + "$", name))


def is_of_longer(cues: Cues, paragraph: str, name: Found) -> bool:
    """Whether a name is the beginning of a longer one that is a medium's: the Kyiv of a Kyiv Courier."""
    after = re.compile(r"\s" + compiled(cues.papers).pattern).match(paragraph, name.end)
    return bool(after) and paragraph[name.end + 1].isupper()
