"""Findings: spoken and filed in one go."""

from briefing.display.records import FINDING

from briefing.display.findings import MOST_LINKS, evidence_links, state
from briefing.display.words import claim_link

TWO = ["paper-2024-01", "paper-2024-02"]
MANY = [f"paper-2024-{place:02}" for place in range(1, MOST_LINKS + 2)]


def test_a_finding_is_filed_with_name_value_text_and_claims(shown):
    state("ratio", "The highest is {value} times the lowest.", value=2, claims=TWO)
    assert shown[0][FINDING] == {
        "name": "ratio",
        "value": 2.0,
        "text": "The highest is 2 times the lowest.",
        "claims": TWO,
    }


def test_a_value_in_words_is_filed_in_words(shown):
    state("share", "It is {value}.", value="a half", claims=TWO)
    assert shown[0][FINDING]["value"] == "a half"


def test_a_claim_named_twice_is_filed_once(shown):
    state("ratio", "{value}", value=2, claims=[*TWO, *TWO])
    assert shown[0][FINDING]["claims"] == TWO


def test_a_finding_is_addressed_by_its_name(shown):
    state("ratio", "{value}", value=2, claims=TWO)
    assert 'id="finding-ratio"' in shown[0]["text/html"]


def test_a_finding_links_to_its_claims(shown):
    state("ratio", "{value}", value=2, claims=TWO)
    assert 'href="#claim-paper-2024-01"' in shown[0]["text/html"]
    assert 'href="#claim-paper-2024-02"' in shown[0]["text/html"]


def test_words_are_escaped(shown):
    state("ratio", "{who} & co: {value}", value=2, claims=[], who="<script>")
    assert "&lt;script&gt; &amp; co: 2" in shown[0]["text/html"]


def test_words_may_be_links(shown):
    state("ratio", "{what}: {value}", value=2, claims=[], what=claim_link("paper-2024-01", "five"))
    assert '<a href="#claim-paper-2024-01">five</a>: 2' in shown[0]["text/html"]
    assert shown[0][FINDING]["text"] == "five: 2"


def test_many_claims_are_counted_instead_of_linked():
    assert evidence_links(MANY).striptags() == f"[{len(MANY)} claims]"
    assert "#claim-" not in evidence_links(MANY)


def test_a_finding_without_claims_has_no_brackets():
    assert evidence_links([]) == ""
