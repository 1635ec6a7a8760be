"""What readers see of a table: names instead of ids, figures as printed, each linked to its register row.

Every function takes a table from analysis and returns a new one for `show_table`; one row is what its name says.
"""

from briefing.display.tables.changes import per_change, per_move, per_revision
from briefing.display.tables.claims import per_assertion, side_by_side, tidy
from briefing.display.tables.conflicts import per_conflict_type, per_gap, tidy_gaps
from briefing.display.tables.conversions import per_factor, per_growth, per_load, per_rate, tidy_rates
from briefing.display.tables.drift import drifted, per_drifted_mention
from briefing.display.tables.envelopes import per_choice, per_envelope
from briefing.display.tables.headlines import per_last_word, per_step
from briefing.display.tables.independence import per_cycle, per_match, per_measure, tidy_independence
from briefing.display.tables.layout import balanced
from briefing.display.tables.pairs import per_pair, tidy_pairs
from briefing.display.tables.register import per_register_row, show_register
from briefing.display.tables.sources import (
    are_too_many,
    per_coded_field,
    per_left_out,
    per_source,
    per_wider_source,
    reliance,
)

__all__ = [
    "are_too_many",
    "balanced",
    "drifted",
    "per_assertion",
    "per_change",
    "per_choice",
    "per_coded_field",
    "per_conflict_type",
    "per_cycle",
    "per_drifted_mention",
    "per_envelope",
    "per_factor",
    "per_gap",
    "per_growth",
    "per_last_word",
    "per_left_out",
    "per_load",
    "per_match",
    "per_measure",
    "per_move",
    "per_pair",
    "per_rate",
    "per_register_row",
    "per_revision",
    "per_source",
    "per_step",
    "per_wider_source",
    "reliance",
    "show_register",
    "side_by_side",
    "tidy",
    "tidy_gaps",
    "tidy_independence",
    "tidy_pairs",
    "tidy_rates",
]
