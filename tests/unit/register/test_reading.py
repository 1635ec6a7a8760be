import pytest

from briefing.register.reading import read_cells

COLUMNS = ["claim_id", "note"]


@pytest.fixture
def read(tmp_path):
    def read(content):
        path = tmp_path / "links.csv"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return read_cells(path, COLUMNS, "data/links.csv")

    return read


def messages(outcome):
    return [str(fault) for fault in outcome[1]]


def test_cells_are_text_by_the_line_they_stand_on(read):
    table, faults = read("claim_id,note\na,1\nb,\n")
    assert table.to_dict("index") == {2: {"claim_id": "a", "note": "1"}, 3: {"claim_id": "b", "note": ""}}
    assert faults == []


def test_spaces_around_cells_are_dropped(read):
    table, _ = read(" claim_id ,note\n a , two words \n")
    assert table.loc[2].tolist() == ["a", "two words"]


def test_columns_may_stand_in_any_order(read):
    table, faults = read("note,claim_id\nx,a\n")
    assert (list(table.columns), table.loc[2].tolist(), faults) == (COLUMNS, ["a", "x"], [])


def test_a_byte_order_mark_is_accepted(read):
    table, faults = read(b"\xef\xbb\xbfclaim_id,note\na,x\n")
    assert (table.loc[2, "claim_id"], faults) == ("a", [])


def test_windows_line_ends_are_accepted(read):
    table, faults = read("claim_id,note\r\na,x\r\nb,y\r\n")
    assert (table["note"].tolist(), list(table.index), faults) == (["x", "y"], [2, 3], [])


def test_a_table_may_have_no_rows(read):
    table, faults = read("claim_id,note\n")
    assert (list(table.columns), len(table), faults) == (COLUMNS, 0, [])


def test_blank_rows_are_skipped_and_counted(read):
    table, faults = read("claim_id,note\n\na,x\n,\nb,y\n")
    assert (list(table.index), faults) == ([3, 5], [])


def test_a_quoted_line_end_keeps_the_lines_below_right(read):
    table, _ = read('claim_id,note\na,"one\ntwo\nthree"\nb,y\n')
    assert table["note"].to_dict() == {2: "one\ntwo\nthree", 5: "y"}


def test_a_quoted_comma_stays_in_its_cell(read):
    table, _ = read('claim_id,note\na,"x, y"\n')
    assert table.loc[2, "note"] == "x, y"


def test_two_quotes_in_a_quoted_cell_are_one(read):
    table, _ = read('claim_id,note\na,"say ""hi"""\n')
    assert table.loc[2, "note"] == 'say "hi"'


def test_line_ends_of_old_macs_are_accepted(read):
    table, faults = read("claim_id,note\ra,x\rb,y\r")
    assert (table["note"].to_dict(), faults) == ({2: "x", 3: "y"}, [])


@pytest.mark.parametrize("row", ['a,"x"y', 'a,"x" y', '"a"b,x'])
def test_letters_after_a_closing_quote_are_a_fault(read, row):
    assert messages(read(f"claim_id,note\n{row}\n")) == [
        "data/links.csv, line 2: A double quote is opened here, and more stands where it is closed. "
        "Write two for one within a cell"
    ]


def test_semicolons_are_refused_with_what_the_spreadsheet_did(read):
    assert messages(read("claim_id;note\na;x\n")) == [
        "data/links.csv, line 1: A spreadsheet wrote ';' between the columns. "
        "Save the file as CSV (UTF-8, comma-separated)"
    ]


def test_a_missing_column_is_named(read):
    assert messages(read("claim_id\na\n")) == [
        "data/links.csv, line 1, note: The column is missing. Add the column note to the header"
    ]


def test_a_column_too_many_is_named(read):
    (message,) = messages(read("claim_id,note,colour\na,x,red\n"))
    assert message.startswith("data/links.csv, line 1, colour: The column is not one of the register's.")


def test_a_misspelt_column_is_told_its_right_name(read):
    assert "Did you mean note?" in str(messages(read("claim_id,notes\na,x\n")))


def test_a_column_that_stands_twice_is_refused(read):
    assert messages(read("claim_id,note,note\na,x,y\n")) == [
        "data/links.csv, line 1, note: The column stands twice. Keep one of the two"
    ]


def test_every_column_at_fault_is_listed(read):
    _, faults = read("claim_id,notes,claim_id\na,x,b\n")
    assert {fault.column for fault in faults} == {"note", "notes", "claim_id"}


@pytest.mark.parametrize(("separator", "called"), [("\t", "tabs"), ("|", "'|'"), (";", "';'")])
def test_what_stands_in_place_of_commas_is_named(read, separator, called):
    assert messages(read(f"claim_id{separator}note\na{separator}x\n"))[0].startswith(
        f"data/links.csv, line 1: A spreadsheet wrote {called} between the columns. "
    )
    assert messages(read(f"claim_id,note\na{separator}x\n")) == [
        f"data/links.csv, line 2: The row has 1 cells, the header 2; {called} stand where commas should. Write commas"
    ]


@pytest.mark.parametrize("header", ["claim_id,note,", ",claim_id,note", "claim_id,,note,,"])
def test_a_blank_column_is_named_by_its_place_once(read, header):
    faults = [fault for fault in messages(read(f"{header}\na,x,\nb,y,\n"))]
    blank = [place for place, column in enumerate(header.split(","), start=1) if not column]
    assert faults == [
        f"data/links.csv, line 1, column {place}: The column is blank. Take it out, down to the last row"
        for place in blank
    ]


@pytest.mark.parametrize(("rows", "said"), [("a,x,\n", ""), ("a,x,,,\nb,y,\n\nc,z,\n", ", as 2 more do")])
def test_a_comma_too_many_at_the_end_is_told_once_for_all_rows(read, rows, said):
    assert messages(read(f"claim_id,note\n{rows}")) == [
        f"data/links.csv, line 2: The row ends with a comma too many{said}. Take it out"
    ]


@pytest.mark.parametrize("sign", ["\v", "\f", "\ufffe", "\x07", "\x1b", "\x7f"])
def test_a_sign_that_no_document_can_hold_is_told_by_row_and_column(read, sign):
    table, (fault,) = read(f"claim_id,note\nb,y\na,one{sign}two\n")
    said = f"holds the sign U+{ord(sign):04X}, which no document can hold. Take it out"
    assert str(fault) == f"data/links.csv, line 3 (a), note: {said}"


@pytest.mark.parametrize("kept", ["one\u00adtwo", "one\u200dtwo", "a\u00a0b", "⚙️", "א\u200f", "\U0001f680"])
def test_a_sign_that_readers_do_not_see_may_stand_in_a_text(read, kept):
    assert messages(read(f"claim_id,note\na,{kept}\n")) == []


@pytest.mark.parametrize(("letters", "told"), [(32_767, 0), (32_768, 1), (200_000, 1)])
def test_a_cell_that_no_workbook_can_hold_is_told(read, letters, told):
    found = messages(read(f"claim_id,note\na,{'x' * letters}\n"))
    problem = f"has {letters:,} letters, of which a cell of a workbook holds 32,767. Shorten it"
    assert found == [f"data/links.csv, line 2 (a), note: {problem}"] * told


@pytest.mark.parametrize(("row", "cells"), [("a", 1), ("a,x,y", 3)])
def test_a_ragged_row_is_named_by_its_line(read, row, cells):
    assert messages(read(f"claim_id,note\nb,y\n{row}\n")) == [
        f"data/links.csv, line 3: The row has {cells} cells, the header 2. "
        "Check its commas; a cell with a comma needs double quotes around it"
    ]


def test_the_other_rows_are_read_beside_a_ragged_one(read):
    table, _ = read("claim_id,note\na\nb,y\n")
    assert table["note"].to_dict() == {3: "y"}


@pytest.mark.parametrize("content", ["", "\n", "  \r\n", b"\xef\xbb\xbf"])
def test_an_empty_file_is_refused(read, content):
    assert "The file is empty" in str(messages(read(content)))


def test_a_missing_file_is_refused(tmp_path):
    _, (fault,) = read_cells(tmp_path / "none.csv", COLUMNS, "data/none.csv")
    assert str(fault) == "data/none.csv: The file is missing. Restore it, or add it with its header line"


@pytest.mark.parametrize("content", [b"PK\x03\x04\x00\x00", "claim_id,note\n".encode("utf-16")])
def test_a_binary_file_is_refused(read, content):
    assert "The file is binary, not text" in str(messages(read(content)))


def test_a_text_that_is_not_utf_8_is_refused_by_its_line(read):
    (message,) = messages(read("claim_id,note\na,x\nb,Pjöngjang\n".encode("latin-1")))
    assert message.startswith("data/links.csv, line 3: The text is not UTF-8.")


def test_a_quote_that_is_never_closed_swallows_no_rows(read):
    assert messages(read('claim_id,note\na,"x\nb,y\nc,z\n')) != []


@pytest.mark.parametrize(("text", "line"), [('claim_id,note\na,x\nb,"y\nc,z\n', 3), ('claim_id,"note\na,x\n', 1)])
def test_a_quote_that_is_never_closed_is_named_by_its_line(read, text, line):
    assert messages(read(text))[0].startswith(f"data/links.csv, line {line}: ")


def test_a_quote_never_closed_in_a_long_file_is_a_fault_too(read):
    assert messages(read('claim_id,note\na,"x\n' + "b,y\n" * 40_000)) != []


def test_a_file_that_cannot_be_read_gives_an_empty_table(read):
    table, _ = read("claim_id;note\na;x\n")
    assert (list(table.columns), len(table)) == (COLUMNS, 0)
