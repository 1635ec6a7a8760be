"""What tests share: the project's root, a copy of it to change, and an edition built once."""

import os
import shutil
import signal
from pathlib import Path

import pytest
from filelock import FileLock

from briefing.cli import main
from briefing.paths import ARCHIVE_VARIABLE, ROOT_VARIABLE, archive_folder

ROOT = Path(__file__).resolve().parents[1]
ALL_EDITIONS = sorted(file.stem for file in (ROOT / "reports").glob("*.yml"))
EDITIONS = ALL_EDITIONS if os.environ.get("BRIEFING_ALL_EDITIONS") else ["core"]  # all: minutes more
DONE = "done"
COPIED = ("data", "notebooks", "src", "requirements.lock", "pyproject.toml", "CITATION.cff")


@pytest.fixture(scope="session")
def root() -> Path:
    """The project's root."""
    return ROOT


def copy_project(folder: Path) -> Path:
    """A copy of the project's inputs, editions included, generated folders left out."""
    skipped = shutil.ignore_patterns("__pycache__", ".ipynb_checkpoints", "archive")
    for name in COPIED:
        source = ROOT / name
        if source.is_dir():
            shutil.copytree(source, folder / name, ignore=skipped)
        else:
            shutil.copy(source, folder / name)
    (folder / "reports").mkdir()
    for edition in (ROOT / "reports").glob("*.yml"):
        shutil.copy(edition, folder / "reports")
    return folder


@pytest.fixture(scope="session", autouse=True)
def interruptible():
    """A shell has what it runs in the background ignore interrupts; what tests start must heed them."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def copied_project():
    """`copy_project`, for tests that need one of their own."""
    return copy_project


@pytest.fixture
def project(tmp_path, monkeypatch) -> Path:
    """A copy of the project that a test may change; commands run on it."""
    monkeypatch.setenv(ARCHIVE_VARIABLE, str(archive_folder(ROOT).resolve()))
    monkeypatch.setenv(ROOT_VARIABLE, str(tmp_path))
    return copy_project(tmp_path)


@pytest.fixture(scope="session")
def shared(tmp_path_factory) -> Path:
    """A folder that all processes of this run of the tests have in common."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session", params=EDITIONS)
def edition(request, shared) -> Path:
    """Each edition, built once by the first process that asks for it: its folder, only to be read."""
    folder = shared / f"edition-{request.param}"
    built = folder / "reports" / request.param
    with FileLock(shared / f"{folder.name}.lock"):
        if not (folder / DONE).exists():
            folder.mkdir()
            copy_project(folder)
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv(ARCHIVE_VARIABLE, str(archive_folder(ROOT).resolve()))
                patch.setenv(ROOT_VARIABLE, str(folder))
                assert main(["report", request.param]) == 0
            (folder / DONE).touch()
    return built
