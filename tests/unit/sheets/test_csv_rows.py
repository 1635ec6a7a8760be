"""Rows of a CSV file exchanged, every other byte kept."""

from briefing.sheets.csv_rows import exchanged

FILE = b'id,of,says\r\na1,a,"one, two"\r\nb1,b,three\r\na2,a,"four"\r\nc1,c,five\r\n'


def is_a(row):
    return row["of"] == "a"


def test_rows_stand_in_the_places_of_the_old_and_the_rest_after_the_last():
    new = [{"id": f"a{n}", "of": "a", "says": "new"} for n in (1, 2, 3)]
    assert exchanged(FILE, is_a, new) == (
        b"id,of,says\r\na1,a,new\r\nb1,b,three\r\na2,a,new\r\na3,a,new\r\nc1,c,five\r\n"
    )


def test_a_row_that_says_the_same_keeps_its_bytes():
    same = [{"id": "a1", "of": "a", "says": "one, two"}, {"id": "a2", "of": "a", "says": "four"}]
    assert exchanged(FILE, is_a, same) == FILE


def test_fewer_rows_leave_no_gap():
    assert exchanged(FILE, is_a, []) == b"id,of,says\r\nb1,b,three\r\nc1,c,five\r\n"


def test_without_old_rows_the_new_stand_at_the_end_of_a_file_that_has_no_last_line_end():
    assert exchanged(b"\xef\xbb\xbfid,of\nb1,b", is_a, [{"id": "a1", "of": "a"}]) == (
        b"\xef\xbb\xbfid,of\nb1,b\na1,a\n"
    )


def test_a_cell_of_two_lines_is_one_row():
    assert exchanged(b'id,of\n"b\n1",b\na1,a\n', is_a, [{"id": "a2", "of": "a"}]) == b'id,of\n"b\n1",b\na2,a\n'
