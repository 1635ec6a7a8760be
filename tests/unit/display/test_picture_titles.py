"""Titles of pictures, of small tables written by hand."""

import pandas as pd
import pytest

from briefing.analysis.retelling import Case
from briefing.display.charts.look import Look
from briefing.display.picture_titles import last_words, moved, of_provenance, of_retelling

LOOK = Look(7.2, {"rok": "South Korea", "us": "the United States", "ukraine": "Ukraine"})
POINT = {"bound": "point", "unit_kind": "count", "unit_label": "persons"}


def stations(*counts):
    """Figures by origin, the origins in the order given: ("Ukraine", 2) stands behind two."""
    names = [name for name, how_many in counts for _ in range(how_many)]
    return pd.DataFrame({"origin": pd.Categorical(names, [name for name, _ in counts])})


@pytest.mark.parametrize(
    ("counts", "title"),
    [
        ([("the North", 2), ("Ukraine", 1)], "The North stands behind 2 of 3 figures, Ukraine behind 1"),
        ([("Ukraine", 1), ("Poland", 2)], "Ukraine stands behind 1 of 3 figures, Poland behind 2"),  # in their order
        ([("Ukraine", 1), ("nobody named", 2)], "Ukraine stands behind 1 of 3 figures; 2 name nobody"),
        ([("Ukraine", 1), ("others", 4)], "Ukraine stands behind 1 of 5 figures"),
        ([("A", 4), ("B", 3), ("C", 2), ("D", 1)], "A stands behind 4 of 10 figures, B behind 3"),
        ([("nobody named", 2)], "2 figures, and nobody is named for any"),
    ],
)
def test_who_stands_behind_how_many_figures_is_said_of_two_and_of_nobody(counts, title):
    assert of_provenance(stations(*counts)) == title


def row(voice, number, month, line=1, **more):
    own = {
        **POINT, "voice": voice, "speaker": voice, "number": number, "low": number, "best": number, "high": number,
        "dated": f"2024-{month:02}", "at": pd.Timestamp(2024, month, 1), "line": line, "on_line": True,
        "measure": "Troops sent", "measure_id": "sent", "basis": "cumulative", "covers": "", "mentions": ["x"],
    }  # fmt: skip
    return own | more


def told(*rows):
    return pd.DataFrame([one | {"claim_id": f"c{place}"} for place, one in enumerate(rows)])


def test_the_longest_line_goes_and_the_highest_of_others_is_said():
    short = row("ukraine", 90.0, 2, line=9)
    rows = told(
        row("us", 70.0, 1, line=2),
        short,
        row("rok", 5.0, 3),
        row("rok", 8.0, 4),
        row("us", 60.0, 5, line=2, on_line=False),
    )
    assert moved(rows, LOOK) == (
        "Troops sent: South Korea's figure goes from 5 (Mar 2024) to 8 (Apr 2024); "
        "the highest of others is 90 (Ukraine, Feb 2024)"
    )


def test_of_others_the_highest_is_said_wherever_it_stands():
    rows = told(row("rok", 5.0, 1), row("rok", 8.0, 2), row("ukraine", 90.0, 3, line=2), row("us", 7.0, 4, line=3))
    assert moved(rows, LOOK).endswith("the highest of others is 90 (Ukraine, Mar 2024)")


def test_a_name_in_s_has_an_apostrophe_and_a_single_figure_is():
    assert moved(told(row("us", 5.0, 1)), LOOK) == "Troops sent: United States' figure is 5 (Jan 2024)"
    assert moved(told(row("rok", 5.0, 1)), LOOK) == "Troops sent: South Korea's figure is 5 (Jan 2024)"


KILLED = {"measure": "Killed", "measure_id": "killed"}


def test_who_speaks_most_leads_with_its_last_words_on_each_measure():
    rows = told(row("us", 9.0, 1, **KILLED), row("rok", 5.0, 2), row("rok", 8.0, 3), row("rok", 3.0, 4, **KILLED))
    assert (
        last_words(rows, LOOK) == "South Korea: 3 killed (Apr 2024), 8 troops sent (Mar 2024)"
    )  # in the order of the rows


def test_a_measure_on_which_the_leader_is_silent_has_the_last_word_of_who_is_printed_most():
    rows = told(
        row("us", 9.0, 1, mentions=["x"], **KILLED),
        row("ukraine", 7.0, 2, mentions=["x", "y"], covers="in the east", **KILLED),
        row("rok", 5.0, 3),
        row("rok", 8.0, 4),
    )
    assert last_words(rows, LOOK) == (
        "South Korea: 8 troops sent (Apr 2024); Ukraine: 7 killed (in the east, Feb 2024)"
    )


def test_a_figure_that_its_line_passes_by_is_no_last_word():
    rows = told(row("rok", 8.0, 3), row("rok", 5.0, 4, on_line=False))
    assert last_words(rows, LOOK) == "South Korea: 8 troops sent (Mar 2024)"


def test_what_names_its_voice_already_is_told_without_it():
    named = {"measure": "Dead honoured by South Korea", "measure_id": "honoured"}
    more = {"measure": "Wounded of South Korea", "measure_id": "wounded"}
    rows = told(row("rok", 8.0, 3, **named), row("rok", 6.0, 3, **more))
    assert last_words(rows, LOOK) == ("8 dead honoured by South Korea (Mar 2024), 6 wounded of South Korea (Mar 2024)")


def test_what_came_in_a_period_is_said_only_where_there_is_no_total():
    wave = row("rok", 3.0, 4, basis="period_flow", measure="Troops in one wave", measure_id="wave")
    assert last_words(told(row("us", 8.0, 3), wave), LOOK) == "United States: 8 troops sent (Mar 2024)"
    assert last_words(told(wave), LOOK) == "South Korea: 3 troops in one wave (Apr 2024)"


def mention(place, published="2024-10-01"):
    return {
        "claim_id": f"c{place}", "value_text": f"{place} shells", "note": "", "publisher": f"Paper {place}",
        "published": published,
    }  # fmt: skip


def case(*changes, published="2024-10-01"):
    """A root and two retellings; a change is the place of its mention, its field and its weight."""
    rows = pd.DataFrame([mention(0, published), mention(1), mention(2)])
    found = [(f"c{place}", field, weight) for place, field, weight in changes]
    return Case(rows, pd.DataFrame(found, columns=["mention", "field", "weight"]))


@pytest.mark.parametrize(
    ("changes", "became", "how_many"),
    [
        ([(1, "value", 1), (1, "bound", 1), (2, "measure", 3)], 2, 2),
        ([(1, "measure", 3), (1, "bound", 1), (2, "measure", 2), (2, "bound", 2)], 1, 2),
        ([(1, "value", 1), (2, "value", 1), (2, "bound", 1)], 2, 2),
        ([(1, "value", 1), (2, "value", 1)], 1, 2),
        ([(2, "value", 1)], 2, 1),
    ],
)
def test_a_figure_became_what_the_heaviest_change_made_of_it(changes, became, how_many):
    assert of_retelling(case(*changes)) == (
        f"“0 shells” (Paper 0, Oct 2024) became “{became} shells” (Paper {became}); "
        f"{how_many} of 2 retellings changed it"
    )


def test_a_foreign_retelling_is_told_in_our_english():
    told = case((1, "value", 1))
    told.mentions.loc[1, "note"] = "Excerpt. In English: one shell"
    assert "became [one shell] (Paper 1)" in of_retelling(told)


def test_a_root_without_a_date_is_told_without_one():
    assert of_retelling(case((1, "value", 1), published="")).startswith("“0 shells” (Paper 0) became")
