"""What a notebook speaks of: the edition it names, with what it sets otherwise.

A notebook says `edition` and `overrides` in its cell of parameters; a parameter set by its own name counts too.
While an edition is built it is that edition, whether the notebook names one or not.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from briefing.editions.files import REPORTS, edition_fields, edition_file, plain_values
from briefing.editions.parameters import DEFAULT_EDITION, PRINTED, SELECTING, Selection, read_selection
from briefing.errors import Fault, FaultsError
from briefing.paths import project_root

BUILT = "BRIEFING_EDITION"  # the variable that names the edition being built
EDITION, OVERRIDES = OF_A_NOTEBOOK = "edition", "overrides"


def parameters_of(names: Mapping[str, object], **parameters: object) -> Selection:
    """What a notebook speaks of, by its names: `parameters_of(globals())`; those of no parameter are passed over.

    `parameters` given beside them count too; one that there is not is refused.
    """
    said = {**names, **parameters}
    own = {name: said[name] for name in said if name in SELECTING or (name in parameters and name not in OF_A_NOTEBOOK)}
    changed = own | _overrides(said.get(OVERRIDES) or {})
    fields, place = _fields(project_root(), said.get(EDITION) or os.environ.get(BUILT))
    return read_selection(fields | changed, "parameters" if changed or not place else place)


@contextmanager
def being_built(address: str) -> Iterator[None]:
    """While the block runs, notebooks started here speak of the edition at an address."""
    before = os.environ.get(BUILT)
    os.environ[BUILT] = address
    try:
        yield
    finally:
        os.environ.pop(BUILT)
        if before is not None:
            os.environ[BUILT] = before


def _overrides(overrides: object) -> dict:
    """What is set otherwise: a dict, or lines of YAML, as papermill's -p hands them on."""
    if isinstance(overrides, str):
        return plain_values(overrides, OVERRIDES)
    if not isinstance(overrides, dict):
        raise FaultsError([Fault("parameters", "", OVERRIDES, "is not a dict", 'Write {"as_of": "2024-10-04"}')])
    return overrides


def _fields(root: Path, address: object) -> tuple[dict, str]:
    """What the named edition selects, else the default one if it is there; and where that stands."""
    if not address and not (root / REPORTS / f"{DEFAULT_EDITION}.yml").is_file():
        return {}, ""
    file = edition_file(root, str(address or DEFAULT_EDITION))
    fields = {name: value for name, value in edition_fields(file).items() if name not in PRINTED}
    return fields, f"{file.parent.name}/{file.name}"
