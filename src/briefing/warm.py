"""Imported once by a process that others are forked from: everything an edition is made with, and the register."""

from contextlib import suppress

from briefing.errors import BriefingError
from briefing.paths import project_root
from briefing.publish.modules import preload
from briefing.publish.notebooks import read_notebooks

with suppress(BriefingError):
    preload(read_notebooks(project_root() / "notebooks").values())
    from briefing.publish import engine, html, pdf  # noqa: F401
    from briefing.register.register import read_register

    read_register(project_root())
