"""The cues of one language: the words that drafting goes by, read from `data/topic/cues/LANGUAGE.yml`."""

from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal

from pydantic import Field

from briefing.drafting.wordings import Lexicon
from briefing.register.topic import Id, Part, Words, part_faults
from briefing.register.yaml_lines import read_located
from briefing.errors import Fault

FOLDER = "data/topic/cues"
Wordings = tuple[Words, ...]
Within = Literal["phrase", "clause", "sentence"]
OTHER = "else"


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
    """A measure that sentences with these words speak of, where one of `also` stands there too and none of `not`."""

    measure: Id
    words: Wordings
    also: Wordings = ()
    without: Annotated[Wordings, Field(alias="not")] = ()


class Background(Part):
    """Words around numbers that are no figures, by reason."""

    age: Wordings = ()
    other_wars: Wordings = ()
    standing_forces: Wordings = ()
    the_author: Wordings = ()
    numbering: Wordings = ()


class Cues(Part):
    """All cues of one language."""

    about: Wordings = ()
    not_about: Wordings = ()
    units: dict[Id, Wordings] = {}
    money: dict[Words, Id] = {}
    measures: tuple[Measure, ...] = ()
    equivalents: tuple[Equivalent, ...] = ()
    engagement: Wordings = ()
    engagement_measures: dict[Id, Id] = {}
    derivations: dict[Id, Wordings] = {}
    modalities: dict[Id, Wordings] = {}
    says: Wordings = ()
    mouths: Wordings = ()
    by: Wordings = ()
    through: Wordings = ()
    he: Wordings = ()
    it: dict[str, Wordings] = {}
    paper: Wordings = ()
    nobody: Wordings = ()
    passes_on: dict[Id, Id] = {}
    war: Wordings = ()
    theirs: Wordings = ()
    background: Background = Background()
    lengths: Wordings = ()
    spans: Wordings = ()
    denials: tuple[Event, ...] = ()
    admissions: Wordings = ()
    events: tuple[Event, ...] = ()
    actors: dict[Id, Wordings] = {}

    @cached_property
    def nouns(self) -> Lexicon:
        """What is counted, by unit."""
        return Lexicon(self.units)


def read_cues(root: Path, language: str) -> tuple[Cues, list[Fault]]:
    """The cues for a language, empty where it has no file, and the faults of the file."""
    name = f"{FOLDER}/{language}.yml"
    if not (root / name).is_file():
        return Cues(), []
    located, faults = read_located(root / name, name)
    faults = faults or part_faults(Cues, located.fields, name, located.lines)
    return Cues() if faults else Cues.model_validate(located.fields), faults
