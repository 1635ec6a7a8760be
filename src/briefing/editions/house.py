"""The look of an organisation's own: house.yml beside README.md, checked like an edition; without it, the usual look.

The logo lies beside it. Colours are held to what readers need: each is read as text in its place, on a light page and
a dark one, and those of charts are told apart by those who see few colours.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import combinations
from pathlib import Path
from typing import Literal

from briefing.document.fetching import fetches
from briefing.document.frame import Frame
from briefing.document.look import PAPERS, USUAL, Look, usual_colours
from briefing.document.raster import held
from briefing.document.text import Picture
from briefing.editions.colours import SEEING, apart, contrast
from briefing.editions.house_files import HOUSE
from briefing.errors import Fault, FaultsError
from briefing.register.topic import Colour, Part, Topic, Words, part_faults
from briefing.register.yaml_lines import Place, line_of, read_located

LEAST_CONTRAST = 4.5  # of text, by WCAG 2.2; marks need 3, but the colours of charts are those of words too
LEAST_APART = 8.0  # in CIELAB
UNDER = {"link": ("paper", "tint", "mark")}  # on what else than paper a colour is read
CHARTS = ("accent", "contrast", "green", "muted")
LOOKS = ("light", "dark")
SEE = "README.md says what may stand there"
PICTURE = "Save it as PNG or SVG"


class Pair(Part):
    """A colour on a light page, on which charts are printed too, and on a dark one."""

    light: Colour
    dark: Colour


class Colours(Part):
    """The colours that may be an organisation's own: of links, boxes and numbers, and the three of charts."""

    link: Pair | None = None
    accent: Pair | None = None
    contrast: Pair | None = None
    green: Pair | None = None


class Logo(Part):
    """A picture beside house.yml, and what it shows, for who does not see it."""

    file: Words
    alt: Words


class House(Part):
    """All that may be said in house.yml."""

    organisation: Words | None = None
    paper: Literal["a4", "letter"] = "a4"
    language: Literal["en", "de"] = "en"
    colours: Colours = Colours()
    logo: Logo | None = None


def read_house(root: Path, topic: Topic | None = None) -> Look:
    """The look of the project at `root`; raises one error that lists every fault of its file.

    The colours of charts are held against those of the topic too, where that is given.
    """
    if not (root / HOUSE).is_file():
        return USUAL
    located, faults = read_located(root / HOUSE, HOUSE)
    faults = faults or part_faults(House, located.fields, HOUSE, located.lines, SEE)
    if faults:
        raise FaultsError(faults)
    house = House.model_validate(located.fields)
    light, dark = (
        {name: pair[look] for name, pair in house.colours.model_dump(exclude_none=True).items()} for look in LOOKS
    )
    look = Look(PAPERS[house.paper], Frame(house.language), light, dark, None, house.organisation or "")
    own = topic.colours() if topic else {}
    found = [*_colour_faults(look, own, located.lines)]
    if house.logo:
        logo, why = _logo(root, house.logo)
        found += [Fault(HOUSE, line_of(located.lines, ("logo", "file")), "logo.file", *why)] if why else []
        look = replace(look, logo=logo)
    if found:
        raise FaultsError(found)
    return look


def _logo(root: Path, logo: Logo) -> tuple[Picture | None, tuple[str, str] | None]:
    """The logo; else what is wrong with it, and what to do."""
    file = root / logo.file
    if logo.file != Path(logo.file).name:
        return None, (f"{logo.file} is not the name of a file", f"Put it beside {HOUSE}, and write its name alone")
    if not file.is_file():
        return None, (f"{logo.file} is not there", f"Put it beside {HOUSE}")
    content, kind = file.read_bytes(), "svg" if file.suffix.lower() == ".svg" else ""
    if kind and fetches(content):
        return None, (f"{logo.file} asks for something on the web", "Save it with all that it shows inside")
    source = held(content, kind)
    return (Picture(source, logo.alt), None) if source else (None, (f"{logo.file} is no picture", PICTURE))


def _colour_faults(look: Look, topic: Mapping[str, str], lines: dict[Place, int]) -> Iterator[Fault]:
    for name, usual, own in zip(LOOKS, usual_colours(), (look.light, look.dark), strict=True):
        whole = {**usual, **own}
        for role, colour in own.items():
            place = ("colours", role, name)
            for why in _unread(role, colour, whole, name):
                yield _fault(place, lines, *why)
        if set(own) & set(CHARTS):
            yield from _near({role: whole[role] for role in CHARTS}, own, _own(topic, usual, name), lines, name)


def _unread(role: str, colour: str, whole: Mapping[str, str], name: str) -> Iterator[tuple[str, str]]:
    for under in UNDER.get(role, ("paper",)):
        ratio = contrast(colour, whole[under])
        if ratio < LEAST_CONTRAST:
            way = "darker" if name == "light" else "lighter"
            yield (
                f"{colour} on {whole[under]} has a contrast of {ratio:.1f} to 1",
                f"Take a {way} one, of {LEAST_CONTRAST} to 1 at least",
            )
            return


def _own(topic: Mapping[str, str], usual: Mapping[str, str], name: str) -> dict[str, str]:
    """The topic's colours that are none of the theme's, as they are drawn on a light page."""
    if name == "dark":
        return {}
    return {f"the topic's {colour}": colour for colour in topic.values() if colour not in usual.values()}


def _near(
    charts: dict[str, str], own: Mapping[str, str], topic: dict[str, str], lines: dict[Place, int], name: str
) -> Iterator[Fault]:
    """A fault for each colour of an organisation's own that is too near to another."""
    for one, other in combinations(charts | topic, 2):
        if not {one, other} & set(own):
            continue
        for seeing in SEEING:
            if apart((charts | topic)[one], (charts | topic)[other], seeing) < LEAST_APART:
                role, beside = (one, other) if one in own else (other, one)
                who = "" if seeing == "all colours" else f" by who sees {seeing}"
                problem = f"{charts[role]} cannot be told from {(charts | topic)[beside]} ({beside}){who}"
                yield _fault(("colours", role, name), lines, problem, "Take colours further apart, lighter and darker")
                break


def _fault(place: Place, lines: dict[Place, int], problem: str, remedy: str) -> Fault:
    return Fault(HOUSE, line_of(lines, place), ".".join(map(str, place)), problem, remedy)
