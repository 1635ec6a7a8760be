"""What is mathematics among what stands between dollars: money is not, unless a sign says so."""

import re

COMMAND = re.compile(r"\\[A-Za-z,;:!{|]|\w[_^](?:\{|\w|\\)")
SIGN = re.compile(r"\S[_^](?:\{|\w|\\)|[=<>≤≥≈≠±×÷∑√∞∈]|\s[-+*/]\s")
WORD = re.compile(r"(?<![A-Za-z\\])[A-Za-z]{2,}")
CLOSED = re.compile(r"\$(?!\$)((?:[^$\\]|\\.)+?)\$(?!\w)", re.DOTALL)


def has_sign(tex: str) -> bool:
    """Whether a command, an index or a relation says that something is a formula, whatever stands around it."""
    return bool(COMMAND.search(tex) or SIGN.search(tex))


def is_mathematics(tex: str) -> bool:
    """Whether what stands between two dollars is a formula.

    Blanks beside a dollar say that it is none; commands, indices and relations, that it is; so does being one sign, or
    signs without words.
    """
    if not tex.strip() or tex != tex.strip():
        return False
    if COMMAND.search(tex) or not re.search(r"\s", tex):
        return True
    if tex[0].isdigit():
        return bool(SIGN.search(tex)) and not WORD.search(tex)
    return bool(SIGN.search(tex)) or not WORD.search(tex)


def has_mathematics(words: str) -> bool:
    """Whether a formula stands between dollars in some words."""
    return any(is_mathematics(tex) for tex in CLOSED.findall(words))
