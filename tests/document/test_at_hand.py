"""What a reader wants next is at hand on top of the page, and the page tells machines what it is."""

import json

import pytest
import yaml


@pytest.fixture(scope="module")
def citation(root):
    return yaml.safe_load((root / "CITATION.cff").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def said(soup):
    return {tag.get("name") or tag.get("property"): tag["content"] for tag in soup.select("meta[content]")}


def test_documents_workbook_and_data_are_linked_on_top(soup, edition):
    linked = [link["href"] for link in soup.select("header .hand a")]
    assert {"briefing.pdf", "annex.pdf", "briefing.docx", "register.xlsx", "claims.csv", "datapackage.json"} == {
        *linked
    }
    assert all((edition / file).is_file() for file in linked)


def test_the_head_says_what_the_page_is_in_the_words_of_the_citation_file(said, soup, citation):
    assert said["description"] == said["og:description"] == " ".join(citation["abstract"].split())
    assert said["og:title"] == soup.title.text
    assert said["author"] == citation["authors"][0]["name"]


def test_what_the_citation_file_does_not_say_is_not_said(said, soup, citation):
    assert ("og:url" in said) == ("url" in citation)
    assert bool(soup.select('a[href^="mailto:"]')) == ("contact" in citation)


def test_the_licence_is_that_of_the_data(said, soup, edition):
    package = json.loads((edition / "datapackage.json").read_text(encoding="utf-8"))
    assert said["license"] == package["licenses"][0]["path"]
    assert soup.select_one(f'footer a[href="{said["license"]}"]')


def test_the_data_are_described_as_a_dataset(soup, edition):
    told = json.loads(soup.select_one('script[type="application/ld+json"]').text)
    assert (told["@context"], told["@type"]) == ("https://schema.org", "Dataset")
    assert told["version"] == edition.name
    assert {one["contentUrl"] for one in told["distribution"]} == {"claims.csv", "datapackage.json"}
