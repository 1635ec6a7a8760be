"""Key judgements as readers see them: likelihood and confidence in sentences of their own, numbers looked up."""

from collections.abc import Mapping

import pandas as pd
from IPython.display import display
from markupsafe import Markup, escape

from briefing.analysis.judged import pools_behind, weak
from briefing.display.exhibits import TEMPLATES
from briefing.display.findings import evidence_links
from briefing.display.records import FINDING
from briefing.display.words import claim_link, glossed
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
        text = judgement_text(judgement, phrases)
        html = TEMPLATES.get_template("judgement.html.j2").render(
            judgement=judgement,
            text=text,
            band="{}–{} %".format(*likelihoods[judgement.likelihood]),
            evidence=evidence_links(judgement.claims),
            pools=pools_behind(judgement, claims),
            weak=weak(judgement, claims),
        )
        record = {
            "name": f"judgement-{judgement.id}",
            "value": judgement.likelihood,
            "text": text.striptags(),
            "claims": judgement.claims,
        }
        display({"text/plain": text.striptags(), "text/html": html, FINDING: record}, raw=True)


def judgement_text(judgement: Judgement, phrases: dict[str, str]) -> Markup:
    """The judgement's sentence with `{claim-id}` replaced by that claim's figure (of `phrases`), linked to its row."""
    return Markup(LOOKED_UP.sub(lambda match: claim_link(match[1], phrases[match[1]]), str(escape(judgement.text))))
