"""The drafter of the real register, made once, and what it drafts."""

from pathlib import Path

import pytest

from briefing.drafting.draft import CLAIMS, EXCLUSIONS
from briefing.drafting.drafting import Drafter
from briefing.register.register import read_register

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture(scope="session")
def drafter():
    return Drafter(read_register(ROOT), ROOT, "en")


@pytest.fixture
def claims(drafter):
    """The claims of a text, each a mapping of its columns and its phrase."""

    def drafted(text, day="2024-11-06", url=""):
        rows = drafter.draft("s", text, url=url, day=day).of(CLAIMS)
        return [{name: cell.value for name, cell in row.cells.items()} | {"value_text": row.value_text} for row in rows]

    return drafted


@pytest.fixture
def reasons(drafter):
    """Why the numbers of a text are no claims, by phrase."""

    def excluded(text, day="2024-11-06"):
        rows = drafter.draft("s", text, day=day).of(EXCLUSIONS)
        return {row.value_text: row.cells["reason"].value for row in rows}

    return excluded
