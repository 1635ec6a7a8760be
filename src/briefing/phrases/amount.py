"""One quantity of a phrase: what its digits or number words say, before any hedge."""

from decimal import Decimal
from typing import NamedTuple


class Amount(NamedTuple):
    """A value; `factor` times `unit` where it is printed so (12 thousand), so that a range can share the unit.

    `part`: it is a part of a whole (a third). `grouped`: its thousands are digits (12,000). `bound`: what the number
    word itself says (une centaine: about). `digits`: all that is printed, where that is digits alone.
    """

    value: float
    factor: float = 0
    unit: float = 1
    part: bool = False
    grouped: bool = False
    bound: str = ""
    digits: str = ""


def times(value: float, unit: float) -> float:
    """The product as a person reckons it: 2082.3 million is 2082300000, not a hair more."""
    return float(Decimal(repr(float(value))) * Decimal(repr(float(unit))))
