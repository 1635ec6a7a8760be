"""What a draft says to the person who decides it: how many rows are sure, then each row in a line.

A row is sure where each of its cells is; to choose, where a cell is blank that the table needs; else to look at.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from briefing.drafting.draft import CLAIMS, EXCLUSIONS, HIGH, LOW, SOURCES, Cell, Draft, Drafted
from briefing.register.coding import NUMBERS
from briefing.register.schemas import needed

SURE, LOOK, CHOOSE = ORDER = ("sure", "to look at", "to choose")
MOST_CHOICES = 5
NO_LABELS: Mapping[str, str] = {}


def summary(draft: Draft, labels: Mapping[str, str] = NO_LABELS) -> list[str]:
    """How many rows are sure, to look at and to choose; then these rows; then the exclusions by their reasons.

    `labels` are what ids stand for, as readers know them.
    """
    rows = [*draft.of(SOURCES), *draft.of(CLAIMS)]
    counts = Counter(map(state_of, rows))
    return [
        ", ".join(f"{counts[state]} {state}" for state in ORDER),
        *(_line(row, labels) for row in rows),
        *_exclusions(draft.of(EXCLUSIONS)),
    ]


def state_of(row: Drafted) -> str:
    """Whether a row is sure, to look at, or to choose."""
    if any(_is_missing(row, name, cell) for name, cell in row.cells.items()):
        return CHOOSE
    return SURE if all(cell.sure == HIGH for cell in row.cells.values()) else LOOK


def _is_missing(row: Drafted, name: str, cell: Cell) -> bool:
    return name in needed(row.table) and (not cell.value or cell.sure == LOW)


def _line(row: Drafted, labels: Mapping[str, str]) -> str:
    place = f' (paragraph {row.paragraph}) "{row.value_text}"' if row.paragraph else ""
    parts = [_proposed(row), row.known, *_asked(row, labels)]
    return f"  {row.row}{place}: {'; '.join(filter(None, parts)) or 'as drafted'}"


def _proposed(row: Drafted) -> str:
    """What stands in the row, as briefly as it can be told: of a claim its measure, its claimant, its value."""
    value = {name: cell.value for name, cell in row.cells.items()}
    if row.table == SOURCES:
        told = [value.get(name, "") for name in ("title", "publisher_id", "published")]
    else:
        told = [value.get("measure_id", ""), value.get("claimant_id", ""), f"{value.get('bound', '')} {_number(value)}"]
    return ", ".join(filter(None, map(str.strip, told)))


def _number(value: Mapping[str, str]) -> str:
    """The number that is drafted, or the two of a range; of a date, its period."""
    low, best, high = (value.get(name, "") for name in NUMBERS)
    dates = dict.fromkeys(filter(None, (value.get("period_start", ""), value.get("period_end", ""))))
    return best or "–".join(filter(None, (low, high))) or "–".join(dates)


def _asked(row: Drafted, labels: Mapping[str, str]) -> list[str]:
    """What is to be chosen, then what is to be looked at."""
    missing = {name: cell for name, cell in row.cells.items() if not cell.value and cell.sure != HIGH}
    missing |= {name: cell for name, cell in row.cells.items() if _is_missing(row, name, cell)}
    choices = [_choice(row, name, cell, labels) for name, cell in missing.items()]
    seen = [_look(name, cell) for name, cell in row.cells.items() if name not in missing and cell.sure != HIGH]
    return [*filter(None, choices), *([f"look at {', '.join(seen)}"] if seen else [])]


def _choice(row: Drafted, name: str, cell: Cell, labels: Mapping[str, str]) -> str:
    """What is to be chosen for a cell; blank for one that the table does not need and that nothing is known for."""
    choices = [f"{one} ({labels[one]})" if one in labels else one for one in cell.candidates[:MOST_CHOICES]]
    if _is_missing(row, name, cell):
        return f"{_name(name)} is blank: {f'choose {_or(choices)}' if choices else f'write {_article(name)}'}"
    return f"{_name(name)} is blank: choose {_or(choices)}, or leave it blank" if choices else ""


def _look(name: str, cell: Cell) -> str:
    return f"{_name(name)} {cell.value}" + (f" (“{cell.cue}”)" if cell.cue else "")


def _name(column: str) -> str:
    return column.removesuffix("_id").replace("_", " ")


def _article(column: str) -> str:
    name = _name(column)
    return f"an {name}" if name[0] in "aeio" else f"a {name}"


def _or(choices: Sequence[str]) -> str:
    return " or ".join(filter(None, [", ".join(choices[:-1]), choices[-1]]))


def _exclusions(rows: Sequence[Drafted]) -> list[str]:
    counts = Counter(row.cells["reason"].value if "reason" in row.cells else "" for row in rows)
    told = ", ".join(f"{count} {reason or 'without a reason'}" for reason, count in counts.most_common())
    return [f"left out as no claims: {told}"] if told else []
