"""Notebooks side by side in ordinary kernels: where no process can be forked, and what the quicker way is held to."""

import json
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait
from threading import Event
from typing import Any

from briefing.run.nbformat import NotebookNode
from briefing.run.processes import TOO_LONG, Ended, StoppedError, cores

QUIET = ["--IPKernelApp.log_level=50"]  # else each kernel reports the interrupt that ends it
DIED = "its kernel died"
LOOKS = 0.5  # seconds; while Windows waits for a thread, it hears no interrupt
Start = Callable[..., NotebookNode]


def run_in_kernels(
    starts: Mapping[str, Start],
    seconds: float,
    meanwhile: Callable[[], None],
    ended: Ended,
    extensions: Sequence[str],
) -> dict[str, str]:
    """Each notebook, run in a kernel of its own, as JSON; see `execute.run`.

    The first that fails ends all, as does an interrupt: kernels are killed, at whatever they are.
    """
    from nbclient.exceptions import CellTimeoutError, DeadKernelError
    from traitlets.config import Config

    stopping = Event()
    managers: list[Any] = []
    options = {
        "config": Config({"KernelManager": {"transport_encryption": "auto"}}),
        "execution_timeout": seconds,
        "extra_arguments": [*QUIET, *(f"--ext={extension}" for extension in extensions)],
        "kernel_manager_class": _noted_in(managers),
    }

    def task(name: str, start: Start) -> str:
        steps, began = [""], time.monotonic()

        def begin(step: str) -> None:
            steps.append(step)
            if stopping.is_set():
                raise StoppedError(name, step, DIED)

        try:
            ran = json.dumps(start(begin, **options))
            ended(name, time.monotonic() - began)
            return ran
        except CellTimeoutError:
            why = TOO_LONG.format(seconds)
        except DeadKernelError:
            why = DIED
        raise StoppedError(name, steps[-1], why)

    with ThreadPoolExecutor(max_workers=max(2, cores())) as pool:
        running = {name: pool.submit(task, name, start) for name, start in starts.items()}
        waiting = set(running.values())
        try:
            meanwhile()
            while waiting:
                done, waiting = wait(waiting, LOOKS, FIRST_COMPLETED)
                for each in done:
                    each.result()
        except BaseException:
            stopping.set()
            pool.shutdown(wait=False, cancel_futures=True)
            for manager in managers:
                _kill(manager)
            raise
    return {name: each.result() for name, each in running.items()}


def _noted_in(managers: list) -> type:
    """What starts and ends kernels, each of which is put into a list."""
    from jupyter_client.manager import AsyncKernelManager

    class Noted(AsyncKernelManager):
        def __init__(self, *arguments: Any, **options: Any):
            super().__init__(*arguments, **options)
            managers.append(self)

    return Noted


def _kill(manager: Any) -> None:
    """Kill a manager's kernel, if it has one that runs, from another thread than the manager's."""
    process = getattr(manager.provisioner, "process", None)
    if process:
        process.kill()
