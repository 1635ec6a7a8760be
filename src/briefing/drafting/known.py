"""Whether a drafted claim is known already: the assertions of the register that say the same of the same thing.

An assertion is the same where a mention has one of the figure's numbers (of a date the days, of a denial the theme,
of a vague figure the words) and a measure of the same comparability group, and its claimant is the same and it was
made near in time; or the draft names no single body ("US officials") and one assertion of its pool alone fits; or it
names nobody and the register has that number once. What more assertions print is told apart by the claimant and the
nearest day.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import count

import pandas as pd

from briefing.drafting.draft import HIGH, LOW, MEDIUM, Cell
from briefing.drafting.mentions import (
    DENIED,
    VAGUE,
    Key,
    Mention,
    day_of,
    edge,
    is_apart,
    is_before,
    is_within,
    keys_of,
)
from briefing.drafting.repeated import Claim
from briefing.register.coding import NUMBERS, UNATTRIBUTED

RARE, SEVERAL, COMMON = (
    (2, 550),
    (5, 120),
    (10**9, 20),
)  # how many assertions say the same; the days between two mentions
NEAREST = 45  # days between where a claimant made several such assertions
POOL, NOBODY, DENIAL = 45, 90, 10  # days between where a body is not named, where nobody is; between two denials
MOST, RANGE = 4, "range"  # candidates
SURELY = 120  # days between a sure mention and another by the same claimant


@dataclass(frozen=True)
class Known:
    """The mentions of the register by what they say, and what claimants are set against."""

    mentions: Mapping[Key, Sequence[Mention]]
    groups: Mapping[str, str]
    pools: Mapping[str, frozenset[str]]
    nameless: frozenset[str]
    documents: Mapping[str, int]

    @classmethod
    def of(
        cls,
        claims: pd.DataFrame,
        sources: pd.DataFrame,
        groups: Mapping[str, str],
        pools: Mapping[str, frozenset[str]],
        nameless: frozenset[str],
    ) -> "Known":
        """The mentions of a register's tables; `nameless`: the bodies that no text names."""
        published = claims["source_id"].map(sources.set_index("source_id")["published"]).fillna("")
        days = claims["asserted"].where(claims["asserted"].ne(""), claims["as_of"])
        days = days.where(days.ne(""), published)
        mentions: defaultdict[Key, list[Mention]] = defaultdict(list)
        columns = ["assertion_id", "claimant_id", "asserted", "bound", "value_text", "measure_id", *NUMBERS]
        columns += ["period_start", "period_end"]
        rows = zip(days, published, claims[columns].itertuples(index=False, name=None), strict=True)
        for day, printed, row in rows:
            assertion, claimant, asserted, bound, words, measure, *numbers, start, end = row
            mention = Mention(
                assertion, claimant, day_of(day), edge(asserted, 0), edge(printed, -1), bound, words, start or end
            )
            for key in keys_of(groups.get(measure, ""), bound, numbers, words, start or end):
                mentions[key].append(mention)
        documents = claims.groupby("assertion_id")["source_id"].nunique().to_dict()
        return cls(mentions, groups, pools, nameless, documents)

    def assertion(self, claim: Claim, published: str) -> tuple[Cell, str]:
        """The cell `assertion_id` of a drafted claim, and what is said of it: which mention, how often, what differs.

        `published` is when its document was.
        """
        cells = claim.cells
        said = {name: cells[name].value for name in ("claimant_id", "measure_id", "bound")}
        group = self.groups.get(said["measure_id"], "")
        period = "" if claim.place.figure.unit else claim.period
        keys = keys_of(group, said["bound"], claim.numbers, claim.words, period)
        fit = [mention for key in keys for mention in self.mentions.get(key, ())]
        if said["bound"] == RANGE:  # of a range one end alone says nothing
            fit = [one for one in fit if all(one in self.mentions.get(key, ()) for key in keys)]
        if period and said["claimant_id"] in self.nameless:  # many bodies may date the same
            fit = [one for one in fit if one.claimant == said["claimant_id"]]
        asserted = cells["asserted"].value if "asserted" in cells else ""
        true = cells["as_of"].value if "as_of" in cells else ""
        fit = [one for one in fit if not is_apart(one, asserted, published) and is_within(one.period, period)]
        fit = [one for one in fit if not is_before(one, true)]
        day = next((cells[name].value for name in ("asserted", "as_of") if name in cells), published)
        has_words_alone = said["bound"] == VAGUE and not claim.place.figure.unit
        found = self._fitting(fit, said["claimant_id"], day_of(day), "" if has_words_alone else said["bound"])
        own = [one for key in keys for one in self.mentions.get(key, ()) if one.claimant == said["claimant_id"]]
        again = said["bound"] == DENIED and not asserted and _assertions(own) > 1
        if again:  # what is denied again and again
            return Cell("", LOW, "", tuple(dict.fromkeys(one.assertion for _, one in found))[:MOST]), ""
        if not found:
            return Cell("", LOW), ""
        ids = tuple(dict.fromkeys(mention.assertion for _, mention in found))[:MOST]
        (gap, best), printed = found[0], self.documents[ids[0]]
        differs = [] if best.bound == said["bound"] else [f"bound {best.bound} there, {said['bound'] or 'unread'} here"]
        differs += [] if best.claimant == said["claimant_id"] else [f"claimant {best.claimant} there"]
        told = f"another mention of {ids[0]}, printed by {printed} document{'s' * (printed != 1)}"
        sure = HIGH if best.claimant == said["claimant_id"] and gap <= SURELY else MEDIUM
        return Cell(ids[0], sure, best.words, ids), told + (f"; differs: {', '.join(differs)}" if differs else "")

    def _fitting(
        self, fit: Sequence[Mention], claimant: str, day: dt.date | None, bound: str
    ) -> list[tuple[int, Mention]]:
        """The mentions that may be the same, with the days between, the nearest first; none where none surely is."""
        assertions = _assertions(fit)
        limit = next(days for most, days in (RARE, SEVERAL, COMMON) if assertions <= most)
        near = [(abs((day - one.day).days) if day and one.day else limit, one) for one in fit]
        if own := self._nearest(each for each in near if self._is_own(each[1].claimant, claimant) and each[0] <= limit):
            alone = _assertions(one for _, one in own) == 1
            return own if alone or own[0][0] <= (DENIAL if bound == DENIED else NEAREST) else []
        if bound in (DENIED, VAGUE):
            return []
        if claimant in self.nameless:
            pools = self.pools.get(claimant, frozenset())
            pooled = self._nearest(
                each for each in near if each[0] <= POOL and pools & self.pools.get(each[1].claimant, frozenset())
            )
            return pooled if _assertions(one for _, one in pooled) == 1 else []
        if claimant in ("", UNATTRIBUTED) and assertions == 1 and bound:
            return self._nearest(each for each in near if each[0] <= NOBODY)
        return []

    def _is_own(self, one: str, claimant: str) -> bool:
        """Whether two are one claimant, or one of them speaks for the other alone: a study and who published it."""
        if one == claimant:
            return claimant != UNATTRIBUTED
        return one in self.pools.get(claimant, ()) or claimant in self.pools.get(one, ())

    def _nearest(self, found: Iterable[tuple[int, Mention]]) -> list[tuple[int, Mention]]:
        """Mentions with the days between, the nearest first; of equals that of the assertion most often printed."""
        return sorted(found, key=lambda each: (each[0], -self.documents[each[1].assertion], each[1].assertion))


def _assertions(mentions: Iterable[Mention]) -> int:
    return len({one.assertion for one in mentions})


def new_assertion(claim: Claim, source_id: str, published: str, taken: Collection[str]) -> Cell:
    """The cell `assertion_id` of a claim that no assertion is known for: an id that no other has.

    It is made of the claimant (else the source), the month of the statement, and the measure.
    """
    cells = claim.cells
    day = next((cells[name].value for name in ("asserted", "as_of") if name in cells), published)
    parts = (claim.claimant.value or source_id.replace("-", "_"), day.replace("-", "")[:6], cells["measure_id"].value)
    name = "_".join(filter(None, parts))
    number = next(n for n in count(1) if (f"{name}_{n}" if n > 1 else name) not in taken)
    return Cell(f"{name}_{number}" if number > 1 else name, MEDIUM, "no assertion of the register says so")
