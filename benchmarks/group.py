"""Ways to do one thing, measured in turns, so that what else the machine does falls on all alike."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from statistics import median

from used import Used

Way = Callable[[int], Used]  # told the round, 0 to warm up: what it edits differs from round to round


@dataclass(frozen=True)
class Group:
    """The ways by name. `warm`: a first round is left out; `rounds`: how many there are, where that is no choice."""

    ways: Mapping[str, Way]
    warm: bool = True
    rounds: int | None = None


def medians(group: Group, rounds: int, say: Callable[[str], None]) -> dict[str, Used]:
    """The median of each thing that each way uses."""
    runs: dict[str, list[Used]] = {name: [] for name in group.ways}
    for number in range(0 if group.warm else 1, (group.rounds or rounds) + 1):
        for name, way in group.ways.items():
            run = way(number)
            say(f"{number} {name}: " + ", ".join(f"{amount:.2f} {of}" for of, amount in run.items()))
            runs[name] += [run] if number else []
    return {name: {of: median(run[of] for run in each) for of in each[0]} for name, each in runs.items()}
