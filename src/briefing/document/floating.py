"""Which charts float to the next page: those that do not fit where they stand, found by setting the pages again.

What floats moves all that follows, so pages are set until nothing changes. A section waits for the charts of the one
before it, unless the page that it would leave were emptier than it may be: such a section is crossing.
"""

import json
from collections.abc import Callable, Iterable, Mapping

MOST_SETTINGS = 24
LEAST_FILL = 0.4  # of a page's height, its head included: a section stays with its charts unless much would be blank
AT = "<at>"
Told = Mapping[str, str]
NOTHING: Told = {"floating": "", "crossing": ""}


def settled(marks: Callable[[Told], str]) -> Told:
    """The names of the charts that are floating and of the sections that are crossing, each parted by spaces.

    `marks` sets the pages with such names and tells, as JSON, on which page, and how far down, the place and the
    drawing of each chart that may float have come to stand, and what each section comes after.
    """
    told = NOTHING
    for _ in range(MOST_SETTINGS):
        found = json.loads(marks(told))
        late = " ".join(_late(found))
        wanted = {**told, "floating": late} if late != told["floating"] else _with_next_crossing(told, found)
        if wanted == told:
            break
        told = wanted
    return told


def _late(marks: Iterable[dict]) -> list[str]:
    """The charts that stand on a later page than their place, and those that would come before one of them."""
    late: list[str] = []
    latest = 0
    for name, place, chart in _charts(marks):
        if max(chart, latest) > place:
            late.append(name)
            latest = max(chart, latest)
    return late


def _with_next_crossing(told: Told, marks: list[dict]) -> Told:
    """What is told, with the first section that waits for a chart at the end of a page that is not full."""
    crossing = told["crossing"].split()
    for at, end in enumerate(marks):
        earlier = {mark["name"] for mark in marks[:at]}
        waits = any(name in earlier and place <= end["page"] < chart for name, place, chart in _charts(marks))
        if end["what"] == "end" and end["name"] not in crossing and waits and end["filled"] < LEAST_FILL:
            return {**told, "crossing": " ".join([*crossing, end["name"]])}
    return told


def _charts(marks: Iterable[dict]) -> list[tuple[str, int, int]]:
    """Each chart with the pages of its place and its drawing."""
    pages = {(mark["name"], mark["what"]): mark["page"] for mark in marks}
    return [(name, page, pages[name, "chart"]) for (name, what), page in pages.items() if what == "place"]
