"""Rows 17, 26 to 29 and 32 of the cases: what an edition knows, what changed since, how far two coders agree."""

import pytest

from briefing.analysis.changes import changes
from briefing.analysis.comparison import comparable
from briefing.analysis.earlier import Earlier
from briefing.analysis.envelope import standing
from briefing.analysis.intercoder import field_agreement
from briefing.analysis.matches import matches
from briefing.analysis.selection import select
from briefing.editions.parameters import Selection
from unit.builders import claim, coded, figure, register, source, table

UNDATED = {"published": "", "published_basis": "unknown"}


def edition(register, day):
    return select(register, Selection(as_of=day, known_by=day))


def known(page, day):
    """The claims that an edition of a day has from one page, and why the page is left out if it is."""
    chosen = edition(register(sources=[page], claims=[claim(as_of="2024-10")]), day)
    return chosen.claims["claim_id"].tolist(), chosen.unsaid["why"].tolist()


HERE = ["gazette-2024-01"]


def test_row_26_a_document_of_a_year_is_known_from_the_day_it_was_read():
    page = source(published="2026", accessed="2026-11-22")
    assert known(page, "2026-11-22") == (HERE, [])
    assert known(page, "2026-11-21") == ([], ["known later"])


@pytest.mark.parametrize(
    ("page", "first"),
    [
        ({"published": "2026", "accessed": "2027-02-01"}, "2026-12-31"),
        ({"published": "2026"}, "2026-12-31"),
        ({"published": "2026-03", "accessed": "2026-11-22"}, "2026-03-31"),
        ({"published": "2026-03-04", "accessed": "2026-11-22"}, "2026-03-04"),
    ],
)
def test_a_document_is_known_from_the_last_day_its_date_allows_or_its_reading_if_that_is_earlier(page, first):
    before = str(int(first[-2:]) - 1).zfill(2)
    assert known(source(**page), first) == (HERE, [])
    assert known(source(**page), first[:-2] + before) == ([], ["known later"])


def test_row_27_a_document_without_a_date_is_known_from_the_day_it_was_read():
    page = source(accessed="2026-01-15", **UNDATED)
    assert known(page, "2026-01-15") == (HERE, [])
    assert known(page, "2026-01-14") == ([], ["known later"])


def test_a_document_without_a_date_that_nobody_dates_by_reading_is_left_out_and_listed():
    assert known(source(**UNDATED), "2026-12-31") == ([], ["no date"])


def test_a_later_reading_moves_nothing():
    page = source(accessed="2026-01-15", reread="2026-11-22", **UNDATED)
    assert known(page, "2026-01-15") == (HERE, [])


RETRACTED = source(status="retracted", status_since="2025-05-01")


def test_row_28_a_retracted_document_is_left_out_and_listed_from_that_day_on():
    assert known(RETRACTED, "2025-05-01") == ([], ["retracted"])


def test_row_28_it_is_in_the_editions_known_before():
    assert known(RETRACTED, "2025-04-30") == (HERE, [])


def test_the_claim_of_a_retracted_document_stands_and_is_alike_to_another_only_before():
    pages = [RETRACTED, source(source_id="weekly-2024")]
    claims = [
        claim(as_of="2024-10"),
        claim(claim_id="w1", assertion_id="w", source_id="weekly-2024", claimant_id="staff", as_of="2024-10"),
    ]
    whole = register(sources=pages, claims=claims)
    found = {}
    for day in ("2025-04-30", "2025-05-01"):
        compared = comparable(edition(whole, day))
        found[day] = len(standing(compared)), len(matches(compared, whole.links))
    assert found == {"2025-04-30": (2, 1), "2025-05-01": (1, 0)}


def test_a_document_retracted_without_a_day_is_left_out_of_every_edition():
    assert known(source(status="retracted"), "2024-12-31") == ([], ["retracted"])


SOURCES = [source(published="2024-05-02"), source(source_id="weekly-2025", published="2025-05-02")]
TOLD = claim(claim_id="s-1", assertion_id="a", as_of="2024-05")
AGAIN = claim(claim_id="t-1", assertion_id="a", source_id="weekly-2025")


def changed(*claims):
    whole = register(sources=SOURCES, claims=list(claims))
    before = Earlier(edition(whole, "2024-12-31"), "2024-12-31", "2024-12-31")
    return [tuple(row) for row in changes(before, edition(whole, "2025-12-31")).itertuples(index=False)]


def test_row_17_another_mention_of_an_assertion_changes_nothing():
    assert changed(TOLD, AGAIN) == []


def test_a_mention_that_prints_another_number_changes_nothing_either():
    assert changed(TOLD, AGAIN | figure("about", 3100)) == []


def test_another_assertion_of_the_same_page_is_new():
    assert changed(TOLD, AGAIN | {"assertion_id": "b", "claimant_id": "staff"}) == [("new", "t-1", "")]


def coders(*pairs):
    """The agreement of two coders on `asserted`, a row of each a pair of what they wrote."""
    passes = [
        table(
            "coding/pass_a.csv",
            *(
                coded(claim_id=f"gazette-2024-{n}", paragraph=str(n), asserted=pair[side])
                for n, pair in enumerate(pairs, 1)
            ),
        )
        for side in (0, 1)
    ]
    return field_agreement(*passes).set_index("field").loc["asserted"]


BLANK, EQUAL, UNEQUAL = ("", ""), ("2024", "2024"), ("2024", "2025")


def test_row_32_agreement_is_given_with_and_without_the_pairs_both_left_blank():
    row = coders(*[BLANK] * 8, EQUAL, UNEQUAL)
    assert (row["figures"], row["percent"]) == (10, 90)
    assert (row["filled"], row["percent_filled"]) == (2, 50)


def test_a_field_that_one_coder_left_blank_is_not_blank_for_both():
    row = coders(*[BLANK] * 2, ("2024", ""), EQUAL)
    assert (row["percent"], row["filled"], row["percent_filled"]) == (75, 2, 50)


def test_alpha_is_reckoned_over_the_pairs_that_not_both_left_blank():
    # Two units, 2024 three times and 2025 once: observed 2 of 4, expected 2 * 3 * 1 / (4 * 3): alpha is 1 - 1.
    assert coders(*[BLANK] * 8, EQUAL, UNEQUAL)["alpha"] == pytest.approx(0)
