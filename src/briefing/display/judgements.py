"""Judgements as readers see them: likelihood and confidence in sentences of their own, figures looked up."""

from collections.abc import Iterable, Mapping
from typing import get_args

import pandas as pd

from briefing.analysis.judged import pools_behind, weak
from briefing.analysis.thresholds import MOST_JUDGED
from briefing.display.findings import show_statement
from briefing.display.links import FINDING, JUDGEMENT, claim_link, on_claims
from briefing.display.when import day_words
from briefing.display.words import counted, said, whose
from briefing.document.records import Statement
from briefing.document.text import Ref, Text, joined, link, styled, text
from briefing.register.judgements import LOOKED_UP, Confidence, Judgement

Figures = Mapping[str, pd.Series]
Yardstick = Mapping[str, tuple[int, int]]


def show_judgements(judgements: tuple[Judgement, ...], claims: pd.DataFrame, likelihoods: Yardstick) -> None:
    """Show each judgement, the likeliest and surest first, and file it with its claims as a finding.

    `claims` are of `comparable`. `likelihoods` are the terms of the yardstick, the least likely first, with the ends of
    their bands.
    """
    figures = _figures(judgements, claims)
    for judgement in _likeliest_first(judgements, likelihoods):
        show_statement(
            Statement(
                Ref(JUDGEMENT, judgement.id),
                f"{JUDGEMENT}-{judgement.id}",
                "a judgement",
                with_figures(judgement.text, figures),
                judgement.likelihood,
                on_claims(judgement.claims),
                _details(judgement, claims, figures, "{}–{} %".format(*likelihoods[judgement.likelihood])),
            )
        )


def state_judged(name: str, judgements: tuple[Judgement, ...], claims: pd.DataFrame, likelihoods: Yardstick) -> None:
    """Say the likeliest and surest judgements that rest on as much as they need, each with how sure we are."""
    firm = [judgement for judgement in judgements if not weak(judgement, claims)]
    first = _likeliest_first(firm, likelihoods)[:MOST_JUDGED]
    if not first:
        return
    figures = _figures(first, claims)
    sentences = (
        text(
            with_figures(judgement.text, figures),
            " ",
            link(Ref(JUDGEMENT, judgement.id), f"Confidence is {judgement.confidence}."),
        )
        for judgement in first
    )
    which = f" ({len(first)} of {len(judgements)} judgements)" if len(first) < len(judgements) else ""
    said = text(styled("strong", f"What we make of it{which}."), " ", joined(sentences, " "))
    show_statement(Statement(Ref(FINDING, name), name, "a sentence", said, len(first), on_claims(())))


def _likeliest_first(judgements: Iterable[Judgement], likelihoods: Yardstick) -> list[Judgement]:
    strength, sureness = list(likelihoods), get_args(Confidence)
    return sorted(
        judgements,
        key=lambda judgement: (strength.index(judgement.likelihood), sureness.index(judgement.confidence)),
        reverse=True,
    )


def _figures(judgements: Iterable[Judgement], claims: pd.DataFrame) -> dict[str, pd.Series]:
    """The claims that judgements name, by their ids."""
    named = {claim_id for judgement in judgements for claim_id in judgement.claims}
    return {claim["claim_id"]: claim for _, claim in claims.loc[claims["claim_id"].isin(named)].iterrows()}


def with_figures(sentence: str, figures: Figures) -> Text:
    """A sentence with `{claim-id}` replaced by that claim's figure, linked to its row, whose it is, and of when."""
    pieces = LOOKED_UP.split(sentence)
    return text(*(_figure(figures[piece]) if place % 2 else piece for place, piece in enumerate(pieces)))


def _figure(claim: pd.Series) -> Text:
    return text(claim_link(claim["claim_id"], said(claim)), " ", whose(claim))


def _details(judgement: Judgement, claims: pd.DataFrame, figures: Figures, band: str) -> tuple[Text, ...]:
    """How likely and how sure, on what grounds, what we assume, what would change our mind, and what it rests on."""
    sure = f"Confidence is {judgement.confidence}. {judgement.confidence_reason}"
    grounds = joined((with_figures(ground, figures) for ground in judgement.grounds), " ")
    details = (
        text(f"Likelihood: {judgement.likelihood} ({band}). {sure}"),
        _led("Grounds:", grounds),
        _led("We assume:", " ".join(judgement.assumptions)),
        _led("We would change our mind if:", " ".join(judgement.would_change_if)),
        _rests(judgement, claims),
    )
    return tuple(detail for detail in details if str(detail))


def _led(lead: str, words: str | Text) -> Text:
    """Words with what they are before them, or nothing where there are none."""
    return text(styled("emphasis", lead), " ", words) if str(words) else text()


def _rests(judgement: Judgement, claims: pd.DataFrame) -> Text:
    behind = pools_behind(judgement, claims)
    origins = counted(behind, "origin") + (" that are not known to overlap" if behind > 1 else "")
    doubt = (styled("strong", "It rests on fewer than it needs."), " ") if weak(judgement, claims) else ()
    return text(
        f"Behind it: {origins}; needed: {judgement.needs_pools}. ",
        *doubt,
        f"Issued {day_words(judgement.issued)}.",
    )
