"""A chart as SVG: told in words, with ids that depend on nothing but its name."""

import re
from xml.etree import ElementTree

import matplotlib as mpl
import pytest
from matplotlib import pyplot as plt

from briefing.display.marks import mark, mark_words
from briefing.display.svg import svg_of
from briefing.display.theme import ACCENT, use_theme
from briefing.document.sanitize_html import sanitized
from briefing.document.text import Ref


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


def marks(put):
    """The marks of a drawing into whose axis `put` draws, in their order."""
    figure, ax = plt.subplots(figsize=(5, 3))
    put(ax)
    drawing = ElementTree.fromstring(svg_of(figure, "camps", "Camps: 5."))
    plt.close(figure)
    return [element for element in drawing.iter() if element.get("class") == "mark"]


def dots(ax, *names):
    for place, name in enumerate(names):
        mark_words(ax.plot(place, place, marker="o", zorder=9 - place), name, Ref("claim", name))


def ids(svg):
    return re.findall(r'\bid="([^"]+)"', svg)


def test_the_drawing_has_the_alt_text_as_its_label():
    drawing = ElementTree.fromstring(drawn(alt='"five" & <b>more</b>'))
    assert (drawing.get("role"), drawing.get("aria-label")) == ("graphics-document", '"five" & <b>more</b>')


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


def test_a_mark_leads_to_its_claim_and_says_who_what_when_and_where(claim):
    (link,) = marks(lambda ax: mark(ax.plot(1, 2, marker="o"), claim(via_names="The Times")))
    assert link.tag.endswith("}a") and link.get("href") == "#claim-paper-2024-01"
    assert link.get("aria-label") == "The Paper: “five camps”, as of March 2024, through The Times; Paper 2024"


def test_marks_stand_in_the_order_in_which_they_were_drawn():
    assert [link.get("href") for link in marks(lambda ax: dots(ax, "b", "a", "c"))] == [
        "#claim-b",
        "#claim-a",
        "#claim-c",
    ]


def test_what_is_marked_alike_is_one_link():
    links = marks(lambda ax: (dots(ax, "a", "b"), mark_words(ax.annotate("five", (0, 0)), "a", Ref("claim", "a"))))
    assert [link.get("href") for link in links] == ["#claim-a", "#claim-b"]
    assert [text.text for text in links[0].iter("{http://www.w3.org/2000/svg}text")] == ["five"]


def test_a_mark_that_leads_nowhere_is_a_symbol():
    (symbol,) = marks(lambda ax: mark_words(ax.plot(1, 2, marker="o"), "the\nmiddle"))
    assert (symbol.tag[-2:], symbol.get("role"), symbol.get("aria-label")) == ("}g", "graphics-symbol", "the middle")


def test_a_mark_can_be_hit_within_24_pixels():
    (link,) = marks(lambda ax: dots(ax, "a"))
    (target,) = (element for element in link if element.get("class") == "target")
    assert [float(target.get(side)) * 96 / 72 for side in ("width", "height")] == [24, 24]


def test_a_colour_of_ours_is_an_attribute_and_a_class():
    (link,) = marks(lambda ax: mark_words(ax.plot([1, 2], [3, 4], color=ACCENT), "a line"))
    (path,) = link.iter("{http://www.w3.org/2000/svg}path")
    assert (path.get("stroke"), path.get("class"), path.get("fill")) == (ACCENT, "s-accent", "none")


def test_a_colour_that_is_not_ours_says_what_it_is_in_the_dark():
    (link,) = marks(lambda ax: mark_words(ax.plot([1, 2], [3, 4], color="#800000"), "a line"))
    (path,) = link.iter("{http://www.w3.org/2000/svg}path")
    assert (path.get("stroke"), path.get("class"), path.get("style")) == ("#800000", "s-own", "--dark: #c08080")


def test_a_drawing_styles_nothing_but_itself():
    assert "<style" not in drawn()


def test_a_drawing_passes_as_harmless_unchanged():
    assert sanitized(drawn())[1] == []


def test_a_shape_that_is_drawn_again_is_painted_where_it_is_drawn():
    drawing = ElementTree.fromstring(drawn())
    shapes = [path for defs in drawing.iter("{http://www.w3.org/2000/svg}defs") for path in defs if path.get("d")]
    uses = list(drawing.iter("{http://www.w3.org/2000/svg}use"))
    assert shapes and not any(shape.get("class") or shape.get("stroke") for shape in shapes)
    assert uses and all(use.get("fill") and use.get("stroke") and use.get("class") for use in uses)


@pytest.mark.parametrize("title", ["from $5 to $20", "$5 million, $6 million", "US$5–US$6", "5"])
def test_money_in_a_title_is_words_also_without_the_theme(title):
    with mpl.rc_context({"text.parse_math": True, "svg.fonttype": "none"}):
        figure, ax = plt.subplots()
        ax.set_title(title)
        ax.set_xticks([1, 2], ["$5 to $6", "a_b^c"])
        words = "".join(ElementTree.fromstring(svg_of(figure, "camps", "Camps: 5.")).itertext())
    assert title in words and "$5 to $6" in words and "a_b^c" in words


def test_a_formula_in_a_title_is_one_without_the_theme():
    with mpl.rc_context({"text.parse_math": True, "svg.fonttype": "none"}):
        figure, ax = plt.subplots()
        ax.set_title("$x^2$")
        assert "$" not in "".join(ElementTree.fromstring(svg_of(figure, "camps", "Camps: 5.")).itertext())
