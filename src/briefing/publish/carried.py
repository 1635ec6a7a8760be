"""The project that a wheel carries, put where a person may change it; what is installed stays as it is."""

import shutil
from importlib.resources import files
from pathlib import Path

from briefing.errors import Fault, FaultsError
from briefing.paths import is_project
from briefing.publish.folder import building

CARRIED = Path(str(files(__name__.split(".")[0]))) / "project"


def unpack(folder: Path) -> bool:
    """Put the carried project where a folder is missing or empty; False where a project is there already.

    Raises FaultsError where something else is there, or nothing is carried.
    """
    if is_project(folder):
        return False
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        problem, remedy = "It is there, and holds no register", "Run this in an empty folder"
        raise FaultsError([Fault(f"{folder.name}/", "", "", problem, remedy)])
    if not CARRIED.is_dir():
        problem, remedy = "There is no register, and none is carried", "Run this in a clone, or from a wheel"
        raise FaultsError([Fault(f"{folder.name}/", "", "", problem, remedy)])
    with building(folder) as new:
        shutil.copytree(CARRIED, new, dirs_exist_ok=True)
    return True
