"""What prose of ours may not say: a typed number, likelihood and confidence in one sentence, a word off the yardstick,
"confirmed".

Numbers in prose are looked up: `{claim-id}` in judgements, findings in notebooks. Years, designators and the pronoun
"one" are exempt. The yardstick is the topic's.
"""

import re
from collections.abc import Collection

from briefing.document.readability import SENTENCE
from briefing.phrases import english_numbers
from briefing.register.judgements import LOOKED_UP

EXEMPT = re.compile(r"\b(?:19|20)\d\d\b|\b[A-Z]{1,4}[- ]?\d+\w*\b|\b\d{2,3}[ -]?mm\b|`[^`]*`|\]\([^)]*\)")
CONFIDENCE = re.compile(r"\bconfidence\b", re.IGNORECASE)
OFF_THE_YARDSTICK = re.compile(
    r"\b(?:probabl[ey]|possibly|perhaps|maybe|doubtless|undoubtedly|certainly|surely|conceivabl[ey]|plausibl[ey]|"
    r"improbabl[ey]|presumably|arguably|chances (?:are|of)|highly (?:un)?likely)\b",
    re.IGNORECASE,
)
CONFIRMED = re.compile(r"\bconfirm(?:s|ed|ation)?\b", re.IGNORECASE)


def prose_problems(text: str, likelihoods: Collection[str]) -> list[str]:
    """What is wrong with a piece of prose, in words with the remedy; `likelihoods` are the terms of the yardstick."""
    likelihood = re.compile(rf"\b(?:{'|'.join([*map(re.escape, likelihoods), 'likelihood'])})\b", re.IGNORECASE)
    bare = EXEMPT.sub(" ", LOOKED_UP.sub(" ", text))
    typed = [
        f'the number "{number.text}" is typed: look it up, or say it without a number'
        for number in english_numbers.find(bare)
    ]
    mixed = [
        f'likelihood and confidence share a sentence: "{sentence.strip()[:60]} …": give each its own'
        for sentence in SENTENCE.split(text)
        if CONFIDENCE.search(sentence) and likelihood.search(sentence)
    ]
    off = [
        f'"{match.group()}" is no term of the declared yardstick: use one of {", ".join(likelihoods)}'
        for match in OFF_THE_YARDSTICK.finditer(text)
    ]
    sure = [f'"{match.group()}" is no word of ours: say who prints it alike' for match in CONFIRMED.finditer(bare)]
    return [*typed, *mixed, *off, *sure]
