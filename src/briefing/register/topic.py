"""The topic: what belongs to what a register is about, and to no other register; read from data/topic/, a file a part.

A part that is left out is empty. The coding rules, the bounds and the languages belong to every topic and are no part
of it.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from briefing.errors import Fault, suggestion
from briefing.register.coding import DERIVATIONS
from briefing.register.in_words import in_words
from briefing.register.schemas import IDENTIFIER
from briefing.register.yaml_lines import Place, line_of, read_located

FOLDER = "data/topic"
COLOUR = r"^#[0-9a-f]{6}$"
SEE = "data/README.md says what stands where"
BAND = ("is not a band in percent", "Write its two ends, as in [55, 80]")

Id = Annotated[str, StringConstraints(pattern=rf"^{IDENTIFIER}$")]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
Colour = Annotated[str, StringConstraints(pattern=COLOUR)]
Percent = Annotated[int, Field(ge=0, le=100)]
Span = Literal["days", "weeks", "months", "years"]
Derivation = Literal[DERIVATIONS]  # type: ignore[valid-type]


class Part(BaseModel):
    """A piece of the topic: no field that is not known, nothing changed afterwards."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Theme(Part):
    """What the briefing speaks of, by its name."""

    label: Words


class Party(Part):
    """A side: its name, the colour of its marks, and whether its actors are one side that can deny what it said.

    `camp` says with whom it shares a cause.
    """

    label: Words
    colour: Colour | None = None
    one_side: bool = True
    camp: Words | None = None


class Order(Part):
    """What cannot be before what: a group of dates, the groups that come after, and what is wrong where they do not."""

    first: Id
    then: Annotated[tuple[Id, ...], Field(min_length=1)]
    broken: Words


class Way(Part):
    """A way to a rate a month: the measure it is taken from, what the rate is of, and what implies it."""

    measure: Id
    of: Words
    by: Words


class Stated(Way):
    """A rate that is stated, in units that each count in a span of time."""

    units: dict[Id, Span]


class Total(Way):
    """A running total, and the measure of the date that it runs from."""

    start: Id


class Rates(Part):
    """What implies how much a month, by the kind of figure it is taken from."""

    durations: tuple[Way, ...] = ()
    shares: tuple[Way, ...] = ()
    stated: tuple[Stated, ...] = ()
    totals: tuple[Total, ...] = ()


class Answer(Part):
    """The figures that would answer a question: their groups, and how they were got or whose they are."""

    groups: Annotated[tuple[Id, ...], Field(min_length=1)]
    derivation: Derivation | None = None
    party: Id | None = None


class Unknown(Part):
    """A question without an answer: why, and what figures would be one; else the group whose last words are shown."""

    asks: Words
    because: Words = ""
    unless: Answer | None = None
    last_words: Id | None = None


class Themes(Part):
    """themes.yml, by theme."""

    themes: Annotated[dict[Id, Theme], Field(min_length=1)]


class Parties(Part):
    """parties.yml: the parties, and names of pools that are neither a party nor an actor."""

    parties: Annotated[dict[Id, Party], Field(min_length=1)]
    pools: dict[Id, Words] = {}


class Events(Part):
    """events.yml: the order of events, and what a denied measure denies."""

    order: tuple[Order, ...] = ()
    denials: dict[Id, tuple[Id, ...]] = {}


class Monthly(Part):
    """rates.yml: what conversions lead to and rates are of, and the ways to a rate."""

    counted: Words = "pieces"
    rates: Rates = Rates()


class Arithmetic(Part):
    """A pool's totals of which the one is converted from the other: the unit of the base, the units made of it."""

    pool: Id
    base: Id
    made: Annotated[tuple[Id, ...], Field(min_length=1)]


class Headlines(Part):
    """headlines.yml: the comparability groups that lead a part of the briefing, and those of pictures over time.

    Both in the order shown; groups that share a panel of a picture stand in one list. `arithmetic` is what is drawn
    as one total times a factor.
    """

    headlines: dict[Id, tuple[Id, ...]] = {}
    panels: dict[Id, tuple[Annotated[tuple[Id, ...], Field(min_length=1)], ...]] = {}
    arithmetic: Arithmetic | None = None


class Yardstick(Part):
    """yardstick.yml: the terms of likelihood, from the least likely on, with the ends of their bands in percent."""

    likelihoods: Annotated[dict[Words, tuple[Percent, Percent]], Field(min_length=1)]


class Unknowns(Part):
    """unknowns.yml: what is not known, in the order shown."""

    unknowns: tuple[Unknown, ...] = ()


class Topic(Themes, Parties, Events, Monthly, Headlines, Yardstick, Unknowns):
    """All that belongs to what the register is about."""

    def names(self) -> dict[str, str]:
        """The names of parties and of pools, by their ids."""
        return {party: said.label for party, said in self.parties.items()} | self.pools

    def colours(self) -> dict[str, str]:
        """The colours of marks, by party; those without one are grey."""
        return {party: said.colour for party, said in self.parties.items() if said.colour}

    def camps(self) -> dict[str, str]:
        """What parties share a cause with others, by party, in the words of the topic."""
        return {party: said.camp for party, said in self.parties.items() if said.camp}

    def sides(self) -> list[str]:
        """The parties that are one side."""
        return [party for party, said in self.parties.items() if said.one_side]


FILES: dict[str, type[Part]] = {
    "themes.yml": Themes,
    "parties.yml": Parties,
    "events.yml": Events,
    "rates.yml": Monthly,
    "headlines.yml": Headlines,
    "yardstick.yml": Yardstick,
    "unknowns.yml": Unknowns,
}
Lines = dict[str, dict[Place, int]]


class Read(NamedTuple):
    """A topic as read, and the lines of its files; no topic where the files have faults."""

    topic: Topic | None
    lines: Lines


def read_topic(root: Path) -> tuple[Read, list[Fault]]:
    """The topic of the project at `root`, and every fault of its files."""
    fields: dict[str, object] = {}
    faults, lines = list(_strangers(root / FOLDER)), {}
    for name, part in FILES.items():
        file = f"{FOLDER}/{name}"
        located, found = read_located(root / file, file)
        lines[name] = located.lines
        faults += found or part_faults(part, located.fields, file, located.lines)
        fields |= located.fields
    return Read(None if faults else Topic.model_validate(fields), lines), faults


def _strangers(folder: Path) -> Iterator[Fault]:
    for path in sorted(folder.glob("*")):
        if path.suffix in (".yml", ".yaml") and path.name not in FILES:
            problem = "The file is none of the topic's"
            yield Fault(
                f"{FOLDER}/{path.name}", "", "", problem, f"Rename or remove it. {suggestion(path.name, FILES)}"
            )


def part_faults(part: type[Part], fields: dict, file: str, lines: dict[Place, int], see: str = SEE) -> list[Fault]:
    """The faults of a file's fields, by the lines they stand on; `see` says where a person reads what may stand."""
    try:
        part.model_validate(fields)
    except ValidationError as error:
        return [_fault(problem, file, lines, see) for problem in error.errors(include_url=False)]
    return []


def _fault(problem: Mapping[str, Any], file: str, lines: dict[Place, int], see: str) -> Fault:
    place = tuple(part for part in problem["loc"] if part != "[key]")
    said, remedy = _in_words(problem, see)
    return Fault(file, line_of(lines, place), ".".join(map(str, place)), said, remedy)


def _in_words(problem: Mapping[str, Any], see: str) -> tuple[str, str]:
    """What is wrong with a value, and what to do."""
    if problem["loc"][:1] == ("likelihoods",) and len(problem["loc"]) > 1 and "[key]" not in problem["loc"]:
        return BAND
    if problem.get("ctx", {}).get("pattern") == COLOUR:
        return f'"{problem["input"]}" is not a colour', 'Write it as "#0072b2", in quotes'
    return in_words(problem, see)
