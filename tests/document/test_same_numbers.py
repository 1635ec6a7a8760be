"""The same numbers everywhere: page, print, findings and tables."""

import json
import re

NUMBERS = ("low", "best", "high")


def test_every_finding_stands_on_the_page(findings, html_text, same):
    assert findings
    assert [finding["text"] for finding in findings if same(finding["text"]) not in html_text] == []


def test_every_finding_stands_in_print(findings, pages, same):
    text = "".join(pages).replace(" ", "")
    assert [finding["text"] for finding in findings if same(finding["text"]).replace(" ", "") not in text] == []


def test_every_stated_paragraph_of_the_page_is_a_finding(findings, soup):
    assert [paragraph["id"] for paragraph in soup.select(".statement.finding")] == [
        f"finding-{finding['name']}" for finding in findings if not finding["name"].startswith("judgement-")
    ]


YEAR = re.compile(r"\b20\d\d\b")
CALIBRE = re.compile(r"\b\d{2,3} mm\b")
NUMBER = re.compile(r"\d[\d,.]*\d|\d")
SCALES = (1, 1e6, 1e9)


def test_every_number_in_a_judgement_is_a_printed_figure(findings, claims):
    printed = {claim["claim_id"]: {as_number(claim[field]) for field in NUMBERS} for claim in claims}
    for finding in (finding for finding in findings if finding["name"].startswith("judgement-")):
        known = set().union(*(printed[claim] for claim in finding["claims"]))
        for said in NUMBER.findall(CALIBRE.sub("", YEAR.sub("", finding["text"]))):
            assert {round(float(said.replace(",", "")) * scale) for scale in SCALES} & known, finding


def test_a_finding_rests_on_claims_of_the_edition(findings, claims):
    known = {claim["claim_id"] for claim in claims}
    assert [finding for finding in findings if not set(finding["claims"]) <= known] == []


def test_every_printed_figure_stands_on_the_page_and_in_print(claims, html_text, pages, same):
    text = "".join(pages).replace(" ", "")
    missing = [claim["value_text"] for claim in claims if same(claim["value_text"]) not in html_text]
    assert missing == []
    printed = [claim["value_text"] for claim in claims]
    assert [phrase for phrase in printed if same(phrase).replace(" ", "") not in text] == []


def test_every_claim_in_a_table_is_the_claim_of_the_register(claims, tables):
    known = {claim["claim_id"]: claim for claim in claims}
    listed = [(name, row) for name, rows in tables.items() for row in rows if {"claim_id", *NUMBERS} <= set(row)]
    assert len(listed) > len(claims)
    for name, row in listed:
        claim = known[row["claim_id"]]
        assert row["value_text"] == claim["value_text"], name
        assert [as_number(row[field]) for field in NUMBERS] == [as_number(claim[field]) for field in NUMBERS], name


def as_number(cell):
    return float(cell) if cell else None


def test_every_claim_stands_once_in_the_register_tables(claims, tables):
    listed = [row["claim_id"] for name, rows in tables.items() if name.startswith("register_") for row in rows]
    assert sorted(listed) == [claim["claim_id"] for claim in claims]


def test_an_answers_ends_are_printed_by_the_claims_it_rests_on(findings, claims):
    printed = {claim["claim_id"]: {as_number(claim[field]) for field in NUMBERS} for claim in claims}
    spans = [finding for finding in findings if finding["name"] in ("shells", "containers", "troops", "losses")]
    assert len(spans) == 4
    for finding in [span for span in spans if span["value"]]:
        ends = finding["value"] if isinstance(finding["value"], list) else [finding["value"]]
        assert ends[-1] in printed[finding["claims"][0]], finding
        assert all(any(end in printed[claim] for claim in finding["claims"]) for end in ends), finding


def test_what_we_changed_is_said_of_the_number_of_figures(findings, claims):
    (counted,) = (finding for finding in findings if finding["name"] == "changed_by_us")
    assert f"Of {len(claims)} figures" in counted["text"]


def test_the_data_package_describes_the_columns_of_the_claims(edition, claims):
    resource, *_ = json.loads((edition / "datapackage.json").read_text())["resources"]
    assert [field["name"] for field in resource["schema"]["fields"]] == list(claims[0])
    assert all(field["description"] for field in resource["schema"]["fields"])
    assert resource["path"] == "claims.csv"


def test_a_column_typed_as_number_holds_numbers(edition, claims):
    resource, *_ = json.loads((edition / "datapackage.json").read_text())["resources"]
    pattern = {"number": r"-?\d+(\.\d+)?", "integer": r"-?\d+"}
    typed = {
        field["name"]: pattern[field["type"]] for field in resource["schema"]["fields"] if field["type"] in pattern
    }
    assert set(NUMBERS) <= set(typed)
    wrong = [row for row in claims for name, shape in typed.items() if row[name] and not re.fullmatch(shape, row[name])]
    assert wrong == []
