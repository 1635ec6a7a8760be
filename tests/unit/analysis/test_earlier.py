import json

import pytest

from briefing.analysis.earlier import earlier
from briefing.errors import FaultsError
from briefing.paths import ROOT_VARIABLE
from unit.builders import ACTORS, actor, claim, figure, link, source, write_project

PAGES = [
    source(published="2024-05-02", accessed="2024-05-03"),
    source(source_id="weekly-2025", published="2025-05-02", accessed="2025-05-03"),
]
EARLY = claim(claim_id="gazette-2024-01", assertion_id="a", paragraph="")
LATE = claim(
    claim_id="weekly-2025-01", assertion_id="b", source_id="weekly-2025", paragraph="", value_text="9,000 shells"
) | figure("point", 9000)
NOW = {"as_of": "2025-12-31", "known_by": "2025-12-31"}
FILED = "filed/claims.csv"
DATES = {"as_of": "2024-12-31", "known_by": "2024-12-30"}
MISSING = "The column is missing. Give a claims.csv as it was filed"
JUDGEMENT = """
- id: supply-is-real
  text: The supply is real.
  likelihood: likely
  confidence: low
  confidence_reason: Invented.
  needs_pools: 1
  claims: [gazette-2024-01]
  assumptions: []
  would_change_if: [The count were withdrawn.]
  issued: "2024-11-01"
"""


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A project of two claims, one of each year, with an edition of the end of 2024."""
    monkeypatch.setenv(ROOT_VARIABLE, str(tmp_path))
    write_project(
        tmp_path,
        sources=PAGES,
        claims=[EARLY, LATE],
        judgements=JUDGEMENT,
        links=[link(from_claim="weekly-2025-01", to_claim="gazette-2024-01")],
    )
    (tmp_path / "reports").mkdir()
    edition = (
        'title: Old\nas_of: "2024-12-31"\nknown_by: "2024-12-31"\nthemes: [munitions]\ncompare_with: "2023-12-31"\n'
    )
    (tmp_path / "reports" / "old.yml").write_text(edition, encoding="utf-8")
    return tmp_path


def file_claims(project, *claims, dates=DATES, columns=None):
    """A published edition as it was filed: claims.csv, and datapackage.json with the edition's dates."""
    table = write_project(project / "elsewhere", claims=list(claims)) / "data" / "claims.csv"
    text = table.read_text(encoding="utf-8")
    (project / "filed").mkdir()
    (project / FILED).write_text(columns(text) if columns else text, encoding="utf-8")
    (project / "filed" / "datapackage.json").write_text(json.dumps({"edition": dates}), encoding="utf-8")


def ids(found):
    return found.register.claims["claim_id"].tolist()


def test_without_one_to_compare_with_it_is_this_briefing(project):
    found = earlier(**NOW, compare_with="")
    assert (ids(found), found.known_by, found.filed) == (["gazette-2024-01", "weekly-2025-01"], "2025-12-31", False)


def test_a_date_is_this_briefing_as_of_then(project):
    found = earlier(**NOW, compare_with="2024-12-31")
    assert (ids(found), found.known_by, found.filed) == (["gazette-2024-01"], "2024-12-31", False)


def test_a_date_keeps_the_other_parameters_of_this_briefing(project):
    assert ids(earlier(**NOW, themes=["troops"], compare_with="2024-12-31")) == []


def test_an_edition_brings_its_own_parameters(project):
    found = earlier(**NOW, themes=["troops"], compare_with="old")
    assert (ids(found), found.known_by) == (["gazette-2024-01"], "2024-12-31")


def test_a_filed_briefing_is_coded_as_it_was_then(project):
    file_claims(project, EARLY | figure("about", 2000))
    found = earlier(**NOW, compare_with=FILED)
    assert found.register.claims[["claim_id", "bound", "best"]].values.tolist() == [["gazette-2024-01", "about", 2000]]
    assert (found.as_of, found.known_by, found.filed) == ("2024-12-31", "2024-12-30", True)


def test_a_text_that_was_filed_behind_an_apostrophe_is_read_as_it_was(project):
    file_claims(project, EARLY | {"note": "'-100 as printed", "scope": "'tis all"})
    found = earlier(**NOW, compare_with=FILED).register.claims
    assert found[["note", "scope"]].values.tolist() == [["-100 as printed", "'tis all"]]


def test_of_a_filed_briefing_only_what_belongs_to_its_claims_is_kept(project):
    file_claims(project, EARLY)
    found = earlier(**NOW, compare_with=FILED).register
    assert found.sources["source_id"].tolist() == ["gazette-2024"]
    assert found.links.empty
    assert [one.id for one in found.judgements] == ["supply-is-real"]


@pytest.mark.parametrize(
    ("compare_with", "since"), [("", ""), ("2024-11-30", "2024-11-30"), ("old", "2024-12-31"), (FILED, "2024-12-30")]
)
def test_it_is_told_since_when_things_changed_if_it_is_another_briefing(project, compare_with, since):
    file_claims(project, EARLY)
    assert earlier(**NOW, compare_with=compare_with).since == since


def test_a_judgement_issued_after_it_was_filed_is_not_its_own(project):
    file_claims(project, EARLY, dates=DATES | {"known_by": "2024-10-31"})
    assert earlier(**NOW, compare_with=FILED).register.judgements == ()


def test_a_filed_claim_of_a_page_or_measure_that_is_no_more_is_left_out(project):
    file_claims(
        project, EARLY, EARLY | {"claim_id": "x", "source_id": "gone"}, EARLY | {"claim_id": "y", "measure_id": "gone"}
    )
    assert ids(earlier(**NOW, compare_with=FILED)) == ["gazette-2024-01"]


def test_an_actor_that_was_merged_since_is_read_under_the_id_that_was_kept(project):
    merged = [*ACTORS, actor("old_ministry", pool_ids="rok", merged_into="ministry")]
    write_project(project, sources=PAGES, claims=[EARLY, LATE], actors=merged, judgements=JUDGEMENT)
    file_claims(project, EARLY | {"claimant_id": "old_ministry", "via": "gazette;old_ministry"})
    found = earlier(**NOW, compare_with=FILED).register.claims
    assert found[["claimant_id", "via"]].values.tolist() == [["ministry", "gazette;ministry"]]


def test_a_filed_table_without_a_column_is_refused_in_words(project):
    file_claims(project, EARLY, columns=lambda text: text.replace(",scope,", ",extent,").replace(",via,", ",way,"))
    with pytest.raises(FaultsError) as error:
        earlier(**NOW, compare_with=FILED)
    assert [str(fault) for fault in error.value.faults] == [
        f"filed/claims.csv, line 1, {name}: {MISSING}" for name in ("scope", "via")
    ]


def test_other_columns_of_a_filed_table_are_left_alone(project):
    file_claims(project, EARLY, columns=lambda text: "\n".join(line + ",more" for line in text.splitlines()) + "\n")
    assert "more" not in earlier(**NOW, compare_with=FILED).register.claims
