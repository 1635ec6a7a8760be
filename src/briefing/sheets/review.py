"""The review page of a document: its text with every figure marked, the draft beside it, and what is in no row.

One HTML file that needs no network and no script.
"""

from collections import defaultdict
from collections.abc import Mapping
from importlib.resources import files
from itertools import count
from typing import Any

import pandas as pd
from jinja2 import Environment, PackageLoader

from briefing.drafting.draft import HIGH, LOW, MEDIUM, Cell
from briefing.register.coverage import CLAIM, EXCLUSION, NOBODY, numbers_in_texts
from briefing.register.schemas import SCHEMAS
from briefing.sheets.around import at
from briefing.sheets.filed_cues import Cues, cells_of, still, to_do
from briefing.sheets.held import Held
from briefing.sheets.ids import shown
from briefing.sheets.layout import CLAIMS, DOCUMENT, EXCLUSIONS, FIGURE, FILED_IN, TABLES
from briefing.sheets.marked_text import CLAIMED, EXCLUDED, NEITHER, Row, pieces, spans
from briefing.sheets.rules import typed_rows

MOST_LISTED = 300
WORDS = {HIGH: "", MEDIUM: "look at it", LOW: "choose"}
FIELDS = (*FIGURE, "assertion_id", "note")
REASON = ("reason", "claim_id", "note")
DOCUMENT_FIELDS = tuple(SCHEMAS[TABLES[DOCUMENT]].columns)[1:]


def review_page(held: Held, cues: Cues, numbers: pd.DataFrame) -> str:
    """The page's HTML; `numbers` are those of the text."""
    claims = [(f"c{place}", CLAIMED, row) for place, row in enumerate([*held.claims, *held.others], start=1)]
    exclusions = [(f"e{place}", EXCLUDED, row) for place, row in enumerate(held.exclusions, start=1)]
    lost = [
        (f"n{place}", row) for place, row in enumerate(numbers.loc[numbers["accounted_by"].eq(NOBODY)].itertuples(), 1)
    ]
    cards = [_card(name, what, row, held, cues) for name, what, row in [*claims, *exclusions]]
    rows, beside, unclaimed = defaultdict(list), defaultdict(list), defaultdict(list)
    for (name, what, row), card in zip([*claims, *exclusions], cards, strict=True):
        rows[row["paragraph"]].append((name, what, row))
        beside[row["paragraph"]].append(card)
    for name, row in lost:
        unclaimed[str(row.paragraph)].append(Row(name, NEITHER, row.start, row.start + len(row.number)))
    told = [
        {
            "number": number,
            "pieces": pieces(text, spans(text, rows[number]) + unclaimed[number]),
            "cards": beside[number],
        }
        for number, text in zip(map(str, count(1)), held.paragraphs, strict=False)
    ]
    document = _fields(DOCUMENT_FIELDS, held.source, cells_of(cues, TABLES[DOCUMENT], held.source), held)
    environment = Environment(loader=PackageLoader("briefing.sheets"), autoescape=True, trim_blocks=True)
    return environment.get_template("review.html.j2").render(
        source=held.source,
        language=held.source["language"] or "en",
        document=document,
        undecided=[field["name"] for field in document if field["sure"] != HIGH],
        counts={who: int(numbers["accounted_by"].eq(who).sum()) for who in (CLAIM, EXCLUSION, NOBODY)},
        numbers=len(numbers),
        lost=[(name, row.paragraph, row.number, row.context) for name, row in lost[:MOST_LISTED]],
        to_do=[card for card in cards if card["todo"]],
        paragraphs=told,
        elsewhere=[card for card in cards if not at(held.paragraphs, card["paragraph"])],
        has_text=bool(held.text),
        style=(files("briefing.document") / "templates" / "page" / "style.css").read_text(encoding="utf-8"),
    )


def numbers_of(held: Held) -> pd.DataFrame:
    """The numbers of the text, each with who accounts for it."""
    claims, exclusions = (
        typed_rows(pd.DataFrame(rows, columns=list(SCHEMAS[name].columns), dtype=object))
        for name, rows in ((TABLES[CLAIMS], held.claims + held.others), (TABLES[EXCLUSIONS], held.exclusions))
    )
    return numbers_in_texts(held.texts, claims, exclusions)


def _card(name: str, what: str, row: Mapping[str, str], held: Held, cues: Cues) -> dict[str, Any]:
    """What the page says of a row: its fields that say something, or ought to."""
    sheet = CLAIMS if what == CLAIMED else EXCLUSIONS
    cells = cells_of(cues, TABLES[sheet], row)
    fields = _fields(FIELDS if what == CLAIMED else REASON, row, cells, held)
    return {
        "name": name,
        "what": what,
        "title": row["claim_id"] if what == CLAIMED else row["reason"],
        "phrase": row["value_text"],
        "paragraph": row["paragraph"],
        "coding": row.get("coding", ""),
        "fields": fields,
        "todo": to_do(cells, row) if what == CLAIMED or any(field["sure"] == LOW for field in fields) else "",
    }


def _fields(names: tuple[str, ...], row: Mapping[str, str], cells: Mapping[str, Cell], held: Held) -> list[dict]:
    found = []
    for name in names:
        value, cell = row.get(name, ""), cells.get(name, Cell(row.get(name, "")))
        sure = still(cell, value)
        if value or sure != HIGH:
            labels = held.labels[FILED_IN[name]] if name in FILED_IN else {}
            candidates = [shown(candidate, labels) for candidate in cell.candidates] if sure == LOW else []
            told = {"value": shown(value, labels), "sure": sure, "words": WORDS[sure], "candidates": candidates}
            found.append({"name": name, "cue": cell.cue if value == cell.value else "", **told})
    return found
