"""Judgements beside their evidence: how many independent pools each rests on, and whether its prose keeps the rules."""

from briefing.analysis.pools import independent
from briefing.errors import Fault
from briefing.register.judgements import FILE, Judgement, prose
from briefing.register.prose import prose_problems, says_confirmed
from briefing.register.register import Register

CONFIRMING_POOLS = 2


def pools_behind(judgement: Judgement, register: Register) -> int:
    """How many pools that do not overlap assert the claims a judgement rests on.

    What is denied or only planned, and what is disputed or retracted, is no evidence of what happened.
    """
    claims = register.claims.loc[register.claims["claim_id"].isin(judgement.claims)]
    said = claims.loc[~claims["modality"].isin(["denied", "planned"]) & claims["status"].eq("active"), "claimant_id"]
    return independent(said.map(register.actors.set_index("actor_id")["pool_ids"]))


def weak(judgement: Judgement, register: Register) -> bool:
    """Whether a judgement rests on fewer pools than it needs."""
    return pools_behind(judgement, register) < judgement.needs_pools


def judgement_faults(register: Register) -> list[Fault]:
    """Judgements whose prose types a number, mixes likelihood and confidence, leaves the yardstick, or overstates."""
    faults = [
        Fault(FILE, judgement.id, field, problem, "See the rules for prose in CONTRIBUTING.md")
        for judgement in register.judgements
        for field, text in prose(judgement).items()
        for problem in prose_problems(text)
    ]
    overstated = [
        Fault(
            FILE,
            judgement.id,
            "text",
            "says confirmed, but rests on one pool",
            "Say who asserts it, or find another pool",
        )
        for judgement in register.judgements
        if says_confirmed(judgement.text) and pools_behind(judgement, register) < CONFIRMING_POOLS
    ]
    return faults + overstated
