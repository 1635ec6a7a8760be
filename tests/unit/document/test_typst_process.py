"""Typst in a process of its own: for no longer than it may take, and whatever becomes of it."""

import json

import pytest

from briefing.document import typst_worker
from briefing.document.remarks import RefusedError
from briefing.document.typst_process import Typst


@pytest.fixture
def typst():
    one = Typst()
    yield one
    one.end()


def test_what_takes_too_long_is_stopped_and_the_next_is_set(typst):
    with pytest.raises(RefusedError, match="typst took more than 0 s over it, and was stopped"):
        typst.compiled(b"five", 0)
    assert b"%PDF" in typst.compiled(b"five", 20)


def test_where_its_process_ends_that_is_said_and_the_next_is_set(typst):
    typst.compiled(b"five", 20)
    typst._process.kill()
    with pytest.raises(RefusedError, match="^typst broke over it$"):
        typst.compiled(b"five", 20)
    assert b"%PDF" in typst.compiled(b"five", 20)


def test_what_is_wrong_is_said_with_its_line(typst):
    with pytest.raises(RefusedError, match="^typst says: unknown variable: nosuch") as error:
        typst.compiled(b"five\n\n#nosuch", 20)
    assert error.value.line == 3


def test_what_is_found_is_told_and_what_cannot_be_set_is_said_with_its_line(typst, tmp_path):
    (tmp_path / "main.typ").write_text('#metadata("found")<at>')
    assert json.loads(typst.queried(str(tmp_path / "main.typ"), "<at>", "value", 20)) == ["found"]
    (tmp_path / "main.typ").write_text("\n#nosuch")
    with pytest.raises(RefusedError) as error:
        typst.queried(str(tmp_path / "main.typ"), "<at>", "value", 20)
    assert error.value.line == 2


def test_one_that_was_ended_sets_nothing_more(typst):
    typst.compiled(b"five", 20)
    process = typst._process
    typst.end()
    assert process.poll() is not None
    with pytest.raises(RefusedError, match="^typst was stopped$"):
        typst.compiled(b"five", 20)


def test_one_at_rest_holds_nothing_and_sets_the_next_anew(typst):
    typst.compiled(b"five", 20)
    process = typst._process
    typst.rest()
    assert process.poll() is not None and b"%PDF" in typst.compiled(b"five", 20)


def test_what_is_no_exception_is_answered_in_words(monkeypatch):
    class Broken(BaseException):
        pass

    def break_it(source):
        raise Broken("no pixels")

    monkeypatch.setattr(typst_worker.typst, "compile", break_it)
    assert typst_worker.answer("compile", b"", {}) == (False, ("no pixels", (), ""))
