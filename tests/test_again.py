"""Building again: what has not changed is not run again, and nothing stale is ever shown."""

import json
import shutil

import nbformat
import pytest

from briefing.cli import main
from briefing.publish.manifest import outputs
from briefing.run import cache

SOME = ("40_origins", "46_changes", "90_register")
CLAIM = '"more than 28,000 containers",containers_shipped,containers,28000,28000,,'
OTHER = '"more than 67,000 containers",containers_shipped,containers,67000,67000,,'


@pytest.fixture
def built(project, monkeypatch, capsys):
    """a project of three notebooks, built once without the archived texts."""
    for path in (project / "notebooks").glob("*.ipynb"):
        if path.stem not in SOME:
            path.unlink()
    monkeypatch.setenv("BRIEFING_ARCHIVE", str(project / "nowhere"))
    monkeypatch.delenv("CI", raising=False)
    assert main(["report", "core"]) == 0
    assert "running 3 of 3 notebooks" in capsys.readouterr().out
    return project


@pytest.fixture
def said(built, capsys):
    """Build again: what is said."""

    def report(*options):
        assert main(["report", "core", *options]) == 0
        return capsys.readouterr().out

    return report


def edit(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")


def test_an_unchanged_edition_is_up_to_date(said):
    assert "up to date" in said()


def test_of_three_notebooks_only_the_edited_one_runs_and_the_rest_is_as_from_nothing(built, said):
    edit(built / "notebooks" / "46_changes.ipynb", '"# ', '"# Now: ')
    assert "running 1 of 3 notebooks" in said()
    again = outputs(built / "reports/core")
    assert "Now: " in (built / "reports/core/briefing.html").read_text(encoding="utf-8")
    assert "running 3 of 3 notebooks" in said("--force")
    assert outputs(built / "reports/core") == again


def test_a_changed_figure_runs_every_notebook_and_is_shown(built, said):
    edit(built / "data" / "claims.csv", CLAIM, OTHER)
    assert "running 3 of 3 notebooks" in said()
    assert "more than 67,000 containers" in (built / "reports/core/claims.csv").read_text(encoding="utf-8")
    assert "more than 28,000 containers" not in (built / "reports/core/claims.csv").read_text(encoding="utf-8")


def test_a_figure_changed_back_brings_the_old_edition_back_and_runs_nothing(built, said):
    first = outputs(built / "reports/core")
    edit(built / "data" / "claims.csv", CLAIM, OTHER)
    said()
    edit(built / "data" / "claims.csv", OTHER, CLAIM)
    assert "running 0 of 3 notebooks" in said()
    assert outputs(built / "reports/core") == first


def test_a_lost_edition_is_built_again_from_what_is_kept(built, said):
    first = outputs(built / "reports/core")
    shutil.rmtree(built / "reports/core")
    assert "running 0 of 3 notebooks" in said()
    assert outputs(built / "reports/core") == first


def test_a_damaged_store_is_not_used(built, said):
    first = outputs(built / "reports/core")
    for entry in (built / ".cache" / "notebooks").iterdir():
        entry.write_bytes(entry.read_bytes().replace(b"markdown", b"markdawn"))
    shutil.rmtree(built / "reports/core")
    assert "running 3 of 3 notebooks" in said()
    assert outputs(built / "reports/core") == first


def test_an_edition_that_another_is_compared_with_is_an_input_of_it(built, said):
    core, earlier = built / "reports" / "core.yml", built / "reports" / "earlier.yml"
    earlier.write_text(core.read_text(encoding="utf-8"), encoding="utf-8")
    edit(core, 'compare_with: "2025-01-31"', "compare_with: earlier")
    said()
    assert "up to date" in said()
    edit(earlier, 'as_of: "2026-01-31"', 'as_of: "2025-01-31"')
    assert "running 3 of 3 notebooks" in said()


def test_a_new_title_runs_nothing(built, said):
    edit(built / "reports" / "core.yml", "What North Korea is reported", "What the North is reported")
    assert "running 0 of 3 notebooks" in said()
    assert "What the North is reported" in (built / "reports/core/briefing.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("place", ["data", "notebooks"])
def test_a_table_of_an_analysts_own_runs_what_reads_it_again(built, said, place):
    path, own = built / "notebooks" / "46_changes.ipynb", built / place / "own.csv"
    own.write_text("camps\n5\n")
    notebook = json.loads(path.read_text(encoding="utf-8"))
    reading = f"from IPython.display import Markdown\nMarkdown('camps: ' + open('../{place}/own.csv').read())"
    notebook["cells"].append(nbformat.v4.new_code_cell(reading))
    nbformat.write(nbformat.from_dict(notebook), path)
    assert "running 3 of 3 notebooks" in said()
    own.write_text("camps\n67\n")
    assert "running 3 of 3 notebooks" in said()
    ran = nbformat.read(built / "reports/core/notebooks/46_changes.ipynb", as_version=4)
    assert ran.cells[-1].outputs[0].data["text/markdown"] == "camps: camps\n67\n"


def test_a_table_that_changes_during_the_build_stops_it(built, monkeypatch, capsys):
    from briefing.publish import build

    def run_and_edit(*arguments, **options):
        ran = real(*arguments, **options)
        edit(built / "data" / "claims.csv", CLAIM, OTHER)
        return ran

    real = build.run
    monkeypatch.setattr(build, "run", run_and_edit)
    first = outputs(built / "reports/core")
    assert main(["report", "core", "--force"]) == 2
    assert "data/claims.csv: changed during the build. Run it again" in capsys.readouterr().err
    assert outputs(built / "reports/core") == first


def test_an_archive_that_goes_missing_during_the_build_stops_it(built, monkeypatch, capsys, tmp_path_factory):
    from briefing.publish import build

    def run_and_lose(*arguments, **options):
        ran = real(*arguments, **options)
        shutil.rmtree(archive)
        return ran

    real, archive = build.run, tmp_path_factory.mktemp("archive")
    (archive / "own.txt").write_text("five camps")
    monkeypatch.setenv("BRIEFING_ARCHIVE", str(archive))
    monkeypatch.setattr(build, "run", run_and_lose)
    first = outputs(built / "reports/core")
    assert main(["report", "core", "--force"]) == 2
    assert "own.txt: was deleted during the build. Run it again" in capsys.readouterr().err
    assert outputs(built / "reports/core") == first


@pytest.mark.parametrize(
    ("writing", "told"),
    [
        ("open('camps.csv', 'w').write('5')", "notebooks/camps.csv: appeared"),
        ("open('../data/parties.yml', 'a').write('\\n')", "data/parties.yml: appeared"),
        ("import os\nos.remove('90_register.ipynb')", "notebooks/90_register.ipynb: was deleted"),
    ],
)
def test_a_file_that_a_cell_writes_among_what_is_read_is_named(built, capsys, writing, told):
    path = built / "notebooks" / "46_changes.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    notebook["cells"].append(nbformat.v4.new_code_cell(f"{writing};"))
    nbformat.write(nbformat.from_dict(notebook), path)
    assert main(["report", "core"]) == 2
    (line,) = [line for line in capsys.readouterr().err.splitlines() if "during the build" in line]
    assert line.startswith(f"  {told} during the build. Run it again; if a notebook writes it")


def test_a_warning_is_said_again_though_its_notebook_is_not_run_again(built, said, capsys):
    path = built / "notebooks" / "46_changes.ipynb"
    notebook = json.loads(path.read_text(encoding="utf-8"))
    notebook["cells"][2]["source"] = [
        "import sys\n",
        "print('look here', file=sys.stderr)\n",
        *notebook["cells"][2]["source"],
    ]
    nbformat.write(nbformat.from_dict(notebook), path)
    for _ in range(2):
        shutil.rmtree(built / "reports/core")
        assert main(["report", "core"]) == 0
        assert "notebooks/46_changes.ipynb warns: look here" in capsys.readouterr().err


def test_a_forced_build_draws_every_picture(built, said):
    before, store = outputs(built / "reports/core"), built / ".cache" / "drawings"
    for entry in [*store.iterdir()]:
        cache.keep(store, entry.name, b"b3RoZXI=")
    said("--force")
    assert outputs(built / "reports/core") == before
