"""What must hold of any register: selection is monotone, an interval holds its number, an envelope only narrows."""

from hypothesis import example, given, settings
from hypothesis import strategies as st
from unit.builders import claim, figure, register, source

from briefing.analysis.comparison import comparable
from briefing.analysis.envelope import ends, standing
from briefing.analysis.selection import select
from briefing.editions.parameters import Selection, read_selection

PRINTED_NUMBERS = st.one_of(st.integers(0, 10**9), st.decimals(0, 1000, places=1).map(float))
BOUNDS = st.sampled_from(["point", "about", "nearly", "just_over", "at_least", "at_most"])
SOURCES = [source(), source(source_id="weekly-2025", published="2025-03", collection="wider")]
ALL = {"as_of": "2026-01-31", "known_by": "2026-01-31", "collections": ["core", "wider"]}
DATES = st.sampled_from(["2023-12-31", "2024-06-30", "2024-10-16", "2025-06-30"])
THEMES = st.lists(st.sampled_from(["munitions", "casualties"]), unique=True)
SOME_CLAIMS = st.lists(
    st.fixed_dictionaries(
        {
            "source_id": st.sampled_from(["gazette-2024", "weekly-2025"]),
            "assertion_id": st.sampled_from(["a", "b", "c"]),
            "as_of": st.sampled_from(["", "2023", "2024-05", "2025-02"]),
            "asserted": st.sampled_from(["", "2024-03-01", "2024-10"]),
        }
    ),
    max_size=8,
)
MEASURES = {"a": "shells", "b": "shells", "c": "killed"}


def chosen(register, **parameters):
    return select(register, Selection(**ALL | parameters))


def of(rows):
    measured = [row | {"measure_id": MEASURES[row["assertion_id"][0]]} for row in rows]
    return register(
        sources=SOURCES, claims=[claim(claim_id=f"claim-{number}", **row) for number, row in enumerate(measured)]
    )


def names(register):
    return set(register.claims["claim_id"])


TWO_MENTIONS = [
    {"source_id": "gazette-2024", "assertion_id": "a", "as_of": "", "asserted": ""},
    {"source_id": "weekly-2025", "assertion_id": "a", "as_of": "2023", "asserted": ""},
]


@settings(max_examples=30, deadline=None)
@given(SOME_CLAIMS, DATES, DATES, THEMES)
@example(TWO_MENTIONS, "2024-06-30", "2024-10-16", ["munitions"])
def test_selecting_twice_is_selecting_once(rows, as_of, known_by, themes):
    parameters = {"as_of": as_of, "known_by": known_by, "themes": themes}
    once = chosen(of(rows), **parameters)
    assert names(chosen(once, **parameters)) == names(once)


@settings(max_examples=20, deadline=None)
@given(SOME_CLAIMS, DATES, DATES, THEMES)
def test_what_is_selected_was_in_the_register(rows, as_of, known_by, themes):
    kept = chosen(of(rows), as_of=as_of, known_by=known_by, themes=themes)
    assert names(kept) <= {f"claim-{number}" for number in range(len(rows))}
    assert set(kept.claims["source_id"]) <= set(kept.sources["source_id"])


@settings(max_examples=20, deadline=None)
@given(SOME_CLAIMS, DATES, st.tuples(DATES, DATES))
def test_a_later_as_of_loses_no_claim(rows, known_by, as_of):
    whole = of(rows)
    earlier, later = (names(chosen(whole, as_of=date, known_by=known_by)) for date in sorted(as_of))
    assert earlier <= later


@settings(max_examples=20, deadline=None)
@given(SOME_CLAIMS, DATES, st.tuples(DATES, DATES))
def test_a_later_known_by_loses_no_claim_that_has_its_own_assertion(rows, as_of, known_by):
    whole = of([row | {"assertion_id": f"a-{number}"} for number, row in enumerate(rows)])
    earlier, later = (names(chosen(whole, as_of=as_of, known_by=date)) for date in sorted(known_by))
    assert earlier <= later


@given(st.lists(st.sampled_from(["2024-01-01", "2024-06-30", "2025-02-03"]), min_size=1, max_size=4))
@settings(max_examples=20, deadline=None)
def test_a_later_known_by_never_loses_a_claim(published):
    sources = [source(source_id=f"gazette-{n}", published=day) for n, day in enumerate(published)]
    claims = [claim(claim_id=f"gazette-{n}-1", source_id=f"gazette-{n}") for n in range(len(published))]
    whole = register(sources=sources, claims=claims)
    kept = [
        set(select(whole, read_selection({"as_of": "2026-01-01", "known_by": day}, "test")).claims["claim_id"])
        for day in ("2024-01-01", "2024-12-31", "2026-01-01")
    ]
    assert kept[0] <= kept[1] <= kept[2] == {row["claim_id"] for row in claims}


def compared(*rows):
    claims = [
        claim(claim_id=f"c{n}", assertion_id=f"s{n}", as_of="2024-10-01") | row for n, row in enumerate(rows, start=1)
    ]
    return comparable(register(claims=claims))


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(BOUNDS, PRINTED_NUMBERS), min_size=1, max_size=20))
def test_an_interval_holds_the_number_printed(figures):
    rows = compared(*(figure(bound, value) for bound, value in figures))
    assert (rows["from_value"] <= rows["best"]).all()
    assert (rows["best"] <= rows["to_value"]).all()


@settings(max_examples=10, deadline=None)
@given(st.lists(PRINTED_NUMBERS, min_size=1, max_size=20))
def test_about_is_never_narrower_than_a_plain_number(values):
    plain, about = (compared(*(figure(bound, value) for value in values)) for bound in ("point", "about"))
    assert (about["from_value"] <= plain["from_value"]).all()
    assert (plain["to_value"] <= about["to_value"]).all()


@settings(max_examples=10, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["point", "about"]), st.integers(10, 10**9)), min_size=1, max_size=20))
def test_no_plain_number_or_about_of_ten_or_more_reaches_further_than_a_tenth_of_itself(figures):
    rows = compared(*(figure(bound, value) for bound, value in figures))
    assert (rows["to_value"] <= rows["best"] * 1.1 + 1e-6).all()
    assert (rows["from_value"] >= rows["best"] * 0.9 - 1e-6).all()


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 9), min_size=2, max_size=6), st.data())
def test_taking_a_claim_out_of_the_set_never_widens_its_envelope(numbers, data):
    claims = standing(
        compared(
            *(
                {"claimant_id": "staff"} | {"scope": f"{n}"} | figure("point", number)
                for n, number in enumerate(numbers)
            )
        )
    )
    gone = data.draw(st.sampled_from(list(claims.index)))
    (whole,), (rest,) = ends(claims).itertuples(index=False), ends(claims.drop(index=gone)).itertuples(index=False)
    assert whole.low <= rest.low and rest.high <= whole.high
