"""Typst, for no longer than it may take; and what it can draw."""

import time

import pytest

from briefing.document import typesetting
from briefing.document.remarks import RefusedError
from briefing.document.typesetting import compiled, is_drawable

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="%s" height="5"/>'


class Broken(BaseException):
    """What is no Exception."""


@pytest.fixture
def instead(monkeypatch):
    """Put a function in the place of typst's."""
    return lambda work: monkeypatch.setattr(typesetting.typst, "compile", lambda source: work())


def test_what_takes_too_long_is_left_behind(instead):
    instead(lambda: time.sleep(5))
    began = time.monotonic()
    with pytest.raises(RefusedError, match="typst took more than 0.1 s over it"):
        compiled(b"", 0.1)
    assert time.monotonic() - began < 4


def test_what_breaks_is_said_in_words(instead):
    def break_it():
        raise Broken("no pixels")

    instead(break_it)
    with pytest.raises(RefusedError, match="^typst says: no pixels$"):
        compiled(b"")


def test_what_is_wrong_is_said_with_its_line():
    with pytest.raises(RefusedError, match="^typst says: unknown variable: nosuch") as error:
        compiled(b"five\n\n#nosuch")
    assert error.value.line == 3


@pytest.mark.parametrize(("width", "drawn"), [(b"5", True), (b"50%", True), (b"-5", False), (b"0", False)])
def test_a_drawing_has_a_size(width, drawn):
    assert is_drawable(SVG % width, "svg") == drawn


def test_a_drawing_that_is_too_large_is_not_drawn(monkeypatch):
    monkeypatch.setattr(typesetting, "MOST_AREA", 15)
    assert [is_drawable(SVG % width, "svg") for width in (b"3", b"6")] == [True, False]
