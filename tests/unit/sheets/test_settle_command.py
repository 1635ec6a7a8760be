"""`briefing settle`: from two codings to reviewed rows."""

import csv

import pytest
from openpyxl import load_workbook

from briefing.errors import FaultsError
from briefing.register.register import read_register
from briefing.sheets.settle_command import settle
from briefing.sheets.sheet_command import write_blind

SOURCE = "gazette-2024"
BLIND = ("paragraph", "value_text", "claimant_id", "measure_id", "unit_id", "bound", "low", "best", "high")
SHELLS = (1, "about 3,000 shells were", "ministry — Ministry", "shells", "pieces", "about", None, 3000, None)
DEAD = (1, "500 men died", "agency", "killed", "pieces", "point", 500, 500, 500)
MORE = (1, "20 more", "ministry", "killed", "pieces", "point", 20, 20, 20)


@pytest.fixture
def project(project, monkeypatch):
    """The document, its first coding whole."""
    claims = project / "data" / "claims.csv"
    claims.write_bytes(claims.read_bytes().replace(b"happened,,,,,,,,drafted", b"happened,,,,,,ministry,,drafted"))
    lines = claims.read_bytes().splitlines(keepends=True)
    claims.write_bytes(b"".join(line for line in lines if not line.startswith(b"other-2024")))
    monkeypatch.setenv("BRIEFING_ARCHIVE", str(project / "archive"))
    return project


@pytest.fixture
def run(project):
    """Settle the document."""
    return lambda **options: settle(project, project / "archive", SOURCE, **options)


@pytest.fixture
def second(project):
    """Fill in the blind sheet: a row each, of the columns of BLIND; all happened, all unstated."""

    def coded(*figures):
        write_blind(project, project / "archive", SOURCE, force=True)
        path = project / "drafts" / f"{SOURCE}-blind.xlsx"
        book = load_workbook(path)
        head = [cell.value for cell in book["claims"][1]]
        for row, figure in enumerate(figures, start=2):
            cells = dict(zip(BLIND, figure, strict=True)) | {"modality": "happened", "derivation": "unstated"}
            for name, value in cells.items():
                book["claims"].cell(row, head.index(name) + 1).value = value
        book.save(path)

    return coded


def rows(project, name):
    with (project / "data" / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def asked(project):
    sheet = load_workbook(project / "drafts" / f"{SOURCE}-settle.xlsx")["differences"]
    return [tuple(cell.value for cell in row[4:7]) for row in sheet.iter_rows(min_row=2)]


def test_a_difference_is_asked_with_both_values_and_no_row_is_written(run, project, second):
    second(SHELLS, DEAD)
    before = rows(project, "claims.csv")
    assert run() == [
        "2 figures: 2 of both coders",
        "1 difference, 1 left: choose and say why in drafts/gazette-2024-settle.xlsx, then run it again",
    ]
    assert asked(project) == [("claimant_id", "ministry — Ministry", "agency — Agency")]
    assert rows(project, "claims.csv") == before


def test_what_is_taken_with_its_reason_is_written_and_both_codings_stand(run, project, second, fill):
    second(SHELLS, DEAD)
    run()
    path = project / "drafts" / f"{SOURCE}-settle.xlsx"
    fill(path, "differences", {"H2": "agency — Agency", "I2": "It is named before"})
    assert "reviewed: 2 claims; settled with a reason: 1 figure" in run()
    assert [(row["claimant_id"], row["coding"], row["note"]) for row in rows(project, "claims.csv")] == [
        ("ministry", "reviewed", ""),
        ("agency", "reviewed", "Settled: It is named before"),
    ]
    for name, claimant in (("coding/pass_a.csv", "ministry"), ("coding/pass_b.csv", "agency")):
        coded = rows(project, name)
        assert [row["claim_id"] for row in coded] == ["gazette-2024-01", "gazette-2024-02"]
        assert coded[1]["claimant_id"] == claimant


def test_the_written_rows_pass_the_check(run, project, second, fill):
    second(SHELLS, (1, "500 men", "ministry", *DEAD[3:]), MORE)
    run()
    fill(project / "drafts" / f"{SOURCE}-settle.xlsx", "differences", {"H2": "claim", "I2": "It counts men"})
    run()
    register = read_register(project)
    assert register.claims["claim_id"].tolist() == [f"{SOURCE}-01", f"{SOURCE}-02", f"{SOURCE}-03"]


def test_codings_that_agree_need_no_sheet(run, project, second):
    second(SHELLS, (1, "500 men", "ministry", *DEAD[3:]))
    assert "reviewed: 2 claims; settled with a reason: 0 figures" in run()
    assert not (project / "drafts" / f"{SOURCE}-settle.xlsx").exists()


def test_a_figure_of_one_coder_may_become_an_exclusion_with_the_reason(run, project, second, fill):
    second(SHELLS)
    run()
    assert asked(project) == [("figure", "500 men", "(blank)")]
    path = project / "drafts" / f"{SOURCE}-settle.xlsx"
    fill(path, "differences", {"H2": "exclusion: background", "I2": "No figure of this war"})
    run()
    assert [row["claim_id"] for row in rows(project, "claims.csv")] == ["gazette-2024-01"]
    assert rows(project, "exclusions.csv")[1] == {
        "source_id": SOURCE,
        "paragraph": "1",
        "value_text": "500 men",
        "reason": "background",
        "claim_id": "",
        "note": "Settled: No figure of this war",
    }


def test_a_figure_that_the_first_coder_excluded_is_no_exclusion_once_it_is_taken(run, project, second, fill):
    second(
        SHELLS, (1, "500 men", "ministry", *DEAD[3:]), (1, "in 2024", "agency", "arrival", "date", "point", *[None] * 3)
    )
    path = project / "drafts" / f"{SOURCE}-blind.xlsx"
    letters = {cell.value: cell.column_letter for cell in load_workbook(path)["claims"][1]}
    fill(path, "claims", {f"{letters['period_start']}4": 2024})
    run()
    assert asked(project) == [("figure", "exclusion: date", "in 2024")]
    fill(project / "drafts" / f"{SOURCE}-settle.xlsx", "differences", {"H2": "claim", "I2": "It dates the deaths"})
    run()
    assert rows(project, "exclusions.csv") == []


@pytest.mark.parametrize(
    ("cells", "named"),
    [
        ({"H2": "agency"}, "differences!I2: is blank. Say why this one is taken"),
        ({"H2": "rok_xyz", "I2": "So"}, 'differences!H2: "rok_xyz" is no actor'),
        ({"H2": "(blank)", "I2": "So"}, 'differences!H2: "" is blank'),
    ],
)
def test_a_fault_of_a_decision_is_named_by_its_cell(run, project, second, fill, cells, named):
    second(SHELLS, DEAD)
    run()
    fill(project / "drafts" / f"{SOURCE}-settle.xlsx", "differences", cells)
    with pytest.raises(FaultsError) as raised:
        run()
    assert f"drafts/{SOURCE}-settle.xlsx, {named}" in str(raised.value)
    assert rows(project, "coding/pass_a.csv") == []


def test_what_either_coder_left_blank_is_named_where_it_stands(run, project, second):
    second(SHELLS, (1, "500 men", None, *DEAD[3:]))
    claims = project / "data" / "claims.csv"
    claims.write_bytes(claims.read_bytes().replace(b",ministry_shells,", b",,", 1))
    with pytest.raises(FaultsError) as raised:
        run()
    assert 'data/claims.csv, gazette-2024-01, assertion_id: "" is blank' in str(raised.value)
    assert 'drafts/gazette-2024-blind.xlsx, claims!C3: "" is blank' in str(raised.value)


def test_decisions_are_kept_when_another_difference_comes_up(run, project, second, fill):
    second(SHELLS, DEAD)
    run()
    fill(project / "drafts" / f"{SOURCE}-settle.xlsx", "differences", {"H2": "agency", "I2": "So"})
    second(SHELLS, DEAD, MORE)
    assert run()[1].startswith("2 differences, 1 left")
    sheet = load_workbook(project / "drafts" / f"{SOURCE}-settle.xlsx")["differences"]
    assert (sheet["H2"].value, sheet["I2"].value, sheet["H3"].value) == ("agency", "So", None)


def test_a_decision_of_a_difference_that_is_no_more_is_not_left_out_unasked(run, project, second, fill):
    second(SHELLS, DEAD)
    run()
    fill(project / "drafts" / f"{SOURCE}-settle.xlsx", "differences", {"H2": "agency", "I2": "So"})
    second(SHELLS, (1, "500 men", "staff", *DEAD[3:]))
    with pytest.raises(FaultsError, match="differences!H2: decides a difference that is no more"):
        run()
    assert run(force=True)[1].startswith("1 difference, 1 left")


def test_a_document_that_was_coded_twice_is_left_alone(run, second):
    second(SHELLS, (1, "500 men", "ministry", *DEAD[3:]))
    run()
    with pytest.raises(FaultsError, match="data/coding/pass_a.csv, gazette-2024: is coded twice already"):
        run()


def test_without_a_second_coding_it_says_how_to_get_one(run):
    with pytest.raises(FaultsError, match="drafts/gazette-2024-blind.xlsx: is not there. Write it first: make sheet"):
        run()


AGREED = (1, "500 men", "ministry", *DEAD[3:])


def test_a_link_of_one_coder_is_asked_and_written_with_the_reason(run, project, second, fill):
    second(SHELLS, AGREED)
    fill(project / "drafts" / f"{SOURCE}-blind.xlsx", "links", {"A2": "500 men", "B2": "part_of", "C2": 2})
    run()
    told = f"{SOURCE}-02 part_of {SOURCE}-01"
    assert asked(project) == [("link", "(blank)", told)]
    path = project / "drafts" / f"{SOURCE}-settle.xlsx"
    fill(path, "differences", {"H2": "part_of", "I2": "It says so"})
    with pytest.raises(
        FaultsError, match='differences!H2: "part_of" is not allowed here. Use one of: .blank., gazette'
    ):
        run()
    fill(path, "differences", {"H2": told})
    run()
    assert rows(project, "links.csv") == [
        {
            "from_claim": f"{SOURCE}-02",
            "to_claim": f"{SOURCE}-01",
            "relation": "part_of",
            "note": "Settled: It says so",
        }
    ]


def test_a_link_of_both_coders_stays_as_the_first_has_it(run, project, second, fill):
    links = project / "data" / "links.csv"
    links.write_bytes(links.read_bytes() + f"{SOURCE}-02,{SOURCE}-01,part_of,A note\r\n".encode())
    before = links.read_bytes()
    second(SHELLS, AGREED)
    fill(project / "drafts" / f"{SOURCE}-blind.xlsx", "links", {"A2": "500 men", "B2": "part_of", "C2": 2})
    assert "settled with a reason: 0 figures" in " ".join(run())
    assert links.read_bytes() == before


def test_two_reasons_of_an_exclusion_are_asked_and_a_new_exclusion_is_taken(run, project, second, fill):
    second(SHELLS, AGREED)
    fill(
        project / "drafts" / f"{SOURCE}-blind.xlsx",
        "exclusions",
        {"A2": 1, "B2": "died in 2024", "C2": "background", "A3": 1, "B3": "20 more", "C3": "other", "D3": "Whose?"},
    )
    run()
    assert asked(project) == [("reason", "date", "background")]
    fill(project / "drafts" / f"{SOURCE}-settle.xlsx", "differences", {"H2": "background", "I2": "It dates nothing"})
    run()
    assert [(row["value_text"], row["reason"], row["note"]) for row in rows(project, "exclusions.csv")] == [
        ("in 2024", "background", "Settled: It dates nothing"),
        ("20 more", "other", "Whose?"),
    ]


def test_a_figure_that_the_second_coder_excluded_is_asked_with_his_reason(run, project, second, fill):
    second(SHELLS)
    fill(project / "drafts" / f"{SOURCE}-blind.xlsx", "exclusions", {"A2": 1, "B2": "500 men died", "C2": "background"})
    run()
    assert asked(project) == [("figure", "500 men", "exclusion: background")]
    fill(project / "drafts" / f"{SOURCE}-settle.xlsx", "differences", {"H2": "claim", "I2": "It counts men"})
    run()
    assert [row["value_text"] for row in rows(project, "exclusions.csv")] == ["in 2024"]


def test_another_date_of_the_document_is_asked_and_its_reason_noted(run, project, second, fill):
    second(SHELLS, AGREED)
    fill(project / "drafts" / f"{SOURCE}-blind.xlsx", "document", {"B2": "2024-10-17", "B3": "stated"})
    run()
    assert asked(project) == [("published", "2024-10-16", "2024-10-17")]
    path = project / "drafts" / f"{SOURCE}-settle.xlsx"
    fill(path, "differences", {"H2": "(blank)", "I2": "The page says so"})
    with pytest.raises(FaultsError, match="differences!H2: has no date although its basis is not unknown"):
        run()
    fill(path, "differences", {"H2": "2024-10-17"})
    run()
    (source,) = rows(project, "sources.csv")
    assert (source["published"], source["published_note"]) == ("2024-10-17", "Settled: The page says so")
