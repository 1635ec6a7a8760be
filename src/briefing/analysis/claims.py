"""The claims of an edition as one table for any notebook, and what each of its columns holds.

One row is one claim: `briefing.claims()`. The functions of `analysis` take it as it is.
"""

from collections.abc import Sequence

import pandas as pd

from briefing.analysis.comparison import comparable
from briefing.analysis.selection import selected
from briefing.editions.notebook import EDITION, parameters_of
from briefing.register.coding import NUMBERS
from briefing.register.schemas import SCHEMAS

TEXT, NUMBER, WHOLE, DAY, YES_NO = "text", "number", "whole number", "day", "true or false"
BESIDE = {
    "publisher_id": (TEXT, "Who published the document: actors.csv"),
    "rating": (TEXT, "The document's reliability: A to F"),
    "published": (TEXT, "When the document was published"),
    "collection": (TEXT, "The collection it belongs to"),
    "known": (DAY, "The first day a briefing may use it"),
    "url": (TEXT, "Its address"),
    "accessed": (TEXT, "When we first read it"),
    "root": (TEXT, "The source id of the assertion's root; blank where it is not in the register"),
    "rank": (WHOLE, "Place among the mentions of its assertion: 0 is the origin"),
    "dated": (TEXT, "Date the claim is set at"),
    "dated_basis": (TEXT, "How that date is known"),
    "dated_from": (DAY, "First day of that date"),
    "dated_to": (DAY, "Last day of that date"),
    "measure": (TEXT, "What is counted, as readers are told"),
    "theme": (TEXT, "What the measure belongs to"),
    "basis": (TEXT, "What kind of quantity the measure is"),
    "group": (TEXT, "Measures of one group may be set on one axis"),
    "parent_id": (TEXT, "The measure that it is a part of"),
    "unit_label": (TEXT, "The unit, as readers are told"),
    "unit_kind": (TEXT, "What kind of unit"),
    "party": (TEXT, "The claimant's side"),
    "role": (TEXT, "How the claimant can be an origin: as body, medium or researcher"),
    "country": (TEXT, "The claimant's country"),
    "pools": (TEXT, "The claimant's pools, joined by `;`: claims whose pools overlap are one origin"),
    "voice": (TEXT, "Who speaks: the state, for a body with no other pool; else the claimant"),
    "source": (TEXT, "A short name of the document"),
    "publisher": (TEXT, "The publisher's name"),
    "corrected_by": (TEXT, "The assertions by which the claimant corrects this one, joined by `;`"),
    "covers": (TEXT, "What part of the measure it covers; blank: the whole"),
    "best_rating": (TEXT, "The best rating among the documents of its assertion"),
    "claimant": (TEXT, "The claimant's name"),
    "via_names": (TEXT, "The names of those it came through"),
    "told_by": (TEXT, "The body of another pool through which it came from its claimant"),
    "converted": (YES_NO, "Whether the claimant got it by a conversion"),
    "number": (NUMBER, "The printed number, or the middle of a printed range"),
    "from_value": (NUMBER, "Lower end of what the printed words leave room for; of a date in days since 1970"),
    "to_value": (NUMBER, "Upper end of that; without a bound infinite"),
    "open_below": (YES_NO, "Whether the words leave the lower side open, as *at most* does"),
    "open_above": (YES_NO, "Whether they leave the upper side open, as *at least* does"),
}


def claims_of(edition: str, themes: Sequence[str] | None, **parameters: object) -> pd.DataFrame:
    """The claims of an edition that are not retracted, in reading order; its parameters may be set otherwise."""
    said = parameters if themes is None else {"themes": themes, **parameters}
    return comparable(selected(parameters_of({EDITION: edition}, **said)))


def columns() -> dict[str, tuple[str, str]]:
    """What each column of that table holds, and means: the register's own, then those set beside them."""
    own = SCHEMAS["claims.csv"].columns
    return {name: (_kind(name), column.description) for name, column in own.items()} | BESIDE


def _kind(column: str) -> str:
    return NUMBER if column in NUMBERS else WHOLE if column == "paragraph" else TEXT
