"""Which charts float to the next page: those that do not fit where they stand, found by setting the pages again.

What floats moves all that follows, so pages are set until nothing changes.
"""

import json
from collections.abc import Callable, Iterable

MOST_SETTINGS = 8
AT = "<at>"
Marks = Iterable[dict]


def settled(marks: Callable[[str], str]) -> str:
    """The names of the charts that float, parted by spaces; `marks` sets the pages with such names and tells, as JSON,
    on which page the place and the drawing of each chart that may float have come to stand.
    """
    floating = ""
    for _ in range(MOST_SETTINGS):
        wanted = " ".join(_late(json.loads(marks(floating))))
        if wanted == floating:
            break
        floating = wanted
    return floating


def _late(marks: Marks) -> list[str]:
    """The charts that stand on a later page than their place, and those that would come before one of them."""
    pages = {(mark["name"], mark["what"]): mark["page"] for mark in marks}
    late: list[str] = []
    latest = 0
    for name in dict.fromkeys(name for name, _ in pages):
        place, chart = pages[name, "place"], pages[name, "chart"]
        if max(chart, latest) > place:
            late.append(name)
            latest = max(chart, latest)
    return late
