import pytest

from briefing.register.references import reference_faults
from unit.builders import FILES, ROWS, actor, cells, claim, coded, conversion, exclusion, link, measure, source


def faults(**rows):
    tables = {name: cells(name, *(ROWS | rows).get(stem, [])) for stem, name in FILES.items()}
    return [str(fault) for fault in reference_faults(tables)]


def test_the_invented_register_points_to_nothing_unknown():
    assert faults() == []


def test_an_unknown_id_is_told_the_known_id_most_like_it():
    assert faults(claims=[claim(claimant_id="minister")]) == [
        'data/claims.csv, line 2, claimant_id: "minister" is not in data/actors.csv. '
        "Add it there first. Did you mean ministry?"
    ]


def test_an_id_like_no_other_is_told_the_known_ids():
    assert faults(claims=[claim(unit_id="xyz")]) == [
        'data/claims.csv, line 2, unit_id: "xyz" is not in data/units.csv. '
        "Add it there first. Use one of: boxes, date, percent, pieces, times."
    ]


@pytest.mark.parametrize(
    ("stem", "row"),
    [
        ("sources", source(publisher_id="nobody")),
        ("measures", measure(parent_id="nobody")),
        ("conversions", conversion(from_unit="nobody")),
        ("conversions", conversion(to_unit="nobody")),
        ("conversions", conversion(claim_id="nobody")),
        ("links", link(from_claim="nobody", to_claim="gazette-2024-01")),
        ("links", link(to_claim="nobody")),
        ("exclusions", exclusion(source_id="nobody")),
        ("exclusions", exclusion(claim_id="nobody")),
        ("claims", claim(source_id="nobody")),
        ("claims", claim(measure_id="nobody")),
        ("claims", claim(unit_id="nobody")),
        ("claims", claim(claimant_id="nobody")),
        ("claims", claim(via="nobody")),
        ("pass_a", coded(measure_id="nobody")),
        ("pass_b", coded(via="nobody")),
    ],
)
def test_every_id_that_points_is_looked_up(stem, row):
    assert any('"nobody" is not in data/' in message for message in faults(**{stem: [row]}))


def test_each_actor_of_a_chain_is_looked_up():
    assert [message.split('"')[1] for message in faults(claims=[claim(via="gazette;tass;ministry")])] == ["tass"]


def test_an_id_that_is_not_needed_may_be_blank():
    assert faults(claims=[claim(via="")], conversions=[conversion(claim_id="")]) == []


def test_unknown_ids_of_several_tables_are_listed_at_once():
    messages = faults(claims=[claim(source_id="gazete"), claim(unit_id="piece")], actors=[actor("ministry")])
    assert [message.partition(":")[0] for message in messages] == [
        "data/sources.csv, line 2, publisher_id",
        "data/claims.csv, line 2, source_id",
        "data/claims.csv, line 3, unit_id",
    ]
