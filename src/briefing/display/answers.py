"""The answers of page one: each a sentence or three, with one figure or span, who says so, and when.

All are said of `last_words`: one row an origin, its last figure.
"""

from collections.abc import Mapping

import pandas as pd

from briefing.analysis.last_words import as_they_were, ends_of, of_the_whole
from briefing.analysis.summary import told
from briefing.analysis.thresholds import MONTHS_FROM, MOST_NAMED
from briefing.display.findings import show_statement, state
from briefing.display.links import FINDING, on_claims
from briefing.display.words import (
    NO_NAMES,
    as_end,
    bracketed,
    counted,
    end_number,
    hedged,
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
NOTHING: Mapping[str, str] = {}
Ends = tuple[pd.Series, pd.Series]


def state_answer(
    name: str, asked: str, group: str, words: pd.DataFrame, claims: pd.DataFrame, also: Mapping[str, str] = NOTHING
) -> None:
    """Say between what figures the last words of a group lie, and whose the ends are.

    `words` are of `last_words`, `claims` of `comparable`. What speaks of a part is left aside where others speak of the
    whole. Where the lowest of a running total is older than the highest, they are set side by side as they were when it
    was said. `asked` is what it is an answer to, in a word or two; `also` are other groups, by what belongs to it.
    """
    own = _of(group, words)
    if own.empty:
        _state_none(name, asked, told(claims).loc[lambda rows: rows["group"].eq(group) & rows["number"].notna()])
        return
    lowest, highest = ends_of(own)
    then = _then(lowest, highest, claims)
    others = {what: ends_of(rows) for what, other in also.items() if len(rows := _of(other, words))}
    parts = [f" {what}: {_dated(*ends)}." for what, ends in others.items()]
    said = text(
        styled("strong", asked, ": ", span(lowest, highest), "."), " ", _whose(lowest, highest, own, then), *parts
    )
    low, high = end_number(lowest, "low"), end_number(highest, "high")
    value = (low, high) if low < high else high
    shown = (highest, lowest) if lowest["number"] < highest["number"] else (highest,)
    beside = (claim for lower, higher in (*([then] if then else []), *others.values()) for claim in (higher, lower))
    evidence = on_claims(claim["claim_id"] for claim in (*shown, *beside))
    show_statement(Statement(Ref(FINDING, name), name, "a sentence", said, value, evidence))


def _of(group: str, words: pd.DataFrame) -> pd.DataFrame:
    return of_the_whole(words.loc[words["group"].eq(group)])


def _state_none(name: str, asked: str, printed: pd.DataFrame) -> None:
    """Say that no origin has a last word, and between what the figures lie that documents print all the same."""
    if printed.empty:
        why, evidence = "No document prints one.", []
    else:
        ends = ends_of(of_the_whole(printed))
        why = f"Documents print {span(*ends)}, without saying whose figure it is, and of which month."
        evidence = [claim["claim_id"] for claim in ends]
    said = text(styled("strong", asked, ": no figure of an origin."), " ", why)
    show_statement(Statement(Ref(FINDING, name), name, "a sentence", said, 0, on_claims(evidence)))


def _then(lowest: pd.Series, highest: pd.Series, claims: pd.DataFrame) -> Ends | None:
    """The ends of the last words as they were when the lowest of a running total was said, if it is much older."""
    days = (highest["dated_from"] - lowest["dated_to"]).days
    if lowest["basis"] != "cumulative" or days < MONTHS_FROM:
        return None
    return ends_of(of_the_whole(as_they_were(claims, lowest["group"], lowest["dated_to"])))


def _dated(lowest: pd.Series, highest: pd.Series) -> str:
    """A span with the months of its ends; of a single figure also who carried it from its claimant."""
    if lowest["number"] == highest["number"]:
        through = f", through {highest['nearest_via']}" if highest["nearest_via"] else ""
        return f"{hedged(highest)} ({bracketed(month(highest) + through)})"
    ends = ((lowest, "low"), (highest, "high"))
    return " to ".join(f"{as_end(claim, end)} ({month(claim)})" for claim, end in ends)


def _whose(lowest: pd.Series, highest: pd.Series, words: pd.DataFrame, then: Ends | None) -> str:
    """Who says so and when, what an end lacks, what was said when the lowest was, whether anyone counted: sentences."""
    how_many = int(words["derivation"].eq(COUNTED).sum())
    if len(words) == 1:
        return f"{_who(highest)} says so; no other origin does. It shows {'a' if how_many else 'no'} count."
    if lowest["number"] == highest["number"]:
        said = [f"{counted(len(words), 'origin')} print the same number, {_who(highest)} the last."]
    else:
        said = [f"Highest: {_with_others(highest, words)}.", f"Lowest: {_with_others(lowest, words)}."]
    if then:
        alone = then[0]["claim_id"] == then[1]["claim_id"]
        said.append("At that time nobody else had a figure." if alone else f"Figures at that time: {span(*then)}.")
    return " ".join([*said, _counts(how_many, len(words))])


def _with_others(claim: pd.Series, words: pd.DataFrame) -> str:
    """Who prints an end, and who else prints the same number, or how many if there are several."""
    others = words.loc[words["number"].eq(claim["number"]) & words["claim_id"].ne(claim["claim_id"])]
    if len(others) == 1:
        other = others.iloc[0]
        return f"{_who(claim)} and {other['claimant']} ({month(other)})"
    return f"{_who(claim)} and {counted(len(others), 'other')}" if len(others) else _who(claim)


def _who(claim: pd.Series) -> str:
    """Who says it, and in brackets when, and what it lacks."""
    return f"{claim['claimant']} ({', '.join(filter(None, [month(claim), claim['lacks']]))})"


def _counts(how_many: int, of: int) -> str:
    if not how_many:
        return "Nobody shows a count."
    return f"{how_many} of {of} {'shows' if how_many == 1 else 'show'} a count."


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
    rest = ", ".join(f"{who} ({rounded(part)} %)" for who, part in others)
    state(
        name,
        "{lead} {rest}{nobody}",
        value=text(rounded(share), number=share),
        claims=[],
        lead=styled("strong", f"{first} stands behind {rounded(share)} % of all figures."),
        rest=f"Next: {rest}." if others else "",
        nobody=_nobody(said),
    )


def _nobody(said: pd.DataFrame) -> str:
    share = 100 * said["pools"].eq("").mean()
    return f" No name: {rounded(share)} %." if share else ""
