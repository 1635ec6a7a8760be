"""Judgements: assessments of ours, each naming the claims it rests on.

One entry of data/judgements.yml is one judgement. Its text is a template: `{claim-id}` stands for that claim's printed
figure, so that no number is typed. Likelihood terms are the bands of ICD 203 (US Intelligence Community Directive 203).
"""

import datetime as dt
import re
from pathlib import Path
from typing import Annotated, Literal

import yaml
from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from briefing.errors import Fault

FILE = "data/judgements.yml"
LOOKED_UP = re.compile(r"\{([a-z0-9_-]+)\}")
LIKELIHOODS = {
    "almost no chance": "1–5 %",
    "very unlikely": "5–20 %",
    "unlikely": "20–45 %",
    "roughly even chance": "45–55 %",
    "likely": "55–80 %",
    "very likely": "80–95 %",
    "almost certain": "95–99 %",
}


def _real_date(text: str) -> str:
    dt.date.fromisoformat(text)
    return text


IsoDate = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$"), AfterValidator(_real_date)]
Sentence = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]


class Judgement(BaseModel):
    """One assessment of ours: its sentence, how likely, how sure we are, and what it rests on."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$")]
    text: Sentence
    likelihood: Literal[tuple(LIKELIHOODS)]
    confidence: Literal["low", "moderate", "high"]
    confidence_reason: Sentence
    needs_pools: Annotated[int, Field(ge=1)]
    claims: Annotated[list[str], Field(min_length=1)]
    assumptions: list[Sentence]
    would_change_if: Annotated[list[Sentence], Field(min_length=1)]
    issued: IsoDate
    withdrawn: IsoDate | None = None


def read_judgements(path: Path) -> tuple[list[Judgement], list[Fault]]:
    """The judgements of a file and its faults."""
    if not path.is_file():
        return [], [Fault(FILE, "", "", "The file is missing", "Restore it; an empty list is []")]
    try:
        entries = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        return [], [Fault(FILE, _line(error), "", "The YAML cannot be read", "Mend its indentation, quotes or tags")]
    if not isinstance(entries, list):
        return [], [Fault(FILE, "", "", "The file is not a list of judgements", "Begin each judgement with '- id: …'")]
    read = [_read_entry(entry, place) for place, entry in enumerate(entries, start=1)]
    judgements = [judgement for judgement, _ in read if judgement]
    return judgements, [fault for _, faults in read for fault in faults] + _duplicates(judgements)


def unknown_claims(judgements: list[Judgement], claim_ids: set[str]) -> list[Fault]:
    """Judgements that name claims the register does not have."""
    return [
        Fault(
            FILE,
            judgement.id,
            "claims",
            f"{claim_id} is not in claims.csv",
            "Correct the id, or look at the judgement again: its evidence is gone",
        )
        for judgement in judgements
        for claim_id in judgement.claims
        if claim_id not in claim_ids
    ]


def unlisted_claims(judgements: list[Judgement]) -> list[Fault]:
    """Judgements whose text shows a claim that their list of claims leaves out."""
    return [
        Fault(FILE, judgement.id, "text", f"{{{claim_id}}} is not among the judgement's claims", "List it under claims")
        for judgement in judgements
        for claim_id in LOOKED_UP.findall(judgement.text)
        if claim_id not in judgement.claims
    ]


def _read_entry(entry: object, place: int) -> tuple[Judgement | None, list[Fault]]:
    name = entry.get("id", f"entry {place}") if isinstance(entry, dict) else f"entry {place}"
    try:
        return Judgement.model_validate(entry), []
    except ValidationError as error:
        return None, [
            Fault(
                FILE,
                str(name),
                ".".join(str(part) for part in problem["loc"]),
                problem["msg"],
                "See data/README.md for what a judgement holds",
            )
            for problem in error.errors(include_url=False)
        ]


def _duplicates(judgements: list[Judgement]) -> list[Fault]:
    ids = [judgement.id for judgement in judgements]
    return [
        Fault(FILE, name, "id", "stands more than once", "Give each judgement its own id; ids are never reused")
        for name in sorted(set(ids))
        if ids.count(name) > 1
    ]


def _line(error: Exception) -> str:
    mark = getattr(error, "problem_mark", None)
    return f"line {mark.line + 1}" if mark else ""
