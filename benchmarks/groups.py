"""What is measured: the ways of each group, by the names that the lines of the table call them."""

from collections.abc import Callable

from builds import edited, fifty, forced, stock, unchanged
from checkout import Checkout
from edits import ANNEX, BODY, refigured, retitled
from group import Group, Way
from installed import downloaded, from_nothing
from lines import NOW, THEN
from registers import MANY, MOST, each, registers
from used import Used


def groups(now: Checkout, then: Checkout) -> dict[str, Group]:
    """All that can be measured; nothing is checked out before a way is called."""

    def both(way: Callable[[Checkout], Used]) -> dict[str, Way]:
        return {NOW: lambda number: way(now), THEN: lambda number: way(then)}

    full: dict[str, Way] = {"full": lambda number: forced(now)}
    body, annex = (edited(now, f"notebooks/{name}.ipynb", retitled) for name in (BODY, ANNEX))
    return {
        "clone": Group(both(lambda checkout: from_nothing(checkout.commit))),
        "download": Group(both(lambda checkout: downloaded(checkout, then.python)), warm=False, rounds=1),
        "full": Group(both(forced)),
        "memory": Group(both(lambda checkout: forced(checkout, sampled=True))),
        "stock": Group({"core": lambda number: forced(now, "core"), "stock": lambda number: stock(now, "core")}),
        "edited": Group(full | {"body": body, "annex": annex}),
        "claim": Group(full | {"claim": edited(now, "data/claims.csv", refigured)}),
        "small": Group({"nothing": lambda number: unchanged(now), "help": lambda number: now.briefing("--help")}),
        "fifty": Group(both(fifty), warm=False),
        "large": Group(both(registers), warm=False),
        "million": Group({"many": lambda number: each(now, MANY), "most": lambda number: each(now, MOST)}, warm=False),
        "tests": Group(both(_tested), warm=False),
    }


def _tested(checkout: Checkout) -> Used:
    """Run all tests, with every edition built for them; the environment is made before."""
    assert checkout.python.exists()
    return checkout.make("test", BRIEFING_ALL_EDITIONS="1")
