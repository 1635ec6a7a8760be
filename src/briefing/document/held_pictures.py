"""The pictures that stand in a record or a text, as the files that paper needs."""

from collections.abc import Iterator

from briefing.document.picture_files import is_held, picture_file, picture_name
from briefing.document.records import Foreign, Record
from briefing.document.text import Picture, Text
from briefing.document.traversal import found, marked
from briefing.document.typst_foreign import foreign_pictures


def held_pictures(record: Record | Text) -> Iterator[tuple[str, bytes]]:
    """The name and content of each."""
    for part in marked(record):
        if isinstance(part, Picture) and is_held(part.source):
            content, kind = picture_file(part.source)
            yield picture_name(content, kind), content
    for block in found(record, Foreign):
        yield from foreign_pictures(block.html).items()
