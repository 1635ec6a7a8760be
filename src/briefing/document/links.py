"""Where the links of cells lead: to a heading, another notebook's section, the web; what leads nowhere is told."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from difflib import get_close_matches
from html import escape, unescape
from pathlib import PurePosixPath
from urllib.parse import unquote

from briefing.document.numbering import slug
from briefing.document.records import Foreign, Heading, Prose, Record
from briefing.document.remarks import Remark
from briefing.document.text import Link, Marked, Picture, Text, has_words, marked_parts, reworded
from briefing.document.traversal import changed, found

HREF = re.compile(r'(<a\b(?: [^ =>]+="[^"]*")*? href=)"([^"]*)"((?: [^ =>]+="[^"]*")*>)(.*?)(?=</a>)', re.DOTALL)
ID = re.compile(r' (?:id|name)="([^"]*)"')
ELSEWHERE = re.compile(r"\s*(?:[a-zA-Z][\w+.-]*:|//)")
NOWHERE = ("", "#")
WORDS = "Write them between its brackets, or leave it out"
HEAD_FOR = "Write #, then the words of a heading of this notebook with - for each space"
ANOTHER = "Write the notebook's file name, then # and the words of a heading with - for each space, or leave that out"
FILE = "The document is read without the project's files: write where the file is on the web, or its name alone as text"


@dataclass(frozen=True)
class Places:
    """What can be led to: the document's addresses and the names in its HTML; the headings of each notebook, by it.

    A notebook that is left out of the document has none.
    """

    addresses: frozenset[str]
    headings: Mapping[str, tuple[Heading, ...]]

    def heading(self, notebook: str, words: str) -> str:
        """The address of a notebook's heading of such words; without words, of its first."""
        slugs = ((one.address, slug(str(one.text))) for one in self.headings[notebook])
        return next((address for address, own in slugs if not words or own == slug(words) != ""), "")


def named_in_html(records: Iterable[Record]) -> set[str]:
    """The names that HTML among the records gives to places in it."""
    return {unescape(name) for block in found(tuple(records), Foreign) for name in ID.findall(block.html)}


def with_targets(record: Record, notebook: str, places: Places) -> tuple[Record, list[Remark]]:
    """A heading or prose with its links leading where they lead in the document; those to nowhere are left as words."""
    remarks: list[Remark] = []

    def target(to: str, words: str, in_html: bool = False) -> str:
        leads = _target(to, notebook, places)
        if isinstance(leads, str):
            return leads
        problem, remedy = leads
        stops = not (in_html and to in NOWHERE)  # so programs write what a script would make a button
        remarks.append(Remark(f'the link "{words}" to {to or "no address"} {problem}', remedy, stops))
        return ""

    def part(one: Marked) -> object:
        if not isinstance(one, Link) or not isinstance(one.to, str):
            return one
        words = Text(one.parts)
        leads = target(one.to, str(words))
        if not has_words(words) and not any(isinstance(each, Picture) for each in marked_parts(one.parts)):
            remarks.append(Remark(f"the link to {one.to} has no words to follow it by", WORDS))
        return replace(one, to=leads) if leads else words

    def change(one: Text | Foreign) -> Text | Foreign:
        if isinstance(one, Text):
            return reworded(one, part)
        return Foreign(HREF.sub(anchor, one.html)) if "href=" in one.html else one

    def anchor(link: re.Match) -> str:
        begins, to, rest, inner = link.groups()
        leads = target(unescape(to), " ".join(unescape(re.sub(r"<[^>]*>", "", inner)).split()), True)
        return f'{begins}"{escape(leads)}"{rest}{inner}' if leads else f"<a{rest}{inner}"

    return (changed(record, Text | Foreign, change) if isinstance(record, Heading | Prose) else record), remarks


def _target(to: str, notebook: str, places: Places) -> str | tuple[str, str]:
    """Where a link leads; blank where this edition leaves that out; or what is wrong, and what to do."""
    if ELSEWHERE.match(to):
        return to
    if to in NOWHERE:
        return "leads nowhere", HEAD_FOR
    path, _, anchor = to.partition("#")
    path, anchor = unquote(path), unquote(anchor)
    if not path:
        if anchor in places.addresses:
            return f"#{anchor}"
        address = places.heading(notebook, anchor)
        return f"#{address}" if address else ("leads nowhere", _near(anchor, places) or HEAD_FOR)
    if not path.endswith(".ipynb"):
        return "leads to a file", FILE
    other = PurePosixPath(path).stem
    if other not in places.headings:
        near = get_close_matches(other, places.headings.keys() - {notebook}, 1)
        return "leads to no notebook of the document", f"Did you mean {near[0]}.ipynb?" if near else ANOTHER
    if not places.headings[other]:
        return ""
    if anchor in places.addresses:
        return f"#{anchor}"
    address = places.heading(other, anchor)
    return f"#{address}" if address else ("leads to no heading of that notebook", ANOTHER)


def _near(anchor: str, places: Places) -> str:
    near = get_close_matches(anchor, places.addresses, 1, 0.7)
    return f"Did you mean #{near[0]}?" if near else ""
