"""What stands in the lines of Markdown, as parts of a text.

HTML is kept as HTML by the block it stands in. Where no block of HTML may be, as in a heading or a footnote, it is what
it says: styles, links, pictures and ends of lines are such, of all else the words are kept.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from markdown_it.tree import SyntaxTreeNode

from briefing.document.html_runs import TAG
from briefing.document.html_trees import page_of
from briefing.document.nesting import is_within
from briefing.document.text import Break, Formula, Link, Marked, Note, Part, Picture, Style, Styled, Text, text

STYLES: dict[str, Style] = {"strong": "strong", "em": "emphasis", "s": "struck"}
OF_HTML: dict[str, Style] = {
    **dict.fromkeys(("em", "i", "cite", "dfn", "var"), "emphasis"),
    **dict.fromkeys(("strong", "b"), "strong"),
    **dict.fromkeys(("s", "del", "strike"), "struck"),
    **dict.fromkeys(("code", "kbd", "samp", "tt"), "code"),
    "small": "small",
}  # type: ignore[dict-item]  # of the keys' own kind
ATTACHED = "attachment:"
Attachments = Mapping[str, Mapping[str, str]]


@dataclass
class _Open:
    """An element of HTML that is open: its name, what is made of what stands in it, and that."""

    name: str = ""
    made: Callable[[tuple[Part, ...]], Marked | Text] = Text
    pieces: list[object] = field(default_factory=list)


def parts_of(node: SyntaxTreeNode, attachments: Attachments) -> tuple[Part, ...]:
    """What a node of lines says."""
    opened = [_Open()]
    for child in node.children:
        tag = TAG.fullmatch(child.content) if child.type == "html_inline" else None
        if not tag:
            opened[-1].pieces += _inline(child, attachments)
        elif not tag[1]:
            _begin(opened, tag[2].lower(), tag[0], attachments)
        elif tag[2].lower() in [one.name for one in opened]:
            while _end(opened) != tag[2].lower():
                pass
    while len(opened) > 1:
        _end(opened)
    return text(*opened[0].pieces).parts


def _begin(opened: list[_Open], name: str, tag: str, attachments: Attachments) -> None:
    if OF_HTML.get(name, "") in [OF_HTML.get(one.name) for one in opened]:
        opened.append(_Open(name))  # no stronger than strong
    elif name in OF_HTML:
        opened.append(_Open(name, lambda parts: Styled(OF_HTML[name], parts)))
    elif name == "br":
        opened[-1].pieces.append(Break())
    elif name in ("a", "img"):
        (said,) = page_of(tag)
        if name == "img":
            opened[-1].pieces.append(Picture(attached(said.get("src", ""), attachments), said.get("alt", "")))
        elif to := said.get("href"):
            opened.append(_Open(name, lambda parts: Link(to, parts)))


def _end(opened: list[_Open]) -> str:
    last = opened.pop()
    opened[-1].pieces.append(last.made(text(*last.pieces).parts))
    return last.name


def _inline(node: SyntaxTreeNode, attachments: Attachments) -> Iterable[object]:
    if node.type == "inline":
        return parts_of(node, attachments)
    if node.type == "image":
        return [Picture(attached(str(node.attrs["src"]), attachments), str(Text(parts_of(node, attachments))))]
    if node.type == "link":
        return [Link(str(node.attrs["href"]), parts_of(node, attachments))]
    if node.type in STYLES and is_within(node, node.type):
        return parts_of(node, attachments)  # no stronger than strong
    if node.type in STYLES:
        return [Styled(STYLES[node.type], parts_of(node, attachments))]
    if node.type == "code_inline":
        return [Styled("code", (node.content,))]
    if node.type == "formula":
        return [Formula(node.meta["tex"], node.meta["apart"])]
    if node.type == "note":
        return [Note(node.meta["key"])]
    if node.type == "html_inline":  # a comment, or what is for programs
        return []
    return [Break()] if node.type == "hardbreak" else [node.content if node.type == "text" else " "]


def attached(source: str, attachments: Attachments) -> str:
    """The address of a picture; one that is attached to its cell stands in it."""
    held = attachments.get(source.removeprefix(ATTACHED)) if source.startswith(ATTACHED) else None
    return next((f"data:{kind};base64,{content}" for kind, content in held.items()), source) if held else source
