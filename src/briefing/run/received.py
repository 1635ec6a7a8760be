"""Whether what a notebook is given arrives: papermill sets it after the first cell tagged `parameters`, nowhere else.

A given name is lost where a cell assigns it before anything has read it: in a cell without the tag, with a tag that is
misspelt, in a second tagged cell, or later on. A value worked out in the tagged cell is worked out from defaults.
"""

import ast
import re
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import NamedTuple

from briefing.errors import Fault
from briefing.run.nbformat import NotebookNode
from briefing.run.notebooks import place_of

PARAMETERS, INJECTED = "parameters", "injected-parameters"
EVERY = ""  # in place of a name: all of them
RUN_AS_PYTHON = re.compile(r"\A\s*%%(?:time|capture)\b.*")
TOO_SOON = "reads {} before the value given is set", "Move what reads it to the next cell"
TOO_LATE = "assigns {} before anything reads it, and the value given is lost", "Take the line out, or rename it"
NOT_GIVEN = 'assigns {}, and the value given does not arrive: it does so in the first cell tagged "parameters" only'


class Step(NamedTuple):
    """A name that a cell sets or reads; `into` are the names that all of the value read goes into."""

    name: str
    sets: bool
    into: frozenset[str] = frozenset()


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


def steps(source: str) -> list[Step]:
    """The names that a cell sets and reads when it runs, in this order; none where it is no Python."""
    from IPython.core.inputtransformer2 import TransformerManager

    try:
        return list(_steps(ast.parse(TransformerManager().transform_cell(RUN_AS_PYTHON.sub("", source)))))
    except (SyntaxError, ValueError, RecursionError):
        return []


def _steps(node: ast.AST) -> Iterator[Step]:
    """A node's steps as they are taken: a value before what it is assigned to, a function's body not at all."""
    match node:
        case ast.Name():
            yield Step(node.id, isinstance(node.ctx, ast.Store))
        case ast.alias():
            yield Step((node.asname or node.name).partition(".")[0], sets=True)
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            yield Step(node.name, sets=True)
        case ast.Call(func=ast.Name(id="globals" | "locals" | "vars")):
            yield Step(EVERY, sets=False)
        case ast.Assign() | ast.AnnAssign() | ast.AugAssign() | ast.NamedExpr():
            yield from _assigned(node)
        case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
            inner = [step for part in ast.iter_child_nodes(node) for step in _steps(part)]
            own = {step.name for step in inner if step.sets}
            yield from (step for step in inner if step.name not in own)
        case ast.Lambda():
            return
        case _:
            for part in ast.iter_child_nodes(node):
                yield from _steps(part)


def _assigned(node: ast.Assign | ast.AnnAssign | ast.AugAssign | ast.NamedExpr) -> Iterator[Step]:
    """The value's steps, then the targets'; `as_of = parameters.as_of` reads as_of, a mere annotation does nothing."""
    if node.value is None:
        return
    assigned_to = node.targets if isinstance(node, ast.Assign) else [node.target]
    targets = [step for each in assigned_to for step in _steps(each)]
    names = frozenset(step.name for step in targets if step.sets)
    if isinstance(node, ast.AugAssign) or (isinstance(node.value, ast.Attribute) and node.value.attr in names):
        yield from (Step(name, False, names) for name in names)
    yield from (step._replace(into=names) for step in _steps(node.value))
    yield from targets
