"""A text as HTML: its words escaped, its links leading somewhere or left as words."""

from collections.abc import Iterable

from markupsafe import Markup, escape

from briefing.document.frame import CONTENT, ENGLISH, Frame
from briefing.document.references import References, address_of
from briefing.document.text import Break, Formula, Link, Marked, Note, Part, Picture, Place, Styled, Text

STYLES = {"strong": "strong", "emphasis": "em", "code": "code", "struck": "s", "small": "small"}


def css_string(words: str) -> str:
    """Words as a string of CSS's, in which but letters and digits have no meaning."""
    return '"' + "".join(sign if sign.isalnum() else f"\\{ord(sign):x} " for sign in words) + '"'


def each_in(frame: str, pieces: Iterable[Markup], between: str = "") -> Markup:
    """Each piece in a frame, "<p>{}</p>", one after another."""
    return Markup(between).join(Markup(frame).format(piece) for piece in pieces)


def inline(said: Text | str, known: References | None) -> Markup:
    """A text in a line; without `known`, every link is taken to lead somewhere."""
    return escape(said) if isinstance(said, str) else _parts(said.parts, known)


def _parts(parts: Iterable[Part], known: References | None) -> Markup:
    return Markup("").join(escape(part) if isinstance(part, str) else _part(part, known) for part in parts)


def _part(part: Marked, known: References | None) -> Markup:
    if isinstance(part, Break):
        return Markup("<br>")
    if isinstance(part, Picture):
        return Markup('<img src="{}" alt="{}">').format(part.source, part.alt)
    if isinstance(part, Formula):
        return Markup(part.mathml) if part.mathml else Markup("<code>{}</code>").format(part.tex)
    if isinstance(part, Note):
        return _mark(part)
    within = _parts(part.parts, known)
    if isinstance(part, Link):
        return _link(part, within, known)
    if isinstance(part, Place):
        return _place(part, within, known)
    return _styled(part, within)


def _mark(note: Note) -> Markup:
    """The number of a footnote, which leads to its words."""
    place = "" if note.again else Markup(' id="note-mark-{}"').format(note.number)
    return Markup('<sup{0}><a href="#note-{1}" role="doc-noteref">{1}</a></sup>').format(place, note.number)


def notes(standing: Iterable[Note], known: References | None) -> Markup:
    """The words of footnotes, each once, with the way back."""
    said = {note.number: note for note in standing if not note.again}
    if not said:
        return Markup("")
    item = Markup('<li id="note-{0}">{1} <a href="#note-mark-{0}"{2} aria-label="{3}">↩</a></li>')
    frame = frame_of(known)
    back = language(known), frame("Back to the text")
    items = Markup("\n").join(item.format(number, _parts(note.parts, known), *back) for number, note in said.items())
    return Markup('\n<ol class="notes" role="doc-endnotes" start="{}">\n{}\n</ol>').format(min(said), items)


def _styled(part: Styled, within: Markup) -> Markup:
    if part.style == "screen":
        return Markup('<span class="screen">{}</span>').format(within)
    return within if part.style == "provenance" else Markup("<{0}>{1}</{0}>").format(STYLES[part.style], within)


def _link(part: Link, within: Markup, known: References | None) -> Markup:
    address = address_of(part.to)
    target = known.target(part.to) if known else str(part.to) if address is None else f"#{address}"
    rows = Markup(' data-rows="{}"').format(" ".join(row.address for row in part.rows)) if part.rows else ""
    return Markup('<a href="{}"{}>{}</a>').format(target, rows, within) if target else within


def _place(part: Place, within: Markup, known: References | None) -> Markup:
    """A place with the links back from it, which are for screens only."""
    shown = Markup('<span id="{}" data-place="{}">{}</span>').format(part.ref.address, part.ref.id, within)
    uses = known.uses.get(part.ref.address) if known else None
    if not uses:
        return shown
    back = Markup(", ").join(_use(address, words, known) for address, words in uses)
    frame, said = frame_of(known), Markup('<span class="used screen"{}>{}</span>')
    return shown + said.format(language(known), Markup(frame("used in {places}", places=back)))


def _use(address: str, words: str, known: References | None) -> Markup:
    """A link back; what a statement is called is content, a number is the frame's."""
    own = Markup(' lang="{}"').format(CONTENT) if language(known) and known and address not in known.numbers else ""
    return Markup('<a href="#{}"{}>{}</a>').format(address, own, words)


def language(known: References | None) -> Markup:
    """The language of words of the frame within the content, where it is another, as an attribute."""
    frame = frame_of(known)
    return Markup(' lang="{}"').format(frame.language) if frame.differs else Markup("")


def frame_of(known: References | None) -> Frame:
    """The frame of a document; English where a record stands alone."""
    return known.frame if known else ENGLISH
