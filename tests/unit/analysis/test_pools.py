import pytest

from briefing.analysis.pools import independent, overlap


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


RING = [f"p{n};p{(n + 1) % 61}" for n in range(61)]  # each overlaps the next two pools: nothing simplifies it


def test_a_ring_has_room_for_every_second_origin():
    assert independent(RING[:60]) == 30
    assert independent(RING) == 30


def test_of_a_tangle_too_large_to_be_counted_exactly_so_many_at_least_are_told():
    grid = [f"row{n};column{m};{diagonal}" for n in range(9) for m in range(9) for diagonal in [f"d{(n + m) % 9}"]]
    assert 5 <= independent(grid) <= 9


def test_the_order_in_which_origins_stand_changes_nothing():
    assert independent(RING[::-1]) == independent(RING)


def test_origins_that_nothing_joins_are_counted_apart():
    three = ["a;b", "b;c", "c;a"]
    assert independent([*three, *(cell.upper() for cell in three)]) == 2


def test_a_square_of_overlaps_has_room_for_two_opposite_corners():
    assert independent(["a;b", "b;c", "c;d", "d;a"]) == 2
