"""Signs that no document can hold: control signs, and code points that are no letters."""

import re

UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


def seen(words: str) -> str:
    """Words without such signs."""
    return UNSEEN.sub("", words)
