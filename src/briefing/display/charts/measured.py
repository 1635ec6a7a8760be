"""Words measured before they are set: how wide they are, where lines break, where labels find room.

All sizes are points.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from matplotlib.backends.backend_agg import RendererAgg
from matplotlib.font_manager import FontProperties
from matplotlib.transforms import Bbox

from briefing.display.theme import face_of

LEADING = 1.22
FINE = 10  # as many times larger words are measured, so that no hint to the pixels of a screen counts
POINTS = 72


@cache
def _renderer() -> RendererAgg:
    return RendererAgg(1, 1, POINTS * FINE)


@cache
def width_of(words: str, size: float, weight: str = "normal") -> float:
    """How wide a line of words is."""
    set_in = FontProperties(family=face_of(words), size=size, weight=weight)
    return _renderer().get_text_width_height_descent(words, set_in, ismath=False)[0] / FINE


def height_of(words: str, size: float) -> float:
    """How high words are, a line beneath the other."""
    return (words.count("\n") + 1) * size * LEADING


def unbroken(words: str) -> str:
    """Words that stay on one line."""
    return words.replace(" ", "\N{NO-BREAK SPACE}")


def broken(words: str) -> str:
    """Words as they are told, where lines may end anywhere."""
    return words.replace("\N{NO-BREAK SPACE}", " ")


def wrapped(words: str, width: float, size: float, weight: str = "normal") -> str:
    """The words over as many lines as they need; a word that is wider than a line has one of its own."""
    lines = [""]
    for word in words.split(" "):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and width_of(longer, size, weight) > width:
            lines.append(word)
        else:
            lines[-1] = longer
    return "\n".join(lines)


def spread(wanted: Sequence[float], heights: Sequence[float], least: float, most: float) -> list[float]:
    """Middles of labels of those heights, as near to where they are `wanted` as lets none lie on another.

    In their order from the lowest up, which `wanted` must have, between `least` and `most` if there is room.
    """
    blocks: list[tuple[list[int], float]] = []
    for place in range(len(wanted)):
        blocks.append(([place], wanted[place]))
        while True:
            blocks[-1] = (blocks[-1][0], _within(blocks[-1], heights, least, most))
            if len(blocks) < 2 or _top(blocks[-2], heights) <= _bottom(blocks[-1], heights) + 1e-9:
                break
            members = blocks[-2][0] + blocks[-1][0]
            blocks[-2:] = [(members, _middle(members, wanted, heights))]
    return [middle for block in blocks for middle in _stacked(block, heights)]


def _middle(members: list[int], wanted: Sequence[float], heights: Sequence[float]) -> float:
    """Where the middle of a pile of labels lies best: at the mean of what each wants of it."""
    total, below, asked = sum(heights[one] for one in members), 0.0, 0.0
    for one in members:
        asked += wanted[one] - below - heights[one] / 2
        below += heights[one]
    return asked / len(members) + total / 2


def _within(block: tuple[list[int], float], heights: Sequence[float], least: float, most: float) -> float:
    half = sum(heights[one] for one in block[0]) / 2
    return max(min(block[1], most - half), least + half)


def _bottom(block: tuple[list[int], float], heights: Sequence[float]) -> float:
    return block[1] - sum(heights[one] for one in block[0]) / 2


def _top(block: tuple[list[int], float], heights: Sequence[float]) -> float:
    return block[1] + sum(heights[one] for one in block[0]) / 2


def _stacked(block: tuple[list[int], float], heights: Sequence[float]) -> Iterator[float]:
    edge = _bottom(block, heights)
    for one in block[0]:
        yield edge + heights[one] / 2
        edge += heights[one]


def room_beside(
    point: tuple[float, float], size: tuple[float, float], taken: Iterable[Bbox], within: Bbox, gap: float = 4
) -> Bbox | None:
    """A free box of that size beside a point: above it, to its left or right, below it, or none."""
    x, y = point
    width, height = size
    corners = [
        (x - width / 2, y + gap), (x - width - gap / 2, y + gap / 2), (x - width - gap, y - height / 2),
        (x + gap, y + gap / 2), (x + gap, y - height - gap / 2), (x - width / 2, y - height - gap),
        (x - width - gap, y - height - gap),
    ]  # fmt: skip
    others = list(taken)
    for left, bottom in corners:
        box = Bbox.from_bounds(left, bottom, width, height)
        inside = within.x0 <= box.x0 and box.x1 <= within.x1 and within.y0 <= box.y0 and box.y1 <= within.y1
        if inside and not any(box.overlaps(other) for other in others):
            return box
    return None
