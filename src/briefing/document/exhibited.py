"""What code cells show, as records: with a number and a caption where the cell gives one.

`#| caption: …` before a cell's code is for its first picture or table, a second such line for the next; `#| alt: …` and
`#| name: …` likewise. A table may also have a caption of its own, as pandas' Styler gives it.
"""

from collections.abc import Iterator, Mapping

from briefing.document.cell_options import Options, options_of, prints, unread
from briefing.document.html_tables import Found, table_in
from briefing.document.media import FAILED, PRINTED, WARNED, Drawn, Shown, shown
from briefing.document.names import SPELL, is_name
from briefing.document.picture_files import picture_file
from briefing.document.raster import drawing_of
from briefing.document.records import Aside, Block, Data, Figure, Foreign, Paragraph, Prose, Record
from briefing.document.remarks import Remark
from briefing.document.text import Picture, text
from briefing.run.nbformat import NotebookNode

NO_DATA = Data((), ())


def shown_by(cell: NotebookNode) -> tuple[list[Record], list[Remark]]:
    """The records of what a code cell shows, and what is to be said of the rest; an exhibit may have no name yet."""
    records: list[Record] = []
    remarks: list[Remark] = []
    exhibits = _Exhibits(options_of(cell.source))
    for one in _outputs(cell):
        if isinstance(one, Remark):
            remarks.append(one)
        elif isinstance(one, Drawn):
            records.append(exhibits.picture(one))
        elif isinstance(one, list):
            records += map(exhibits.table, one)
        elif not isinstance(one, Aside):
            records.append(one)
    unheard = (Remark(f'"{line}" is not read', remedy) for line, remedy in unread(cell.source))
    return records, [*remarks, *exhibits.remarks(), *unheard]


def _outputs(cell: NotebookNode) -> Iterator[Shown]:
    """What each output is; lines printed one after another are one."""
    printed = ""
    for output in cell.get("outputs", []):
        if output.output_type == "stream" and output.name == "stdout":
            printed += output.text if prints(cell) else ""
            continue
        if output.output_type != "stream":
            yield shown({PRINTED: printed}, {})
            printed = ""
        yield shown(*_data(output))
    yield shown({PRINTED: printed}, {})


def _data(output: NotebookNode) -> tuple[Mapping, Mapping]:
    """What an output is, by its media types, and what is said of each."""
    if output.output_type == "stream":
        return {WARNED: output.text}, {}
    if output.output_type == "error":
        return {FAILED: f"{output.ename}: {output.evalue}"}, {}
    return output.data, output.get("metadata", {})


class _Exhibits:
    """The pictures and tables of a cell, which take its captions, words and names in turn."""

    def __init__(self, options: Options):
        self._captions, self._alts = [*options.captions], [*options.alts]
        self._names = [name if is_name(name) else "" for name in options.names]
        self._unfit = [name for name in options.names if not is_name(name)]

    def picture(self, drawn: Drawn) -> Record:
        """A picture, as a figure where there is a caption for it."""
        caption, alt = _next(self._captions), _next(self._alts) or drawn.alt
        if not caption:
            return Prose((_in_page(drawn.source, alt),))
        return Figure(_next(self._names), caption, alt, NO_DATA, svg=drawing_of(drawn.source, alt))

    def table(self, record: Record) -> Record:
        """What was shown as HTML, as a table of the document where it is one and there is a caption for it."""
        found = _table(record)
        if found is None:
            return record
        caption = _next(self._captions) or found.caption
        return found.as_table(_next(self._names), caption) if caption else record

    def remarks(self) -> Iterator[Remark]:
        """What the cell says of more pictures and tables than it shows, and names that are none."""
        for name in self._unfit:
            yield Remark(f'"{name}" cannot be a name', SPELL, stops=True)
        for option, words in (("caption", self._captions), ("alt", self._alts), ("name", self._names)):
            for said in words:
                yield Remark(
                    f'"#| {option}: {said}" is for no picture or table of this cell',
                    "Show one as the value of the cell or with display, or leave the line out",
                )


def _in_page(source: str, alt: str) -> Block:
    """A picture; a drawing is a part of the page, whose type its words are set in, but for one that would style it."""
    content, kind = picture_file(source)
    is_part = kind == "svg" and b"<style" not in content
    return Foreign(f"<p>{drawing_of(source, alt)}</p>") if is_part else Paragraph(text(Picture(source, alt)))


def _next(said: list[str]) -> str:
    return said.pop(0) if said else ""


def _table(record: Record) -> Found | None:
    only = record.blocks[0] if isinstance(record, Prose) and len(record.blocks) == 1 else None
    return table_in(only.html) if isinstance(only, Foreign) and "<table" in only.html else None
