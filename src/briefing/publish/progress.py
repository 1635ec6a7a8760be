"""How far the notebooks of a build are, in a line for each that is done; after the last, which took longest."""

from collections.abc import Callable

from briefing.run.processes import Ended

SLOWEST = 3


def counting(total: int, say: Callable[[str], None]) -> Ended:
    """What is to be told of each notebook that is done, of so many: it says how many are, and at last the slowest."""
    took: dict[str, float] = {}

    def ended(name: str, seconds: float) -> None:
        took[name] = seconds
        say(f"{len(took)} of {total}: {_told(name, seconds)}")
        if len(took) == total > 1:
            longest = sorted(took.items(), key=lambda one: -one[1])[:SLOWEST]
            say(f"slowest: {', '.join(_told(*one) for one in longest)}")

    return ended


def _told(name: str, seconds: float) -> str:
    return f"{name} {seconds:.1f} s"
