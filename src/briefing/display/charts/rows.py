"""What the rows of a range chart say, and how much room they take, their words measured and broken."""

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from briefing.display.charts.look import Look
from briefing.display.charts.measured import LEADING, height_of, width_of, wrapped
from briefing.display.theme import ACCENT, CONTRAST, GREEN, MUTED, SMALL_SIZE
from briefing.display.when import short_month
from briefing.display.words import got, hedged
from briefing.errors import at_row

COLOURS = {"counted": GREEN, "converted": CONTRAST, "estimated": ACCENT, "unstated": MUTED}
UNSAID = "how is not said"
LABEL_SHARE, COLUMN_GAP, EDGE = 0.44, 12.0, 2.0
DOT, ARROW, BESIDE = 6.0, 15.0, 7.0
ROW_GAP = 5.5
BOLD = "semibold"


class RowLook(Look):
    """The look of a chart of rows: in a wide one the labels stand beside their marks, in a narrow one over them."""

    @property
    def small(self) -> float:
        """The size of its small words, in points."""
        return SMALL_SIZE if self.is_wide else self.size

    @property
    def label_width(self) -> float:
        """How wide the labels are."""
        return self.points * LABEL_SHARE if self.is_wide else self.points - 2 * EDGE

    @property
    def left(self) -> float:
        """Where the axis begins."""
        return self.label_width + COLUMN_GAP if self.is_wide else EDGE + DOT

    @property
    def right(self) -> float:
        """Where the axis ends."""
        return self.points - EDGE


class Row(NamedTuple):
    """A claim's row: who, when and how, and the value in words; where its mark ends, with its height in points."""

    claim: pd.Series
    is_apart: bool
    name: str
    how: str
    value: str
    colour: str
    reach: float
    height: float

    @property
    def shift(self) -> float:
        """How far the value stands from where the mark ends."""
        return ARROW + BESIDE / 2 if self.opens == "up" else BESIDE

    @property
    def opens(self) -> str:
        """The side that its words leave open: up, down, or none."""
        return open_side(self.claim)


def rows_of(words: pd.DataFrame, look: RowLook, bases: Mapping[str, str]) -> list[Row]:
    """The rows of one comparability group from the highest number down; what stands apart comes last."""
    apart = words["modality"].ne("happened") | words["status"].ne("active")
    sizes = words.assign(apart=apart).sort_values(
        ["apart", "number", "dated_from", "claim_id"], ascending=[True, False, False, True]
    )
    differing = [column for column in ("measure", "unit_label") if words[column].nunique() > 1]
    return [_row(claim, differing, look, bases) for _, claim in sizes.iterrows()]


def _row(claim: pd.Series, differing: list[str], look: RowLook, bases: Mapping[str, str]) -> Row:
    with at_row(claim["claim_id"]):
        name = wrapped(claim["claimant"], look.label_width, look.size, BOLD)
        how = wrapped(how_words(claim, differing, bases), look.label_width, look.small)
        label = height_of(name, look.size) + height_of(how, look.small)
        height = label if look.is_wide else label + look.size * LEADING + 2
        colour = COLOURS[claim["derivation"]]
        return Row(claim, bool(claim["apart"]), name, how, hedged(claim), colour, _reach(claim), height + ROW_GAP)


def how_words(claim: pd.Series, differing: list[str], bases: Mapping[str, str]) -> str:
    """When it is said of, how the number was got, and what else sets it apart from its neighbours.

    `differing` are the columns in which these differ; `bases` says, by assertion, what a figure is converted from.
    """
    said = [
        short_month(claim["dated"]) if claim["dated"] else "no date",
        got(claim, bases, UNSAID),
        "" if claim["modality"] == "happened" else claim["modality"],
        *(claim[column] for column in differing),
        claim["covers"],
        claim.get("lacks", ""),
    ]
    return ", ".join(word for word in said if isinstance(word, str) and word)


def _reach(claim: pd.Series) -> float:
    """How far a mark reaches: to the end of its bar, or to its number."""
    return float(claim["high"] if claim["bound"] == "range" else claim["number"])


def open_side(claim: pd.Series) -> str:
    """The side that a figure's words leave open, up or down: of an at least, a just over, an at most, a nearly."""
    bound = claim["bound"]
    if bound == "at_least" or (bound == "about" and pd.notna(claim["low"])):
        return "up"
    return "down" if bound == "at_most" or (bound == "about" and pd.notna(claim["high"])) else ""


def scale_of(rows: list[Row], look: RowLook) -> float:
    """Points for one of what is counted, so that the value of every row has room beside its mark."""
    room = look.right - look.left
    scales = [(room - row.shift - width_of(row.value, look.size, BOLD)) / row.reach for row in rows if row.reach > 0]
    return min(scales, default=1.0)
