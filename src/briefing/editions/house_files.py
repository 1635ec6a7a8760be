"""Where the look of an organisation's own is said: house.yml beside README.md, and the logo that it names."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.errors import Fault, FaultsError
from briefing.register.yaml_lines import read_located

if TYPE_CHECKING:
    from briefing.register.topic import Topic

HOUSE = "house.yml"


def house_files(root: Path) -> set[Path]:
    """The file, and the logo that it names, as far as that can be read."""
    file = root / HOUSE
    logo = read_located(file, HOUSE)[0].fields.get("logo") if file.is_file() else None
    name = logo.get("file") if isinstance(logo, Mapping) else None
    return {file, *([root / name] if isinstance(name, str) and name == Path(name).name else [])}


def house_faults(root: Path, topic: "Topic") -> list[Fault]:
    """What is wrong with the file, if there is one; only then what reads pictures and colours is loaded."""
    if not (root / HOUSE).is_file():
        return []
    from briefing.editions.house import read_house

    try:
        read_house(root, topic)
    except FaultsError as error:
        return list(error.faults)
    return []
