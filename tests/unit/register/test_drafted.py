"""Drafted rows stand in the files, reach no table, and what they lack is no fault."""

import hashlib
import json

import pytest

from briefing.cli import main
from briefing.errors import FaultsError
from briefing.paths import ARCHIVE_VARIABLE
from briefing.register.register import read_register
from briefing.register.schemas import SCHEMAS
from unit.builders import (
    claim,
    coded,
    conversion,
    exclusion,
    judgement_fields,
    link,
    source,
    write_project,
)

TEXT = "In 2024 Seoul counted 3,000 shells and 20 boxes.\n"


def blank(name, **cells):
    return dict.fromkeys(SCHEMAS[name].columns, "") | cells


NEW = blank("sources.csv", source_id="paper-2026")
DRAFT = blank("claims.csv", claim_id="paper-2026-01", source_id="paper-2026", coding="drafted")
MORE = claim(claim_id="gazette-2024-02", coding="drafted", measure_id="", low="", best="", high="", bound="")
CORRECTED = json.dumps(
    [{"claim": "gazette-2024-02", "field": "note", "old": "a", "new": "", "reason": "b", "date": "2026-01-01"}]
)
ARCHIVED = source(text_file="gazette.txt", text_sha256=hashlib.sha256(TEXT.encode()).hexdigest())


@pytest.fixture
def read(tmp_path, monkeypatch):
    """A register read from rows; its archive has one text."""
    monkeypatch.setenv(ARCHIVE_VARIABLE, "archive")
    (tmp_path / "archive").mkdir()
    (tmp_path / "archive" / "gazette.txt").write_text(TEXT)
    return lambda **rows: read_register(write_project(tmp_path, **rows))


def faults(read, **rows):
    with pytest.raises(FaultsError) as refused:
        read(**rows)
    return [str(fault) for fault in refused.value.faults]


def test_a_document_all_of_whose_claims_are_drafted_reaches_no_table(read):
    passed = coded(claim_id="paper-2026-01", source_id="paper-2026")
    register = read(
        sources=[source(), NEW],
        claims=[claim(), DRAFT],
        exclusions=[blank("exclusions.csv", source_id="paper-2026")],
        pass_a=[passed],
    )
    assert register.sources["source_id"].tolist() == ["gazette-2024"]
    assert register.claims["claim_id"].tolist() == ["gazette-2024-01"]
    assert (len(register.exclusions), len(register.pass_a), register.drafted.documents) == (0, 0, ["paper-2026"])


def test_a_document_waits_with_its_decided_claims_until_its_own_row_is_whole(read):
    decided = claim(claim_id="paper-2026-02", source_id="paper-2026", assertion_id="b")
    rows = {"claims": [claim(), DRAFT, decided]}
    assert read(sources=[source(), NEW], **rows).claims["claim_id"].tolist() == ["gazette-2024-01"]
    whole = read(sources=[source(), source(source_id="paper-2026")], **rows)
    assert whole.claims["claim_id"].tolist() == ["gazette-2024-01", "paper-2026-02"]


def test_a_document_without_claims_waits_while_its_row_is_blank_and_is_read_when_it_is_whole(read):
    assert read(sources=[source(), NEW]).drafted.documents == ["paper-2026"]
    assert len(read(sources=[source(), source(source_id="paper-2026")]).sources) == 2


def test_a_blank_in_a_document_all_of_whose_claims_are_decided_is_a_fault(read):
    (fault,) = faults(read, sources=[source(title="")])
    assert fault.startswith('data/sources.csv, line 2 (gazette-2024), title: "" is blank')


def test_of_a_document_in_the_register_the_drafted_claims_wait_alone(read):
    register = read(claims=[claim(), MORE])
    assert (len(register.sources), register.claims["claim_id"].tolist()) == (1, ["gazette-2024-01"])


def test_an_exclusion_waits_that_belongs_to_a_drafted_claim_or_lacks_its_reason(read):
    ours = [exclusion(), exclusion(claim_id="gazette-2024-02"), exclusion(reason="")]
    assert read(claims=[claim(), MORE], exclusions=ours).exclusions.index.tolist() == [2]
    assert len(faults(read, claims=[claim()], exclusions=ours)) == 1


def test_what_a_drafted_row_lacks_is_no_fault_and_told_by_its_cell(read):
    register = read(
        claims=[claim(), MORE | {"claimant_id": "minister", "low": "few", "paragraph": "first", "unit_id": ""}]
    )
    lacks = [(lack.fault.column, lack.blank) for lack in register.drafted.lacks]
    assert sorted(lacks) == [
        ("bound", True),
        ("claimant_id", False),
        ("low", False),
        ("measure_id", True),
        ("paragraph", False),
        ("unit_id", True),
    ]


def test_a_drafted_row_with_the_id_of_a_decided_one_is_told(read):
    (lack,) = read(claims=[claim(), claim(coding="drafted")]).drafted.lacks
    assert lack.fault.problem == '"gazette-2024-01" stands in more than one row'


DECIDE = "Decide its rows first (coding provisional or reviewed), or take the id out here"


@pytest.mark.parametrize(
    ("rows", "place"),
    [
        ({"links": [link()]}, "data/links.csv, line 2, to_claim"),
        ({"conversions": [conversion(claim_id="gazette-2024-02")]}, "data/conversions.csv, line 2, claim_id"),
        ({"corrections": CORRECTED}, "data/corrections.yml, gazette-2024-02, claim"),
        (
            {"judgements": json.dumps([judgement_fields(claims=["gazette-2024-02"])])},
            "data/judgements.yml, supply-is-real, claims",
        ),
    ],
)
def test_who_names_a_drafted_claim_is_told_to_decide_it_first(read, rows, place):
    (fault,) = faults(read, **{"claims": [claim(), MORE]} | rows)
    assert fault.startswith(f"{place}: ")
    assert fault.endswith(f"is drafted, or its document is: no edition has it. {DECIDE}")


def test_numbers_of_a_text_that_is_being_coded_are_no_fault_and_counted_by_all_its_rows(read):
    shells = claim(paragraph="1", coding="drafted")
    register = read(sources=[ARCHIVED], claims=[shells], exclusions=[exclusion(paragraph="1", value_text="In 2024")])
    assert register.texts == {}
    assert register.drafted.numbers["accounted_by"].tolist() == ["exclusion", "claim", "nobody"]


def test_numbers_of_a_text_are_faults_once_all_its_claims_are_decided(read):
    shells, boxes = claim(paragraph="1"), claim(paragraph="1", claim_id="gazette-2024-02", value_text="20 boxes")
    year = exclusion(paragraph="1", value_text="In 2024")
    rows = {"sources": [ARCHIVED], "exclusions": [year]}
    half = read(claims=[shells, boxes | {"coding": "drafted"}], **rows)
    assert half.numbers["accounted_by"].tolist() == ["exclusion", "claim", "nobody"]
    (fault,) = faults(read, claims=[shells], **rows)
    assert 'The number "20"' in fault


def test_a_place_in_the_text_that_is_none_stops_nothing(read):
    for paragraph in ("1.5", "99999999999999999999", "-1"):
        drafts = [claim(paragraph=paragraph, coding="drafted")]
        assert read(sources=[ARCHIVED], claims=drafts).drafted.documents == ["gazette-2024"]


def test_checking_tells_what_drafted_rows_lack_and_finds_no_fault(project, capsys):
    with (project / "data" / "claims.csv").open("a", encoding="utf-8") as file:
        file.write(",".join(DRAFT.values()) + "\n")
    assert main(["check"]) == 0
    assert "paper-2026: 1 drafted row, 1 lacks an assertion, 1 a phrase, " in capsys.readouterr().out
