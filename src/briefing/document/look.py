"""How an organisation has its documents look: paper, language of the frame, colours, logo; without it, as they are."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from importlib.resources import files

from briefing.document.frame import ENGLISH, Frame
from briefing.document.records import Figure, Record
from briefing.document.text import Picture

STYLE = files("briefing.document") / "templates" / "page" / "style.css"
COLOUR = re.compile(r"--(\w+): (#\w{6})")
LETTERHEAD = """.house { display: flex; gap: .75rem; align-items: center; margin: 0 0 .9rem; font-weight: 600; }
.house img { height: 3rem; width: auto; max-width: 60vw; }"""
DARK = "@media screen and (prefers-color-scheme: dark)"


@dataclass(frozen=True)
class Paper:
    """A paper's size, upright."""

    name: str
    width: float  # millimetres
    height: float


PAPERS = {"a4": Paper("a4", 210, 297), "letter": Paper("us-letter", 215.9, 279.4)}
A4 = PAPERS["a4"]


@dataclass(frozen=True)
class Look:
    """What is otherwise than usual; `light` and `dark` are colours by the names that the page's style has for them."""

    paper: Paper = A4
    frame: Frame = ENGLISH
    light: Mapping[str, str] = field(default_factory=dict)
    dark: Mapping[str, str] = field(default_factory=dict)
    logo: Picture | None = None
    organisation: str = ""


USUAL = Look()


@cache
def usual_colours() -> tuple[dict[str, str], dict[str, str]]:
    """The colours of the page, light and dark, by their names; charts are drawn in the light ones."""
    blocks = re.findall(r":root \{(.*?)\}", STYLE.read_text(encoding="utf-8"), re.DOTALL)
    light, dark = (dict(COLOUR.findall(block)) for block in blocks)
    return light, dark


def recoloured(record: Record, look: Look) -> Record:
    """A record; a chart with the colours of its drawings as the look has them."""
    if not isinstance(record, Figure) or not look.light:
        return record
    usual = usual_colours()[0]
    wanted = {f'"{usual[name]}"': f'"{colour}"' for name, colour in look.light.items()}
    painted = re.compile("|".join(wanted))
    svg, narrow = (painted.sub(lambda found: wanted[found[0]], svg) for svg in (record.svg, record.narrow))
    return replace(record, svg=svg, narrow=narrow)


def css_of(look: Look) -> str:
    """What the page's style has otherwise."""
    rules = [
        LETTERHEAD if look.logo or look.organisation else "",
        _colours(look.light),
        _colours(look.dark, f"{DARK} {{{{ {{}} }}}}"),
        f"@page {{ size: {look.paper.width}mm {look.paper.height}mm; }}" if look.paper != A4 else "",
    ]
    return "\n".join(filter(None, rules))


def _colours(colours: Mapping[str, str], within: str = "{}") -> str:
    said = "; ".join(f"--{name}: {colour}" for name, colour in colours.items())
    return within.format(f":root {{ {said}; }}") if said else ""
