"""An edition: its file of parameters, read and checked before anything else is done."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from briefing.editions.compared import parameter_faults
from briefing.editions.files import REPORTS, edition_fields, edition_file
from briefing.editions.parameters import PRINTED, FrontMatter, Selection, faults, read, read_selection
from briefing.errors import FaultsError


@dataclass(frozen=True)
class Edition:
    """One issue of the briefing: its name, what is printed on it, and the parameters that say what it speaks of."""

    name: str
    title: str
    marking: str
    parameters: Mapping[str, object]
    file: Path

    @property
    def place(self) -> str:
        """Its file, as messages name it."""
        return f"{self.file.parent.name}/{self.file.name}"

    @property
    def folder(self) -> Path:
        """Where it is built: beside its file."""
        return self.file.with_suffix("")

    @property
    def address(self) -> str:
        """Its name, or the path of its folder where that is not in reports/."""
        folder = self.file.parent
        return self.name if folder.name == REPORTS else f"{folder.parent.name}/{folder.name}/{self.name}"

    @property
    def as_of(self) -> str:
        """The document's date."""
        return str(self.parameters["as_of"])

    @property
    def selection(self) -> Selection:
        """What it speaks of, defaults included."""
        return read_selection(self.parameters, self.place)


def read_edition(root: Path, address: str) -> Edition:
    """Read and check an edition; raise one error that lists every fault."""
    file = edition_file(root, address)
    place = f"{file.parent.name}/{file.name}"
    written = edition_fields(file)
    printed = {name: written[name] for name in PRINTED if name in written}
    parameters = {name: value for name, value in written.items() if name not in PRINTED}
    if found := faults(FrontMatter, printed, place) + parameter_faults(root, parameters, place):
        raise FaultsError(found)
    return Edition(file.stem, **asdict(read(FrontMatter, printed, place)), parameters=parameters, file=file)
