"""On what a new lowest or highest rests is said, once, when a headline changes."""

import nbformat
import pytest

from briefing.publish.accept import accept
from briefing.publish.extremes import new_extremes
from unit.builders import claim, register, source

OLD = ["Shells: ≥ 1,000 (gazette-2024-01) to about 3,000 (gazette-2024-02)"]
NAMED = [
    claim(claim_id=f"gazette-2024-{place:02}", value_text=f"{place},000 shells", assertion_id=f"a{place}")
    for place in range(1, 6)
]


def said(new, old=OLD, rating="B", **cells):
    """What is said of new lines, where the last claim has these cells and its document this rating."""
    claims = [*NAMED[:4], NAMED[4] | cells]
    return new_extremes(old, new, register(sources=[source(reliability=rating)], claims=claims))


def test_a_new_highest_is_told_with_its_phrase_and_whose_it_is():
    assert said(["Shells: ≥ 1,000 (gazette-2024-01) to 5,000 (gazette-2024-05)"]) == [
        'Shells: the highest is now gazette-2024-05, "5,000 shells" (Ministry). '
        "It rests on two codings that agree or were settled, and a document rated B."
    ]


@pytest.mark.parametrize(
    ("cells", "ground"),
    [
        ({"coding": "provisional"}, "one coder only (provisional)"),
        ({"rating": "D"}, "a document rated D"),
        ({"rating": "F"}, "a document rated F"),
        ({"modality": "capacity"}, "what is a capacity"),
        ({"modality": "possible"}, "what is only possible"),
        ({"derivation": "converted"}, "a conversion"),
        ({"note": "Not traced: no statement was found"}, "retellings only: not traced"),
        ({"coding": "provisional", "rating": "E"}, "one coder only (provisional), a document rated E"),
    ],
)
def test_what_makes_its_ground_thin_is_told(cells, ground):
    (line,) = said(["Shells: 5,000 (gazette-2024-05) to about 3,000 (gazette-2024-02)"], **cells)
    assert line == f'Shells: the lowest is now gazette-2024-05, "5,000 shells" (Ministry). It rests on {ground}.'


def test_an_end_that_was_there_is_not_told_and_one_that_changed_sides_is():
    assert said(OLD) == []
    (line,) = said(["Shells: 3,000 (gazette-2024-02) to 4,000 (gazette-2024-02)"])
    assert line.startswith("Shells: the lowest is now gazette-2024-02")


def test_a_single_figure_is_both_ends():
    (line,) = said(["Shells: 5,000 (gazette-2024-05)"])
    assert line.startswith("Shells: the lowest and highest is now gazette-2024-05")


def test_of_a_new_measure_both_ends_are_told():
    assert len(said([*OLD, "Boxes: 4 (gazette-2024-04) to 5 (gazette-2024-05)"])) == 2


@pytest.mark.parametrize("line", ["boxes to pieces: 250 to 615", "Dates: 2024 (about) to (unknown-01)", "none"])
def test_a_line_that_names_no_claim_is_passed_over(line):
    assert said([line]) == []


def test_grounds_are_told_once_after_what_changed_and_only_if_something_did(notebook, tmp_path):
    for name in ("10_camps", "20_camps"):
        nbformat.write(notebook("# Camps", ("print('Camps: 5')", "keep_output")), tmp_path / f"{name}.ipynb")
    shown = []
    assert accept(tmp_path, lambda changes: shown.extend(changes) or True, lambda old, new: [f"{old} {new}"])
    assert shown[-1] == "[] ['Camps: 5']"
    assert shown.count("[] ['Camps: 5']") == 1
    assert accept(tmp_path, lambda changes: pytest.fail("nothing changed"), lambda old, new: ["thin"])
