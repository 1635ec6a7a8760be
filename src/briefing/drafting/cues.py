"""The cues of one language: the words that drafting goes by, read from `data/topic/cues/LANGUAGE.yml`."""

from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from briefing.drafting.wordings import Lexicon
from briefing.errors import Fault
from briefing.register.topic import Id, Part, Words, part_faults
from briefing.register.yaml_lines import Place, read_located

FOLDER = "data/topic/cues"
Wordings = tuple[Words, ...]
Within = Literal["phrase", "clause", "sentence", "around"]


class Measure(Part):
    """A rule: figures in a unit with these words near are of this measure; `as_unit` is coded in place of the unit."""

    measure: Id
    unit: Id
    as_unit: Annotated[str, Field(alias="as")] = ""
    words: Wordings = ()
    without: Annotated[Wordings, Field(alias="not")] = ()
    within: Annotated[Within, Field(alias="in")] = "clause"


class Equivalent(Part):
    """A unit that stands for another where the figure is converted and its sentence has these words."""

    unit: Id
    as_unit: Annotated[str, Field(alias="as")]
    words: Wordings


class Event(Part):
    """A measure that sentences with these words speak of, where one of `also` stands there too and none of `not`.

    Of a list of dates the first is of `first_of_list`, where that is said. `latest`: it had happened by the date.
    """

    measure: Id
    words: Wordings
    also: Wordings = ()
    without: Annotated[Wordings, Field(alias="not")] = ()
    first_of_list: Id | None = None
    latest: bool = False


class Background(Part):
    """Words around numbers that are no figures, by reason; `since_wars` lead to a war that only dates something."""

    age: Wordings = ()
    other_wars: Wordings = ()
    since_wars: Wordings = ()
    standing_forces: Wordings = ()
    the_author: Wordings = ()
    numbering: Wordings = ()


class Counter(Part):
    """Words right after a number that stand for what is counted: of which units that may be, and of which alone."""

    words: Wordings
    units: tuple[Id, ...]
    alone: Id | None = None


class Grammar(Part):
    """The small words of a language, where drafting goes by them.

    `ends` end the words between a number and its noun, `goes_on` stand between two nouns that are one; `after_bare`
    may follow a number whose noun was said before, `of_whole` lead to what a number is a part of; `objects` before a
    name, that it is no subject, `passive` before a verb, `determiners` before a noun; `gapped` after a name whose verb
    is that of the one before (Avalon put it at six, Lyonesse at seven); `clauses` between a name and a verb, that
    another clause begins, `another` the same between a verb and a name; `and` joins names, `shared` is whose word a
    list of adjectives means (Avalonian and Lyonesse estimates); `by_after` stand after the name that they belong to;
    `topics` are the particles of a subject whose verb stands last.

    A bare number counts people where `anaphora` follow it and `fates` stand in its sentence, or `posted` follow it;
    after `number_of` the noun there, however small it is, and after `further` the noun of the figure before. `besides`
    leads to what is beside another thing, `parts_of` to the parts of the figure before. `again` before a number says
    that it is not new; `to_come` right after one that begins its sentence, that it is planned; `now`, that it is true
    on the day of publication; `said_before`, that a speaker tells what they said on another day; `points_back` begins a
    sentence that says who said the one before, as one does with `told_as` in it that begins with a determiner;
    `against` begins a part of a sentence that is set against the one before. A name within `of_its_count` asserts the
    figure beside it (by Avalon's count); a number after `groups_of` counts people.

    Dates: `leads` (since, by, until, as of), `parts` (early, mid, late) and `relative` (last year, yesterday) by the
    English words for them.
    """

    counters: tuple[Counter, ...] = ()
    ends: Wordings = ()
    goes_on: Wordings = ()
    after_bare: Wordings = ()
    of_whole: Wordings = ()
    and_: Annotated[Wordings, Field(alias="and")] = ()
    passive: Wordings = ()
    gapped: Wordings = ()
    determiners: Wordings = ()
    clauses: Wordings = ()
    another: Wordings = ()
    objects: Wordings = ()
    shared: Words = ""
    by_after: Wordings = ()
    topics: tuple[Words, ...] = ()
    inverted: bool = False
    capital_nouns: bool = False
    anaphora: Wordings = ()
    fates: Wordings = ()
    posted: Wordings = ()
    number_of: Wordings = ()
    further: Wordings = ()
    again: Wordings = ()
    besides: Wordings = ()
    parts_of: Wordings = ()
    now: Wordings = ()
    to_come: Wordings = ()
    of_its_count: Wordings = ()
    groups_of: Wordings = ()
    said_before: Wordings = ()
    points_back: Wordings = ()
    told_as: Wordings = ()
    against: Wordings = ()
    leads: dict[Words, Wordings] = {}
    parts: dict[Words, Wordings] = {}
    relative: dict[Words, Wordings] = {}


class Cues(Part):
    """All cues of one language."""

    grammar: Grammar = Grammar()
    about: Wordings = ()
    not_about: Wordings = ()
    units: dict[Id, Wordings] = {}
    uncounted: Wordings = ()
    money: dict[Words, Id] = {}
    measures: tuple[Measure, ...] = ()
    equivalents: tuple[Equivalent, ...] = ()
    engagement: Wordings = ()
    engagement_measures: dict[Id, Id] = {}
    derivations: dict[Id, Wordings] = {}
    modalities: dict[Id, Wordings] = {}
    people: str = ""
    happening: str = ""
    sides: tuple[Id, ...] = ()
    says: Wordings = ()
    mouths: Wordings = ()
    by: Wordings = ()
    through: Wordings = ()
    documents: Wordings = ()
    cites: Wordings = ()
    offices: Wordings = ()
    officials: Wordings = ()
    no_names: Wordings = ()
    papers: Wordings = ()
    announced: Wordings = ()
    by_line: Wordings = ()
    own_voice: Wordings = ()
    wires: Wordings = ()
    portals: Wordings = ()
    he: Wordings = ()
    it: dict[str, Wordings] = {}
    paper: Wordings = ()
    nobody: Wordings = ()
    earlier: Wordings = ()
    surnames: Wordings = ()
    passes_on: dict[Id, Id] = {}
    war: Wordings = ()
    theirs: Wordings = ()
    anyone: Wordings = ()
    soldiers: Wordings = ()
    struck: Wordings = ()
    spent: Wordings = ()
    spent_units: tuple[Id, ...] = ()
    background: Background = Background()
    lengths: Wordings = ()
    spans: Wordings = ()
    denials: tuple[Event, ...] = ()
    admissions: Wordings = ()
    after_denials: Wordings = ()
    undecided: Wordings = ()
    both: Wordings = ()
    negations: Wordings = ()
    events: tuple[Event, ...] = ()
    actors: dict[Id, Wordings] = {}

    @cached_property
    def nouns(self) -> Lexicon:
        """What is counted, by unit; without one what is none of ours."""
        return Lexicon({**self.units, "": self.uncounted})


class CueFile(NamedTuple):
    """The cues of a language, empty where its file is missing or has faults; the lines they stand on; the faults."""

    cues: Cues
    lines: dict[Place, int]
    faults: list[Fault]


def read_cues(root: Path, language: str) -> CueFile:
    """The cues for a language."""
    name = f"{FOLDER}/{language}.yml"
    if not (root / name).is_file():
        return CueFile(Cues(), {}, [])
    located, faults = read_located(root / name, name)
    faults = faults or part_faults(Cues, located.fields, name, located.lines)
    return CueFile(Cues() if faults else Cues.model_validate(located.fields), located.lines, faults)
