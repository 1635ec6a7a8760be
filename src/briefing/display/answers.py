"""The answers of page one: each a sentence or three, with one figure or span, who says so, and when.

All are said of `last_words`: one row an origin, its last figure.
"""

from collections.abc import Mapping

import pandas as pd

from briefing.analysis.assertions import assertions
from briefing.analysis.last_words import as_they_were, ends_of, of_the_whole
from briefing.analysis.pools import independent
from briefing.analysis.provenance import LAST, passed, provenance
from briefing.analysis.summary import told
from briefing.analysis.thresholds import MONTHS_FROM, MOST_NAMED, SEVERAL_POOLS
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
from briefing.register.register import Register

COUNTED = "counted"
NOTHING: Mapping[str, str] = {}


def state_answer(
    name: str, asked: str, group: str, words: pd.DataFrame, claims: pd.DataFrame, also: Mapping[str, str] = NOTHING
) -> None:
    """Say between what figures the last words of a group lie, and whose the ends are.

    `words` are of `last_words`, `claims` of `comparable`. What speaks of a part is left aside where others speak of the
    whole. Where the lowest of a running total is older than the highest, the span is that of the time when it was said,
    and the highest stands beside it: a total that grew is no dispute. `asked` is what it is an answer to, in a word or
    two; `also` are other groups, by what belongs to it.
    """
    own = _of(group, words)
    if own.empty:
        _state_none(name, asked, told(claims).loc[lambda rows: rows["group"].eq(group) & rows["number"].notna()])
        return
    lowest, highest = ends_of(own)
    then = _then(lowest, highest, claims)
    ends = [highest] if lowest["number"] == highest["number"] else [highest, lowest]
    said_by = [(end, own) for end in ends] if then is None else [(highest, own), *((end, then) for end in _both(then))]
    low = lowest if then is None else ends_of(then)[0]
    parts = _parts_beyond(low, highest, words.loc[words["group"].eq(group)])
    others = {what: rows for what, other in also.items() if len(rows := _of(other, words))}
    sentences = [
        *(_whose(lowest, highest, own) if then is None else _whose_then(then, highest, own)),
        *(f"Of a part ({bracketed(part['covers'])}): {hedged(part)} ({_when(part)})." for part in parts),
        _counts(words.loc[words["group"].eq(group)]),
        *(f"{what}: {_dated(rows, claims)}." for what, rows in others.items()),
    ]
    lead = span(lowest, highest) if then is None else _grown(lowest, then, highest)
    said = text(styled("strong", asked, ": ", lead, "."), " ", " ".join(sentences))
    also_said = (claim for end, rows in said_by if len(same := _others(end, rows)) == 1 for _, claim in same.iterrows())
    beside = (claim for rows in others.values() for claim in _told_of(rows, claims))
    named = (*(end for end, _ in said_by), *also_said, *parts, *beside)
    evidence = on_claims(dict.fromkeys(claim["claim_id"] for claim in named))
    show_statement(Statement(Ref(FINDING, name), name, "a sentence", said, _value(low, highest), evidence))


def _of(group: str, words: pd.DataFrame) -> pd.DataFrame:
    return of_the_whole(words.loc[words["group"].eq(group)])


def _state_none(name: str, asked: str, printed: pd.DataFrame) -> None:
    """Say that no origin has a last word, and between what the figures lie that documents print all the same."""
    ends = () if printed.empty else ends_of(of_the_whole(printed))
    why = (
        f"Documents print {span(*ends)}, without saying whose figure it is, and of which month."
        if ends
        else "No document prints one."
    )
    said = text(styled("strong", asked, ": no figure of an origin."), " ", why)
    value = _value(*ends) if ends else 0
    evidence = on_claims(claim["claim_id"] for claim in reversed(ends))
    show_statement(Statement(Ref(FINDING, name), name, "a sentence", said, value, evidence))


def _value(lowest: pd.Series, highest: pd.Series) -> float | tuple[float, float]:
    """What is filed of two ends: both numbers, or the one."""
    low, high = end_number(lowest, "low"), end_number(highest, "high")
    return (low, high) if low < high else high


def _then(lowest: pd.Series, highest: pd.Series, claims: pd.DataFrame) -> pd.DataFrame | None:
    """The last words as they were when the lowest of a running total was said, if that is long ago and others grew.

    What is said to be at most so many has not grown.
    """
    days = (highest["dated_from"] - lowest["dated_to"]).days
    if lowest["basis"] != "cumulative" or highest["bound"] == "at_most" or days < MONTHS_FROM:
        return None
    then = of_the_whole(as_they_were(claims, lowest["group"], lowest["dated_to"]))
    return then if end_number(ends_of(then)[1], "high") < end_number(highest, "high") else None


def _both(words: pd.DataFrame) -> list[pd.Series]:
    """The highest and the lowest, once where they are one."""
    lowest, highest = ends_of(words)
    return [highest] if lowest["number"] == highest["number"] else [highest, lowest]


def _grown(lowest: pd.Series, then: pd.DataFrame, highest: pd.Series) -> str:
    """The span at the time of the lowest, and the highest since."""
    return f"{span(*ends_of(then))} by {month(lowest)}, {as_end(highest, 'high')} by {month(highest)}"


def _whose_then(then: pd.DataFrame, highest: pd.Series, words: pd.DataFrame) -> list[str]:
    """Who says the ends of the span as it was, and the highest since."""
    low, high = ends_of(then)
    last = _with_others(highest, words, dated=False)
    if low["number"] == high["number"]:
        return [f"The first is from {_with_others(high, then, dated=False)}, the last from {last}."]
    first = f"the lowest was from {_with_others(low, then, dated=False)}, the highest from"
    return [f"At first {first} {_with_others(high, then, dated=False)}; the last is from {last}."]


def _parts_beyond(lowest: pd.Series, highest: pd.Series, words: pd.DataFrame) -> list[pd.Series]:
    """The last words of a part that lie beyond the ends of what speaks of the whole."""
    beyond = ~words["number"].between(end_number(lowest, "low"), end_number(highest, "high"))
    return [part for _, part in words.loc[beyond & words["covers"].ne("")].iterrows()] if lowest["covers"] == "" else []


def _dated(words: pd.DataFrame, claims: pd.DataFrame) -> str:
    """The ends of some last words, with whose they are and of when; as they were, where they have grown since."""
    lowest, highest = ends_of(words)
    then = _then(lowest, highest, claims)
    if then is not None:
        return f"{_each(*ends_of(then))}, then {_one(highest, 'high')}"
    return _each(lowest, highest)


def _each(lowest: pd.Series, highest: pd.Series) -> str:
    if lowest["number"] == highest["number"]:
        return f"{hedged(highest)} ({_when(highest)})"
    return f"{_one(lowest, 'low')} to {_one(highest, 'high')}"


def _one(claim: pd.Series, end: str) -> str:
    return f"{as_end(claim, end)} ({_when(claim)})"


def _told_of(words: pd.DataFrame, claims: pd.DataFrame) -> list[pd.Series]:
    """The figures that `_dated` tells."""
    lowest, highest = ends_of(words)
    then = _then(lowest, highest, claims)
    return [highest, *(_both(then) if then is not None else _both(words)[1:])]


def _whose(lowest: pd.Series, highest: pd.Series, words: pd.DataFrame) -> list[str]:
    """Who says so, when, and what an end lacks: sentences."""
    if len(words) == 1:
        return [f"{_who(highest)} says so; no other origin does."]
    if lowest["number"] == highest["number"]:
        last = words.loc[words["dated_from"].idxmax()]
        return [f"{counted(len(words), 'origin')} print the same number, {_who(last)} the last."]
    return [f"The highest is from {_with_others(highest, words)}, the lowest from {_with_others(lowest, words)}."]


def _with_others(claim: pd.Series, words: pd.DataFrame, dated: bool = True) -> str:
    """Who prints an end, and who else prints the same number with no more doubt, or how many if there are several."""
    others, own = _others(claim, words), _who(claim, dated=dated)
    if len(others) == 1:
        other = others.iloc[0]
        return f"{own} and {_who(other, hedged(other) if other['bound'] != claim['bound'] else '')}"
    return f"{own} and {counted(len(others), 'other')}" if len(others) else own


def _others(claim: pd.Series, words: pd.DataFrame) -> pd.DataFrame:
    same = words["number"].eq(claim["number"]) & words["claim_id"].ne(claim["claim_id"])
    return words.loc[same & (words["lacks"].eq("") | (claim["lacks"] != ""))]


def _who(claim: pd.Series, figure: str = "", dated: bool = True) -> str:
    """Who says it, and in brackets the figure if it is to be said, when, and what it lacks."""
    said = ", ".join(filter(None, [figure, month(claim) if dated else "", claim["lacks"]]))
    name = claim["claimant"]
    if not said:
        return name
    return f"{name.removesuffix(')')}, {said})" if name.endswith(")") else f"{name} ({said})"


def _when(claim: pd.Series) -> str:
    """Who says it, through which other body, and when, to stand in brackets."""
    through = f", as told by {claim['told_by']}" if claim["told_by"] else ""
    return bracketed(f"{claim['claimant']}{through}, {month(claim)}")


def _counts(words: pd.DataFrame) -> str:
    """How many origins there are, how many of them apart, and which of them say that they counted."""
    how_many, of = int(words["derivation"].eq(COUNTED).sum()), len(words)
    if of == 1:
        return f"It claims {'a' if how_many else 'no'} count."
    apart = independent(words["pools"])
    origins = f"{of} origins" + (f" ({apart} not known to overlap)" if apart < of else "")
    return f"{how_many or 'None'} of {origins} {'claim' if how_many > 1 else 'claims'} a count."


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
        "{lead} The figures of {who} imply {low} to {high} for each of the {base} ({to}, {first} to {last}).",
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


def state_shares(name: str, claims: pd.DataFrame, register: Register, alike: pd.DataFrame) -> None:
    """Say behind what share of the statements those stand that share a cause, and who most; and how many print alike.

    Of statements but denials, each by its origin (see `provenance`). `alike` is the output of `independence`.
    """
    statements = provenance(assertions(claims), register.actors)
    counts = passed(statements, "origin")
    leading = 100 * counts.loc[~counts.index.isin(LAST)].head(MOST_NAMED) / max(len(statements), 1)
    if leading.empty:
        return
    names = pool_names(claims, register.topic.names())
    own = claims.set_index("claim_id").loc[statements.loc[~statements["origin"].isin(LAST), "claim_id"]]
    camps = 100 * own["party"].map(register.topic.camps()).value_counts() / len(statements)
    most = [(party(str(who), names), part) for who, part in leading.items()]
    several = alike.loc[alike["pools"].ge(SEVERAL_POOLS)]
    agreeing = int(several["alike"].gt(0).sum())
    (first, share), *others = [*camps.items()] or most[:1]
    state(
        name,
        "{lead}{others} {most} {alike}",
        value=text(rounded(share), number=share),
        claims=[],
        lead=styled(
            "strong",
            f"{first} {'stand' if camps.size else 'stands'} behind {rounded(share)} % of statements but denials.",
        ),
        others="".join(f" {who}: {rounded(part)} %." for who, part in others),
        most=f"Most: {', '.join(f'{who} ({rounded(part)} %)' for who, part in most)}.",
        alike=f"Origins not known to overlap print alike on {agreeing} of {counted(len(several), 'measure')}.",
    )
