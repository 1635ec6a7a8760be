"""What a program printed, as a terminal shows it: without colours, lines that were written over as they ended."""

import re

from briefing.document.unseen import seen

CODES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[@-Z\\^_])")
BARE = re.compile(r"\[?(?:<[^<>]*>(?:, )?)+\]?")


def as_shown(printed: str) -> str:
    """The lines that a reader of a terminal sees in the end."""
    lines = CODES.sub("", printed).expandtabs().replace("\r\n", "\n").split("\n")
    return seen("\n".join(map(_in_the_end, lines))).strip("\n")


def says_nothing(words: str) -> bool:
    """Whether words tell but what kind of thing something is: `<Figure size 640x480 with 1 Axes>`."""
    return bool(BARE.fullmatch(words.strip()))


def _in_the_end(line: str) -> str:
    """A line after what returned to its beginning, or went back, was written over."""
    shown: list[str] = []
    at = 0
    for sign in line:
        if sign == "\r":
            at = 0
        elif sign == "\b":
            at = max(at - 1, 0)
        else:
            shown[at : at + 1] = sign
            at += 1
    return "".join(shown)
