"""Results that many sections ask for, worked out once: the same tables give the same result, and processes forked
later find it made.

Tables are told apart by which they are, not by what is in them: nobody alters a table that a function gave, but makes
a new one of it, as `assign` and `loc` do.
"""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from functools import wraps
from typing import ParamSpec, TypeVar

import numpy as np
import pandas as pd

from briefing.register.register import Register

MOST = 32  # results that are kept of each function: those asked for last
Given = ParamSpec("Given")
Result = TypeVar("Result")


class _This:
    """A thing that equals itself alone; it stays as long as this does."""

    def __init__(self, it: object):
        self.it = it

    def __hash__(self) -> int:
        return id(self.it)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _This) and self.it is other.it


def shared(function: Callable[Given, Result]) -> Callable[Given, Result]:
    """A function of tables, registers and plain values whose last results are kept, with what they were made of."""
    made: OrderedDict[Hashable, Result] = OrderedDict()

    @wraps(function)
    def asked(*given: Given.args, **named: Given.kwargs) -> Result:
        key = (*map(_key, given), *((name, _key(one)) for name, one in sorted(named.items())))
        if key not in made:
            made[key] = function(*given, **named)
        made.move_to_end(key)
        if len(made) > MOST:
            made.popitem(last=False)
        return made[key]

    return asked


def _key(one: object) -> Hashable:
    if isinstance(one, pd.DataFrame | pd.Series | pd.Index | np.ndarray | Register):
        return _This(one)
    if isinstance(one, tuple):
        return type(one), *map(_key, one)
    return one if isinstance(one, str | None) else (type(one), repr(one))  # what is written alike is alike
