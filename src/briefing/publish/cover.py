"""What stands at the head of an edition's documents: the edition, and what `CITATION.cff` says; no more is known."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from briefing.display.when import day_words
from briefing.document.about import About, Author
from briefing.editions.edition import Edition
from briefing.register.citation import LICENCE, abstract, citation

AT_HAND = {
    "briefing.pdf": "PDF",
    "annex.pdf": "Annex (PDF)",
    "briefing.docx": "Word",
    "register.xlsx": "Workbook",
    "claims.csv": "Data (CSV)",
    "datapackage.json": "Data package",
}


@dataclass(frozen=True)
class EditionCover:
    """An edition's name, title, marking and date, what is said of it, and the files at hand beside its page."""

    name: str
    title: str
    marking: str
    as_of: str
    about: About
    beside: Mapping[str, str] = field(default_factory=lambda: AT_HAND)

    @property
    def dateline(self) -> str:
        """The edition's date and name in words."""
        return f"As of {day_words(self.as_of)} · edition {self.name}"


def cover_of(edition: Edition, root: Path) -> EditionCover:
    """The head of an edition's documents."""
    return EditionCover(edition.name, edition.title, edition.marking, edition.as_of, about(root))


def about(root: Path) -> About:
    """What is said of the project's documents; without a `CITATION.cff`, the licence alone."""
    told = citation(root)
    contacts = [contact["email"] for contact in told.get("contact", ()) if contact.get("email")]
    return About(
        abstract(root),
        LICENCE["path"],
        tuple(map(_author, told.get("authors", ()))),
        contacts[0] if contacts else "",
        str(told.get("url", "")),
    )


def _author(told: Mapping[str, str]) -> Author:
    """An author, as the Citation File Format has people and bodies."""
    if name := told.get("name"):
        return Author(name)
    return Author(" ".join(filter(None, [told.get("given-names"), told.get("family-names")])), is_person=True)
