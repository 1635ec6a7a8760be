"""What CONTRIBUTING.md says is touched to add a thing is all that is touched.

Each is added in a copy, as a person would. The copy holds the second topic and the code. A count is of files that are
new or have changed. A parameter is added in tests/test_adding.py.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EARTHQUAKE = Path(__file__).resolve().parent / "earthquake"
CHARTS, LANGUAGES = "src/briefing/display/charts", "src/briefing/phrases/languages"
CHECKS = "src/briefing/register/checks.py"
DUTCH = '''"""Dutch: the words of figure phrases."""

from briefing.phrases.language import Language

DUTCH = Language(
    "nl",
    small={2: "twee", 3: "drie"},
    scales={10**3: "duizend"},
    before={"at_least": "meer dan|minstens", "about": "ongeveer"},
    harmless="doden",
)
'''
DOTS = '''"""Dots: each printed number on a line."""

import pandas as pd
from matplotlib import pyplot as plt
from matplotlib.figure import Figure


def plot_dots(claims: pd.DataFrame, width: float) -> Figure:
    """Draw each number (rows of `comparable`) as a dot."""
    figure, ax = plt.subplots(figsize=(width, 2))
    ax.plot(claims["number"], range(len(claims)), marker="o", linestyle="none")
    return figure
'''
SHOW_DOTS = """from functools import partial

from briefing.display.charts.dots import plot_dots
from briefing.display.exhibits import show_figure

show_figure("dots", "Dots", partial(plot_dots, origins), "Dots.", tidy(origins))
"""
ROUND = """        (
            "is rounder than we like",
            "best",
            "Look at it again",
            claims["best"].eq(270000),
        ),
"""


class Copy:
    """A project to change: what was there is remembered, so that what was touched can be counted."""

    def __init__(self, folder: Path):
        self.folder = shutil.copytree(EARTHQUAKE, folder)
        shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copy(ROOT / "requirements.lock", folder)
        self.before = self._sums()

    def _sums(self) -> dict[Path, str]:
        made = [self.folder / "reports" / "full", self.folder / ".cache"]
        return {
            path: hashlib.sha256(path.read_bytes()).hexdigest()
            for path in self.folder.rglob("*")
            if path.is_file() and path.suffix != ".pyc" and not any(one in path.parents for one in made)
        }

    def touched(self) -> int:
        """How many files are new or have changed."""
        return len(set(self._sums().items()) - set(self.before.items()))

    def add(self, name: str, text: str) -> None:
        """Put text at the end of a file, which may be new."""
        with (self.folder / name).open("a", encoding="utf-8") as file:
            file.write(text)

    def replace(self, name: str, old: str, new: str) -> None:
        """Change a place of a file."""
        text = (self.folder / name).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{name}: {old}"
        (self.folder / name).write_text(text.replace(old, new), encoding="utf-8")

    def insert(self, name: str, text: str, after: str) -> None:
        """Put text into a file after the first place of a pattern."""
        written = (self.folder / name).read_text(encoding="utf-8")
        end = re.search(after, written, re.MULTILINE).end()
        (self.folder / name).write_text(written[:end] + text + written[end:], encoding="utf-8")

    def briefing(self, *arguments: str, said: str = "") -> subprocess.CompletedProcess:
        """Run a command on it, with its own code."""
        environment = os.environ | {"BRIEFING_ROOT": str(self.folder), "PYTHONPATH": str(self.folder / "src")}
        environment.pop("BRIEFING_ARCHIVE", None)
        command = [sys.executable, "-m", "briefing.cli", *arguments]
        return subprocess.run(command, input=said, env=environment, capture_output=True, text=True, check=False)

    def is_right(self) -> bool:
        """Whether `briefing check` finds no fault."""
        checked = self.briefing("check")
        assert checked.returncode == 0, checked.stderr
        return True


@pytest.fixture
def copy(tmp_path):
    return Copy(tmp_path / "earthquake")


def test_a_measure_is_one_file_and_its_figures_are_shown(copy):
    copy.add("data/measures.csv", "injured,People injured,toll,People hurt,,cumulative,injured\n")
    assert copy.touched() <= 1 and copy.is_right()
    claims = (copy.folder / "data" / "claims.csv").read_text(encoding="utf-8").splitlines()
    row = next(row for row in claims if row.startswith("newser-2011-02"))
    for old, new in [("-02", "-05"), ("haiti_government_2011_deaths", "injured_2011"), (",deaths,", ",injured,")]:
        row = row.replace(old, new)
    copy.add("data/claims.csv", row + "\n")
    assert copy.briefing("report", "full").returncode == 0
    assert "People injured" in (copy.folder / "reports" / "full" / "briefing.html").read_text(encoding="utf-8")


def test_a_theme_is_one_file_and_an_edition_may_name_it(copy):
    copy.add("data/topic/themes.yml", "  aid: {label: Aid}\n")
    assert copy.touched() <= 1 and copy.is_right()
    copy.add("reports/full.yml", "themes: [toll, aid]\n")
    assert copy.is_right()
    copy.replace("reports/full.yml", "aid]", "aids]")
    refused = copy.briefing("check")
    assert refused.returncode == 2 and "aids" in refused.stderr and "Did you mean aid?" in refused.stderr


def test_a_party_is_one_file_and_an_actor_may_belong_to_it(copy):
    copy.add("data/topic/parties.yml", '  cuba: {label: Cuba, colour: "#7b3294"}\n')
    assert copy.touched() <= 1 and copy.is_right()
    copy.add("data/actors.csv", "cuba_doctors,Cuba's doctors,person,body,CU,cuba,cuba,Help the injured,\n")
    assert copy.is_right()


def test_a_language_is_two_files_and_is_read(copy):
    copy.add(f"{LANGUAGES}/nl.py", DUTCH)
    names = re.search(r"^LANGUAGES = .*$", (copy.folder / LANGUAGES / "__init__.py").read_text(), re.MULTILINE)[0]
    copy.replace(
        f"{LANGUAGES}/__init__.py",
        names,
        f"from briefing.phrases.languages.nl import DUTCH\n\n{names.replace('(ENGLISH', '(DUTCH, ENGLISH')}",
    )
    assert copy.touched() <= 2
    assert copy.briefing("read", said="nl\tcount\tmeer dan 12.000 doden\n").stdout == "at_least\t12000\t12000\t\n"


def test_a_kind_of_chart_is_two_files_and_is_shown(copy):
    copy.add(f"{CHARTS}/dots.py", DOTS)
    notebook = copy.folder / "notebooks" / "10_toll.ipynb"
    document = json.loads(notebook.read_text(encoding="utf-8"))
    document["cells"][-2]["source"] += f"\n{SHOW_DOTS}".splitlines(keepends=True)
    notebook.write_text(json.dumps(document), encoding="utf-8")
    assert copy.touched() <= 2
    assert copy.briefing("report", "full").returncode == 0
    assert (copy.folder / "reports/full/figures/dots.svg").is_file()


def test_a_check_is_two_files_and_finds_its_row(copy):
    copy.insert(CHECKS, ROUND, after=r"^def claim_rules\((?:.|\n)*?^    return \[\n")
    assert copy.touched() <= 2
    found = copy.briefing("check")
    assert found.returncode == 2 and "(bradenton-2010-02), best: is rounder than we like" in found.stderr
