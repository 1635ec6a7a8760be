"""What typst can draw, and that each process has a typst of its own."""

import os

import pytest
from marks import needs_fork

from briefing.document import typesetting
from briefing.document.remarks import RefusedError
from briefing.document.typesetting import compiled, is_drawable

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="5"/>'


@pytest.mark.parametrize(("width", "drawn"), [(b"5", True), (b"50%", True), (b"-5", False), (b"0", False)])
def test_a_drawing_has_a_size(width, drawn):
    assert is_drawable(SVG % width, "svg") == drawn


def test_a_drawing_that_is_too_large_is_not_drawn(monkeypatch):
    monkeypatch.setattr(typesetting, "MOST_AREA", 15)
    assert [is_drawable(SVG % width, "svg") for width in (b"3", b"6")] == [True, False]


@needs_fork
def test_a_forked_process_has_a_typst_of_its_own():
    compiled(b"five", format="svg")
    if (child := os.fork()) == 0:
        os._exit(0 if "<svg" in str(compiled(b"six", format="svg")) else 1)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert "<svg" in str(compiled(b"seven", format="svg"))


def test_what_is_refused_is_refused_again_and_again():
    for _ in range(2):
        with pytest.raises(RefusedError):
            compiled(b"#nosuch")
