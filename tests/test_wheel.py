"""The wheel and the sdist: what they carry, the same bytes twice, and a page opened from an empty folder."""

import os
import subprocess
import sys
import tarfile
import zipfile

import pytest

COMMAND = "import sys; from briefing.cli import main; sys.exit(main())"
PLACE = "briefing/project/"


def build(source, target):
    command = [sys.executable, "-m", "hatchling", "build", "-d", target]
    subprocess.run(command, cwd=source, check=True, capture_output=True)
    (wheel,), (sdist,) = target.glob("*.whl"), target.glob("*.tar.gz")
    return wheel, sdist


@pytest.fixture(scope="module")
def source(copied_project, root, tmp_path_factory):
    """What a distribution is built from, with what must stay out of it."""
    folder = copied_project(tmp_path_factory.mktemp("source"))
    for name in (".gitignore", "README.md", "LICENSE", "LICENSE-data", "docs/claims.md", "Makefile", "develop.lock"):
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes((root / name).read_bytes())
    (folder / "data" / "archive").mkdir()
    (folder / "data" / "archive" / "theirs.txt").write_text("somebody's text")
    (folder / "reports" / "core").mkdir()
    (folder / "reports" / "core" / "briefing.html").write_text("built")
    return folder


@pytest.fixture(scope="module")
def built(source, tmp_path_factory):
    """The wheel and the sdist."""
    return build(source, tmp_path_factory.mktemp("built"))


@pytest.fixture(scope="module")
def installed(built, tmp_path_factory):
    """A folder into which the wheel is unpacked, as an installer does it."""
    folder = tmp_path_factory.mktemp("installed")
    zipfile.ZipFile(built[0]).extractall(folder)
    return folder


@pytest.fixture
def run(installed, tmp_path):
    """Run the installed `briefing` in an empty folder; what came of it."""
    here = tmp_path / "empty"
    here.mkdir()
    browser = f"\"{sys.executable}\" -c \"print('OPENED', __import__('sys').argv[1])\" %s"
    told = {"PYTHONPATH": str(installed), "BROWSER": browser, "PYTHONDONTWRITEBYTECODE": "1", "CI": "1"}
    own = {name: value for name, value in os.environ.items() if not name.startswith("BRIEFING_")} | told

    def briefing(*words):
        command = [sys.executable, "-c", COMMAND, *words]
        return subprocess.run(command, cwd=here, env=own, capture_output=True, text=True)

    return here, briefing


def within(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_a_wheel_carries_the_data_the_notebooks_and_the_editions(built, root):
    names = {name.removeprefix(PLACE) for name in zipfile.ZipFile(built[0]).namelist() if name.startswith(PLACE)}
    listed = subprocess.check_output(["git", "ls-files", "data", "notebooks", "reports"], cwd=root, text=True).split()
    assert "data/claims.csv" in listed
    assert names == {*listed, "CITATION.cff", "LICENSE-data", "README.md", "docs/claims.md"}


def test_neither_others_texts_nor_what_is_built_is_carried(built):
    wheel, sdist = built
    with tarfile.open(sdist) as packed:
        names = zipfile.ZipFile(wheel).namelist() + packed.getnames()
    assert [name for name in names if "/archive/" in name or name.endswith(".html")] == []


def test_a_wheel_asks_for_nothing_that_only_building_it_needs(built):
    wheel = zipfile.ZipFile(built[0])
    (metadata,) = (name for name in wheel.namelist() if name.endswith("dist-info/METADATA"))
    needed = [
        line for line in wheel.read(metadata).decode().splitlines() if line.startswith("Requires-Dist: hatchling")
    ]
    assert needed == ["Requires-Dist: hatchling; extra == 'build'"]


def test_a_distribution_has_the_same_bytes_twice_and_from_the_sdist_too(source, built, tmp_path):
    again = build(source, tmp_path / "again")
    assert [file.read_bytes() for file in again] == [file.read_bytes() for file in built]
    with tarfile.open(built[1]) as packed:
        packed.extractall(tmp_path, filter="data")
    from_sdist, _ = build(tmp_path / built[1].name.removesuffix(".tar.gz"), tmp_path / "from-sdist")
    assert from_sdist.read_bytes() == built[0].read_bytes()


def test_one_command_in_an_empty_folder_opens_the_built_page(run, installed):
    (here, briefing), before = run, within(installed)
    ran = briefing("open", "core")
    page = here / "briefing" / "reports" / "core" / "briefing.html"
    assert (ran.returncode, ran.stderr) == (0, "")
    assert f"OPENED {page.as_uri()}\n" in ran.stdout
    assert "<title>" in page.read_text(encoding="utf-8")
    assert within(installed) == before
    assert "core/ is up to date" in briefing("open", "core").stdout
    assert "no faults" in briefing("check").stdout


def test_a_folder_of_somebody_is_not_written_over(run):
    here, briefing = run
    (here / "briefing").mkdir()
    (here / "briefing" / "mine.txt").write_text("mine")
    ran = briefing("open")
    assert ran.returncode == 2
    assert "briefing/: It is there, and holds no register. Run this in an empty folder" in ran.stderr
    assert within(here) == {"briefing/mine.txt"}
