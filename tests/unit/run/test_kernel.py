"""A notebook run in a forked process has the outputs it has in an ordinary kernel."""

import ast
import re

import pytest
from marks import needs_fork
from matplotlib import pyplot

from briefing.errors import NotebookError
from briefing.run.execute import execute

pytestmark = needs_fork
CELLS = {
    "a result": "6 * 7",
    "a result for readers": "import pandas as pd\npd.DataFrame({'camps': [5]})",
    "a picture": "from IPython.display import SVG, display\ndisplay(SVG('<svg/>'))",
    "a record of our own": "from IPython.display import display\ndisplay({'application/x+json': (1, None)}, raw=True)",
    "printed text": "print('one')\nprint('two')",
    "a warning": "import sys\nprint('three', file=sys.stderr)",
    "text around a picture": "from IPython.display import Markdown\nprint(1)\ndisplay(Markdown('*'))\nprint(2)",
    "a shell command": "!echo five",
    "an updated display": "h = display('one', display_id='a')\nh.update('two')",
    "a cleared output": "from IPython.display import clear_output\nprint(1)\nclear_output()\nprint(2)",
    "a chart left open": "from matplotlib import pyplot as plt\nplt.plot([1, 2]);",
    "a magic": "%matplotlib inline\n%pwd",
    "an awaited result": "import asyncio\nawait asyncio.sleep(0)\n5",
    "the last result": "_",
    "a name of its own": "__name__",
    "an empty cell": " ",
    "a question": "try:\n    input('who? ')\nexcept Exception as error:\n    print(type(error).__name__, error)",
    "a secret": "import getpass\ntry:\n    getpass.getpass()\nexcept Exception as error:\n    print(error)",
    "standard input": "import sys\nsys.stdin.read()",
    "an output cleared later": "print(1)\nclear_output(wait=True)\nprint(2)",
    "an output cleared by nothing": "print(1)\nclear_output(wait=True)",
    "a display updated by a later cell": "from IPython import display as d\nd.update_display(3, display_id='a')",
    "a handle": "display('one', display_id='b')",
    "rich outputs": "from IPython.display import HTML, JSON, Javascript, Latex\n"
    "display(HTML('<b>1</b>'), Latex('$x$'), JSON({'a': 1}), Javascript('1'), metadata={'a': 1})",
    "a bitmap": "from IPython.display import Image\nImage(b'\\x89PNG', format='png', width=5)",
    "several forms with metadata": "class Camps:\n    def _repr_mimebundle_(self, include=None, exclude=None):\n"
    "        return {'text/plain': 'a', 'application/x+json': {'n': 1}}, {'text/plain': {'m': 1}}\nCamps()",
    "a cell magic": "%%bash\necho one",
    "captured text": "%%capture caught\nprint(5)",
    "captured text shown": "caught.show()",
    "a shell command's lines": "lines = !echo 1\nlines",
    "a variable of the environment": "%env FIVE=5",
    "its value in a shell command": "!echo $FIVE",
    "help": "len?",
    "a next cell": "get_ipython().set_next_input('1')",
    "a log": "import logging\nlogging.warning('camps')",
    "an awaited stream": "async def camps():\n    yield 1\n[camp async for camp in camps()]",
    "a task": "task = asyncio.ensure_future(asyncio.sleep(0, 7))\nawait task",
    "a task left to the next cell": "task = asyncio.ensure_future(asyncio.sleep(0, 8))",
    "a task awaited by it": "await task",
    "a running loop": "asyncio.get_running_loop().is_running()",
    "a loop within": "try:\n    asyncio.new_event_loop().run_forever()\nexcept Exception as error:\n    print(error)",
    "a thread's text": "from threading import Thread\none = Thread(target=print, args=[5])\none.start()\none.join()",
    "history": "In[1], Out[1], _i",
    "a hidden result": "5;",
    "two expressions": "1\n2",
    "a message for a widget": "from comm import create_comm\ncreate_comm(target_name='camps').send({'b': 2})",
    "a class of its own pickled": "import pickle\npickle.loads(pickle.dumps(Camps()))",
    "its own source": "import inspect\ndef five():\n    return 5\nprint(inspect.getsource(five))",
}
SILENT = {
    "a warning",
    "an empty cell",
    "a display updated by a later cell",
    "captured text",
    "a next cell",
    "a log",
    "a task left to the next cell",
    "a hidden result",
    "a message for a widget",
    "help",
}
FAILING = {
    "an error": "print('before')\ncamps = {}\ncamps['five']",
    "an error deep down": "import json\njson.loads('{')",
    "a syntax error": "five =",
    "an interrupt": "raise KeyboardInterrupt",
    "an exit": "import sys\nsys.exit(3)",
}


TOUCHED = re.compile(r"(IPython|ipykernel|jupyter_client|nbclient|papermill)\b")
OUTSIDE = {
    "papermill",
    "papermill.exceptions",
    "nbclient.exceptions",
    "IPython.display",
    "jupyter_client.manager",
    "IPython.core.inputtransformer2",
}


def test_one_module_alone_touches_the_insides_of_what_runs_notebooks(root):
    touching = {
        path.name
        for path in (root / "src").rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for name in ([node.module or ""] if isinstance(node, ast.ImportFrom) else _names(node))
        if TOUCHED.match(name) and name not in OUTSIDE
    }
    assert touching == {"kernel.py"}


def _names(node):
    return [alias.name for alias in node.names] if isinstance(node, ast.Import) else []


@pytest.fixture
def in_a_kernel(monkeypatch):
    """Run notebooks where no process can be forked."""

    def run(*arguments):
        with monkeypatch.context() as patch:
            patch.setattr("briefing.run.execute.can_fork", lambda: False)
            return execute(*arguments)

    return run


@pytest.fixture
def both(notebook, tmp_path, in_a_kernel):
    """A notebook's run in a forked process, and in an ordinary kernel."""

    def run(*cells):
        arguments = {"a": notebook(*cells)}, {}, tmp_path
        return _joined(execute(*arguments)["a"]), _joined(in_a_kernel(*arguments)["a"])

    return run


def _joined(ran):
    """The notebook with text printed in a row as one output: where a kernel cuts it is chance."""
    for cell in ran.cells:
        outputs = []
        for output in cell.get("outputs", []):
            last = outputs[-1] if outputs else {}
            if output.output_type == "stream" and last.get("name") == output.name:
                last["text"] += output.text
            else:
                outputs.append(output)
        if "outputs" in cell:
            cell["outputs"] = outputs
    return ran


def test_a_notebook_is_the_same_as_from_an_ordinary_kernel(both):
    forked, kernel = both("# All", *CELLS.values())
    for name, one, other in zip(["# All", *CELLS], forked.cells, kernel.cells, strict=True):
        assert one == other, name
    assert forked == kernel
    assert {name for name, cell in zip(CELLS, forked.cells[1:], strict=True) if not cell.outputs} == SILENT


def test_a_chart_left_open_is_shown_whatever_was_drawn_before(both):
    pyplot.ioff()
    pyplot.figure(figsize=(1, 1))
    forked, kernel = both("# All", CELLS["a chart left open"])
    pyplot.close("all")
    assert len(forked.cells[1].outputs) == 1
    assert forked == kernel


@pytest.mark.parametrize("source", FAILING.values(), ids=FAILING)
def test_a_failure_is_told_as_from_an_ordinary_kernel(notebook, tmp_path, in_a_kernel, source):
    arguments = {"a": notebook("# All", "x = 1", source, "print('after')")}, {}, tmp_path
    with pytest.raises(NotebookError) as forked:
        execute(*arguments)
    with pytest.raises(NotebookError) as kernel:
        in_a_kernel(*arguments)
    assert str(forked.value) == str(kernel.value)
    assert forked.value.exit_code == kernel.value.exit_code


def test_a_cell_that_may_fail_is_followed_by_the_next(both):
    forked, kernel = both(("x = 1", "raises-exception"), "x")
    assert forked == kernel


def test_an_error_that_may_be_raised_is_no_output_of_a_briefing(notebook, tmp_path):
    with pytest.raises(NotebookError, match="ZeroDivisionError"):
        execute({"a": notebook(("1 / 0", "raises-exception"))}, {}, tmp_path)


def test_a_notebook_knows_nothing_of_another(notebook, tmp_path):
    first = "import os, sys, json\njson.left = os.environ['LEFT'] = 'here'\nsys.modules['left'] = left = 1"
    second = "import os, sys, json\n[hasattr(json, 'left'), 'LEFT' in os.environ, 'left' in {*sys.modules, *globals()}]"
    ran = execute({"a": notebook(first), "b": notebook(second), "c": notebook(second)}, {}, tmp_path)
    assert [ran[name].cells[0].outputs[0].data["text/plain"] for name in "bc"] == ["[False, False, False]"] * 2


def test_a_notebook_changes_nothing_here(notebook, tmp_path, monkeypatch):
    monkeypatch.delenv("LEFT", raising=False)
    execute({"a": notebook("import os, json\njson.left = os.environ['LEFT'] = 'here'")}, {}, tmp_path)
    import json
    import os

    assert not hasattr(json, "left") and "LEFT" not in os.environ


def test_a_notebook_runs_in_its_folder_and_imports_from_there(notebook, tmp_path):
    (tmp_path / "beside.py").write_text("camps = 5")
    ran = execute({"a": notebook("import beside, os\nbeside.camps, os.getcwd()")}, {}, tmp_path)
    assert ran["a"].cells[0].outputs[0].data["text/plain"] == f"(5, {str(tmp_path)!r})"


def test_what_a_program_prints_between_two_prints_stands_between_them(notebook, tmp_path):
    cell = "import os\nprint('one')\nos.system('echo two')\nprint('three');"
    outputs = execute({"a": notebook(cell)}, {}, tmp_path)["a"].cells[0].outputs
    assert "".join(output["text"] for output in outputs) == "one\ntwo\nthree\n"


def test_what_a_program_prints_that_a_notebook_starts_is_an_output_of_its_cell(notebook, tmp_path):
    ran = execute({"a": notebook("import os\nos.system('echo five')", "6")}, {}, tmp_path)
    assert {"output_type": "stream", "name": "stdout", "text": "five\n"} in ran["a"].cells[0].outputs
