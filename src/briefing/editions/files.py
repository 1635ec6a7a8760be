"""The files of editions: found by an edition's address, read as plain values, not yet checked.

The address is the edition's name, where its file lies in reports/, else the path of its folder, as in
`batches/vintages/2025-06-30`.
"""

import re
from pathlib import Path

from briefing.errors import Fault, FaultsError, suggestion
from briefing.paths import OF_A_DEVICE, is_device
from briefing.register.yaml_lines import located_yaml

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
REPORTS = "reports"
BATCH = re.compile(r"batches/[^/\\]+")


def edition_file(root: Path, address: str) -> Path:
    """The file of the edition at an address; one that is no plain word, or has no file, is refused."""
    folder, _, name = address.rpartition("/")
    within = folder if BATCH.fullmatch(folder) and ".." not in folder else REPORTS
    known = sorted(file.stem for file in (root / within).glob("*.yml"))
    if not NAME.fullmatch(name) or is_device(name) or folder not in ("", within):
        remedy = f"{OF_A_DEVICE}." if is_device(name) else "Use small letters, digits and hyphens."
        problem = f'"{address}" is not an edition\'s name'
        raise FaultsError([Fault(f"{within}/", "", "", problem, f"{remedy} {suggestion(name, known)}")])
    if name not in known:
        other = next((fault for fault in stray_files(root / within) if Path(fault.file).stem == name), None)
        missing = Fault(f"{within}/{name}.yml", "", "", "There is no such edition", suggestion(name, known))
        raise FaultsError([other or missing])
    return root / within / f"{name}.yml"


def stray_files(folder: Path) -> list[Fault]:
    """Files of YAML that are not called as editions are, and would be passed over."""
    return [
        Fault(f"{folder.name}/{file.name}", "", "", "is not called as an edition's file is", f"Rename it {name}")
        for file in sorted(folder.glob("[!.]*"))
        if file.suffix.lower() in (".yml", ".yaml") and file.suffix != ".yml"
        for name in [f"{file.stem}.yml"]
    ]


def edition_fields(file: Path) -> dict:
    """The fields of an edition's file as plain values, not yet checked."""
    return plain_values(file.read_bytes(), f"{file.parent.name}/{file.name}")


def plain_values(written: bytes | str, place: str) -> dict:
    """The `name: value` lines of YAML as plain values; `place` is where they stand."""
    (values, _), faults = located_yaml(written, place)
    if faults:
        raise FaultsError(faults)
    if not isinstance(values, dict):
        problem, remedy = "The file is not a list of 'name: value' lines", "See the parameters in README.md"
        raise FaultsError([Fault(place, "", "", problem, remedy)])
    return values
