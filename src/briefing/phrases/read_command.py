"""Phrases asked about on the command line: one a line, its language, its kind of unit and its words.

An answer is one line a phrase: its bound, then its lowest, printed and highest number, blank where it has none.
"""

from briefing.errors import Fault, FaultsError, suggestion
from briefing.phrases.languages import LANGUAGES
from briefing.phrases.reading import UNIT_KINDS, read_phrase

ASKED = "standard input"
CELLS = 3


def answers(asked: bytes) -> list[str]:
    """The answer to each line `language TAB unit kind TAB phrase`; every line that is none is named."""
    lines = _lines(asked)
    faults = [fault for number, line in enumerate(lines, start=1) for fault in _faults(line, f"line {number}")]
    if faults:
        raise FaultsError(faults)
    return [_answer(*line.split("\t")) for line in lines]


def _lines(asked: bytes) -> list[str]:
    try:
        text = asked.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        number = asked.count(b"\n", 0, error.start) + 1
        raise FaultsError(
            [Fault(ASKED, f"line {number}", "", "is not UTF-8 text", "Save the lines as UTF-8")]
        ) from None
    return [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")] if text else []


def _faults(line: str, place: str) -> list[Fault]:
    cells = line.split("\t")
    if len(cells) != CELLS or not cells[2].strip():
        problem = f"has {len(cells)} of {CELLS} cells" if len(cells) != CELLS else "has no phrase"
        return [Fault(ASKED, place, "", problem, "Write language, unit kind and phrase, a tab between them")]
    known = {"language": (cells[0], LANGUAGES), "unit kind": (cells[1], UNIT_KINDS)}
    return [
        Fault(ASKED, place, column, f'"{cell}" is not one that is read', suggestion(cell, words))
        for column, (cell, words) in known.items()
        if cell not in words
    ]


def _answer(language: str, unit_kind: str, phrase: str) -> str:
    bound, *numbers = read_phrase(phrase, unit_kind, language)
    return "\t".join([bound, *("" if number is None else f"{number:.10g}" for number in numbers)])
