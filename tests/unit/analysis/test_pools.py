import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.pools import independent, overlap

CELLS = st.lists(st.sets(st.sampled_from("abcde"), max_size=3).map(lambda pools: ";".join(sorted(pools))), max_size=7)


@pytest.mark.parametrize(
    ("pools", "most"),
    [
        ([], 0),
        ([""], 0),
        (["rok"], 1),
        (["rok", "rok"], 1),
        (["rok", "us"], 2),
        (["rok", "rok;us;japan"], 1),
        (["rok", "us", "rok;us"], 2),
        (["a;b", "b;c", "c;d"], 2),
        (["a;b", "b;c", "c;a"], 1),
        (["a;b", "c;d", "b;c", ""], 2),
    ],
)
def test_independent_origins_are_the_most_that_share_no_pool(pools, most):
    assert independent(pools) == most


def test_two_bodies_that_share_one_pool_overlap():
    assert overlap("us;uk;nato", "uk")
    assert not overlap("us;uk;nato", "rok")
    assert not overlap("", "")


@given(CELLS, st.data())
def test_a_repeat_never_raises_the_number_of_pools(pools, data):
    if pools:
        assert independent([*pools, data.draw(st.sampled_from(pools))]) == independent(pools)


@given(CELLS, st.sets(st.sampled_from("abcde")).map(";".join))
def test_one_more_origin_adds_at_most_one_pool(pools, more):
    assert independent(pools) <= independent([*pools, more]) <= independent(pools) + 1
