"""The site: each edition's folder, and a page whose every link leads to a file."""

import json

import pytest
from bs4 import BeautifulSoup

from briefing.editions.edition import Edition
from briefing.publish.site import FILES, write_site


@pytest.fixture
def site(tmp_path):
    """The site of two built editions, one with a title to escape."""
    editions = []
    for name, title in (("full", "Camps </script><all>"), ("core", "Camps")):
        (tmp_path / "reports" / name).mkdir(parents=True)
        for file in FILES:
            (tmp_path / "reports" / name / file).write_text("{}")
        (tmp_path / "reports" / name / "findings.json").write_text(json.dumps([{"text": f"Five camps in {name}."}]))
        file = tmp_path / "reports" / f"{name}.yml"
        editions.append(Edition(name, title, "Open sources", {"as_of": "2026-01-31"}, file))
    write_site(editions, tmp_path / "site")
    return tmp_path / "site"


@pytest.fixture
def page(site):
    return BeautifulSoup((site / "index.html").read_text(encoding="utf-8"), "html.parser")


def test_every_link_leads_to_a_file(site, page):
    links = [link["href"] for link in page.find_all("a")]
    assert len(links) == 2 * (1 + len(FILES))
    assert [link for link in links if not (site / link).is_file()] == []


def test_an_edition_is_told_by_title_date_and_first_finding(page):
    told = page.find(id="full").get_text(" ")
    assert all(words in told for words in ("Camps </script><all>", "As of 31 January 2026", "Five camps in full."))


def test_each_edition_is_told_as_a_dataset_to_who_finds_it(page):
    told = [json.loads(script.string) for script in page.find_all("script", type="application/ld+json")]
    assert [(one["@type"], one["name"], one["dateModified"]) for one in told] == [
        ("Dataset", "Camps </script><all>", "2026-01-31"),
        ("Dataset", "Camps", "2026-01-31"),
    ]
    assert {"@type": "DataDownload", "contentUrl": "full/claims.csv", "encodingFormat": "text/csv"} in told[0][
        "distribution"
    ]


def test_a_site_built_again_replaces_what_stood_there(site, tmp_path):
    (site / "stale.html").write_text("old")
    write_site([Edition("core", "Camps", "Open", {"as_of": "2026"}, tmp_path / "reports" / "core.yml")], site)
    assert sorted(path.name for path in site.iterdir()) == ["core", "index.html"]


def test_the_changes_of_the_data_are_led_to_where_versions_are_told(site, tmp_path):
    (tmp_path / "data" / "versions").mkdir(parents=True)
    (tmp_path / "data" / "versions" / "changes.csv").write_text(
        "version,date,claim_id,change,fields\n1,2026-01-31,,first,\n"
    )
    file = tmp_path / "reports" / "core.yml"
    write_site([Edition("core", "Camps", "Open sources", {"as_of": "2026-01-31"}, file)], site)
    page = BeautifulSoup((site / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert page.find("link", rel="alternate", type="application/atom+xml")["href"] == "changes.xml"
    assert [link["href"] for link in page.header.find_all("a")] == ["changes.html", "changes.xml"]
    assert (site / "changes.html").is_file()
