"""Whom a text has named and who spoke in it so far: what a pronoun stands for."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from briefing.drafting.cues import Cues
from briefing.drafting.wordings import Found, compiled, first

MEDIUM, RESEARCHER, PERSON, ANY, OFFICIAL = "medium", "researcher", "person", "any", "official"
Roles = Mapping[str, tuple[str, str]]  # kind and role of each actor


class Memory:
    """The names of a text as it is read: those named, and those who said something."""

    def __init__(self, cues: Cues, roles: Roles, nameless: frozenset[str]):
        self.cues, self.roles, self.nameless = cues, roles, nameless
        self.named: list[Found] = []
        self.spoken: list[Found] = []

    def remember(self, names: Sequence[Found], speakers: Iterable[str]) -> None:
        """Keep the names of a sentence, and which of their actors spoke in it."""
        spoke = list(speakers)
        self.named += names
        self.spoken += [next((one for one in names if one.key == actor), Found(0, 0, actor, "")) for actor in spoke]

    def pronouns(self) -> Iterator[tuple[tuple[str, ...], str]]:
        """The wordings of pronouns, with the kind of actor that they stand for."""
        yield self.cues.he, PERSON
        yield self.cues.paper, MEDIUM
        yield from ((wordings, kind) for kind, wordings in self.cues.it.items() if kind != ANY)
        yield self.cues.it.get(ANY, ()), ANY

    def meant(self, kind: str, before: Sequence[Found] = (), spoke: Sequence[Found] = ()) -> str:
        """The actor that a pronoun stands for: who spoke last, in its sentence first, else who was named last.

        A person named before it in its sentence comes before all.
        """
        inside = before if kind == PERSON else ()
        for names in (inside, spoke, self.spoken, before, self.named):
            if found := next((name.key for name in reversed(names) if self._is_of(name, kind)), ""):
                return found
        return ""

    def is_medium(self, actor: str) -> bool:
        """Whether an actor is a medium, which reports what others say."""
        return self.roles.get(actor, ("", ""))[1] == MEDIUM

    def is_person(self, name: Found) -> bool:
        """Whether a name is a person's, though it may stand for a body."""
        if self.roles.get(name.key, ("", ""))[0] == PERSON:
            return name.key not in self.nameless
        return bool(name.words and first(self.cues.officials, name.words))

    def _is_of(self, name: Found, kind: str) -> bool:
        known, role = self.roles.get(name.key, ("", ""))
        if kind == PERSON:
            return self.is_person(name)
        if kind == OFFICIAL:
            return self.is_person(name) or name.key in self.nameless
        if kind == ANY:
            return known != PERSON and role != MEDIUM
        return role == MEDIUM if kind == MEDIUM else known == kind

    def after(self, paragraph: str, place: int, before: Sequence[Found] = ()) -> str:
        """The actor that a pronoun right at a place stands for."""
        for wordings, kind in self.pronouns():
            if compiled(wordings).match(paragraph, place) and (actor := self.meant(kind, before)):
                return actor
        return ""
