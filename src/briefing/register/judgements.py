"""Judgements: assessments of ours, each naming the claims it rests on.

One entry of data/judgements.yml is one judgement. Its text and its grounds are templates of a sentence each:
`{claim-id}` stands for that claim's figure, so that no number is typed. Likelihood is a term of the topic's yardstick.
"""

import re
from collections.abc import Collection
from pathlib import Path
from typing import Annotated, Literal

import pandas as pd
from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from briefing.errors import Fault, suggestion
from briefing.register.coding import NOT_DECIDED
from briefing.register.yaml_lists import IsoDate, Sentence, read_entries

FILE = "data/judgements.yml"
Confidence = Literal["low", "moderate", "high"]
GONE = "is not in claims.csv", "Correct the id, or look at the judgement again: its evidence is gone"
LOOKED_UP = re.compile(r"\{([a-z0-9_-]+)\}")


class Judgement(BaseModel):
    """One assessment of ours: its sentence, how likely, how sure we are, on what grounds, and what it rests on."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)

    id: Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(?:[-_][a-z0-9]+)*$")]
    text: Sentence
    grounds: list[Sentence] = []
    likelihood: Sentence
    confidence: Confidence
    confidence_reason: Sentence
    needs_pools: Annotated[int, Field(ge=1)]
    claims: Annotated[list[str], Field(min_length=1)]
    beside: list[str] = []
    assumptions: list[Sentence]
    would_change_if: Annotated[list[Sentence], Field(min_length=1)]
    issued: IsoDate
    withdrawn: IsoDate | None = None


def read_judgements(path: Path) -> tuple[list[Judgement], list[Fault]]:
    """The judgements of a file and its faults."""
    judgements, faults = read_entries(path, FILE, Judgement)
    return judgements, faults + _duplicates(judgements)


def unknown_claims(judgements: list[Judgement], claims: pd.DataFrame, waiting: Collection[str] = ()) -> list[Fault]:
    """Judgements that name claims the register does not have; `waiting` are ids of drafted rows."""
    named = {claim_id for judgement in judgements for claim_id in judgement.claims}
    unknown = named.difference(claims.loc[claims["claim_id"].isin(named), "claim_id"])
    why = dict.fromkeys(unknown, GONE) | dict.fromkeys(unknown.intersection(waiting), NOT_DECIDED)
    return [
        Fault(FILE, judgement.id, "claims", f"{claim_id} {why[claim_id][0]}", why[claim_id][1])
        for judgement in judgements
        for claim_id in judgement.claims
        if claim_id in unknown
    ]


def retracted_claims(judgements: list[Judgement], claims: pd.DataFrame) -> list[Fault]:
    """Judgements not withdrawn that rest on a retracted claim."""
    retracted = set(claims.loc[claims["status"].eq("retracted"), "claim_id"])
    return [
        Fault(
            FILE,
            judgement.id,
            "claims",
            f"{claim_id} is retracted",
            "Look at the judgement again: withdraw it, or issue one that rests on other claims",
        )
        for judgement in judgements
        for claim_id in judgement.claims
        if claim_id in retracted and judgement.withdrawn is None
    ]


def unknown_likelihoods(judgements: list[Judgement], likelihoods: Collection[str]) -> list[Fault]:
    """Judgements whose likelihood is no term of the yardstick."""
    return [
        Fault(
            FILE,
            judgement.id,
            "likelihood",
            f'"{judgement.likelihood}" is not in data/topic/yardstick.yml',
            suggestion(judgement.likelihood, likelihoods),
        )
        for judgement in judgements
        if judgement.likelihood not in likelihoods
    ]


def unlisted_claims(judgements: list[Judgement]) -> list[Fault]:
    """Judgements whose sentences show a claim that their list of claims leaves out."""
    return [
        Fault(FILE, judgement.id, field, f"{{{claim_id}}} is not among the judgement's claims", "List it under claims")
        for judgement in judgements
        for field, sentence in _templates(judgement)
        for claim_id in LOOKED_UP.findall(sentence)
        if claim_id not in judgement.claims
    ]


def strangers_beside(judgements: list[Judgement]) -> list[Fault]:
    """Judgements that set a claim beside themselves which their list of claims leaves out."""
    return [
        Fault(
            FILE, judgement.id, "beside", f"{claim_id} is not among the judgement's claims", "List it under claims too"
        )
        for judgement in judgements
        for claim_id in judgement.beside
        if claim_id not in judgement.claims
    ]


def crowded_sentences(judgements: list[Judgement]) -> list[Fault]:
    """Judgements of which a sentence shows more than one figure."""
    return [
        Fault(
            FILE,
            judgement.id,
            field,
            f'"{sentence[:40]} …" shows {len(shown)} figures: a sentence shows one at most',
            "Give each figure a sentence of its own, under grounds",
        )
        for judgement in judgements
        for field, sentence in _templates(judgement)
        if len(shown := LOOKED_UP.findall(sentence)) > 1
    ]


def prose(judgement: Judgement) -> dict[str, str]:
    """The judgement's sentences by field."""
    return {
        "text": judgement.text,
        "grounds": " ".join(judgement.grounds),
        "confidence_reason": judgement.confidence_reason,
        "assumptions": " ".join(judgement.assumptions),
        "would_change_if": " ".join(judgement.would_change_if),
    }


def _templates(judgement: Judgement) -> list[tuple[str, str]]:
    """The sentences that show figures, each with its field."""
    return [("text", judgement.text), *(("grounds", ground) for ground in judgement.grounds)]


def _duplicates(judgements: list[Judgement]) -> list[Fault]:
    ids = [judgement.id for judgement in judgements]
    return [
        Fault(FILE, name, "id", "stands more than once", "Give each judgement its own id; ids are never reused")
        for name in sorted(set(ids))
        if ids.count(name) > 1
    ]
