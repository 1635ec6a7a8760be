"""A small project of which a test writes a file anew; what is read of it is checked, selected and filed."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml
from unit import builders
from unit.builders import FILES, ROWS, claim, coded, conversion, exclusion, judgement_fields, link

from briefing.analysis.judged import judgement_faults
from briefing.analysis.selection import named_faults, select
from briefing.display.export import write_claims
from briefing.display.workbook import write_workbook
from briefing.editions.edition import read_edition
from briefing.editions.parameters import Selection
from briefing.errors import FaultsError
from briefing.register.package import head
from briefing.register.register import read_register
from fuzz.examples import in_time

SELECTION = Selection(as_of="2026-01-31", known_by="2026-01-31")
TABLES = ROWS | {
    "claims": [claim(), claim(claim_id="gazette-2024-02", assertion_id="staff_shells", claimant_id="staff")],
    "links": [link()],
    "exclusions": [exclusion()],
    "conversions": [conversion()],
    "pass_a": [coded()],
    "pass_b": [coded()],
}
JUDGEMENTS = yaml.safe_dump([judgement_fields()])
CORRECTED = {"claim": "gazette-2024-01", "field": "scope", "old": "a", "new": "", "reason": "b", "date": "2024-11-01"}
CORRECTIONS = yaml.safe_dump([CORRECTED])


@pytest.fixture(scope="module")
def project(tmp_path_factory):
    """The folder of a project without faults."""
    folder = tmp_path_factory.mktemp("project")
    (folder / "reports").mkdir()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("BRIEFING_ARCHIVE", str(folder / "archive"))
        write(folder)
        read_to_the_end(folder)
        yield folder


def write(folder, **tables):
    """All files of data/ as they are without faults, but for some tables."""
    builders.write_project(folder, JUDGEMENTS, CORRECTIONS, **(TABLES | tables))


def write_changed(folder, changes):
    """All files of data/, some cells of which are others: a table and its column, which row, what it says."""
    rows = {stem: [dict(row) for row in TABLES[stem]] for stem in FILES}
    for (name, column), at, said in changes:
        table = rows[Path(name).stem]
        table[at % len(table)][column] = said
    write(folder, **rows)


def read_to_the_end(folder):
    """Read the register, select what an edition speaks of, and file it."""
    register = read_register(folder)
    if faults := judgement_faults(register):
        raise FaultsError(faults)
    selected = select(register, SELECTION)
    with TemporaryDirectory() as place:
        write_claims(selected, Path(place), head(Path(place), "camps"), SELECTION.as_of, SELECTION.known_by)
        write_workbook(selected, Path(place) / "register.xlsx")


def read_edition_to_the_end(folder):
    """Read an edition and set it against the register."""
    edition = read_edition(folder, "core")
    if faults := named_faults(read_register(folder), edition.selection, edition.place):
        raise FaultsError(faults)


def placeless(work, folder):
    """The faults that name no file; whatever else is raised is a find."""
    try:
        with in_time():
            work(folder)
    except FaultsError as error:
        return [fault for fault in error.faults if not fault.file or not fault.remedy]
    return []
