"""Pictures as the document holds them."""

import base64
import io

import pytest
from PIL import Image

from briefing.document.picture_files import picture_file
from briefing.document.raster import drawing_of, held, sound

DRAWN = b'<?xml version="1.0"?><!DOCTYPE svg><svg width="9" height="9"><metadata>2026</metadata><path d=""/></svg>'


def picture(kind="PNG", size=(4, 2)):
    made = io.BytesIO()
    Image.new("RGB", size).save(made, kind)
    return made.getvalue()


@pytest.mark.parametrize(
    ("kind", "wanted"), [("PNG", "png"), ("JPEG", "jpeg"), ("GIF", "gif"), ("BMP", "png"), ("WEBP", "png")]
)
def test_a_picture_is_held_as_a_kind_that_every_file_shows(kind, wanted):
    assert held(picture(kind), "").startswith(f"data:image/{wanted};base64,")


def test_a_drawing_has_its_namespace_and_no_date():
    content, kind = picture_file(held(DRAWN, "svg"))
    assert (kind, content) == (
        "svg",
        b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d=""/></svg>',
    )


@pytest.mark.parametrize("content", [b"", b"<p>a</p>", b"<svg", b"words"])
def test_what_is_no_drawing_is_not_held(content):
    assert held(content, "svg") == ""


@pytest.mark.parametrize("content", [b"", b"words", picture()[:40]])
def test_a_broken_picture_is_not_held(content):
    assert held(content, "") == ""


def test_a_data_address_is_checked():
    assert sound("data:image/png;base64,AAAA") == "" == sound("data:image/png;base64,A")
    whole = f"data:image/png;base64,{base64.b64encode(picture()).decode()}"
    assert sound(whole) == whole


def test_a_picture_as_a_drawing_has_its_size_and_its_words():
    svg = drawing_of(held(picture(size=(400, 200)), ""), 'five "camps" & <more>')
    assert 'width="300pt" height="150pt" viewBox="0 0 400 200"' in svg
    assert 'aria-label="five &quot;camps&quot; &amp; &lt;more&gt;"' in svg


@pytest.mark.parametrize(
    ("drawing", "box"),
    [
        ('<svg width="3in" height="96pt"><style>* { fill: red }</style></svg>', "0 0 288 128"),
        ('<svg viewBox="0,0 40,20"><defs><style>text { display: none }</style></defs></svg>', "0 0 40 20"),
        ('<svg width="9" height="8px" style="position: fixed"></svg>', "0 0 9 8"),
    ],
)
def test_a_drawing_with_a_style_of_its_own_stands_in_a_frame(drawing, box):
    svg = drawing_of(held(drawing.encode(), "svg"), "five")
    assert f'viewBox="{box}" role="img" aria-label="five"><image href="data:image/svg+xml;base64,' in svg
    assert "style" not in svg
