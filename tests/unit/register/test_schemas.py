import pandas as pd
import pytest

from briefing.register.register import schema_faults
from briefing.register.schemas import SCHEMAS, typed
from unit.builders import FILES, ROWS, cells, claim, exclusion, source


def faults(*rows, name="claims.csv"):
    return [str(fault) for fault in schema_faults(name, cells(name, *rows))]


def places(found):
    return {(fault.row, fault.column) for fault in found}


@pytest.mark.parametrize("stem", ROWS)
def test_the_invented_register_breaks_no_rule(stem):
    assert faults(*ROWS[stem], name=FILES[stem]) == []


@pytest.mark.parametrize("name", SCHEMAS)
def test_a_table_without_rows_is_allowed(name):
    assert faults(name=name) == []


def test_a_word_outside_the_list_is_refused_with_the_list():
    (message,) = faults(claim(modality="hapened"))
    assert message == (
        'data/claims.csv, line 2 (gazette-2024-01), modality: "hapened" is not allowed here. '
        "Use one of: happened, planned, possible, capacity, denied"
    )


@pytest.mark.parametrize("written", ["Oct-24", "24-Oct", "4-Oct"])
def test_a_date_that_a_spreadsheet_rewrote_is_called_that(written):
    assert faults(claim(as_of=written)) == [
        f'data/claims.csv, line 2 (gazette-2024-01), as_of: "{written}" is a date that a spreadsheet rewrote. '
        "Type it again as 2024-10, the column set to text"
    ]


@pytest.mark.parametrize("written", ["2024-13", "2023-02-29", "10/4/2024", "yesterday"])
def test_an_impossible_date_is_refused(written):
    assert faults(claim(period_end=written)) == [
        f'data/claims.csv, line 2 (gazette-2024-01), period_end: "{written}" is not a date. '
        "Write 2024, 2024-10 or 2024-10-04"
    ]


@pytest.mark.parametrize("written", ["", "2024", "2024-10", "2024-02-29"])
def test_a_date_may_be_blank_or_as_long_as_known(written):
    assert faults(claim(as_of=written)) == []


@pytest.mark.parametrize("number", ["1,000", "-5", "inf", "nan", "1e6", "12 million", "1.", "1_000"])
def test_a_number_is_digits_only(number):
    assert faults(claim(high=number)) == [
        f'data/claims.csv, line 2 (gazette-2024-01), high: "{number}" is not a plain number of zero or more. '
        "Write digits only, in full units: 12000000, 0.5"
    ]


@pytest.mark.parametrize("number", ["", "0", "0.5", "12000000"])
def test_a_number_may_be_blank_or_zero_or_more(number):
    assert faults(claim(best=number)) == []


@pytest.mark.parametrize("paragraph", ["0", "-1", "1.5", "two"])
def test_a_paragraph_is_a_whole_number_from_one(paragraph):
    assert "is not a paragraph number" in str(faults(claim(paragraph=paragraph)))


def test_both_rows_with_one_id_are_named():
    messages = faults(claim(), claim(claim_id="gazette-2024-02"), claim())
    assert [message.partition(":")[0] for message in messages] == [
        "data/claims.csv, line 2 (gazette-2024-01), claim_id",
        "data/claims.csv, line 4 (gazette-2024-01), claim_id",
    ]


def test_an_id_used_twice_is_refused_with_the_reason():
    assert "stands in more than one row. Give each row its own id; ids are never reused" in str(
        faults(claim(), claim())
    )


@pytest.mark.parametrize("written", ["Gazette-2024-01", "gazette 2024", "-gazette", "gazette-", "gazette--01"])
def test_an_id_has_small_letters_digits_and_joints(written):
    assert "is not an id" in str(faults(claim(claim_id=written)))


@pytest.mark.parametrize("column", ["source_id", "measure_id", "unit_id", "claimant_id", "assertion_id"])
def test_an_id_that_is_needed_may_not_be_blank(column):
    (message,) = faults(claim(**{column: ""}))
    assert message.startswith(f'data/claims.csv, line 2 (gazette-2024-01), {column}: "" is blank. Fill in the id')


@pytest.mark.parametrize("written", ["yonhap, bloomberg", "yonhap;", "yonhap; bloomberg"])
def test_ids_are_joined_by_semicolons_without_spaces(written):
    (message,) = faults(claim(via=written))
    assert message.endswith("is not a list of ids. Join ids with ';' and no spaces")


def test_several_actors_may_have_passed_a_claim_on():
    assert faults(claim(via="bloomberg;kang_dae_sik")) == []


def test_a_phrase_may_not_be_blank():
    (message,) = faults(claim(value_text=""))
    assert message == 'data/claims.csv, line 2 (gazette-2024-01), value_text: "" is blank. Fill it in'


@pytest.mark.parametrize(
    ("column", "written"),
    [
        ("url", "www.example.org"),
        ("language", "English"),
        ("text_file", "texts/gazette.txt"),
        ("text_file", "../gazette.txt"),
        ("text_sha256", "9f2c"),
        ("reliability", "G"),
        ("collection", "kernel"),
        ("status", "gone"),
        ("published", "16.10.2024"),
        ("published_basis", "guessed"),
    ],
)
def test_a_bad_cell_of_a_source_is_refused(column, written):
    (message,) = faults(source(**{column: written}), name="sources.csv")
    assert message.startswith(f'data/sources.csv, line 2 (gazette-2024), {column}: "{written}" is not')


def test_every_bad_cell_of_a_table_is_listed():
    found = schema_faults("claims.csv", cells("claims.csv", claim(low="few", status="alive"), claim(as_of="Oct-24")))
    assert {("line 2 (gazette-2024-01)", "low"), ("line 2 (gazette-2024-01)", "status")} <= places(found)
    assert ("line 3 (gazette-2024-01)", "as_of") in places(found)


def test_numbers_become_floats_and_blanks_stay_empty():
    row = typed(cells("claims.csv", claim(low="2.5", best="", high="3000"))).loc[2]
    assert (row["low"], pd.isna(row["best"]), row["high"]) == (2.5, True, 3000.0)


def test_paragraphs_become_whole_numbers():
    paragraphs = typed(cells("exclusions.csv", exclusion(paragraph="7"), exclusion(paragraph="")))["paragraph"]
    assert (paragraphs[2], paragraphs.isna()[3]) == (7, True)


def test_typing_leaves_the_cells_read_as_they_were():
    read = cells("claims.csv", claim(low="2"))
    typed(read)
    assert read.loc[2, "low"] == "2"


def test_two_ids_in_one_cell_on_two_lines_are_refused():
    (message,) = faults(claim(measure_id="camps\nworkers"))
    assert "is not an id" in message
