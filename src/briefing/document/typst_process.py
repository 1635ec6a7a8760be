"""Typst in a process of its own, which is asked one thing after another, and killed where one takes too long.

What it has set once it need not set again, as long as it is the same process; its memory ends with it.
"""

import pickle
import re
import subprocess
import sys
from pathlib import Path
from threading import Timer
from typing import Any

from briefing.document.remarks import RefusedError

WORKER = Path(__file__).with_name("typst_worker.py")
AT = re.compile(r"(?:main|__typst_py_bytes__)\.typ:(\d+):")


class Typst:
    """A process that sets pages; where it was killed, or broke, another is begun when it is asked the next time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen | None = None
        self._ended = False

    def end(self) -> None:
        """End the process, whatever it is at; it sets nothing any more."""
        self._ended = True
        self.rest()

    def rest(self) -> None:
        """End the process, and with it what it holds in memory, until it is asked again."""
        if process := self._process:
            process.kill()
            process.communicate()
            self._process = None

    def compiled(self, source: str | bytes, seconds: float, **how: Any) -> Any:
        """What typst makes of a source, or of the file at a path; raises where it cannot, or not in time."""
        return self._asked("compile", source, seconds, how)

    def queried(self, source: str, what: str, field: str, seconds: float, **how: Any) -> str:
        """A field of what typst finds in the file at a path, as JSON; raises where it cannot, or not in time."""
        try:
            return self._asked("query", source, seconds, {**how, "selector": what, "field": field})
        except RefusedError:
            self.compiled(source, seconds, **how)  # which says at which line
            raise

    def _asked(self, function: str, source: str | bytes, seconds: float, how: dict[str, Any]) -> Any:
        if self._ended:
            raise RefusedError("typst was stopped")
        process = self._process = self._process or _begun()
        assert process.stdin and process.stdout  # they are pipes
        late = Timer(seconds, process.kill)
        late.start()
        answer = None
        try:
            pickle.dump((function, source, how), process.stdin, pickle.HIGHEST_PROTOCOL)
            process.stdin.flush()
            answer = pickle.load(process.stdout)
        except (EOFError, OSError, ValueError, pickle.UnpicklingError):
            why = (
                f"took more than {seconds:g} s over it, and was stopped" if late.finished.is_set() else "broke over it"
            )
            raise RefusedError(f"typst {why}") from None
        finally:
            late.cancel()
            if answer is None:  # what it would still say is no answer to what it is asked next
                process.kill()
                process.communicate()
                self._process = None
        made, content = answer
        if not made:
            raise _in_words(*content)
        return content


def _begun() -> subprocess.Popen:
    return subprocess.Popen([sys.executable, "-P", str(WORKER)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)


def _in_words(said: str, hints: tuple[str, ...], report: str) -> RefusedError:
    after = "".join(f"; {hint}" for hint in hints)
    found = AT.search(report)
    said = said.removeprefix("failed to compile document: ")
    return RefusedError(f"typst says: {said}{after}", int(found[1]) if found else 0)
