"""Running notebooks: what is refused, what an error names, what is the same every time."""

import json
import time

import pytest
from marks import EITHER_WAY

from briefing.errors import BriefingError, NotebookError
from briefing.run.execute import execute, run
from briefing.run.notebooks import preload
from briefing.run.reading import read_notebooks
from briefing.run.received import declared

PARAMETERS = ('as_of: str = "2026-01-31"  # the day\nthemes: list = ["troops"]  # of what', "parameters")
NOISY = "import sys\nprint(as_of, themes)\nprint('a warning', file=sys.stderr)"
FAULT = "from briefing.errors import Fault, FaultsError\nraise FaultsError([Fault('claims.csv', '', '', 'No', 'Mend')])"
BROKEN_REPR = "class Broken:\n    def _repr_html_(self):\n        raise ValueError('no picture')\nBroken()"


@pytest.fixture(scope="module")
def noisy(notebook, tmp_path_factory):
    """A notebook that prints its parameters and warns, as it comes back from a run."""
    ran = execute({"a": notebook(PARAMETERS, NOISY)}, {"as_of": "2024-02-01"}, tmp_path_factory.mktemp("run"))
    return ran["a"]


@pytest.fixture
def failure(notebook, tmp_path):
    """The error of a notebook whose last cell is the given one."""

    def run(cell):
        with pytest.raises(BriefingError) as error:
            execute(
                {"20_camps": notebook("# Camps", "first = 1", "## By date\n\n## Seen from above", cell)}, {}, tmp_path
            )
        return error.value

    return run


def test_a_notebook_declares_the_parameters_of_its_tagged_cell(notebook):
    assert declared(notebook(PARAMETERS, "other = 1")) == {"as_of", "themes"}


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ('as_of: str = "a"  # written as year = day', {"as_of"}),
        ("as_of = 1\nthemes = [\n    x == 1,\n]", {"as_of", "themes"}),
        ("as_of == 1\nprint(themes)", set()),
        ("%matplotlib inline\nas_of=1", {"as_of"}),
    ],
)
def test_whatever_the_tagged_cell_sets_is_declared(notebook, cell, names):
    assert declared(notebook((cell, "parameters"))) == names


def test_a_parameter_explained_with_an_equals_sign_is_replaced_too(notebook, tmp_path):
    explained = ('as_of: str = "2026-01-31"  # as in day = today', "parameters")
    ran = execute({"a": notebook(explained, "print(as_of)")}, {"as_of": "2024-02-01"}, tmp_path)
    assert ran["a"].cells[-1].outputs[0].text == "2024-02-01\n"


def test_a_parameter_replaces_its_default_and_leaves_the_others(noisy):
    assert noisy.cells[-1].outputs[0].text == "2024-02-01 ['troops']\n"


def test_a_warning_is_not_kept_in_the_document(noisy):
    assert [output.name for output in noisy.cells[-1].outputs] == ["stdout"]


def test_the_injected_cell_has_the_same_id_every_time(noisy):
    assert [cell.id for cell in noisy.cells] == ["cell-0", "injected-parameters", "cell-2"]


OLD = {"nbformat": 4, "nbformat_minor": 4, "metadata": {}}
CODE = {"cell_type": "code", "metadata": {}, "source": "1", "outputs": [], "execution_count": None}
LIKE_IDS = {"nbformat_minor": 5, "cells": [CODE | {"id": "a"}, CODE | {"id": "a"}]}


@pytest.mark.parametrize("written", [{"cells": [CODE, CODE]}, LIKE_IDS], ids=["no ids", "one id twice"])
@pytest.mark.filterwarnings("ignore:Non-unique cell id")
def test_a_notebook_whose_cells_have_no_ids_of_their_own_is_the_same_every_time(tmp_path, written):
    (tmp_path / "10_old.ipynb").write_text(json.dumps(OLD | written))
    ran = [execute(read_notebooks(tmp_path), {}, tmp_path) for _ in range(2)]
    assert ran[0] == ran[1]
    assert [cell.id for cell in ran[0]["10_old"].cells] == ["cell-0", "cell-1"]


def test_no_time_is_kept(noisy):
    assert "papermill" not in noisy.metadata
    assert all(not {"papermill", "execution"} & set(cell.metadata) for cell in noisy.cells)


def test_a_parameter_the_notebook_does_not_declare_is_not_injected(notebook, tmp_path):
    ran = execute({"a": notebook("x = 1")}, {"as_of": "2024-02-01"}, tmp_path)
    assert [cell.source for cell in ran["a"].cells] == ["x = 1"]


def test_a_failing_notebook_is_named_with_heading_and_first_line(failure):
    error = failure("total = 6 / 0\nprint(total)")
    assert isinstance(error, NotebookError) and error.exit_code == 2
    assert 'notebooks/20_camps.ipynb, under "Seen from above"' in str(error)
    assert 'cell that begins "total = 6 / 0": ZeroDivisionError' in str(error)


def test_a_syntax_error_is_told_without_the_name_of_a_temporary_file(failure):
    assert str(failure("five =")).endswith('cell that begins "five =": SyntaxError: invalid syntax (line 1)')


def test_a_fault_that_a_cell_finds_is_told_on_one_line(failure):
    assert str(failure(FAULT)) == (
        'notebooks/20_camps.ipynb, under "Seen from above", cell that begins "from briefing.errors import Fault, '
        'FaultsError": claims.csv: No. Mend'
    )


def test_a_fault_in_the_data_keeps_its_exit_code_and_message(failure):
    error = failure(FAULT)
    assert error.exit_code == 2
    assert "notebooks/20_camps.ipynb" in str(error) and "claims.csv: No. Mend" in str(error)


@pytest.mark.parametrize(
    "cell",
    [
        "five =",
        "import nowhere",
        "[][1]",
        "import json\njson.loads('x')",
        "def f():\n    f()\nf()",
        "raise KeyboardInterrupt",
    ],
)
def test_what_an_own_cell_raises_is_for_its_writer_to_mend(failure, cell):
    assert failure(cell).exit_code == 2


@pytest.mark.parametrize("cell", ["filled('{x}')", "with at_row('a'):\n    1 / 0", "list(map(filled, ['{x}']))"])
def test_what_this_package_raises_is_an_error_of_ours(failure, cell):
    imported = "from briefing.document.text import filled\nfrom briefing.errors import at_row\n"
    assert failure(imported + cell).exit_code == 1


def test_a_picture_that_failed_stops_the_build(failure):
    error = failure(BROKEN_REPR)
    assert error.exit_code == 2
    assert 'notebooks/20_camps.ipynb, under "Seen from above", cell that begins "class Broken:"' in str(error)
    assert "ValueError: no picture" in str(error)


def test_a_notebook_that_quits_half_way_stops_the_build(failure):
    error = failure("raise SystemExit(0)")
    assert error.exit_code == 2
    assert 'notebooks/20_camps.ipynb, under "Seen from above"' in str(error)


@pytest.fixture(params=EITHER_WAY)
def stopped(request, notebook, tmp_path, monkeypatch):
    """The error of a notebook that does not end by itself, in a forked process and in an ordinary kernel."""
    monkeypatch.setattr("briefing.run.execute.can_fork", lambda: request.param)

    def run_until(cell, seconds):
        with pytest.raises(NotebookError) as error:
            run({"20_camps": notebook("# Camps", "first = 1", cell)}, {}, tmp_path, seconds)
        return error.value

    return run_until


def test_a_notebook_that_never_ends_is_stopped_and_named_with_its_cell(stopped):
    error = stopped("while True:\n    pass", seconds=2)
    assert error.exit_code == 2
    assert 'notebooks/20_camps.ipynb, under "Camps", cell that begins "while True:"' in str(error)
    assert "ran for more than 2 s and was stopped" in str(error)


def test_a_notebook_whose_process_is_killed_is_named_with_its_cell(stopped):
    error = stopped("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)", seconds=60)
    assert 'notebooks/20_camps.ipynb, under "Camps", cell that begins "import os, signal"' in str(error)
    assert "SIGKILL" in str(error) or "its kernel died" in str(error)
    assert error.exit_code == 1


@pytest.mark.parametrize("forked", EITHER_WAY)
def test_a_failing_notebook_ends_the_others(notebook, tmp_path, monkeypatch, forked):
    monkeypatch.setattr("briefing.run.execute.can_fork", lambda: forked)
    slow, failing = notebook("import time\ntime.sleep(60)"), notebook("1 / 0")
    started = time.monotonic()
    with pytest.raises(NotebookError, match="b.ipynb"):
        execute({"a": slow, "b": failing}, {}, tmp_path)
    assert time.monotonic() - started < 30


def test_the_seconds_are_for_each_cell_not_for_all(notebook, tmp_path):
    run({"a": notebook(*["import time\ntime.sleep(1)"] * 3)}, {}, tmp_path, seconds=2.5)


def test_an_ordinary_kernel_says_nothing_of_how_it_is_reached_or_ends(notebook, tmp_path, monkeypatch, capfd):
    monkeypatch.setattr("briefing.run.execute.can_fork", lambda: False)
    run({"a": notebook("1")}, {}, tmp_path)
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("forked", EITHER_WAY)
def test_each_notebook_is_told_of_when_it_is_done_with_the_seconds_it_took(notebook, tmp_path, monkeypatch, forked):
    monkeypatch.setattr("briefing.run.execute.can_fork", lambda: forked)
    told = {}
    slow, quick = notebook("import time\ntime.sleep(1)"), notebook("1")
    run({"a": slow, "b": quick}, {}, tmp_path, ended=told.setdefault)
    assert sorted(told) == ["a", "b"]
    assert told["a"] > 1


def test_what_notebooks_import_of_this_package_is_loaded_before_and_nothing_else(notebook, monkeypatch):
    loaded = []
    monkeypatch.setattr("importlib.import_module", loaded.append)
    preload([notebook("from briefing.display import theme\nimport json"), notebook("%pwd\nfrom briefing.a import b")])
    assert loaded == ["briefing.display"]


def test_what_cannot_be_imported_is_left_for_the_notebook_to_report(notebook):
    preload([notebook("from briefing.nowhere import camps")])
