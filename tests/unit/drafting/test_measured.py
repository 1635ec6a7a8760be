"""Which measure a figure is of, how it was got, and what is said of the world."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("North Korea sent 5,000 soldiers to Russia.", "troops_sent"),
        ("There are now 3,000 North Korean troops that have been dispatched to Russia.", "troops_sent"),
        ("North Korea gives Russia 200,000 shells per month.", "rounds_rate"),
        ("More than 3,000 North Koreans entered Russia, and student visas rose.", "workers_sent"),
        ("North Korea sent another 5,000 soldiers to Russia.", "troops_wave"),
        ("In Russia up to one in four North Korean shells failed.", "dud_rate"),
        ("Soldiers from North Korea (as many as 900) are currently training in Russia.", "troops_training"),
        ("Some 900 North Korean soldiers, including scouts, were sent—many to Kursk.", "troops_sent"),
        ("North Korean soldiers came to Kursk (about 900 there in May; some 90 left).", "troops_at_place"),
        ("North Korean soldiers attack in Russia in teams of 5–8.", "unit_size"),
        ("North Korean losses in Russia | ~900 killed + wounded | men", "casualties"),
        ("Some 5,000 North Korean troops in Russia wait.", "troops_at_place"),
        ("Portraits of 70 fallen North Korean soldiers hung in Russia.", "honoured_dead"),
        ("In Russia 70 North Korean soldiers lost their lives.", "killed"),
        ("Some 5,000 North Koreans work in Russia.", "workers_sent"),
        ("In Russia 40 wounded North Korean soldiers who had returned home rest.", "sent_home_period"),
        ("Russia got an initial shipment of 40 North Korean containers.", "containers_in_one_shipment"),
        ("North Korea has put 5,000 soldiers alongside Russian forces; 600 were killed.", "troops_sent"),
        ("Russia paid $9 billion for North Korean arms.", "trade_value"),
        ("Kyiv says Pyongyang risks losing up to 40% in combat for Russia.", "casualty_share"),
        ("Russia used 30 drones and five North Korean missiles.", "missiles_in_one_attack"),
        ("Russia and North Korea count on trade worth $5 million.", "trade_value"),
        (
            "Ukraine says its production of shells, not North Korea's, tripled: Ukrainian production.",
            "ukrainian_production_growth",
        ),
    ],
)
def test_the_words_near_a_figure_tell_its_measure(claims, sentence, measure):
    assert claims(sentence)[0]["measure_id"] == measure


def test_the_measure_of_a_part_stands_after_its_whole(claims):
    part, whole = claims("Over 600 of the 9,000 North Korean soldiers sent to Russia were killed.")
    assert (part["measure_id"], whole["measure_id"]) == ("killed", "troops_sent")


def test_what_is_estimated_of_a_part_is_not_of_its_whole(claims):
    part, whole = claims("Kyiv estimates that 600 of the 9,000 North Korean soldiers in Russia fell.")
    assert (part["derivation"], whole["derivation"]) == ("estimated", "unstated")


def test_a_cue_in_another_clause_is_not_the_figure_s(claims):
    (claim,) = claims("North Korea will send engineers to Russia, but 3,000 North Korean soldiers came.")
    assert claim["modality"] == "happened"


@pytest.mark.parametrize(
    ("text", "modalities"),
    [
        ("Kim Jong Un has ordered the dispatch of 6,000 soldiers to Russia.", ["planned"]),
        (
            "North Korea will send 6,000 soldiers to Russia. The group includes 1,000 sappers and 50 officers.",
            ["planned"] * 3,
        ),
        (
            "Russia will get 150 North Korean missiles, in addition to 40 launchers sent before.",
            ["planned", "happened"],
        ),
    ],
)
def test_what_is_planned_is_so_with_its_parts_and_without_what_is_beside_it(claims, text, modalities):
    assert [claim["modality"] for claim in claims(text)] == modalities


def test_a_number_alone_counts_what_the_one_before_it_counts(claims):
    text = "The NIS put North Korean losses in Russia at 600 killed or wounded, and Ukraine's HUR at over 700."
    assert [claim["measure_id"] for claim in claims(text)] == ["casualties", "casualties"]


def test_deliveries_a_month_are_no_number_of_deliveries(reasons):
    assert reasons("North Korea averaged three deliveries a month to Russia.") == {"three deliveries": "background"}


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("A mission of 90 North Korean soldiers puzzles Russia.", ""),
        ("North Korea sent 90 soldiers to help Russia in the Kursk region, where others were captured.", "troops_sent"),
        ("The North Korean brigade in Russia consists of 90 soldiers.", "unit_size"),
        ("Kyiv's men killed 7 and wounded 4 North Korean soldiers in Russia.", "killed"),
        ("In Russia 4 North Korean soldiers were wounded near the village.", "wounded"),
    ],
)
def test_people_of_whom_nothing_is_told_have_no_measure(claims, sentence, measure):
    assert claims(sentence)[0]["measure_id"] == measure


def test_a_bare_number_counts_the_people_of_the_sentence_before(claims):
    (claim,) = claims("North Korea will send workers to Russia. The total could exceed 50,000.")
    assert (claim["value_text"], claim["unit_id"]) == ("exceed 50,000", "persons")


@pytest.mark.parametrize(
    ("sentence", "measures"),
    [
        ("In Russia six North Korean soldiers were killed and three wounded.", ["killed", "wounded"]),
        ("In Russia 150 North Koreans were killed in action and 400-500 total.", ["killed", "casualties"]),
    ],
)
def test_words_before_an_and_are_not_the_next_figure_s(claims, sentence, measures):
    assert [claim["measure_id"] for claim in claims(sentence)] == measures


def test_a_number_of_one_wave_alone_is_of_that_wave(claims):
    assert [claim["measure_id"] for claim in claims("North Korea sent 1,500 soldiers to Russia.")] == ["troops_wave"]


@pytest.mark.parametrize(
    "text", ["Russia to deploy 900 North Korean troops", "In Russia over 900 North Korean soldiers are expected"]
)
def test_what_is_to_come_is_planned(claims, text):
    assert claims(text)[0]["modality"] == "planned"


@pytest.mark.parametrize(
    ("sentence", "measure"),
    [
        ("Moscow said 900 North Koreans would be sent to rebuild Kursk.", "workers_sent"),
        ("Ukraine’s response amounts to a quarter of Russia’s shells, for North Korea helps.", "artillery_superiority"),
    ],
)
def test_what_is_done_tells_what_is_counted(claims, sentence, measure):
    assert claims(sentence)[0]["measure_id"] == measure


def test_what_is_eventual_is_planned(claims):
    (claim,) = claims("North Korea moves into Russia with an eventual loadout of 90 ballistic missiles.")
    assert claim["modality"] == "planned"


@pytest.mark.parametrize(
    ("text", "modalities"),
    [
        ("900 NORTH KOREAN TROOPS TO JOIN RUSSIA'S WAR.", ["planned"]),
        ("Pyongyang sent 900 North Korean troops to join Russia's war.", ["happened"]),
        ("He warned on Monday of 900 more North Korean troops in Russia.", ["planned"]),
        ("Moscow wants 900 more North Korean troops.", ["planned"]),
        ("In Russia 900 North Korean sappers and 700 builders were announced for Kursk.", ["planned"] * 2),
    ],
)
def test_what_is_wanted_announced_or_warned_of_is_planned(claims, text, modalities):
    assert [claim["modality"] for claim in claims(text)] == modalities
