"""What is watched is what decides an edition, by name: a file put in another's place is a change."""

import os

import pytest

from briefing.publish.watch import changed, look

EDITION = "title: A\nmarking: B\nas_of: 2026-01-31\nknown_by: 2026-01-31\n"


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.delenv("BRIEFING_ARCHIVE", raising=False)
    for folder in ("data/archive", "notebooks", "reports/core", "src/briefing"):
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "reports/core.yml").write_text(EDITION)
    (tmp_path / "data/claims.csv").write_text("claim_id\n")
    (tmp_path / "CITATION.cff").write_text("title: A\n")
    return tmp_path


def replace(file, text):
    """As many editors save: another file under the same name."""
    beside = file.with_name(f"{file.name}.tmp")
    beside.write_text(text)
    beside.replace(file)


def after(root, change):
    before = look(root, "core")
    change()
    return changed(before, look(root, "core"))


@pytest.mark.parametrize("name", ["reports/core.yml", "data/claims.csv", "CITATION.cff"])
def test_a_file_that_is_replaced_twice_is_seen_twice(root, name):
    for text in (EDITION + "# 1\n", EDITION + "# 2\n"):
        assert after(root, lambda text=text: replace(root / name, text)) == [name]


def test_a_file_of_the_same_size_and_time_is_another_file(root):
    file = root / "data/claims.csv"
    times = file.stat().st_atime_ns, file.stat().st_mtime_ns
    assert after(root, lambda: (replace(file, "Claim_id\n"), os.utime(file, ns=times))) == ["data/claims.csv"]


def test_what_a_build_and_editors_leave_is_no_change(root):
    def leave():
        for name in ("reports/core/briefing.html", "data/.claims.csv.swp", "notebooks/10_a.ipynb~", "data/#a.csv#"):
            (root / name).write_text("")

    assert after(root, leave) == []


def test_an_archived_text_and_a_new_notebook_are_changes(root):
    def add():
        (root / "data/archive/paper.txt").write_text("Five.")
        (root / "notebooks/20_case.ipynb").write_text("{}")

    assert after(root, add) == ["data/archive/paper.txt", "notebooks/20_case.ipynb"]


def test_the_edition_compared_with_is_watched_even_after_a_fault(root):
    (root / "reports/core.yml").write_text(f"{EDITION}compare_with: older\n")
    (root / "reports/older.yml").write_text(EDITION)
    assert after(root, lambda: replace(root / "reports/older.yml", "as_of: ")) == ["reports/older.yml"]


def test_an_edition_that_is_gone_or_broken_is_a_change(root):
    assert after(root, lambda: replace(root / "reports/core.yml", "title: [")) == ["reports/core.yml"]
    assert after(root, (root / "reports/core.yml").unlink) == ["reports/core.yml"]
