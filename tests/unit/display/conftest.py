"""Invented claims, one row each, and what a display function showed."""

import pandas as pd
import pytest
from matplotlib import pyplot as plt

from briefing.display import exhibits, findings
from briefing.document.records import Aside, read

NAN = float("nan")
FIVE_SITES = {
    "claim_id": "paper-2024-01",
    "assertion_id": "paper_sites",
    "source_id": "paper-2024",
    "paragraph": 3,
    "value_text": "five camps",
    "measure_id": "camps",
    "unit_id": "sites",
    "low": 5.0,
    "best": 5.0,
    "high": 5.0,
    "bound": "point",
    "derivation": "unstated",
    "modality": "happened",
    "scope": "",
    "period_start": "",
    "period_end": "",
    "as_of": "2024-03",
    "asserted": "",
    "claimant_id": "paper",
    "via": "",
    "coding": "reviewed",
    "status": "active",
    "status_since": "",
    "status_reason": "",
    "note": "",
    "measure": "Camps",
    "theme": "troops",
    "basis": "stock",
    "group": "camps",
    "unit_label": "sites",
    "unit_kind": "count",
    "source": "Paper 2024",
    "rating": "B",
    "published": "2024-03",
    "url": "https://paper.example/camps",
    "accessed": "2024-04-02",
    "collection": "core",
    "publisher_id": "paper",
    "known": pd.Timestamp("2024-03-31"),
    "root": "paper-2024",
    "rank": 0,
    "pools": "rok",
    "voice": "rok",
    "corrected_by": "",
    "party": "other",
    "covers": "",
    "best_rating": "B",
    "claimant": "The Paper",
    "via_names": "",
    "converted": False,
    "number": 5.0,
    "from_value": 4.75,
    "to_value": 5.25,
    "open_below": False,
    "open_above": False,
    "dated": "2024-03",
    "dated_basis": "as_of",
    "dated_from": pd.Timestamp("2024-03-01"),
    "dated_to": pd.Timestamp("2024-03-31"),
}


@pytest.fixture
def claim():
    """One claim, five camps unless told otherwise."""
    return lambda **fields: pd.Series({**FIVE_SITES, **fields}, dtype=object)


@pytest.fixture
def claims():
    """A table of claims, numbered from 1, one row for each dictionary of fields."""
    return lambda *rows: pd.DataFrame(
        [{**FIVE_SITES, "claim_id": f"paper-2024-{place:02}", **fields} for place, fields in enumerate(rows, start=1)],
        columns=list(FIVE_SITES),
    )


@pytest.fixture
def ax():
    """An empty chart."""
    figure, axis = plt.subplots()
    yield axis
    plt.close(figure)


@pytest.fixture
def shown(monkeypatch):
    """The records that a display function showed for the document, newest last."""
    records = []

    def show(data, raw):
        record = read(data)
        if not isinstance(record, Aside):
            records.append(record)

    for module in (exhibits, findings):
        monkeypatch.setattr(module, "display", show)
    return records


@pytest.fixture
def outputs(monkeypatch):
    """The outputs that a display function showed, newest last, as JupyterLab gets them."""
    bundles = []
    for module in (exhibits, findings):
        monkeypatch.setattr(module, "display", lambda data, raw: bundles.append(data))
    return bundles
