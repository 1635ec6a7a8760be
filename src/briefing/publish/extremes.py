"""On what a new extreme rests: said of each claim that a headline now names as its lowest or highest."""

import re
from collections.abc import Sequence

from briefing.analysis.last_words import UNREALISED, UNTRACED
from briefing.analysis.thresholds import LOW_RATINGS
from briefing.register.register import Register

ID = re.compile(r"\(([a-z0-9_-]+)\)")
UNSURE = (*LOW_RATINGS, "F")


def new_extremes(old: Sequence[str], new: Sequence[str], register: Register) -> list[str]:
    """A sentence for each claim that is an end of a headline (`headlines`, `answer_lines`) and was none before."""
    known = set(register.claims["claim_id"])
    before = set(_ends(old))
    found = [end for end in _ends(new) if end not in before and end[2] in known]
    return [f"{measure}: the {which} is now {_grounds(claim_id, register)}" for measure, which, claim_id in found]


def _ends(lines: Sequence[str]) -> list[tuple[str, str, str]]:
    """What each line names: the measure, which end, and the claim; a single claim is both ends."""
    found = []
    for measure, _, said in (line.partition(": ") for line in lines):
        ids = ID.findall(said)
        for which, claim_id in zip(
            ("lowest", "highest") if len(ids) > 1 else ("lowest and highest",), ids, strict=False
        ):
            found.append((measure, which, claim_id))
    return found


def _grounds(claim_id: str, register: Register) -> str:
    """A claim, whose it is, and each thing that makes its ground thin; else how it was coded and rated."""
    claim = register.claims.set_index("claim_id").loc[claim_id]
    rating = register.sources.set_index("source_id").loc[claim["source_id"], "reliability"]
    name = register.actors.set_index("actor_id").loc[claim["claimant_id"], "name"]
    could = "what is a capacity" if claim["modality"] == "capacity" else f"what is only {claim['modality']}"
    thin = {
        "one coder only (provisional)": claim["coding"] != "reviewed",
        f"a document rated {rating}": rating in UNSURE,
        could: claim["modality"] in UNREALISED,
        "a conversion": claim["derivation"] == "converted",
        "retellings only: not traced": UNTRACED in claim["note"],
    }
    grounds = [words for words, holds in thin.items() if holds]
    rests = ", ".join(grounds) or f"two codings that agree or were settled, and a document rated {rating}"
    return f'{claim_id}, "{claim["value_text"]}" ({name}). It rests on {rests}.'
