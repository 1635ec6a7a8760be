"""What the rows lack that nobody has decided yet, in words, a line or two for each document."""

from collections import Counter
from collections.abc import Sequence

from briefing.register.archive import PRESENT
from briefing.register.coverage import NOBODY
from briefing.register.drafted import CLAIMS, SOURCES, Lack, Undecided
from briefing.register.schemas import SCHEMAS

MOST_TOLD = 3


def lines_of_drafted(undecided: Undecided, *documents: str) -> list[str]:
    """For each document (or each of these) how many rows are drafted, what they lack, and what in them cannot be."""
    asked = [source_id for source_id in undecided.documents if not documents or source_id in documents]
    return [line for source_id in asked for line in _lines(source_id, undecided)]


def _lines(source_id: str, undecided: Undecided) -> list[str]:
    lacks = sorted((lack for lack in undecided.lacks if lack.source_id == source_id), key=_column)
    blank = [lack for lack in lacks if lack.blank]
    wrong = [lack for lack in lacks if not lack.blank]
    drafted = undecided.drafted["source_id"].eq(source_id).sum()
    beside = undecided.claims["source_id"].eq(source_id).sum() - drafted
    rows = [_counted(drafted, "drafted row")] if drafted else []
    rows += [f"{_counted(beside, 'decided row')} beside"] if beside else []
    rows += _by_column([lack for lack in blank if lack.table == CLAIMS])
    own = [_name(lack.fault.column) for lack in blank if lack.table == SOURCES]
    others = [lack for lack in blank if lack.table not in (CLAIMS, SOURCES)]
    parts = [
        *([", ".join(rows)] if rows else []),
        *([f"its own row lacks {_and(own)}"] if own else []),
        *([f"other rows lack {_counted(len(others), 'cell')}"] if others else []),
        *_of_text(source_id, undecided),
        f"`briefing sheet {source_id}` helps" if source_id else "write their source_id",
    ]
    told = [f"{source_id or 'No document'}: {'; '.join(parts)}"]
    if wrong:
        more = f" (and {len(wrong) - MOST_TOLD} more)" if len(wrong) > MOST_TOLD else ""
        told.append(f"  to look at: {' '.join(f'{lack.fault}' for lack in wrong[:MOST_TOLD])}{more}")
    return told


def _column(lack: Lack) -> int:
    """Where the column of a cell stands in its table."""
    return list(SCHEMAS[lack.table].columns).index(lack.fault.column)


def _by_column(lacks: Sequence[Lack]) -> list[str]:
    """How many rows lack what: 3 lack a claimant, 2 a measure."""
    counts = Counter(lack.fault.column for lack in lacks).most_common()
    verbs = ["" if place else "lack " if count > 1 else "lacks " for place, (_, count) in enumerate(counts)]
    return [f"{count} {verb}{_name(column)}" for verb, (column, count) in zip(verbs, counts, strict=True)]


def _of_text(source_id: str, undecided: Undecided) -> list[str]:
    """How many numbers of its text are in no row, or that its text is not there to be looked at."""
    text = undecided.texts.get(source_id)
    if text is None:
        return []
    if text.state != PRESENT:
        return [f"its archived text {text.file} is {text.state}"]
    numbers = undecided.numbers.loc[undecided.numbers["source_id"].eq(source_id), "accounted_by"]
    lost = numbers.eq(NOBODY).sum()
    return [f"{_counted(lost, 'number')} of its text {'is' if lost == 1 else 'are'} in no row"] if lost else []


def _name(column: str) -> str:
    """A column as a thing that is lacking: claimant_id is a claimant."""
    name = "phrase" if column == "value_text" else column.removesuffix("_id").replace("_", " ")
    return f"an {name}" if name[0] in "aeio" else f"a {name}"


def _and(names: Sequence[str]) -> str:
    return " and ".join(filter(None, [", ".join(names[:-1]), names[-1]]))


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"
