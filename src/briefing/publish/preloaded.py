"""Imported once by a process that others are forked from: everything an edition is made with, and the register."""

from contextlib import suppress

from briefing.errors import BriefingError
from briefing.paths import project_root
from briefing.run.notebooks import preload
from briefing.run.reading import read_notebooks

with suppress(BriefingError):
    preload(read_notebooks(project_root() / "notebooks").values())
    from briefing.register.register import read_register
    from briefing.run import kernel  # noqa: F401

    read_register(project_root())
