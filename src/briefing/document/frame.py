"""The words that no notebook says, in the language of the frame: a catalogue a language, keyed by the English words.

Catalogues are gettext's (`languages/<language>.po`), which translators' tools open. What stands in scripts and style
sheets is marked there by a comment: `/*_*/"Contents"`.
"""

import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from babel.messages.pofile import read_po

LANGUAGES = files("briefing.document") / "languages"
CONTENT = "en"  # what notebooks speak
MARKED = re.compile(r'/\*_\*/(?:"([^"]*)"|`([^`]*)`)')


@dataclass(frozen=True)
class Frame:
    """The frame of a document in a language."""

    language: str = CONTENT

    def __call__(self, words: str, **filled: object) -> str:
        """Words in the frame's language, their `{names}` filled in."""
        said = words if self.language == CONTENT else _catalogue(self.language)[words]
        return said.format(**filled) if filled else said

    @property
    def differs(self) -> bool:
        """Whether it speaks another language than what it holds."""
        return self.language != CONTENT

    def translated(self, source: str) -> str:
        """A script, or a style sheet, with its marked words in the frame's language."""
        return MARKED.sub(lambda found: _quoted(found, self(found[1] or found[2])), source)


ENGLISH = Frame()


def _quoted(found: re.Match, said: str) -> str:
    quote = found[0][-1]
    return f"{quote}{said}{quote}"


@cache
def _catalogue(language: str) -> dict[str, str]:
    with (LANGUAGES / f"{language}.po").open("rb") as file:
        return {str(entry.id): str(entry.string) for entry in read_po(file, language) if entry.id}
