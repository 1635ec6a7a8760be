"""Notebooks as they come: what Jupyter opens is read, with ids that stay; what it does not is named."""

import json

import nbformat
import pytest

from briefing.errors import FaultsError
from briefing.run.execute import execute
from briefing.run.reading import read_notebook, read_notebooks

CODE = {"cell_type": "code", "metadata": {}, "source": ["x = 6\n", "x * 7"], "outputs": [], "execution_count": None}
TEXT = {"cell_type": "markdown", "metadata": {}, "source": "# Camps"}
OLD = {
    "nbformat": 3,
    "nbformat_minor": 0,
    "metadata": {"name": "camps"},
    "worksheets": [{"cells": [{"cell_type": "code", "language": "python", "input": "6 * 7", "outputs": []}]}],
}
R = {"kernelspec": {"name": "ir", "display_name": "R", "language": "R"}}


def written(*cells, **parts):
    return {"cells": list(cells), "metadata": {}, "nbformat": 4, "nbformat_minor": 5} | parts


def without(name):
    return {part: value for part, value in CODE.items() if part != name}


@pytest.fixture
def read(tmp_path):
    """Write a file and read it."""

    def of(content):
        file = tmp_path / "20_camps.ipynb"
        file.write_bytes(content if isinstance(content, bytes) else json.dumps(content).encode())
        return read_notebook(file)

    return of


@pytest.fixture
def refused(read):
    """What is said of a file that is no notebook."""

    def of(content):
        with pytest.raises(FaultsError) as error:
            read(content)
        return str(error.value.faults[0]).removeprefix("notebooks/20_camps.ipynb")

    return of


@pytest.mark.parametrize(
    "content",
    [
        written(CODE),
        written(CODE, nbformat_minor=2),
        written(CODE, metadata={"language_info": {"name": "python"}}),
        written(CODE, metadata={"kernelspec": {"name": "conda-env-camps", "display_name": "c", "language": "python"}}),
        written(without("outputs")),
        written(without("execution_count")),
        OLD,
    ],
)
def test_what_jupyter_opens_runs_as_python(read, tmp_path, content):
    ran = execute({"a": read(content)}, {}, tmp_path)
    assert ran["a"].cells[0].outputs[0].data["text/plain"] == "42"


def test_a_byte_order_mark_is_passed_over(read):
    assert len(read(b"\xef\xbb\xbf" + json.dumps(written(CODE)).encode()).cells) == 1


def test_a_cell_without_an_id_of_its_own_has_its_number(read):
    cells = [CODE, CODE | {"id": "a"}, CODE | {"id": "a"}, CODE | {"id": "b c"}, CODE | {"id": "d"}]
    assert [cell.id for cell in read(written(*cells)).cells] == ["cell-1", "a", "cell-3", "cell-4", "d"]


@pytest.mark.parametrize("content", [written(TEXT, CODE, nbformat_minor=4), OLD])
def test_an_older_notebook_is_the_same_each_time(read, content):
    assert read(content) == read(content)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"not a notebook", ", line 1: The file is not JSON, as notebooks are"),
        (b'{\n<<<<<<< HEAD\n"cells": []}', ", line 2: The file is not JSON, as notebooks are"),
        (b"", ", line 1: The file is not JSON"),
        (b"\xff\xfe{", ": The file is not a notebook"),
        (b"[" * 100_000, ": The file is not a notebook"),
        ([1], ": The file is not a notebook"),
        ({"cells": []}, ": The file is not a notebook"),
        (written(cells=None), ": The file is not a notebook"),
        (written(nbformat=5), ", nbformat: is 5, and 4 is read. Save it in that format"),
        (written(metadata=R), ", kernelspec: is for R; notebooks run as Python. Choose a kernel of Python"),
        (written(metadata={"language_info": {"name": "julia"}}), ", kernelspec: is for julia"),
        (written(TEXT, CODE | {"cell_type": "graph"}), ", cell 2: is not as notebooks have it"),
        (written(TEXT, without("source")), ", cell 2: is not as notebooks have it"),
        (written(CODE | {"source": None}), ", cell 1, source: is not as notebooks have it"),
        (written(CODE | {"metadata": {"tags": "parameters"}}), ", cell 1, metadata.tags: is not as notebooks have it"),
        (written(TEXT | {"source": "a\x0bb"}), ", cell 1: holds the sign U+000B, which no document can hold. Take it"),
        (written(CODE, TEXT | {"source": "a\ufffe"}), ", cell 2: holds the sign U+FFFE, which no document can hold"),
        (written(TEXT | {"source": "a\ud800"}), ", cell 1: holds the sign U+D800, which no document can hold"),
    ],
)
def test_what_is_no_notebook_is_told_by_its_place(refused, content, said):
    assert refused(content).startswith(said)


def test_all_that_are_none_are_told_at_once(tmp_path):
    for name in ("10_a", "20_b"):
        (tmp_path / f"{name}.ipynb").write_text("none")
    with pytest.raises(FaultsError, match="2 faults"):
        read_notebooks(tmp_path)


def test_notebooks_are_read_in_the_order_of_their_names(tmp_path, notebook):
    for name in ("20_b", "10_c", "90_a"):
        nbformat.write(notebook("x = 1"), tmp_path / f"{name}.ipynb")
    assert list(read_notebooks(tmp_path)) == ["10_c", "20_b", "90_a"]


def test_what_editors_leave_beside_notebooks_is_none(tmp_path):
    (tmp_path / ".#20_camps.ipynb").symlink_to("nobody@nowhere")
    (tmp_path / ".~20_camps.ipynb").write_text("")
    assert read_notebooks(tmp_path) == {}
