"""Slow oracle of section 3: what changed between two editions, assertion by assertion, and what we changed."""

from collections.abc import Iterator
from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st
from unit.builders import figure, judgement

from briefing.analysis.changes import BY_YEAR, OUTSIDE, OUTSIDE_OTHER, READ_NOW, changes
from briefing.analysis.earlier import Earlier
from briefing.analysis.selection import select
from briefing.register.corrections import Correction
from briefing.register.register import Register
from oracles import chosen
from oracles.edition import Cut, parameters, selected
from oracles.examples import tried
from oracles.plain import first_day, last_day
from oracles.standing import corrects, in_order, is_later, is_lower, of_one_series
from oracles.tiny import DATES, Tiny, built, tinies
from oracles.told import assertions, mentions

EARLIER = ["2024-03-31", "2024-06-08", "2024-06-29", "2024-06-30", "2024-10-31"]
LATER = ["2024-10-31", "2024-12-31", "2025-12-31"]


def _cut(as_of: str, known_by: str, collections: tuple[str, ...]) -> Cut:
    return Cut(date.fromisoformat(as_of), date.fromisoformat(known_by), collections)


EVERYTHING = ("core", "wider")
CUTS = st.tuples(
    st.builds(_cut, st.sampled_from(EARLIER), st.sampled_from(EARLIER), st.sampled_from([EVERYTHING, ("core",)])),
    st.builds(_cut, st.sampled_from(LATER), st.sampled_from(LATER), st.sampled_from([EVERYTHING] * 3 + [("core",)])),
)
YEAR = len("2024")
CODED = [
    *("value_text", "measure_id", "unit_id", "low", "best", "high", "bound", "derivation", "modality", "scope"),
    *("period_start", "period_end", "as_of", "asserted", "claimant_id", "via", "assertion_id"),
]
ALTERED = [{"scope": "in one town"}, {"via": "scholar"}, figure("point", 77), {"as_of": "2024-03-10", "scope": "x"}]


@st.composite
def registers(draw: st.DrawFn) -> Tiny:
    """A tiny register with corrections and judgements."""
    tiny = draw(tinies("shells", undated=True, relations=("corrects",), cast=draw(st.integers(1, 2))))
    ids = st.sampled_from([row["claim_id"] for row in tiny.claims])
    days = st.sampled_from(DATES)
    correction = st.builds(
        Correction,
        claim=ids,
        field=st.sampled_from(["scope", "via", "best"]),
        **{name: st.just("x") for name in ("old", "new", "reason")},
        date=days,
        kind=st.sampled_from(["corrected", "recoded"]),
    )
    issued = st.tuples(st.just("judged"), ids, days, st.one_of(st.none(), days))
    judged = [
        judgement(id=name, claims=[claim], issued=day, withdrawn=withdrawn)
        for name, claim, day, withdrawn in draw(st.lists(issued, max_size=1))
    ]
    return tiny._replace(corrections=tuple(draw(st.lists(correction, max_size=2))), judgements=tuple(judged))


def expected(before: Tiny, cut: Cut, after: Tiny, retracted: set[str], filed: bool) -> list[tuple]:
    """Every change, in no order.

    `cut` is the earlier edition's, `retracted` are the documents that the later one leaves out as such.
    """
    old, new = mentions(before), mentions(after)
    return sorted(
        [
            *added(before, old, after, new, cut, filed),
            *gone(old, new, after, retracted),
            *ours(old, after, new, cut.known_by, filed),
            *judged(before, after, cut.known_by),
        ]
    )


def added(before: Tiny, old: list[dict], after: Tiny, new: list[dict], cut: Cut, filed: bool) -> Iterator[tuple]:
    there = {row["source_id"] for row in before.sources}
    rows = assertions(new)
    for row in rows:
        if is_told(row, old):
            continue
        pages = [one for one in new if one["claim_id"] in row["mentions"]]
        why = only_now(row, pages, there, cut, filed)
        if why:
            yield why, row["claim_id"], ""
        elif row["status"] == "disputed":
            yield "disputed", row["claim_id"], ""
        else:
            yield step(row, rows, {one["assertion_id"] for one in old}, new, after.links)


def is_told(row: dict, told: list[dict]) -> bool:
    """Whether an assertion, or one of its mentions in whatever coding, is among what is told."""
    keys = {(one["assertion_id"], one["measure_id"]) for one in told}
    ids = {one["claim_id"] for one in told}
    return (row["assertion_id"], row["measure_id"]) in keys or bool(ids & set(row["mentions"]))


def only_now(row: dict, pages: list[dict], there: set[str], cut: Cut, filed: bool) -> str:
    """Why a figure is in only now, though nothing happened; blank where it is news, as what came to pass since is."""
    if row["from"] is not None and row["from"] > cut.as_of:
        return ""
    public = [page for page in pages if page["published"] and last_day(page["published"]) <= cut.known_by]
    if filed and public:
        return READ_NOW
    if any(page["source_id"] not in there for page in public):
        return OUTSIDE_OTHER
    return BY_YEAR if all(by_year(page, there, cut) for page in pages) else ""


def by_year(page: dict, there: set[str], cut: Cut) -> bool:
    """Whether a page may have been public before, and was not known only because it is dated by its year."""
    may_be_older = len(page["published"]) == YEAR and first_day(page["published"]) <= cut.known_by
    return may_be_older and page["source_id"] not in there


def step(row: dict, rows: list[dict], known: set[str], told: list[dict], links: list[dict]) -> tuple:
    """What a new figure does to the last earlier one of its voice that the earlier edition knew."""
    earlier = [
        one
        for one in in_order(rows)
        if one["assertion_id"] in known and one["status"] == "active" and of_one_series(row, one) and is_later(row, one)
    ]
    if not earlier:
        return "new", row["claim_id"], ""
    last = earlier[-1]
    if corrects(row, last, told, links):
        return "corrected by the claimant", row["claim_id"], last["claim_id"]
    if not is_lower(row, last):
        return "replaced", row["claim_id"], last["claim_id"]
    if row["bound"] == "at_least":  # more than a lower number may be as many as before: nothing is lowered
        return "new", row["claim_id"], ""
    return "lowered by the claimant", row["claim_id"], last["claim_id"]


def gone(old: list[dict], new: list[dict], after: Tiny, retracted: set[str]) -> Iterator[tuple]:
    withdrawn = {row["claim_id"] for row in after.claims if row["status"] == "retracted"}
    document = {one["claim_id"]: one["source_id"] for one in old}
    for row in assertions(old):
        if is_told(row, new):
            continue
        left = [claim for claim in row["mentions"] if claim not in withdrawn and document[claim] not in retracted]
        yield (OUTSIDE if left else "withdrawn"), row["claim_id"], ""


def ours(old: list[dict], after: Tiny, new: list[dict], by: date, filed: bool) -> Iterator[tuple]:
    old_rows = {one["claim_id"]: one for one in old}
    for one in new:
        claim = one["claim_id"]
        if claim not in old_rows:
            continue
        if (old_rows[claim]["status"], one["status"]) == ("active", "disputed"):
            yield "disputed", claim, ""
        logged = [entry for entry in after.corrections if entry.claim == claim and entry.date > by.isoformat()]
        for kind in dict.fromkeys(entry.kind for entry in logged):
            yield kind, claim, ", ".join(entry.field for entry in logged if entry.kind == kind)
        fields = [name for name in CODED if old_rows[claim][name] != one[name]]
        fields = [name for name in fields if name not in [entry.field for entry in logged]]
        if filed and fields:
            yield "changed without an entry", claim, ", ".join(fields)


def judged(before: Tiny, after: Tiny, by: date) -> Iterator[tuple]:
    old, new = {one.id for one in before.judgements}, {one.id for one in after.judgements}
    for one in after.judgements:
        if one.id not in old and one.issued > by.isoformat():
            yield "judgement issued", one.id, ""
    for one in before.judgements:
        if one.id not in new and one.withdrawn:
            yield "judgement withdrawn", one.id, ""


def rows(table) -> list[tuple]:
    return sorted(table.itertuples(index=False, name=None))


def both(tiny: Tiny, cuts: tuple[Cut, Cut]) -> tuple[Tiny, Tiny, set[str]]:
    """What two editions speak of, and the documents that the later leaves out as retracted."""
    (before, _), (after, unsaid) = (selected(tiny, cut) for cut in cuts)
    return before, after, {name for name, why in unsaid.items() if why == "retracted"}


def earlier(before: Register, cut: Cut, filed: bool = False) -> Earlier:
    return Earlier(before, as_of=cut.as_of.isoformat(), known_by=cut.known_by.isoformat(), filed=filed)


@tried
@example(chosen.IN_A_LATER_PAGE_TOO, (chosen.AN_EARLIER, chosen.A_LATER))
@example(chosen.OF_A_LATER_TIME, (chosen.AN_EARLIER, chosen.A_LATER))
@example(chosen.A_LATER_FLOOR_BELOW, (chosen.AN_EARLIER, chosen.A_LATER))
@example(chosen.WITHOUT_ANY_DATE, (chosen.AN_EARLIER, _cut("2024-10-31", "2024-12-31", EVERYTHING)))
@given(registers(), CUTS)
def test_between_two_editions_assertions_come_go_and_replace_each_other(tiny, cuts):
    before, after = (select(built(tiny), parameters(cut)) for cut in cuts)
    kept_before, kept_after, retracted = both(tiny, cuts)
    found = rows(changes(earlier(before, cuts[0]), after))
    assert found == expected(kept_before, cuts[0], kept_after, retracted, filed=False)


@tried
@given(registers(), CUTS, st.data())
def test_a_filed_edition_shows_what_we_coded_otherwise_and_read_only_now(tiny, cuts, data):
    kept_before, kept_after, retracted = both(tiny, cuts)
    filed, after = _as_filed(kept_before, data), select(built(tiny), parameters(cuts[1]))
    found = rows(changes(earlier(built(filed), cuts[0], filed=True), after))
    assert found == expected(filed, cuts[0], kept_after, retracted, filed=True)


def _as_filed(kept: Tiny, data: st.DataObject) -> Tiny:
    """The edition as it was filed then: some claims were not there yet, some were coded otherwise."""
    fates = [data.draw(st.sampled_from(["same", "same", "not there", "otherwise"])) for _ in kept.claims]
    claims = [
        row | data.draw(st.sampled_from(ALTERED)) if fate == "otherwise" else row
        for row, fate in zip(kept.claims, fates, strict=True)
        if fate != "not there"
    ]
    ids, pages = {row["claim_id"] for row in claims}, {row["source_id"] for row in claims}
    return kept._replace(
        claims=claims,
        sources=[row for row in kept.sources if row["source_id"] in pages],
        links=[row for row in kept.links if {row["from_claim"], row["to_claim"]} <= ids],
        judgements=tuple(one for one in kept.judgements if set(one.claims) <= ids),
    )
