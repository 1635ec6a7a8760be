"""Slow oracle of independent origins: every choice of a few is tried, and the largest in which no two share a pool."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from briefing.analysis.pools import independent
from oracles.examples import tried

CELLS = st.lists(
    st.sets(st.sampled_from("abcdefgh"), max_size=3).map(lambda pools: ";".join(sorted(pools))), max_size=9
)


def share_nothing(cells: tuple[str, ...]) -> bool:
    pools = [pool for cell in cells for pool in cell.split(";")]
    return len(pools) == len(set(pools))


@tried
@given(CELLS)
def test_independent_origins_are_the_largest_choice_that_shares_no_pool(cells):
    named = [cell for cell in cells if cell]
    choices = [some for size in range(len(named) + 1) for some in combinations(named, size) if share_nothing(some)]
    assert independent(cells) == max(map(len, choices))


@tried
@given(CELLS, st.sets(st.sampled_from("abcdefgh")).map(";".join))
def test_one_more_origin_adds_at_most_one_pool(cells, more):
    assert independent(cells) <= independent([*cells, more]) <= independent(cells) + 1
