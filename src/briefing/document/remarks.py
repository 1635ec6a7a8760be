"""What is to be said of a cell to whoever wrote it: what the document cannot hold, and what stops it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from briefing.errors import Fault

INSTEAD = "Show text, a table, a chart, or a picture that is part of the output"


@dataclass(frozen=True)
class Remark:
    """Something to mend in a cell; where it `stops`, there is no document until it is mended."""

    problem: str
    remedy: str
    stops: bool = False


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
