"""Every figure phrase stands exactly once in the paragraph it is said to stand in."""

from typing import Any

import pandas as pd

from briefing.errors import Fault
from briefing.phrases.text import normalise
from briefing.register.archive import CHANGED, PRESENT, UNREADABLE, Text
from briefing.register.schemas import Row

BROKEN = {
    CHANGED: (
        "is not the registered one: its sha256 differs",
        "Restore the file, or register the new text as a new source and code it",
    ),
    UNREADABLE: ("is not UTF-8 text", "Save it as UTF-8 and register its new sha256"),
}


def text_faults(texts: dict[str, Text]) -> list[Fault]:
    """Texts that are no longer the registered ones, or cannot be read."""
    return [
        Fault("data/sources.csv", text.source_id, "text_sha256", f"The archived text {text.file} {problem}", remedy)
        for text in texts.values()
        if text.state in BROKEN
        for problem, remedy in [BROKEN[text.state]]
    ]


def phrase_faults(rows: pd.DataFrame, texts: dict[str, Text], file: str) -> list[Fault]:
    """Rows (claims or exclusions) whose `value_text` does not stand exactly once in its paragraph."""
    archived = {source_id: text for source_id, text in texts.items() if text.state == PRESENT}
    checked = rows.loc[rows["source_id"].isin(archived)].astype({"paragraph": object})
    return [fault for row in checked.itertuples() for fault in _phrase_fault(row, archived[row.source_id], file)]


def _phrase_fault(row: Row, text: Text, file: str) -> list[Fault]:
    place = f"line {row.Index} ({getattr(row, 'claim_id', '') or row.source_id})"
    number: Any = "without a number" if pd.isna(row.paragraph) else row.paragraph
    if number not in range(1, len(text.paragraphs) + 1):
        return [
            Fault(
                file,
                place,
                "paragraph",
                f"{text.file} has no paragraph {number}",
                f"Count its non-empty lines from 1 to {len(text.paragraphs)}",
            )
        ]
    times = text.paragraphs[number - 1].count(normalise(row.value_text))
    if times == 1:
        return []
    problem = "does not stand" if times == 0 else f"stands {times} times"
    remedy = "Copy the phrase exactly as printed" if times == 0 else "Extend the phrase until it stands once"
    return [
        Fault(file, place, "value_text", f'"{row.value_text}" {problem} in paragraph {number} of {text.file}', remedy)
    ]
