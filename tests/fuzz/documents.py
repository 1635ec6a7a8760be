"""Whether cells become files: every one is written, or named with its notebook; whatever else happens is a find."""

import traceback
from pathlib import Path
from tempfile import TemporaryDirectory
from types import SimpleNamespace

from hypothesis import event

from briefing.document.about import About
from briefing.document.document import document_of
from briefing.document.outputs import Manner, write_outputs
from briefing.errors import FaultsError
from fuzz.examples import SECONDS, in_time
from fuzz.shown import notebook_of

COVER = SimpleNamespace(
    name="core",
    title="Camps",
    marking="Open sources",
    as_of="2026-01-31",
    dateline="As of 31 January 2026",
    about=About(),
    beside={},
)
NAMED = "named"


def finds(cells):
    """The cells of which neither files were made nor a fault was told, each with what happened in their place."""
    with TemporaryDirectory() as place:
        (Path(place) / "notebooks").mkdir()
        told = [(cell, _outcome([cell], Path(place), in_files=False)) for cell in cells]
        sound = [cell for cell, outcome in told if not outcome]
        written = _written(sound, Path(place))
    for cell in cells:
        outcome = dict((id(one), said) for one, said in [*told, *written] if said).get(id(cell), "whole")
        event(outcome.splitlines()[-1] if outcome else "whole")
    return [(outcome, cell) for cell, outcome in [*told, *written] if outcome and outcome != NAMED]


def _written(cells, place):
    """The outcome of each cell that stops the files of all; all at once, and by halves where that fails."""
    outcome = _outcome(cells, place, in_files=True) if cells else ""
    if not outcome:
        return []
    if len(cells) == 1:
        return [(cells[0], outcome)]
    half = len(cells) // 2
    return [*_written(cells[:half], place), *_written(cells[half:], place)]


def _outcome(cells, place, in_files):
    """Blank where a document is made of the cells; else that a fault is named, or the error."""
    notebooks = {"10_five": notebook_of(cells)}
    try:
        with in_time(SECONDS + 5 * len(cells)), TemporaryDirectory() as folder:
            if in_files:
                write_outputs(notebooks, COVER, Path(folder), manner=Manner(place / "notebooks"))
            else:
                document_of(notebooks, place / "notebooks")
    except FaultsError as error:
        named = all(
            "notebooks/10_five.ipynb" in fault.file and "cell that begins" in fault.row for fault in error.faults
        )
        return NAMED if named else str(error)
    except BaseException:  # a find, whatever it is; a panic of typst's is no Exception
        return traceback.format_exc()
    return ""
