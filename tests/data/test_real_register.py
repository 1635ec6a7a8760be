"""The real register: what must hold of the rows themselves, whatever the code says."""

import re
from pathlib import Path

import pandas as pd
import pytest

from briefing.analysis.comparison import comparable
from briefing.analysis.coverage import accounted
from briefing.analysis.judged import judgement_faults
from briefing.paths import archive_folder
from briefing.phrases.text import normalise
from briefing.register.register import read_register

ROOT = Path(__file__).resolve().parents[2]
SOURCES = pd.read_csv(ROOT / "data" / "sources.csv", dtype=str, keep_default_na=False)
TEXT_FILES = SOURCES.loc[SOURCES["text_file"].ne(""), "text_file"]
LOOKED_UP = re.compile(r"\{([a-z0-9_-]+)\}")
needs_texts = pytest.mark.skipif(
    not all((archive_folder(ROOT) / name).is_file() for name in TEXT_FILES),
    reason="the archived texts are not there; set BRIEFING_ARCHIVE to the folder that holds them",
)


@pytest.fixture(scope="module")
def register():
    return read_register(ROOT)


def test_the_register_reads_without_a_fault(register):
    assert len(register.claims) >= 43
    assert {"elpais-2024", "dras-2024", "glr-2025", "natint-2025", "strategypage-2026"} <= set(SOURCES["source_id"])


@needs_texts
def test_every_number_in_every_text_is_accounted_for(register):
    found = accounted(register).loc[list(register.texts)]
    assert found["share"].eq(100).all()
    assert found["numbers"].gt(0).all()


@needs_texts
def test_no_digit_is_left_when_the_phrases_are_taken_out(register):
    coded = pd.concat([register.claims, register.exclusions])
    phrases = coded.loc[coded["source_id"].isin(list(register.texts)), ["source_id", "paragraph", "value_text"]]
    left = {(id, n): line for id, text in register.texts.items() for n, line in enumerate(text.paragraphs, start=1)}
    for row in phrases.sort_values("value_text", key=lambda column: -column.str.len()).itertuples():
        left[row.source_id, row.paragraph] = left[row.source_id, row.paragraph].replace(normalise(row.value_text), "")
    assert [line for line in left.values() if re.search(r"\d", line)] == []


def test_the_source_of_every_claim_can_be_reached(register):
    reached = SOURCES.loc[SOURCES["url"].ne("") | SOURCES["text_file"].ne(""), "source_id"]
    assert set(register.claims["source_id"]) <= set(reached)


def test_every_source_has_claims(register):
    assert set(register.sources["source_id"]) == set(register.claims["source_id"])


def test_every_claim_has_a_date(register):
    assert comparable(register)["dated"].ne("").all()


def test_the_mentions_of_an_assertion_are_of_one_theme(register):
    themes = register.claims["measure_id"].map(register.measures.set_index("measure_id")["theme"])
    assert several(themes, register.claims["assertion_id"]) == []


def several(values, assertions):
    """The assertions whose mentions have more than one value."""
    return values.groupby(assertions).nunique().loc[lambda count: count.gt(1)].index.tolist()


def test_a_conversion_is_linked_to_the_containers_of_its_document(register):
    claims = register.claims
    with_containers = claims.loc[claims["unit_id"].eq("containers"), "source_id"]
    converted = claims.loc[claims["derivation"].eq("converted") & claims["source_id"].isin(with_containers), "claim_id"]
    linked = register.links.loc[register.links["relation"].eq("based_on"), "from_claim"]
    assert sorted(set(converted) - set(linked)) == []


def test_no_claim_is_linked_to_itself(register):
    assert register.links["from_claim"].ne(register.links["to_claim"]).all()


def test_a_part_has_the_theme_of_its_whole(register):
    parts = register.measures.loc[register.measures["parent_id"].ne("")]
    themes = register.measures.set_index("measure_id")["theme"]
    assert parts["parent_id"].map(themes).tolist() == parts["theme"].tolist()


def test_nobody_named_belongs_to_no_pool(register):
    assert register.actors.set_index("actor_id")["pool_ids"]["unattributed"] == ""


def test_a_group_compares_dates_with_dates_only(register):
    dated = register.measures["basis"].eq("date")
    assert dated.groupby(register.measures["comparability_group"]).nunique().eq(1).all()


def test_a_judgement_cites_only_claims_it_rests_on(register):
    cited = {(judgement.id, id) for judgement in register.judgements for id in LOOKED_UP.findall(judgement.text)}
    assert cited <= {(judgement.id, id) for judgement in register.judgements for id in judgement.claims}


def test_the_prose_of_the_judgements_keeps_the_rules(register):
    assert judgement_faults(register) == []


def test_the_two_codings_cover_the_same_sources(register):
    assert set(register.pass_a["source_id"]) == set(register.pass_b["source_id"]) == set(register.sources["source_id"])
