"""The actors named right after a place, and those joined to them: "according to A and B", "a report by C"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from briefing.drafting.cues import Cues
from briefing.drafting.memory import Memory
from briefing.drafting.sentences import Span
from briefing.drafting.wordings import Found, compiled, first

SAYING = 60  # letters within which a date belongs to a verb of saying
AFTER_BY = 60  # letters between "according to" and the actor
BARE_ACTOR = r"(?:the\s+|of\s+)?(?:[\w’'-]+\s+){0,2}"
LISTED = re.compile(rf"\s*,\s*{BARE_ACTOR}")  # in a list that "and" ends
APPOSED = re.compile(r"[’'s]*\s+(?:[\w’'-]+\s+){0,6}")


@dataclass(frozen=True)
class Attribution:
    """Words that say who asserts: where they stand, whose they are, and whether these pass on what others say.

    `assumed`: the actor is not named there, but is known to speak through those who are.
    """

    start: int
    end: int
    actors: tuple[str, ...]
    words: str
    through: bool = False
    assumed: bool = False
    near: int = SAYING


class Followed:
    """Finds the actors after a place, by the cues of a language and what a text has named so far."""

    def __init__(self, cues: Cues, memory: Memory):
        self.cues, self.said, self.memory = cues, cues.grammar, memory

    @cached_property
    def conjoined(self) -> re.Pattern:
        """What stands between two actors who say one thing together."""
        return re.compile(rf"(?:\s*,?\s*{compiled(self.said.and_).pattern}\s+)(?:{BARE_ACTOR})")

    @cached_property
    def objects(self) -> re.Pattern:
        """What stands before a name that is no subject."""
        return re.compile(compiled(self.said.objects).pattern + r"\s+(?:the\s+|an?\s+|[A-Z]\w+[’']s\s+)?$")

    def following(
        self, paragraph: str, end: int, span: Span, names: Sequence[Found], reach: int = AFTER_BY
    ) -> tuple[str, ...]:
        """The actors named right after a place, those joined by "and" with them."""
        start = end + len(paragraph[end:]) - len(paragraph[end:].lstrip())
        if actor := self.memory.after(paragraph, start, [name for name in names if name.end <= end]):
            return (actor,)
        after = [name for name in names if end <= name.start < span.end]
        if not after or after[0].start - end > reach or self._is_another(paragraph[end : after[0].start]):
            return ()
        nearest = after[0]
        for name in after[1:]:
            between = paragraph[nearest.end : name.start]
            if not APPOSED.fullmatch(between) or first((*self.said.and_, *self.cues.through), between):
                break
            if self.memory.is_person(name) or self.memory.is_medium(name.key):
                nearest = name
        return self._chain(paragraph, [name for name in after if name.start >= nearest.start])

    def _is_another(self, between: str) -> bool:
        """Whether another clause begins between a verb and a name."""
        if self.said.inverted and "," in between:
            return True
        return bool(re.search(r"(?<!\d)\.\s|[;:]\s", between) or first(self.said.another, between))

    def _chain(self, paragraph: str, names: Sequence[Found]) -> tuple[str, ...]:
        """The first actor with those that follow it in a list that "and" ends."""
        chain, pending = [names[0].key], list[str]()
        for name, other in pairwise(names):
            between = paragraph[name.end : other.start]
            if self.conjoined.fullmatch(between):
                chain, pending = [*chain, *pending, other.key], []
            elif LISTED.fullmatch(between):
                pending.append(other.key)
            else:
                break
        return tuple(dict.fromkeys(chain))


def until(paragraph: str, start: int, end: int, actors: tuple[str, ...], names: Sequence[Found]) -> Attribution:
    """An attribution that goes on to the first name of each of its actors."""
    firsts = {
        actor: next((name.end for name in names if name.key == actor and name.start >= end), end) for actor in actors
    }
    last = max(firsts.values())
    return Attribution(start, last, actors, paragraph[start:last])
