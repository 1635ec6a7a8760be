"""The command line on a copy of the project: a changed figure changes everywhere, a bad input is answered."""

import csv
import io
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from nbformat import v4, write

from briefing.cli import main
from briefing.paths import ARCHIVE_VARIABLE, archive_folder
from briefing.publish.report import report

needs_texts = pytest.mark.skipif(
    not archive_folder(Path(__file__).resolve().parents[1]).is_dir(),
    reason="the archived texts are not there; set BRIEFING_ARCHIVE to the folder that holds them",
)
CLAIMS, EDITION = "data/claims.csv", "reports/core.yml"
CONTAINERS = '"more than 28,000 containers",containers_shipped,containers,28000,28000,,'
ROUNDS = "exceed 12 million rounds,rounds_supplied,rounds_152mm_equivalent,12000000,12000000,,"
MORE_ROUNDS = "exceed 13 million rounds,rounds_supplied,rounds_152mm_equivalent,13000000,13000000,,"
MORE_CONTAINERS = '"more than 67,000 containers",containers_shipped,containers,67000,67000,,'


@pytest.fixture
def edit(project):
    """Replace words that stand once in a file of the project."""

    def replace(file, old, new):
        text = (project / file).read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old} stands {text.count(old)} times in {file}"
        (project / file).write_text(text.replace(old, new), encoding="utf-8")

    return replace


@pytest.fixture
def no_kernel(monkeypatch):
    """No notebook is run: a bad input is refused before."""

    def started(*arguments, **options):
        pytest.fail("a kernel was started")

    monkeypatch.setattr("briefing.publish.build.run", started)
    monkeypatch.setattr("papermill.execute_notebook", started)


@pytest.fixture
def refused(no_kernel, project, capsys):
    """What `briefing report` says when it refuses an edition; nothing is built."""

    def report(edition="core"):
        assert main(["report", edition]) == 2
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        assert not (project / "reports" / "core").exists()
        return said.err

    return report


def test_a_changed_figure_changes_everywhere(edit, project, monkeypatch, capsys):
    (project / "nowhere").mkdir()
    monkeypatch.setenv(ARCHIVE_VARIABLE, str(project / "nowhere"))
    edit(CLAIMS, CONTAINERS, MORE_CONTAINERS)
    edit(CLAIMS, ROUNDS, MORE_ROUNDS)
    assert main(["report", "core"]) == 0
    built = project / "reports" / "core"
    assert number_of("glr-2025-04", built / "tables" / "factors.csv", "converted", "factor") == 13_000_000 / 67_000
    assert "at least 67,000" in (built / "findings.json").read_text(encoding="utf-8")
    for name in ("briefing.html", "claims.csv", "tables/munitions_claims.csv"):
        text = (built / name).read_text(encoding="utf-8")
        assert "more than 67,000 containers" in text, name
        assert "more than 28,000 containers" not in text, name
    assert number_of("glr-2025-03", built / "claims.csv") == 67_000
    assert number_of("glr-2025-04", built / "tables" / "shells_asked.csv") == 13_000_000
    assert "at least 13 million" in (built / "figures" / "shells_asked.svg").read_text(encoding="utf-8")


def number_of(claim_id, path, key="claim_id", column="best"):
    with path.open(encoding="utf-8", newline="") as file:
        (number,) = (row[column] for row in csv.DictReader(file) if row[key] == claim_id)
    return float(number)


@pytest.mark.parametrize(
    ("file", "old", "new", "said", "remedy"),
    [
        (CLAIMS, "28000,,at_least", "28000,,least", "bound", "Use one of"),
        (CLAIMS, CONTAINERS, CONTAINERS.replace("28000,28000", "28k,28000"), "28k", "Write digits only"),
        (CLAIMS, "value_text,measure_id", "text,measure_id", "value_text: The column is missing", "Add the column"),
        (CLAIMS, "28000,,at_least", "28000,29000,at_least", "glr-2025-03", "bound"),
        (
            CLAIMS,
            CONTAINERS,
            CONTAINERS.replace("containers_shipped", "containers_sent"),
            "containers_sent",
            "Did you",
        ),
        (CLAIMS, "2024-10-13,2024-10-13", "2024-13-11,2024-10-13", "2024-13-11", "Write 2024, 2024-10 or 2024-10-04"),
        (CLAIMS, "2024-10-13,2024-10-13", "Oct-24,2024-10-13", "a spreadsheet rewrote", "Type it again as 2024-10"),
        (CLAIMS, CONTAINERS, CONTAINERS.replace("28000,28000", "82000,82000"), "82000", "Code the value as printed"),
        ("data/judgements.yml", "- id: supply-is-real", "- id: [supply", "data/judgements.yml, line", "Mend its"),
        (EDITION, "exclude_sources", "exclude_source", "exclude_source", "Did you mean exclude_sources?"),
        (EDITION, "collections: [core]", "collections: core", "collections: is not a list", "Write a list, [core]"),
        (EDITION, "exclude_sources: []", "exclude_sources: [elpais]", "elpais", "Did you mean elpais-2024?"),
    ],
)
def test_a_bad_cell_is_answered_with_file_and_remedy(edit, refused, file, old, new, said, remedy):
    edit(file, old, new)
    message = refused()
    assert file in message
    assert said in message
    assert remedy in message


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "The file is empty. Restore it"),
        (b"PK\x03\x04\0\0", "The file is binary, not text. Save the file as CSV"),
        (b"claim_id;assertion_id\n", "A spreadsheet wrote ';'"),
        ("claim_id,Größe\n".encode("latin-1"), "The text is not UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_is_answered_with_its_name_and_a_remedy(project, refused, content, said):
    (project / CLAIMS).write_bytes(content)
    assert f"{CLAIMS}" in (message := refused())
    assert said in message


def test_a_missing_file_is_answered_with_its_name(project, refused):
    (project / CLAIMS).unlink()
    assert f"{CLAIMS}: The file is missing" in refused()


def test_every_fault_is_listed_at_once(edit, refused):
    edit(CLAIMS, "2024-10-13,2024-10-13", "2024-13-11,2024-10-13")
    edit("data/actors.csv", "actor_id,name", "actor,name")
    said = refused()
    assert "2024-13-11" in said and "data/actors.csv" in said


@pytest.mark.parametrize("name", ["../data/judgements", "/etc/hostname", "..", "core.yml"])
def test_an_edition_that_leaves_reports_is_refused(refused, name):
    said = refused(name)
    assert f'"{name}" is not an edition\'s name' in said
    assert "Use small letters" in said


def test_an_unknown_edition_is_refused_with_a_suggestion(refused):
    assert "Did you mean core?" in refused("cor")


@needs_texts
def test_a_phrase_that_does_not_stand_in_its_paragraph_is_answered(edit, capsys):
    edit(CLAIMS, '"more than 28,000 containers"', '"more than 28,000 boxes"')
    assert main(["check"]) == 2
    assert "paragraph 3" in (said := capsys.readouterr().err) and "Copy the phrase exactly" in said


@needs_texts
def test_check_says_how_much_was_checked(project, capsys):
    assert main(["check"]) == 0
    said = capsys.readouterr().out
    assert "sources: no faults" in said
    assert "NOT CHECKED" not in said


def test_check_says_which_texts_were_not_there(project, monkeypatch, capsys):
    monkeypatch.setenv(ARCHIVE_VARIABLE, str(project / "nowhere"))
    assert main(["check"]) == 0
    assert "NOT CHECKED" in capsys.readouterr().out


def test_check_warns_of_prose_that_reads_hard_in_the_first_sections_and_passes(project, capsys):
    for path in (project / "notebooks").glob("*.ipynb"):
        path.unlink()
    for place in (1, 2, 3, 4):
        long = v4.new_notebook(cells=[v4.new_markdown_cell("We see it" + " and see it" * 5 + ".")])
        write(long, project / "notebooks" / f"{place}_camps.ipynb")
    assert main(["check"]) == 0
    assert [line.partition(" reads hard")[0] for line in capsys.readouterr().out.splitlines()[-4:]] == [
        "WARNING notebooks/1_camps.ipynb",
        "WARNING notebooks/2_camps.ipynb",
        "WARNING notebooks/3_camps.ipynb",
        "NOT LOOKED AT: what notebooks state, since full is not built",
    ]


def test_check_reads_the_cue_files(project, capsys):
    (project / "data/topic/cues/de.yml").write_text("says: [sagte]\nunits: {boots: [Stiefel]}\n", encoding="utf-8")
    assert main(["check"]) == 2
    assert "data/topic/cues/de.yml, line 2, units.boots: " in capsys.readouterr().err


def test_check_reads_every_edition(project, capsys):
    for name in ("wider", "widest"):
        (project / "reports" / f"{name}.yml").write_text("title: Wider\n")
    assert main(["check"]) == 2
    said = capsys.readouterr().err
    assert "reports/wider.yml, marking" in said and "reports/widest.yml, as_of" in said


@pytest.fixture
def watching(project):
    """`briefing watch core` as a process of its own, on a briefing of three sections; what it says line by line."""
    for path in (project / "notebooks").glob("*.ipynb"):
        if path.stem not in ("10_answers", "80_sources", "90_register"):
            path.unlink()
    command = [sys.executable, "-m", "briefing.cli", "watch", "core"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=project) as process:
        yield process
        process.send_signal(signal.SIGINT)
        assert process.wait(timeout=60) == 0


def said_until(process, words):
    """The lines up to the one that has the words."""
    lines = [process.stdout.readline()]
    while words not in lines[-1]:
        lines.append(process.stdout.readline())
        assert lines[-1], f"ended without saying {words}: {lines}"
    return "".join(lines)


def test_a_change_is_built_at_once_and_timed(watching, edit, project):
    said_until(watching, "built in")
    edit(EDITION, "What North Korea is reported to have sent", "What is said to have been sent")
    assert "changed: reports/core.yml" in said_until(watching, " s\n")
    assert "What is said to have been sent" in (project / "reports/core/briefing.html").read_text(encoding="utf-8")


def test_changed_headlines_are_shown_and_kept_only_by_consent(project, monkeypatch, capsys):
    for path in sorted((project / "notebooks").glob("*.ipynb"))[1:]:
        path.unlink()
    notebook = next((project / "notebooks").glob("*.ipynb"))
    text = notebook.read_text(encoding="utf-8")
    notebook.write_text(text.replace("Containers shipped", "Boxes shipped"), encoding="utf-8")
    monkeypatch.setattr("sys.stdin", io.StringIO("y\n"))
    assert main(["accept"]) == 2
    said = capsys.readouterr()
    assert "-Boxes shipped" in said.out and "+Containers shipped" in said.out and "YES=1" in said.err
    assert "Boxes shipped" in notebook.read_text(encoding="utf-8")
    assert main(["accept", "--yes"]) == 0
    assert notebook.read_text(encoding="utf-8") == text


def test_accept_refuses_a_broken_register(edit, no_kernel, capsys):
    edit(CLAIMS, CONTAINERS, CONTAINERS.replace("28000,28000", "28k,28000"))
    assert main(["accept"]) == 2
    assert CLAIMS in capsys.readouterr().err


def ask(monkeypatch, lines):
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(lines.encode())))
    return main(["read"])


def test_read_answers_each_phrase_with_a_line(monkeypatch, capsys):
    assert ask(monkeypatch, "de\tcount\tnicht mehr als 12.000\nen\tcount\tbarely 12,000\n") == 0
    assert capsys.readouterr().out == "at_most\t\t12000\t12000\nunread\t\t\t\n"


def test_read_refuses_what_is_no_line_and_answers_nothing(monkeypatch, capsys):
    assert ask(monkeypatch, "en\tcount\t12,000\nde;count;12.000\n") == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert "standard input, line 2: has 1 of 3 cells. Write language, unit kind and phrase" in said.err


@pytest.mark.parametrize("arguments", [[], ["publish"], ["report", "--fast"]])
def test_a_command_that_is_none_is_answered_with_the_usage(arguments, capsys):
    with pytest.raises(SystemExit) as stop:
        main(arguments)
    assert stop.value.code == 2
    assert "usage: briefing" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["batch", "grid.yml"], ["worker", "tcp://127.0.0.1:1"]])
def test_a_command_that_lacks_a_package_says_how_to_get_it(project, monkeypatch, capsys, command):
    monkeypatch.delitem(sys.modules, "briefing.run.cluster", raising=False)
    monkeypatch.delitem(sys.modules, "briefing.publish.batch", raising=False)
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert main(command) == 2
    assert capsys.readouterr().err.startswith("distributed is not installed. Run: make develop")


def test_a_module_of_ours_that_is_missing_is_a_fault_of_ours(project, monkeypatch):
    monkeypatch.delitem(sys.modules, "briefing.publish.batch", raising=False)
    monkeypatch.setitem(sys.modules, "briefing.run.cluster", None)
    with pytest.raises(ModuleNotFoundError):
        main(["batch", "grid.yml"])


@pytest.mark.parametrize("command", [["report", "core"], ["site"]])
@pytest.mark.parametrize("strict", [False, True])
def test_what_a_document_cannot_hold_is_a_fault_where_that_is_asked_for(project, monkeypatch, command, strict):
    asked = []
    monkeypatch.setattr("briefing.publish.report.report", lambda *place, strict, **how: asked.append(strict))
    monkeypatch.setattr("briefing.publish.site.write_site", lambda *place: None)
    assert main([*command, *(["--strict"] if strict else [])]) == 0
    assert {*asked} == {strict}


def test_a_strict_report_does_not_rest_on_what_an_earlier_one_let_pass(project, monkeypatch):
    built = []
    monkeypatch.setattr("briefing.publish.report.is_current", lambda *place: True)
    monkeypatch.setattr("briefing.publish.report._build", lambda *place: built.append(place))
    assert not report(project, "core") and built == []
    assert report(project, "core", strict=True) and len(built) == 1


@pytest.mark.parametrize("target", ["report", "site"])
def test_make_is_strict_in_ci(target):
    root = Path(__file__).resolve().parents[1]

    def said(**variables):
        asked = ["make", "--dry-run", "--old-file=.venv/installed", target, *(f"{k}={v}" for k, v in variables.items())]
        return subprocess.run(asked, cwd=root, capture_output=True, text=True, check=True).stdout

    assert "--strict" in said(CI="true") and "--strict" not in said(CI="")


def test_check_asks_for_a_line_of_changes_when_the_version_is_raised(project, capsys):
    for name, told in (("CITATION.cff", "version: {}"), ("pyproject.toml", 'version = "{}"')):
        text = (project / name).read_text(encoding="utf-8")
        (project / name).write_text(text.replace(told.format("0.1.0"), told.format("9.0.0")), encoding="utf-8")
    assert main(["check"]) == 2
    assert "No line says what changed in version 9.0.0" in capsys.readouterr().err
    assert main(["release"]) == 0
    main(["check"])
    assert "No line says what changed" not in capsys.readouterr().err
