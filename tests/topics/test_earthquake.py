"""A second topic builds with no change in the code: see README.md."""

import csv
import json
import shutil
import subprocess
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from marks import needs_poppler

from briefing.cli import main
from briefing.paths import ARCHIVE_VARIABLE, ROOT_VARIABLE

HERE = Path(__file__).resolve().parent / "earthquake"
ROOT = HERE.parents[2]


@pytest.fixture(scope="module")
def topic(tmp_path_factory):
    """A copy of the topic in which commands run."""
    folder = tmp_path_factory.mktemp("topic") / "earthquake"
    shutil.copytree(HERE, folder)
    shutil.copy(ROOT / "requirements.lock", folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(ROOT_VARIABLE, str(folder))
        patch.delenv(ARCHIVE_VARIABLE, raising=False)
        yield folder


@pytest.fixture(scope="module")
def built(topic):
    assert main(["report", "full"]) == 0
    return topic / "reports" / "full"


@pytest.fixture(scope="module")
def findings(built):
    return {finding["name"]: finding for finding in json.loads((built / "findings.json").read_text(encoding="utf-8"))}


def rows(name):
    with (HERE / "data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_it_has_documents_of_its_own_that_disagree():
    deaths = {row["value_text"] for row in rows("claims.csv") if row["measure_id"] == "deaths"}
    assert len(rows("sources.csv")) >= 3
    assert len(deaths) >= 12
    assert all(row["url"] and row["published"] for row in rows("sources.csv"))


def test_its_register_has_no_faults(topic, capsys):
    assert main(["check"]) == 0
    assert "27 claims and 0 exclusions from 7 sources: no faults" in capsys.readouterr().out


@needs_poppler
def test_its_html_and_pdf_are_built(built):
    page = (built / "briefing.html").read_text(encoding="utf-8")
    assert "How many died in Haiti" in page and "the 318,000 claimed by the Haitian government" in page
    text = subprocess.run(["pdftotext", built / "briefing.pdf", "-"], capture_output=True, text=True, check=True).stdout
    assert "How many died in Haiti" in text and "between 46,000 and 85,000" in " ".join(text.split())


def test_the_spread_of_the_toll_is_that_of_the_pages(findings):
    said = findings["dead"]
    assert said["value"] == [46_000, 316_000]
    assert said["claims"] == ["guardian-2011-02", "guardian-2011-01"]


def test_its_yardstick_is_its_own(built):
    page = (built / "briefing.html").read_text(encoding="utf-8")
    assert "60–90 %" in page and "55–80 %" not in page


def test_the_conflicts_are_its_own(findings):
    assert "lowered by the claimant 2" in findings["conflicts_found"]["text"]


def test_nothing_of_the_other_topic_stands_in_it(built):
    soup = BeautifulSoup((built / "briefing.html").read_text(encoding="utf-8"), "html.parser")
    for tool in soup.select("script.screen"):
        tool.decompose()
    page = str(soup).lower()
    assert [word for word in ("korea", "russia", "ukraine", "munition", "soldier", "container") if word in page] == []
