"""Pandoc, for no longer than it may run: here in its place a command that waits, or cannot read."""

import pypandoc
import pytest
from marks import needs_posix

from briefing.document.pandoc_process import converted
from briefing.document.remarks import RefusedError

pytestmark = needs_posix


@pytest.fixture
def instead(tmp_path, monkeypatch):
    """Put a command in pandoc's place."""

    def put(*lines):
        script = tmp_path / "pandoc"
        script.write_text("\n".join(["#!/bin/sh", *lines]))
        script.chmod(0o755)
        monkeypatch.setattr(pypandoc, "get_pandoc_path", lambda: str(script))

    return put


def test_what_is_read_is_written():
    assert converted("<b>five</b>", "html", "typst").strip() == "#strong[five]"


def test_what_takes_too_long_is_stopped(instead):
    instead("exec sleep 60")
    with pytest.raises(RefusedError, match="pandoc took more than 0.1 s over it, and was stopped"):
        converted("five", "html", "typst", seconds=0.1)


def test_what_cannot_be_read_is_said_in_a_line(instead):
    instead("echo 'no end' >&2", "echo more >&2", "exit 64")
    with pytest.raises(RefusedError, match=r"^pandoc cannot read it \(no end\)$"):
        converted("five", "html", "typst")
