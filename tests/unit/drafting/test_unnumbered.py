"""Denials, admissions and dates that are claims."""


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
