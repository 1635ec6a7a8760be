"""What leads where: the addresses there are, what each exhibit is called, where each row is used and comes from.

An address is one of the whole document, whichever part it stands in; `with_apart` is for writers of one part alone.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from briefing.document.frame import ENGLISH, Frame
from briefing.document.numbering import numbers
from briefing.document.records import (
    Evidence,
    Exhibit,
    Figure,
    Foreign,
    Heading,
    Record,
    Statement,
    Table,
    ref_of,
)
from briefing.document.sanitize_html import inside_links
from briefing.document.text import Ref, Styled, Text, text
from briefing.document.traversal import found, links, marked, places

MOST_LINKS = 8  # after a sentence; more are counted
MOST_USES = 8
ANNEX = "A"  # stands before the numbers of the annex


@dataclass(frozen=True)
class References:
    """By address: what an exhibit is called, where a row is used, where its content comes from, in which section.

    `apart`: how to lead to what stands in another file. `frame`: what else is said with them, in its language.
    """

    addresses: frozenset[str] = frozenset()
    numbers: Mapping[str, str] = field(default_factory=dict)
    uses: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    provenance: Mapping[str, tuple[Text, ...]] = field(default_factory=dict)
    sections: Mapping[str, str] = field(default_factory=dict)
    apart: Mapping[str, str] = field(default_factory=dict)
    frame: Frame = ENGLISH

    def target(self, to: Ref | str) -> str:
        """Where a link leads, as `#address`, to a file or on the web; blank where there is no such place."""
        address = address_of(to)
        if address is None:
            return str(to)
        return self.apart.get(address, f"#{address}") if address in self.addresses else ""


def references(body: Sequence[Record], annex: Sequence[Record] = (), frame: Frame = ENGLISH) -> References:
    """The references of all records of a document, each part in reading order."""
    records = [*body, *annex]
    called = numbers(_exhibits(body), frame=frame) | numbers(_exhibits(annex), ANNEX, frame)
    return References(
        frozenset(_addresses(records)),
        called,
        _uses(records, called),
        _provenance(_exhibits(records)),
        _sections(records),
        frame=frame,
    )


def with_apart(known: References, records: Iterable[Record], file: str) -> References:
    """The references where some records stand in another PDF: to them leads the nearest heading's place in it."""
    heading = ""
    apart: dict[str, str] = {}
    for record in records:
        if isinstance(record, Heading):
            heading = f"#nameddest={record.address}"
        apart |= {address: f"{file}{heading}" for address in _addresses([record])}
    return replace(known, apart=apart)


def _exhibits(records: Iterable[Record]) -> list[Exhibit]:
    return [record for record in records if isinstance(record, Table | Figure)]


def address_of(to: Ref | str) -> str | None:
    """The address inside the document that a link leads to; None for one on the web."""
    if isinstance(to, Ref):
        return to.address
    return to.removeprefix("#") if to.startswith("#") else None


def addresses_linked_to(records: Iterable[object]) -> set[str]:
    """The addresses inside the document that records, or rows, link to."""
    return {address for record in records for address in _linked_to(record)}


def _linked_to(record: object) -> Iterator[str]:
    yield from (address for link in links(record) if (address := address_of(link.to)) is not None)
    if isinstance(record, Statement) and len(record.evidence.refs) <= MOST_LINKS:
        yield from (ref.address for ref in record.evidence.refs)
    if isinstance(record, Figure):
        yield from inside_links(record.svg)
    for html in _foreign(record):
        yield from inside_links(html)


def _foreign(record: object) -> Iterator[str]:
    yield from (block.html for block in found(record, Foreign))


def _addresses(records: Sequence[Record]) -> Iterator[str]:
    for record in records:
        if isinstance(record, Heading):
            yield record.address
        elif isinstance(record, Statement):
            yield record.ref.address
        elif isinstance(record, Table | Figure):
            yield ref_of(record).address
        yield from (place.ref.address for place in places(record))


def _uses(records: Sequence[Record], called: Mapping[str, str]) -> dict[str, tuple[tuple[str, str], ...]]:
    """By the address of a row: where it is used, as addresses with their words; tables and figures come first.

    A table is no use of its own rows.
    """
    uses: dict[str, dict[str, str]] = defaultdict(dict)
    using = [record for record in records if isinstance(record, Statement | Exhibit)]
    for record in sorted(using, key=lambda record: isinstance(record, Statement)):
        own = {place.ref.address for place in places(record)} if isinstance(record, Table) else set()
        for used in _used_by(record):
            if used not in own:
                address, words = _named(record, called)
                uses[used][address] = words
    return {address: tuple(used_in.items())[:MOST_USES] for address, used_in in uses.items()}


def _named(record: Statement | Exhibit, called: Mapping[str, str]) -> tuple[str, str]:
    """A record's address, and what a link back to it says."""
    if isinstance(record, Statement):
        return record.ref.address, record.called
    address = ref_of(record).address
    return address, called[address]


def _used_by(record: Statement | Exhibit) -> Iterator[str]:
    if isinstance(record, Table):
        yield from (address for link in links(record.rows) if (address := address_of(link.to)) is not None)
    elif isinstance(record, Figure):
        yield from (ref.address for ref in record.evidence.refs)
    else:
        yield from (ref.address for ref in record.evidence.refs[:MOST_USES])


def _provenance(exhibits: Iterable[Exhibit]) -> dict[str, tuple[Text, ...]]:
    said: dict[str, tuple[Text, ...]] = {}
    for table in exhibits:
        for row in table.rows if isinstance(table, Table) else ():
            if parts := [part for part in marked(row) if isinstance(part, Styled) and part.style == "provenance"]:
                said |= dict.fromkeys(
                    (place.ref.address for place in places(row)), tuple(text(*part.parts) for part in parts)
                )
    return said


def _sections(records: Iterable[Record]) -> dict[str, str]:
    """By the address of a row: the address of the section it stands in."""
    section = ""
    where: dict[str, str] = {}
    for record in records:
        if isinstance(record, Heading) and record.level == 1:
            section = record.address
        elif section:
            where |= {place.ref.address: section for place in places(record)}
    return where


def evidence_target(evidence: Evidence, known: References) -> str:
    """Where the many rows of some evidence are to be found: the section of the first that is in the document."""
    sections = (known.sections.get(ref.address) for ref in evidence.refs)
    return next((f"#{section}" for section in sections if section), "")
