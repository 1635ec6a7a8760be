"""One edition: checked, compared with what it was last built from, and built if anything has changed."""

import json
from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from pathlib import Path

from briefing.editions.edition import Edition, read_edition
from briefing.paths import archive_folder, cache_folder
from briefing.publish.folder import locked
from briefing.publish.inputs import decide_notebooks, inputs
from briefing.publish.manifest import is_current

Say = Callable[[str], None]


def report(root: Path, address: str, say: Say = lambda step: None, **how: object) -> bool:
    """Build the edition at an address; False if it is up to date. `how`: see `build.Options`.

    What a strict build refuses, an earlier one may have let pass: it is built again.
    """
    edition = read_edition(root, address)
    with locked(edition.folder):
        built_from = inputs(root, edition, archive_folder(root))
        if not (how.get("force") or how.get("strict")) and is_current(edition.folder, built_from):
            return False
        _build(root, edition, built_from, say, how)
    return True


def _build(root: Path, edition: Edition, built_from: dict, say: Say, how: dict) -> None:
    from briefing.analysis.prepared import prepare
    from briefing.analysis.selection import select
    from briefing.display.export import write_claims
    from briefing.editions.house import read_house
    from briefing.publish.build import Options, build
    from briefing.publish.kept import kept_files, kept_register
    from briefing.register.package import head
    from briefing.run.cache import used

    selection, options = edition.selection, Options(**how)
    given = decide_notebooks(root, edition, built_from)
    store = nullcontext if options.force else partial(used, cache_folder(root) / "data")
    with store():
        whole = kept_register(root, given)
        register, look = select(whole, selection, edition.place), read_house(root, whole.topic)

    def write_data(folder: Path) -> None:
        from briefing.display.workbook import write_workbook

        about = head(root, edition.name, edition.title)
        write_claims(register, folder, about, selection.as_of, selection.known_by)
        live = register.claims.loc[register.claims["status"].ne("retracted")]
        write_workbook(register.with_tables(claims=live), folder / "register.xlsx")

    def filed(folder: Path) -> None:
        with store():
            kept_files(folder, json.dumps([given, edition.title, edition.name], sort_keys=True), write_data)

    build(root, edition, built_from, given, filed, look, say, options, partial(prepare, selection))
