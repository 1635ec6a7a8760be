"""What stands at the head of an edition's documents: the edition, and what `CITATION.cff` says; no more is known."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from babel.dates import format_date

from briefing.document.about import About, Author
from briefing.document.frame import ENGLISH, Frame
from briefing.editions.edition import Edition
from briefing.register.citation import LICENCE, abstract, citation


def at_hand(frame: Frame = ENGLISH) -> dict[str, str]:
    """The files at hand beside a page, with their words for readers."""
    return {
        "briefing.pdf": frame("PDF"),
        "annex.pdf": frame("Annex (PDF)"),
        "briefing.docx": frame("Word"),
        "register.xlsx": frame("Workbook"),
        "claims.csv": frame("Data (CSV)"),
        "datapackage.json": frame("Data package"),
    }


@dataclass(frozen=True)
class EditionCover:
    """An edition's name, title, marking and date, what is said of it, and the files at hand beside its page."""

    name: str
    title: str
    marking: str
    as_of: str
    about: About
    beside: Mapping[str, str] = field(default_factory=at_hand)
    frame: Frame = ENGLISH

    @property
    def dateline(self) -> str:
        """The edition's date and name in words."""
        locale = self.frame.language if self.frame.differs else "en_GB"
        day = format_date(date.fromisoformat(self.as_of), "long", locale=locale)
        return self.frame("As of {day} · edition {name}", day=day, name=self.name)


def cover_of(edition: Edition, root: Path, frame: Frame = ENGLISH) -> EditionCover:
    """The head of an edition's documents."""
    return EditionCover(edition.name, edition.title, edition.marking, edition.as_of, about(root), at_hand(frame), frame)


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
