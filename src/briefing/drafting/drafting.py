"""The draft of a document: every figure of its text once, as a coder would; every other number with its reason."""

from pathlib import Path

from briefing.drafting import actors
from briefing.drafting.cues import Cues, read_cues
from briefing.drafting.document_row import document_row, published
from briefing.drafting.draft import Draft
from briefing.drafting.known import Known
from briefing.drafting.learned import learn
from briefing.drafting.reading import Reading
from briefing.drafting.texts import rows_of
from briefing.drafting.voices import host_of, publishers_of
from briefing.phrases.text import paragraphs
from briefing.register.register import Register


class Drafter:
    """What is the same for every document: what the register teaches, and the cues of one language."""

    def __init__(self, register: Register, root: Path, language: str):
        self.register, self.language = register, language
        self.cues: Cues = read_cues(root, language).cues
        self.without_cues = self.cues == Cues()
        people, measures, units = register.actors, register.measures, register.units
        self.names, self.roles = actors.names(people, self.cues.actors), actors.kinds(people)
        self.parties = dict(zip(people["actor_id"], people["party"], strict=True))
        self.basis = dict(zip(measures["measure_id"], measures["basis"], strict=True))
        self.kinds = dict(zip(units["unit_id"], units["kind"], strict=True))
        self.pools = {
            actor: frozenset(filter(None, pools.split(";")))
            for actor, pools in zip(people["actor_id"], people["pool_ids"], strict=True)
        }
        self.nameless = frozenset(people.loc[people["name"].str.contains("not named"), "actor_id"])
        self.unnamed = self.nameless | {actor for actor in self.roles if actor.endswith("_government")}
        self.earliest = min(filter(None, register.claims["asserted"]), default="")
        self.learned = learn(register.claims)
        self.themes = dict(zip(measures["measure_id"], measures["theme"], strict=True))
        groups = dict(zip(measures["measure_id"], measures["comparability_group"], strict=True))
        self.known = Known.of(register.claims, register.sources, groups, self.pools, self.unnamed)

    def is_one_origin(self, actor: str, other: str) -> bool:
        """Whether two may be one claimant: an unnamed actor and another of its pool."""
        shared = self.pools.get(actor, frozenset()) & self.pools.get(other, frozenset())
        return actor == other or bool(shared and {actor, other} & self.unnamed)

    def draft(self, source_id: str, text: str, text_file: str = "", url: str = "", day: str = "") -> Draft:
        """All drafted rows of a document; `day` is when it was published, where its text and address do not tell."""
        printed = paragraphs(text)
        row = document_row(source_id, text, printed, text_file, url, self.register.sources, self.language)
        day = day or published(printed, url, self.language)[0]
        publishers = publishers_of(url, self.register.sources, self.register.actors)
        claims, exclusions = rows_of(Reading(self, printed, day, publishers, host_of(url)), source_id)
        note = f"drafting has no cues for {self.language}: numbers only" if self.without_cues else ""
        return Draft(source_id, tuple(printed), (row, *claims, *exclusions), note)
