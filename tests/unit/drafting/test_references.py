"""Who asserts a figure by what its sentence refers to: brackets, cells, keys, and whose count it is."""

import pytest

SENT = "North Korea sent 5,000 soldiers to Russia"


def who(claims, text):
    return [(claim["claimant_id"], claim["via"]) for claim in claims(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (f"{SENT} (NIS, Feb 2024).", [("rok_nis", "")]),
        (f"{SENT} (NIS).", [("rok_nis", "")]),
        (f"{SENT} (Pyongyang, May 2024).", [("", "")]),
        (f"{SENT} (Merlin, 2023).", [("", "")]),
        (f"{SENT} [src:rusi-2025-of-tides].", [("rusi", "")]),
        (f"{SENT} [rusi-2025-of-tides; osc-2024-of-ships].", [("", "")]),
        (f"HUR says {SENT} [src:kyivindependent-2026-of-tides].", [("gur", "kyiv_independent")]),
        (f"{SENT} | T2 | Open Source Centre / RUSI satellite analysis | seen", [("osc", "")]),
        (f"{SENT} | Russia | seen", [("", "")]),
        (f"{SENT} by South Korea's count.", [("rok_government", "")]),
        (
            f"{SENT} by South Korea's count. In Russia 40 of the North Koreans were killed.",
            [("rok_government", ""), ("", "")],
        ),
        (f"{SENT} and 40 were killed by South Korea's count.", [("", ""), ("rok_government", "")]),
        (f"{SENT} (of whom 40 were killed by South Korea's count).", [("", ""), ("rok_government", "")]),
        (f"HUR said {SENT}, against 4,000 per NIS and Lyonesse estimates.", [("gur", ""), ("rok_nis", ""), ("", "")]),
    ],
)
def test_who_asserts_is_told_by_what_a_sentence_refers_to(claims, text, found):
    assert who(claims, text) == found


def test_a_day_in_brackets_dates_the_figure_there_alone(claims):
    first, second = claims(f"HUR says {SENT}.\nIn Russia 90 North Koreans were killed (HUR, June 2024).")
    assert (first.get("asserted"), second["asserted"]) == (None, "2024-06")
