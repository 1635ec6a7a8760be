"""How printed text is compared: one kind of quote, no look-alike letters, single spaces; and where its lines end."""

import re
import unicodedata

QUOTES = str.maketrans("‘’‚‛“”„‟", "''''\"\"\"\"")


NO_LETTERS = re.compile("([⁰¹²³⁴-⁹₀-₉¼½¾⅐-⅞]+)")  # 15,000³ is not 15,0003, 1½ not 11⁄2
LINE_END = re.compile("\r\n|\r|\n")  # as editors count; a page break or a soft line end begins no line


def normalise(text: str) -> str:
    """The text with straight quotes and single spaces, so that a phrase is found however it was typed."""
    if not text.isascii():
        parts = NO_LETTERS.split(text)
        parts[::2] = [unicodedata.normalize("NFKC", part).translate(QUOTES) for part in parts[::2]]
        text = "".join(parts)
    return " ".join(text.split())


def paragraphs(text: str) -> list[str]:
    """The lines of a text that are not empty, spaces made single."""
    return [" ".join(line.split()) for line in LINE_END.split(text) if line.strip()]
