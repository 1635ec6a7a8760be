"""What editions have in common and took time to make: the register, read and checked, and the files of its data.

They are kept as Python keeps its objects, in the project's own cache, and named by all that decides them.
"""

import json
import pickle
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from briefing.errors import Fault, FaultsError
from briefing.register.register import Register, hold, read_register, state_of
from briefing.run.cache import kept, key

DECIDE = ("installed", "package", "versions")  # of what is made of the files, the files aside


def kept_register(root: Path, given: dict) -> Register:
    """The register at `root`, held for all who read it later; its files decide it, and `given` what reads them.

    `given` is that of `inputs.decide_notebooks`. Raises if a file changes while it is read.
    """
    state = state_of(root)

    def read() -> bytes:
        register = read_register(root)
        if state_of(root) != state:
            raise FaultsError([Fault("data/", "", "", "changed while it was read", "Run it again")])
        return pickle.dumps(register)

    name = key("register", state, json.dumps([given[part] for part in DECIDE], sort_keys=True))
    register = pickle.loads(kept(name, read))
    hold(state, register)
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
