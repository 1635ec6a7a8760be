"""Whether what a notebook is given arrives: papermill sets it after the first cell tagged `parameters`, nowhere else.

A given name is lost where a cell assigns it before anything has read it: in a cell without the tag, with a tag that is
misspelt, in a second tagged cell, or later on. A value worked out in the tagged cell is worked out from defaults.
"""

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from briefing.errors import Fault
from briefing.run.nbformat import NotebookNode
from briefing.run.notebooks import place_of
from briefing.run.steps import EVERY, steps

PARAMETERS, INJECTED = "parameters", "injected-parameters"
TOO_SOON = "reads {} before the value given is set", "Move what reads it to the next cell"
TOO_LATE = "assigns {} before anything reads it, and the value given is lost", "Take the line out, or rename it"
NOT_GIVEN = 'assigns {}, and the value given does not arrive: it does so in the first cell tagged "parameters" only'


def declared(notebook: NotebookNode) -> set[str]:
    """The names that a notebook's cell of parameters sets."""
    cell = _parameters_cell(notebook)
    return {step.name for step in steps(cell.source) if step.sets} if cell else set()


def own_parameters(notebook: NotebookNode, parameters: Mapping[str, object]) -> dict[str, object]:
    """Those of the parameters given that a notebook declares."""
    wanted = declared(notebook)
    return {name: value for name, value in parameters.items() if name in wanted}


def lost(name: str, notebook: NotebookNode, given: Iterable[str]) -> list[Fault]:
    """What of the names given a notebook assigns and does not receive: a fault for each, at its cell."""
    arriving = declared(notebook).intersection(given)
    replaced = INJECTED if arriving else None
    code = [cell for cell in notebook.cells if cell.cell_type == "code" and replaced not in _tags(cell)]
    cells = [(cell, steps(cell.source)) for cell in code]
    tagged = next((place for place, (cell, _) in enumerate(cells) if cell is _parameters_cell(notebook)), -1)
    faults = []
    for each in sorted(given):
        told = [(place, step) for place, (_, taken) in enumerate(cells) for step in taken if step.name in (each, EVERY)]
        soon = [place for place, step in told if place <= tagged and not step.sets and not step.into & arriving]
        after = [(place, step) for place, step in told if place > tagged or each not in arriving]
        if each in arriving and soon:
            place, why = soon[0], TOO_SOON
        elif after and after[0][1].sets:
            place = after[0][0]
            why = TOO_LATE if each in arriving else (NOT_GIVEN, _remedy(cells[place][0]))
        else:
            continue
        faults.append(Fault(place_of(name, notebook, cells[place][0].source), "", "", why[0].format(each), why[1]))
    return faults


def _remedy(cell: NotebookNode) -> str:
    near = [tag for tag in _tags(cell) if tag != PARAMETERS and get_close_matches(tag.lower(), [PARAMETERS])]
    return f'Write the tag "{near[0]}" as "{PARAMETERS}"' if near else "Assign it there, or rename it"


def _parameters_cell(notebook: NotebookNode) -> NotebookNode | None:
    return next((cell for cell in notebook.cells if PARAMETERS in _tags(cell)), None)


def _tags(cell: NotebookNode) -> list[str]:
    return cell.metadata.get("tags", [])
