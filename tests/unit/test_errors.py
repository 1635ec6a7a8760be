import pickle

import pytest

from briefing import errors
from briefing.errors import BriefingError, Fault, FaultsError

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
