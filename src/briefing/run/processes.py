"""Tasks side by side, each in a process forked from this one: what is imported and read here is there at once.

One process, one thread and a pipe to each child: nothing is forked while another thread runs in here. A child that
is killed, or takes too long over a step, ends all; so does a failing task, an interrupt, or the end of this process.
"""

import gc
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any, NoReturn, TypeVar

TOO_LONG = "it ran for more than {:g} s and was stopped; --timeout gives it longer"
Step = Callable[[str], None]
Ended = Callable[[str, float], None]  # told the name of a task that is done, and the seconds it took
Result = TypeVar("Result")
Task = Callable[[Step], Result]


def can_fork() -> bool:
    """Whether a process can be forked safely here; on macOS its system libraries may crash."""
    return "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin"


def lead_group() -> None:
    """Make this process the first of a group of its own, to which what it starts belongs; Windows has none."""
    if hasattr(os, "setsid"):
        os.setsid()


def end_group() -> NoReturn:
    """End this process at once, and its group where there is one; elsewhere what it started ends when it is gone."""
    if hasattr(os, "killpg"):
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class StoppedError(Exception):
    """A task did not end by itself: its name, the step it was at, and why."""

    def __init__(self, name: str, step: str, why: str):
        super().__init__(f"{name}, {step}: {why}")
        self.name, self.step, self.why = name, step, why


@dataclass
class _Child:
    name: str
    process: BaseProcess
    reports: Connection
    began: float
    since: float
    step: str = ""

    def end(self) -> None:
        """Kill the process and what it started, if it still runs."""
        assert self.process.pid is not None  # it was started
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.join()
        self.reports.close()


def run_forked(
    tasks: Mapping[str, Task[Result]],
    seconds: float,
    meanwhile: Callable[[], None] = lambda: None,
    ended: Ended = lambda name, seconds: None,
) -> dict[str, Result]:
    """Each task's result by its name. A task is called with a function to name the step it begins.

    `meanwhile` is called here as soon as the first tasks run, `ended` when one is done. Raises what a task raises, and
    StoppedError for a task that is killed or takes more than `seconds` over a step.
    """
    waiting, running, results = list(tasks.items()), [], {}
    with _lifeline() as lifeline, _left_alone():
        try:
            running += [_start(*waiting.pop(0), lifeline) for _ in range(min(cores(), len(waiting)))]
            meanwhile()
            while running:
                for child in _ready(running, seconds):
                    kind, content = _heard(child)
                    if kind == "failed":
                        raise content
                    if kind == "done":
                        results[child.name] = content
                        ended(child.name, time.monotonic() - child.began)
                        running.remove(child)
                        child.end()
                        running += [_start(*waiting.pop(0), lifeline)] if waiting else []
                    else:
                        child.step, child.since = content, time.monotonic()
        finally:
            for child in running:
                child.end()
    return {name: results[name] for name in tasks}


@contextmanager
def _lifeline() -> Iterator[tuple[int, int]]:
    """A pipe that only this process keeps open: it breaks when this process ends, however it ends."""
    ends = os.pipe()
    try:
        yield ends
    finally:
        for end in ends:
            os.close(end)


@contextmanager
def _left_alone() -> Iterator[None]:
    """What is here now is not looked at by a child's garbage collection, for that would copy its memory."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def _start(name: str, task: Task, lifeline: tuple[int, int]) -> _Child:
    here, there = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_work, args=(task, there, lifeline), name=name)
    process.start()
    there.close()
    assert process.pid is not None  # it was started
    with suppress(ProcessLookupError, PermissionError):
        os.setpgid(process.pid, process.pid)
    now = time.monotonic()
    return _Child(name, process, here, began=now, since=now)


def _work(task: Task, reports: Connection, lifeline: tuple[int, int]) -> None:
    """In the child, a process group of its own: run the task and report."""
    os.setpgid(0, 0)
    os.close(lifeline[1])
    threading.Thread(target=_end_with, args=lifeline[:1], daemon=True).start()
    try:
        reports.send(("done", task(lambda step: reports.send(("step", step)))))
    except Exception as error:
        reports.send(("failed", error))


def _end_with(lifeline: int) -> None:
    os.read(lifeline, 1)
    end_group()


def _ready(running: list[_Child], seconds: float) -> Iterable[_Child]:
    """The children that have something to say; raise if the slowest has nothing to say for too long."""
    oldest = min(running, key=lambda child: child.since)
    heard = wait([child.reports for child in running], max(0.0, oldest.since + seconds - time.monotonic()))
    if not heard:
        raise StoppedError(oldest.name, oldest.step, TOO_LONG.format(seconds))
    return [child for child in running if child.reports in heard]


def _heard(child: _Child) -> tuple[str, Any]:
    try:
        return child.reports.recv()
    except EOFError:
        child.process.join()
        code = child.process.exitcode
        assert code is not None  # it has ended
        how = f"was killed by {signal.Signals(-code).name}" if code < 0 else f"ended with code {code}"
        raise StoppedError(child.name, child.step, f"its process {how}") from None
