"""What readers see of a table: names instead of ids, figures as printed, each linked to its register row.

Every function takes a table from analysis and returns a new one for `show_table`; one row is what its name says.
"""

from briefing.display.tables.claims import per_assertion, side_by_side, tidy
from briefing.display.tables.layout import balanced
from briefing.display.tables.pairs import per_pair, tidy_pairs
from briefing.display.tables.register import per_register_row, show_register
from briefing.display.tables.sources import per_coded_field, per_source, reliance

__all__ = [
    "balanced",
    "per_assertion",
    "per_coded_field",
    "per_pair",
    "per_register_row",
    "per_source",
    "reliance",
    "show_register",
    "side_by_side",
    "tidy",
    "tidy_pairs",
]
