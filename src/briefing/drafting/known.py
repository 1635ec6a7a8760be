"""Whether a drafted figure is known already: the assertions of the register with its claimant, measure and number.

An assertion is the same where a mention has one of the figure's numbers, a measure of the same comparability group, and
a claimant that is the same, shares its pool or is nobody named on one side, and was printed no later than a year and a
half before or after; of several the one with the same claimant, the nearest in time and then the most often printed.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from briefing.drafting.draft import HIGH, LOW, MEDIUM, Cell
from briefing.register.coding import NUMBERS, UNATTRIBUTED

FAR = 550  # days
RARE = {0: 550, 1: 120, 2: 60}  # days between, by how near the claimants are, for a number that few assertions print
COMMON = {0: 20, 1: 3, 2: 3}  # and for one that many print of this kind of thing
OFTEN = 3
WITHIN = {"same": 0, "pool": 1, "nobody": 2}


@dataclass(frozen=True)
class Known:
    """The mentions of the register, with what a draft is set against."""

    mentions: pd.DataFrame
    groups: Mapping[str, str]
    pools: Mapping[str, frozenset[str]]

    @classmethod
    def of(cls, claims: pd.DataFrame, sources: pd.DataFrame, measures: pd.DataFrame, actors: pd.DataFrame) -> "Known":
        """The mentions of a register's tables."""
        printed = sources.set_index("source_id")["published"]
        mentions = claims.assign(
            day=[_day(asserted or as_of or published) for asserted, as_of, published in zip(claims["asserted"], claims["as_of"], claims["source_id"].map(printed), strict=True)],
            group=claims["measure_id"].map(measures.set_index("measure_id")["comparability_group"]),
        )
        pools = {actor: frozenset(filter(None, text.split(";"))) for actor, text in zip(actors["actor_id"], actors["pool_ids"], strict=True)}
        return cls(mentions, measures.set_index("measure_id")["comparability_group"].to_dict(), pools)

    def assertion(self, cells: Mapping[str, Cell], day: str) -> tuple[Cell, str]:
        """The cell `assertion_id` of a drafted figure, and what is said of it: which mention, how often, what differs."""
        claimant, measure, bound = (cells[name].value for name in ("claimant_id", "measure_id", "bound"))
        values = {float(cells[name].value) for name in NUMBERS if cells[name].value}
        fit = self.mentions.loc[self.mentions["group"].eq(self.groups.get(measure, ""))]
        if not values or fit.empty:
            return Cell("", LOW), ""
        same = fit[[*NUMBERS]].apply(lambda column: column.isin(values)).any(axis=1)
        fit = fit.loc[same]
        fit = fit.assign(near=[self._nearness(claimant, other) for other in fit["claimant_id"]])
        fit = fit.loc[fit["near"].notna()]
        days = _day(day)
        if days is not None and not fit.empty:
            fit = fit.assign(gap=[abs((days - other).days) if other else FAR for other in fit["day"]])
            allowed = fit["near"].map(COMMON if fit["assertion_id"].nunique() >= OFTEN else RARE)
            fit = fit.loc[fit["gap"].le(allowed)]
        else:
            fit = fit.assign(gap=0)
        if fit.empty:
            return Cell("", LOW), ""
        counted = fit["assertion_id"].map(self.mentions["assertion_id"].value_counts())
        ordered = fit.assign(often=-counted).sort_values(["near", "gap", "often", "assertion_id"])
        ids = tuple(dict.fromkeys(ordered["assertion_id"]))[:4]
        best = ordered.iloc[0]
        printed = self.mentions.loc[self.mentions["assertion_id"].eq(ids[0]), "source_id"].nunique()
        differs = [] if best["bound"] == bound else [f"bound {best['bound']} there, {bound or 'unread'} here"]
        differs += [] if best["claimant_id"] == claimant else [f"claimant {best['claimant_id']} there"]
        said = f"another mention of {ids[0]}, printed by {printed} document{'s' * (printed != 1)}"
        sure = HIGH if best["near"] == 0 and best["gap"] <= 120 else MEDIUM
        return Cell(ids[0], sure, best["value_text"], ids), said + (f"; differs: {', '.join(differs)}" if differs else "")

    def _nearness(self, claimant: str, other: str) -> int | None:
        if claimant == other:
            return WITHIN["same"]
        if self.pools.get(claimant, frozenset()) & self.pools.get(other, frozenset()):
            return WITHIN["pool"]
        return WITHIN["nobody"] if UNATTRIBUTED in (claimant, other) or not claimant else None


def _day(prefix: object) -> dt.date | None:
    """The middle of an ISO 8601 prefix."""
    if not isinstance(prefix, str) or not prefix:
        return None
    parts = [int(part) for part in prefix.split("-")] + [6, 15][len(prefix.split("-")) - 1 :]
    return dt.date(*parts[:3])
