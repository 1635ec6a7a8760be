"""Two amounts that are one figure: a range (10 to 12,000), or a ratio to one (8:1).

"10 to 12 million" begins at ten million, and "10 to 12,000" at ten thousand, where only that makes sense; where two
readings do, the two amounts stay apart, and the phrase is unread.
"""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.phrases.amount import Amount, times
from briefing.phrases.tokens import Token

WAVES = "~∼≃"
LARGEST_STEP = 5  # how many times the first number the second may be, where they share thousands that are digits
WIDEST = 1000  # how many times the lower end the higher one may be: 900 to 1.2 million is a slip for 900,000
LEADING = ("before", "either", "article", "filler", "currency")


class Range(NamedTuple):
    """Two ends, the lower first; `part`: both are parts of a whole."""

    low: float
    high: float
    part: bool = False


def with_ranges(tokens: Sequence[Token], unit_kind: str) -> list[Token]:
    """The tokens, two amounts that are one figure made one token."""
    done: list[Token] = []
    place = 0
    while place < len(tokens):
        found = _pair(tokens, place, done, unit_kind) if "amount" in tokens[place] else None
        if found is None:
            done.append(tokens[place])
            place += 1
            continue
        parts, last, opener = found
        if opener is not None:
            del done[opener]
        text = " ".join(token.text for token in tokens[place : last + 1])
        done.append(Token(text, tokens[place].start, tokens[last].end, parts))
        place = last + 1
    return done


def _pair(
    tokens: Sequence[Token], place: int, done: list[Token], unit_kind: str
) -> tuple[dict, int, int | None] | None:
    """What the amount that begins here says with the next one, where that is, and the word that opens the range."""
    join = _past(tokens, place + 1, "percent", "counter", "times")
    dashed = _past(tokens, join, "dash") if join < len(tokens) - 2 and "to" in tokens[join + 1] else join
    join = dashed if dashed < len(tokens) and "to" in tokens[dashed] else join
    if join + 1 >= len(tokens):
        return None
    if unit_kind == "ratio" and "to_one" in tokens[join] and tokens[join + 1].parts.get("small") == 1:
        return {"amount": tokens[place].parts["amount"], "to_one": None}, join + 1, None
    last = _past(tokens, join + 1, "currency", "article", "filler")
    if dashed != place + 1 and last < len(tokens) and "dash" in tokens[last]:
        last += 1
    if last >= len(tokens) or "amount" not in tokens[last]:
        return None
    first, second = tokens[place].parts["amount"], tokens[last].parts["amount"]
    opener = _opener(done)
    if unit_kind == "ratio" and _is_to(tokens, join, "to_one", "to", mark=":") and second.value == 1:
        return {"amount": first, "to_one": None}, last, None
    between = opener is not None and "between" in done[opener]
    joined = (
        _is_to(tokens, join, "to")
        or (opener is None and "or_" in tokens[join] and _are_near(first, second))
        or (between and tokens[join].plays("and_", "joins"))
        or _is_dash(tokens, join)
    )
    ends = _ends(first, second) if joined else None
    if ends is None:
        return None
    percent = {"times": None} if any("times" in token for token in tokens[place + 1 : join]) else {}
    return {"range": ends} | percent, last, opener


def _past(tokens: Sequence[Token], place: int, *parts: str) -> int:
    while place < len(tokens) and tokens[place].plays(*parts):
        place += 1
    return place


def _is_to(tokens: Sequence[Token], place: int, *parts: str, mark: str = "") -> bool:
    token = tokens[place]
    return token.plays(*parts) or token.text in WAVES or token.text == mark


def _is_dash(tokens: Sequence[Token], place: int) -> bool:
    """A dash that touches both amounts, or neither."""
    if "dash" not in tokens[place]:
        return False
    before, dash, after = tokens[place - 1 : place + 2]
    return (before.end == dash.start) == (dash.end == after.start)


def _opener(done: list[Token]) -> int | None:
    """Where "between" or "from" stands before the amount, with no more than a hedge or an article after it."""
    place = len(done) - 1
    while place >= 0 and not done[place].plays("between", "from_"):
        if not done[place].plays(*LEADING):
            return None
        place -= 1
    return place if place >= 0 else None


def _ends(first: Amount, second: Amount) -> Range | None:
    if first.part != second.part or first.bound or second.bound:
        return None
    low = _low(first, second)
    if low is None or not 0 <= low < second.value or second.value >= WIDEST * low > 0:
        return None
    return Range(low, second.value, first.part)


def _are_near(first: Amount, second: Amount) -> bool:
    """Whether two figures parted by "or" are of one scale: two or three thousand, not a thousand or two million."""
    low = _low(first, second)
    return low is not None and second.value < 10 * low and (first.unit in (1, second.unit) or second.unit == 1)


def _low(first: Amount, second: Amount) -> float | None:
    """The lower end, with the scale of the higher one where it has none of its own."""
    if first.part or first.unit != 1:
        return first.value
    if second.unit > 1:
        shared = times(first.value, second.unit)
        return shared if shared < second.value else first.value
    if first.grouped:
        return first.value
    shared = first.value * 1000
    if shared >= second.value:
        return first.value
    return shared if second.grouped and second.value <= LARGEST_STEP * shared else None
