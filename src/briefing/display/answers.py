"""The answers of page one: each a sentence or three, with one figure or span, who says so, and when.

All are said of `last_words`: one row an origin, its last figure.
"""

from collections.abc import Mapping

import pandas as pd

from briefing.analysis.last_words import last_words
from briefing.analysis.summary import told
from briefing.display.findings import filed_value, show_statement, state
from briefing.display.links import FINDING, on_claims
from briefing.display.when import day_words
from briefing.display.words import counted, month, party, rounded, span, unit_labels
from briefing.document.records import Statement
from briefing.document.text import Ref, styled, text
from briefing.register.topic import Answer, Topic, Unknown

COUNTED = "counted"
NOTHING: Mapping[str, pd.DataFrame] = {}


def state_answer(name: str, asked: str, words: pd.DataFrame, also: Mapping[str, pd.DataFrame] = NOTHING) -> None:
    """Say between what figures the last words of one group (`words`, of `last_words`) lie, and whose the ends are.

    `asked` is what it is an answer to, in a word or two; `also` are last words of what belongs to it, by what they are.
    """
    if words.empty:
        said = text(styled("strong", asked, ": no figure."), " No origin prints one.")
        show_statement(Statement(Ref(FINDING, name), name, "a sentence", said, 0))
        return
    lowest, highest = _ends(words)
    ends = (lowest, highest) if lowest["number"] < highest["number"] else (highest,)
    others = {what: _ends(own) for what, own in also.items() if len(own)}
    parts = [f" {what}: {span(*own)}." for what, own in others.items()]
    said = text(styled("strong", asked, ": ", span(lowest, highest), "."), " ", _whose(lowest, highest, words), *parts)
    value = tuple(float(claim["number"]) for claim in ends)
    shown = [*reversed(ends), *(claim for own in others.values() for claim in reversed(own))]
    evidence = on_claims(claim["claim_id"] for claim in shown)
    show_statement(Statement(Ref(FINDING, name), name, "a sentence", said, value, evidence))


def _ends(words: pd.DataFrame) -> tuple[pd.Series, pd.Series]:
    """The last words with the lowest and the highest number; of equals the latest."""
    newest = words.sort_values(["dated_from", "claim_id"], ascending=False)
    lowest, highest = (newest.loc[newest["number"].eq(end)].iloc[0] for end in newest["number"].agg(["min", "max"]))
    return lowest, highest


def _whose(lowest: pd.Series, highest: pd.Series, words: pd.DataFrame) -> str:
    """Who says so and when, whether anyone counted, and what an end lacks: sentences."""
    how_many = int(words["derivation"].eq(COUNTED).sum())
    if len(words) == 1:
        who = f"{_who(highest)} says so; no other origin does."
        how = "It counted them." if how_many else "How it counted is not shown."
    elif lowest["number"] == highest["number"]:
        who = f"{counted(len(words), 'origin')} print the same number, {_who(highest)} the last."
        how = _counts(how_many)
    else:
        who = f"Most is said by {_who(highest)}, least by {_who(lowest)}."
        how = _counts(how_many)
    return " ".join([who, how, *_lacks(lowest, highest)])


def _who(claim: pd.Series) -> str:
    return f"{claim['claimant']} ({month(claim)})"


def _counts(how_many: int) -> str:
    return f"A count is shown by {how_many}." if how_many else "Nobody shows a count."


def _lacks(lowest: pd.Series, highest: pd.Series) -> list[str]:
    if lowest["claim_id"] == highest["claim_id"]:
        return [f"The figure is {highest['lacks']}."] if highest["lacks"] else []
    ends = (("highest", highest), ("lowest", lowest))
    return [f"The {end} is {claim['lacks']}." for end, claim in ends if claim["lacks"]]


def state_factor(name: str, lead: str, factors: pd.DataFrame, claims: pd.DataFrame) -> None:
    """Say by what factors the origin with most conversions (of `once`) makes one unit of another, and when.

    `lead` is a sentence of what that means. Nothing is said of fewer than two.
    """
    named = factors.loc[factors["pools"].ne("")].groupby(["pools", "from_unit", "to_unit"])
    one = max((rows for _, rows in named), key=len, default=factors.iloc[:0])
    if len(one) < 2:
        return
    labels = unit_labels(claims)
    low, high = (rounded(end, 3) for end in (one["factor"].min(), one["factor"].max()))
    first, last = (one.loc[[place]].squeeze() for place in (one["dated_from"].idxmin(), one["dated_from"].idxmax()))
    state(
        name,
        "{lead} {who} took {low} to {high} {to} for each of the {base}, from {first} to {last}.",
        value=(float(one["factor"].min()), float(one["factor"].max())),
        claims=dict.fromkeys([last["converted"], last["base"]]),
        lead=styled("strong", lead),
        who=last["claimant"],
        low=low,
        high=high,
        to=labels[last["to_unit"]],
        base=labels[last["from_unit"]],
        first=month(first),
        last=month(last),
    )


def state_shares(name: str, claims: pd.DataFrame, topic: Topic, most: int = 3) -> None:
    """Say behind what share of the printed figures each of the parties stands that are behind most."""
    said = told(claims)
    counts = said.loc[said["party"].isin(topic.sides()), "party"].value_counts()
    if counts.empty:
        return
    shares = [(party(who, topic.names()), 100 * how_many / len(said)) for who, how_many in counts.head(most).items()]
    (first, share), *others = shares
    rest = " and ".join(f"{who} ({rounded(part)} %)" for who, part in others)
    state(
        name,
        "{lead} {rest}{nobody}",
        value=text(rounded(share), number=share),
        claims=said.loc[said["party"].eq(counts.index[0]), "claim_id"],
        lead=styled("strong", f"{first} stands behind {rounded(share)} % of the printed figures."),
        rest=f"Next come {rest}." if others else "",
        nobody=_nobody(said),
    )


def _nobody(said: pd.DataFrame) -> str:
    share = 100 * said["pools"].eq("").mean()
    return f" {rounded(share)} % name nobody." if share else ""


def show_unknowns(name: str, heading: str, topic: Topic, claims: pd.DataFrame) -> None:
    """The box of what is not known: the topic's questions that no figure of `claims` answers, and where they end."""
    words = last_words(claims)
    open_ones = [unknown for unknown in topic.unknowns if not _answered(unknown.unless, claims)]
    said = [(unknown, _why(unknown, words)) for unknown in open_ones]
    details = [text(styled("strong", unknown.asks), " ", why) for unknown, why in said if why]
    if not claims.empty:
        newest = claims["published"].max()
        details.append(text(styled("strong", "What came later."), f" The newest document is of {day_words(newest)}."))
    if details:
        shown = [unknown.last_words for unknown in open_ones if unknown.last_words]
        evidence = on_claims(words.loc[words["group"].isin(shown), "claim_id"])
        box = Statement(
            Ref(FINDING, name), name, "a box", text(heading), filed_value(len(details)), evidence, tuple(details)
        )
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


def _why(unknown: Unknown, words: pd.DataFrame) -> str:
    """Why nothing is known, or between what the last words lie; blank where there are none."""
    if unknown.last_words is None:
        return unknown.because
    own = words.loc[words["group"].eq(unknown.last_words)]
    if own.empty:
        return unknown.because
    lowest, highest = _ends(own)
    newest = own.loc[own["dated_from"].idxmax()]
    return f"The last words: {span(lowest, highest)} ({month(newest)})."
