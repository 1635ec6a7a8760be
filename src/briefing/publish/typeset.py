"""A page in typst's language, by pandoc: in parts of a few sections, side by side, for pandoc works on one core.

Where a part ends depends on the page alone, so that the source is the same on every machine.
"""

import json
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files

import pypandoc
from lxml.html import HtmlElement, tostring

from briefing.editions.edition import Edition
from briefing.publish.glyphs import printable
from briefing.run.processes import cores

TEMPLATES = files("briefing.publish") / "templates"
SECTION = "h2"
PART = 40_000  # letters of a page from which on the next section begins a part


def typst_source(page: HtmlElement, edition: Edition, attached: Sequence[str]) -> str:
    """The whole source: the template with the edition's words and the first part, then the other parts."""
    with ThreadPoolExecutor(cores()) as pool:
        first, *others = _parts(page)
        converted = [pool.submit(_converted, first, _filled(edition, attached))]
        converted += [pool.submit(_converted, part, ()) for part in others]
        return "\n".join(part.result() for part in converted)


def _parts(page: HtmlElement) -> Iterator[str]:
    """The page's body in parts that begin with a section."""
    part = ""
    for element in page.body:
        if element.tag == SECTION and len(part) >= PART:
            yield part
            part = ""
        part += tostring(element, encoding="unicode")
    yield part


def _converted(part: str, arguments: Sequence[str]) -> str:
    own = ["--sandbox", f"--lua-filter={TEMPLATES / 'print.lua'}", "--shift-heading-level-by=-1", "--wrap=none"]
    return pypandoc.convert_text(part, "typst", format="html", extra_args=[*own, *arguments], verify_format=False)


def _filled(edition: Edition, attached: Sequence[str]) -> list[str]:
    """What fills the template."""
    year, month, day = (int(part) for part in edition.as_of.split("-"))
    words = {
        "title": edition.title,
        "marking": edition.marking,
        "as_of": f"As of {edition.as_of} · edition {edition.name}",
    }
    return [
        f"--template={TEMPLATES / 'briefing.typ'}",
        f"--variable=date:datetime(year: {year}, month: {month}, day: {day})",
        *(f"--variable=attached:{name}" for name in attached),
        *(f"--variable={name}:{_text(printable(text, name))}" for name, text in words.items()),
    ]


def _text(text: str) -> str:
    """A text in typst's language: between quotes nothing but a quote and a backslash has a meaning."""
    return json.dumps(text, ensure_ascii=False)
