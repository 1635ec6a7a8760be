from briefing.analysis.comparison import comparable
from briefing.analysis.superseded import revisions, superseded
from unit.builders import claim, figure, register


def compared(*rows):
    return comparable(
        register(claims=[claim(claim_id=f"c{n}", assertion_id=f"s{n}") | row for n, row in enumerate(rows, start=1)])
    )


def replaced(*rows):
    claims = compared(*rows)
    return dict(zip(claims["claim_id"], superseded(claims), strict=True))


OCTOBER, NOVEMBER = {"as_of": "2024-10"}, {"as_of": "2024-11"}


def test_a_later_figure_by_the_same_claimant_supersedes_an_earlier_one():
    assert replaced(OCTOBER, NOVEMBER) == {"c1": "c2", "c2": ""}


def test_another_claimant_supersedes_nothing():
    assert replaced(OCTOBER, NOVEMBER | {"claimant_id": "gazette"}) == {"c1": "", "c2": ""}


def test_what_nobody_is_named_for_supersedes_nothing():
    nobody = {"claimant_id": "unattributed"}
    assert replaced(OCTOBER | nobody, NOVEMBER | nobody) == {"c1": "", "c2": ""}


def test_another_unit_measure_or_modality_stands_beside():
    assert replaced(OCTOBER, NOVEMBER | {"unit_id": "boxes"}) == {"c1": "", "c2": ""}
    assert replaced(OCTOBER, NOVEMBER | {"measure_id": "killed"}) == {"c1": "", "c2": ""}
    assert replaced(OCTOBER, NOVEMBER | {"modality": "planned"}) == {"c1": "", "c2": ""}


def test_times_that_overlap_do_not_supersede_one_another():
    assert replaced({"as_of": "2024"}, NOVEMBER) == {"c1": "", "c2": ""}


def test_a_revision_is_an_assertion_after_an_earlier_one_with_its_ratio():
    (row,) = revisions(compared(OCTOBER, NOVEMBER | figure("point", 4500))).itertuples()
    assert (row.earlier, row.later, row.days, row.ratio) == ("c1", "c2", 31, 1.5)


def test_a_mention_is_no_revision():
    assert revisions(compared(OCTOBER, OCTOBER | {"assertion_id": "s1", "via": "gazette"})).empty
