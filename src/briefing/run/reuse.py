"""Which notebooks need not run again: those of which nothing that decides their result has changed.

What decides it: the cells, the notebook's own parameters, the tables and archived texts, the package's files that it
imports, the lock, the versions installed, and any other file that it was seen to read.
"""

import json
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from briefing.run import cache
from briefing.run.modules import HERE, needed_files
from briefing.run.nbformat import NotebookNode
from briefing.run.notebooks import own_parameters
from briefing.run.opened import file_sum, unchanged

GIVEN = ("data/", "requirements.lock")


@dataclass(frozen=True)
class Ran:
    """A notebook as it came back from its run, as JSON, with the files it read; None if these are not known."""

    text: str
    read: Mapping[str, str] | None


@dataclass(frozen=True)
class Reuse:
    """The store of executed notebooks, for one edition's parameters and inputs."""

    store: Path
    parameters: Mapping[str, object]
    built_from: Mapping[str, Mapping]

    def found(self, notebooks: Mapping[str, NotebookNode]) -> dict[str, Ran]:
        """The notebooks that need not run, as they came back from an earlier run."""
        earlier = {name: self._earlier(name, notebook) for name, notebook in notebooks.items()}
        return {name: ran for name, ran in earlier.items() if ran}

    def keep(self, notebooks: Mapping[str, NotebookNode], ran: Mapping[str, Ran]) -> None:
        """Keep what came back from a run, where all that decides it is known."""
        for name, result in ran.items():
            if result.read is not None:
                content = json.dumps({"text": result.text, "read": result.read})
                cache.keep(self.store, self._key(name, notebooks[name]), content.encode())
        cache.prune(self.store)

    def _earlier(self, name: str, notebook: NotebookNode) -> Ran | None:
        content = cache.find(self.store, self._key(name, notebook))
        ran = Ran(**json.loads(content)) if content else None
        return ran if ran and unchanged(ran.read) else None

    def _key(self, name: str, notebook: NotebookNode) -> str:
        given = {file: total for file, total in self.built_from["files"].items() if file.startswith(GIVEN)}
        decides = [
            name,
            _without_outputs(notebook),
            own_parameters(notebook, self.parameters),
            given,
            self.built_from["archive"],
            self.built_from["versions"],
            {str(file.relative_to(HERE)): file_sum(file) for file in needed_files(notebook)},
            _installed(),
        ]
        return cache.key(json.dumps(decides, sort_keys=True))


def _without_outputs(notebook: NotebookNode) -> dict:
    """What a person wrote: outputs and counts are of an earlier run."""
    cells = [
        {key: value for key, value in cell.items() if key not in ("outputs", "execution_count")}
        for cell in notebook.cells
    ]
    return {**notebook, "cells": cells}


def _installed() -> list[str]:
    """Every installed package with its version, by the names of the folders that tell of them."""
    places = (Path(place) for place in sys.path if Path(place).is_dir())
    return sorted({path.name for place in places for path in place.glob("*.dist-info")})
