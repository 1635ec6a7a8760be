import pytest

from briefing.analysis.assertions import assertions
from briefing.analysis.comparison import comparable
from briefing.analysis.superseded import is_lower, revisions, running, silent, superseded
from unit.builders import ACTORS, actor, claim, figure, link, measure, register, source

MEASURES = [
    measure("shells"),
    measure("killed", theme="casualties"),
    *(measure(basis, basis=basis) for basis in ("stock", "rate", "share", "period_flow", "ratio", "duration", "event")),
]
OCTOBER, NOVEMBER = {"as_of": "2024-10"}, {"as_of": "2024-11"}
STAFF = {"claimant_id": "staff"}
DISPUTED = {"status": "disputed", "status_since": "2025-01", "status_reason": "Invented"}
CORRECTS = [link(from_claim="c2", to_claim="c1", relation="corrects")]
BOTH_STAND, LATER_STANDS = {"c1": "", "c2": ""}, {"c1": "c2", "c2": ""}


def compared(*rows, links=()):
    claims = [claim(claim_id=f"c{n}", assertion_id=f"s{n}") | row for n, row in enumerate(rows, start=1)]
    pages = [source(), source(source_id="weekly-2025", published="2025-06-20")]
    actors = [*ACTORS, actor("monitors", pool_ids="rok;us")]
    return comparable(register(claims=claims, links=list(links), measures=MEASURES, sources=pages, actors=actors))


def replaced(*rows, links=()):
    claims = compared(*rows, links=links)
    return dict(zip(claims["claim_id"], superseded(claims), strict=True))


def totals(earlier, later, links=(), **more):
    return replaced(OCTOBER | figure(*earlier) | more, NOVEMBER | figure(*later) | more, links=links)


MORE = NOVEMBER | figure("point", 4500)


def test_revisions_are_listed_by_measure_and_claimant_with_the_days_between_and_the_ratio():
    rows = [
        OCTOBER,
        MORE,
        {"measure_id": "killed"} | OCTOBER | figure("point", 100),
        {"measure_id": "killed"} | NOVEMBER | figure("point", 50),
        STAFF | {"as_of": "2024-10-30"},
        STAFF | {"as_of": "2024-10-31"},
        STAFF | {"as_of": "2024-11-01"} | figure("point", 6000),
        {"as_of": "2024-12"} | figure("point", 9000),
    ]
    assert revisions(compared(*rows)).to_dict("split") == {
        "index": [0, 1, 2, 3, 4],
        "columns": ["claimant", "measure", "earlier", "later", "days", "ratio"],
        "data": [
            ["Ministry", "Killed", "c3", "c4", 31, 0.5],
            ["Ministry", "Shells", "c1", "c2", 31, 1.5],
            ["Ministry", "Shells", "c2", "c8", 30, 2.0],
            ["Staff", "Shells", "c5", "c6", 1, 1.0],
            ["Staff", "Shells", "c6", "c7", 1, 2.0],
        ],
    }


def test_what_is_no_total_or_prints_no_single_number_is_no_revision():
    soldiers = {"measure_id": "stock"}
    assert revisions(compared(OCTOBER | soldiers, MORE | soldiers)).empty
    assert revisions(compared(OCTOBER, NOVEMBER | figure("range", 4000, 5000))).empty
    nobody = {"claimant_id": "unattributed"}
    assert revisions(compared(OCTOBER | nobody, MORE | nobody)).empty


def test_of_figures_of_one_time_the_one_published_last_replaces_an_earlier_then_the_one_listed_last():
    assert replaced(OCTOBER, NOVEMBER | {"source_id": "weekly-2025"}, NOVEMBER)["c1"] == "c2"
    assert replaced(OCTOBER, NOVEMBER, NOVEMBER)["c1"] == "c3"


def test_a_shorter_time_that_begins_earlier_is_earlier():
    assert replaced({"as_of": "2024-11-20"}, {"as_of": "2024-11-02"}) == {"c1": "", "c2": "c1"}


def test_the_mentions_of_one_assertion_on_two_measures_are_replaced_each_by_its_own():
    killed = {"measure_id": "killed"}
    rows = [OCTOBER, OCTOBER | killed | {"assertion_id": "s1"}, NOVEMBER, {"as_of": "2024-12"} | killed]
    assert replaced(*rows) == {"c1": "c3", "c2": "c4", "c3": "", "c4": ""}


def test_the_lowest_that_an_open_figure_may_mean_is_the_end_of_its_interval():
    # At least 10,000 closed by its digits runs from 9,500; at most 10,000 from 0.
    rows = running(assertions(compared(figure("at_least", 10_000), figure("at_most", 10_000), figure("point", 20))))
    assert rows[["claim_id", "floor", "top"]].values.tolist() == [
        ["c1", 9500, 10_500],
        ["c2", 0, 10_500],
        ["c3", 19, 21],
    ]


def test_a_later_figure_by_the_same_claimant_supersedes_an_earlier_one():
    assert replaced(OCTOBER, NOVEMBER) == LATER_STANDS


def test_of_three_each_is_superseded_by_the_last():
    rows = [OCTOBER, NOVEMBER, {"as_of": "2024-12"}]
    assert replaced(*rows) == {"c1": "c3", "c2": "c3", "c3": ""}


def test_bodies_of_one_pool_that_is_a_state_supersede_one_another():
    assert replaced(OCTOBER, NOVEMBER | {"claimant_id": "agency"}) == LATER_STANDS


@pytest.mark.parametrize("other", ["gazette", "staff", "monitors"])
def test_another_claimant_supersedes_nothing(other):
    assert replaced(OCTOBER, NOVEMBER | {"claimant_id": other}) == BOTH_STAND


def test_what_nobody_is_named_for_supersedes_nothing():
    nobody = {"claimant_id": "unattributed"}
    assert replaced(OCTOBER | nobody, NOVEMBER | nobody) == BOTH_STAND


@pytest.mark.parametrize(
    "other", [{"unit_id": "boxes"}, {"measure_id": "killed"}, {"modality": "planned"}, {"scope": "in one village"}]
)
def test_another_unit_measure_modality_or_scope_stands_beside(other):
    assert replaced(OCTOBER, NOVEMBER | other) == BOTH_STAND


def test_a_blank_scope_and_the_whole_are_one():
    assert replaced(OCTOBER, NOVEMBER | {"scope": "whole"}) == LATER_STANDS


@pytest.mark.parametrize(
    ("as_of", "outcome"), [("2024", BOTH_STAND), ("2024-11-01", BOTH_STAND), ("2024-10-31", LATER_STANDS)]
)
def test_times_that_overlap_do_not_supersede_one_another(as_of, outcome):
    assert replaced({"as_of": as_of}, NOVEMBER) == outcome


@pytest.mark.parametrize("basis", ["stock", "rate", "share"])
def test_a_later_state_of_things_supersedes_an_earlier_one_though_it_is_lower(basis):
    assert totals(("point", 90), ("point", 20), measure_id=basis) == LATER_STANDS


@pytest.mark.parametrize("basis", ["period_flow", "ratio", "duration", "event"])
def test_what_is_no_running_total_stands(basis):
    assert totals(("point", 20), ("point", 90), measure_id=basis) == BOTH_STAND


@pytest.mark.parametrize(
    ("earlier", "later", "outcome"),
    [
        (("point", 10_000), ("point", 12_000), LATER_STANDS),
        (("point", 10_000), ("point", 10_000), LATER_STANDS),
        (("point", 10_000), ("point", 9500), LATER_STANDS),  # from 9,500; to 9,550
        (("point", 10_000), ("point", 9000), BOTH_STAND),  # from 9,500; to 9,450
        (("about", 10_000), ("point", 9000), LATER_STANDS),  # from 9,000
        (("range", 8000, 12_000), ("point", 9000), LATER_STANDS),
        (("range", 8000, 12_000), ("point", 7500), BOTH_STAND),  # to 7,550
        (("at_most", 10_000), ("point", 2000), LATER_STANDS),  # open below
        (("at_least", 10_000), ("point", 9000), BOTH_STAND),
        (("point", 10_000), ("at_most", 9000), BOTH_STAND),
    ],
)
def test_a_later_total_supersedes_an_earlier_one_unless_it_is_lower_beyond_the_precision(earlier, later, outcome):
    assert totals(earlier, later) == outcome


@pytest.mark.parametrize(("later", "outcome"), [({"asserted": "2025-06-20"}, LATER_STANDS), ({}, BOTH_STAND)])
def test_a_total_that_is_lower_within_the_precision_supersedes_unless_print_alone_dates_it(later, outcome):
    page = {"source_id": "weekly-2025", "as_of": ""}
    assert replaced(OCTOBER | figure("about", 15000), page | figure("about", 14000) | later) == outcome


def test_a_lower_total_that_corrects_the_earlier_supersedes_it():
    assert totals(("point", 10_000), ("point", 2000), links=CORRECTS) == LATER_STANDS


def test_a_total_that_two_correct_is_superseded_by_either():
    lower = [NOVEMBER | figure("point", 2000), {"as_of": "2024-12"} | figure("point", 900)]
    links = [*CORRECTS, link(from_claim="c3", to_claim="c1", relation="corrects")]
    assert replaced(OCTOBER | figure("point", 10_000), *lower, links=links) == {"c1": "c3", "c2": "", "c3": ""}


def test_another_claimants_correction_supersedes_nothing():
    rows = [OCTOBER | figure("point", 10_000), NOVEMBER | figure("point", 2000) | {"claimant_id": "staff"}]
    assert replaced(*rows, links=CORRECTS) == BOTH_STAND


def test_what_is_disputed_supersedes_nothing_and_is_superseded():
    assert replaced(OCTOBER, NOVEMBER | DISPUTED) == BOTH_STAND
    assert replaced(OCTOBER | DISPUTED, NOVEMBER) == LATER_STANDS


def test_what_has_no_number_supersedes_nothing():
    assert totals(("point", 10_000), ("vague",)) == BOTH_STAND


def test_a_mention_is_superseded_with_its_assertion():
    mention = {"assertion_id": "s1", "source_id": "weekly-2025"}
    assert replaced(OCTOBER, NOVEMBER, mention) == {"c1": "c2", "c2": "", "c3": "c2"}


@pytest.mark.parametrize(
    ("top", "lower"),
    [(99.0, True), (100.0, False), (100 * (1 - 0.5e-9), False), (100 * (1 - 1e-9), False), (100 * (1 - 2e-9), True)],
)
def test_lower_is_lower_by_more_than_a_billionth(top, lower):
    assert is_lower(top, 100.0) is lower


def test_a_revision_is_an_assertion_after_an_earlier_one_with_its_ratio():
    (row,) = revisions(compared(OCTOBER, NOVEMBER | figure("point", 4500))).itertuples()
    assert (row.earlier, row.later, row.days, row.ratio) == ("c1", "c2", 31, 1.5)


def test_of_dates_that_overlap_none_follows_the_other():
    assert revisions(compared(OCTOBER | {"as_of": "2024-10"}, OCTOBER | {"as_of": "2024-10-16"})).empty


def test_a_lower_total_is_a_revision_too():
    (row,) = revisions(compared(OCTOBER, NOVEMBER | figure("point", 1500))).itertuples()
    assert row.ratio == 0.5


def test_what_is_disputed_is_no_revision():
    assert revisions(compared(OCTOBER, NOVEMBER | DISPUTED)).empty


def test_a_mention_is_no_revision():
    assert revisions(compared(OCTOBER, OCTOBER | {"assertion_id": "s1", "via": "gazette"})).empty


DECEMBER = {"as_of": "2024-12"}
PRINTED = {"source_id": "weekly-2025"}
BELOW, ABOVE, LOWER = figure("at_least", 2000), figure("at_most", 9000), figure("point", 1000)


@pytest.mark.parametrize(
    ("rows", "silent_ones"),
    [
        ((OCTOBER, NOVEMBER | BELOW), ["c2"]),  # the first is a plain 3,000
        ((OCTOBER, NOVEMBER | ABOVE), ["c2"]),
        ((OCTOBER, NOVEMBER | figure("at_least", 4000)), []),
        ((OCTOBER, PRINTED | LOWER), ["c2"]),  # dated by its print alone: it may be older
        ((OCTOBER, PRINTED | figure("point", 4000)), []),
        ((OCTOBER, NOVEMBER | figure("at_most", 2000)), []),
        ((OCTOBER, NOVEMBER | LOWER), []),
        ((OCTOBER, NOVEMBER | LOWER, DECEMBER | BELOW), []),  # what stands by then is the 1,000
        (
            (OCTOBER, NOVEMBER | BELOW, DECEMBER | figure("at_least", 2500)),
            ["c2", "c3"],
        ),  # the silent one stands nowhere
        ((OCTOBER, NOVEMBER | BELOW | STAFF), []),
        ((OCTOBER | {"measure_id": "stock"}, NOVEMBER | BELOW | {"measure_id": "stock"}), []),
    ],
)
def test_a_floor_under_and_a_ceiling_over_what_stands_of_a_total_say_nothing_new(rows, silent_ones):
    ordered = compared(*rows).sort_values("dated_from")
    assert ordered.loc[silent(ordered, ["voice"]), "claim_id"].tolist() == silent_ones
