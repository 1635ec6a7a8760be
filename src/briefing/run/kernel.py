"""A papermill engine that starts no kernel: the cells run in this very process, in the shell of an ordinary kernel.

Meant for a process forked for one notebook. What a kernel would send through its sockets is handed straight to the
client that papermill runs kernels with, so that outputs are what they are with an ordinary kernel; but what is printed
past Python comes at the end of its cell, and text flushed half way is one output.

No other module touches the insides of IPython, ipykernel, jupyter_client, nbclient and papermill.
"""

import asyncio
import builtins
import getpass
import io
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from tempfile import TemporaryFile
from typing import Any, NoReturn

from ipykernel.compiler import XCachingCompiler
from ipykernel.ipkernel import IPythonKernel
from ipykernel.zmqshell import ZMQInteractiveShell
from IPython.core.error import StdinNotImplementedError
from IPython.core.interactiveshell import ExecutionResult, InteractiveShell
from jupyter_client.session import Session
from nbclient.exceptions import CellExecutionError
from papermill.clientwrap import PapermillNotebookClient
from papermill.engines import Engine, papermill_engines
from traitlets.config import Config

NAME = "this-process"
NO_HISTORY = Config({"HistoryManager": {"enabled": False}})
BACKEND = "module://matplotlib_inline.backend_inline"
STREAMS = {1: "stdout", 2: "stderr"}


class ThisProcess(Engine):
    """Runs a notebook's cells here; papermill knows it by `NAME`."""

    @classmethod
    def execute_managed_notebook(cls, nb_man, kernel_name, on_cell_start=None, **options):
        """Run the cells until one fails, as papermill does with a kernel."""
        client = _Client(nb_man, record_timing=False, on_cell_start=on_cell_start)
        client.reset_execution_trackers()
        with _nobody_to_ask():
            client.papermill_execute_cells()
        client.nb.metadata["language_info"] = dict(IPythonKernel.language_info)
        client.set_widgets_metadata()


papermill_engines.register(NAME, ThisProcess)


class _Client(PapermillNotebookClient):
    """papermill's client, with a shell of this process where others have a kernel."""

    def __init__(self, nb_man, **options):
        super().__init__(nb_man, **options)
        self._messages = _Messages()
        self._shell = _shell(self._messages)
        self._loop = asyncio.new_event_loop()

    def execute_cell(self, cell, cell_index, **options):
        """Run one cell and keep its outputs; raise if it fails and may not."""
        tags = cell.metadata.get("tags", [])
        if self.on_cell_start:
            self.on_cell_start(cell=cell, cell_index=cell_index)
        if cell.cell_type != "code" or not cell.source.strip() or self.skip_cells_with_tag in tags:
            return
        cell.outputs, cell.execution_count = [], self._shell.execution_count
        self.clear_before_next_output = False
        with self._messages.going_to(lambda message: self.process_message(message, cell, cell_index)):
            ran = self._loop.run_until_complete(self._run(cell.source))
        error = ran.error_before_exec or ran.error_in_exec
        if error and "raises-exception" not in tags:
            raise CellExecutionError(str(error), type(error).__name__, str(error))

    async def _run(self, source: str) -> ExecutionResult:
        """Run a cell's source, as a kernel does: in a loop that runs also while nothing is awaited."""
        transformed, failed = source, None
        try:
            transformed = self._shell.transform_cell(source)
        except Exception:
            failed = sys.exc_info()
        awaits: dict[str, Any] = {"transformed_cell": transformed, "preprocessing_exc_tuple": failed}
        if self._shell.should_run_async(source, **awaits):
            return await self._shell.run_cell_async(source, store_history=True, **awaits)
        return self._shell.run_cell(source, store_history=True)


class _Messages(Session):
    """What a kernel says, handed on instead of sent; printed text is held until something else is said."""

    def __init__(self):
        super().__init__()
        self._hand_on: Callable[[dict], object] = lambda message: None
        self._printed: dict[str, list[str]] = {name: [] for name in STREAMS.values()}

    def send(self, stream, msg_or_type, content=None, parent=None, *arguments, **options):
        """Hand on one message, after the text printed before it."""
        self.flush()
        self._hand_on(msg_or_type if isinstance(msg_or_type, dict) else self.msg(msg_or_type, content, parent))

    def print(self, stream: str, text: str) -> None:
        """Hold printed text."""
        self._printed[stream].append(text)

    def flush(self) -> None:
        """Hand on the text that is held, one output a stream."""
        for stream, texts in self._printed.items():
            text = "".join(texts)
            texts.clear()
            if text:
                self._hand_on(self.msg("stream", {"name": stream, "text": text}))

    @contextmanager
    def going_to(self, hand_on: Callable[[dict], object]) -> Iterator[None]:
        """Hand what is said in the block to `hand_on`, also what is printed past Python, by programs it starts."""
        self._hand_on = hand_on
        with _printed_past_python(self.print):
            yield
        self.flush()


@contextmanager
def _nobody_to_ask() -> Iterator[None]:
    """Refuse what asks a person, in a kernel's words. Standard input is empty: a forked process has none."""

    def refuse(asks: str, *arguments: object, **options: object) -> NoReturn:
        raise StdinNotImplementedError(f"{asks} was called, but this frontend does not support input requests.")

    before = builtins.input, getpass.getpass
    builtins.input, getpass.getpass = partial(refuse, "raw_input"), partial(refuse, "getpass")
    try:
        yield
    finally:
        builtins.input, getpass.getpass = before


class _Printer(io.TextIOBase):
    """sys.stdout or sys.stderr of a notebook."""

    encoding = "utf-8"
    errors = "strict"

    def __init__(self, messages: _Messages, name: str):
        self.name = name
        self._messages = messages

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text)}")
        self._messages.print(self.name, text)
        return len(text)


@contextmanager
def _printed_past_python(say: Callable[[str, str], None]) -> Iterator[None]:
    """Say at the end what was written to the process's own streams in the block."""
    with ExitStack() as stack:
        for number, name in STREAMS.items():
            stack.enter_context(_redirected(number, partial(say, name)))
        yield


@contextmanager
def _redirected(number: int, say: Callable[[str], None]) -> Iterator[None]:
    """Say at the end what was written to a file descriptor in the block."""
    kept = os.dup(number)
    with TemporaryFile() as file:
        os.dup2(file.fileno(), number)
        try:
            yield
        finally:
            os.dup2(kept, number)
            os.close(kept)
        file.seek(0)
        say(file.read().decode("utf-8", "replace"))


class _Shell(ZMQInteractiveShell):
    """A kernel's shell, without a kernel whose event loop charts could be drawn in."""

    def enable_gui(self, gui=None):
        """Note what charts are shown with."""
        self.active_eventloop = gui


def _shell(messages: _Messages) -> InteractiveShell:
    """A new shell whose outputs become messages; charts are shown as an ordinary kernel shows them."""
    if InteractiveShell.initialized():
        type(InteractiveShell.instance()).clear_instance()
    shell: Any = _Shell.instance(config=NO_HISTORY, compiler_class=XCachingCompiler, user_ns={})
    for publisher in (shell.displayhook, shell.display_pub):
        publisher.session = messages
    shell.displayhook.topic = b"execute_result"
    sys.stdout, sys.stderr = (_Printer(messages, name) for name in STREAMS.values())
    _as_if_not_drawn(os.environ.setdefault("MPLBACKEND", BACKEND))
    return shell


def _as_if_not_drawn(backend: str) -> None:
    """Undo what the parent process did with charts: its open ones, its look, its backend."""
    if "matplotlib" in sys.modules:
        matplotlib = sys.modules["matplotlib"]
        matplotlib.rcdefaults()
        matplotlib.rcParams["backend"] = backend
    if pyplot := sys.modules.get("matplotlib.pyplot"):
        pyplot.close("all")
        pyplot.switch_backend(backend)
