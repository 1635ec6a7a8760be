"""Words measured before they are set."""

import pytest
from matplotlib.transforms import Bbox

from briefing.display.charts.measured import height_of, room_beside, spread, width_of, wrapped
from briefing.display.theme import face_of, use_theme

WHOLE = Bbox([[0, 0], [100, 100]])


@pytest.fixture(autouse=True)
def theme():
    use_theme()


def test_words_are_as_wide_as_their_letters_and_their_size():
    assert width_of("nnnn", 10) == pytest.approx(4 * width_of("n", 10))
    assert width_of("n", 20) == pytest.approx(2 * width_of("n", 10), rel=0.01)


def test_lines_stand_beneath_one_another():
    assert height_of("one\ntwo", 10) == 2 * height_of("one", 10) == pytest.approx(24.4)


def test_words_break_where_the_line_ends_and_never_within():
    assert wrapped("one two three", width_of("one two", 10) + 0.1, 10) == "one two\nthree"
    assert wrapped("one two three", 1, 10) == "one\ntwo\nthree"


def test_words_with_hangul_are_set_wholly_in_its_face():
    assert face_of("50문과 guns") == ["NanumGothic"]
    assert face_of("guns") == ["Source Sans Pro"]


def test_labels_that_have_room_stand_where_they_are_wanted():
    assert spread([10, 50], [20, 20], 0, 100) == [10, 50]


def test_labels_that_lie_on_one_another_move_apart_evenly():
    assert spread([50, 50], [20, 20], 0, 100) == [40, 60]
    assert spread([48, 50, 90], [20, 20, 20], 0, 100) == [39, 59, 90]


def test_labels_stay_within_their_panel():
    assert spread([0, 0], [20, 20], 0, 100) == [10, 30]
    assert spread([100, 100], [20, 20], 0, 100) == [70, 90]


def test_a_label_pushed_from_an_edge_pushes_the_next():
    assert spread([0, 25], [20, 20], 0, 100) == [10, 30]


def test_a_label_stands_above_its_point_where_that_is_free():
    assert room_beside((50, 50), (20, 10), [], WHOLE).bounds == (40, 54, 20, 10)


def test_a_label_goes_where_there_is_room():
    above = Bbox([[40, 54], [60, 64]])
    assert room_beside((50, 50), (20, 10), [above], WHOLE).bounds == (54, 38, 20, 10)


def test_a_label_without_room_is_left_out():
    assert room_beside((50, 50), (20, 10), [WHOLE], WHOLE) is None
    assert room_beside((50, 50), (200, 10), [], WHOLE) is None
