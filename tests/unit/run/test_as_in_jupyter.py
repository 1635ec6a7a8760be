"""Small cells have the outputs, and fail as they do, in an ordinary kernel run by nbclient.

Those that do not are in `DIFFERENT`, with the reason. A library's own frames in a traceback, addresses, and the numbers
of threads and tasks are chance, or are of the machinery, and are not compared; nor is what a program prints between two
prints, which an ordinary kernel puts before or behind them by chance (see `test_kernel.py`).
"""

import re
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from multiprocessing import get_context
from typing import NamedTuple

import nbformat
import papermill
import pytest
from marks import needs_fork
from nbclient import NotebookClient
from papermill.exceptions import PapermillExecutionError
from traitlets.config import Config

from briefing.publish.build import CHARTS
from briefing.run.kernels import QUIET
from briefing.run.processes import run_forked

pytestmark = needs_fork
CELLS = {
    # what is awaited
    "a loop of its own is refused": "import asyncio\nasync def five():\n    return 5\nmade = five()\nasyncio.run(made)",
    "awaited together": "await asyncio.gather(made, five())",
    "the running loop cannot be run": "asyncio.get_event_loop().run_forever()",
    "awaited too long": "await asyncio.wait_for(asyncio.sleep(5), 0.01)",
    "an asynchronous loop": "async def two():\n    yield 1\n    yield 2\nasync for each in two():\n    print(each)",
    "an asynchronous block": "import contextlib\n@contextlib.asynccontextmanager\nasync def block():\n    print('in')\n"
    "    yield\n    print('out')\nasync with block():\n    print('within')",
    "awaited in a thread": "await asyncio.to_thread(lambda: 5)",
    "an awaited program": "program = await asyncio.create_subprocess_exec('echo', 'five', stdout=-1)\n"
    "(await program.communicate())[0]",
    "a variable of the context": "import contextvars\nhere = contextvars.ContextVar('here', default=0)\nhere.set(5);",
    "it stays": "here.get()",
    "where something is awaited": "await asyncio.sleep(0)\nhere.set(7)\nhere.get()",
    "it does not stay": "here.get()",
    "an awaited error": "async def fails():\n    raise ValueError('awaited')\nawait fails()",
    "a task that is cancelled": "raise asyncio.CancelledError",
    # threads and late prints
    "a thread": "from threading import Thread, Timer\none = Thread(target=print, args=[5])\none.start()\none.join()",
    "a thread that prints late": "import time\ndef late():\n    time.sleep(0.2)\n    print('late')\n"
    "one = Thread(target=late)\none.start()\nprint('first')",
    "what it prints": "one.join()\nprint('then')",
    "a timer": "one = Timer(0.01, print, [5])\none.start()\none.join()",
    "a thread that shows something": "from IPython.display import display\none = Thread(target=display, args=[5])\n"
    "one.start()\none.join()",
    "a thread that fails": "def fails():\n    raise ValueError('within')\none = Thread(target=fails)\none.start()\n"
    "one.join()",
    "threads that work": "from concurrent.futures import ThreadPoolExecutor\nwith ThreadPoolExecutor(2) as pool:\n"
    "    print(sum(pool.map(int, '123')))",
    # processes
    "a program": "import subprocess\nsubprocess.run(['echo', 'five'])",
    "a program that is heard": "subprocess.run(['echo', 'five'], capture_output=True, text=True).stdout",
    "a program that fails": "subprocess.run(['false'], check=True)",
    "a forked process that prints": "import multiprocessing, os\nforked = multiprocessing.get_context('fork')\n"
    "one = forked.Process(target=print, args=['child'])\none.start()\none.join()\none.exitcode",
    "processes that work": "with forked.Pool(2) as pool:\n    print(pool.map(abs, [-1, 2]))",
    "a process that ends at once": "child = os.fork()\nif not child:\n    os._exit(3)\nos.waitpid(child, 0)[1] >> 8",
    "a shell command that fails": "!exit 3",
    "its code": "_exit_code",
    # the end
    "the end with a code": "import sys\nsys.exit(3)",
    "the end without one": "sys.exit()",
    "the end with words": "sys.exit('done')",
    "the end within a function": "def end():\n    raise SystemExit\nend()",
    "the end in a thread": "one = Thread(target=sys.exit)\none.start()\none.join()\nprint('on')",
    "the end of a generator": "raise GeneratorExit",
    # magics
    "an unknown magic": "%nosuchmagic",
    "an unknown magic of a cell": "%%nosuchmagic\n5",
    "a magic that lists": "listed = 5\n%who int",
    "a magic of HTML": "%%html\n<b>5</b>",
    "a script that is run": "open('script.py', 'w').write('print(__name__)')\n%run script.py",
    "a script that is not there": "%run nosuch.py",
    "a failing shell cell": "%%bash\nexit 4",
    "what kind of shell it is": "type(get_ipython()).__name__, 'IPKernelApp' in get_ipython().config",
    "every line shown": "get_ipython().ast_node_interactivity = 'all'",
    "two lines shown": "1\n2",
    "the last line shown again": "get_ipython().ast_node_interactivity = 'last_expr'",
    "a callback": "get_ipython().events.register('post_run_cell', lambda ran: print('ran'))",
    "a callback after what is awaited": "await asyncio.sleep(0)",
    "a callback that is taken away": "get_ipython().events.callbacks['post_run_cell'].clear()",
    # questions
    "a question": "input('who? ')",
    "a question that is caught": "try:\n    input()\nexcept BaseException as error:\n    print(type(error), error)",
    "a secret": "import getpass\ngetpass.getpass()",
    "a line of standard input": "sys.stdin.readline()",
    "a breakpoint": "breakpoint()\nprint('on')",
    # displays
    "an updated display": "shown = display('one', display_id=True)\nshown.update('two')",
    "a display shown twice": "display(1, display_id='a')\ndisplay(2, display_id='a');",
    "an output cleared again and again": "from IPython.display import clear_output\nfor each in range(3):\n"
    "    clear_output(wait=True)\n    print(each)",
    "a bar of progress": "from IPython.display import ProgressBar\nlist(ProgressBar(2))",
    "nothing displayed": "display()",
    # warnings and what is printed
    "a warning": "import warnings\nwarnings.warn('careful')",
    "a warning of what is old": "warnings.warn('old', DeprecationWarning)",
    "a warning in a loop": "for each in range(3):\n    warnings.warn('loop')",
    "a warning of syntax": "5 is 5",
    "a log": "import logging\nlogging.getLogger('camps').warning('logged')",
    "both streams": "print('a')\nprint('b', file=sys.stderr)\nprint('c')",
    "bytes that are printed": "sys.stdout.write(b'five')",
    "what a stream is": "sys.stdout.isatty(), sys.stdout.encoding, sys.stdout.writable(), sys.stdout.fileno() > 0",
    "a stream turned aside": "import io\nwith contextlib.redirect_stdout(io.StringIO()) as aside:\n    print(5)\n"
    "aside.getvalue()",
    # representations that fail
    "a representation that fails": "class Bad:\n    def __repr__(self):\n        raise ValueError('no words')\nBad()",
    "a page that fails": "class Page:\n    def _repr_html_(self):\n        raise ValueError('no page')\nPage()",
    "a page that fails in between": "display(Page())\nprint('on')",
    "a bundle that fails": "class Bundle:\n    def _repr_mimebundle_(self, **how):\n        raise ValueError('none')\n"
    "Bundle()",
    "a page that is a number": "class Five:\n    def _repr_html_(self):\n        return 5\nFive()",
    "a display that fails": "class Shown:\n    def _ipython_display_(self):\n        raise ValueError('no')\nShown()",
    # exceptions
    "an error": "print('before')\n1 / 0",
    "an error after an error": "try:\n    1 / 0\nexcept Exception as error:\n    raise ValueError('then') from error",
    "an error and what is done all the same": "try:\n    1 / 0\nfinally:\n    print('done')",
    "several errors": "raise ExceptionGroup('many', [ValueError('a'), TypeError('b')])",
    "an error without words": "class Mute(Exception):\n    def __str__(self):\n        1 / 0\nraise Mute()",
    "a syntax error": "five =",
    "an indented line": "  x = 1\n y = 2",
    "a return": "return 5",
    # interrupts
    "an interrupt": "raise KeyboardInterrupt",
    "an interrupt by a signal": "import signal\nos.kill(os.getpid(), signal.SIGINT)\ntime.sleep(1)",
    "an interrupt of what is awaited": "os.kill(os.getpid(), signal.SIGINT)\nawait asyncio.sleep(1)",
    "an interrupt that is caught": "try:\n    raise KeyboardInterrupt\nexcept KeyboardInterrupt:\n    print('caught')",
    "an alarm": "def ring(*what):\n    raise TimeoutError('rings')\nsignal.signal(signal.SIGALRM, ring)\n"
    "signal.setitimer(signal.ITIMER_REAL, 0.05)\ntime.sleep(1)",
    "who heeds interrupts": "signal.getsignal(signal.SIGINT) is signal.default_int_handler",
    # the end, asked for: the last cell, since an ordinary kernel may end before it runs another
    "the end asked for": "print('last')\nexit()",
}


class Difference(NamedTuple):
    """A cell, what an ordinary kernel and what a build makes of it, and why they differ."""

    cell: str
    kernel: str
    build: str
    why: str


DIFFERENT = {
    "a task that prints later": Difference(
        "import asyncio\nasync def late():\n    await asyncio.sleep(0)\n    print('late')\n"
        "made = asyncio.ensure_future(late())",
        "",
        "late\n",
        "nbclient drops what comes for a cell that has ended; a build loses nothing that is shown",
    ),
    "a program given our own stream": Difference(
        "import subprocess, sys\nsubprocess.run(['echo', 'five'], stdout=sys.stdout);",
        "",
        "five\n",
        "the kernel's stream is a file only of the terminal it was started from; a build has none to write to",
    ),
    "half a letter": Difference(
        "print('five \\ud800')",
        "",
        "five ?\n",
        "no kernel can send it, so that all that is printed with it is lost; a build has a question mark for it",
    ),
    "the kernel itself": Difference(
        "print(get_ipython().kernel is None)",
        "False\n",
        "True\n",
        "there is none: the cells run in a process of the build, which no client can connect to",
    ),
    "a chart": Difference(
        "from matplotlib import pyplot as plt\nfigure, axes = plt.subplots()\nplt.close()\n"
        "print(*get_ipython().display_formatter.format(figure)[0])",
        "text/plain image/png\n",
        "text/plain image/svg+xml image/png\n",
        "a page and a print show a drawing, which is sharp and can be read, where a notebook has dots",
    ),
    "what is loaded": Difference(
        "import sys\nprint('papermill' in sys.modules)",
        "False\n",
        "True\n",
        "the process is forked from one that has loaded what all notebooks need: that is why it is quick",
    ),
}
CHANCE = re.compile(r"0x[0-9a-f]+|\S*\bipykernel_\d+/\d+\.py|\b(?:Thread|Task)-\d+|\d{7,}")
NEXT = "import time\ntime.sleep(0.3)"  # for what comes late


def whole(cells):
    made = [
        nbformat.v4.new_code_cell(source, metadata={"tags": ["raises-exception"]}, id=f"cell-{place}")
        for place, source in enumerate(cells)
    ]
    return nbformat.v4.new_notebook(cells=made)


def of_a_kernel(cells, folder):
    """The outputs of cells, a list each, from an ordinary kernel run by nbclient."""
    notebook = whole(cells)
    encrypted = Config({"KernelManager": {"transport_encryption": "auto"}})
    where = {"metadata": {"path": folder}}
    NotebookClient(notebook, kernel_name="python3", config=encrypted, extra_arguments=QUIET, resources=where).execute()
    return [compared(cell.outputs) for cell in notebook.cells]


def of_a_build(cells, folder):
    """The outputs of cells, a list each, from a process forked as a build forks it."""

    def task(step):
        from briefing.run.kernel import NAME

        file = folder / "ran.ipynb"
        with suppress(PapermillExecutionError):
            papermill.execute_notebook(
                whole(cells),
                file,
                engine_name=NAME,
                kernel_name="python3",
                language="python",
                cwd=folder,
                progress_bar=False,
                extensions=[CHARTS],
            )
        return file

    ran = nbformat.read(run_forked({"a": task}, 120)["a"], as_version=4)
    return [compared(cell.outputs) for cell in ran.cells if re.fullmatch(r"cell-\d+", cell.id)]


def compared(outputs):
    """Outputs without what is chance: text in a row is one output, a traceback is its last line."""
    kept = []
    for output in outputs:
        output = {name: value for name, value in output.items() if name not in ("traceback", "transient")}
        if output["output_type"] == "stream" and kept and kept[-1].get("name") == output["name"]:
            kept[-1]["text"] += output["text"]
        else:
            kept.append(output)
    return without_chance(kept)


def without_chance(part):
    if isinstance(part, str):
        return CHANCE.sub("…", part)
    if isinstance(part, list):
        return [without_chance(each) for each in part]
    return {name: without_chance(each) for name, each in part.items()} if isinstance(part, dict) else part


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    """By the name of each cell, its outputs from a kernel and from a build; of one that differs, the next cell's too.

    Each is made apart from pytest, which hears warnings itself.
    """
    cells = [cell for each in DIFFERENT.values() for cell in (each.cell, NEXT)] + [*CELLS.values()]
    with pytest.MonkeyPatch.context() as patch, ProcessPoolExecutor(2, get_context("spawn")) as apart:
        patch.delenv("PYTEST_CURRENT_TEST")  # with which a kernel does not hear programs
        made = [apart.submit(of, cells, tmp_path_factory.mktemp("run")) for of in (of_a_kernel, of_a_build)]
        ran = [by_name(each.result()) for each in made]
    return {name: tuple(each[name] for each in ran) for name in [*DIFFERENT, *CELLS]}


def by_name(outputs):
    later = 2 * len(DIFFERENT)
    pairs = [own + late for own, late in zip(outputs[:later:2], outputs[1:later:2], strict=True)]
    return dict(zip([*DIFFERENT, *CELLS], pairs + outputs[later:], strict=True))


def printed(outputs):
    return "".join(output["text"] for output in outputs if output.get("name") == "stdout")


def test_there_are_sixty_cells_and_more():
    assert len(CELLS) > 60


@pytest.mark.parametrize("name", CELLS)
def test_a_cell_has_the_outputs_it_has_in_an_ordinary_kernel(both, name):
    kernel, build = both[name]
    assert build == kernel


@pytest.mark.parametrize("name", DIFFERENT)
def test_what_differs_differs_as_the_table_says(both, name):
    assert tuple(map(printed, both[name])) == (DIFFERENT[name].kernel, DIFFERENT[name].build)
    assert DIFFERENT[name].why
