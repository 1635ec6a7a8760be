"""What the things of the register are called in a document: the kinds of row that links lead to, and of sentences."""

from collections.abc import Iterable
from urllib.parse import quote, urlsplit

from briefing.document.records import Evidence
from briefing.document.text import Link, Place, Ref, link, place

CLAIM, SOURCE = "claim", "source"
FINDING, JUDGEMENT = "finding", "judgement"
ARCHIVE = "https://web.archive.org/web"


def claim_link(claim_id: str, *words: object) -> Link:
    """A link to a claim's row."""
    return link(Ref(CLAIM, claim_id), *words)


def more_claims(shown: str, claim_ids: Iterable[str]) -> Link:
    """How many more claims there are than those shown, the last of which is `shown`: a screen lists them."""
    rows = [Ref(CLAIM, claim_id) for claim_id in claim_ids]
    return link(Ref(CLAIM, shown), f"{len(rows):,} more", rows=rows)


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


def at_words(url: str, phrase: str) -> str:
    """A page's address, opened at the first place where a phrase stands (a text fragment, as browsers have them).

    A browser that does not find the words opens the page at its top. A PDF has no such places.
    """
    if urlsplit(url).path.lower().endswith(".pdf"):
        return url
    begins = "&" if ":~:" in url else ":~:" if "#" in url else "#:~:"
    words = quote(" ".join(phrase.split()), safe="").replace("-", "%2D")
    return f"{url}{begins}text={words}"


def archived(url: str, day: str) -> str:
    """Where a web archive has the copy of a page that is nearest to a day (ISO 8601), if it has one."""
    return f"{ARCHIVE}/{day.replace('-', '')}/{url}"
