"""Coverage: every number in every archived text is a claim or an exclusion.

One row of `numbers_in_texts` is one number (see `english_numbers.find`) in one archived text.
"""

import pandas as pd

from briefing.errors import Fault
from briefing.phrases import english_numbers
from briefing.phrases.text import normalise
from briefing.register.archive import PRESENT, Text

COLUMNS = ["source_id", "paragraph", "start", "number", "context", "accounted_by"]
NEAR = 100  # letters: an endless paragraph is not read anew for each number
CLAIM, EXCLUSION, NOBODY = "claim", "exclusion", "nobody"


def numbers_in_texts(texts: dict[str, Text], claims: pd.DataFrame, exclusions: pd.DataFrame) -> pd.DataFrame:
    """Each number in each archived text, with who accounts for it: claim, exclusion or nobody."""
    rows = [
        (
            text.source_id,
            place,
            number.start,
            number.text,
            _context(paragraph, number),
            _accounted_by(number, claimed.get((text.source_id, place), []), excluded.get((text.source_id, place), [])),
        )
        for claimed, excluded in [(_spans(claims, texts), _spans(exclusions, texts))]
        for text in texts.values()
        if text.state == PRESENT
        for place, paragraph in enumerate(text.paragraphs, start=1)
        for number in english_numbers.find(paragraph)
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


def coverage_faults(found: pd.DataFrame) -> list[Fault]:
    """Numbers that nobody accounted for."""
    lost = found.loc[found["accounted_by"].eq(NOBODY)]
    return [
        Fault(
            "data/exclusions.csv",
            row.source_id,
            f"paragraph {row.paragraph}",
            f'The number "{row.number}" in "… {row.context} …" is neither a claim nor an exclusion',
            "Code it in claims.csv, or exclude it with its reason",
        )
        for row in lost.itertuples()
    ]


def _spans(rows: pd.DataFrame, texts: dict[str, Text]) -> dict[tuple[str, int], list[tuple[int, int]]]:
    spans: dict[tuple[str, int], list[tuple[int, int]]] = {}
    for row in rows.loc[rows["paragraph"].notna() & rows["source_id"].isin(texts)].itertuples():
        text = texts[row.source_id]
        if not 1 <= row.paragraph <= len(text.paragraphs):
            continue
        phrase = normalise(row.value_text)
        start = text.paragraphs[row.paragraph - 1].find(phrase)
        if start >= 0:
            spans.setdefault((row.source_id, row.paragraph), []).append((start, start + len(phrase)))
    return spans


def _accounted_by(
    number: english_numbers.Number, claimed: list[tuple[int, int]], excluded: list[tuple[int, int]]
) -> str:
    for spans, who in ((claimed, CLAIM), (excluded, EXCLUSION)):
        if any(start <= number.start and number.end <= end for start, end in spans):
            return who
    return NOBODY


def _context(paragraph: str, number: english_numbers.Number) -> str:
    before = paragraph[max(number.start - NEAR, 0) : number.start].split()[-2:]
    after = paragraph[number.end : number.end + NEAR].split()[:2]
    return " ".join([*before, number.text, *after])
