"""Names: an exhibit's or a sentence's name is its address in the document, and a file's name beside it."""

import re

from briefing.errors import Fault, FaultsError
from briefing.paths import OF_A_DEVICE, is_device

NAME = re.compile(r"[a-z0-9]+(?:[-_][a-z0-9]+)*")
LONGEST = 100
SPELL = f"Use small letters, digits, '-' and '_', at most {LONGEST}, as in losses_by_year"


class Named:
    """What has a name; one that is no address is refused as soon as it is given."""

    name: str

    def __post_init__(self) -> None:
        if not is_name(self.name):
            shown = self.name if len(self.name) <= LONGEST else f"{self.name[:LONGEST]}…"
            remedy = OF_A_DEVICE if is_device(self.name) else SPELL
            raise FaultsError([Fault(f'"{shown}"', "", "", "cannot be a name", remedy)])


class NamedLater(Named):
    """What may be without a name until its document gives it one."""

    def __post_init__(self) -> None:
        if self.name:
            super().__post_init__()


def is_name(words: str) -> bool:
    """Whether words may be a name."""
    return NAME.fullmatch(words) is not None and len(words) <= LONGEST and not is_device(words)
