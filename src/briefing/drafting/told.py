"""Whose the figures are that a text ascribes to nobody: in a text that tells what others say, nobody's."""

from collections.abc import Sequence
from dataclasses import replace

from briefing.drafting.draft import MEDIUM, Cell
from briefing.drafting.repeated import Claim
from briefing.register.coding import UNATTRIBUTED

FEWEST, SHARE = 3, 0.4  # claims of a text that somebody is named for, from which on it tells what others say
SAID = "its text names who says most of its figures"


def told(claims: Sequence[Claim], tells: bool = False) -> list[Claim]:
    """The claims, those without a word of saying unattributed where the text names somebody for enough of the rest.

    `tells`: the text is known to tell what others say, by what else it says.
    """
    named = sum(claim.is_named for claim in claims)
    if not tells and named < max(FEWEST, SHARE * len(claims)):
        return list(claims)
    return [_by_nobody(claim) if not claim.claimant.value and not claim.claimant.cue else claim for claim in claims]


def _by_nobody(claim: Claim) -> Claim:
    others = tuple(dict.fromkeys([UNATTRIBUTED, *claim.claimant.candidates]))
    return replace(claim, cells={**claim.cells, "claimant_id": Cell(UNATTRIBUTED, MEDIUM, SAID, others)})
