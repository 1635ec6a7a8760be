"""Marks that answer: whose figure a mark of a chart is, in words, and the row that it leads to.

A marked artist carries both as its gid; artists marked alike become one link of the drawing (see `svg`).
"""

import json
from collections.abc import Iterable, Iterator

import pandas as pd
from matplotlib.artist import Artist
from matplotlib.figure import Figure
from matplotlib.text import Annotation

from briefing.display.links import CLAIM
from briefing.display.when import day_words
from briefing.display.words import glossed
from briefing.document.text import Ref

BEGINS = "mark "


def mark(artists: Artist | Iterable[Artist], claim: pd.Series, more: str = "") -> None:
    """Say of what is drawn that it is a claim (a row of `comparable`), to whose row it leads; and `more` of it."""
    mark_words(artists, "; ".join(filter(None, [claim_words(claim), more])), Ref(CLAIM, claim["claim_id"]))


def mark_words(artists: Artist | Iterable[Artist], words: str, ref: Ref | None = None) -> None:
    """Say in words what is drawn, and where it leads, if anywhere."""
    gid = BEGINS + json.dumps([ref.address if ref else "", " ".join(words.split())], ensure_ascii=False)
    for artist in [artists] if isinstance(artists, Artist) else artists:
        artist.set_gid(gid)
        if isinstance(artist, Annotation) and artist.arrow_patch is not None:
            artist.arrow_patch.set_gid(gid)


def claim_words(claim: pd.Series) -> str:
    """Who says it, the phrase as printed, the date it describes and how we know that, and the document."""
    when = f", as of {day_words(claim['dated'])}" if claim["dated"] else ""
    through = f", through {claim['via_names']}" if claim["via_names"] else ""
    return f"{claim['claimant']}: {glossed(claim)}{when}{through}; {claim['source']}"


def read_mark(gid: str) -> tuple[str, str]:
    """The address and the words that a gid carries."""
    address, words = json.loads(gid.removeprefix(BEGINS))
    return address, words


def is_mark(gid: str | None) -> bool:
    """Whether a gid is that of a mark."""
    return bool(gid) and str(gid).startswith(BEGINS)


def marked(figure: Figure) -> Iterator[Artist]:
    """What is marked, in the order in which it was put into the figure: that of reading."""
    return (artist for artist in figure.findobj() if is_mark(artist.get_gid()))
