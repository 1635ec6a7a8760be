"""Times of the inner functions on the real register, by pytest-benchmark.

pytest benchmarks/test_inner.py -o addopts=
"""

import pytest

from briefing.analysis.agreement import pairs
from briefing.analysis.assertions import assertions
from briefing.analysis.comparison import comparable
from briefing.analysis.conflicts import conflicts
from briefing.analysis.conversions import beside_stated, implied_factors, once
from briefing.analysis.drift import drift
from briefing.analysis.envelope import ends, standing
from briefing.analysis.independence import independence
from briefing.analysis.matches import matches
from briefing.phrases.reading import read_phrase
from briefing.register.register import read_register


@pytest.fixture(scope="module")
def register():
    return read_register()


@pytest.fixture(scope="module")
def claims(register):
    return comparable(register)


def test_comparable(benchmark, register):
    assert 0 < len(benchmark(comparable, register)) <= len(register.claims)


def test_assertions(benchmark, claims):
    assert 0 < len(benchmark(assertions, claims)) < len(claims)


def test_pairs(benchmark, claims):
    assert len(benchmark(pairs, assertions(claims)))


def test_matches(benchmark, register, claims):
    assert len(benchmark(matches, claims, register.links))


def test_independence(benchmark, register, claims):
    assert len(benchmark(independence, claims, matches(claims, register.links)))


def test_drift(benchmark, register, claims):
    assert len(benchmark(drift, claims, register.links))


def test_conflicts(benchmark, register, claims):
    factors = beside_stated(once(implied_factors(claims, register.links)), register.conversions)
    assert len(benchmark(conflicts, claims, register.links, factors, register.topic))


def test_envelopes(benchmark, claims):
    assert len(benchmark(lambda: ends(assertions(standing(claims)))))


def test_phrase(benchmark):
    assert benchmark(read_phrase.__wrapped__, "more than 28,000 containers", "count").best == 28000
