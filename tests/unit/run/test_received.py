"""What a notebook is given arrives, or the cell in which it is lost is named."""

import pytest

from briefing.errors import FaultsError
from briefing.run.execute import execute, run
from briefing.run.received import lost, own_parameters
from briefing.run.steps import steps

GIVEN = ("edition", "as_of", "known_by", "themes")
TAGGED = ('as_of = "2000-01-01"', "parameters")
READS_ALL = "parameters = parameters_of(globals())"


def told(notebook):
    """What of what is given is lost, without the place."""
    return [f"{fault.problem}. {fault.remedy}" for fault in lost("20_camps", notebook, GIVEN)]


def test_a_cell_without_the_tag_is_named_with_what_to_do(notebook):
    assert [str(fault) for fault in lost("20_camps", notebook("# Camps", "as_of = 1"), GIVEN)] == [
        'notebooks/20_camps.ipynb, under "Camps", cell that begins "as_of = 1": assigns as_of, and the value given '
        'does not arrive: it does so in the first cell tagged "parameters" only. Assign it there, or rename it'
    ]


@pytest.mark.parametrize("tag", ["Parameters", "parameter", "paramters", "PARAMETERS "])
def test_a_misspelt_tag_is_told_as_it_should_be(notebook, tag):
    (said,) = told(notebook(('as_of = "2000-01-01"', tag)))
    assert said.endswith(f'Write the tag "{tag}" as "parameters"')


@pytest.mark.parametrize(
    "cell",
    [
        "as_of: str = '2000-01-01'",
        "(as_of, other) = 1, 2",
        "for as_of in days:\n    pass",
        "if True:\n    as_of = 1",
        "with open('a') as as_of:\n    pass",
        "print(as_of := 1)",
        "from camps import day as as_of",
        "def as_of():\n    return 1",
        "def read():\n    return as_of\nas_of = 1",
        "days = [as_of for as_of in x]\nas_of = 1",
        "%%time\nas_of = 1",
        "%matplotlib inline\nas_of = 1",
        "as_of = claims['as_of'].max()",
        "globals()['as_of'] = 1",
        "locals()['as_of'], a = 1, 2",
        "vars()['as_of'] = 1",
        "globals().update(as_of=1)",
        "globals().update({'as_of': 1})",
        "globals().__setitem__('as_of', 1)",
        "get_ipython().user_ns['as_of'] = 1",
        "get_ipython().push({'as_of': 1})",
        "exec('as_of = 1')",
        "%store -r as_of",
        "%time as_of = 1",
        "match day:\n    case {'a': 1, **as_of}:\n        pass",
        "match day:\n    case [first, *as_of]:\n        pass",
        "match day:\n    case as_of:\n        pass",
        "try:\n    read()\nexcept OSError as as_of:\n    pass",
        "[as_of := day for day in days]",
    ],
)
def test_however_a_name_is_assigned_it_is_lost(notebook, cell):
    assert len(told(notebook(cell))) == 1


@pytest.mark.parametrize(
    "cells",
    [
        ["title = 'Camps'"],
        ["as_of: str"],
        ["as_of == 1"],
        ["as_of = as_of[:4]"],
        ["as_of += 1"],
        ["as_of = parameters.as_of"],
        [READS_ALL, "themes = ['weapons']"],
        ["def draw(as_of):\n    known_by = as_of"],
        ["camps.as_of = 1", "camps['as_of'] = 1"],
        ["draw(as_of=1)"],
        ["# as_of = 1"],
        ["five = = 5"],
        ["globals()['as_of']", "as_of = 1"],
        ["globals()['as_of'] += 1"],
        ["globals().get('as_of')", "as_of = 1"],
        ["globals().setdefault('as_of', 1)"],
        ["globals()[name] = 1"],
        ["exec('print(as_of)')", "as_of = 1"],
        ["exec(as_of)", "exec('as_of = = 1')", "%store as_of", "%store -r"],
        ["camps.update(as_of=1)", "camps().push(as_of)"],
        ["%%bash\nas_of=1"],
        [TAGGED, "print(as_of)", "as_of = 5"],
        [('as_of = "2000-01-01"\nknown_by = as_of', "parameters")],
        ["as_of = 1", TAGGED],
    ],
)
def test_what_is_read_first_or_is_no_assignment_or_arrives_is_no_fault(notebook, cells):
    assert told(notebook(*cells)) == []


def test_a_second_cell_of_parameters_receives_nothing(notebook):
    second = ('known_by = "2000-01-01"', "parameters")
    assert len(told(notebook(TAGGED, second))) == 1
    assert own_parameters(notebook(TAGGED, second), {"as_of": 1, "known_by": 2}) == {"as_of": 1}


def test_a_value_that_is_set_again_before_it_is_read_is_lost(notebook):
    assert told(notebook(TAGGED, "themes_of = 1\nas_of = 2")) == [
        "assigns as_of before anything reads it, and the value given is lost. Take the line out, or rename it"
    ]


@pytest.mark.parametrize("line", ["year = as_of[:4]", "print(as_of)", "label = f'{as_of}'", READS_ALL])
def test_what_is_worked_out_in_the_cell_of_parameters_is_worked_out_from_defaults(notebook, line):
    assert told(notebook((f'as_of = "2000-01-01"\n{line}', "parameters"))) == [
        "reads as_of before the value given is set. Move what reads it to the next cell"
    ]


def test_a_notebook_that_ran_before_receives_again(notebook):
    assert told(notebook(TAGGED, ('as_of = "1999-01-01"', "injected-parameters"), "print(as_of)")) == []


def test_every_name_that_is_lost_is_told_at_once_before_anything_runs(notebook, tmp_path):
    cells = {"a": notebook("print(1)"), "b": notebook("as_of = 1\nthemes = 2")}
    with pytest.raises(FaultsError) as error:
        run(cells, dict.fromkeys(GIVEN, 1), tmp_path, meanwhile=lambda: pytest.fail("it ran"))
    assert [fault.problem.split()[1] for fault in error.value.faults] == ["as_of,", "themes,"]


def test_a_value_is_read_before_it_is_assigned_to():
    assert [step.name for step in steps("a = b = c + d")] == ["c", "d", "a", "b"]


def test_papermill_is_heard_with_the_name_of_the_notebook(notebook, tmp_path, capfd):
    unseen = ('as_of: str = "a"  # as in day = today', "parameters")
    ran = execute({"20_camps": notebook(unseen, "print(as_of)")}, {"as_of": "b"}, tmp_path)
    assert ran["20_camps"].cells[-1].outputs[0].text == "b\n"
    assert [line.removesuffix(" as_of") for line in capfd.readouterr().err.splitlines()] == [
        "notebooks/20_camps.ipynb: papermill warns: Unable to parse line 1 'as_of: str = \"a\"  # as in day = today'.",
        "notebooks/20_camps.ipynb: papermill warns: Passed unknown parameter:",
    ]
