"""What is to be said of a cell to whoever wrote it: what the document cannot hold, and what stops it."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from briefing.errors import Fault, FaultsError

INSTEAD = "Show text, a table, a chart, or a picture that is part of the output"
SIMPLER = "Show it more simply, or as a picture (PNG or SVG)"


class RefusedError(Exception):
    """What a tool could not make of something, in words, and at which line of its source, if it says."""

    def __init__(self, problem: str, line: int = 0):
        super().__init__(problem)
        self.problem, self.line = problem, line


@dataclass(frozen=True)
class Remark:
    """Something to mend in a cell; where it `stops`, there is no document until it is mended."""

    problem: str
    remedy: str
    stops: bool = False


DEEP = Remark("what it holds is nested too deep to be read", "Write it with fewer levels", stops=True)
BROKEN = Remark("a picture is left out: nothing can show it", "Save it again as PNG, JPEG or SVG")


@dataclass(frozen=True)
class Place:
    """A cell: its notebook, the heading above it, its first line."""

    notebook: str
    heading: str
    first_line: str

    def faults(self, remarks: Iterable[Remark]) -> Iterator[Fault]:
        """What is to be mended here, each thing once."""
        where = f'under "{self.heading}", cell that begins "{self.first_line}"'
        for remark in dict.fromkeys(remarks):
            yield Fault(f"notebooks/{self.notebook}.ipynb", where, "", remark.problem, remark.remedy)


def left_out(what: Iterable[str]) -> Iterator[Remark]:
    """One remark on all that would run or fetch something."""
    if said := ", ".join(dict.fromkeys(what)):
        yield Remark(f"{said} left out: the document runs and fetches nothing", INSTEAD)


@contextmanager
def at(place: Place, file: str) -> Iterator[None]:
    """Whatever of a cell cannot be made a part of a file is told by the cell."""
    try:
        yield
    except RefusedError as error:
        raise FaultsError(place.faults([Remark(f"cannot be put into {file}: {error.problem}", SIMPLER)])) from None
    except RecursionError:
        raise FaultsError(place.faults([DEEP])) from None
