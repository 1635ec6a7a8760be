"""What is built goes; what somebody wrote stays, and the environment."""

import subprocess
import sys

from briefing.publish.clean import clean

STAYS = [".venv/a", "data/claims.csv", "drafts/paper.xlsx", "notebooks/a.ipynb", "reports/core.yml", "src/a.py"]
GOES = [
    *(".cache/drawings/a", ".pytest_cache/a", ".site.new/index.html", "batches/a/b.yml", "reports/.core.lock"),
    *("reports/.core.new/a", "reports/core/briefing.html", "site/index.html", "src/briefing/__pycache__/a.pyc"),
]


def project(folder):
    for name in (*STAYS, *GOES):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).touch()
    return folder


def left(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_what_is_built_goes_and_what_somebody_wrote_stays(tmp_path):
    assert clean(project(tmp_path)) == "removed the built editions and caches; kept .venv/ and drafts/"
    assert left(tmp_path) == STAYS
    assert sorted(path.name for path in tmp_path.iterdir()) == [
        ".venv",
        "data",
        "drafts",
        "notebooks",
        "reports",
        "src",
    ]


def test_who_has_no_environment_can_clean(root, tmp_path):
    command = [sys.executable, "-S", "-B", "-m", "briefing.publish.clean"]
    subprocess.run(command, cwd=project(tmp_path), env={"PYTHONPATH": str(root / "src")}, check=True)
    assert left(tmp_path) == STAYS
