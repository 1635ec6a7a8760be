"""A batch: every edition of a grid, and a page over them that shows how each headline moved."""

import json
import os
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

from briefing.editions.edition import read_edition
from briefing.editions.files import edition_fields
from briefing.editions.grid import editions, read_grid
from briefing.errors import FaultsError
from briefing.paths import ARCHIVE_VARIABLE, ROOT_VARIABLE, archive_folder
from briefing.publish.inputs import inputs
from briefing.publish.manifest import is_current, write_json
from briefing.publish.report import report
from briefing.run.cluster import Built, build_all, workers

FOLDER = "batches"
FAILURES = "failures.json"
PRELOAD = ("briefing.publish.preloaded",)


def build_batch(root: Path, file: Path, scheduler: str, say: Callable[[str], None], **how: object) -> list[Built]:
    """Build what is not built yet of a grid's editions into batches/<grid>/; return those that failed.

    `how`: see `publish.build.Options`.
    """
    within = f"{FOLDER}/{file.stem}"
    fields = dict(editions(read_grid(file), root))
    _write_files(root / within, fields)
    waiting = [name for name in fields if not _is_built(root, within, name)]
    say(f"{len(fields)} editions, {len(waiting)} to build")
    jobs = {name: partial(make_here, root, archive_folder(root).resolve(), name, within, **how) for name in waiting}
    failed = []
    with workers(scheduler) as client:
        for place, built in enumerate(build_all(client, jobs, PRELOAD), start=1):
            failed += [built] if built.fault else []
            say(f"{place} of {len(waiting)}: {built.name} {'FAILED' if built.fault else 'built'}")
    write_json(root / within / FAILURES, [vars(built) for built in failed])
    write_index(root / within, [name for name in fields if _is_built(root, within, name)], failed)
    return failed


def make_here(root: Path, archive: Path, name: str, within: str, **how: Any) -> None:
    """Make one edition in a worker's process."""
    os.environ[ROOT_VARIABLE], os.environ[ARCHIVE_VARIABLE] = str(root), str(archive)
    report(root, f"{within}/{name}", **how)


def write_index(folder: Path, names: list[str], failed: list[Built]) -> None:
    """Write index.html: small multiples of the headlines, the editions, and what failed."""
    from briefing.display.moved import headlines_moved
    from briefing.editions.house import read_house
    from briefing.publish.rendered import write_page

    entries = [{"name": name, **edition_fields(folder / f"{name}.yml")} for name in names]
    shown = {"editions": entries, "failed": failed, "charts": headlines_moved(folder, entries)}
    write_page(folder / "index.html", "batch", read_house(folder.parents[1]), **shown)


def _write_files(folder: Path, fields: dict[str, dict]) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in fields.items():
        (folder / f"{name}.yml").write_text(
            json.dumps(content, indent=1, ensure_ascii=False), encoding="utf-8", newline="\n"
        )


def _is_built(root: Path, within: str, name: str) -> bool:
    with suppress(FaultsError):
        edition = read_edition(root, f"{within}/{name}")
        return is_current(edition.folder, inputs(root, edition, archive_folder(root)))
    return False
