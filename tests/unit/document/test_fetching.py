"""Drawings that show what is not in them are told from those that are whole."""

import pytest

from briefing.document.fetching import fetches

HEAD = b'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">'


@pytest.mark.parametrize(
    "drawn",
    [
        b'<image href="https://example.org/a.png"/>',
        b'<image xlink:href="//example.org/a.png"/>',
        b'<use href="shapes.svg#a"/>',
        b'<rect style="fill: url(https://example.org/a.svg#b)"/>',
        b'<rect fill="url(https://example.org/a.svg#b)"/>',
        b'<style>@import "https://example.org/a.css";</style>',
    ],
)
def test_a_drawing_that_shows_what_lies_elsewhere(drawn):
    assert fetches(HEAD + drawn + b"</svg>")


def test_a_style_sheet_beside_a_drawing():
    assert fetches(b'<?xml-stylesheet href="a.css"?>' + HEAD + b"</svg>")


@pytest.mark.parametrize(
    "drawn",
    [
        b'<rect id="a"/><use href="#a" style="fill: url(#b)"/>',
        b'<image href="data:image/png;base64,AAAA"/>',
        b'<a href="https://example.org"><rect/></a>',
    ],
)
def test_a_drawing_that_is_whole(drawn):
    assert not fetches(HEAD + drawn + b"</svg>")
