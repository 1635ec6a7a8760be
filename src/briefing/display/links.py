"""What the things of the register are called in a document: the kinds of row that links lead to, and of sentences."""

from collections.abc import Iterable

from briefing.document.records import Evidence
from briefing.document.text import Link, Place, Ref, link, place

CLAIM, SOURCE = "claim", "source"
FINDING, JUDGEMENT = "finding", "judgement"


def claim_link(claim_id: str, *words: object) -> Link:
    """A link to a claim's row."""
    return link(Ref(CLAIM, claim_id), *words)


def source_link(source_id: str, *words: object) -> Link:
    """A link to a source's row."""
    return link(Ref(SOURCE, source_id), *words)


def claim_place(claim_id: str) -> Place:
    """A claim's id, as the place that links to it lead to."""
    return place(Ref(CLAIM, claim_id), claim_id)


def source_place(source_id: str, label: str) -> Place:
    """A source's label, as the place that links to it lead to."""
    return place(Ref(SOURCE, source_id), label)


def on_claims(claim_ids: Iterable[str]) -> Evidence:
    """The claims that something rests on."""
    return Evidence(tuple(Ref(CLAIM, claim_id) for claim_id in dict.fromkeys(claim_ids)), "claims")
