"""What a document says of itself to who cites or finds it, and the same in the words of schema.org."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

KINDS = {".csv": "text/csv", ".json": "application/json"}


@dataclass(frozen=True)
class Author:
    """Who made it: a person or a body."""

    name: str
    is_person: bool = False


@dataclass(frozen=True)
class About:
    """Its description, its licence's address, who made it, whom to write to, where it stands; blank is not said."""

    description: str = ""
    licence: str = ""
    authors: tuple[Author, ...] = ()
    contact: str = ""
    address: str = ""


def dataset(name: str, edition: str, as_of: str, about: About, files: Iterable[str]) -> Mapping[str, object]:
    """The document's data as a Dataset of schema.org; `files` are those that hold them, beside the page."""
    told: dict[str, object] = {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": name,
        "version": edition,
        "dateModified": as_of,
        "description": about.description,
        "license": about.licence,
        "url": about.address,
        "creator": [
            {"@type": "Person" if author.is_person else "Organization", "name": author.name} for author in about.authors
        ],
        "distribution": [
            {"@type": "DataDownload", "contentUrl": file, "encodingFormat": kind}
            for file in files
            for ending, kind in KINDS.items()
            if file.endswith(ending)
        ],
    }
    if about.contact:
        told["contactPoint"] = {"@type": "ContactPoint", "email": about.contact}
    return {key: value for key, value in told.items() if value}
