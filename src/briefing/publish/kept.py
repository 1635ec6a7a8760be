"""What editions have in common and took time to make: the register, read and checked, and the files of its data.

They are kept as Python keeps its objects, in the project's own cache, and named by all that decides them.
"""

import json
import pickle
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing.register.register import Register, hold, read_register
from briefing.run.cache import kept, key

DECIDE = ("archive", "installed", "package", "versions")


def kept_register(root: Path, given: dict) -> Register:
    """The register at `root`, which `given` decides (of `inputs.decide_notebooks`); held for all who read it later."""
    data = {name: total for name, total in given["files"].items() if name.startswith("data/")}
    name = key("register", json.dumps([data, *(given[part] for part in DECIDE)], sort_keys=True))
    register = pickle.loads(kept(name, lambda: pickle.dumps(read_register(root))))
    hold(root, register)
    return register


def kept_files(folder: Path, decided_by: str, write: Callable[[Path], None]) -> None:
    """Put into a folder the files that `write` writes into one."""

    def written() -> bytes:
        with TemporaryDirectory() as place:
            made = Path(place) / folder.name
            made.mkdir()
            write(made)
            return pickle.dumps({file.name: file.read_bytes() for file in sorted(made.iterdir())})

    for name, content in pickle.loads(kept(key("files", decided_by), written)).items():
        (folder / name).write_bytes(content)
