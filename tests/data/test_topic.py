"""The topic of the register says what its sources and the field say: each value is held here once more, by hand."""

from pathlib import Path

import pytest

from briefing.register.topic import Answer, read_topic

TOPIC = read_topic(Path(__file__).resolve().parents[2])[0].topic
STATES = {
    "rok": "South Korea",
    "dprk": "North Korea",
    "russia": "Russia",
    "ukraine": "Ukraine",
    "us": "the United States",
    "uk": "the United Kingdom",
    "nato": "NATO",
    "eu": "the European Union",
    "japan": "Japan",
}


def test_the_yardstick_is_that_of_icd_203():
    assert list(TOPIC.likelihoods.items()) == [
        ("almost no chance", (1, 5)),
        ("very unlikely", (5, 20)),
        ("unlikely", (20, 45)),
        ("roughly even chance", (45, 55)),
        ("likely", (55, 80)),
        ("very likely", (80, 95)),
        ("almost certain", (95, 99)),
    ]


def test_arrival_is_before_combat_combat_before_its_dead_and_supply_before_use():
    assert [(rule.first, rule.then) for rule in TOPIC.order] == [
        ("troops_arrival", ("first_combat",)),
        ("first_supply", ("missile_use", "first_missile_use")),
        ("first_combat", ("killed", "killed_in_action")),
    ]
    assert [rule.broken for rule in TOPIC.order] == [
        "first combat before the first arrival",
        "a missile in use before the first supply",
        "killed before the first combat that is reported",
    ]


def test_who_denies_arms_denies_what_is_of_arms_and_who_denies_troops_what_is_of_troops():
    assert TOPIC.denials == {
        "arms_supplied": ("munitions", "weapons", "share"),
        "troops_present": ("troops", "casualties"),
    }


def test_what_implies_a_rate_says_what_it_is_of_and_how():
    rates = TOPIC.rates
    ways = [*rates.durations, *rates.shares, *rates.stated, *rates.totals]
    assert TOPIC.counted == "shells"
    assert [(way.measure, way.of, way.by) for way in ways] == [
        ("fire_sustained", "fired by Russia", "a duration of fire"),
        ("share_of_fire", "North Korean, fired", "that and a share of fire"),
        ("rounds_rate", "North Korean, supplied", "a rate"),
        ("rounds_supplied", "North Korean, supplied", "a total since the start"),
    ]
    assert [way.units for way in rates.stated] == [{"rounds_per_year": "years"}]
    assert [way.start for way in rates.totals] == ["first_supply_date"]


def test_parties_are_states_and_alliances_and_two_that_are_no_side():
    names = TOPIC.names()
    assert {party: names[party] for party in TOPIC.sides()} == STATES
    assert {party: names[party] for party in TOPIC.parties if party not in STATES} == {
        "other": "others",
        "none": "no party",
    }
    assert TOPIC.pools == {
        "estonia": "Estonia",
        "lithuania": "Lithuania",
        "un": "the United Nations",
        "trt": "TRT",
    }


@pytest.mark.parametrize(("side", "colour"), [(("us", "uk", "nato"), "#007a5a"), (("russia", "dprk"), "#7b3294")])
def test_parties_of_one_side_have_one_colour(side, colour):
    assert {TOPIC.colours()[party] for party in side} == {colour}


def test_the_other_parties_have_colours_of_their_own_or_none():
    assert (TOPIC.colours()["rok"], TOPIC.colours()["ukraine"], len(TOPIC.colours())) == ("#0072b2", "#b34700", 7)


def test_what_is_denied_is_of_themes_that_there_are():
    assert sorted(TOPIC.themes) == sorted(
        [*TOPIC.denials["arms_supplied"], "troops", "casualties", "payments", "context"]
    )


def test_each_part_is_led_by_what_the_briefing_is_asked_about():
    assert TOPIC.headlines == {
        "scoreboard": (
            *("containers", "rounds", "share_of_ammunition", "troops", "troops_at_place"),
            *("casualties", "killed", "honoured_dead"),
        ),
        "containers": ("containers", "rounds", "tonnage", "shipments"),
        "weapons": ("missiles_delivered", "missiles_fired", "systems", "guns", "launchers"),
        "dependence": (
            *("share_of_ammunition", "share_of_unit_fire", "rounds_rate", "supply_fall"),
            *("refurbished_share", "dud_rate", "supply_over_donations"),
        ),
        "troops": ("troops", "troops_at_place", "troops_training", "sent_home", "construction_troops", "sappers"),
        "losses": (
            *("casualties", "killed", "wounded", "captured", "casualty_share", "killed_share", "honoured_dead"),
        ),
        "payments": ("workers", "trade_value", "trade_value_rate", "pay", "oil"),
        "judgements": ("containers", "rounds", "share_of_ammunition", "troops", "casualties", "killed"),
        "side_by_side": ("containers", "rounds", "troops", "troops_arrival"),
        "envelopes_stated": ("containers", "rounds", "troops"),
        "envelopes": ("containers", "rounds", "troops", "killed", "casualties", "missiles_fired"),
    }


def test_the_totals_drawn_as_a_product_are_south_koreas_of_containers_made_shells():
    drawn = TOPIC.arithmetic
    assert (drawn.pool, drawn.base, drawn.made) == ("rok", "containers", ("rounds_152mm_equivalent", "rounds"))


def test_themes_are_named_as_their_measures_are():
    assert {theme: said.label for theme, said in TOPIC.themes.items()} == {
        "munitions": "Munitions",
        "share": "Share of fire and needs",
        "weapons": "Weapons",
        "troops": "Troops",
        "casualties": "Casualties",
        "payments": "Payments",
        "context": "Context",
    }


def test_what_is_not_known_is_asked_of_shells_contents_supply_soldiers_and_moscow():
    asked = [(unknown.asks, unknown.unless, unknown.last_words) for unknown in TOPIC.unknowns]
    counted = Answer(groups=("rounds",), derivation="counted")
    moscow = Answer(groups=("containers", "rounds", "troops", "casualties", "killed"), party="russia")
    assert asked == [
        ("How many shells arrived.", counted, None),
        ("What the containers held.", None, None),
        ("How much comes in a year.", None, "rounds_rate"),
        ("How far that has fallen since.", None, "supply_fall"),
        ("How many soldiers are still there.", None, "troops_at_place"),
        ("What Moscow would say.", moscow, None),
    ]
    assert [unknown.because for unknown in TOPIC.unknowns if not unknown.last_words] == [
        "No count is published.",
        "Seen only from outside.",
        "No figure of Russia's own on what arrived, or on who fell, was found.",
    ]


def test_pictures_over_time_set_what_is_sent_there_and_home_on_one_scale_and_the_dead_beside_those_honoured():
    assert TOPIC.panels == {
        "containers_over_time": (("containers",),),
        "troops_over_time": (("troops",), ("troops_wave",), ("troops_at_place",), ("sent_home", "sent_home_period")),
        "losses_over_time": (("casualties",), ("killed", "honoured_dead")),
    }
