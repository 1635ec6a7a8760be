"""The table of what was measured: a line is filed with its date, and stays until it is measured again."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from used import Used

TABLE = re.compile(r"(?<=<!-- measured -->\n).*(?=<!-- /measured -->\n)", re.DOTALL)
HEAD = "| measure | reach | found | when, at which commit |\n|---|---|---|---|\n"
NEVER = "not measured yet | –"
ROW = re.compile(r"^\| (.+?) \| .+? \| (.+) \|$", re.MULTILINE)


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
    known = dict(ROW.findall("".join(TABLE.findall(text))))
    known |= {measure: f"{told} | {when}" for measure, told in news.items() if told}
    rows = [f"| {line.measure} | {line.reach} | {known.get(line.measure, NEVER)} |\n" for line in lines]
    return TABLE.sub(lambda _: HEAD + "".join(rows), text)
