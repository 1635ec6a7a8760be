import ast
from functools import cache
from pathlib import Path

import pytest

import briefing
from briefing.analysis import thresholds
from briefing.analysis.thresholds import ALL

PACKAGE = Path(briefing.__file__).parent
MODULES = [file for file in sorted((PACKAGE / "analysis").glob("*.py")) if file.stem != "thresholds"]
READERS = [*MODULES, *sorted((PACKAGE / "display").rglob("*.py"))]
NAMES = [name for name in vars(thresholds) if name.isupper() and name != "ALL"]
SMALL = (0, 1, 2)
COMPARES = ("gt", "ge", "lt", "le", "between")
# What stands in a module and decides nothing about a figure, by what it is.
PLAIN = {
    "agreement": {4: "ways to differ", 10: "letters of a day", 40: "rows shown"},
    "assertions": {12: "rows shown"},
    "intercoder": {10: "order of equals", 100: "percent, and order of equals"},
    "comparison": {4: "letters of a year"},
    "conversions": {100: "percent"},
    "coverage": {100: "percent"},
    "drift": {3: "weight, told in the module's docstring"},
    "intervals": {10: "digits", 100: "the whole of a share", 1970: "the year that days are counted from"},
    "matches": {10: "letters of a day"},
    "origins": {99: "further than any way"},
    "rates": {
        7: "days of a week",
        12: "months of a year",
        365.25: "days of a year",
        100: "percent",
    },
    "shared": {32: "results kept"},
    "superseded": {16: "rows shown"},
}
# What a module compares with, other than nothing: more than one of a thing, or a ratio of one.
COMPARED = {
    "intercoder": {1: "all agreement is by chance", 2: "a single category"},
    "comparison": {1: "more than one collection"},
    "conversions": {1: "more than one calibre"},
    "drift": {1: "more than one document"},
    "pools": {1: "more than one part"},
    "reconciliation": {1: "a ratio of one: nothing is due to it"},
    "superseded": {1: "more than one assertion"},
}


@cache
def tree(module):
    return ast.parse(module.read_text(encoding="utf-8"))


def number(node):
    """A number that is typed; nothing for anything else."""
    value = node.value if isinstance(node, ast.Constant) else None
    return value if isinstance(value, int | float) and not isinstance(value, bool) else None


def typed_numbers(module):
    return {number(node) for node in ast.walk(tree(module))} - {None, *SMALL}


def compared_numbers(module):
    found = set()
    for node in ast.walk(tree(module)):
        if isinstance(node, ast.Compare):
            found |= {number(side) for side in (node.left, *node.comparators)}
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in COMPARES:
            found |= {number(given) for given in node.args}
    return found - {None, 0}


@cache
def used_names(module):
    return {node.id for node in ast.walk(tree(module)) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load)}


@pytest.mark.parametrize("threshold", ALL, ids=lambda threshold: threshold.decides)
def test_every_threshold_has_a_value_what_it_decides_and_a_reason(threshold):
    assert threshold.value and threshold.decides
    assert threshold.reason.endswith(".") and threshold.reason[0].isupper()


def test_every_threshold_is_listed_once():
    assert len(ALL) == len(NAMES)
    assert len({threshold.decides for threshold in ALL}) == len(ALL)


@pytest.mark.parametrize("name", NAMES)
def test_every_threshold_is_used(name):
    assert [module.stem for module in READERS if name in used_names(module)]


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("PLAIN_STEPS", 0.5, "0.5 of a step"),
        ("PLAIN_SHARE", 0.05, "5 %"),
        ("ABOUT_STEPS", 1, "1 step"),
        ("ABOUT_SHARE", 0.10, "10 %"),
        ("ABOUT_LEAST", 1, "1"),
        ("EDGE", 1e-9, "1e-09"),
        ("ALIKE_SHARE", 0.10, "10 %"),
        ("ALIKE_DAYS", 90, "90 days"),
        ("MONTH", len("2024-10"), "a month"),
        ("LOW_RATINGS", ("D", "E"), "D, E"),
        ("WITHIN_MONTHS", 12, "12 months"),
    ],
)
def test_what_the_rules_name_is_their_number_and_is_said_so(name, value, said):
    assert getattr(thresholds, name) == value
    assert said in [threshold.value for threshold in ALL]


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
def test_no_number_that_decides_stands_elsewhere(module):
    assert typed_numbers(module) <= set(PLAIN.get(module.stem, {}))
    assert compared_numbers(module) <= set(COMPARED.get(module.stem, {}))


def test_the_readers_of_modules_see_numbers(tmp_path):
    module = tmp_path / "module.py"
    module.write_text("near = days.le(31)\nfar = 0.25 < share\nnone = True\n", encoding="utf-8")
    assert typed_numbers(module) == {31, 0.25}
    assert compared_numbers(module) == {31, 0.25}
