"""Page one's table: who leads, what stands beside, what is printed alike, and between what figures the rest lies."""

import pandas as pd
import pytest

from briefing.analysis.assertions import assertions
from briefing.analysis.comparison import comparable
from briefing.analysis.envelope import ends, standing
from briefing.analysis.leading import leading
from briefing.analysis.matches import ALIKE, CEILING, COLUMNS, ECHO, FLOOR, matches
from briefing.display.tables import per_headline
from briefing.document.text import Break, Ref, Text, link, text
from briefing.document.traversal import links
from unit.builders import claim, figure, register, source

NAN = float("nan")
ONE, TWO, THREE, FOUR = (f"paper-2024-{place:02}" for place in range(1, 5))
MAY = {"dated": "2024-05", "dated_from": pd.Timestamp("2024-05-01"), "dated_to": pd.Timestamp("2024-05-31")}
JUNE = {"dated": "2024-06", "dated_from": pd.Timestamp("2024-06-01"), "dated_to": pd.Timestamp("2024-06-30")}
AUGUST = {"dated": "2024-08", "dated_from": pd.Timestamp("2024-08-01"), "dated_to": pd.Timestamp("2024-08-31")}
NINE = {"low": 9.0, "best": 9.0, "high": 9.0, "number": 9.0, "claimant": "The Staff"} | MAY
AT_LEAST, AT_MOST = {"bound": "at_least", "high": NAN}, {"bound": "at_most", "low": NAN}
NEARLY = {"bound": "about", "low": NAN}
SHOWN = {"group": "camps", "unit_id": "sites", "low": 5.0, "high": 9.0, "lowest": ONE, "highest": TWO, "pools": 2}


def plain(cell):
    """What a reader sees of a cell, line by line."""
    lines = Text(tuple(" | " if isinstance(part, Break) else part for part in text(cell).parts))
    return str(lines)


def matched(*rows):
    return pd.DataFrame([dict(zip(("claim_a", "claim_b", "kind"), row, strict=True)) for row in rows], columns=COLUMNS)


@pytest.fixture
def claims(claims):
    """Claims of a voice of its own each, unless told otherwise: none replaces another."""
    voices = ("one", "two", "three", "four", "five", "six")
    return lambda *rows: claims(
        *({"assertion_id": f"said_by_{voice}", "voice": voice} | row for voice, row in zip(voices, rows, strict=False))
    )


def headline(rows, lacks=None, envelopes=({},), before=(), pairs=(), groups=("camps",), earlier=None):
    """The table of claims that all lead unless `lacks` says otherwise; one envelope, from 5 to 9, unless given.

    `earlier` are the claims of the briefing compared with, the same unless given.
    """
    leads = rows.assign(lacks=lacks or [""] * len(rows))
    now, then = (pd.DataFrame([SHOWN | row for row in rows], columns=list(SHOWN)) for rows in (envelopes, before))
    return per_headline(leads, now, matched(*pairs), rows, then, rows if earlier is None else earlier, list(groups))


def only(view, column):
    """The cell of a table's one row, as a reader sees it."""
    (cell,) = view[column]
    return plain(cell)


def test_the_last_words_of_those_who_lead_stand_newest_first(claims):
    words = only(headline(claims({}, NINE)), "Last words")
    assert words == "9 The Staff, 2024-05; rated B | 5 The Paper, 2024-03; rated B"


def test_a_figure_that_leads_links_to_its_row(claims):
    assert link(Ref("claim", TWO), "9") in headline(claims({}, NINE))["Last words"].iloc[0].parts


def test_the_rating_beside_a_figure_is_that_of_the_best_document_of_its_assertion(claims):
    words = only(headline(claims({"rating": "D", "best_rating": "A"}, NINE)), "Last words")
    assert words.endswith("5 The Paper, 2024-03; rated A")


def test_a_conversion_and_a_share_that_lead_say_so(claims):
    words = only(headline(claims({"converted": True}, NINE | {"unit_kind": "share"})), "Last words")
    assert words.startswith("9 % The Staff") and "5 (converted) The Paper" in words


def test_of_more_than_three_who_lead_the_others_are_counted(claims):
    words = only(headline(claims({}, NINE, NINE, NINE, NINE)), "Last words")
    assert words.count("rated B") == 3
    assert words.endswith(" | and 2 more")


def test_a_newer_figure_stands_beside_with_what_it_lacks(claims):
    words = only(headline(claims({}, NINE), lacks=["", "not traced to its claimant"]), "Last words")
    assert words == (
        "5 The Paper, 2024-03; rated B | beside: 9 The Staff, 2024-05; rated B; not traced to its claimant"
    )


def test_a_figure_that_leads_stands_over_a_newer_one_that_cannot(claims):
    words = only(headline(claims({}, NINE | JUNE, NINE), lacks=["", "unrated", ""]), "Last words")
    assert [line.split()[0] for line in words.split(" | ")] == ["9", "5", "beside:"]


def test_of_more_than_two_beside_the_others_are_counted(claims):
    rows = claims({}, NINE, NINE, NINE, NINE)
    words = only(headline(rows, lacks=["", *["names no claimant"] * 4]), "Last words")
    assert words.count("beside: 9") == 2
    assert words.endswith(" | and 2 more beside")


def test_where_no_figure_can_lead_that_is_said_before_what_stands_beside(claims):
    words = only(
        headline(claims({}), lacks=["dated to the year"], envelopes=[{"high": 5.0, "highest": ONE}]), "Last words"
    )
    assert words == "no figure that can lead | beside: 5 The Paper, 2024-03; rated B; dated to the year"


def test_origins_are_those_of_the_standing_figures_and_every_mention_is_counted(claims):
    (row,) = headline(claims({}, NINE, NINE, {"group": "depots"}, {"unit_id": "hectares"})).to_dict("records")
    assert (row["Origins"], row["Printed"]) == (2, 3)


def test_the_range_stands_beside_the_one_before(claims):
    view = headline(claims({}, NINE), before=[{"high": 5.0, "highest": ONE}])
    assert (only(view, "Range"), only(view, "Before")) == ("5 to 9", "5")


def test_a_group_without_a_figure_before_had_none(claims):
    assert only(headline(claims({}, NINE)), "Before") == "none"


def test_a_figure_before_in_another_unit_is_no_figure_before(claims):
    assert only(headline(claims({}, NINE), before=[{"unit_id": "hectares"}]), "Before") == "none"


@pytest.mark.parametrize(
    ("lowest", "highest", "said"),
    [
        ({}, AT_LEAST, "5 to ≥ 9"),
        (AT_MOST, {}, "≤ 5 to 9"),
        (AT_LEAST, AT_MOST, "≥ 5 to ≤ 9"),
        ({}, {"bound": "about", "low": NAN, "high": NAN}, "5 to about 9"),
        ({}, NEARLY, "5 to nearly 9"),
    ],
)
def test_an_end_of_a_range_that_is_a_bound_says_so_now_and_before(claims, lowest, highest, said):
    view = headline(claims(lowest, NINE | highest), before=[{}])
    assert (only(view, "Range"), only(view, "Before")) == (said, said)


def test_an_end_before_has_the_bound_that_the_earlier_briefing_gave_it(claims):
    view = headline(claims(NEARLY, NINE), before=[{"high": 5.0, "highest": ONE}], earlier=claims(AT_MOST))
    assert (only(view, "Range"), only(view, "Before")) == ("nearly 5 to 9", "≤ 5")


def test_an_end_of_a_range_that_cannot_lead_says_what_it_lacks(claims):
    unreviewed, unrated = {"coding": "provisional"}, {"best_rating": "F"}
    assert only(headline(claims({}, NINE | unreviewed)), "Range") == "5 to 9 | the highest: not reviewed"
    assert only(headline(claims(unrated, NINE)), "Range") == "5 to 9 | the lowest: unrated"


def test_an_end_of_a_range_of_shares_has_its_sign(claims):
    view = headline(claims({"unit_kind": "share"}, NINE | {"unit_kind": "share"}), before=[{}])
    assert (only(view, "Range"), only(view, "Before")) == ("5 % to 9 %", "5 % to 9 %")


def test_groups_stand_in_the_order_asked_for_and_those_without_a_figure_are_left_out(claims):
    rows = claims({}, NINE | {"group": "depots", "measure": "Depots"})
    depots = {"group": "depots", "lowest": TWO, "low": 9.0}
    view = headline(rows, envelopes=[{"high": 5.0, "highest": ONE}, depots], groups=("absent", "depots", "camps"))
    assert view["Measure"].tolist() == ["Depots", "Camps"]


def test_a_group_counted_in_two_units_has_a_row_for_each_with_its_own_figures(claims):
    hectares = {"unit_id": "hectares", "unit_label": "hectares", "measure": "Camps"}
    rows = claims(
        {}, NINE, NINE | hectares, NINE | hectares | {"low": 70.0, "best": 70.0, "high": 70.0, "number": 70.0}
    )
    wide = {"unit_id": "hectares", "low": 9.0, "high": 70.0, "lowest": THREE, "highest": FOUR, "pools": 1}
    pair = (THREE, FOUR, ALIKE)
    sites, area = headline(rows, envelopes=[{}, wide], pairs=[pair]).to_dict("records")
    assert (sites["Measure"], area["Measure"]) == ("Camps, sites", "Camps, hectares")
    assert (plain(sites["Range"]), plain(area["Range"])) == ("5 to 9", "9 to 70")
    assert (sites["Printed"], area["Printed"]) == (2, 2)
    assert "70" not in plain(sites["Last words"]) and "70" in plain(area["Last words"])
    assert (sites["Alike"], plain(area["Alike"])[:8]) == ("none", "9 and 70")


def test_a_group_counted_in_one_unit_does_not_name_it(claims):
    assert headline(claims({}, NINE))["Measure"].tolist() == ["Camps"]


def test_a_pair_printed_alike_that_still_stands_is_shown_with_claimants_and_dates(claims):
    view = headline(claims({}, NINE), pairs=[(ONE, TWO, ALIKE)])
    assert only(view, "Alike") == "5 and 9 The Paper, 2024-03; The Staff, 2024-05"
    assert [link.to.id for link in links(view["Alike"].iloc[0])] == [ONE, TWO]


def test_a_pair_that_may_be_an_echo_says_so(claims):
    assert only(headline(claims({}, NINE), pairs=[(ONE, TWO, ECHO)]), "Alike").endswith("; may be an echo")


@pytest.mark.parametrize("voice", ["one", "two"])
def test_a_pair_of_which_a_side_is_replaced_is_the_last_and_none_stands_now(claims, voice):
    rows = claims({}, NINE, {"voice": voice, "best": 6.0, "number": 6.0} | JUNE)
    said = only(headline(rows, pairs=[(ONE, TWO, ALIKE)]), "Alike")
    assert said == "none now; last 5 and 9 The Paper, 2024-03; The Staff, 2024-05"


def test_a_pair_of_dates_stands_though_no_envelope_is_taken_over_them(claims):
    rows = claims({}, NINE, {"basis": "date", "period_start": "2024-10"}, {"basis": "date", "period_start": "2024-10"})
    assert not only(headline(rows, pairs=[(THREE, FOUR, ALIKE)]), "Alike").startswith("none now")


def test_of_pairs_that_stand_the_last_described_is_shown(claims):
    rows = claims({}, NINE, {"best": 6.0, "number": 6.0} | JUNE)
    view = headline(rows, pairs=[(ONE, TWO, ALIKE), (ONE, THREE, ALIKE)])
    assert only(view, "Alike").startswith("5 and 6 ")


def test_a_later_pair_that_no_longer_stands_does_not_hide_one_that_does(claims):
    replaced, later = {"voice": "three", "best": 6.0, "number": 6.0} | JUNE, {"voice": "three"} | AUGUST
    view = headline(claims({}, NINE, replaced, later), pairs=[(ONE, TWO, ALIKE), (ONE, THREE, ALIKE)])
    assert only(view, "Alike").startswith("5 and 9 ")


@pytest.mark.parametrize("kind", [FLOOR, CEILING])
def test_the_same_floor_and_the_same_ceiling_are_not_alike(claims, kind):
    assert only(headline(claims({}, NINE), pairs=[(ONE, TWO, kind)]), "Alike") == "none"


def test_where_nothing_is_printed_alike_there_is_none(claims):
    assert only(headline(claims({}, NINE)), "Alike") == "none"


def test_an_edition_without_a_standing_figure_has_no_headline(claims):
    assert headline(claims({}), envelopes=()).empty


@pytest.fixture
def page_one():
    """Page one of a small register: the ministry's older figure leads, its newer one is untraced."""
    documents = [source(), source(source_id="post-2024", publisher_id="pentagon", published="2024-10-20")]
    rows = [
        claim(as_of="2024-09"),
        claim(
            **figure("at_least", 4000),
            claim_id="gazette-2024-02",
            assertion_id="ministry_later",
            value_text="more than 4,000",
            as_of="2024-10",
            coding="provisional",
            note="Not traced to the ministry.",
        ),
        claim(
            claim_id="post-2024-01",
            source_id="post-2024",
            assertion_id="us_shells",
            claimant_id="pentagon",
            as_of="2024-09",
        ),
    ]
    here = register(sources=documents, claims=rows)
    claims, earlier = comparable(here), comparable(register(sources=documents, claims=rows[:1]))
    now, then = (ends(assertions(standing(known))) for known in (claims, earlier))
    return per_headline(leading(claims), now, matches(claims, here.links), claims, then, earlier, ["shells"])


def test_page_one_sees_the_newer_figure_and_says_that_it_is_untraced(page_one):
    words = only(page_one, "Last words")
    assert words.startswith(
        "3,000 Ministry, 2024-09; rated B | 3,000 Pentagon, 2024-09; rated B | beside: ≥ 4,000 Ministry, "
    )
    assert words.endswith("2024-10; rated B; not traced to its claimant")


def test_page_one_says_that_a_pair_of_which_one_was_replaced_stands_no_more(page_one):
    assert only(page_one, "Alike").startswith("none now; last 3,000 and 3,000 ")


def test_page_one_shows_the_range_now_and_before(page_one):
    assert only(page_one, "Range") == "3,000 to ≥ 4,000 | the highest: not traced to its claimant"
    assert only(page_one, "Before") == "3,000"
    assert (only(page_one, "Origins"), only(page_one, "Printed")) == ("2", "3")
