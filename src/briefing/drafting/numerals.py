"""Where numbers stand in a text of any language that has a table; in one without, digits and English number words."""

from briefing.phrases import english_numbers
from briefing.phrases.languages import LANGUAGES
from briefing.phrases.numbers import with_amounts
from briefing.phrases.tokens import SAME, tokens_of
from briefing.register.coding import ENGLISH

FIGURES = ("amount", "vague", "multiples")


def numbers_in(text: str, language: str) -> list[english_numbers.Number]:
    """Every number of a text, in order: where it stands, and how it is printed."""
    if language == ENGLISH or language not in LANGUAGES:
        return english_numbers.find(text)
    table = LANGUAGES[language]
    small = text.lower().translate(SAME)
    if len(small) != len(text):  # a letter whose small form is two: places would be wrong
        return english_numbers.find(text)
    found = [token for token in with_amounts(tokens_of(small, table), table) if token.plays(*FIGURES)]
    return [
        english_numbers.Number(token.start, token.end, text[token.start : token.end])
        for token in found
        if not _is_article(token.parts.get("amount"), text[token.start : token.end])
    ]


def _is_article(amount, printed: str) -> bool:
    """Whether a word for one may be an article or a pronoun."""
    return bool(amount) and amount.value == 1 and not any(letter.isdigit() for letter in printed)
