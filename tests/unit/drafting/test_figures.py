"""Each number once, with the phrase of a coder, its kind, and what it counts."""

from pathlib import Path

import pytest

from briefing.drafting.cues import read_cues
from briefing.drafting.figures import figures_in
from briefing.drafting.sentences import sentences

CUES = read_cues(Path(__file__).resolve().parents[3], "en").cues


def figures(text):
    return [(one.text, one.unit) for one in figures_in(text, sentences(text), CUES, "en")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("SEOUL--At least 90 soldiers fell", [("At least 90 soldiers", "persons")]),
        ("They sent several hundred soldiers", [("several hundred soldiers", "persons")]),
        ("It sent 10 to 12 containers", [("10 to 12 containers", "containers")]),
        ("Between 20% and 30% of the shells failed", [("Between 20% and 30% of the", "percent")]),
        ("Tens of thousands of shells came", [("Tens of thousands of shells", "rounds")]),
        ("It paid $3 million", [("$3 million", "usd")]),
        ("It paid £3 million", [("£3 million", "")]),
        ("The odds were five to one there", [("five to one", "times")]),
        ("Output had tripled", [("tripled", "times")]),
        ("It took a year and a half", [("half", "")]),
        ("It fired 30 drones", [("30 drones", "")]),
        ("More than a thousand” soldiers fell", [("More than a thousand” soldiers", "persons")]),
        ("Losses: 600+ killed or wounded", [("600+ killed or wounded", "persons")]),
        ("“Several hundred soldiers fell,” he said", [("Several hundred soldiers", "persons")]),
        ("It sent 900-950 brave and well-fed soldiers", [("900-950", "persons")]),
        ("It sent 900 shells and missiles", [("900 shells", "rounds")]),
        ("He put the figure near 900 stationed there", [("near 900", "persons")]),
        ("He put the number of captured soldiers at two", [("two", "persons")]),
        ("Two videos showing soldiers came", [("Two videos", "")]),
        ("It sent 90 missiles. A further 50 were due", [("90 missiles", "missiles"), ("50", "missiles")]),
        ("🇰🇵90 soldiers came", [("90 soldiers", "persons")]),
        ("≥ 90 voyages were made", [("≥ 90 voyages", "shipments")]),
        ("Up to one in four shells failed", [("Up to one in four shells", "percent")]),
        ("Contingent | ~900 | troops | north", [("~900", "persons")]),
        ("Soldiers | ~900 | north", [("~900", "persons")]),
        ("They lost ~900 killed + wounded", [("~900", "persons")]),
        ("Soldiers came (about 900 there in May)", [("about 900", "persons")]),
        ("Soldiers came. About 900 arrived in May", [("About 900", "persons")]),
        ("Soldiers in teams of 5–8 came", [("5–8", "persons")]),
    ],
)
def test_the_phrase_has_hedge_number_and_noun(text, found):
    assert figures(text) == found


def test_a_bare_number_counts_what_the_figure_before_it_counts():
    assert figures("They saw 20 voyages, seven in May alone") == [("20 voyages", "shipments"), ("seven", "shipments")]


def test_a_part_of_a_whole_counts_the_noun_of_the_whole():
    assert figures("Some 600 of the 9,000 soldiers fell")[0] == ("Some 600 of the", "persons")


def test_a_noun_before_a_great_number_is_its_noun():
    assert figures("The number of soldiers rose by about 1,400 in May") == [("about 1,400", "persons")]


def test_two_numbers_that_make_no_range_stay_two():
    assert [text for text, _ in figures("It sent 3,000 men to 5 camps")] == ["3,000 men", "5 camps"]


def test_thousands_with_a_space_are_one_number(claims):
    assert [claim["best"] for claim in claims("North Korea sent 7 000 containers to Russia.")] == ["7000"]
