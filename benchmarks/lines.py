"""The lines of the table, by the group of ways that they come of: what is measured, and what it should reach."""

from table import Line

AGAINST = "8368b28"
NOW, THEN = "now", "then"
FORCED = "full edition forced"
EDITED = "at most 0.2, and 2.5 s"


def _ratio(measure: str, reach: str, of: str = "seconds") -> Line:
    """Against the earlier commit."""
    return Line(f"{measure} / {AGAINST}", reach, NOW, THEN, of)


LINES = {
    "clone": [
        _ratio("fresh clone to `briefing.pdf`, packages in the client's cache", "at most 0.35"),
        _ratio("size of `.venv/` after that", "at most 0.5", "disk MB"),
    ],
    "download": [_ratio("download of what a report needs", "at most 0.5", "download MB")],
    "full": [_ratio(f"{FORCED}, every picture drawn", "at most 0.45")],
    "memory": [
        _ratio(f"peak memory, {FORCED}, largest process", "at most 0.5", "largest MB"),
        _ratio(f"peak memory, {FORCED}, all processes at one time", "at most 0.5", "together MB"),
    ],
    "stock": [
        Line("papermill and nbconvert on the same notebooks / core edition forced", "at least 18", "stock", "core")
    ],
    "edited": [
        Line(f"one notebook of the body edited, full edition / {FORCED}", EDITED, "body", "full"),
        Line(f"one notebook of the annex edited, full edition / {FORCED}", EDITED, "annex", "full"),
    ],
    "claim": [Line(f"one claim's figure edited, full edition / {FORCED}", "at most 0.5", "claim", "full")],
    "small": [
        Line("nothing edited, full edition", "at most 0.3 s", "nothing"),
        Line("`briefing --help`", "at most 0.3 s", "help"),
    ],
    "fifty": [_ratio("50 weekly editions, each", "at most 0.6")],
    "large": [
        _ratio("compare 100,000 claims", "at most 0.35", "compare seconds"),
        _ratio("memory that comparing 100,000 claims adds", "at most 0.5", "compare MB"),
        _ratio("circles in who relies on whom, 100,000 claims", "at most 0.05", "circles seconds"),
        _ratio("rates, 100,000 claims", "at most 0.02", "rates seconds"),
    ],
    "million": [Line("compare a million claims / 100,000, time a claim", "at most 1.2", "most", "many", "compare µs")],
    "tests": [_ratio("`make test`, both editions", "at most 0.6")],
}
NOT_ALL = ("million", "tests")  # they take long: only where they are asked for
