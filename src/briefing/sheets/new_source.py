"""`briefing new-source`: drafts the rows of a new document, and files its cues, coding sheet and review page."""

from dataclasses import replace
from pathlib import Path

import pandas as pd

from briefing.drafting.document_row import language_of
from briefing.drafting.draft import CLAIMS, EXCLUSIONS, SOURCES, Draft, as_rows, filed
from briefing.drafting.drafting import Drafter
from briefing.drafting.summary import summary
from briefing.errors import Fault, FaultsError
from briefing.paths import OF_A_DEVICE, is_device
from briefing.register.refused import schema_faults
from briefing.register.register import Register, read_register
from briefing.register.schemas import SCHEMAS
from briefing.sheets.given_text import given_text
from briefing.sheets.held import Exchange, write_rows
from briefing.sheets.ids import labels_of
from briefing.sheets.kept import draft_file
from briefing.sheets.sheet_command import CUES, several, write_sheet

USAGE = "Write make new-source ID=paper-2026 TEXT=paper.txt"
NOT_AGAIN = "the document is in the register: its rows stay as they are, and make sheet ID={} writes its sheet"


def new_source(
    root: Path, archive: Path, source_id: str, text_file: str = "", url: str = "", language: str = ""
) -> list[str]:
    """Append the rows of a document that the register does not have; say what was drafted and what is to be decided."""
    _refuse_unfit({"source_id": source_id, "text_file": text_file, "url": url, "language": language})
    text = given_text(archive, source_id, text_file) if text_file else ""
    register = read_register(root)
    if source_id in {*register.sources["source_id"], *register.drafted.documents}:
        return [NOT_AGAIN.format(source_id)]
    draft = Drafter(register, root, language or language_of(text)).draft(source_id, text, text_file, url)
    write_rows(root, {table: _appended(draft, table) for table in (SOURCES, CLAIMS, EXCLUSIONS)})
    file = draft_file(root, source_id, CUES)
    file.parent.mkdir(exist_ok=True)
    file.write_text(filed(draft), encoding="utf-8", newline="\n")
    written = [f"data/{table}: {several(draft.of(table), 'row')}" for table in (SOURCES, CLAIMS, EXCLUSIONS)]
    note = [draft.note] if draft.note else []
    return [*written, *write_sheet(root, archive, source_id), *note, *summary(draft, _labels(register))]


def _appended(draft: Draft, table: str) -> Exchange:
    """The drafted rows of a table, which stand after all that it has."""
    rows = draft.of(table)
    ids = [{"claim_id": row.row} if table == CLAIMS else {} for row in rows]
    new = [{"source_id": draft.source_id, **own, **row} for own, row in zip(ids, as_rows(rows), strict=True)]
    return (lambda row: False), new


def _labels(register: Register) -> dict[str, str]:
    """What each id of an actor, a measure or a unit stands for."""
    tables = {f"{name}.csv": getattr(register, name) for name in ("actors", "measures", "units")}
    return {row_id: label for labels in labels_of(tables).values() for row_id, label in labels.items()}


def _refuse_unfit(given: dict[str, str]) -> None:
    """Refuse an id, a file name, an address or a language that the document's row cannot have."""
    if not given["source_id"].strip():
        raise FaultsError([Fault("data/sources.csv", "", "source_id", "no id is given", USAGE)])
    if is_device(given["source_id"]):
        raise FaultsError([Fault("data/sources.csv", given["source_id"], "source_id", "is no id", OF_A_DEVICE)])
    row = pd.DataFrame([given], columns=list(SCHEMAS[SOURCES].columns), dtype=object).fillna("")
    if faults := [fault for fault in schema_faults(SOURCES, row) if given.get(fault.column)]:
        raise FaultsError([replace(fault, row=given["source_id"]) for fault in faults])
