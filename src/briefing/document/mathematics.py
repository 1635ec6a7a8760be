"""What is mathematics among what stands between dollars: money is not, unless a sign says so."""

import re

COMMAND = re.compile(r"\\[A-Za-z,;:!{|]|\w[_^](?:\{|\w|\\)")
SIGN = re.compile(r"\S[_^](?:\{|\w|\\)|[=<>≤≥≈≠±×÷∑√∞∈]|\s[-+*/]\s")
WORD = re.compile(r"(?<![A-Za-z\\])[A-Za-z]{2,}")
DOLLAR = re.compile(r"(?<!\\)\$")
CLOSED = re.compile(r"(?<![\w$])\$(?!\$)((?:[^$\\]|\\.)+?)\$(?!\w)", re.DOTALL)


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


def with_money_marked(words: str) -> str:
    """Words with a backslash before each dollar that is of no formula, as those who take two for one are told."""
    marked, at = "", 0
    for dollar in DOLLAR.finditer(words):
        if dollar.start() < at:
            continue
        formula = CLOSED.match(words, dollar.start())
        is_formula = formula is not None and is_mathematics(formula[1])
        marked += words[at : dollar.start()] + (formula[0] if formula and is_formula else r"\$")
        at = formula.end() if formula and is_formula else dollar.end()
    return marked + words[at:]
