import pytest

from briefing.analysis.comparison import comparable
from briefing.analysis.drift import drift
from unit.builders import claim, figure, link, measure, register, source, unit

MEASURES = [measure("shells"), measure("killed"), measure("arrival", basis="date")]
UNITS = [unit("pieces"), unit("boxes"), unit("date", kind="date")]


def drifted(origin, mention, links=()):
    claims = [
        claim(claim_id="origin-1", assertion_id="one", source_id="origin-2024") | origin,
        claim(claim_id="paper-1", assertion_id="one", source_id="paper-2024", via="gazette") | mention,
    ]
    sources = [source(source_id="origin-2024"), source(source_id="paper-2024")]
    whole = register(claims=claims, sources=sources, measures=MEASURES, units=UNITS, links=list(links))
    return drift(comparable(whole), whole.links)


def changes(origin, mention):
    found = drifted(origin, mention)
    return [(row.field, row.direction, row.weight) for row in found.itertuples()]


def test_a_faithful_mention_has_not_drifted():
    assert changes({}, {}) == []


@pytest.mark.parametrize(
    ("origin", "mention", "change"),
    [
        (figure("at_least", 3000), figure("point", 3000), ("bound", "hedge lost", 2)),
        (figure("point", 3000), figure("about", 3000), ("bound", "hedge gained", 1)),
        (figure("at_least", 3000), figure("at_most", 3000), ("bound", "hedge turned", 2)),
        (figure("point", 3000), figure("vague"), ("bound", "number lost", 1)),
        (figure("point", 3000), figure("point", 4000), ("value", "higher", 2)),
        (figure("point", 3000), figure("point", 2000), ("value", "lower", 2)),
        ({"derivation": "converted"}, {}, ("derivation", "conversion lost", 3)),
        ({"derivation": "estimated"}, {}, ("derivation", "estimate lost", 2)),
        ({}, {"derivation": "converted"}, ("derivation", "conversion told", 1)),
        ({"modality": "planned"}, {}, ("modality", "firmer", 3)),
        ({}, {"modality": "possible"}, ("modality", "weaker", 2)),
        ({"unit_id": "boxes"}, {"unit_id": "pieces"}, ("unit", "another thing", 3)),
        ({}, {"claimant_id": "agency"}, ("claimant", "another of its pool", 1)),
        ({}, {"claimant_id": "staff"}, ("claimant", "another claimant", 3)),
        ({}, {"claimant_id": "unattributed"}, ("claimant", "claimant lost", 2)),
        ({"claimant_id": "unattributed"}, {}, ("claimant", "claimant gained", 2)),
        ({}, {"measure_id": "killed"}, ("measure", "another thing", 3)),
        ({"scope": "in one village"}, {}, ("scope", "scope lost", 2)),
        ({}, {"scope": "in one village"}, ("scope", "scope added", 1)),
    ],
)
def test_a_change_is_named_with_its_direction_and_weight(origin, mention, change):
    assert changes(origin, mention) == [change]


def test_or_becomes_and_where_the_alternative_is_lost():
    other = claim(claim_id="origin-2", assertion_id="two", source_id="origin-2024")
    claims = [
        claim(claim_id="origin-1", assertion_id="one", source_id="origin-2024"),
        other,
        claim(claim_id="paper-1", assertion_id="one", source_id="paper-2024", via="gazette"),
    ]
    sources = [source(source_id="origin-2024"), source(source_id="paper-2024")]
    links = [link(from_claim="origin-1", to_claim="origin-2", relation="alternative_to")]
    whole = register(claims=claims, sources=sources, links=links)
    (row,) = drift(comparable(whole), whole.links).itertuples()
    assert (row.field, row.direction, row.weight) == ("alternative", "or becomes and", 3)


def test_another_date_has_drifted_and_a_finer_one_is_only_more_exact():
    dated = {"measure_id": "arrival", "unit_id": "date"} | figure("point")
    october = dated | {"period_start": "2024-10", "period_end": "2024-10"}
    day = dated | {"period_start": "2024-10-08", "period_end": "2024-10-08"}
    november = dated | {"period_start": "2024-11", "period_end": "2024-11"}
    assert changes(october, day) == [("date", "more or less exact", 1)]
    assert changes(october, november) == [("date", "another date", 2)]


def test_a_mention_is_set_beside_the_origins_claim_on_the_same_measure():
    claims = [
        claim(claim_id="origin-1", assertion_id="one", source_id="origin-2024"),
        claim(claim_id="origin-2", assertion_id="one", source_id="origin-2024", measure_id="killed")
        | figure("point", 100),
        claim(claim_id="paper-1", assertion_id="one", source_id="paper-2024", via="gazette", measure_id="killed")
        | figure("point", 100),
    ]
    sources = [source(source_id="origin-2024"), source(source_id="paper-2024")]
    whole = register(claims=claims, sources=sources)
    assert drift(comparable(whole), whole.links).empty
