"""Formulae, from TeX to MathML and typst's mathematics, as pandoc does both; what it cannot read stays its TeX."""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from html import escape
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing.document.pandoc_process import converted
from briefing.document.records import Record
from briefing.document.remarks import RefusedError
from briefing.document.text import Formula, Text, reworded
from briefing.document.traversal import changed, marked

API = [1, 23]
SPLIT = "<!-- split -->"
SECONDS = 10  # over formulae, of which pandoc reads some hundred in a second
HEAD = '#set document(title: "a", date: datetime(year: 2000, month: 1, day: 1))'
TYPST = re.compile(r"\$(.*)\$", re.DOTALL)
Key = tuple[str, bool]


def formulae(record: object) -> Iterator[Formula]:
    """Every formula in a record."""
    return (part for part in marked(record) if isinstance(part, Formula))


def with_formulae(records: Sequence[Record]) -> tuple[list[Record], list[str]]:
    """The records with the MathML and the mathematics of their formulae, and the TeX that cannot be read."""
    wanted = list(dict.fromkeys((one.tex, one.apart) for one in formulae(tuple(records))))
    if not wanted:
        return list(records), []
    set_as = dict(zip(wanted, _converted(wanted), strict=True))

    def change(said: Text) -> Text:
        return reworded(said, fill)

    def fill(part: object) -> object:
        if not isinstance(part, Formula):
            return part
        html, typst = set_as[part.tex, part.apart]
        return replace(part, mathml=html, typst=typst)

    unread = [tex for (tex, _), (html, _) in set_as.items() if not html]
    return [changed(record, Text, change) for record in records], unread


@cache
def mathml(tex: str, apart: bool) -> str:
    """A formula as MathML; one that cannot be read as its TeX."""
    ((html, _),) = _converted([(tex, apart)])
    return html or f"<code>{escape(tex)}</code>"


def _converted(wanted: Sequence[Key]) -> list[tuple[str, str]]:
    """Each formula as MathML and as typst's mathematics; blank where pandoc cannot read it, or typst cannot set it."""
    html = dict(zip(wanted, map(_mathml, _written(wanted, "html5", "html", "--mathml")), strict=True))
    read = [one for one in wanted if html[one]]
    typst = dict(zip(read, map(_mathematics, _written(read, "typst", "typst")), strict=True))
    settable = _settable(typst.values())
    return [(html[one], typst[one]) if typst.get(one) in settable else ("", "") for one in wanted]


def _written(wanted: Sequence[Key], to: str, raw: str, *options: str) -> list[str]:
    """Each formula in a format; where not all can be read in time, each on its own, blank where it cannot."""
    blocks = []
    for tex, apart in wanted:
        kind = {"t": "DisplayMath" if apart else "InlineMath"}
        blocks += [{"t": "Para", "c": [{"t": "Math", "c": [kind, tex]}]}, {"t": "RawBlock", "c": [raw, SPLIT]}]
    tree = json.dumps({"pandoc-api-version": API, "meta": {}, "blocks": blocks})
    try:
        written = converted(tree, "json", to, "--sandbox", "--quiet", "--wrap=none", *options, seconds=SECONDS)
    except RefusedError:
        return [_written([one], to, raw, *options)[0] for one in wanted] if len(wanted) > 1 else [""]
    return written.split(SPLIT)[: len(wanted)]


def _mathml(html: str) -> str:
    found = re.search(r"<math.*</math>", html, re.DOTALL)
    return found[0] if found else ""


def _mathematics(typst: str) -> str:
    found = TYPST.fullmatch(typst.strip())
    return found[1].strip() if found else ""


def _settable(written: Iterable[str]) -> set[str]:
    """What typst can set, of mathematics in its language."""
    every = set(filter(None, written))
    return every if _is_set(every) else {one for one in every if _is_set([one])}


def _is_set(written: Iterable[str]) -> bool:
    """Whether typst sets mathematics as in the PDF, where each sign must have a glyph."""
    from briefing.document.print_fonts import copy_fonts, printable  # whoever only reads Markdown needs neither
    from briefing.document.typesetting import compiled

    said = [f'#math.equation(block: true, alt: "a", $ {printable(one)} $)' for one in sorted(written)]
    source = "\n\n".join([HEAD, *said]).encode("utf-8")
    with TemporaryDirectory() as work:
        fonts = [copy_fonts(Path(work))]
        try:
            compiled(source, pdf_standards=["ua-1", "a-3a"], font_paths=fonts, ignore_system_fonts=True)
        except RefusedError:
            return False
    return True
