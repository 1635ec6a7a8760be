"""The coding sheet of a document: its text, its drafted rows with drop-downs and cues, and room for what was missed."""

from collections.abc import Iterator, Mapping, Sequence

from briefing.drafting.draft import HIGH, Cell
from briefing.sheets.around import sentence
from briefing.sheets.book import SPARE, Grid, Mark, book
from briefing.sheets.filed_cues import Cues, cells_of, still, to_do
from briefing.sheets.held import Held
from briefing.sheets.ids import option, shown
from briefing.sheets.layout import (
    CLAIM,
    CLAIMS,
    CODED,
    COLUMNS,
    DOCUMENT,
    DROP,
    EXCLUDED,
    EXCLUSIONS,
    FILED_IN,
    IDS,
    LINKS,
    LOOK,
    SCOPE,
    SENTENCE,
    TAKE,
    TEXT,
    WHOLE,
    choices,
    takes,
    told,
)
from briefing.sheets.layout import TABLES as TABLE_OF

MOST_LETTERS = 16_000  # of a paragraph in one cell, which holds 32,767 units of UTF-16: at most two a letter
EXCLUSION_TAKES = "exclusion takes"


def sheet(held: Held, cues: Cues) -> bytes:
    """The workbook of the drafted rows as they stand, with the cues of the draft."""
    claims = [_shown(row, held) | {TAKE: CLAIM} for row in held.claims]
    exclusions = [_shown(row, held) | {TAKE: EXCLUDED} for row in held.exclusions]
    grids = [
        text_grid(held),
        _grid(CLAIMS, claims, held.claims, cues),
        _grid(EXCLUSIONS, exclusions, held.exclusions, cues),
    ]
    return book([*grids, _document(held, cues)], lists_of(held), IDS)


def text_grid(held: Held) -> Grid:
    """The text, paragraph by paragraph."""
    rows = [
        {"paragraph": str(number), TEXT: paragraph[start : start + MOST_LETTERS]}
        for number, paragraph in enumerate(held.printed, start=1)
        for start in range(0, len(paragraph), MOST_LETTERS)
    ]
    return Grid(TEXT, COLUMNS[TEXT], rows)


def _grid(name: str, rows: list[dict[str, str]], held: list[dict[str, str]], cues: Cues) -> Grid:
    columns = COLUMNS[name]
    meanings = {column: told(name, column) for column in columns}
    drafted = [cells_of(cues, TABLE_OF[name], row) for row in held]
    rows = [row | {LOOK: to_do(cells, old)} for row, cells, old in zip(rows, drafted, held, strict=True)]
    marks = {
        (row, column): mark
        for row, (cells, old) in enumerate(zip(drafted, held, strict=True))
        for column, mark in _marks(cells, old)
    }
    return Grid(name, columns, rows, choices_of(name, columns), {}, marks, meanings, SPARE)


def _document(held: Held, cues: Cues) -> Grid:
    names = [name for name in held.source if name != "source_id"]
    cells = cells_of(cues, TABLE_OF[DOCUMENT], held.source)
    sure = dict(_marks(cells, held.source))
    rows = [
        {
            "name": name,
            "value": shown(held.source[name], held.labels["actors"]) if name in FILED_IN else held.source[name],
            "holds": told(DOCUMENT, name),
            LOOK: f"{sure[name].sure}: {sure[name].comment}" if name in sure else "",
        }
        for name in names
    ]
    drops = {
        (row, "value"): FILED_IN.get(name, f"{DOCUMENT} {name}")
        for row, name in enumerate(names)
        if name in FILED_IN or choices(DOCUMENT, name)
    }
    marks = {(names.index(name), "value"): mark for name, mark in sure.items() if name in names}
    return Grid(DOCUMENT, COLUMNS[DOCUMENT], rows, {}, drops, marks)


def _shown(row: Mapping[str, str], held: Held) -> dict[str, str]:
    """A row as a coder reads it: ids with their labels, and the sentence around the figure."""
    labelled = {name: shown(row[name], held.labels[where]) for name, where in FILED_IN.items() if name in row}
    return {**row, **labelled, SENTENCE: sentence(held.paragraphs, row["paragraph"], row["value_text"])}


def _marks(cells: Mapping[str, Cell], row: Mapping[str, str]) -> Iterator[tuple[str, Mark]]:
    for name, cell in cells.items():
        sure = still(cell, row.get(name, ""))
        if sure != HIGH:
            parts = [f"{sure}: rests on “{cell.cue}”" if cell.cue else f"{sure}: no words say it"]
            parts += [f"Candidates: {', '.join(cell.candidates)}"] if cell.candidates else []
            yield name, Mark(sure, ". ".join(parts))


def choices_of(sheet_name: str, columns: Sequence[str]) -> dict[str, str]:
    """The list that each column chooses from."""
    listed = {name: FILED_IN.get(name, name) for name in columns if name in FILED_IN or choices(sheet_name, name)}
    listed |= {name: SCOPE for name in columns if name == SCOPE}
    return listed | {name: EXCLUSION_TAKES if sheet_name == EXCLUSIONS else TAKE for name in columns if name == TAKE}


def lists_of(held: Held) -> dict[str, list[str]]:
    """The lists of the workbook: ids with their labels, and the words of each choice."""
    ids = {name: [option(row_id, labels) for row_id in labels] for name, labels in held.labels.items()}
    words = {name: list(choices(CLAIMS, name)) for name in CODED if choices(CLAIMS, name)}
    words |= {name: list(choices(sheet, name)) for sheet, name in ((EXCLUSIONS, "reason"), (LINKS, "relation"))}
    words |= {TAKE: list(takes()), EXCLUSION_TAKES: [EXCLUDED, DROP]}
    own = {f"{DOCUMENT} {name}": list(choices(DOCUMENT, name)) for name in held.source if choices(DOCUMENT, name)}
    return {name: said or [""] for name, said in (ids | words | {SCOPE: _scopes(held)} | own).items()}


def _scopes(held: Held) -> list[str]:
    """The wordings of scope that are listed or that other documents' claims have: one meaning has one wording."""
    claims = held.tables[TABLE_OF[CLAIMS]]
    known = set(claims.loc[claims["source_id"].ne(held.source_id), SCOPE]).union(*held.scopes.values())
    return [WHOLE, *sorted(known - {"", WHOLE})]
