"""Making one edition: the register is read and selected, the notebooks run, the documents written."""

from collections.abc import Callable
from pathlib import Path

from briefing.editions.parameters import REPORTS, edition_fields, edition_file
from briefing.paths import archive_folder

Say = Callable[[str], None]


def make(
    root: Path,
    name: str,
    within: str = REPORTS,
    say: Say = lambda step: None,
    **how: object,
) -> bool:
    """Build the edition `within`/`name`; False if it is up to date. `how`: see `publish.build.Options`."""
    from briefing.publish.folder import locked
    from briefing.publish.manifest import inputs, is_current

    file = edition_file(root, name, within)
    with locked(file.with_suffix("")):
        built_from = inputs(root, file, edition_fields(file), archive_folder(root))
        if not how.get("force") and is_current(file.with_suffix(""), built_from):
            return False
        _build(root, file, built_from, say, how)
    return True


def _build(root: Path, file: Path, built_from: dict, say: Say, how: dict) -> None:
    from briefing.analysis.earlier import check_parameters
    from briefing.analysis.selection import read_selection, select
    from briefing.display.export import write_claims
    from briefing.editions.edition import read_edition
    from briefing.publish.build import Options, build
    from briefing.register.register import read_register

    edition = read_edition(root, file.stem, check_parameters, file.parent.relative_to(root).as_posix())
    selection = read_selection(edition.parameters, edition.place)
    register = select(read_register(root), selection, edition.place)

    def write_data(folder: Path) -> None:
        from briefing.display.workbook import write_workbook

        write_claims(register, folder, edition.title, selection.as_of, selection.known_by)
        live = register.claims.loc[register.claims["status"].ne("retracted")]
        write_workbook(register.with_tables(claims=live), folder / "register.xlsx")

    build(root, edition, built_from, write_data, say, Options(**how))
