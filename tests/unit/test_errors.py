import pickle

import pytest

from briefing import errors
from briefing.errors import BriefingError, Fault, FaultsError, suggestion, unwritable

FAULTS = [
    Fault("data/claims.csv", "line 10", "low", "is dull", "Say more"),
    Fault("data/claims.csv", "line 2", "low", "is dull", "Say more"),
]


def below(kind):
    return [kind, *(found for one in kind.__subclasses__() for found in below(one))]


def one_of(kind):
    return kind(FAULTS) if issubclass(kind, FaultsError) else kind("At the row a: mend it")


@pytest.mark.parametrize("kind", below(BriefingError), ids=lambda kind: kind.__name__)
def test_an_error_sent_between_processes_arrives_as_it_was(kind):
    sent = one_of(kind)
    arrived = pickle.loads(pickle.dumps(sent))
    assert (type(arrived), str(arrived), arrived.exit_code) == (kind, str(sent), sent.exit_code)
    assert getattr(arrived, "faults", None) == getattr(sent, "faults", None)


def test_every_error_of_the_module_stands_below_one():
    named = {value for value in vars(errors).values() if isinstance(value, type) and issubclass(value, Exception)}
    assert named == set(below(BriefingError))


def test_faults_are_listed_in_the_order_of_the_lines():
    assert [fault.row for fault in FaultsError(FAULTS).faults] == ["line 2", "line 10"]


@pytest.mark.parametrize(
    ("word", "known", "said"),
    [
        ("coer", ["core", "full"], "Did you mean core?"),
        ("zzz", ["core", "full"], "Use one of: core, full."),
        ("zzz", [], "Nothing is known by that name."),
        ("qqq-19", [f"paper-{number}" for number in range(10, 320)], "Nearest of 310 are paper-"),
    ],
)
def test_of_many_known_words_the_nearest_are_told(word, known, said):
    assert suggestion(word, known).startswith(said)
    assert len(suggestion(word, known).split(", ")) <= 3


@pytest.mark.parametrize("sign", ["\0", "\x0b", "\x0c", "\x1f", "\x7f", "\x9f", "\ud800", "\ufffe", "\uffff"])
def test_what_no_document_can_hold_is_told(sign):
    assert unwritable(f"five{sign}") == f"holds the sign U+{ord(sign):04X}, which no document can hold"


@pytest.mark.parametrize("text", ["", "a\tb\nc\r", "\x85", "\xa0", "한국", "\U0001f680", "\u200b", "\ufeff"])
def test_what_a_document_can_hold_is_no_fault(text):
    assert unwritable(text) == ""
