"""Whether a claim is known already; what is the same; what the register teaches."""

import datetime as dt

import pandas as pd
import pytest

from briefing.drafting.known import Known
from briefing.drafting.learned import learn
from briefing.drafting.mentions import Mention, is_before

COLUMNS = (
    "assertion_id claimant_id measure_id unit_id value_text low best high bound derivation asserted as_of"
    " period_start period_end source_id"
)
POOLS = {
    "gwens_press": frozenset({"gwen"}),
    "gwen": frozenset({"avalon"}),
    "avalon": frozenset({"avalon"}),
    "morgan": frozenset({"lyonesse"}),
}
GROUPS = {"knights": "knights"}
SOURCES = pd.DataFrame({"source_id": ["s1", "s2"], "published": ["2024-05-10", "2024-08"]})


def mention(assertion, claimant, number, asserted, source="s1"):
    return [
        assertion,
        claimant,
        "knights",
        "persons",
        f"{number} knights",
        number,
        number,
        number,
        "point",
        "counted",
        asserted,
        "",
        "",
        "",
        source,
    ]


def known(*mentions):
    claims = pd.DataFrame(mentions, columns=COLUMNS.split())
    return Known.of(claims, SOURCES, GROUPS, POOLS, frozenset({"avalon"}))


class Drafted:
    """A claim of 300 knights."""

    def __init__(self, claimant, asserted="", number=300.0, bound="point", numbers=()):
        from briefing.drafting.draft import Cell

        values = {"claimant_id": claimant, "measure_id": "knights", "bound": bound, "asserted": asserted}
        self.cells = {name: Cell(value) for name, value in values.items() if value or name in ("claimant_id", "bound")}
        self.numbers, self.words, self.period, self.claimant = numbers or (number,), "300 knights", "", Cell(claimant)
        self.place = type("Place", (), {"figure": type("Figure", (), {"unit": "persons"})})


MAY = mention("gwen_may", "gwen", 300, "2024-05-03")
JUNE = mention("gwen_june", "gwen", 300, "2024-06-20", "s2")
OTHER = mention("morgan_may", "morgan", 300, "2024-05-03")


@pytest.mark.parametrize(
    ("register", "drafted", "published", "assertion"),
    [
        ([MAY], Drafted("gwen"), "2024-05-12", "gwen_may"),
        ([MAY, JUNE], Drafted("gwen"), "2024-06-25", "gwen_june"),
        ([MAY, JUNE], Drafted("gwen", "2024-05-04"), "2024-06-25", "gwen_may"),
        ([MAY], Drafted("gwen", "2024-05-20"), "2024-05-21", ""),
        ([JUNE], Drafted("gwen"), "2024-06-01", ""),
        ([MAY], Drafted("avalon"), "2024-05-12", "gwen_may"),
        ([MAY], Drafted("gwens_press"), "2024-05-12", "gwen_may"),
        ([MAY], Drafted("morgan"), "2024-05-12", ""),
        ([MAY], Drafted(""), "2024-05-12", "gwen_may"),
        ([MAY, OTHER], Drafted(""), "2024-05-12", ""),
        ([MAY], Drafted("gwen", number=310.0), "2024-05-12", ""),
    ],
)
def test_the_same_number_by_the_same_claimant_near_in_time_is_known(register, drafted, published, assertion):
    assert known(*register).assertion(drafted, published)[0].value == assertion


def test_what_differs_is_said():
    said = known(MAY).assertion(Drafted("avalon"), "2024-05-12")[1]
    assert said == "another mention of gwen_may, printed by 1 document; differs: claimant gwen there"


def test_a_new_assertion_has_an_id_of_its_own(claims):
    text = (
        "Ann said.\nIn Russia 71 North Korean soldiers died and 72 North Korean soldiers died, Andrii Kovalenko said."
    )
    assert [row["assertion_id"] for row in claims(text)] == ["kovalenko_202411_killed", "kovalenko_202411_killed_2"]


def test_a_claimant_s_figures_were_got_as_nearly_all_of_them_were():
    rows = [mention(f"a{n}", "gwen", n, "2024-05-03") for n in range(4)]
    claims = pd.DataFrame(rows, columns=COLUMNS.split())
    assert learn(claims).derivation("gwen", "knights") == "counted"
    assert learn(claims.head(2)).derivation("gwen", "knights") == ""


def test_one_end_of_a_range_is_no_repetition_of_it():
    drafted = Drafted("gwen", bound="range", numbers=(300.0, 400.0))
    assert known(MAY).assertion(drafted, "2024-05-12")[0].value == ""


def test_an_unread_figure_of_nobody_repeats_nothing():
    assert known(MAY).assertion(Drafted("", bound=""), "2024-05-12")[0].value == ""


def test_a_denial_without_a_day_is_left_open_where_there_are_several():
    denials = [[*each[:8], "none", *each[9:]] for each in (MAY, JUNE)]
    cell, said = known(*denials).assertion(Drafted("gwen", bound="none"), "2024-06-25")
    assert (cell.value, cell.candidates, said) == ("", ("gwen_june", "gwen_may"), "")
    assert known(denials[0]).assertion(Drafted("gwen", bound="none"), "2024-05-12")[0].value == "gwen_may"


def test_what_is_true_after_a_mention_was_printed_is_another_figure():
    printed = Mention("a", "gwen", None, None, dt.date(2024, 5, 10), "point", "9 knights", "")
    assert [is_before(printed, true) for true in ("2024-06", "2024-05", "")] == [True, False, False]
