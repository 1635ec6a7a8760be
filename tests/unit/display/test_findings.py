"""Findings: spoken and filed in one go."""

import math

import numpy as np
import pandas as pd
import pytest

from briefing.display.findings import state
from briefing.display.links import claim_link
from briefing.document.outputs import finding
from briefing.document.text import Ref, Text, link, text
from briefing.errors import FaultsError

TWO = ["paper-2024-01", "paper-2024-02"]


def test_a_finding_is_filed_with_name_value_text_and_claims(shown):
    state("ratio", "The highest is {value} times the lowest.", value=2, claims=TWO)
    assert finding(shown[0]) == {
        "name": "ratio",
        "value": 2,
        "text": "The highest is 2 times the lowest.",
        "claims": TWO,
    }


@pytest.mark.parametrize(
    ("value", "filed"),
    [(2, 2), (2.5, 2.5), ("a half", "a half"), ((3.0, 4.5), (3.0, 4.5)), (text("87.5", number=87.46), 87.46)],
)
def test_a_number_is_filed_as_a_number_and_words_as_words(shown, value, filed):
    state("share", "It is {value}.", value=value, claims=TWO)
    assert finding(shown[0])["value"] == filed
    assert type(finding(shown[0])["value"]) is type(filed)


@pytest.mark.parametrize("value", [math.nan, math.inf, np.float64("nan"), (1.0, math.nan), None, pd.NA, pd.NaT])
def test_a_value_that_is_no_number_is_refused_by_name(shown, value):
    with pytest.raises(FaultsError, match='"share": its value is (nan|inf|None|<NA>|NaT), not a number. State it only'):
        state("share", "It is {value}.", value=value, claims=TWO)
    assert shown == []


@pytest.mark.parametrize("word", [math.nan, np.float64("nan"), None, pd.NA])
def test_another_word_that_is_no_number_is_refused_by_its_field(shown, word):
    with pytest.raises(FaultsError, match='"share": its all is (nan|None|<NA>), not a number'):
        state("share", "It is {value} of {all}.", value=1, claims=TWO, all=word)
    assert shown == []


@pytest.mark.parametrize(
    "name", ["2024/10 figures", "My table & more", "Shells", "a b", "", "../a", "a--b", "ä", "a" * 101]
)
def test_a_name_that_is_no_address_is_refused(name):
    with pytest.raises(FaultsError, match="cannot be a name. Use small letters, digits"):
        state(name, "It is {value}.", value=1, claims=TWO)


def test_a_rounded_value_is_told_rounded(shown):
    state("share", "It is {value} %.", value=text("87.5", number=87.46), claims=TWO)
    assert finding(shown[0])["text"] == "It is 87.5 %."


def test_a_claim_named_twice_is_filed_once(shown):
    state("ratio", "{value}", value=2, claims=[*TWO, *TWO])
    assert finding(shown[0])["claims"] == TWO


def test_a_finding_is_addressed_by_its_name_and_rests_on_its_claims(shown):
    state("ratio", "{value}", value=2, claims=TWO)
    assert shown[0].ref == Ref("finding", "ratio")
    assert shown[0].evidence.refs == (Ref("claim", "paper-2024-01"), Ref("claim", "paper-2024-02"))


def test_words_may_be_links(shown):
    state("ratio", "{what}: {value}", value=2, claims=[], what=claim_link("paper-2024-01", "five"))
    assert shown[0].text == Text((link(Ref("claim", "paper-2024-01"), "five"), ": 2"))


def test_jupyterlab_gets_the_sentence_escaped(outputs):
    state("ratio", "{who} & co: {value}", value=2, claims=[], who="<script>")
    assert "&lt;script&gt; &amp; co: 2" in outputs[0]["text/html"]
    assert outputs[0]["text/plain"] == "<script> & co: 2"
