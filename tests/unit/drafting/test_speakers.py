"""Who asserts a figure, and through whom it came."""

import pytest

SENT = "North Korea sent 5,000 soldiers to Russia"


def who(claims, text, **options):
    return [(claim["claimant_id"], claim["via"]) for claim in claims(text, **options)]


@pytest.mark.parametrize(
    ("sentence", "claimant", "via"),
    [
        (f"{SENT}, according to the Pentagon.", "us_defense_department", ""),
        (f"Volodymyr Zelensky, in Kyiv on a cold day, said {SENT}.", "zelensky", ""),
        (f"The spokesman, John Kirby, said {SENT}.", "john_kirby", ""),
        (f"{SENT}, Kyrylo Budanov told Reuters.", "budanov", "reuters"),
        (f"The Avalon Courier reported that {SENT}.", "unattributed", ""),
        (f"{SENT}, reports suggest.", "unattributed", ""),
        (f"{SENT} (Pentagon).", "us_defense_department", ""),
        (f"John Kirby said the U.S. tracked how {SENT}.", "john_kirby", ""),
        (f"Ukraine's Defence Intelligence said {SENT}.", "gur", ""),
        (f"Intelligence from Ukraine reveals {SENT}.", "ukrainian_intelligence", ""),
        (f"A Kremlin spokesperson said {SENT}.", "russia_government", ""),
        (f"Volodymyr Zelensky, citing letters, warned Putin is weak and {SENT}.", "zelensky", ""),
        (f"Western intelligence assessments converged on this: {SENT}.", "western_intelligence", ""),
        (f"There are reliable reports that {SENT}.", "unattributed", ""),
        ("The reported 5,000 North Korean soldiers are in Russia.", "unattributed", ""),
        (f"SENIOR ADMINISTRATION OFFICIAL: {SENT}.", "us_officials", ""),
        (f"{SENT}, said Arthur Pendragon.", "", ""),
        (f"{SENT}, according to Moscow's security chief.", "", ""),
        (f"A report by the Open Source Centre (OSC) says {SENT}.", "osc", ""),
        (f"The OSC analysis used photos: {SENT}.", "osc", ""),
        (f"{SENT}.", "", ""),
    ],
)
def test_the_words_of_saying_tell_who_asserts(claims, sentence, claimant, via):
    assert who(claims, sentence) == [(claimant, via)]


def test_two_who_say_it_together_are_two_rows(claims):
    assert who(claims, f"US and South Korean officials said {SENT}.") == [("us_officials", ""), ("rok_government", "")]
    together = [("ukrainian_intelligence", ""), ("rok_government", "")]
    assert who(claims, f"Intelligence from Ukraine and South Korea indicated {SENT}.") == together


def test_a_name_that_begins_a_paper_s_is_not_its_own(claims):
    assert who(claims, f"The Kyiv Post reported that {SENT}.") == [("unattributed", "")]


def test_a_pronoun_stands_for_who_spoke_last(claims):
    text = f"Kyrylo Budanov spoke to Pyongyang's envoys in Kyiv. Budanov warned of war. He said {SENT}."
    assert who(claims, text) == [("budanov", "")]


def test_a_title_stands_for_the_person_it_is_printed_before(claims):
    text = f"The Ukrainian Defense Minister said {SENT}.\nUkrainian Defense Minister Rustem Umerov was in Kyiv."
    assert who(claims, text) == [("umerov", "")]


def test_a_denial_does_not_go_on_in_the_next_sentence(claims):
    rows = claims(f"Moscow denied that soldiers had come. {SENT}.")
    assert [row["claimant_id"] for row in rows if row["bound"] == "point"] == [""]


def test_who_signs_a_text_passed_it_on(claims):
    assert who(claims, f"SEOUL (Reuters) - Kyrylo Budanov said {SENT}.") == [("budanov", "reuters")]


def test_the_publisher_itself_passed_nothing_on(claims):
    text = f"(Bloomberg) -- Kyrylo Budanov said {SENT}."
    assert who(claims, text, url="https://www.bloomberg.com/a") == [("budanov", "")]


def test_a_medium_at_the_end_of_a_sentence_holds_for_its_paragraph(claims):
    text = f"Kyrylo Budanov said {SENT}. The men were young, according to Reuters."
    assert who(claims, text) == [("budanov", "reuters")]


def test_who_is_announced_speaks_on_the_day_of_publication(claims):
    (claim,) = claims(f"Remarks by Volodymyr Zelensky\n{SENT}.")
    assert (claim["claimant_id"], claim["asserted"]) == ("zelensky", "2024-11-06")


def test_officials_are_the_body_that_is_named_with_the_same_number(claims):
    text = (
        f"Ukrainian officials said on Monday {SENT}.\n"
        "Kyrylo Budanov said that the 5,000 soldiers from North Korea had come."
    )
    assert who(claims, text) == [("budanov", "")]


def test_the_speaker_of_a_turn_asserts_it(claims):
    text = "MR. KIRBY: It rained.\nNorth Korea sent 9 soldiers to Russia.\nQ What now?\nNorth Korea sent 8 missiles."
    assert [claim["claimant_id"] for claim in claims(text)] == ["john_kirby", ""]


def test_the_media_that_a_head_credits_pass_on_all_of_it(claims):
    text = "War\nAn envoy said so, as reported by Bloomberg News, citing CNN.\nNorth Korea sent 9 soldiers to Russia."
    assert [claim["via"] for claim in claims(text)] == ["bloomberg;cnn"]


def test_a_line_that_is_a_medium_s_name_signs_the_text(claims):
    text = "North Korea sent 9 soldiers to Russia.\nReuters\nMore.\nMore.\nMore.\nMore.\nMore.\nThe end."
    assert [claim["via"] for claim in claims(text)] == ["reuters"]


@pytest.mark.parametrize(
    ("sentence", "claimants"),
    [
        (f"{SENT} (NIS, Pentagon).", ["rok_nis", "us_defense_department"]),
        (f"NATO, the Pentagon and the NIS say {SENT}.", ["nato", "rok_nis", "us_defense_department"]),
        (
            f"{SENT}, according to U.S., Ukrainian and South Korean estimates.",
            ["rok_government", "ukraine_government", "us_officials"],
        ),
    ],
)
def test_each_of_several_sources_has_a_row(claims, sentence, claimants):
    assert sorted(claim["claimant_id"] for claim in claims(sentence)) == claimants


def test_who_speaks_behind_a_long_quotation_said_all_of_it(claims):
    text = "“They came. North Korea sent 5,000 soldiers to Russia. They fight,” Kyrylo Budanov said."
    assert who(claims, text) == [("budanov", "")]


@pytest.mark.parametrize(
    "text",
    [
        f"The NIS and the Pentagon said it rained. {SENT}.",
        "The NIS said 900 North Koreans were killed in Russia — half of those sent.",
    ],
)
def test_what_a_writer_adds_is_nobody_s_surely(claims, text):
    assert claims(text)[-1]["claimant_id"] == ""


@pytest.mark.parametrize(
    ("own", "claimant"), [("Our analysis of photos took a year.", "csis"), ("“We saw it,” a man said.", "")]
)
def test_a_publisher_asserts_what_it_tells_as_itself(claims, own, claimant):
    text = f"{own}\n{SENT}."
    assert claims(text, url="https://beyondparallel.csis.org/a")[-1]["claimant_id"] == claimant


def test_a_text_that_names_who_says_the_rest_names_nobody_for_what_it_tells(claims):
    said = "\n".join(f"The NIS said North Korea sent {n} missiles to Russia." for n in (11, 12, 13))
    assert claims(f"{said}\nIt rained.\nIt rained.\n{SENT}.")[-1]["claimant_id"] == "unattributed"
    assert claims(f"{said[: -len(said) // 3]}\nIt rained.\nIt rained.\n{SENT}.")[-1]["claimant_id"] == ""
