"""What the benchmark counts, edits and files; what it measures is in no test."""

import pytest
from edits import ANNEX, BODY, refigured, retitled
from group import Group, medians
from groups import groups
from lines import LINES
from table import Line, filed, found
from together import family

from briefing.register.register import read_register

HALF = Line("build", "at most 0.5", "now", "then")
ROOM = Line("room", "at most 9", "now", of="disk MB")
FILED = "Before.\n<!-- measured -->\n{}<!-- /measured -->\nAfter.\n"
HEAD = "| measure | reach | found | when, at which commit |\n|---|---|---|---|\n"


def test_a_ratio_is_told_with_both_its_sides():
    assert found(HALF, {"now": {"seconds": 2.0}, "then": {"seconds": 8.0}}) == "0.25 (2.00 and 8.00 seconds)"


def test_what_is_set_over_nothing_is_told_by_itself():
    assert found(ROOM, {"now": {"disk MB": 1234.5}}) == "1,234.50 MB"


def test_what_a_machine_does_not_tell_is_not_found():
    assert found(ROOM, {"now": {"seconds": 2.0}}) == ""


def test_a_line_that_is_not_measured_keeps_what_was_filed():
    before = f"{HEAD}| room | at most 10 | 8.00 MB | May |\n"
    after = f"{HEAD}| build | at most 0.5 | 0.25 | June |\n| room | at most 9 | 8.00 MB | May |\n"
    assert filed(FILED.format(before), [HALF, ROOM], {"build": "0.25"}, "June") == FILED.format(after)


def test_a_line_that_was_never_measured_says_so():
    after = f"{HEAD}| build | at most 0.5 | not measured yet | – |\n"
    assert filed(FILED.format(""), [HALF], {"build": ""}, "June") == FILED.format(after)


def test_ways_are_measured_in_turns_and_the_first_round_is_left_out():
    asked = []

    def way(name):
        return lambda number: asked.append(f"{name}{number}") or {"seconds": (9, 1, 5, 2)[number]}

    group = Group({"a": way("a"), "b": way("b")})
    assert medians(group, 3, lambda said: None) == {"a": {"seconds": 2}, "b": {"seconds": 2}}
    assert asked == ["a0", "b0", "a1", "b1", "a2", "b2", "a3", "b3"]


def test_each_group_has_lines():
    assert list(groups(None, None)) == list(LINES)


def test_a_family_is_a_process_and_all_that_descend_from_it():
    assert family({1: 0, 2: 1, 3: 2, 4: 3, 5: 1}, 2) == {2, 3, 4}


@pytest.mark.parametrize("name", [BODY, ANNEX])
def test_each_round_edits_a_heading_of_its_own(root, name):
    text = (root / "notebooks" / f"{name}.ipynb").read_text(encoding="utf-8")
    assert len({retitled(text, number) for number in (0, 1, 2)}) == 3


def test_an_edited_claim_is_one_row_that_the_register_takes(project):
    file = project / "data" / "claims.csv"
    text = file.read_text(encoding="utf-8")
    file.write_text(refigured(text, 1), encoding="utf-8")
    rows = zip(text.splitlines(), file.read_text(encoding="utf-8").splitlines(), strict=True)
    [after] = [after for before, after in rows if before != after]
    assert "ukraine_202411_12000" in after
    assert '"12,001 North Korean soldiers"' in after
    assert ",12001,12001,12001," in after
    read_register(project)
