"""A coding sheet: what it shows, and what it gives back when it is read."""

import pytest
from openpyxl import load_workbook

from briefing.drafting.draft import CLAIMS, Cell
from briefing.errors import FaultsError
from briefing.sheets.blind_sheet import blind
from briefing.sheets.read_sheet import read_sheet
from briefing.sheets.sheet import sheet

NAME = "drafts/gazette-2024.xlsx"
CUES = {
    (CLAIMS, "gazette-2024-01"): {
        "claimant_id": Cell("", "low", "The ministry said", ("ministry", "agency")),
        "measure_id": Cell("shells", "medium", "shells"),
    }
}


@pytest.fixture
def path(held, tmp_path):
    """The sheet of the document, with cues."""
    path = tmp_path / "gazette-2024.xlsx"
    path.write_bytes(sheet(held(), CUES))
    return path


def column(ws, name):
    return [cell.column_letter for cell in ws[1] if cell.value == name][0]


def cell(path, name, row=2):
    ws = load_workbook(path)["claims"]
    return ws[f"{column(ws, name)}{row}"]


def test_the_same_rows_give_the_same_bytes(held):
    assert sheet(held(), CUES) == sheet(held(), CUES)


def test_ids_stand_with_their_labels_and_the_sentence_beside(path):
    assert cell(path, "measure_id").value == "shells — Shells"
    assert cell(path, "sentence").value == "The ministry said about 3,000 shells were sent."


def test_cells_of_which_the_draft_is_not_sure_are_coloured_and_say_why(path):
    low, medium, high = (cell(path, name) for name in ("claimant_id", "measure_id", "unit_id"))
    assert low.comment.text == "low: rests on “The ministry said”. Candidates: ministry, agency"
    assert medium.comment.text == "medium: rests on “shells”"
    assert len({each.fill.fgColor.rgb for each in (low, medium, high)}) == 3
    assert cell(path, "look").value == "to choose: claimant_id; to look at: measure_id"


def test_blank_rows_have_the_drop_downs_too(path):
    ws = load_workbook(path)["claims"]
    offered = {
        letter: rule.formula1
        for rule in ws.data_validations.dataValidation
        for letter in (column(ws, "claimant_id"), column(ws, "bound"))
        if f"{letter}500" in rule.sqref
    }
    assert offered == {column(ws, "claimant_id"): "ids!$A$2:$A$7", column(ws, "bound"): "ids!$D$2:$D$8"}


def test_the_wordings_of_scope_are_offered_but_not_those_of_the_first_coding(held, tmp_path):
    document = held()
    document.tables["claims.csv"]["scope"] = ["second batch", "of this document", "of this document"]
    (tmp_path / "b.xlsx").write_bytes(blind(document))
    ids = load_workbook(tmp_path / "b.xlsx")["ids"]
    offered = next(column for column in ids.iter_cols(values_only=True) if column[0] == "scope")
    assert [cell for cell in offered if cell] == ["scope", "whole", "second batch"]


def test_a_sheet_that_nobody_changed_gives_the_rows_it_was_made_of(path, held):
    coding = read_sheet(path, NAME, held())
    assert (coding.source, coding.claims, coding.exclusions) == (held().source, held().claims, held().exclusions)


def test_what_looks_like_a_formula_stays_a_text(held, tmp_path):
    document = held()
    document.claims[0]["note"] = "=1+1"
    (tmp_path / "a.xlsx").write_bytes(sheet(document, {}))
    assert cell(tmp_path / "a.xlsx", "note").data_type == "s"
    assert cell(tmp_path / "a.xlsx", "note").quotePrefix
    assert read_sheet(tmp_path / "a.xlsx", NAME, document).claims[0]["note"] == "=1+1"


def test_a_new_figure_gets_the_next_number_and_an_excluded_one_its_reason(path, held, fill):
    ws = load_workbook(path)["claims"]
    fill(path, "claims", {"A3": "exclusion: background", "C4": 1, f"{column(ws, 'value_text')}4": "20 more"})
    coding = read_sheet(path, NAME, held())
    assert [(row["claim_id"], row["value_text"], row["coding"]) for row in coding.claims] == [
        ("gazette-2024-01", "about 3,000 shells", "drafted"),
        ("gazette-2024-03", "20 more", "drafted"),
    ]
    assert [(row["value_text"], row["reason"]) for row in coding.exclusions] == [
        ("in 2024", "date"),
        ("500 men", "background"),
    ]


def test_a_dropped_row_is_gone(path, held, fill):
    fill(path, "claims", {"A2": "drop", "F2": "rok_xyz"})
    fill(path, "exclusions", {"A2": "drop"})
    coding = read_sheet(path, NAME, held())
    assert [row["claim_id"] for row in coding.claims] == ["gazette-2024-02"]
    assert coding.exclusions == []


@pytest.mark.parametrize(
    ("sheet_name", "at", "typed", "named"),
    [
        ("claims", "claimant_id", "rok_xyz", '"rok_xyz" is no actor. The nearest are '),
        ("claims", "bound", "abut", '"abut" is not allowed here. Use one of: point, range'),
        ("claims", "take", "clam", '"clam" is not allowed here. Use one of: claim, exclusion: background'),
        ("claims", "best", "=1+1", "holds a formula"),
        ("claims", "as_of", 45569, "45569 is the number that a spreadsheet has for a date. Type it as 2024-10-04"),
        ("claims", "value_text", "30 shells", '"30 shells" does not stand in paragraph 1'),
        ("claims", "value_text", None, '"" is blank. Fill it in'),
        ("exclusions", "value_text", None, '"" is blank. Fill it in'),
        ("claims", "paragraph", 2.5, '"2.5" is not a paragraph number'),
        ("claims", "claim_id", "other-2024-09", '"other-2024-09" does not begin with the document\'s id'),
        ("claims", "measure_id", "shells;killed", '"shells;killed" is more than one measure'),
        ("exclusions", "reason", "dated", '"dated" is not allowed here'),
        ("exclusions", "claim_id", "gazette-2024-77", '"gazette-2024-77" is no claim'),
    ],
)
def test_a_fault_is_named_by_sheet_and_cell(path, held, fill, sheet_name, at, typed, named):
    letter = column(load_workbook(path)[sheet_name], at)
    fill(path, sheet_name, {f"{letter}2": typed})
    with pytest.raises(FaultsError) as raised:
        read_sheet(path, NAME, held())
    assert f"{NAME}, {sheet_name}!{letter}2: {named}" in str(raised.value)


def test_a_scope_that_is_not_listed_is_kept_with_a_remark(path, held, fill):
    document = held()
    document.__dict__["scopes"] = {"killed": ["in one battle"]}
    letter = column(load_workbook(path)["claims"], "scope")
    fill(path, "claims", {f"{letter}3": "in one batle"})
    coding = read_sheet(path, NAME, document)
    assert coding.claims[1]["scope"] == "in one batle"
    assert list(map(str, coding.remarks)) == [
        f'{NAME}, claims!{letter}3: "in one batle" is not among the scopes of killed. '
        'The nearest is "in one battle"; list a new one in data/README.md'
    ]


def test_a_new_figure_gets_no_number_that_a_dropped_row_has_or_had(path, held, fill):
    fill(path, "claims", {"A3": "drop", "C4": 1, "E4": "20 more"})
    assert [row["claim_id"] for row in read_sheet(path, NAME, held()).claims] == ["gazette-2024-01", "gazette-2024-03"]
    coding = read_sheet(path, NAME, held(), "gazette-2024-07")
    assert [row["claim_id"] for row in coding.claims] == ["gazette-2024-01", "gazette-2024-08"]


def test_the_rules_between_columns_are_asked_of_a_whole_row(path, held, fill):
    letter = column(load_workbook(path)["claims"], "best")
    fill(path, "claims", {f"{letter}3": 600})
    with pytest.raises(FaultsError, match="claims!E3: the row says point .low 500, best 600, high 500., the phrase"):
        read_sheet(path, NAME, held())


def test_the_documents_row_is_read_with_the_kind_of_each_cell(path, held, fill):
    rows = {row[0].value: row[0].row for row in load_workbook(path)["document"].iter_rows()}
    fill(path, "document", {f"B{rows['title']}": "Shells", f"B{rows['published']}": 45569})
    with pytest.raises(FaultsError, match=f"document!B{rows['published']}: 45569 is the number"):
        read_sheet(path, NAME, held())
    fill(path, "document", {f"B{rows['published']}": "2024-10"})
    assert (read_sheet(path, NAME, held()).source["title"], held().source["title"]) == ("Shells", "Shells counted")


def test_a_missing_sheet_or_column_is_named(path, held):
    book = load_workbook(path)
    del book["exclusions"]
    book.save(path)
    with pytest.raises(FaultsError, match=f"{NAME}, exclusions: the sheet is missing"):
        read_sheet(path, NAME, held())


def test_a_file_that_is_no_workbook_is_named(held, tmp_path):
    (tmp_path / "a.xlsx").write_bytes(b"claims")
    with pytest.raises(FaultsError, match="is no workbook that can be read"):
        read_sheet(tmp_path / "a.xlsx", NAME, held())


def test_the_blind_sheet_has_the_text_and_nothing_of_the_first_coding(held, tmp_path):
    (tmp_path / "b.xlsx").write_bytes(blind(held()))
    book = load_workbook(tmp_path / "b.xlsx")
    assert book.sheetnames == ["text", "claims", "exclusions", "links", "document", "ids"]
    assert book["text"]["B2"].value.startswith("The ministry said about 3,000 shells")
    for name in ("claims", "exclusions", "links"):
        assert [cell.value for row in book[name].iter_rows(min_row=2) for cell in row if cell.value] == []
    assert [row[:2] for row in book["document"].iter_rows(min_row=2, values_only=True)] == [
        ("published", None),
        ("published_basis", None),
    ]
    assert "assertion_id" not in [cell.value for cell in book["claims"][1]]


def test_a_number_whose_reason_is_still_blank_may_wait(path, held, fill):
    fill(path, "exclusions", {"E2": None})
    assert [row["reason"] for row in read_sheet(path, NAME, held()).exclusions] == [""]


def test_a_text_that_is_another_now_is_named(project, held):
    (project / "archive" / "gazette.txt").write_text("Other words.\n", encoding="utf-8")
    with pytest.raises(FaultsError, match="gazette.txt is not the registered one"):
        held()
