"""Denials, admissions and dates that are claims."""

import pytest


def told(claims, text):
    return [(row["measure_id"], row["bound"], row.get("period_start", "")) for row in claims(text)]


def test_a_denial_is_a_claim_of_its_side_and_theme(claims):
    assert told(claims, "Despite North Korea’s denial of such arms exports to Russia, ships sailed.") == [
        ("arms_supplied", "none", "")
    ]


def test_who_neither_denied_nor_confirmed_denies_nothing(claims):
    assert told(claims, "The Kremlin has neither denied nor confirmed that North Korean soldiers came.") == []


def test_a_denial_told_twice_is_one(claims):
    text = "Kremlin denies troops\nThe Kremlin denied that North Korea sent troops.\nMoscow denied that troops came."
    assert told(claims, text) == [("troops_present", "none", "")]


def test_a_side_that_tells_of_its_fallen_admits(claims):
    text = "Kim Jong Un spoke of soldiers who fell in battles in Russia."
    assert told(claims, text) == [("troops_present", "vague", "")]


def test_a_date_within_an_admission_is_its_day(claims):
    text = "Pyongyang acknowledged the deployment in April 2024, and in May Kim Jong Un spoke in Russia."
    assert [row.get("asserted") for row in claims(text)] == ["2024-04"]


def test_what_is_to_come_no_earlier_than_a_day_is_planned(claims):
    (row,) = claims("Zelensky said today that North Korean soldiers are to go to combat zones as early as Sunday.")
    found = [row[name] for name in ("bound", "modality", "period_start", "period_end", "asserted")]
    assert found == ["at_least", "planned", "2024-11-10", "", "2024-11-06"]


@pytest.mark.parametrize(
    ("sentence", "start"),
    [
        ("From October 2024 North Korean soldiers were deployed to Russia.", ["2024-10"]),
        ("It is the first direct passenger train to North Korea from Russia to arrive since 2020.", []),
        ("North Korea sends Russia shells in addition to launchers provided since October 2024.", []),
    ],
)
def test_since_and_from_begin_what_began_there(claims, sentence, start):
    assert [row["period_start"] for row in claims(sentence)] == start


def test_the_first_of_a_list_of_days_is_the_first_use(claims):
    text = (
        "Russia struck Ukraine with North Korean missiles, and used a "
        "North Korean missile to strike Kyiv on May 1, May 3 and May 9."
    )
    assert told(claims, text) == [
        ("first_missile_use_date", "point", "2024-05-01"),
        ("missile_use_date", "point", "2024-05-03"),
        ("missile_use_date", "point", "2024-05-09"),
    ]


def test_the_years_of_ammunition_are_a_date(claims):
    text = "The North Korean shells that Russia fires are from the 1970s and 1980s."
    assert told(claims, text) == [("munition_production_date", "point", "1970")]


def test_since_dates_what_its_own_clause_tells(claims):
    text = "Russia depends on deliveries of North Korean shells, while it fired at Kyiv since August 2023."
    assert told(claims, text) == []


def sayers(claims, text):
    return [(claim["bound"], claim["claimant_id"]) for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Russia told of North Korean troops in Kursk, a claim denied by Ukraine.", []),
        ("The U.S. confirmed that North Korea deployed troops to Russia.", []),
        ("Kim spoke at Pyongyang’s hall and praised the troops in Russia.", []),
        (
            "Russia & North Korea have confirmed that troops fight.",
            [("vague", "dprk_government"), ("vague", "russia_government")],
        ),
        (
            "Moscow turned to North Korea for troops. Both governments denied it.",
            [("none", "dprk_government"), ("none", "russia_government")],
        ),
        ("Sergei Lavrov said on Friday that Pyongyang’s forces were not present in Kursk.", [("none", "lavrov")]),
        ("The NIS said that North Korean forces were not present in Kursk.", []),
        ("Sergei Lavrov told Vladimir Putin of Kursk. He commended the North Korean troops.", [("vague", "")]),
        (
            "North Korea confirmed that troops fight. The statement by the Central Military Commission came late.",
            [("vague", "wpk_central_military_commission")],
        ),
        ("Pyongyang praised soldiers who fought alongside Russia in World War II.", []),
        ("Kim Jong Un told of the soldiers’ heroic deeds in Russia.", [("vague", "kim_jong_un")]),
        ("Sergei Shoigu promised halls in both countries honoring troops.", [("vague", "shoigu")]),
        ("Kim Jong Un and Moscow met. The leader said heroic deeds of troops move all.", [("vague", "kim_jong_un")]),
        (
            "Pyongyang acknowledged the deployment in Russia, and Kim Jong Un honoured the soldiers.",
            [("vague", "dprk_government"), ("vague", "kim_jong_un")],
        ),
        ("Russia has gone from quietly denying North Korean troops to praise.", []),
    ],
)
def test_a_denial_or_admission_is_of_whose_verb_it_is(claims, text, found):
    assert sorted(sayers(claims, text)) == found


def test_the_phrase_of_an_admission_has_its_plainest_words(claims):
    (claim,) = claims(
        "Vladimir Putin praised North Korea for its role in Kursk and thanked Kim Jong Un for sending troops."
    )
    assert "thanked" in claim["value_text"]


def test_a_date_in_another_clause_is_not_that_of_a_denial(claims):
    (claim,) = claims("Russia denied North Korean troops for months before it told of them in April 2024.")
    assert "asserted" not in claim


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "North Korea confirmed in April that troops fight in Kursk after initial denials.",
            [("none", "dprk_government"), ("vague", "dprk_government")],
        ),
        (
            "Moscow and North Korea met.\nTroops came to Kursk, as later acknowledged by both governments.",
            [("vague", "dprk_government"), ("vague", "russia_government")],
        ),
        ("Vladimir Putin praised heroic feats of the Korean People’s Army in Ukraine.", [("vague", "putin")]),
        ("Kim Jong Un called deployment of troops to Russia a new history.", [("vague", "kim_jong_un")]),
        ("Seoul called deployment of North Korean troops to Russia a threat.", []),
    ],
)
def test_who_admits_in_other_words_admits(claims, text, found):
    assert sorted(sayers(claims, text)) == found


def test_items_of_a_list_are_no_headings(claims):
    text = "- Kim Jong Un hailed North Korean troops in Kursk\n- Russia confirmed that North Korean troops came"
    assert sayers(claims, text) == [("vague", "kim_jong_un"), ("vague", "russia_government")]
