"""A picture is drawn once for each vector drawing and look, and never shown for another."""

import matplotlib as mpl
import pytest
from matplotlib.figure import Figure

from briefing.display import drawings
from briefing.display.drawings import png_of
from briefing.run.cache import used


@pytest.fixture
def drawn(monkeypatch):
    """The figures that were drawn as pictures, in order; each picture is the figure's label."""
    figures = []

    def draw(figure):
        figures.append(figure.get_label())
        return figure.get_label().encode()

    monkeypatch.setattr(drawings, "_drawn", draw)
    return figures


def test_a_picture_is_drawn_once_for_a_vector_drawing(tmp_path, drawn):
    with used(tmp_path):
        assert [png_of(Figure(label=label), "<svg/>") for label in ("first", "second")] == ["first", "first"]
    assert drawn == ["first"]


def test_a_picture_is_used_again_by_a_later_build(tmp_path, drawn):
    for label in ("first", "second"):
        with used(tmp_path):
            assert png_of(Figure(label=label), "<svg/>") == "first"


def test_another_vector_drawing_has_another_picture(tmp_path, drawn):
    with used(tmp_path):
        assert [png_of(Figure(label=label), f"<svg>{label}</svg>") for label in ("five", "six")] == ["five", "six"]


@pytest.mark.parametrize(
    "other", [("PICTURE", {"format": "png", "dpi": 100}), ("DRAWN_BY", ("pandas",)), ("_faces", lambda: ("other",))]
)
def test_another_look_has_another_picture(tmp_path, drawn, monkeypatch, other):
    with used(tmp_path):
        png_of(Figure(label="before"), "<svg/>")
        monkeypatch.setattr(drawings, *other)
        assert png_of(Figure(label="after"), "<svg/>") == "after"


def test_another_setting_has_another_picture(tmp_path, drawn):
    with used(tmp_path):
        png_of(Figure(label="before"), "<svg/>")
        with mpl.rc_context({"text.hinting_factor": 1}):
            assert png_of(Figure(label="after"), "<svg/>") == "after"


def test_a_damaged_picture_is_drawn_again(tmp_path, drawn):
    with used(tmp_path):
        png_of(Figure(label="before"), "<svg/>")
        (entry,) = tmp_path.iterdir()
        entry.write_bytes(entry.read_bytes()[:-1])
        assert png_of(Figure(label="after"), "<svg/>") == "after"


def test_after_a_build_every_picture_is_drawn(tmp_path, drawn):
    with used(tmp_path):
        png_of(Figure(label="before"), "<svg/>")
    assert png_of(Figure(label="after"), "<svg/>") == "after"


def test_outside_a_build_every_picture_is_drawn(drawn):
    assert [png_of(Figure(label=label), "<svg/>") for label in ("first", "second")] == ["first", "second"]
