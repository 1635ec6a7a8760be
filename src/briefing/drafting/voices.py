"""In whose voice a text is: its speaker, author or publisher, if they assert it, and the media that sign it."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

import pandas as pd

from briefing.drafting.cues import Cues
from briefing.drafting.memory import MEDIUM, Roles
from briefing.drafting.turns import turns
from briefing.drafting.wordings import Found, compiled, first

FEWEST_ITEMS = 2  # media that sign as lines of their own where a text is a digest
HEAD, FOOT = 6, 2  # lines at the beginning and end of a text that may be signed
DATELINE, LINE = 60, 70  # letters from a line's beginning that may be a dateline; of a line that is a signature alone
SHORTEST = 5  # letters of a name that is found in an address
WORDS = re.compile(r"\b[^\W\dA-Z_]{3,}")  # of which a dateline has none
MARKS = " .()[]—–-"  # that may stand around a name which is a line of its own
QUOTATION = re.compile(r"[“\"][^”\"]*[”\"]")
IN_BRACKETS = re.compile(r"\([^()]*$")


class Voice(NamedTuple):
    """Who asserts what a text says by itself (blank: nobody known), by which words; its publishers; who signs it.

    `turns` tells by paragraph whose turn it is in a transcript, `items` by paragraph who signs it in a digest.

    A portal prints what others publish: who signs there first is the publisher.
    """

    actor: str = ""
    cue: str = ""
    publishers: frozenset[str] = frozenset()
    signed: tuple[str, ...] = ()
    signature: str = ""
    turns: Mapping[int, str] = {}
    items: Mapping[int, str] = {}

    def signers(self, number: int) -> tuple[str, ...]:
        """Who signs a paragraph: the text, or in a digest its item."""
        return (self.items[number],) if number in self.items else self.signed

    @property
    def is_somebody_s(self) -> bool:
        """Whether somebody is known who asserts what a text ascribes to nobody."""
        return bool(self.actor or any(self.turns.values()))


def voice_of(
    printed: Sequence[str],
    named: Sequence[Sequence[Found]],
    cues: Cues,
    roles: Roles,
    publishers: frozenset[str],
    host: str,
) -> Voice:
    """The voice of a text: of who is announced in its head, else of its author, else of a publisher who speaks.

    A publisher speaks where it is no medium and says "our analysis" or the like: who only tells news asserts nothing.
    """
    actor, cue = _announced(printed, named, cues)
    if not cue and (own := _own_words(printed, cues)):
        actor = next((one for one in sorted(publishers) if roles.get(one, ("", MEDIUM))[1] != MEDIUM), "")
        cue = own if actor else ""
    signatures = _signatures(printed, named, cues, roles)
    if first(cues.portals, host):
        publishers = frozenset([*publishers, *(one.key for one in signatures[:1])])
    signed = tuple(dict.fromkeys(one.key for one in signatures if one.key not in publishers))
    return Voice(
        actor,
        cue,
        publishers,
        signed,
        signatures[0].words if signed else "",
        turns(printed, named),
        _items(printed, named, roles),
    )


def publishers_of(url: str, sources: pd.DataFrame, actors: pd.DataFrame) -> frozenset[str]:
    """The actors whose address a document has: publishers of others at its host, and media whose name stands in it."""
    host = host_of(url)
    if not host:
        return frozenset()
    known = {
        publisher
        for other, publisher in zip(sources["url"], sources["publisher_id"], strict=True)
        if host_of(other) == host
    }
    squeezed = re.sub(r"\W", "", host)
    media = actors.loc[actors["role"].eq(MEDIUM) & actors["merged_into"].eq(""), "actor_id"]
    names = ((actor, actor.removeprefix("the_").replace("_", "")) for actor in media)
    return frozenset(known | {actor for actor, name in names if len(name) >= SHORTEST and name in squeezed})


def host_of(url: str) -> str:
    """The host of an address, without "www"."""
    return (urlsplit(url).hostname or "").removeprefix("www.")


def _announced(printed: Sequence[str], named: Sequence[Sequence[Found]], cues: Cues) -> tuple[str, str]:
    """Who speaks, by a line of the head that announces a statement or a speech; blank where it is no actor."""
    for line, names in zip(printed[:HEAD], named, strict=False):
        if found := compiled(cues.announced).search(line):
            near = [name for name in names if 0 <= name.start - found.end() <= DATELINE]
            return (near[0].key, line[found.start() : near[0].end]) if near else ("", found[0])
        if (by := compiled(cues.by_line).match(line)) and len(line) <= LINE:
            written = [name for name in names if 0 <= name.start - by.end() <= 1]
            return (written[0].key, line[: written[0].end]) if written else ("", "")
    return "", ""


def _own_words(printed: Sequence[str], cues: Cues) -> str:
    """The first words outside quotations by which a text speaks as its publisher; blank where it has none."""
    found = (first(cues.own_voice, QUOTATION.sub(" ", paragraph)) for paragraph in printed)
    return next((one.words for one in found if one), "")


def _signatures(printed: Sequence[str], named: Sequence[Sequence[Found]], cues: Cues, roles: Roles) -> list[Found]:
    """The media that sign a text in its first or last lines: (Agency), originally published by, a line of its own."""
    ends = [*range(min(HEAD, len(printed))), *range(max(HEAD, len(printed) - FOOT), len(printed))]
    lead = re.compile(compiled(cues.wires).pattern + r"\s+(?:the\s+)?$", re.IGNORECASE)
    return [
        name
        for number, line in enumerate(printed)
        for name in named[number]
        if roles.get(name.key, ("", ""))[1] == MEDIUM
        and (line.strip(MARKS) == name.words or (number in ends and _signs(line, name, lead)))
    ]


def _items(printed: Sequence[str], named: Sequence[Sequence[Found]], roles: Roles) -> Mapping[int, str]:
    """Who signs each paragraph of a digest: the medium that is the next line alone; nothing where there is only one."""
    lines = {
        number: names[0].key
        for number, (line, names) in enumerate(zip(printed, named, strict=True), start=1)
        if names and line.strip(MARKS) == names[0].words and roles.get(names[0].key, ("", ""))[1] == MEDIUM
    }
    if len(set(lines.values())) < FEWEST_ITEMS:
        return {}
    return {n: next(lines[at] for at in sorted(lines) if at >= n) for n in range(1, max(lines) + 1)}


def _signs(line: str, name: Found, lead: re.Pattern) -> bool:
    before = line[: name.start]
    if lead.search(before):
        return True
    bracketed = IN_BRACKETS.search(before) and name.end <= line.find(")", name.end)
    if name.start <= DATELINE and bracketed and not WORDS.search(before):
        return True
    alone = len(line) <= LINE and not line.rstrip().endswith(".")  # a short sentence is no signature
    return alone and before.strip("(— ").lower() in ("", "the")
