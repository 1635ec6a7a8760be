"""`briefing.claims`: the figures of an edition for any notebook, each column told of."""

import pytest

import briefing
from briefing.analysis.claims import columns
from briefing.analysis.claims_page import FILE, page, page_faults, write_page
from briefing.editions.notebook import being_built
from briefing.errors import FaultsError

KINDS = {"O": "text", "f": "number", "i": "whole number", "M": "day", "b": "true or false"}


@pytest.fixture(scope="module")
def core():
    return briefing.claims(edition="core", themes=["munitions"])


def test_every_column_is_told_of_in_its_order(core):
    assert list(core.columns) == list(columns())


def test_every_column_holds_what_is_said(core):
    found = {name: KINDS[kind.kind] for name, kind in core.dtypes.items()}
    assert found == {name: kind for name, (kind, _) in columns().items()}


def test_only_the_themes_named_are_given(core):
    assert set(core["theme"]) == {"munitions"}
    assert len(core) < len(briefing.claims(edition="core"))


def test_without_an_edition_it_is_the_one_being_built():
    with being_built("core"):
        assert set(briefing.claims()["collection"]) == {"core"}


def test_a_parameter_of_the_edition_can_be_set_otherwise(core):
    earlier = briefing.claims("core", ["munitions"], as_of="2024-06-30")
    assert 0 < len(earlier) < len(core)


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ({"edition": "cora"}, "Did you mean core?"),
        ({"edition": "core", "themes": ["munition"]}, "Did you mean munitions?"),
        ({"edition": "core", "asof": "2024-06-30"}, "Did you mean as_of?"),
        ({"edition": "core", "themes": "munitions"}, "themes"),
    ],
)
def test_a_name_that_there_is_not_is_answered_with_the_nearest(named, said):
    with pytest.raises(FaultsError, match=said.replace("?", "[?]")):
        briefing.claims(**named)


def test_the_page_is_what_the_code_says(root):
    assert (root / FILE).read_text(encoding="utf-8") == page()


def test_a_page_that_was_edited_is_a_fault_until_it_is_written_again(tmp_path):
    assert page_faults(tmp_path) == []
    write_page(tmp_path)
    assert page_faults(tmp_path) == []
    (tmp_path / FILE).write_text("edited")
    assert [str(fault) for fault in page_faults(tmp_path)] == [
        "docs/claims.md: The columns are not what the code says. Run: .venv/bin/briefing dictionary"
    ]
