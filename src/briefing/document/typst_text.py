"""A text in typst's language: every word stands in a string, where but a quote and a backslash have no meaning.

What is written is markup that holds nothing but `#` expressions, each of which ends by itself.
"""

import re
from collections.abc import Iterable

from briefing.document.picture_files import picture_file, picture_name
from briefing.document.print_fonts import printable
from briefing.document.references import References
from briefing.document.text import Break, Formula, Link, Marked, Note, Part, Picture, Place, Styled, Text

LONG_WORD = re.compile(r"(\S{18}-|\S{40})(?=\S{6})")
MAY_BREAK = "\N{ZERO WIDTH SPACE}"
STYLES = {"strong": "#strong[{}]", "emphasis": "#emph[{}]", "struck": "#strike[{}]", "small": "#small[{}]"}


def string(words: str) -> str:
    """A text as a string of typst's: spaces as HTML has them, control signs left out."""
    plain = re.sub(r"[\x00-\x1f\x7f]", "", re.sub(r"\s+", " ", words))
    return '"' + plain.replace("\\", "\\\\").replace('"', '\\"') + '"'


def paper_words(words: str) -> str:
    """A text that paper can hold: signs that a font has, long words that may go on over lines."""
    return LONG_WORD.sub(rf"\1{MAY_BREAK}", printable(words))


def inline(said: Text | str, known: References) -> str:
    """A text in a line."""
    return _parts([said] if isinstance(said, str) else said.parts, known)


def content(said: Text | str, known: References) -> str:
    """A text in a line as a value: words alone as a string, which is less to typst than markup."""
    match [said] if isinstance(said, str) else said.parts:
        case [str(words)]:
            return string(paper_words(words))
    return f"[{inline(said, known)}]"


def label(address: str) -> str:
    """What makes the thing before it a place that links lead to."""
    return f"#label({string(address)})"


def _parts(parts: Iterable[Part], known: References) -> str:
    return "".join(f"#{string(paper_words(part))};" if isinstance(part, str) else _part(part, known) for part in parts)


def _part(part: Marked, known: References) -> str:
    if isinstance(part, Break):
        return "#linebreak()"
    if isinstance(part, Picture):
        return picture(picture_name(*picture_file(part.source)), part.alt)
    if isinstance(part, Formula):
        return _formula(part)
    within = _parts(part.parts, known)
    if isinstance(part, Link):
        return _link(part, within, known)
    if isinstance(part, Place):
        return within + label(part.ref.address)
    return f"#footnote[{within}]" if isinstance(part, Note) else _styled(part, within)


def picture(file: str, alt: str) -> str:
    """A picture in a line, no wider than that, and no taller than a page."""
    return f"#picture({string(file)}, {string(printable(alt))})"


def _formula(part: Formula) -> str:
    if not part.typst:
        return f"#raw({string(paper_words(part.tex))})"
    apart = "true" if part.apart else "false"
    return f"#math.equation(block: {apart}, alt: {string(printable(part.tex))}, $ {printable(part.typst)} $)"


def _styled(part: Styled, within: str) -> str:
    if part.style == "screen":
        return ""
    if part.style == "code":
        words = paper_words(str(Text(part.parts)))
        return f"#raw({string(words)})"
    return STYLES.get(part.style, "{}").format(within)


def _link(part: Link, within: str, known: References) -> str:
    """A link; one that leads to no place in the document, or has no words, is left as its words."""
    target = known.target(part.to)
    if not target or not within:
        return within
    leads = f"to({string(target[1:])})" if target.startswith("#") else f"link({string(target)})"
    return f"#{leads}[{within}]"
