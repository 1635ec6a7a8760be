"""Where the project lies: found from the working folder or the package, whatever folder a notebook runs in."""

import os
import re
from pathlib import Path

ROOT_VARIABLE = "BRIEFING_ROOT"
ARCHIVE_VARIABLE = "BRIEFING_ARCHIVE"
OF_ONES_OWN = "briefing"  # where `briefing open` puts the project that a wheel carries
DEVICE = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?", re.IGNORECASE)
OF_A_DEVICE = "On Windows it is the name of a device; use another"


def project_root() -> Path:
    """The project's root: $BRIEFING_ROOT, else the nearest folder upwards with a register, else the package's own.

    A package that was installed from a wheel lies in no project: then it is `briefing/` in the working folder.
    """
    if os.environ.get(ROOT_VARIABLE):
        return Path(os.environ[ROOT_VARIABLE]).resolve()
    here = Path.cwd().resolve()
    for folder in (here, *here.parents):
        if is_project(folder):
            return folder
    own = Path(__file__).resolve().parents[2]
    return own if is_project(own) else here / OF_ONES_OWN


def is_project(folder: Path) -> bool:
    """Whether a folder holds a register and notebooks."""
    return (folder / "data" / "claims.csv").is_file() and (folder / "notebooks").is_dir()


def archive_folder(root: Path) -> Path:
    """Where the source texts lie: $BRIEFING_ARCHIVE (relative to the root), default data/archive/."""
    return root / os.environ.get(ARCHIVE_VARIABLE, "data/archive")


def cache_folder(root: Path) -> Path:
    """Where a build keeps what it need not make again."""
    return root / ".cache"


def from_root(path: Path, root: Path) -> str:
    """A path as a person knows it: with slashes, and from the root, unless it lies on another drive of Windows."""
    try:
        return Path(os.path.relpath(path, root)).as_posix()
    except ValueError:
        return path.as_posix()


def is_device(name: str) -> bool:
    """Whether Windows keeps a name for a device, whatever its ending: there no file can be called so."""
    return DEVICE.fullmatch(name) is not None


def is_there(file: Path) -> bool:
    """Whether there is such a file; of a name that no file can have, there is none."""
    return os.path.isfile(file)  # noqa: PTH113  (a Path raises at such a name)
