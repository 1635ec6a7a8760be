"""What an edition may speak of: a tiny register cut down, row by row, to two times, ratings, collections and themes.

From section 3 of the rules: a document dated only by year or month is known by its last possible day or the day it was
first read, whichever is earlier, one without a date from the day it was read; a retracted document's claims leave from
that day on; nothing leaves an edition unsaid.
"""

from datetime import date
from typing import NamedTuple

from briefing.editions.parameters import Selection, read_selection
from oracles.plain import first_day
from oracles.tiny import Tiny
from oracles.told import MEASURE, known, mentions

WORST = "E"
ALL_THEMES = ("munitions", "share", "troops")


class Cut(NamedTuple):
    """The parameters of an edition, as days."""

    as_of: date
    known_by: date
    collections: tuple[str, ...] = ("core", "wider")
    themes: tuple[str, ...] = ALL_THEMES
    worst: str = WORST
    excluded: tuple[str, ...] = ()


def parameters(cut: Cut) -> Selection:
    """The same parameters, as the code reads them."""
    fields = {
        "as_of": cut.as_of.isoformat(),
        "known_by": cut.known_by.isoformat(),
        "collections": list(cut.collections),
        "themes": list(cut.themes),
        "min_reliability": cut.worst,
        "exclude_sources": list(cut.excluded),
    }
    return read_selection(fields, "oracle")


def why_not(document: dict, cut: Cut) -> str:
    """Why a document of the wanted collections is left out; blank if it is not."""
    day = known(document)
    if day is None:
        return "no date"
    if day <= cut.known_by and _gone(document, "retracted", cut):
        return "retracted"
    if day > cut.known_by:
        return "known later"
    if document["reliability"] != "F" and document["reliability"] > cut.worst:
        return "rated worse"
    return ""


def _gone(row: dict, status: str, cut: Cut) -> bool:
    """Whether a row has had a status since a day that the edition knows; since when is not said means always."""
    return row["status"] == status and (not row["status_since"] or first_day(row["status_since"]) <= cut.known_by)


def _as_then(row: dict, cut: Cut) -> dict:
    """A claim with the status that it had by the day of the edition."""
    return row if row["status"] == "active" or _gone(row, row["status"], cut) else row | {"status": "active"}


def selected(tiny: Tiny, cut: Cut) -> tuple[Tiny, dict[str, str]]:
    """The register that an edition speaks of, and by id why each document or claim is left out."""
    unsaid, documents = {}, []
    for document in tiny.sources:
        if document["collection"] in cut.collections and document["source_id"] not in cut.excluded:
            why = why_not(document, cut)
            if why:
                unsaid[document["source_id"]] = why
            else:
                documents.append(document)
    there = {document["source_id"]: document for document in documents}
    claims = [
        _as_then(row, cut)
        for row in tiny.claims
        if row["source_id"] in there and MEASURE[row["measure_id"]]["theme"] in cut.themes
    ]
    told = mentions(tiny._replace(sources=documents, claims=claims))
    later = {one["claim_id"] for one in told if describes_a_later_time(one, cut)}
    unsaid |= dict.fromkeys(later, "describes a later time")
    kept = [row for row in claims if row["claim_id"] not in later]
    ids = {row["claim_id"] for row in kept}
    return (
        Tiny(
            documents,
            kept,
            [row for row in tiny.links if {row["from_claim"], row["to_claim"]} <= ids],
            tuple(one for one in tiny.corrections if one.claim in ids and one.date <= cut.known_by.isoformat()),
            tuple(one for one in tiny.judgements if _is_said(one, cut) and set(one.claims) <= ids),
        ),
        unsaid,
    )


def describes_a_later_time(one: dict, cut: Cut) -> bool:
    """Whether a figure describes a time after the edition; one without any date, no later a time than it was read."""
    return (one["from"] or one["known"]) > cut.as_of


def _is_said(judgement, cut: Cut) -> bool:
    day = cut.known_by.isoformat()
    return judgement.issued <= day and not (judgement.withdrawn and judgement.withdrawn <= day)
