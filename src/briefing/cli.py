"""The command line: wires the floors; a fault in data or parameters prints without a traceback.

Exit codes: 0 done; 2 a person must mend data, parameters or a notebook; 1 a fault of ours; 130 interrupted.
"""

import argparse
import errno
import io
import os
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from functools import partial
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.editions.parameters import DEFAULT_EDITION
from briefing.errors import BriefingError, FaultsError
from briefing.paths import ROOT_VARIABLE, archive_folder, project_root

if TYPE_CHECKING:
    from briefing.run.nbformat import NotebookNode

INTERRUPTED = 130
STRICT = "take what a document cannot hold, or a picture without words, as a fault"
OVER = "even if somebody's work is written over"
READ_BY_ALL = 3  # notebooks, the first, whose prose must read easily
NO_ROOM_OR_NO_RIGHT = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EROFS, errno.EACCES, errno.EPERM}
ADD_IT = (
    "Run: make develop (python environment.py develop.lock does the same), which adds what a report does not need, "
    "and then this again"
)
MAKE_ROOM = (
    "Make room, allow writing there or close what has it open, and run it again; what was built before is as it was"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit code."""
    _say_what_can_be_shown()
    options = _parser().parse_args(arguments)
    root = project_root()
    os.environ[ROOT_VARIABLE] = str(root)
    try:
        return options.run(root, options)
    except BriefingError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    except ModuleNotFoundError as error:
        if not error.name or error.name.startswith("briefing"):
            raise
        print(f"{error.name} is not installed. {ADD_IT}", file=sys.stderr)
        return BriefingError.exit_code
    except KeyboardInterrupt:
        print("Stopped; what was built before is as it was", file=sys.stderr)
        return INTERRUPTED
    except OSError as error:
        if error.errno not in NO_ROOM_OR_NO_RIGHT:
            raise
        print(f"{error.filename or 'A file'} cannot be written: {error.strerror}. {MAKE_ROOM}", file=sys.stderr)
        return BriefingError.exit_code


def _say_what_can_be_shown() -> None:
    """Let a terminal, or a file, that knows few letters have the others as escapes: that is no reason to stop."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="briefing", description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    report = commands.add_parser("report", help="build an edition into reports/<edition>/")
    report.add_argument("edition", nargs="?", default=DEFAULT_EDITION, metavar="EDITION")
    report.add_argument("--force", action="store_true", help="build even if nothing has changed; run every notebook")
    report.add_argument("--strict", action="store_true", help=STRICT)
    report.add_argument("--timeout", type=float, metavar="SECONDS", help="how long a cell may take")
    report.set_defaults(run=_report)
    opened = commands.add_parser(
        "open", help="build an edition and open its page; in an empty folder, from a wheel too"
    )
    opened.add_argument("edition", nargs="?", default=DEFAULT_EDITION, metavar="EDITION")
    opened.set_defaults(run=_open, force=False, strict=False, timeout=None)
    watch = commands.add_parser("watch", help="show an edition, and build it again whenever something changes")
    watch.add_argument("edition", nargs="?", default=DEFAULT_EDITION, metavar="EDITION")
    watch.set_defaults(run=_watch)
    site = commands.add_parser("site", help="build every edition and put them into site/, with an index page")
    site.add_argument("--strict", action="store_true", help=STRICT)
    site.set_defaults(run=_site)
    released = commands.add_parser("release", help="write what changed in the claims in CITATION.cff's version")
    released.set_defaults(run=_release)
    parquet = commands.add_parser("parquet", help="write an edition's tables and the register's as Parquet")
    parquet.add_argument("edition", nargs="?", default=DEFAULT_EDITION, metavar="EDITION")
    parquet.set_defaults(run=_parquet)
    batch = commands.add_parser("batch", help="build every edition of a grid, with a page over them")
    batch.add_argument("grid", type=Path, metavar="GRID.yml")
    batch.add_argument("--scheduler", default="", metavar="ADDRESS", help="a Dask scheduler; else this machine")
    batch.add_argument("--timeout", type=float, metavar="SECONDS", help="how long a cell may take")
    batch.set_defaults(run=_batch)
    worker = commands.add_parser("worker", help="work for a Dask scheduler on batches; must see this project folder")
    worker.add_argument("scheduler", metavar="ADDRESS")
    worker.set_defaults(run=_worker)
    check = commands.add_parser("check", help="check the register, its archived texts, the editions and the dictionary")
    check.set_defaults(run=_check)
    dictionary = commands.add_parser("dictionary", help="write the dictionary and the tables that are generated")
    dictionary.set_defaults(run=_dictionary)
    new_source = commands.add_parser("new-source", help="draft the rows of a new document; say what to decide")
    new_source.add_argument("source", metavar="SOURCE_ID")
    new_source.add_argument("--text", default="", metavar="FILE", help="its text in the archive folder")
    new_source.add_argument("--language", default="", metavar="CODE", help="its language, where the text does not tell")
    new_source.add_argument("--url", default="", metavar="ADDRESS", help="where it was published")
    new_source.set_defaults(run=_new_source)
    sheet = commands.add_parser("sheet", help="write the coding sheet of a drafted document, or take one in")
    sheet.add_argument("source", metavar="SOURCE_ID")
    way = sheet.add_mutually_exclusive_group()
    way.add_argument("--read", action="store_true", help="take the filled-in sheet into data/, or name its faults")
    way.add_argument("--blind", action="store_true", help="the sheet of a second coder: the text and empty rows")
    sheet.add_argument("--force", action="store_true", help=OVER)
    sheet.set_defaults(run=_sheet)
    settle = commands.add_parser("settle", help="set two codings side by side; write the rows when all is settled")
    settle.add_argument("source", metavar="SOURCE_ID")
    settle.add_argument("--force", action="store_true", help=OVER)
    settle.set_defaults(run=_settle)
    read = commands.add_parser(
        "read", help="say what figure phrases say, a line each: language TAB unit kind TAB phrase"
    )
    read.set_defaults(run=_read)
    lab = commands.add_parser("lab", help="open the notebooks in JupyterLab; what follows -- is for it")
    lab.add_argument("more", nargs="*", metavar="OPTION", help="of JupyterLab, as in -- --ip=0.0.0.0")
    lab.set_defaults(run=_lab)
    clean = commands.add_parser("clean", help="remove what is built and kept to build it sooner; not .venv/ or drafts/")
    clean.set_defaults(run=_clean)
    accept = commands.add_parser("accept", help="show which headlines changed; keep them if you agree")
    accept.add_argument("--yes", action="store_true", help="keep them without asking")
    accept.set_defaults(run=_accept)
    return parser


def _report(root: Path, options: argparse.Namespace) -> int:
    from briefing.publish.report import report

    started = time.monotonic()
    built = report(root, options.edition, say=_say, force=options.force, strict=options.strict, **_patience(options))
    folder = options.edition if "/" in options.edition else f"reports/{options.edition}"
    print(f"{folder}/ " + (f"built in {time.monotonic() - started:.1f} s" if built else "is up to date"))
    return 0


def _open(root: Path, options: argparse.Namespace) -> int:
    import webbrowser

    from briefing.editions.files import edition_file
    from briefing.publish.carried import unpack
    from briefing.publish.serve import PAGE

    if unpack(root):
        print(f"{root.name}/ has the register, the notebooks and the editions now, yours to change", flush=True)
    _report(root, options)
    page = (edition_file(root, options.edition).with_suffix("") / PAGE).as_uri()
    shown = webbrowser.open(page)
    print(f"{page} is open in your browser" if shown else f"No browser was found here. Open {page} in one")
    return 0


def _watch(root: Path, options: argparse.Namespace) -> int:
    from briefing.editions.files import edition_file
    from briefing.publish.serve import serving
    from briefing.publish.watch import watch

    with serving(edition_file(root, options.edition).with_suffix("")) as page, suppress(KeyboardInterrupt):
        print(f"{page} shows the edition, and loads again after each build; Ctrl-C ends it", flush=True)
        watch(root, options.edition, partial(print, flush=True))
    return 0


def _site(root: Path, options: argparse.Namespace) -> int:
    from briefing.editions.edition import read_edition
    from briefing.publish.report import report
    from briefing.publish.site import write_site

    names = sorted((file.stem for file in (root / "reports").glob("*.yml")), key=lambda name: name != DEFAULT_EDITION)
    for name in names:
        _say(f"reports/{name}/")
        report(root, name, say=_say, strict=options.strict)
    write_site([read_edition(root, name) for name in names], root / "site")
    print(f"site/index.html leads to {', '.join(names)}")
    return 0


def _release(root: Path, options: argparse.Namespace) -> int:
    from briefing.register.register import read_register
    from briefing.register.versions import FILE, release

    read_register(root)
    added = release(root)
    print(f"{FILE} has {len(added)} {'line' if len(added) == 1 else 'lines'} for version {added[0]['version']}")
    return 0


def _parquet(root: Path, options: argparse.Namespace) -> int:
    from briefing.editions.edition import read_edition
    from briefing.publish.parquet import write_edition
    from briefing.publish.report import report

    report(root, options.edition, say=_say)
    edition = read_edition(root, options.edition)
    written = write_edition(root, edition.folder)
    print(f"parquet/{edition.folder.name}/ has {len(written)} tables, those of the register in data/")
    return 0


def _patience(options: argparse.Namespace) -> dict:
    """How long a cell may take, where that is given."""
    return {} if options.timeout is None else {"seconds": options.timeout}


def _batch(root: Path, options: argparse.Namespace) -> int:
    from briefing.publish.batch import build_batch

    failed = build_batch(root, options.grid, options.scheduler, _say, **_patience(options))
    print(f"batches/{options.grid.stem}/index.html leads to every edition")
    for built in failed:
        print(f"{built.name} is not built: {built.fault}", file=sys.stderr)
    return BriefingError.exit_code if failed else 0


def _worker(root: Path, options: argparse.Namespace) -> int:
    from briefing.run.cluster import work

    work(options.scheduler)
    return 0


def _check(root: Path, options: argparse.Namespace) -> int:
    from briefing.analysis.claims_page import page_faults
    from briefing.analysis.judged import judgement_faults
    from briefing.analysis.selection import named_faults
    from briefing.document.prose import prose_faults
    from briefing.drafting.cue_references import cue_faults
    from briefing.editions.edition import read_edition
    from briefing.editions.files import stray_files
    from briefing.editions.house_files import house_faults
    from briefing.editions.notebook import EDITION
    from briefing.editions.parameters import SELECTING, table_faults
    from briefing.register.archive import ABSENT
    from briefing.register.coverage import NOBODY
    from briefing.register.dictionary import dictionary_faults
    from briefing.register.lacks import lines_of_drafted
    from briefing.register.package import package_faults
    from briefing.register.prose import prose_problems
    from briefing.register.register import read_register
    from briefing.register.versions import version_faults
    from briefing.run.reading import read_notebooks
    from briefing.run.received import lost

    register, notebooks = read_register(root), read_notebooks(root / "notebooks")
    faults = dictionary_faults(root) + package_faults(root) + table_faults(root) + judgement_faults(register)
    faults += [fault for each in notebooks.items() for fault in lost(*each, (EDITION, *SELECTING))]
    faults += prose_faults(notebooks, partial(prose_problems, likelihoods=register.topic.likelihoods))
    faults += stray_files(root / "reports") + cue_faults(root, register)
    for file in sorted((root / "reports").glob("*.yml")):
        try:
            edition = read_edition(root, file.stem)
            faults += named_faults(register, edition.selection, edition.place)
        except FaultsError as error:
            faults += error.faults
    faults += page_faults(root) + version_faults(root)
    faults += house_faults(root, register.topic)
    if faults:
        raise FaultsError(faults)
    counts = f"{len(register.claims)} claims and {len(register.exclusions)} exclusions"
    print(f"{counts} from {len(register.sources)} sources: no faults")
    absent = [text.file for text in register.texts.values() if text.state == ABSENT]
    uncoded = register.numbers["accounted_by"].eq(NOBODY).sum()
    print(
        f"{len(register.numbers)} numbers in {len(register.texts) - len(absent)} archived texts, "
        f"each a claim or an exclusion{f', but {uncoded} of documents that are being coded' if uncoded else ''}"
    )
    if absent:
        print(f"NOT CHECKED against their texts, which are not in the archive folder: {', '.join(absent)}")
    for line in lines_of_drafted(register.drafted):
        print(line)
    first = dict(islice(notebooks.items(), READ_BY_ALL))
    for line in _warnings_of_hard_prose(root, first, register.actors["name"].tolist()):
        print(line)
    return 0


def _warnings_of_hard_prose(root: Path, notebooks: Mapping[str, "NotebookNode"], names: list[str]) -> list[str]:
    """What reads hard in the notebooks, with what they state where the default edition is built."""
    from briefing.document.prose import hard_prose
    from briefing.run.reading import read_notebook

    folder = root / "reports" / DEFAULT_EDITION / "notebooks"
    executed = {file.stem: read_notebook(file) for file in sorted(folder.glob("*.ipynb")) if file.stem in notebooks}
    unseen = [] if executed else [f"NOT LOOKED AT: what notebooks state, since {DEFAULT_EDITION} is not built"]
    return [f"WARNING {warning}" for warning in hard_prose(notebooks, executed, names)] + unseen


def _dictionary(root: Path, options: argparse.Namespace) -> int:
    from briefing.analysis.claims_page import FILE as CLAIMS
    from briefing.analysis.claims_page import write_page
    from briefing.editions.parameters import README, write_table
    from briefing.register.dictionary import FILE, write_dictionary
    from briefing.register.package import FILE as PACKAGE
    from briefing.register.package import write_package

    write_dictionary(root)
    write_package(root)
    write_table(root)
    write_page(root)
    print(f"{FILE}, {PACKAGE} and {CLAIMS} are what the schemas say, {README} what the parameters of an edition are")
    return 0


def _accept(root: Path, options: argparse.Namespace) -> int:
    from briefing.publish.accept import accept
    from briefing.publish.extremes import new_extremes
    from briefing.register.register import read_register

    grounds = partial(new_extremes, register=read_register(root))

    def agree(changes: list[str]) -> bool:
        print("\n".join(changes))
        return options.yes or (sys.stdin.isatty() and input("Keep these headlines? [y/N] ").strip().lower() == "y")

    if all(accept(root / folder, agree, grounds) for folder in ("notebooks", "notebooks/template")):
        print("the notebooks keep their headlines as they are now")
        return 0
    print("Nothing was accepted. Answer y, or say so beforehand: make accept YES=1", file=sys.stderr)
    return 2


def _new_source(root: Path, options: argparse.Namespace) -> int:
    from briefing.sheets.new_source import new_source

    archive = archive_folder(root)
    print("\n".join(new_source(root, archive, options.source, options.text, options.url, options.language)))
    return 0


def _sheet(root: Path, options: argparse.Namespace) -> int:
    from briefing.sheets.sheet_command import take_sheet, write_blind, write_sheet

    run = take_sheet if options.read else write_blind if options.blind else write_sheet
    print("\n".join(run(root, archive_folder(root), options.source, force=options.force)))
    return 0


def _settle(root: Path, options: argparse.Namespace) -> int:
    from briefing.sheets.settle_command import settle

    print("\n".join(settle(root, archive_folder(root), options.source, force=options.force)))
    return 0


def _lab(root: Path, options: argparse.Namespace) -> int:
    from briefing.run.lab import open_lab

    return open_lab(root / "notebooks", options.more)


def _clean(root: Path, options: argparse.Namespace) -> int:
    from briefing.publish.clean import clean

    print(clean(root))
    return 0


def _read(root: Path, options: argparse.Namespace) -> int:
    from briefing.phrases.read_command import answers

    for answer in answers(sys.stdin.buffer.read()):
        print(answer)
    return 0


def _say(step: str) -> None:
    if not os.environ.get("CI"):
        print(f"  {step} …", flush=True)


if __name__ == "__main__":
    sys.exit(main())
