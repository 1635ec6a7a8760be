"""How the figures of a document are related, as two coders have it: what differs, and what came of it."""

from collections.abc import Mapping, Sequence

from briefing.sheets.differences import LINK, NOTHING, Difference, Figure, Row, Settled, noted
from briefing.sheets.layout import ENDS

UNDIRECTED = "alternative_to"
Ends = frozenset[str]
Sides = dict[Ends, tuple[list[Row], list[Row]]]


def sides(first: Sequence[Row], second: Sequence[Row]) -> Sides:
    """The links of both coders between the same two claims, by these."""
    found: Sides = {}
    for place, links in enumerate((first, second)):
        for link in links:
            found.setdefault(frozenset(link[end] for end in ENDS), ([], []))[place].append(link)
    return found


def link_differences(found: Sides, figures: Sequence[Figure]) -> list[Difference]:
    """The claims that the two coders relate otherwise."""
    return [_difference(links, figures) for links in found.values() if not _same(*links)]


def _difference(links: tuple[list[Row], list[Row]], figures: Sequence[Figure]) -> Difference:
    by_id = {(figure.first or figure.second or {})["claim_id"]: figure for figure in figures}
    figure = by_id[(links[0] or links[1])[0]["from_claim"]]
    row = figure.first or figure.second or {}
    names = {claim_id: figure.name for claim_id, figure in by_id.items()}
    first, second = (_worded(side, names) for side in links)
    return Difference(figure.name, LINK, first, second, row["paragraph"], row["value_text"])


def _worded(links: Sequence[Row], names: Mapping[str, str]) -> str:
    ends = [[names.get(link[end], link[end]) for end in ENDS] for link in links]
    said = sorted(f"{one} {link['relation']} {other}" for link, (one, other) in zip(links, ends, strict=True))
    return "; ".join(said) or NOTHING


def _same(first: Sequence[Row], second: Sequence[Row]) -> bool:
    return {_told(link) for link in first} == {_told(link) for link in second}


def _told(link: Row) -> tuple[str, ...]:
    ends = [link[end] for end in ENDS]
    return (link["relation"], *(sorted(ends) if link["relation"] == UNDIRECTED else ends))


def settled_links(
    found: Sides, figures: Sequence[Figure], settled: Sequence[Settled], gone: set[str]
) -> list[dict[str, str]]:
    """The links that both have, or that were taken with the reason in their note; none of a claim that is `gone`."""
    decided = {one.difference.key: one for one in settled}
    kept: list[dict[str, str]] = []
    for links in found.values():
        if _same(*links):
            kept += map(dict, links[0])
            continue
        difference = _difference(links, figures)
        decision = decided[difference.key]
        side = {difference.first: links[0], difference.second: links[1]}.get(decision.taken, [])
        kept += [{**link, "note": noted(link["note"], [decision])} for link in side]
    return [link for link in kept if not gone & {link[end] for end in ENDS}]
