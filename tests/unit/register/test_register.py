import hashlib
import json

import pytest

from briefing.cli import main
from briefing.errors import Fault, FaultsError
from briefing.paths import ARCHIVE_VARIABLE, ROOT_VARIABLE
from briefing.register.register import read_register
from unit.builders import claim, coded, exclusion, judgement_fields, link, source, write_project

TEXT = "Shells counted\nIn 2024 Seoul counted 3,000 shells.\n"
ARCHIVED = source(text_file="gazette.txt", text_sha256=hashlib.sha256(TEXT.encode()).hexdigest())
CODED, EXCLUDED = claim(paragraph="2"), exclusion(paragraph="2", value_text="In 2024")


@pytest.fixture(autouse=True)
def archive(monkeypatch, tmp_path):
    monkeypatch.setenv(ARCHIVE_VARIABLE, "archive")
    monkeypatch.setenv(ROOT_VARIABLE, str(tmp_path))
    (tmp_path / "archive").mkdir()
    return tmp_path / "archive"


@pytest.fixture
def faults(tmp_path):
    def faults(**rows):
        write_project(tmp_path, **rows)
        with pytest.raises(FaultsError) as refused:
            read_register(tmp_path)
        return [str(fault) for fault in refused.value.faults]

    return faults


def test_a_register_without_faults_is_read(tmp_path):
    register = read_register(write_project(tmp_path, links=[link(to_claim="gazette-2024-01")]))
    assert (register.claims["best"].tolist(), len(register.links), register.texts) == ([3000.0], 1, {})


def test_a_folder_called_like_a_text_is_none(archive, tmp_path):
    (archive / "scans.txt").mkdir()
    assert len(read_register(write_project(tmp_path)).claims) == 1


def test_every_fault_of_every_file_is_listed_at_once(faults, tmp_path):
    messages = faults(
        sources=[source(status="gone")],
        claims=[claim(as_of="Oct-24"), claim(low="1,000")],
        exclusions=[exclusion(reason="dull")],
        judgements="- id: a\n",
    )
    assert {message.partition(",")[0] for message in messages} == {
        "data/sources.csv",
        "data/claims.csv",
        "data/exclusions.csv",
        "data/judgements.yml",
    }


def test_broken_files_are_listed_with_the_bad_cells_of_others(faults, tmp_path):
    write_project(tmp_path, claims=[claim(status="alive")])
    (tmp_path / "data" / "units.csv").write_text("unit_id;label\n")
    (tmp_path / "data" / "links.csv").unlink()
    with pytest.raises(FaultsError) as refused:
        read_register(tmp_path)
    assert [fault.file for fault in refused.value.faults] == ["data/claims.csv", "data/links.csv", "data/units.csv"]


def test_unknown_ids_are_found_once_every_cell_is_right(faults):
    assert faults(claims=[claim(claimant_id="minister")]) == [
        'data/claims.csv, line 2, claimant_id: "minister" is not in data/actors.csv. '
        "Add it there first. Did you mean ministry?"
    ]


def test_the_rules_of_all_tables_are_checked_together(faults):
    messages = faults(
        sources=[source(url="")],
        claims=[claim(as_of="2025"), claim(claim_id="gazette-2024-02", best="3500")],
        pass_b=[coded(modality="denied")],
        judgements=json.dumps([judgement_fields(claims=["gazette-2024-99"])]),
    )
    assert [message.partition(":")[0] for message in messages] == [
        "data/claims.csv, line 2 (gazette-2024-01), as_of",
        "data/claims.csv, line 3 (gazette-2024-02), bound",
        "data/claims.csv, line 3 (gazette-2024-02), value_text",
        "data/coding/pass_b.csv, line 2 (gazette-2024-01), bound",
        "data/judgements.yml, supply-is-real, claims",
        "data/sources.csv, line 2 (gazette-2024), url",
    ]


def test_unknown_ids_do_not_hide_the_other_faults(faults):
    messages = faults(claims=[claim(claimant_id="minister"), claim(claim_id="gazette-2024-02", best="3500")])
    assert any(message.startswith("data/claims.csv, line 3 (gazette-2024-02)") for message in messages)


def test_a_row_of_unknown_ids_stops_no_check(faults):
    nowhere = dict.fromkeys(["source_id", "measure_id", "unit_id", "claimant_id", "via"], "nowhere")
    messages = faults(claims=[claim(**nowhere)])
    assert {f"data/claims.csv, line 2, {column}" for column in nowhere} <= {text.partition(":")[0] for text in messages}


def test_faults_are_listed_in_the_order_of_the_lines(faults):
    rows = [claim(claim_id=f"gazette-2024-{number:02}", low="few") for number in range(1, 11)]
    assert [message.split(" ")[2] for message in faults(claims=rows)] == [str(line) for line in range(2, 12)]


def test_a_register_with_its_archive_is_read(tmp_path, archive):
    (archive / "gazette.txt").write_text(TEXT)
    project = write_project(tmp_path, sources=[ARCHIVED], claims=[CODED], exclusions=[EXCLUDED])
    assert read_register(project).texts["gazette-2024"].state == "present"


def test_a_number_in_no_table_is_a_fault(faults, archive):
    (archive / "gazette.txt").write_text(TEXT)
    (message,) = faults(sources=[ARCHIVED], claims=[CODED])
    assert message.startswith('data/exclusions.csv, gazette-2024, paragraph 2: The number "2024" in "… In 2024 Seoul')


def test_the_phrases_of_claims_and_exclusions_and_codings_are_looked_up(faults, archive):
    (archive / "gazette.txt").write_text(TEXT)
    elsewhere = coded(paragraph="1")
    messages = faults(
        sources=[ARCHIVED], claims=[CODED], exclusions=[EXCLUDED, exclusion(paragraph="1")], pass_a=[elsewhere]
    )
    assert [message.partition(" (")[0] for message in messages] == [
        "data/coding/pass_a.csv, line 2",
        "data/exclusions.csv, line 3",
    ]


def test_a_changed_text_is_a_fault(faults, archive):
    (archive / "gazette.txt").write_text(TEXT.replace("3", "8"))
    (message,) = faults(sources=[ARCHIVED], claims=[CODED], exclusions=[EXCLUDED])
    assert message.startswith("data/sources.csv, gazette-2024, text_sha256: ")


def test_without_its_archive_a_register_is_read_unchecked_against_it(tmp_path):
    project = write_project(tmp_path, sources=[ARCHIVED], claims=[CODED])
    assert read_register(project).texts["gazette-2024"].state == "absent"


def test_a_fault_found_twice_is_listed_once():
    fault = Fault("data/links.csv", "line 2", "note", "is dull", "Say more")
    assert str(FaultsError([fault, fault])) == "1 fault to mend\n  data/links.csv, line 2, note: is dull. Say more"


def test_the_message_counts_the_faults_and_puts_each_on_a_line(tmp_path):
    write_project(tmp_path, claims=[claim(low="few", high="many")])
    with pytest.raises(FaultsError) as refused:
        read_register(tmp_path)
    first, *others = str(refused.value).splitlines()
    assert (first, len(others)) == ("2 faults to mend", 2)


def test_the_command_line_names_file_line_column_and_remedy_and_ends_with_two(tmp_path, capsys):
    write_project(tmp_path, claims=[claim(as_of="Oct-24")])
    assert main(["check"]) == 2
    assert capsys.readouterr().err == (
        "1 fault to mend\n"
        '  data/claims.csv, line 2 (gazette-2024-01), as_of: "Oct-24" is a date that a spreadsheet rewrote. '
        "Type it again as 2024-10, the column set to text\n"
    )


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ({"claims": [claim(unit_id="rou\u200bnds")]}, "ZERO WIDTH SPACE (U+200B)"),
        ({"claims": [claim(claim_id="g\u0430zette-2024-01")]}, "CYRILLIC SMALL LETTER A (U+0430)"),
        ({"claims": [claim(low="3\u00a0000")]}, "NO-BREAK SPACE (U+00A0)"),
        ({"claims": [claim(via="seoul\u2060;moscow")]}, "WORD JOINER (U+2060)"),
        ({"claims": [claim(as_of="2024\u201310")]}, "EN DASH (U+2013)"),
        ({"sources": [source(status="live\u200b")]}, "ZERO WIDTH SPACE (U+200B)"),
        ({"sources": [source(url="https://exa\u00admple.org")]}, "SOFT HYPHEN (U+00AD)"),
    ],
)
def test_a_letter_that_looks_like_another_or_like_none_is_told_by_its_name(faults, rows, said):
    assert any(f": it holds {said}. " in fault for fault in faults(**rows))


def test_a_space_in_an_address_is_told(faults):
    (message,) = [fault for fault in faults(sources=[source(url="https://example.org/a b")]) if ", url: " in fault]
    assert message.endswith("is not a web address without spaces. Begin with https://, and write %20 for a space")


def test_a_sign_that_no_document_can_hold_is_told_with_all_other_faults(faults):
    messages = faults(claims=[claim(note="one\vtwo", status="alive")])
    assert any("note: holds the sign U+000B" in message for message in messages)
    assert any('status: "alive" is not allowed here' in message for message in messages)
