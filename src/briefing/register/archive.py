"""The archived source texts: other people's, kept out of the repository, checked where they are present."""

import hashlib
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from briefing.paths import is_there
from briefing.phrases.text import normalise, paragraphs
from briefing.register.schemas import Row

PRESENT, ABSENT, CHANGED, UNREADABLE = "present", "absent", "changed", "unreadable"


@dataclass(frozen=True)
class Text:
    """One archived text: whether it is the registered one, and its non-empty lines (normalised)."""

    source_id: str
    file: str
    state: str
    paragraphs: tuple[str, ...]


def read_texts(sources: pd.DataFrame, folder: Path) -> dict[str, Text]:
    """The registered texts by source id; a source without a text file has no entry."""
    registered = sources.loc[sources["text_file"].ne("")]
    return {row.source_id: _read_text(row, folder) for row in registered.itertuples()}


def _read_text(source: Row, folder: Path) -> Text:
    path = folder / source.text_file
    if not is_there(path):
        return Text(source.source_id, source.text_file, ABSENT, ())
    data = path.read_bytes()
    if hashlib.sha256(data).hexdigest() != source.text_sha256:
        return Text(source.source_id, source.text_file, CHANGED, ())
    try:
        lines = paragraphs(data.decode("utf-8"))
    except UnicodeDecodeError:
        return Text(source.source_id, source.text_file, UNREADABLE, ())
    return Text(source.source_id, source.text_file, PRESENT, tuple(map(normalise, lines)))
