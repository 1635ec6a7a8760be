"""Findings: sentences of ours with a computed number, filed with the claims they rest on as they are spoken."""

import math
import numbers
from collections.abc import Iterable

import pandas as pd
from IPython.display import display

from briefing.display.links import FINDING, on_claims
from briefing.document.html import preview
from briefing.document.records import Statement, bundle
from briefing.document.text import Ref, Text, filled
from briefing.errors import Fault, FaultsError

Value = int | float | str | tuple[float, ...]


def state(name: str, sentence: str, value: Value | Text, claims: Iterable[str], **words: object) -> None:
    """Say `sentence` with its `{value}` and `{words}` filled in, and file the value with its claim ids under `name`.

    The words may be links to claims (`links.claim_link`). A value that is told rounded is a text with its number; the
    two ends of a range are a pair.
    """
    for field, word in {"value": value, **words}.items():
        _check_number(name, field, word)
    said, filed = filled(sentence, value=value, **words), filed_value(value)
    show_statement(Statement(Ref(FINDING, name), name, "a sentence", said, filed, on_claims(claims)))


def show_statement(record: Statement) -> None:
    """Show a statement with its record."""
    display({"text/plain": str(record.text), "text/html": preview(record), **bundle(record)}, raw=True)


def filed_value(value: Value | Text) -> Value:
    """A value as it is filed: a number as a number, however the sentence shortens it."""
    if isinstance(value, Text):
        return str(value) if value.number is None else value.number
    if isinstance(value, tuple | str):
        return value
    return int(value) if isinstance(value, numbers.Integral) else float(value)


def _check_number(name: str, field: str, said: object) -> None:
    """Refuse what is missing, and what no file of JSON can hold as a number."""
    number = said.number if isinstance(said, Text) else said
    for each in number if isinstance(number, tuple) else (number,):
        is_said = isinstance(said, Text) and each is None
        missing = each is None or each is pd.NA or each is pd.NaT
        if not is_said and (missing or (isinstance(each, numbers.Real) and not math.isfinite(each))):
            problem, remedy = f"its {field} is {each}, not a number", "State it only where there is something to count"
            raise FaultsError([Fault(f'"{name}"', "", "", problem, remedy)])
