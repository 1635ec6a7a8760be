"""Which scopes are listed, and what is said of others."""

import pytest

from briefing.sheets.scopes import listed, unlisted

README = """# The register

## Scopes

| measure | wording | what it means |
|---|---|---|
| any | `whole` | All |
| shells, boxes | `fired in May` | Then |
| shells | `first ship`, `second ship` | Of these |

## Data dictionary

| `shells` | `other` | None |
"""
KNOWN = {
    "any": ["whole"],
    "shells": ["fired in May", "first ship", "second ship"],
    "boxes": ["fired in May"],
}


def test_the_list_is_the_table_of_scopes(tmp_path):
    assert listed(tmp_path) == {}
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "README.md").write_text(README, encoding="utf-8")
    assert listed(tmp_path) == KNOWN


@pytest.mark.parametrize(
    ("scope", "measure"), [("", "boxes"), ("whole", "boxes"), ("fired in May", "boxes"), ("first ship", "shells")]
)
def test_nothing_is_said_of_a_listed_scope(scope, measure):
    assert unlisted(scope, measure, KNOWN) is None


def test_the_nearest_listed_scope_of_the_measure_is_named():
    assert unlisted("first ships", "shells", KNOWN) == (
        '"first ships" is not among the scopes of shells',
        'The nearest is "first ship"; list a new one in data/README.md',
    )
    assert unlisted("first ship", "boxes", KNOWN)[1].startswith('The nearest is "fired in May"')


def test_nothing_is_said_where_there_is_no_list():
    assert unlisted("first ship", "shells", {}) is None
