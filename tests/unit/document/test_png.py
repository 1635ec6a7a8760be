"""Charts as pictures for slides."""

import io

import pytest
from PIL import Image

from briefing.document import png as module
from briefing.document.png import png_pictures
from briefing.run.cache import used

SVG = """<svg xmlns="http://www.w3.org/2000/svg" width="{}pt" height="36pt" viewBox="0 0 72 36">
<rect width="72" height="36" fill="{}"/></svg>"""


def test_each_drawing_is_a_picture_of_its_own_at_the_size_of_a_slide():
    found = png_pictures({"red": SVG.format(72, "#f00"), "blue": SVG.format(144, "#00f")})
    images = {name: Image.open(io.BytesIO(png)).convert("RGB") for name, png in found.items()}
    assert {name: image.size for name, image in images.items()} == {"red": (200, 100), "blue": (400, 100)}
    assert {name: image.getpixel((100, 50)) for name, image in images.items()} == {
        "red": (255, 0, 0),
        "blue": (0, 0, 255),
    }


def test_one_drawing_is_one_picture():
    assert list(png_pictures({"red": SVG.format(72, "#f00")})) == ["red"]


def test_a_picture_has_the_same_bytes_twice():
    assert png_pictures({"red": SVG.format(72, "#f00")}) == png_pictures({"red": SVG.format(72, "#f00")})


def test_a_drawing_is_drawn_once_for_all_builds(tmp_path, monkeypatch):
    red = {"red": SVG.format(72, "#f00")}
    with used(tmp_path):
        first = png_pictures(red)
    monkeypatch.setattr(module, "compiled", lambda *given, **how: pytest.fail("drawn again"))
    with used(tmp_path):
        assert png_pictures(red) == first


def test_another_drawing_another_size_or_another_font_is_drawn(tmp_path, monkeypatch):
    red = {"red": SVG.format(72, "#f00")}
    drawn = []
    monkeypatch.setattr(module, "_drawn", lambda drawings: drawn.extend(drawings) or dict.fromkeys(drawings, b"x"))
    with used(tmp_path):
        png_pictures(red)
        png_pictures(red | {"blue": SVG.format(72, "#00f")})
        monkeypatch.setattr(module, "DOTS_AN_INCH", 100)
        png_pictures(red)
        monkeypatch.setattr(module, "_fonts", lambda: ("other",))
        png_pictures(red)
    assert drawn == ["red", "blue", "red", "red"]


def test_without_a_store_every_drawing_is_drawn(monkeypatch):
    monkeypatch.setattr(module, "_drawn", lambda drawings: dict.fromkeys(drawings, b"x"))
    assert png_pictures({"red": "<svg/>"}) == {"red": b"x"}


def test_no_drawing_is_no_picture():
    assert png_pictures({}) == {}
