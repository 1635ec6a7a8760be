"""The register: every table, read and checked at once, so that a person sees all that is to be mended."""

import hashlib
from dataclasses import dataclass, field, replace
from pathlib import Path

import pandas as pd

from briefing.errors import Fault, FaultsError
from briefing.paths import archive_folder, project_root
from briefing.register import checks, coverage, quotations
from briefing.register.archive import Text, read_texts
from briefing.register.corrections import FILE as CORRECTIONS
from briefing.register.corrections import Correction, correction_faults, read_corrections
from briefing.register.drafted import Undecided, set_apart, undecided
from briefing.register.judgements import FILE as JUDGEMENTS
from briefing.register.judgements import (
    Judgement,
    crowded_sentences,
    read_judgements,
    retracted_claims,
    strangers_beside,
    unknown_claims,
    unknown_likelihoods,
    unlisted_claims,
)
from briefing.register.reading import read_cells
from briefing.register.references import reference_faults
from briefing.register.refused import schema_faults
from briefing.register.schemas import SCHEMAS, typed
from briefing.register.topic import Topic, read_topic
from briefing.register.topic_references import topic_faults

CODINGS = ("coding/pass_a.csv", "coding/pass_b.csv")
FIGURE_TABLES = ("claims.csv", *CODINGS)
_HELD: dict[str, "Register"] = {}


@dataclass(frozen=True)
class Register:
    """All tables of data/ and its topic, checked, and the numbers found in archived texts; functions give a new one.

    `left_out` are the judgements that a selection leaves out because a claim they rest on is not in it, `unsaid` the
    documents and claims that its dates and ratings leave out. `drafted` are the rows that nobody has decided yet: no
    table has them.
    """

    sources: pd.DataFrame
    actors: pd.DataFrame
    measures: pd.DataFrame
    units: pd.DataFrame
    conversions: pd.DataFrame
    claims: pd.DataFrame
    links: pd.DataFrame
    exclusions: pd.DataFrame
    pass_a: pd.DataFrame
    pass_b: pd.DataFrame
    judgements: tuple[Judgement, ...]
    corrections: tuple[Correction, ...]
    left_out: tuple[Judgement, ...]
    texts: dict[str, Text]
    numbers: pd.DataFrame
    topic: Topic
    unsaid: pd.DataFrame = field(
        default_factory=lambda: pd.DataFrame(columns=["id", "what", "name", "why"], dtype=object)
    )

    drafted: Undecided = field(default_factory=Undecided)

    def with_tables(self, **tables: pd.DataFrame) -> "Register":
        """The same register with some tables replaced."""
        return replace(self, **tables)


def read_register(root: Path | None = None) -> Register:
    """Read and check every table of the project at `root`; raise one error that lists every fault."""
    root = root or project_root()
    state = state_of(root)
    if state not in _HELD:
        hold(state, _read(root, archive_folder(root)))
    return _HELD[state]


def hold(state: str, register: Register) -> None:
    """Let a register be what is read where the files are in a state; the one held before is let go."""
    _HELD.clear()
    _HELD[state] = register


def state_of(root: Path) -> str:
    """A sum that differs when any file that is read at `root` does."""
    total, archive = hashlib.sha256(), archive_folder(root)
    for file in sorted([*(root / "data").rglob("*.csv"), *(root / "data").rglob("*.yml"), *archive.glob("*.txt")]):
        if file.is_file():
            total.update(f"{file} {hashlib.sha256(file.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def _read(root: Path, archive: Path) -> Register:
    read = {
        name: read_cells(root / "data" / name, list(schema.columns), f"data/{name}") for name, schema in SCHEMAS.items()
    }
    judgements, faults = read_judgements(root / JUDGEMENTS)
    corrections, mistakes = read_corrections(root / CORRECTIONS)
    (topic, lines), amiss = read_topic(root)
    faults = faults + mistakes + amiss + [fault for _, found in read.values() for fault in found]
    written = {name: table for name, (table, _) in read.items()}
    cells, waiting = set_apart(written)
    faults += [fault for name, table in cells.items() for fault in schema_faults(name, table)]
    if faults or topic is None:
        raise FaultsError(faults)
    drafted = undecided(waiting, written, archive)
    register = replace(_assemble(cells, judgements, corrections, topic, archive), drafted=drafted)
    faults = correction_faults(corrections, cells["claims.csv"], drafted.ids) + topic_faults(topic, lines, cells)
    faults += reference_faults(cells, drafted.ids) + _meaning_faults(register)
    if faults:
        raise FaultsError(faults)
    return merged(register)


def merged(register: Register) -> Register:
    """The register with the actors that were merged into others under these others' ids, wherever they are named."""
    figures = {name: getattr(register, name) for name in ("claims", "pass_a", "pass_b")}
    return register.with_tables(
        sources=under_kept_ids(register.sources, register.actors, "publisher_id"),
        **{name: under_kept_ids(table, register.actors, "claimant_id", "via") for name, table in figures.items()},
    )


def under_kept_ids(table: pd.DataFrame, actors: pd.DataFrame, *columns: str) -> pd.DataFrame:
    """The table with merged actors under the ids that were kept, in columns of ids or of ids joined by `;`."""
    into = actors.loc[actors["merged_into"].ne("")].set_index("actor_id")["merged_into"].to_dict()
    kept = {
        cell: ";".join(into.get(one, one) for one in cell.split(";"))
        for name in columns
        for cell in table[name].unique()
    }
    return table.assign(**{name: table[name].map(kept) for name in columns})


def _assemble(
    cells: dict[str, pd.DataFrame],
    judgements: list[Judgement],
    corrections: list[Correction],
    topic: Topic,
    archive: Path,
) -> Register:
    tables = {Path(name).stem: typed(table) for name, table in cells.items()}
    texts = read_texts(tables["sources"], archive)
    numbers = coverage.numbers_in_texts(texts, tables["claims"], tables["exclusions"])
    return Register(
        **tables,
        judgements=tuple(judgements),
        corrections=tuple(corrections),
        left_out=(),
        texts=texts,
        numbers=numbers,
        topic=topic,
    )


def _meaning_faults(register: Register) -> list[Fault]:
    sources, claims = register.sources, register.claims
    faults = checks.rule_faults(checks.source_rules(sources), "data/sources.csv", sources["source_id"])
    faults += checks.rule_faults(checks.claim_rules(claims, sources), "data/claims.csv", claims["claim_id"])
    for name in FIGURE_TABLES:
        figures = getattr(register, Path(name).stem)
        rules = checks.figure_rules(figures, register.measures, register.units)
        faults += checks.rule_faults(rules, f"data/{name}", figures["claim_id"])
        faults += checks.printed_faults(
            figures, register.measures, register.units, sources, f"data/{name}", earlier_rule=name in CODINGS
        )
        faults += quotations.phrase_faults(figures, register.texts, f"data/{name}")
    faults += quotations.text_faults(register.texts)
    faults += quotations.phrase_faults(register.exclusions, register.texts, "data/exclusions.csv")
    faults += unknown_claims(list(register.judgements), claims, register.drafted.ids)
    faults += retracted_claims(list(register.judgements), claims)
    faults += unlisted_claims(list(register.judgements))
    faults += strangers_beside(list(register.judgements))
    faults += crowded_sentences(list(register.judgements))
    faults += unknown_likelihoods(list(register.judgements), register.topic.likelihoods)
    coded = ~register.numbers["source_id"].isin(register.drafted.documents)
    return faults + coverage.coverage_faults(register.numbers.loc[coded])
