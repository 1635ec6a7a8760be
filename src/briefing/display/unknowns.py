"""The box of what is not known: questions of the topic that no figure of an edition answers."""

import pandas as pd

from briefing.analysis.last_words import ends_of, last_words
from briefing.analysis.summary import told
from briefing.display.findings import show_statement
from briefing.display.links import FINDING, claim_link, on_claims
from briefing.display.words import as_end, hedged, whose
from briefing.document.records import Statement
from briefing.document.text import Ref, Text, joined, styled, text
from briefing.register.topic import Answer, Topic, Unknown


def show_unknowns(name: str, heading: str, topic: Topic, claims: pd.DataFrame) -> None:
    """Show in a box, under a heading, what no figure of `claims` (of `comparable`) answers."""
    words = last_words(claims)
    open_ones = [unknown for unknown in topic.unknowns if not _answered(unknown.unless, claims)]
    said = [(unknown, _why(unknown, words)) for unknown in open_ones]
    details = [text(styled("strong", unknown.asks), " ", why) for unknown, why in said if why]
    if details:
        box = Statement(Ref(FINDING, name), name, "a box", text(heading), len(details), on_claims(()), tuple(details))
        show_statement(box)


def _answered(answer: Answer | None, claims: pd.DataFrame) -> bool:
    if answer is None:
        return False
    own = told(claims).loc[lambda rows: rows["group"].isin(answer.groups) & rows["number"].notna()]
    if answer.derivation is not None:
        own = own.loc[own["derivation"].eq(answer.derivation)]
    if answer.party is not None:
        own = own.loc[own["party"].eq(answer.party)]
    return bool(len(own))


def _why(unknown: Unknown, words: pd.DataFrame) -> Text | str:
    """Why nothing is known, or between what the last words lie; blank where there are none."""
    if unknown.last_words is None:
        return unknown.because
    own = words.loc[words["group"].eq(unknown.last_words)]
    if own.empty:
        return unknown.because
    lowest, highest = ends_of(own)
    ends = [(lowest, as_end(lowest, "low")), (highest, as_end(highest, "high"))]
    if lowest["number"] == highest["number"]:
        ends = [(highest, hedged(highest))]
    covered = {claim["covers"] for claim, _ in ends}
    where = f", {covered.pop()}" if len(covered) == 1 and "" not in covered else ""
    said = [_linked(claim, words) for claim, words in ends]
    return text("Latest: ", joined(said, " to "), f"{where}.")


def _linked(claim: pd.Series, words: str) -> Text:
    return text(claim_link(claim["claim_id"], words), " ", whose(claim))
