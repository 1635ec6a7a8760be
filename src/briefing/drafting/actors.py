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


def in_text(paragraphs: list[str], lexicon: Lexicon) -> list[list[Found]]:
    """The actors named in each paragraph, in order."""
    return [lexicon.find(paragraph) for paragraph in paragraphs]
