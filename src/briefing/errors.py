"""What a person must mend: file, row, column, what is wrong and what to do."""

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from difflib import get_close_matches

MOST_KNOWN = 5000
MOST_LISTED = 30
UNWRITABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True)
class Fault:
    """One thing to mend. `row` is a line number, a row's id, or both; blank where there is none."""

    file: str
    row: str
    column: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        place = ", ".join(part for part in (self.file, self.row, self.column) if part)
        return f"{place}: {self.problem}. {self.remedy}"


class BriefingError(Exception):
    """A person must act; the command line prints the message without a traceback."""

    exit_code = 2


class FaultsError(BriefingError):
    """Every fault found, in one message."""

    def __init__(self, faults: Iterable[Fault]):
        self.faults = sorted(set(faults), key=_in_reading_order)
        super().__init__(self.faults)  # with which it is made again in another process

    def __str__(self) -> str:
        noun = "fault" if len(self.faults) == 1 else "faults"
        return "\n".join([f"{len(self.faults)} {noun} to mend", *(f"  {fault}" for fault in self.faults)])


def _in_reading_order(fault: Fault) -> list:
    """Line 2 before line 10."""
    return [(word.zfill(9) if word.isdigit() else word) for word in re.split(r"(\d+)", str(fault))]


class NotebookError(BriefingError):
    """A notebook stopped; the message names notebook, cell and heading."""


class KilledError(NotebookError):
    """What ran a notebook was ended from outside."""

    exit_code = 1


class PackageError(NotebookError):
    """A notebook stopped at an error of this package's own."""

    exit_code = 1


class UnmadeError(BriefingError):
    """A document that could not be made of what the notebooks show."""

    exit_code = 1


class RowError(BriefingError):
    """A row of the register that a table or chart could not be made of."""

    exit_code = 1


@contextmanager
def at_row(row_id: str) -> Iterator[None]:
    """Whatever goes wrong inside names the row it went wrong at."""
    try:
        yield
    except BriefingError:
        raise
    except Exception as error:
        raise RowError(f"at the row {row_id}: {type(error).__name__}: {error}") from error


def unwritable(text: str) -> str:
    """What is wrong with a text that holds a sign which no page and no workbook can; blank if none does."""
    found = UNWRITABLE.search(text)
    return f"holds the sign U+{ord(found[0]):04X}, which no document can hold" if found else ""


def suggestion(word: str, known: Iterable[str]) -> str:
    """The known word that looks most like `word`, as a remedy; else the known words, of many the three nearest."""
    known = sorted(known)
    if len(known) > MOST_KNOWN:
        return f"It is none of the {len(known):,} known ones."
    if close := get_close_matches(word, known, n=1):
        return f"Did you mean {close[0]}?"
    if len(known) > MOST_LISTED:
        return f"Nearest of {len(known):,} are {', '.join(get_close_matches(word, known, n=3, cutoff=0))}."
    return f"Use one of: {', '.join(known)}." if known else "Nothing is known by that name."
