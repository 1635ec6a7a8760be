"""Who speaks where a text says so in another way than with a verb right after a name, and what goes on from whom."""

import pytest

SENT = "North Korea sent 5,000 soldiers to Russia"
ANOTHER = "North Korea also shipped 9,000 containers to Russia"


def who(claims, text):
    return [claim["claimant_id"] for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        (f"Kyrylo Budanov, Head of Defence Intelligence of Ukraine claimed {SENT}.", ["budanov"]),
        (f"Kyrylo Budanov: {SENT}", ["budanov"]),
        (f"Russia: {SENT}", [""]),
        (f"South Korea's Ministry of Tides said {SENT}.", [""]),
        (f"South Korea's Ministry of Tides: {SENT}", [""]),
        (f"The Friedrich Naumann Foundation said {SENT}.", ["friedrich_naumann_foundation_for_freedom"]),
        ("The NIS put North Korea's killed in Russia at 600, and Ukraine's HUR at over 700.", ["rok_nis", "gur"]),
        (f"{SENT}. The NIS said it rained in Russia. {ANOTHER}.", ["", ""]),
        (f"The NIS said it rained. {ANOTHER}.", ["rok_nis"]),
        ("The NIS said a visit follows plans to send 5,000 North Korean soldiers to Russia.", ["rok_nis"]),
        ("The NIS said it rained. This follows plans to send 5,000 North Korean soldiers to Russia.", ["unattributed"]),
    ],
)
def test_who_speaks_is_told_in_other_ways_too(claims, text, claimants):
    assert who(claims, text) == claimants


def test_a_stranger_with_an_office_is_nobody_known(drafter):
    office = "representative of the Foreign Intelligence Service of Ukraine"
    text = f"The NIS spoke. Arthur Pendragon, {office}, has said {SENT}."
    (row,) = drafter.draft("s", text, day="2024-11-06").of("claims.csv")
    assert row.cells["claimant_id"].cue == "Arthur Pendragon, who is no actor yet"


def test_a_text_in_which_several_speak_tells_what_others_say(claims):
    text = (
        f"The Pentagon said it rained. The NIS said it snowed. Kyrylo Budanov said it was cold.\nIt is March.\n{SENT}."
    )
    assert who(claims, text) == ["unattributed"]


def test_who_tells_a_medium_in_a_clause_of_its_own_tells_it_nothing_else(claims):
    text = (
        "The Ukrainian General Staff rejected it, and sources told Reuters of rain.\n"
        f"The Ukrainian General Staff said {SENT}."
    )
    assert [claim["via"] for claim in claims(text)] == [""]


def test_lawmakers_who_were_briefed_pass_it_on(claims):
    text = f"The NIS said {SENT}. Lawmakers briefed by the NIS, including Rep. Park Sun-won, said that it rained."
    assert [claim["via"] for claim in claims(text)] == ["rok_lawmakers"]


@pytest.mark.parametrize(
    ("text", "claimants"),
    [
        (f"Pyongyang helped, and since then, reports suggest {SENT}.", ["unattributed"]),
        (f"North Korea helps. It’s estimated that {SENT}.", ["unattributed"]),
        (f"According to claims by both parties, {SENT}.", ["unattributed"]),
        (f"{SENT}, according to a South Korean intelligence official speaking to the BBC.", ["rok_government"]),
        (f"The NIS said it rained. {SENT} but, according to experts, this is a ruse.", ["rok_nis"]),
        (f"{SENT}. This is war, as detailed in an AP report citing Kyrylo Budanov.", ["budanov"]),
        (f"Kim Jong Un vowed help; according to claims by parties, {SENT}.", ["unattributed"]),
        (f"Intel indicates that {SENT}.", ["unattributed"]),
    ],
)
def test_who_is_named_beside_another_saying_does_not_say_it(claims, text, claimants):
    assert who(claims, text) == claimants


def test_who_is_spoken_to_is_whom_it_came_through(claims):
    (claim,) = claims(f"{SENT}, according to a South Korean intelligence official speaking to the BBC.")
    assert claim["via"] == "bbc"
