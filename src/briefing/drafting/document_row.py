"""The row of sources.csv for a new document: what its text and its address tell."""

import datetime as dt
import hashlib
import re
from collections.abc import Sequence
from urllib.parse import urlsplit

import pandas as pd

from briefing.drafting import days
from briefing.drafting.draft import HIGH, LOW, MEDIUM, SOURCES, Cell, Drafted
from briefing.register.coding import ENGLISH

TITLE_LETTERS, HEAD = 200, 6
AUTHOR = re.compile(
    r"^(?:By|About the Author:|Author:|Written by)\s+([A-Z][\w’'.-]+(?:\s+(?:and\s+)?[A-Z][\w’'.-]+){1,5})",
    re.MULTILINE,
)
IN_URL = re.compile(r"/((?:19|20)\d\d)[/-]?([01]\d)(?:[/-]?([0-3]\d))?(?=[/_-]|\D|$)")
SCRIPTS = {"ko": r"[가-힣]", "uk": r"[іїєґ]", "ru": r"[ыэъё]", "ja": r"[ぁ-ん]"}
SMALL_WORDS = {
    "en": "the of and to in that was for with",
    "de": "der die und das ist nicht mit den von",
    "fr": "le la les des et est une dans pour",
    "es": "el la los de y que en una por",
    "it": "il la di che e per una con gli",
    "uk": "та що не на за до це як від",
    "ru": "и что не на по как это из за",
}


def language_of(text: str) -> str:
    """The language of a text (ISO 639-1), by its letters and its small words; English where nothing tells."""
    letters = len(re.findall(r"[^\W\d_]", text)) or 1
    for code, sign in SCRIPTS.items():
        if len(re.findall(sign, text.lower())) / letters > (0.3 if code in ("ko", "ja") else 0.01):
            return code
    words = re.findall(r"[^\W\d_]+", text.lower())
    counts = {code: sum(word in small.split() for word in words) for code, small in SMALL_WORDS.items()}
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] else "en"


def published(paragraphs: Sequence[str], url: str, language: str = ENGLISH) -> tuple[str, str, str]:
    """When a document was published: the date, its basis, and the words it rests on; blank where nothing tells."""
    for paragraph in paragraphs[:HEAD]:
        found = [
            date for date in days.find(paragraph, None, language) if len(date.first) == 10 and date.first == date.last
        ]
        if found and (len(paragraph) < 120 or found[0].start < 30):
            return found[0].first, "stated", found[0].words
    if dated := IN_URL.search(url):
        year, month, day = dated.groups()
        return "-".join(part for part in (year, month, day) if part), "inferred", dated[0]
    return "", "unknown", ""


def document_row(
    source_id: str,
    text: str,
    paragraphs: Sequence[str],
    text_file: str,
    url: str,
    sources: pd.DataFrame,
    language: str = "",
) -> Drafted:
    """The document's own row, each cell with what it rests on."""
    title = (
        paragraphs[0] if paragraphs and len(paragraphs[0]) < TITLE_LETTERS and not paragraphs[0].endswith(".") else ""
    )
    author = AUTHOR.search("\n".join(paragraphs))
    day, basis, words = published(paragraphs, url, language or language_of(text))
    host = (urlsplit(url).hostname or "").removeprefix("www.")
    hosts = [(urlsplit(known).hostname or "").removeprefix("www.") for known in sources["url"]]
    publishers = sources.loc[[known == host and bool(host) for known in hosts], "publisher_id"].value_counts()
    cells = {
        "title": Cell(title, MEDIUM if title else LOW, "the first line" if title else ""),
        "publisher_id": Cell(publishers.index[0], HIGH, host) if len(publishers) else Cell("", LOW, host),
        "author": Cell(author[1], MEDIUM, author[0]) if author else Cell("", HIGH),
        "published": Cell(day, HIGH if basis == "stated" else MEDIUM if day else LOW, words),
        "published_basis": Cell(basis, HIGH if basis == "stated" else MEDIUM, words),
        "accessed": Cell(dt.date.today().isoformat(), HIGH, "today"),
        "kind": Cell("news", MEDIUM),
        "language": Cell(language or language_of(text), HIGH if language else MEDIUM),
        "url": Cell(url, HIGH if url else LOW),
        "reliability": Cell("", LOW, "", tuple("BCD")),
        "reliability_reason": Cell("", LOW),
        "collection": Cell("wider", HIGH),
        "status": Cell("live", HIGH),
    }
    if text_file:
        cells |= {"text_file": Cell(text_file), "text_sha256": Cell(hashlib.sha256(text.encode()).hexdigest())}
    return Drafted(SOURCES, source_id, 0, "", 0, 0, {"source_id": Cell(source_id), **cells})
