"""A figure in retelling: its root on top, beneath it every mention with its date, its document and what it changed."""

from collections.abc import Callable
from typing import NamedTuple

import pandas as pd
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure

from briefing.display.charts.look import Look, axes_at
from briefing.display.charts.measured import POINTS, height_of, unbroken, wrapped
from briefing.display.marks import mark
from briefing.display.theme import ACCENT, CONTRAST, INK, MUTED, PAPER, face_of
from briefing.display.when import day_words
from briefing.display.words import glossed, number, period
from briefing.errors import at_row

FIELDS = {
    "claimant": "who says it",
    "measure": "what is counted",
    "unit": "the unit",
    "alternative": "the other figure",
    "modality": "whether it happened",
    "derivation": "how it was got",
    "bound": "the hedge",
    "value": "the number",
    "date": "the date",
    "as of": "the date",
    "period": "the period",
    "scope": "the part",
}
HEDGES = {"point": "none", "vague": "no number", "at_least": "at least", "at_most": "at most"}
UNSAID = "not said"
SPINE, TEXT, ROW_GAP = 5.0, 16.0, 7.0


class Block(NamedTuple):
    """Words of one look: what they say, their colour and weight."""

    words: str
    colour: str
    weight: str


def plot_retelling(mentions: pd.DataFrame, changes: pd.DataFrame, look: Look) -> Figure:
    """Draw the mentions of an assertion, the root first, with what each changed (rows of `analysis.drift`)."""
    rows = [_blocks(claim, mentions, changes, look) for _, claim in mentions.iterrows()]
    heights = [sum(height_of(block.words, look.size) for block in blocks) + ROW_GAP for blocks in rows]
    total = sum(heights)
    figure = plt.figure(figsize=(look.width, total / POINTS), layout="none")
    ax = axes_at(figure, 0, 0, look.points, total)
    ax.set(xlim=(0, look.points), ylim=(total, 0), xticks=[], yticks=[])
    ax.grid(visible=False)
    ax.spines["bottom"].set_visible(False)
    first_line = height_of("", look.size) / 2 + ROW_GAP / 2
    ax.plot([SPINE, SPINE], [first_line, total - heights[-1] + first_line], color=MUTED, linewidth=1, zorder=1)
    top = 0.0
    for (_, claim), blocks, height in zip(mentions.iterrows(), rows, heights, strict=True):
        with at_row(claim["claim_id"]):
            _draw(claim, _is_root(claim, changes), blocks, top + ROW_GAP / 2, ax, look)
        top += height
    return figure


def changed_by(claim: pd.Series, changes: pd.DataFrame) -> pd.DataFrame:
    """What a mention changed; a unit that goes with what is counted is not told beside it."""
    own = changes.loc[changes["mention"].eq(claim["claim_id"])]
    return own.loc[own["field"].ne("unit") | ~own["field"].eq("measure").any()]


def change_words(change: pd.Series, mentions: pd.DataFrame) -> str:
    """One change, from what to what: "the hedge: about → none"."""
    rows = mentions.set_index("claim_id")
    before, after = (
        _said(change["field"], change[f"{end}_value"], rows.loc[change[end]]) for end in ("origin", "mention")
    )
    return f"{FIELDS[change['field']]}: {before} → {after}"


def _said(field: str, value: str, claim: pd.Series) -> str:
    """What a claim says in a field, in words."""
    in_words: dict[str, Callable[[], str]] = {
        "claimant": lambda: claim["claimant"],
        "measure": lambda: claim["measure"],
        "unit": lambda: claim["unit_label"],
        "alternative": lambda: "told beside it" if value else UNSAID,
        "derivation": lambda: UNSAID if value == "unstated" else value,
        "bound": lambda: HEDGES.get(value, value),
        "value": lambda: "–".join(number(float(end)) for end in value.split("–")),
        "date": lambda: period(*value.split(" to ")),
        "period": lambda: period(*value.split(" to ")),
        "as of": lambda: day_words(value),
        "scope": lambda: value or "the whole",
    }
    return in_words.get(field, lambda: value)() or UNSAID


def _blocks(claim: pd.Series, mentions: pd.DataFrame, changes: pd.DataFrame, look: Look) -> list[Block]:
    """What stands in a row: the phrase, its document, and what it changed, over as many lines as they need."""
    changed = [change_words(change, mentions) for _, change in changed_by(claim, changes).iterrows()]
    plain = not changed and not _is_root(claim, changes)
    about = ", ".join(filter(None, [claim["publisher"], unbroken(day_words(claim["published"] or ""))]))
    if _is_root(claim, changes):
        about = f"The root: {about}; said by {claim['claimant']}"
    phrase = Block(glossed(claim), MUTED, "normal") if plain else Block(glossed(claim), INK, "semibold")
    told = Block(f"{about}, as told there" if plain else about, MUTED, "normal")
    blocks = [phrase, told, *(Block(words, CONTRAST, "normal") for words in changed)]
    return [block._replace(words=wrapped(block.words, look.points - TEXT, look.size, block.weight)) for block in blocks]


def _is_root(claim: pd.Series, changes: pd.DataFrame) -> bool:
    return claim["claim_id"] in set(changes["origin"])


def _draw(claim: pd.Series, is_root: bool, blocks: list[Block], top: float, ax: Axes, look: Look) -> None:
    """A mark on the spine, hollow where nothing was changed, and the words beside it."""
    colour = ACCENT if is_root else CONTRAST if len(blocks) > 2 else MUTED
    first, face = top + height_of("", look.size) / 2, PAPER if colour == MUTED else colour
    dot = ax.plot(SPINE, first, marker="o", markersize=6, markerfacecolor=face, markeredgecolor=colour, zorder=3)
    drawn = []
    for block in blocks:
        height = height_of(block.words, look.size)
        text = ax.text(TEXT, top + height / 2, block.words, va="center", fontsize=look.size, color=block.colour)
        text.set(weight=block.weight, linespacing=1.0, fontfamily=face_of(block.words))
        drawn.append(text)
        top += height
    mark([*dot, *drawn], claim)
