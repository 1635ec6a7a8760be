"""The table of what was measured: a line is filed with its date, and stays until it is measured again."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from used import Used

MARKERS = ("<!-- measured -->\n", "<!-- /measured -->\n")
HEAD = "| measure | reach | found | when, at which commit |\n|---|---|---|---|\n"
NEVER = "not measured yet"


@dataclass(frozen=True)
class Line:
    """What one way uses `of` something, over what another does; where no other is named, by itself."""

    measure: str
    reach: str
    way: str
    over: str = ""
    of: str = "seconds"


def found(line: Line, medians: Mapping[str, Used]) -> str:
    """What was found: a ratio with both its sides. Empty where this machine does not tell it."""
    sides = [medians[way].get(line.of) for way in (line.way, line.over) if way]
    if None in sides:
        return ""
    told = f"{' and '.join(f'{side:,.2f}' for side in sides)} {line.of.split()[-1]}"
    return f"{sides[0] / sides[1]:.3g} ({told})" if line.over else told


def filed(text: str, lines: Sequence[Line], news: Mapping[str, str], when: str) -> str:
    """A file with its table written anew: what was found now, by measure, and what was filed before."""
    pattern = re.compile(f"(?<={MARKERS[0]}).*(?={MARKERS[1]})", re.DOTALL)
    table = pattern.search(text)
    cells = [row.strip("| ").split(" | ") for row in table[0].splitlines()] if table else []
    before = {row[0]: " | ".join(row[2:]) for row in cells if len(row) == HEAD.split("\n")[0].count(" | ") + 1}
    now = {measure: f"{told} | {when}" for measure, told in news.items() if told}
    rows = [
        f"| {line.measure} | {line.reach} | {now.get(line.measure) or before.get(line.measure, f'{NEVER} | ')} |\n"
        for line in lines
    ]
    return pattern.sub(lambda _: HEAD + "".join(rows), text)
