"""Dollars in what matplotlib draws: money is money, and a formula is what the Markdown of a section takes for one."""

from typing import Any

from matplotlib import text

from briefing.document.mathematics import with_money_marked

TEXT: Any = text.Text  # the one place where matplotlib decides is none of those that its types tell of
_read = TEXT._preprocess_math


def keep_money() -> None:
    """Have matplotlib decide of every text drawn from here on, which takes whatever stands between two dollars for TeX.

    A text that is told `parse_math=False` is words, whatever stands in it; one that TeX sets is TeX.
    """
    TEXT._preprocess_math = _decide


def _decide(drawn: text.Text, words: str) -> tuple[str, object]:
    is_asked = "$" in words and drawn.get_parse_math() and not drawn.get_usetex()
    return _read(drawn, with_money_marked(words) if is_asked else words)
