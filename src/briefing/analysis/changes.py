"""What changed since: this briefing set against another edition, a filed one, or itself as of an earlier date.

Assertions are compared, not mentions: a page that retells a figure changes nothing. One row of `changes` is one change:
`kind`, `one` (the id of a claim or judgement), `other` (the claim it replaces or falls below, or the fields that we
changed). What claimants and events did: *new*, *replaced*, *corrected by the claimant*, *lowered by the claimant*,
*withdrawn*. What we did: *disputed*, *corrected* and *recoded* (by the log), *changed without an entry* (which only a
filed claims.csv can show), *read only now* (from a page that was public before). *Judgement issued* and *withdrawn*. No
changes, but said: *dated by year* (known only now because the document's date is no nearer), *outside this edition*,
*outside the edition compared with*.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import pandas as pd

from briefing.analysis.assertions import KEY, assertions
from briefing.analysis.comparison import comparable
from briefing.analysis.earlier import Earlier
from briefing.analysis.envelope import ENVELOPE, ends, standing
from briefing.analysis.selection import RETRACTED
from briefing.analysis.shared import shared
from briefing.analysis.superseded import SERIES, is_lower, series
from briefing.analysis.thresholds import YEAR
from briefing.register import dates
from briefing.register.coding import UNATTRIBUTED
from briefing.register.register import Register
from briefing.register.schemas import Row

COLUMNS = ["kind", "one", "other"]
NEW, REPLACED, WITHDRAWN = "new", "replaced", "withdrawn"
CORRECTED_BY, LOWERED_BY = "corrected by the claimant", "lowered by the claimant"
DISPUTED, UNLOGGED, READ_NOW = "disputed", "changed without an entry", "read only now"
ISSUED, JUDGEMENT_GONE = "judgement issued", "judgement withdrawn"
BY_YEAR, OUTSIDE, OUTSIDE_OTHER = "dated by year", "outside this edition", "outside the edition compared with"
NO_CHANGE = (BY_YEAR, OUTSIDE, OUTSIDE_OTHER)
OURS = (DISPUTED, "corrected", "recoded", UNLOGGED, READ_NOW)
STEPPING = [
    *SERIES,
    *("assertion_id", "claim_id", "dated_from", "dated_to", "basis", "top", "floor", "open_above", "corrected_by"),
]
CODED = [
    *("value_text", "measure_id", "unit_id", "low", "best", "high", "bound", "derivation", "modality", "scope"),
    *("period_start", "period_end", "as_of", "asserted", "claimant_id", "via", "assertion_id"),
]


@shared
def changes(before: Earlier, after: Register) -> pd.DataFrame:
    """What changed in `after` against `before`; see the module for one row."""
    old, new = comparable(before.register), comparable(after)
    rows = [
        *_added(old, new, before, after),
        *_gone(old, new, after),
        *_changed_by_us(old, new, before, after),
        *_judgements(before, after),
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


def _added(old: pd.DataFrame, new: pd.DataFrame, before: Earlier, after: Register) -> Iterator[tuple]:
    """The assertions that the earlier briefing did not have, in whatever coding."""
    origins = assertions(new)
    known = set(zip(*(old[name] for name in KEY), strict=True)) | {*old["claim_id"]}
    steps = _steps(series(origins), set(assertions(old)["assertion_id"]))
    documents, of_claim = _documents(before, after), dict(zip(new["claim_id"], new["source_id"], strict=True))
    for row in origins[[*KEY, "claim_id", "mentions", "dated_from", "status"]].itertuples():
        if {(row.assertion_id, row.measure_id), *row.mentions} & known:
            continue
        found = _found_only_now([documents[of_claim[claim]] for claim in row.mentions], row.dated_from, before)
        if found:
            yield found, row.claim_id, ""
        elif row.status == "disputed":
            yield DISPUTED, row.claim_id, ""
        else:
            yield (*steps.get(row.claim_id, (NEW, row.claim_id, "")),)


class _Document(NamedTuple):
    """What an earlier briefing had of a document: it was public, or dated by its year then; it was there."""

    public: bool
    by_year: bool
    there: bool


def _documents(before: Earlier, after: Register) -> dict[str, _Document]:
    """The documents by their ids."""
    by, published = pd.Timestamp(before.known_by), after.sources["published"]
    public = dates.last_day(published).le(by)
    by_year = published.str.len().eq(YEAR) & dates.first_day(published).le(by)
    there = after.sources["source_id"].isin(before.register.sources["source_id"])
    return dict(zip(after.sources["source_id"], map(_Document, public, by_year, there), strict=True))


def _found_only_now(documents: Sequence[_Document], described: pd.Timestamp, before: Earlier) -> str:
    """Whether a figure is in only because we read an old page now, because the other edition did not want its page, or
    because its documents are dated by their year.

    `described` is the time it describes; what describes a later time than the earlier briefing spoke of is new.
    """
    if described > pd.Timestamp(before.as_of):
        return ""
    if before.filed and any(one.public for one in documents):
        return READ_NOW
    if any(one.public and not one.there for one in documents):
        return OUTSIDE_OTHER
    return BY_YEAR if all(one.by_year and not one.there for one in documents) else ""


def _steps(running: pd.DataFrame, known: set[str]) -> dict[str, tuple[str, str, str]]:
    """By claim id, what each assertion does to the last earlier one of its voice that the earlier briefing knew."""
    found = {}
    active = running.loc[running["status"].eq("active"), STEPPING]
    for _, group in active.groupby(SERIES, sort=False):
        rows = list(group.itertuples())
        had = [row for row in rows if row.assertion_id in known]
        for later in rows:
            last = next((row for row in reversed(had) if row.dated_to < later.dated_from), None)
            if last is not None:
                step = _step(later, last)
                found[later.claim_id] = (step, later.claim_id, "" if step == NEW else last.claim_id)
    return found


def _step(later: Row, earlier: Row) -> str:
    if later.assertion_id in earlier.corrected_by.split(";"):
        return CORRECTED_BY
    if later.basis != "cumulative" or not is_lower(later.top, earlier.floor):
        return REPLACED
    return NEW if later.open_above else LOWERED_BY


def _gone(old: pd.DataFrame, new: pd.DataFrame, after: Register) -> Iterator[tuple]:
    """The assertions of which no mention is left: dropped by us (by the log), withdrawn, or outside this edition."""
    retracted = set(after.claims.loc[after.claims["status"].eq("retracted"), "claim_id"])
    documents = set(after.unsaid.loc[after.unsaid["why"].eq(RETRACTED), "id"])
    left = set(new["claim_id"]) | set(zip(*(new[name] for name in KEY), strict=True))
    of_claim = old.set_index("claim_id")["source_id"]
    for row in assertions(old).itertuples():
        if not {(row.assertion_id, row.measure_id), *row.mentions} & left:
            ours = [one for one in after.corrections if one.claim in row.mentions and one.field == "status"]
            withdrawn = {*row.mentions} <= retracted | {claim for claim in row.mentions if of_claim[claim] in documents}
            yield (
                (ours[-1].kind if ours else WITHDRAWN if withdrawn else OUTSIDE),
                row.claim_id,
                "status" if ours else "",
            )


def _changed_by_us(old: pd.DataFrame, new: pd.DataFrame, before: Earlier, after: Register) -> Iterator[tuple]:
    """What we did to claims that both briefings have: disputed them, corrected them by the log, or without an entry."""
    had = set(old["claim_id"])
    both = [claim for claim in new["claim_id"] if claim in had]
    earlier, later = old.set_index("claim_id").loc[both], new.set_index("claim_id").loc[both]
    doubted = earlier["status"].eq("active") & later["status"].eq("disputed")
    yield from ((DISPUTED, claim, "") for claim in later.index[doubted])
    logged = [one for one in after.corrections if one.date > before.known_by and one.claim in later.index]
    for kind, claim in dict.fromkeys((one.kind, one.claim) for one in logged):
        yield kind, claim, ", ".join(one.field for one in logged if (one.kind, one.claim) == (kind, claim))
    if before.filed:
        yield from _unlogged(earlier[CODED], later[CODED], {(one.claim, one.field) for one in logged})


def _unlogged(earlier: pd.DataFrame, later: pd.DataFrame, logged: set[tuple[str, str]]) -> Iterator[tuple]:
    differ = earlier.ne(later) & ~(earlier.isna() & later.isna())
    for claim, row in differ.loc[differ.any(axis=1)].iterrows():
        if fields := [field for field in CODED if row[field] and (claim, field) not in logged]:
            yield UNLOGGED, claim, ", ".join(fields)


def _judgements(before: Earlier, after: Register) -> Iterator[tuple]:
    old, new = ({judgement.id for judgement in register.judgements} for register in (before.register, after))
    yield from (
        (ISSUED, judgement.id, "")
        for judgement in after.judgements
        if judgement.id not in old and judgement.issued > before.known_by
    )
    yield from (
        (JUDGEMENT_GONE, judgement.id, "")
        for judgement in before.register.judgements
        if judgement.id not in new and judgement.withdrawn
    )


def telling(changes: pd.DataFrame) -> pd.Series:
    """How telling each change is: what claimants did before what we did, new figures after the steps of old ones."""
    order = [WITHDRAWN, CORRECTED_BY, LOWERED_BY, ISSUED, JUDGEMENT_GONE, REPLACED, NEW, *OURS, *NO_CHANGE]
    return -changes["kind"].map(order.index).astype("int64")


def by_claimants(changes: pd.DataFrame, claims: pd.DataFrame, *groups: str) -> pd.DataFrame:
    """The changes that named claimants made to figures of some groups; `claims` are of both briefings (of `both`).

    What a figure replaces is left out (`other` is blank): its last word may have been another.
    """
    named = claims.loc[claims["claimant_id"].ne(UNATTRIBUTED) & claims["group"].isin(groups), "claim_id"]
    return changes.loc[changes["one"].isin(named) & ~changes["kind"].isin([*OURS, *NO_CHANGE])].assign(other="")


@shared
def both(before: Earlier, after: Register) -> pd.DataFrame:
    """The claims of both briefings (from `comparable`), each once, as the later has it."""
    claims = pd.concat([comparable(after), comparable(before.register)])
    return claims.drop_duplicates("claim_id", ignore_index=True)


@shared
def moved(before: Earlier, after: Register) -> pd.DataFrame:
    """The envelopes of both briefings side by side: one row a group and unit whose low or high end is another now.

    Columns `group`, `unit_id`, and those of `ends` with `_before` and `_after`.
    """
    old, new = (ends(assertions(standing(comparable(register)))) for register in (before.register, after))
    joined = old.merge(new, on=ENVELOPE, how="outer", suffixes=("_before", "_after"), sort=True)
    same = joined["low_before"].eq(joined["low_after"]) & joined["high_before"].eq(joined["high_after"])
    return joined.loc[~same].reset_index(drop=True)
