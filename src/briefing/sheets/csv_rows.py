"""Rows of one CSV file exchanged for others, every other byte of it kept."""

import codecs
import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence

Row = Mapping[str, str]


def rows_of(data: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file, column to cell."""
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), restval=""))


def exchanged(data: bytes, is_old: Callable[[Row], bool], new: Sequence[Row]) -> bytes:
    """The file with its old rows exchanged for new ones, one by one in their places, what is over after the last.

    A row that says what it said before keeps its bytes; without old rows, the new ones stand at the end.
    """
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    head, *records = _records(data.decode("utf-8-sig"))
    columns, end = _cells(head), "\r\n" if head.endswith("\r\n") else "\n"
    read = [dict(zip(columns, _cells(record), strict=False)) for record in records]
    places = [place for place, row in enumerate(read) if row and is_old(row)]
    last = places[-1] if places else len(records) - 1
    waiting, kept = list(new), [head]
    for place, (record, row) in enumerate(zip(records, read, strict=True)):
        if place not in places:
            kept.append(record)
        elif waiting:
            given = {name: waiting[0].get(name, "") for name in columns}
            kept.append(record if given == row else _written([given], columns, end))
            del waiting[0]
        if place == last and waiting:
            kept, waiting = [*_ended(kept, end), _written(waiting, columns, end)], []
    if waiting:
        kept = [*_ended(kept, end), _written(waiting, columns, end)]
    return mark + "".join(kept).encode()


def _records(text: str) -> list[str]:
    """The text of each record, its line end included: a quoted cell may span lines."""
    lines = io.StringIO(text, newline="").readlines()
    reader, records, begun = csv.reader(lines), [], 0
    for _ in reader:
        records.append("".join(lines[begun : reader.line_num]))
        begun = reader.line_num
    return records


def _cells(record: str) -> list[str]:
    return next(csv.reader(io.StringIO(record, newline="")), [])


def _written(rows: Iterable[Row], columns: Sequence[str], end: str) -> str:
    out = io.StringIO(newline="")
    csv.DictWriter(out, columns, restval="", extrasaction="ignore", lineterminator=end).writerows(rows)
    return out.getvalue()


def _ended(records: list[str], end: str) -> list[str]:
    return records if records[-1].endswith(("\n", "\r")) else [*records[:-1], records[-1] + end]
