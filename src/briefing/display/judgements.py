"""Key judgements as readers see them: likelihood and confidence in sentences of their own, numbers looked up."""

from collections.abc import Mapping

import pandas as pd

from briefing.analysis.judged import pools_behind, weak
from briefing.display.findings import show_statement
from briefing.display.links import JUDGEMENT, claim_link, on_claims
from briefing.display.words import glossed
from briefing.document.records import Statement
from briefing.document.text import Ref, Text, styled, text
from briefing.register.judgements import LOOKED_UP, Judgement


def show_judgements(
    judgements: tuple[Judgement, ...], claims: pd.DataFrame, likelihoods: Mapping[str, tuple[int, int]]
) -> None:
    """Show each judgement, the likeliest first, and file it with its claims as a finding; `claims` of `comparable`.

    `likelihoods` are the terms of the yardstick, the least likely first, with the ends of their bands.
    """
    strength = list(likelihoods)
    phrases = {claim["claim_id"]: glossed(claim) for _, claim in claims.iterrows()}
    for judgement in sorted(judgements, key=lambda judgement: -strength.index(judgement.likelihood)):
        show_statement(
            Statement(
                Ref(JUDGEMENT, judgement.id),
                f"{JUDGEMENT}-{judgement.id}",
                "a judgement",
                judgement_text(judgement, phrases),
                judgement.likelihood,
                on_claims(judgement.claims),
                _details(judgement, claims, "{}–{} %".format(*likelihoods[judgement.likelihood])),
            )
        )


def judgement_text(judgement: Judgement, phrases: dict[str, str]) -> Text:
    """The judgement's sentence with `{claim-id}` replaced by that claim's figure (of `phrases`), linked to its row."""
    pieces = LOOKED_UP.split(judgement.text)
    return text(*(claim_link(piece, phrases[piece]) if place % 2 else piece for place, piece in enumerate(pieces)))


def _details(judgement: Judgement, claims: pd.DataFrame, band: str) -> tuple[Text, ...]:
    """How likely and how sure, what we assume, what would change our mind, and on how much it rests."""
    likely = f"Likelihood: {judgement.likelihood} ({band})."
    rests = f"Pools behind it that are not known to overlap: {pools_behind(judgement, claims)}"
    doubt = (styled("strong", "It rests on fewer than it needs."), " ") if weak(judgement, claims) else ()
    return (
        text(f"{likely} Confidence is {judgement.confidence}: {judgement.confidence_reason}"),
        text(styled("emphasis", "We assume:"), " ", " ".join(judgement.assumptions)),
        text(styled("emphasis", "We would change our mind if:"), " ", " ".join(judgement.would_change_if)),
        text(f"{rests}, needed: {judgement.needs_pools}. ", *doubt, f"Issued {judgement.issued}."),
    )
