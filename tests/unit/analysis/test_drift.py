import pytest

from briefing.analysis.comparison import comparable
from briefing.analysis.drift import drift, mentions_told, rootless
from unit.builders import claim, figure, link, measure, register, source, unit

MEASURES = [measure("shells"), measure("killed"), measure("arrival", basis="date")]
UNITS = [unit("pieces"), unit("boxes"), unit("date", kind="date")]
PAGES = [
    source(source_id="own", publisher_id="ministry", published="2024-10-01"),
    source(source_id="paper", published="2024-10-03"),
    source(source_id="weekly", published="2024-10-05"),
]
ON_PAPER = {"claim_id": "paper-1", "source_id": "paper", "via": "gazette"}
ON_WEEKLY = {"claim_id": "weekly-1", "source_id": "weekly"}
READ = "in what was read"
DISPUTED = {"status": "disputed", "status_since": "2025-01", "status_reason": "Invented"}


def whole(*rows, links=()):
    claims = [claim(assertion_id="one") | row for row in rows]
    return register(claims=claims, sources=PAGES, measures=MEASURES, units=UNITS, links=list(links))


def ledger(*rows, links=()):
    built = whole(*rows, links=links)
    return drift(comparable(built), built.links)


def own(**more):
    return {"claim_id": "own-1", "source_id": "own"} | more


def changes(root, mention):
    """The fields in which a paper differs from the claimant's own page, with direction and weight."""
    found = ledger(own() | root, ON_PAPER | mention)
    return [(row.field, row.direction, row.weight) for row in found.itertuples()]


DATED = {"measure_id": "arrival", "unit_id": "date"} | figure("point")
OCTOBER = DATED | {"period_start": "2024-10", "period_end": "2024-10"}


def test_each_change_names_both_claims_and_both_values_in_the_order_of_the_mentions():
    root = own(modality="planned", scope="in one village", as_of="2024-09-30", derivation="estimated")
    on_weekly = ON_WEEKLY | {"claimant_id": "staff", "modality": "planned", "scope": "in one village"}
    found = ledger(
        root | figure("at_least", 3000),
        on_weekly | figure("about", 4000),
        ON_PAPER | {"as_of": "2024-10-01", "measure_id": "killed", "unit_id": "boxes"} | figure("at_least", 3000),
    )
    assert list(found) == [
        "assertion_id",
        "origin",
        "mention",
        "field",
        "origin_value",
        "mention_value",
        "direction",
        "weight",
    ]
    assert found.values.tolist() == [
        ["one", "own-1", "paper-1", "measure", "shells", "killed", "another thing", 3],
        ["one", "own-1", "paper-1", "unit", "pieces", "boxes", "another thing", 3],
        ["one", "own-1", "paper-1", "modality", "planned", "happened", "prints it firmer", 3],
        [
            *("one", "own-1", "paper-1", "derivation", "estimated", "unstated"),
            *(f"does not say that it is estimated {READ}", 2),
        ],
        ["one", "own-1", "paper-1", "scope", "in one village", "", f"prints no scope {READ}", 2],
        ["one", "own-1", "paper-1", "as of", "2024-09-30", "2024-10-01", "another date", 2],
        ["one", "own-1", "weekly-1", "claimant", "ministry", "staff", "another claimant", 3],
        [
            *("one", "own-1", "weekly-1", "derivation", "estimated", "unstated"),
            *(f"does not say that it is estimated {READ}", 2),
        ],
        ["one", "own-1", "weekly-1", "bound", "at_least", "about", "another hedge", 2],
        ["one", "own-1", "weekly-1", "value", "3000", "4000", "higher", 2],
    ]
    assert found.index.tolist() == list(range(10))


@pytest.mark.parametrize(
    ("root", "mention", "told"),
    [
        (
            figure("range", 2000, 5000),
            figure("point", 5000),
            ("value", "2000–5000", "5000", "prints one end of the range", 2),
        ),
        (
            figure("range", 2000, 5000),
            figure("point", 2000),
            ("value", "2000–5000", "2000", "prints one end of the range", 2),
        ),
        (figure("range", 2000, 5000), figure("range", 2000, 6000), ("value", "2000–5000", "2000–6000", "higher", 2)),
        (figure("range", 2000, 5000), figure("range", 1000, 5000), ("value", "2000–5000", "1000–5000", "lower", 2)),
        (
            {"derivation": "converted"},
            {"derivation": "counted"},
            ("derivation", "converted", "counted", f"does not say that it is converted {READ}", 3),
        ),
        (
            {"period_start": "2024-01", "period_end": "2024-06"},
            {"period_start": "2024-01", "period_end": "2024-07"},
            ("period", "2024-01 to 2024-06", "2024-01 to 2024-07", "another period", 2),
        ),
        (
            OCTOBER,
            DATED | {"period_start": "2024-10-08", "period_end": "2024-10-08"},
            ("date", "2024-10 to 2024-10", "2024-10-08 to 2024-10-08", "more or less exact", 1),
        ),
        (
            DATED | {"period_start": "2024-10-08", "period_end": "2024-10-08"},
            OCTOBER,
            ("date", "2024-10-08 to 2024-10-08", "2024-10 to 2024-10", "more or less exact", 1),
        ),
        (
            DATED | {"period_end": "2024-10"},
            DATED | {"period_end": "2024-09"},
            ("date", " to 2024-10", " to 2024-09", "another date", 2),
        ),
        (
            DATED | {"period_start": "2024-10-08", "period_end": "2024-10-09"},
            DATED | {"period_start": "2024-10-08"},
            ("date", "2024-10-08 to 2024-10-09", "2024-10-08 to ", "more or less exact", 1),
        ),
    ],
)
def test_a_change_is_told_with_what_was_printed_before_and_after(root, mention, told):
    found = ledger(own() | root, ON_PAPER | mention)[["field", "origin_value", "mention_value", "direction", "weight"]]
    assert told in [*found.itertuples(index=False, name=None)]
    assert (found["field"] == told[0]).sum() == 1


@pytest.mark.parametrize(
    ("root", "mention", "fields"),
    [
        (("point", 11_986), ("about", 12_000), []),
        (("point", 11_986), ("point", 12_000), []),
        (("about", 11_900), ("about", 12_000), []),
        (("at_least", 11_986), ("at_least", 12_000), []),
        (("point", 11_400), ("point", 12_000), ["value"]),  # 12,000 reaches from 11,500
        (("point", 11_400), ("about", 12_000), []),  # about 12,000 from 11,000
        (("point", 12_000), ("point", 11_986), ["value"]),  # to more digits
        (("point", 11_986), ("at_least", 12_000), ["bound"]),
        (("at_least", 11_986), ("about", 12_000), ["bound"]),
        (("range", 11_000, 12_972), ("about", 12_000), ["bound", "value"]),  # the middle is 11,986
        (("point", 11_986), ("range", 11_000, 13_000), ["bound", "value"]),
        (("range", 2000, 5000), ("about", 5000), ["value"]),
        (("range", 2000, 5000), ("about", 4000), ["bound", "value"]),
        (("vague",), ("point", 3000), ["bound"]),
    ],
)
def test_a_number_rounded_within_what_its_digits_allow_has_not_drifted(root, mention, fields):
    assert [field for field, *_ in changes(figure(*root), figure(*mention))] == fields


@pytest.mark.parametrize(
    ("root", "mention", "told"),
    [
        (("vague",), ("point", 3000), ("prints a number", 2)),
        (("range", 2000, 5000), ("point", 5000), None),
        (("nearly", 3000), ("point", 3000), (f"does not print the hedge {READ}", 2)),
        (("just_over", 3000), ("point", 3000), (f"does not print the hedge {READ}", 2)),
        (("at_most", 3000), ("point", 3000), (f"does not print the hedge {READ}", 2)),
        (("point", 3000), ("nearly", 3000), ("prints a hedge", 1)),
        (("point", 3000), ("just_over", 3000), ("prints a hedge", 1)),
        (("point", 3000), ("at_most", 3000), ("prints a hedge", 1)),
        (("point", 3000), ("at_least", 3000), ("prints a hedge", 1)),
        (("range", 3000, 3000), ("point", 3000), (f"does not print the hedge {READ}", 2)),
        (("about", 3000), ("nearly", 3000), ("another hedge", 2)),
    ],
)
def test_what_became_of_a_hedge_is_told(root, mention, told):
    found = [
        (direction, weight) for field, direction, weight in changes(figure(*root), figure(*mention)) if field == "bound"
    ]
    assert found == ([told] if told else [])


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("denied", "planned", ("prints it firmer", 3)),
        ("denied", "possible", ("prints it firmer", 3)),
        ("capacity", "planned", ("prints it firmer", 3)),
        ("planned", "possible", ("prints it weaker", 2)),
        ("happened", "planned", ("prints it weaker", 2)),
        ("capacity", "possible", ("another kind", 2)),
    ],
)
def test_a_modality_is_firmer_or_weaker_than_another(before, after, told):
    assert changes({"modality": before}, {"modality": after}) == [("modality", *told)]


def test_two_alternatives_told_together_or_another_claim_told_alone_have_not_drifted():
    links = [link(from_claim="own-1", to_claim="own-2", relation="alternative_to")]
    other = {"claim_id": "own-2", "assertion_id": "two", "source_id": "own"}
    both = [*links, link(from_claim="paper-1", to_claim="own-2", relation="alternative_to")]
    assert ledger(own(), other, ON_PAPER, links=both).empty
    assert ledger(own(), other, ON_PAPER, links=[link(from_claim="own-1", to_claim="own-2")]).empty
    found = ledger(own(assertion_id="two"), other | {"assertion_id": "one"}, ON_PAPER, links=links)
    assert found[["origin", "origin_value", "mention_value"]].values.tolist() == [["own-2", "or", ""]]


@pytest.mark.parametrize(
    ("first", "second", "weight"),
    [(figure("point", 3000), figure("vague"), 2), (figure("vague"), figure("point", 3000), 2)],
)
def test_without_a_direction_a_change_weighs_as_the_graver_way(first, second, weight):
    found = ledger(ON_PAPER | {"via": ""} | first, ON_WEEKLY | second)
    assert found[["direction", "weight"]].values.tolist() == [["differs", weight]]


def test_a_mention_on_another_measure_is_set_beside_the_roots_only_figure_or_beside_none():
    killed = {"measure_id": "killed"} | figure("point", 100)
    dated = DATED | {"period_start": "2024-10", "period_end": "2024-10"}
    assert ledger(own(), ON_PAPER | killed)["field"].tolist() == ["measure", "value"]
    assert ledger(own(), own(claim_id="own-2") | dated, ON_PAPER | killed).empty


def test_the_first_claim_of_the_root_on_a_measure_is_the_one_that_mentions_are_set_beside():
    again = own(claim_id="own-2", value_text="once more") | figure("point", 4000)
    assert ledger(own(), again, ON_PAPER).empty
    assert mentions_told(comparable(whole(own(), again, ON_PAPER))) == 1


def test_a_faithful_mention_has_not_drifted():
    assert changes({}, {}) == []


@pytest.mark.parametrize(
    ("root", "mention", "change"),
    [
        (figure("at_least", 3000), figure("point", 3000), ("bound", f"does not print the hedge {READ}", 2)),
        (figure("about", 3000), figure("point", 3000), ("bound", f"does not print the hedge {READ}", 2)),
        (figure("point", 3000), figure("about", 3000), ("bound", "prints a hedge", 1)),
        (figure("at_least", 3000), figure("at_most", 3000), ("bound", "another hedge", 2)),
        (figure("at_least", 3000), figure("vague"), ("bound", "prints no number", 1)),
        (figure("point", 3000), figure("vague"), ("bound", "prints no number", 1)),
        (figure("point", 3000), figure("point", 4000), ("value", "higher", 2)),
        (figure("point", 3000), figure("point", 2000), ("value", "lower", 2)),
        ({"derivation": "converted"}, {}, ("derivation", f"does not say that it is converted {READ}", 3)),
        ({"derivation": "estimated"}, {}, ("derivation", f"does not say that it is estimated {READ}", 2)),
        ({}, {"derivation": "converted"}, ("derivation", "says that it is converted", 1)),
        ({}, {"derivation": "counted"}, ("derivation", "another basis", 1)),
        ({"modality": "planned"}, {}, ("modality", "prints it firmer", 3)),
        ({"modality": "possible"}, {"modality": "planned"}, ("modality", "prints it firmer", 3)),
        ({}, {"modality": "possible"}, ("modality", "prints it weaker", 2)),
        ({"modality": "possible"}, {"modality": "capacity"}, ("modality", "another kind", 2)),
        ({"unit_id": "boxes"}, {"unit_id": "pieces"}, ("unit", "another thing", 3)),
        ({}, {"claimant_id": "agency"}, ("claimant", "another of the same origin", 1)),
        ({}, {"claimant_id": "staff"}, ("claimant", "another claimant", 3)),
        ({}, {"claimant_id": "unattributed"}, ("claimant", f"names no claimant {READ}", 2)),
        ({}, {"measure_id": "killed"}, ("measure", "another thing", 3)),
        ({"scope": "in one village"}, {}, ("scope", f"prints no scope {READ}", 2)),
        ({"scope": "in one village"}, {"scope": "whole"}, ("scope", f"prints no scope {READ}", 2)),
        ({}, {"scope": "in one village"}, ("scope", "prints a scope", 1)),
    ],
)
def test_a_change_is_named_with_its_direction_and_weight(root, mention, change):
    assert changes(root, mention) == [change]


@pytest.mark.parametrize(("root", "mention"), [("just_over", "nearly"), ("nearly", "just_over")])
def test_just_over_told_as_nearly_has_another_hedge(root, mention):
    assert changes(figure(root, 16_000), figure(mention, 16_000)) == [("bound", "another hedge", 2)]


def test_values_are_told_as_printed_and_of_a_range_both_ends():
    found = ledger(own() | figure("range", 10_000, 12_000), ON_PAPER | figure("at_most", 12_000))
    assert found[["origin_value", "mention_value"]].values.tolist() == [["10000–12000", "12000"]]


def test_two_wordings_of_a_scope_and_the_whole_are_not_compared():
    assert changes({"scope": "in one village"}, {"scope": "at one village"}) == []
    assert changes({"scope": "whole"}, {"scope": ""}) == []


def test_a_claimant_who_is_named_only_later_is_named():
    named = [link(from_claim="own-1", to_claim="own-1", relation="origin")]
    found = ledger(own(claimant_id="unattributed"), ON_PAPER, links=named)
    assert found[["field", "direction", "weight"]].values.tolist() == [["claimant", "names a claimant", 2]]


@pytest.mark.parametrize(
    ("mention", "moved"),
    [("2024-09-30", []), ("2024-09", []), ("2024", []), ("2024-10-01", [("as of", "another date", 2)]), ("", [])],
)
def test_a_mentions_as_of_that_does_not_overlap_the_roots_has_drifted(mention, moved):
    assert changes({"as_of": "2024-09-30"}, {"as_of": mention}) == moved


def test_an_as_of_before_the_roots_has_drifted_too():
    assert changes({"as_of": "2024-09-30"}, {"as_of": "2024-09-29"}) == [("as of", "another date", 2)]


def test_another_period_has_drifted_and_one_that_is_not_printed_has_not():
    year = {"period_start": "2024-01-01", "period_end": "2024-12-31"}
    assert changes(year, {"period_start": "2023-01-01", "period_end": "2024-12-31"}) == [
        ("period", "another period", 2)
    ]
    assert changes(year, {}) == []


def test_one_of_two_alternatives_told_alone_has_drifted():
    other = {"claim_id": "own-2", "assertion_id": "two", "source_id": "own"}
    links = [link(from_claim="own-1", to_claim="own-2", relation="alternative_to")]
    (row,) = ledger(own(), other, ON_PAPER, links=links).itertuples()
    assert (row.field, row.direction, row.weight) == ("alternative", "prints one of two", 3)


def test_another_date_has_drifted_and_a_finer_one_is_only_more_exact():
    dated = {"measure_id": "arrival", "unit_id": "date"} | figure("point")
    october = dated | {"period_start": "2024-10", "period_end": "2024-10"}
    day = dated | {"period_start": "2024-10-08", "period_end": "2024-10-08"}
    november = dated | {"period_start": "2024-11", "period_end": "2024-11"}
    assert changes(october, day) == [("date", "more or less exact", 1)]
    assert changes(october, november) == [("date", "another date", 2)]


def test_a_mention_is_set_beside_the_roots_claim_on_the_same_measure():
    killed = {"measure_id": "killed"} | figure("point", 100)
    assert ledger(own(), own(claim_id="own-2") | killed, ON_PAPER | killed).empty


def test_without_a_root_what_differs_has_no_direction_and_the_weight_of_the_graver():
    # Set against the first published; a number lost weighs 1, one added 2.
    found = ledger(ON_PAPER | {"via": ""}, ON_WEEKLY | figure("vague"))
    assert found[["origin", "mention", "direction", "weight"]].values.tolist() == [
        ["paper-1", "weekly-1", "differs", 2]
    ]


def test_mentions_outside_the_root_are_counted():
    assert mentions_told(comparable(whole(own(), ON_PAPER, ON_WEEKLY))) == 2
    assert mentions_told(comparable(whole(own(), own(claim_id="own-2", value_text="once more")))) == 0
    assert mentions_told(comparable(whole(own()))) == 0


def test_assertions_told_in_several_documents_without_a_root_are_counted():
    alone = {"assertion_id": "two", "claim_id": "weekly-2", "source_id": "weekly"}
    assert rootless(comparable(whole(ON_PAPER | {"via": ""}, ON_WEEKLY, alone))) == 1
    assert rootless(comparable(whole(own(), ON_PAPER))) == 0


def test_a_date_in_place_of_a_number_and_a_number_in_place_of_a_date_are_changes_of_date_and_not_of_value():
    assert [field for field, *_ in changes({}, OCTOBER)] == ["measure", "unit", "date"]
    assert [field for field, *_ in changes(OCTOBER, {})] == ["measure", "unit", "date"]
