"""A chart as SVG: told in words, with ids that depend on nothing but its name."""

import re
from xml.etree import ElementTree

import matplotlib as mpl
import pytest
from matplotlib import pyplot as plt

from briefing.display.svg import svg_of
from briefing.display.theme import use_theme


@pytest.fixture(autouse=True)
def theme():
    with mpl.rc_context():
        use_theme()
        yield


def drawn(name="camps", alt="Camps: 5.", width=5):
    figure, ax = plt.subplots(figsize=(width, 3))
    ax.scatter([1, 2], [3, 4])
    ax.plot([1, 2], [3, 4], marker="o")
    svg = svg_of(figure, name, alt)
    plt.close(figure)
    return svg


def ids(svg):
    return re.findall(r'\bid="([^"]+)"', svg)


def test_the_drawing_has_the_alt_text_as_its_label():
    drawing = ElementTree.fromstring(drawn(alt='"five" & <b>more</b>'))
    assert (drawing.get("role"), drawing.get("aria-label")) == ("img", '"five" & <b>more</b>')


def test_the_drawing_has_no_date():
    assert not re.search(r"<dc:date>|<metadata>|20\d\d-\d\d-\d\dT", drawn())


def test_the_same_drawing_has_the_same_bytes_twice():
    assert drawn() == drawn()


def test_an_id_does_not_follow_from_coordinates():
    narrow, wide = (ids(drawn(width=width)) for width in (4, 5))
    assert narrow and narrow == wide


def test_an_id_stands_once_in_a_drawing():
    found = ids(drawn())
    assert found and len(found) == len(set(found))


def test_two_drawings_share_no_id():
    first, second = (set(ids(drawn(name))) for name in ("camps", "sites"))
    assert first and not first & second


def test_what_a_drawing_refers_to_is_in_it():
    svg = drawn()
    referred = {one or other for one, other in re.findall(r'href="#([^"]+)"|url\(#([^)]+)\)', svg)}
    assert referred and referred <= set(ids(svg))
