"""A look of one's own: what is drawn and styled otherwise, and that nothing else is."""

from briefing.document.look import A4, PAPERS, USUAL, Look, css_of, recoloured, usual_colours
from briefing.document.records import Data, Figure

ACCENT, CONTRAST = "#0072b2", "#b34700"
DRAWN = f'<svg><path fill="{ACCENT}"/><path stroke="{CONTRAST}"/><text>{ACCENT}</text></svg>'
CHART = Figure("camps", "Camps", "Bars", Data((), ()), svg=DRAWN, narrow=DRAWN)


def test_charts_take_the_colours_wherever_they_are_drawn():
    swapped = recoloured(CHART, Look(light={"accent": CONTRAST, "contrast": ACCENT}))
    assert swapped.svg == f'<svg><path fill="{CONTRAST}"/><path stroke="{ACCENT}"/><text>{ACCENT}</text></svg>'
    assert swapped.narrow == swapped.svg


def test_charts_stay_as_they_are_without_colours_of_ones_own():
    assert recoloured(CHART, USUAL) is CHART


def test_the_usual_look_adds_nothing_to_the_style():
    assert css_of(USUAL) == ""


def test_colours_and_paper_stand_in_the_style():
    look = Look(paper=PAPERS["letter"], light={"link": "#8a1c2b"}, dark={"link": "#ff9d9d"})
    assert css_of(look).splitlines() == [
        ":root { --link: #8a1c2b; }",
        "@media screen and (prefers-color-scheme: dark) { :root { --link: #ff9d9d; } }",
        "@page { size: 215.9mm 279.4mm; }",
    ]


def test_papers_are_as_large_as_their_standards_say():
    assert (A4.width, A4.height) == (210, 297)
    assert (PAPERS["letter"].width / 25.4, PAPERS["letter"].height / 25.4) == (8.5, 11)


def test_the_usual_colours_are_those_of_the_page():
    light, dark = usual_colours()
    assert (light["accent"], light["paper"], dark["paper"]) == (ACCENT, "#ffffff", "#15181c")
