"""The answers of page one: each a sentence or three, with one figure or span, who says so, and when.

All are said of `last_words`: one row an origin, its last figure.
"""

from collections.abc import Mapping

import pandas as pd

from briefing.analysis.last_words import ends_of, of_the_whole
from briefing.analysis.summary import told
from briefing.analysis.thresholds import MONTHS_FROM, MOST_NAMED
from briefing.display.findings import show_statement, state
from briefing.display.links import FINDING, on_claims
from briefing.display.words import (
    NO_NAMES,
    apart,
    counted,
    end_number,
    month,
    party,
    pool_names,
    rounded,
    span,
    unit_labels,
)
from briefing.document.records import Statement
from briefing.document.text import Ref, styled, text
from briefing.register.topic import Topic

COUNTED = "counted"
NOTHING: Mapping[str, pd.DataFrame] = {}


def state_answer(name: str, asked: str, words: pd.DataFrame, also: Mapping[str, pd.DataFrame] = NOTHING) -> None:
    """Say between what figures the last words of one group (`words`, of `last_words`) lie, and whose the ends are.

    What speaks of a part is left aside where others speak of the whole. `asked` is what it is an answer to, in a word
    or two; `also` are last words of what belongs to it, by what they are.
    """
    if words.empty:
        said = text(styled("strong", asked, ": no figure."), " No origin prints one.")
        show_statement(Statement(Ref(FINDING, name), name, "a sentence", said, 0, on_claims(())))
        return
    own = of_the_whole(words)
    lowest, highest = ends_of(own)
    shown = (highest, lowest) if lowest["number"] < highest["number"] else (highest,)
    others = {what: ends_of(of_the_whole(told_too)) for what, told_too in also.items() if len(told_too)}
    parts = [f" {what}: {span(*ends)}{_through(*ends)}." for what, ends in others.items()]
    said = text(styled("strong", asked, ": ", span(lowest, highest), "."), " ", _whose(lowest, highest, own), *parts)
    low, high = end_number(lowest, "low"), end_number(highest, "high")
    value = (low, high) if low < high else high
    beside = (claim for lower, higher in others.values() for claim in (higher, lower))
    evidence = on_claims(claim["claim_id"] for claim in (*shown, *beside))
    show_statement(Statement(Ref(FINDING, name), name, "a sentence", said, value, evidence))


def _through(lowest: pd.Series, highest: pd.Series) -> str:
    """Through whom a single origin's figure came, in brackets; blank for a span, and for what came through nobody."""
    alone = lowest["claim_id"] == highest["claim_id"] and lowest["via_names"]
    return f" (through {lowest['via_names'].replace('(', '[').replace(')', ']')})" if alone else ""


def _whose(lowest: pd.Series, highest: pd.Series, words: pd.DataFrame) -> str:
    """Who says so and when, whether anyone counted, and what an end lacks: sentences."""
    how_many = int(words["derivation"].eq(COUNTED).sum())
    if len(words) == 1:
        who = f"{_who(highest)} says so; no other origin does."
        how = "It shows a count." if how_many else "It shows no count."
    elif lowest["number"] == highest["number"]:
        who = f"{counted(len(words), 'origin')} print the same number, {_who(highest)} the last."
        how = _counts(how_many, len(words))
    else:
        who = (
            f"Highest: {_with_others(highest, words)}; lowest: {_with_others(lowest, words)}.{_older(lowest, highest)}"
        )
        how = _counts(how_many, len(words))
    return " ".join([who, how, *_lacks(lowest, highest)])


def _with_others(claim: pd.Series, words: pd.DataFrame) -> str:
    """Who prints an end, and how many others print the same number."""
    others = int(words["number"].eq(claim["number"]).sum()) - 1
    return f"{_who(claim)} and {counted(others, 'other')}" if others else _who(claim)


def _older(lowest: pd.Series, highest: pd.Series) -> str:
    """How much older the lowest figure of a running total is, which may be why it is lower; a sentence, or blank."""
    days = (highest["dated_from"] - lowest["dated_to"]).days
    grown = lowest["basis"] == "cumulative" and days >= MONTHS_FROM
    return f" The lowest is {apart(days)} older, and totals grow." if grown else ""


def _who(claim: pd.Series) -> str:
    return f"{claim['claimant']} ({month(claim)})"


def _counts(how_many: int, of: int) -> str:
    if not how_many:
        return "Nobody shows a count."
    return f"{how_many} of {of} {'shows' if how_many == 1 else 'show'} a count."


def _lacks(lowest: pd.Series, highest: pd.Series) -> list[str]:
    if lowest["claim_id"] == highest["claim_id"]:
        return [f"The figure is {highest['lacks']}."] if highest["lacks"] else []
    ends = (("highest", highest), ("lowest", lowest))
    return [f"The {end} is {claim['lacks']}." for end, claim in ends if claim["lacks"]]


def state_factor(
    name: str, lead: str, factors: pd.DataFrame, claims: pd.DataFrame, names: Mapping[str, str] = NO_NAMES
) -> None:
    """Say by what factors the origin with most conversions (of `once`) makes one unit of another, and when.

    `lead` is a sentence of what that means, `names` are those of parties and pools. Nothing is said of fewer than two.
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
        "{lead} What {who} says makes {low} to {high} {to} of each of the {base}, from {first} to {last}.",
        value=(float(one["factor"].min()), float(one["factor"].max())),
        claims=dict.fromkeys([*one["converted"], *one["base"]]),
        lead=styled("strong", lead),
        who=pool_names(claims, names).get(last["pools"], last["claimant"]),
        low=low,
        high=high,
        to=labels[last["to_unit"]],
        base=labels[last["from_unit"]],
        first=month(first),
        last=month(last),
    )


def state_shares(name: str, claims: pd.DataFrame, topic: Topic) -> None:
    """Say behind what share of the printed figures each of the parties stands that are behind most."""
    said = told(claims)
    counts = said.loc[said["party"].isin(topic.sides()), "party"].value_counts()
    if counts.empty:
        return
    shares = [
        (party(who, topic.names()), 100 * how_many / len(said)) for who, how_many in counts.head(MOST_NAMED).items()
    ]
    (first, share), *others = shares
    rest = " and ".join(f"{who} ({rounded(part)} %)" for who, part in others)
    state(
        name,
        "{lead} {rest}{nobody}",
        value=text(rounded(share), number=share),
        claims=[],
        lead=styled("strong", f"{first} stands behind {rounded(share)} % of the printed figures."),
        rest=f"Next: {rest}." if others else "",
        nobody=_nobody(said),
    )


def _nobody(said: pd.DataFrame) -> str:
    share = 100 * said["pools"].eq("").mean()
    return f" {rounded(share)} % name nobody." if share else ""
