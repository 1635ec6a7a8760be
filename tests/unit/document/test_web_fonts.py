"""The type of a page: no more of it than the page needs, made without a word."""

import base64
import io
import re

import pytest
from fontTools.ttLib import TTFont

from briefing.document import web_fonts


@pytest.fixture
def cut(monkeypatch):
    """The fonts of a page with some text, by family; nothing kept is used."""
    monkeypatch.setattr(web_fonts, "find", lambda *place: None)
    monkeypatch.setattr(web_fonts, "keep", lambda *entry: None)

    def cut(text):
        found = re.findall(r"font-family:'([^']+)'.*?base64,([^)]+)\)", web_fonts.web_fonts(text))
        return {family: TTFont(io.BytesIO(base64.b64decode(font))) for family, font in found}

    return cut


def test_a_page_without_hangul_brings_no_hangul_face(cut):
    assert set(cut("camps")) == {"Source Sans Pro", "Source Serif Pro"}


def test_a_hangul_face_has_the_letters_of_the_page_alone(cut):
    hangul = {chr(letter) for letter in cut("북한")["NanumGothic"].getBestCmap() if web_fonts.HANGUL.match(chr(letter))}
    assert hangul == {"북", "한"}


def test_a_face_is_cut_without_a_word(cut, caplog):
    cut("북한")
    assert caplog.messages == []
