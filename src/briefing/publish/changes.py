"""What changed in the data, by version: a page and an Atom feed (RFC 4287) of the site."""

from itertools import groupby
from operator import itemgetter
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from briefing.display.when import day_words
from briefing.editions.house import read_house
from briefing.publish.cover import about
from briefing.publish.rendered import rendered, write_page
from briefing.register.citation import citation
from briefing.register.versions import FIRST, OF_A_CLAIM, read_changes

PAGE, FEED = "changes.html", "changes.xml"


def write_changes(root: Path, folder: Path) -> bool:
    """Write changes.html and changes.xml into `folder`; neither, and False, where no version is told."""
    title = str(citation(root).get("title", "The briefing"))
    feed = uuid5(NAMESPACE_URL, title)  # the title tells the feeds of two projects apart
    versions = [
        {**version, "id": uuid5(feed, str(version["version"])).urn} for version in versions_of(read_changes(root))
    ]
    if not versions:
        return False
    authors = [author.name for author in about(root).authors] or [title]
    write_page(folder / PAGE, "changes", read_house(root), title=title, versions=versions)
    text = rendered("changes/feed.xml.j2", title=title, id=feed.urn, authors=authors, versions=versions)
    (folder / FEED).write_text(text, encoding="utf-8", newline="\n")
    return True


def versions_of(rows: list[dict[str, str]]) -> list[dict[str, object]]:
    """Each version with its date, a sentence with counts and its claims by change; the newest first."""
    return [_version(list(each)) for _, each in groupby(rows, itemgetter("version"))][::-1]


def _version(rows: list[dict[str, str]]) -> dict[str, object]:
    claims = {change: [row for row in rows if row["change"] == change] for change in OF_A_CLAIM}
    counts = ", ".join(f"{len(each)} {change}" for change, each in claims.items())
    unchanged = "First version." if rows[0]["change"] == FIRST else "No claim changed."
    return {
        "version": rows[0]["version"],
        "date": rows[0]["date"],
        "day": day_words(rows[0]["date"]),
        "counted": f"Claims: {counts}." if any(claims.values()) else unchanged,
        "claims": {change: each for change, each in claims.items() if each},
    }
