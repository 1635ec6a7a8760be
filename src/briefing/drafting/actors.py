"""Which actors a text names, and where: by their names in actors.csv and by the wordings of the cues.

A person's last name stands for the person once the whole name has been printed, as do the titles printed before it, and
the letters in brackets after a body's name for the body. Where a shorter wording stands within a longer one, the longer
counts; so does a medium's name of which a wording is the beginning.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

import pandas as pd

from briefing.drafting.cues import Cues
from briefing.drafting.sentences import before
from briefing.drafting.strangers import is_of_longer
from briefing.drafting.wordings import HANGUL, Found, Lexicon, compiled, first

PLAIN = re.compile(r"\s*[,(].*$")
WITHOUT_PURPOSE = re.compile(r"(?:The )?((?:[A-Z][\w’'-]+ ){2,}[A-Z][\w’'-]+) for [A-Z]")
SHORTEST = 3
SHORT = re.compile(r"[’'s]*\s*\(([A-Z]{2,6})\)")
TITLE = re.compile(r"((?:[A-Z][\w’'-]+\s+)+[A-Z][\w’'-]+)\s+$")
ADJECTIVE = r"[A-Z][\w.]*(?: [A-Z][\w.]*)?"
SHARED = re.compile(rf"(?<![\w-])(?:{ADJECTIVE},\s+)*{ADJECTIVE},?\s+$")
ARTICLE = "The "
NAMELESS = ("(not named)", "body not named")
PERSON, GOVERNMENT = "person", "government"
Roles = Mapping[str, tuple[str, str]]


def names(actors: pd.DataFrame, cues: Mapping[str, tuple[str, ...]]) -> Lexicon:
    """Every actor that is not merged into another, with its wordings: those of the cues and its name."""
    kept = actors.loc[actors["merged_into"].eq("")]
    shorts = Counter(map(_short, kept["name"]))
    known = {
        actor: [*cues.get(actor, ()), *_own_name(name, kind), _short(name)]
        for actor, name, kind in zip(kept["actor_id"], kept["name"], kept["kind"], strict=True)
    }
    return Lexicon({actor: [one for one in words if one and shorts[one] <= 1] for actor, words in known.items()})


def _short(name: str) -> str:
    """The name of a body without what it is for, where enough is left of it; blank where that is not so."""
    found = WITHOUT_PURPOSE.match(name)
    return found[1] if found else ""


def _own_name(name: str, kind: str) -> list[str]:
    """The name of an actor as a wording, where it is one that a text may print."""
    printed = PLAIN.sub("", name)
    if len(printed) <= SHORTEST or kind == "none" or any(words in name for words in NAMELESS):
        return []
    bare = printed.removeprefix(ARTICLE)
    return [re.sub(r"[*~()]", "", printed if kind in ("media", "medium") and " " not in bare else bare)]


def kinds(actors: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """The kind and role of each actor."""
    return {
        actor: (kind, role)
        for actor, kind, role in zip(actors["actor_id"], actors["kind"], actors["role"], strict=True)
    }


def in_text(paragraphs: Sequence[str], lexicon: Lexicon, roles: Roles, cues: Cues) -> list[list[Found]]:
    """The actors named in each paragraph, in order, by what the text calls them too."""
    found = [
        [name for name in _shared(paragraph, lexicon, cues) if not is_of_longer(cues, paragraph, name)]
        for paragraph in paragraphs
    ]
    titles = {
        title[1]: name.key
        for paragraph, names in zip(paragraphs, found, strict=True)
        for name in names
        if roles.get(name.key, ("", ""))[0] == PERSON and (title := TITLE.search(before(paragraph, name.start)))
    }
    called: dict[str, str] = {title: actor for title, actor in titles.items() if first(cues.offices, title)}
    out = []
    for paragraph, names in zip(paragraphs, found, strict=True):
        for name in names:
            short = SHORT.match(paragraph, name.end)
            if short and not _is_of_another(short, name, names, roles):
                called[short[1]] = name.key
            if roles.get(name.key, ("", ""))[0] == PERSON and " " in name.words:
                words = name.words.split()
                called[words[0] if "-" in name.words or first(cues.surnames, words[0]) else words[-1]] = name.key
        out.append(_also(paragraph, names, called))
    return out


def _is_of_another(short: re.Match, name: Found, names: Sequence[Found], roles: Roles) -> bool:
    """Whether letters after a country are no short form of it but the name of another actor: went to Avalon (OSL)."""
    other = any(one.start == short.start(1) and one.key != name.key for one in names)
    return other and roles.get(name.key, ("", ""))[0] == GOVERNMENT


def _shared(paragraph: str, lexicon: Lexicon, cues: Cues) -> list[Found]:
    """The names found, and those of a list that share the noun of the last: Avalonian and Lyonesse intelligence."""
    found = lexicon.find(paragraph)
    out = list(found)
    for name in found:
        lead = before(paragraph, name.start)
        joined = re.search(compiled(cues.grammar.and_).pattern + r"\s+$", lead)
        listed = SHARED.search(lead, 0, joined.start()) if joined else None
        last = name.words.split()[-1]
        noun = cues.grammar.shared if last[0].isupper() else last if " " in name.words else ""
        for other in re.compile(ADJECTIVE).finditer(lead, *listed.span()) if listed and noun else ():
            whole = lexicon.find(f"{other[0]} {noun}")
            if whole and whole[0].words == f"{other[0]} {noun}":
                start = name.start - len(lead) + other.start()
                place = Found(start, start + len(other[0]), whole[0].key, other[0])
                if any(one.start < place.start and place.end <= one.end for one in out):
                    continue  # Avalon is no more than a word of "the spies of Avalon"
                out = [one for one in out if one.end <= place.start or one.start >= place.end] + [place]
    return sorted(out)


def is_topic(paragraph: str, name: Found, topics: tuple[str, ...], mouths: tuple[str, ...]) -> bool:
    """Whether a particle makes a name its sentence's subject, as it stands or with an office after it (대통령은)."""
    office = rf"(?:\s[{HANGUL}]+){{0,2}}?\s?(?:{compiled(mouths).pattern})"
    ends = rf"(?:\([^)]*\))?(?:{office})?(?:{'|'.join(map(re.escape, topics))})(?=[\s,])"
    return bool(re.match(ends, paragraph[name.end :]))


def _also(paragraph: str, found: Sequence[Found], called: Mapping[str, str]) -> list[Found]:
    """The actors found, and those called by another name where no longer one stands; such a name's own actor counts."""
    kept = [Found(name.start, name.end, called.get(name.words, name.key), name.words) for name in found]
    for words, actor in sorted(called.items(), key=lambda one: -len(one[0])):
        for match in re.finditer(rf"(?<![\w-]){re.escape(words)}(?![\w-])", paragraph):
            inside = [name for name in kept if name.start < match.end() and name.end > match.start()]
            if all(match.start() <= name.start and name.end <= match.end() for name in inside):
                kept = [name for name in kept if name not in inside]
                kept.append(Found(match.start(), match.end(), actor, match[0]))
    return sorted(kept)
