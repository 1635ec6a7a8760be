"""The names that a cell sets and reads, in the order in which it does so, as far as its words tell."""

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

EVERY = ""  # in place of a name: all of them
RUN_AS_PYTHON = re.compile(r"\A\s*%%(?:time|capture)\b.*")
NAMESPACES = {"globals", "locals", "vars"}
RUNNING = {"time", "prun"}  # line magics that run what follows them


class Step(NamedTuple):
    """A name that a cell sets or reads; `into` are the names that all of the value read goes into."""

    name: str
    sets: bool
    into: frozenset[str] = frozenset()


def steps(source: str) -> list[Step]:
    """The names that a cell sets and reads when it runs, in this order; none where it is no Python."""
    source = RUN_AS_PYTHON.sub("", source)
    for read in (ast.parse, _with_magics):
        try:
            return list(_steps(read(source)))
        except (SyntaxError, ValueError, RecursionError):
            continue
    return []


def _with_magics(source: str) -> ast.AST:
    """The tree of a cell with what only IPython understands; most cells have none of it, and need not load IPython."""
    from IPython.core.inputtransformer2 import TransformerManager

    return ast.parse(TransformerManager().transform_cell(source))


def _steps(node: ast.AST) -> Iterator[Step]:
    """A node's steps as they are taken: a value before what it is assigned to, a function's body not at all."""
    match node:
        case ast.Name():
            yield Step(node.id, isinstance(node.ctx, ast.Store))
        case ast.alias():
            yield Step((node.asname or node.name).partition(".")[0], sets=True)
        case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
            yield Step(node.name, sets=True)
        case ast.Subscript(value=space, slice=ast.Constant(value=str(name))) if _is_namespace(space):
            yield Step(name, isinstance(node.ctx, ast.Store))
        case ast.Call() if (taken := _by_call(node)) is not None:
            yield from taken
        case ast.Assign() | ast.AnnAssign() | ast.AugAssign() | ast.NamedExpr():
            yield from _assigned(node)
        case ast.ListComp() | ast.SetComp() | ast.DictComp() | ast.GeneratorExp():
            inner = [step for part in ast.iter_child_nodes(node) for step in _steps(part)]
            own = {step.name for each in node.generators for step in _steps(each.target)}
            yield from (step for step in inner if step.name not in own)
        case ast.MatchAs() | ast.MatchStar() | ast.MatchMapping() | ast.ExceptHandler():
            yield from _named_first(node)
        case ast.Lambda():
            return
        case _:
            for part in ast.iter_child_nodes(node):
                yield from _steps(part)


def _named_first(node: ast.MatchAs | ast.MatchStar | ast.MatchMapping | ast.ExceptHandler) -> Iterator[Step]:
    """The steps of what gives a name to what it matches or catches, before what it does with that."""
    if name := node.rest if isinstance(node, ast.MatchMapping) else node.name:
        yield Step(name, sets=True)
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


def _is_namespace(node: ast.AST) -> bool:
    """Whether a node is where the names of a notebook are kept."""
    match node:
        case ast.Call(func=ast.Name(id=called), args=[]):
            return called in NAMESPACES
        case ast.Attribute(attr="user_ns" | "user_global_ns"):
            return True
    return False


def _by_call(call: ast.Call) -> Iterator[Step] | None:
    """The steps of a call that sets or reads names, or runs words as code; None where it is no such call."""
    match call:
        case ast.Call(func=ast.Name(id="exec" | "eval"), args=[ast.Constant(value=str(code)), *_]):
            return iter(steps(code))
        case ast.Call(func=ast.Attribute(value=space, attr="update")) if _is_namespace(space):
            return _given(call)
        case ast.Call(func=ast.Attribute(attr="push"), args=[ast.Dict(), *_]):
            return _given(call)
        case ast.Call(func=ast.Attribute(value=space), args=[ast.Constant(value=str(name)), *_]) if _is_namespace(
            space
        ):
            return iter([Step(name, call.func.attr == "__setitem__")])  # type: ignore[attr-defined]
        case ast.Call(
            func=ast.Attribute(attr="run_line_magic"),
            args=[ast.Constant(value=str(magic)), ast.Constant(value=str(line)), *_],
        ):
            return _by_magic(magic, line)
    return iter([Step(EVERY, sets=False)]) if _is_namespace(call) else None


def _given(call: ast.Call) -> Iterator[Step]:
    """The values that a call is given, then their names, as those that it sets."""
    for part in (*call.args, *(keyword.value for keyword in call.keywords)):
        yield from _steps(part)
    keys = [key for part in call.args if isinstance(part, ast.Dict) for key in part.keys]
    names = [key.value for key in keys if isinstance(key, ast.Constant)] + [one.arg for one in call.keywords]
    yield from (Step(name, sets=True) for name in names if isinstance(name, str))


def _by_magic(magic: str, line: str) -> Iterator[Step]:
    """The steps of a line magic: what `%store -r` brings back is set, what `%time` runs is run."""
    if magic in RUNNING:
        yield from steps(line)
    option, *names = line.split() or [""]
    if magic == "store" and option == "-r":
        yield from (Step(name, sets=True) for name in names)
