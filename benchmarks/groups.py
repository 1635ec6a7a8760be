"""What is measured, by the name that `--only` takes, and the lines of the table that come of it."""

from collections.abc import Callable

from builds import edited, fifty, forced, stock, unchanged
from checkout import Checkout
from edits import ANNEX, BODY, refigured, retitled
from group import Group, Way
from installed import downloaded, from_nothing
from table import Line
from used import Used

NOW, THEN = "now", "then"
NOT_ALL = ("tests",)  # takes long: only where it is asked for


def groups(now: Checkout, then: Checkout) -> dict[str, Group]:
    """All that can be measured, in the order of the table; nothing is checked out before a way is called."""
    return _installing(now, then) | _building(now, then) | _editing(now) | _others(now, then)


def _both(now: Checkout, then: Checkout, way: Callable[[Checkout], Used]) -> dict[str, Way]:
    return {NOW: lambda number: way(now), THEN: lambda number: way(then)}


def _installing(now: Checkout, then: Checkout) -> dict[str, Group]:
    return {
        "clone": Group(
            _both(now, then, lambda checkout: from_nothing(checkout.commit)),
            [
                Line(
                    f"fresh clone to `briefing.pdf`, packages in the client's cache / {then.commit}",
                    "at most 0.35",
                    NOW,
                    THEN,
                ),
                Line(f"size of `.venv/` after that / {then.commit}", "at most 0.5", NOW, THEN, "disk MB"),
            ],
        ),
        "download": Group(
            _both(now, then, lambda checkout: downloaded(checkout, then.python)),
            [Line(f"download of what a report needs / {then.commit}", "at most 0.5", NOW, THEN, "download MB")],
            warm=False,
            rounds=1,
        ),
    }


def _building(now: Checkout, then: Checkout) -> dict[str, Group]:
    sampled = _both(now, then, lambda checkout: forced(checkout, sampled=True))
    return {
        "full": Group(
            _both(now, then, forced),
            [Line(f"full edition forced, every picture drawn / {then.commit}", "at most 0.45", NOW, THEN)],
        ),
        "memory": Group(
            sampled,
            [
                Line(f"peak memory of it, largest process / {then.commit}", "at most 0.5", NOW, THEN, "largest MB"),
                Line(
                    f"peak memory of it, all processes at one time / {then.commit}",
                    "at most 0.5",
                    NOW,
                    THEN,
                    "together MB",
                ),
            ],
        ),
        "stock": Group(
            {"core": lambda number: forced(now, "core"), "stock": lambda number: stock(now, "core")},
            [
                Line(
                    "papermill and nbconvert on the same notebooks / core edition forced",
                    "at least 18",
                    "stock",
                    "core",
                )
            ],
        ),
    }


def _editing(now: Checkout) -> dict[str, Group]:
    full: dict[str, Way] = {"full": lambda number: forced(now)}
    notebooks = {name: edited(now, f"notebooks/{name}.ipynb", retitled) for name in (BODY, ANNEX)}
    reach = "at most 0.2, and 2.5 s"
    return {
        "edited": Group(
            full | notebooks,
            [
                Line("a notebook of the body edited, full edition / full edition forced", reach, BODY, "full"),
                Line("a notebook of the annex edited, full edition / full edition forced", reach, ANNEX, "full"),
            ],
        ),
        "claim": Group(
            full | {"claim": edited(now, "data/claims.csv", refigured)},
            [Line("a claim's figure edited, full edition / full edition forced", "at most 0.5", "claim", "full")],
        ),
        "small": Group(
            {"nothing": lambda number: unchanged(now), "help": lambda number: now.briefing("--help")},
            [
                Line("nothing edited, full edition", "at most 0.3 s", "nothing"),
                Line("`briefing --help`", "at most 0.3 s", "help"),
            ],
        ),
    }


def _tested(checkout: Checkout) -> Used:
    """All tests, with every edition built for them."""
    assert checkout.python
    return checkout.make("test", BRIEFING_ALL_EDITIONS="1")


def _others(now: Checkout, then: Checkout) -> dict[str, Group]:
    return {
        "fifty": Group(
            _both(now, then, fifty),
            [Line(f"50 weekly editions, each / {then.commit}", "at most 0.6", NOW, THEN)],
            warm=False,
        ),
        "tests": Group(
            _both(now, then, _tested),
            [Line(f"`make test`, both editions / {then.commit}", "at most 0.6", NOW, THEN)],
            warm=False,
        ),
    }
