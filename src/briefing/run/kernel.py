"""A papermill engine that starts no kernel: the cells run in this very process, in the shell of an ordinary kernel.

Meant for a process forked for one notebook. What a kernel would send through its sockets is handed straight to the
client that papermill runs kernels with, so that outputs are what they are with an ordinary kernel. Where they are not,
and why, is in a table of `tests/unit/run/test_as_in_jupyter.py`.

No other module touches the insides of IPython, ipykernel, jupyter_client, nbclient and papermill.
"""

import asyncio
import builtins
import contextvars
import getpass
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from typing import Any, ClassVar, NoReturn

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

from briefing.run.streams import STREAMS, PastPython, Printer, heard

NAME = "this-process"
NO_HISTORY = Config({"HistoryManager": {"enabled": False}, "IPKernelApp": {}})  # libraries look for the last
BACKEND = "module://matplotlib_inline.backend_inline"


class ThisProcess(Engine):
    """Runs a notebook's cells here; papermill knows it by `NAME`.

    Papermill writes the notebook once more, though nobody reads that: the outputs are laid by meanwhile.
    """

    laid_by: ClassVar[dict[int, list]] = {}

    @classmethod
    def execute_managed_notebook(cls, nb_man, kernel_name, on_cell_start=None, extensions=(), **options):
        """Run the cells until one fails, as papermill does with a kernel that has loaded some extensions."""
        client = _Client(nb_man, record_timing=False, on_cell_start=on_cell_start)
        client.load(extensions)
        client.reset_execution_trackers()
        with _nobody_to_ask():
            client.papermill_execute_cells()
        client.nb.metadata["language_info"] = dict(IPythonKernel.language_info)
        client.set_widgets_metadata()
        cls.laid_by = {} if _has_failed(client.nb) else _laid_by(client.nb)


papermill_engines.register(NAME, ThisProcess)


def with_outputs(notebook: Any) -> Any:
    """The notebook that papermill gives back, with the outputs that were laid by."""
    for place, outputs in ThisProcess.laid_by.items():
        notebook.cells[place].outputs = outputs
    return notebook


def _has_failed(notebook: Any) -> bool:
    return any(output.output_type == "error" for cell in notebook.cells for output in cell.get("outputs", []))


def _laid_by(notebook: Any) -> dict[int, list]:
    """The outputs of each cell by its place, taken out of it."""
    held = {place: cell.outputs for place, cell in enumerate(notebook.cells) if "outputs" in cell}
    for place in held:
        notebook.cells[place].outputs = []
    return held


class _Client(PapermillNotebookClient):
    """papermill's client, with a shell of this process where others have a kernel."""

    def __init__(self, nb_man, **options):
        super().__init__(nb_man, **options)
        self._messages = _Messages()
        self._shell = _shell(self._messages)
        self._loop = asyncio.new_event_loop()
        self._context = contextvars.copy_context()  # what cells set in it stays, but for those that await

    def load(self, extensions: Iterable[str]) -> None:
        """Load extensions of the shell, by the names of their modules."""
        for extension in extensions:
            self._shell.extension_manager.load_extension(extension)

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
            ran = self._loop.run_until_complete(self._loop.create_task(self._run(cell.source), context=self._context))
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
        if not self._shell.should_run_async(source, **awaits):
            return self._shell.run_cell(source, store_history=True)
        running = asyncio.ensure_future(self._shell.run_cell_async(source, store_history=True, **awaits))
        before = signal.signal(signal.SIGINT, lambda *interrupt: running.cancel())
        try:
            ran = await running
        finally:
            signal.signal(signal.SIGINT, before)
        self._shell.events.trigger("post_execute")
        self._shell.events.trigger("post_run_cell", ran)
        return ran


class _Messages(Session):
    """What a kernel says, handed on instead of sent; printed text is held until something else is said.

    What is printed past Python, by programs that a cell starts, is heard as soon as Python says anything.
    """

    def __init__(self):
        super().__init__()
        self._hand_on: Callable[[dict], object] = lambda message: None
        self._printed: dict[str, list[str]] = {name: [] for name in STREAMS.values()}
        self._past_python: list[PastPython] = []

    def send(self, stream, msg_or_type, content=None, parent=None, *arguments, **options):
        """Hand on one message, after the text printed before it."""
        self.flush()
        self._hand_on(msg_or_type if isinstance(msg_or_type, dict) else self.msg(msg_or_type, content, parent))

    def print(self, stream: str, text: str) -> None:
        """Hold printed text, after what was printed past Python before it."""
        self._hear()
        self._printed[stream].append(text)

    def flush(self) -> None:
        """Hand on the text that is held, one output a stream."""
        self._hear()
        for stream, texts in self._printed.items():
            text = "".join(texts)
            texts.clear()
            if text:
                self._hand_on(self.msg("stream", {"name": stream, "text": text}))

    def _hear(self) -> None:
        for each in self._past_python:
            self._printed[each.name].append(each.news())

    @contextmanager
    def going_to(self, hand_on: Callable[[dict], object]) -> Iterator[None]:
        """Hand what is said in the block to `hand_on`."""
        self._hand_on = hand_on
        with ExitStack() as stack:
            self._past_python = [stack.enter_context(heard(*stream)) for stream in STREAMS.items()]
            yield
            self.flush()
            self._past_python = []


@contextmanager
def _nobody_to_ask() -> Iterator[None]:
    """Refuse what asks a person, in a kernel's words, and pass over breakpoints. Standard input is empty."""

    def refuse(asks: str, *arguments: object, **options: object) -> NoReturn:
        raise StdinNotImplementedError(f"{asks} was called, but this frontend does not support input requests.")

    before = builtins.input, getpass.getpass, sys.breakpointhook
    builtins.input, getpass.getpass = partial(refuse, "raw_input"), partial(refuse, "getpass")
    sys.breakpointhook = lambda *arguments, **options: None
    try:
        yield
    finally:
        builtins.input, getpass.getpass, sys.breakpointhook = before


class _Shell(ZMQInteractiveShell):
    """A kernel's shell, without a kernel whose event loop charts could be drawn in."""

    def enable_gui(self, gui=None):
        """Note what charts are shown with."""
        self.active_eventloop = gui

    def ask_exit(self):
        """Run on: `exit()` ends an ordinary kernel a moment later, after as many of the next cells as chance has it."""


_Shell.__name__ = ZMQInteractiveShell.__name__  # by which libraries know that they are in a notebook


def _shell(messages: _Messages) -> Any:
    """A new shell whose outputs become messages; charts are shown as an ordinary kernel shows them."""
    if InteractiveShell.initialized():
        type(InteractiveShell.instance()).clear_instance()
    shell: Any = _Shell.instance(config=NO_HISTORY, compiler_class=XCachingCompiler, user_ns={})
    for publisher in (shell.displayhook, shell.display_pub):
        publisher.session = messages
    shell.displayhook.topic = b"execute_result"
    sys.stdout, sys.stderr = (Printer(messages.print, *stream) for stream in STREAMS.items())
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
