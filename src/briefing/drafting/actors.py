"""Which actors a text names, and where: by their names in actors.csv and by the wordings of the cues.

A person's last name stands for the person once the whole name has been printed; "he" and "the agency" for the last
person or body named. Where a shorter wording stands within a longer one, the longer counts.
"""

import re
from collections.abc import Mapping

import pandas as pd

from briefing.drafting.wordings import Found, Lexicon

PLAIN = re.compile(r"\s*[,(].*$")
SHORTEST = 3
SHORT = re.compile(r"[’'s]*\s*\(([A-Z]{2,6})\)")
ARTICLE = "The "


def names(actors: pd.DataFrame, cues: Mapping[str, tuple[str, ...]]) -> Lexicon:
    """Every actor that is not merged into another, with its wordings: those of the cues and its name."""
    kept = actors.loc[actors["merged_into"].eq("")]
    keyed: dict[str, list[str]] = {}
    for actor, name, kind in zip(kept["actor_id"], kept["name"], kept["kind"], strict=True):
        wordings = list(cues.get(actor, ()))
        printed = PLAIN.sub("", name)
        if len(printed) > SHORTEST and kind != "none" and "(not named)" not in name and "body not named" not in name:
            wordings.append(printed.removeprefix(ARTICLE) if kind not in ("media", "medium") or " " in printed.removeprefix(ARTICLE) else printed)
        keyed[actor] = wordings
    return Lexicon({actor: [re.sub(r"[*~()]", "", words) if words not in cues.get(actor, ()) else words for words in wordings] for actor, wordings in keyed.items()})


def kinds(actors: pd.DataFrame) -> dict[str, tuple[str, str]]:
    """The kind and role of each actor."""
    return {actor: (kind, role) for actor, kind, role in zip(actors["actor_id"], actors["kind"], actors["role"], strict=True)}


def in_text(paragraphs: list[str], lexicon: Lexicon, roles: Mapping[str, tuple[str, str]]) -> list[list[Found]]:
    """The actors named in each paragraph, in order, by what the text calls them once it has named them too."""
    called: dict[str, str] = {}
    out = []
    for paragraph in paragraphs:
        found = lexicon.find(paragraph)
        for name in found:
            if short := SHORT.match(paragraph, name.end):
                called[short[1]] = name.key
            if roles.get(name.key, ("", ""))[0] == "person" and " " in name.words:
                words = name.words.split()
                called[words[0] if "-" in name.words else words[-1]] = name.key
        out.append(_also(paragraph, found, called))
    return out


def _also(paragraph: str, found: list[Found], called: Mapping[str, str]) -> list[Found]:
    """The actors found, and those called by a short name where no longer one stands; a short name's own actor counts."""
    own = {short: actor for short, actor in called.items()}
    kept = [Found(name.start, name.end, own.get(name.words, name.key), name.words) for name in found]
    for short, actor in called.items():
        for match in re.finditer(rf"(?<![\w-]){re.escape(short)}(?![\w-])", paragraph):
            if all(match.end() <= name.start or match.start() >= name.end for name in kept):
                kept.append(Found(match.start(), match.end(), actor, match[0]))
    return sorted(kept)
