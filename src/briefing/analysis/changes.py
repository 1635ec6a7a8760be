"""What changed since: this briefing set against another edition, or against itself as of an earlier date.

One row of `changes` is one claim or judgement: `kind` (new, replaced, withdrawn, left out, judgement issued, judgement
gone), `one` (its id), `other` (for a claim that replaces an earlier one of its claimant, the earlier one's id).
"""

from collections.abc import Mapping

import pandas as pd

from briefing.analysis.assertions import assertions
from briefing.analysis.comparison import comparable
from briefing.analysis.envelope import ends, standing
from briefing.analysis.selection import is_whole_date, read_selection, select
from briefing.analysis.superseded import superseded
from briefing.parameters import DOCUMENT_FIELDS, edition_fields, edition_file
from briefing.paths import project_root
from briefing.register.register import Register, read_register

COLUMNS = ["kind", "one", "other"]


def earlier(**parameters: object) -> Register:
    """The register as the briefing to compare with knew it; where `compare_with` is blank, this briefing itself.

    A date keeps the other parameters and sets `as_of` and `known_by` to it; an edition brings its own.
    """
    compare_with = str(parameters["compare_with"])
    return select(read_register(), read_selection(_earlier(parameters, compare_with), "compare_with"))


def _earlier(parameters: Mapping[str, object], compare_with: str) -> dict[str, object]:
    if not compare_with:
        return parameters
    if is_whole_date(compare_with):
        return {**parameters, "as_of": compare_with, "known_by": compare_with, "compare_with": ""}
    fields = edition_fields(edition_file(project_root(), compare_with))
    return {name: value for name, value in fields.items() if name not in (*DOCUMENT_FIELDS, "compare_with")}


def changes(before: Register, after: Register) -> pd.DataFrame:
    """What is new, replaced, withdrawn or left out in `after` against `before`; see the module for one row."""
    old, new = comparable(before), comparable(after)
    replaced = superseded(new).loc[new["claim_id"].isin(old["claim_id"])]
    earlier_by_later = dict(zip(replaced, new.loc[replaced.index, "claim_id"], strict=True))
    added = assertions(new.loc[~new["claim_id"].isin(old["claim_id"])])["claim_id"]
    gone = old.loc[~old["claim_id"].isin(new["claim_id"]), "claim_id"]
    retracted = set(after.claims.loc[after.claims["status"].eq("retracted"), "claim_id"])
    rows = [
        *(
            ("replaced" if claim in earlier_by_later else "new", claim, earlier_by_later.get(claim, ""))
            for claim in added
        ),
        *(("withdrawn" if claim in retracted else "left out", claim, "") for claim in gone),
        *(("judgement issued", name, "") for name in _judgements(after) if name not in _judgements(before)),
        *(("judgement gone", name, "") for name in _judgements(before) if name not in _judgements(after)),
    ]
    return pd.DataFrame(rows, columns=COLUMNS)


def both(before: Register, after: Register) -> pd.DataFrame:
    """The claims of both briefings (from `comparable`), each once, as the later has it."""
    return pd.concat([comparable(after), comparable(before)]).drop_duplicates("claim_id")


def moved(before: Register, after: Register) -> pd.DataFrame:
    """The envelopes of both briefings side by side: one row a group whose low or high end is another than before.

    Columns `group`, and `low`, `high`, `lowest`, `highest`, `claims`, `pools`, `centre` with `_before` and `_after`.
    """
    old, new = (ends(assertions(standing(comparable(register)))) for register in (before, after))
    joined = old.merge(new, on="group", how="outer", suffixes=("_before", "_after"), sort=True)
    same = joined["low_before"].eq(joined["low_after"]) & joined["high_before"].eq(joined["high_after"])
    return joined.loc[~same].reset_index(drop=True)


def _judgements(register: Register) -> list[str]:
    return [judgement.id for judgement in register.judgements]
