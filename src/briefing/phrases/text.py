"""How printed text is compared: one kind of quote, no look-alike letters, single spaces."""

import unicodedata

QUOTES = str.maketrans("‘’‚‛“”„‟", "''''\"\"\"\"")


def normalise(text: str) -> str:
    """The text with straight quotes and single spaces, so that a phrase is found however it was typed."""
    return " ".join(unicodedata.normalize("NFKC", text).translate(QUOTES).split())
