"""The stations of figures: who says them, who carried them, where they were printed."""

import pytest

from briefing.analysis import provenance as module
from briefing.analysis.comparison import comparable
from briefing.analysis.provenance import folded, passed, provenance
from unit.builders import ACTORS, actor, claim, figure, register, source

WEEKLY = actor("weekly", kind="media", role="medium", party="none", country="FR", pool_ids="weekly")
BLOG = actor("blog", kind="media", role="medium", party="none")
AGENCY = actor("wire", kind="media", role="medium", party="none", country="KR", pool_ids="rok")
SOURCES = [
    source(),
    source(source_id="weekly-2024", publisher_id="weekly"),
    source(source_id="wire-2024", publisher_id="wire"),
    source(source_id="blog-2024", publisher_id="blog"),
]
PLACES = ["origin", "carrier", "outlet"]


def stations(*rows):
    claims = [claim(claim_id=f"c{n}", assertion_id=f"s{n}") | row for n, row in enumerate(rows, start=1)]
    built = register(claims=claims, sources=SOURCES, actors=[*ACTORS, WEEKLY, AGENCY, BLOG])
    return provenance(comparable(built), built.actors)


def of_one(**row):
    return stations(row)[PLACES].iloc[0].tolist()


def test_a_state_is_the_origin_of_what_its_bodies_say():
    assert of_one(via="wire;weekly") == ["rok", "wire", "gazette"]


def test_a_document_may_name_no_carrier():
    assert of_one() == ["rok", "no carrier", "gazette"]


@pytest.mark.parametrize(
    "row",
    [
        {"claimant_id": "gazette", "via": "weekly"},
        {"claimant_id": "ministry", "source_id": "wire-2024"},
    ],
)
def test_what_an_origin_prints_itself_is_carried_by_nobody(row):
    assert of_one(**row)[1] == "own pages"


def test_two_without_a_pool_are_not_one():
    nobodys = {"claimant_id": "unattributed", "source_id": "blog-2024"}
    assert of_one(**nobodys)[1] == "no carrier"


def test_nobody_is_the_origin_of_what_nobody_is_named_for():
    assert of_one(claimant_id="unattributed")[0] == "nobody"


def test_a_figure_whose_claimant_is_disputed_goes_back_to_nobody_known():
    disputed = {"status": "disputed", "status_since": "2025-01", "status_reason": "Invented"}
    assert of_one(**disputed)[0] == "disputed"


def test_a_denial_is_no_figure():
    assert stations(figure("none") | {"modality": "denied"}).empty


def test_few_publishers_are_told_by_name(monkeypatch):
    monkeypatch.setattr(module, "MOST_OUTLETS", 2)
    assert stations({}, {"source_id": "weekly-2024"})["outlet"].tolist() == ["gazette", "weekly"]


def test_of_many_publishers_the_countries_are_told(monkeypatch):
    monkeypatch.setattr(module, "MOST_OUTLETS", 1)
    found = stations({}, {"source_id": "weekly-2024"})
    assert found["outlet"].tolist() == ["nowhere", "FR"]


def test_the_fullest_stations_keep_their_names_and_what_is_not_known_its_own():
    rows = [{}, {}, {"claimant_id": "staff"}, {"claimant_id": "unattributed"}]
    found = folded(stations(*rows), 1)
    assert found["origin"].tolist() == ["rok", "rok", "others", "nobody"]
    assert found["carrier"].tolist() == ["no carrier"] * 4


def test_stations_are_counted_the_fullest_first_the_unknown_last():
    rows = [{"claimant_id": "unattributed"}, {"claimant_id": "unattributed"}, {"claimant_id": "staff"}, {}]
    assert list(passed(stations(*rows), "origin").items()) == [("rok", 1), ("ukraine", 1), ("nobody", 2)]
