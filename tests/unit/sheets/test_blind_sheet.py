"""The sheet of a second coder: what may be chosen, and what it says when it is read."""

import pytest
from openpyxl import load_workbook

from briefing.errors import FaultsError
from briefing.sheets.blind_sheet import blind, read_blind

NAME = "drafts/gazette-2024-blind.xlsx"
FIGURES = {"A2": 1, "B2": "about 3,000 shells", "A3": 1, "B3": "500 men", "A4": 1, "B4": "20 more"}


@pytest.fixture
def path(held, tmp_path, fill):
    """The sheet with three figures."""
    path = tmp_path / "blind.xlsx"
    path.write_bytes(blind(held()))
    fill(path, "claims", FIGURES)
    return path


def test_phrases_relations_and_reasons_are_chosen_from_lists(path):
    book = load_workbook(path)
    lists = {cell.value: cell.column_letter for cell in book["ids"][1]}
    offered = {
        (name, str(rule.sqref)): rule.formula1
        for name in ("exclusions", "links", "document")
        for rule in book[name].data_validations.dataValidation
    }
    assert offered == {
        ("exclusions", "C2:C1001"): f"ids!${lists['reason']}$2:${lists['reason']}$8",
        ("links", "A2:A1001"): "claims!$B$2:$B$1001",
        ("links", "B2:B1001"): f"ids!${lists['relation']}$2:${lists['relation']}$7",
        ("links", "C2:C1001"): "claims!$B$2:$B$1001",
        ("document", "B3"): f"ids!${lists['document published_basis']}$2:${lists['document published_basis']}$5",
    }


def test_a_link_is_read_by_phrase_by_row_or_by_the_id_of_another_document(path, held, fill):
    fill(path, "links", {"A2": "500 men", "B2": "part_of", "C2": 4})
    fill(path, "links", {"A3": "20 more", "B3": "based_on", "C3": "other-2024-01", "D3": "A sum"})
    assert read_blind(path, NAME, held()).links == [
        {"from_claim": "3", "relation": "part_of", "to_claim": "4", "note": ""},
        {"from_claim": "4", "relation": "based_on", "to_claim": "other-2024-01", "note": "A sum"},
    ]


def test_only_what_was_filled_in_of_the_document_is_read(path, held, fill):
    assert read_blind(path, NAME, held()).document == {}
    fill(path, "document", {"B2": "2024-10"})
    assert read_blind(path, NAME, held()).document == {"published": "2024-10"}


@pytest.mark.parametrize(
    ("sheet", "cells", "named"),
    [
        ("links", {"A2": "500 mn", "B2": "part_of", "C2": 2}, 'links!A2: "500 mn" is no phrase of the sheet claims'),
        ("links", {"A2": "500 mn", "B2": "part_of", "C2": 2}, "Did you mean 500 men?"),
        ("links", {"A2": "other-2024-01", "B2": "part_of", "C2": 2}, 'links!A2: "other-2024-01" is no phrase'),
        ("links", {"A2": 2, "B2": "partof", "C2": 3}, 'links!B2: "partof" is not allowed here. Use one of: based_on'),
        ("claims", {"A5": 1, "B5": "500 men"}, 'links!A9: "500 men" stands in rows 3, 5 of claims. Give the number'),
        ("exclusions", {"A2": 1, "B2": "in 2024"}, 'exclusions!C2: "" is not allowed here. Use one of: background'),
        ("exclusions", {"A2": 1, "B2": "in 2025", "C2": "date"}, 'exclusions!B2: "in 2025" does not stand in'),
        ("document", {"B2": "May 2024"}, 'document!B2: "May 2024" is not a date'),
    ],
)
def test_a_fault_is_named_by_sheet_and_cell(path, held, fill, sheet, cells, named):
    fill(path, "links", {"A9": "500 men", "B9": "part_of", "C9": "20 more"})
    fill(path, sheet, cells)
    with pytest.raises(FaultsError) as raised:
        read_blind(path, NAME, held())
    assert named in str(raised.value)
