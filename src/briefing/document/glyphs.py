"""Signs that no font of the PDF has: where they stand."""

from collections.abc import Iterator

from briefing.document.print_fonts import MISSING, lost_signs
from briefing.document.records import Record, Table
from briefing.document.remarks import Remark
from briefing.document.traversal import words

LONGEST_PLACE = 60


def unprintable(record: Record) -> Iterator[Remark]:
    """A remark for each row, or else text, with signs that no font has."""
    for said in map(words, record.rows if isinstance(record, Table) else [record]):
        if lost := lost_signs(said):
            signs = " ".join(sorted(lost))
            problem = f"the PDF has no glyph for {signs} in: {said[:LONGEST_PLACE]}"
            yield Remark(problem, f"It shows {MISSING} there. Write it in letters that it has")
