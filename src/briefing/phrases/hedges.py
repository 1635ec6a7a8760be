"""Hedges: where they stand, which figure they belong to, and what several of them say together."""

from collections.abc import Iterable, Sequence

from briefing.phrases.tokens import Token

KINDS = ("before", "after", "either", "stuck")
PASSABLE = ("before", "either", "article", "filler", "currency", "of")
BETWEEN_STUCK = ("dash", "percent", "counter", "currency")
AGREE = {
    frozenset(): "point",
    frozenset({"about"}): "about",
    frozenset({"nearly"}): "nearly",
    frozenset({"odd"}): "odd",
    frozenset({"at_least"}): "at_least",
    frozenset({"at_most"}): "at_most",
    frozenset({"at_least", "odd"}): "at_least",
    frozenset({"at_most", "nearly"}): "at_most",
}


def together(bounds: Iterable[str]) -> str | None:
    """What hedges say together; nothing where they contradict each other. "About" goes with any other."""
    said = frozenset(bounds)
    return AGREE.get(said - {"about"} if said != {"about"} else said)


def bound_at(tokens: Sequence[Token], place: int, figure: int) -> str | None:
    """The bound that a hedge gives the figure; nothing where it does not belong to it."""
    token = tokens[place]
    if place > figure:
        if "stuck" in token and all(each.plays(*BETWEEN_STUCK) for each in tokens[figure + 1 : place]):
            return token.parts["stuck"]
        return token.parts.get("after", token.parts.get("either"))
    if all(each.plays(*PASSABLE) or each.text in "(\"'" for each in tokens[place + 1 : figure]):
        return token.parts.get("before", token.parts.get("either"))
    return None
