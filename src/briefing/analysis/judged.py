"""Judgements beside their evidence: how many independent pools each rests on, and whether its prose keeps the rules."""

import pandas as pd

from briefing.analysis.pools import independent
from briefing.errors import Fault
from briefing.register.judgements import FILE, Judgement, prose
from briefing.register.prose import prose_problems
from briefing.register.register import Register


def pools_behind(judgement: Judgement, claims: pd.DataFrame) -> int:
    """How many pools that do not overlap assert the claims a judgement rests on.

    `claims` is the output of `comparable`. What only stands beside the judgement is no ground for it; what is denied,
    disputed or only planned is no evidence of what happened.
    """
    said = (
        claims["claim_id"].isin(set(judgement.claims) - set(judgement.beside))
        & ~claims["modality"].isin(["denied", "planned"])
        & claims["status"].eq("active")
    )
    return independent(claims.loc[said, "pools"])


def weak(judgement: Judgement, claims: pd.DataFrame) -> bool:
    """Whether a judgement rests on fewer pools than it needs."""
    return pools_behind(judgement, claims) < judgement.needs_pools


def judgement_faults(register: Register) -> list[Fault]:
    """Judgements whose prose types a number, mixes likelihood and confidence, or leaves the yardstick."""
    return [
        Fault(FILE, judgement.id, field, problem, "See the rules for prose in CONTRIBUTING.md")
        for judgement in register.judgements
        for field, text in prose(judgement).items()
        for problem in prose_problems(text, register.topic.likelihoods)
    ]
