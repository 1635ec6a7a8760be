"""A look of one's own: what may stand in house.yml, and that every fault is told with its line and a remedy."""

import pytest

from briefing.document.look import USUAL
from briefing.editions.house import read_house
from briefing.editions.house_files import house_files
from briefing.errors import FaultsError

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>'


@pytest.fixture
def house(tmp_path):
    """Writes house.yml, with a logo beside it, and reads it."""

    def read(text, logo=LOGO):
        (tmp_path / "house.yml").write_text(text, encoding="utf-8")
        (tmp_path / "logo.svg").write_text(logo, encoding="utf-8")
        return read_house(tmp_path)

    return read


@pytest.fixture
def told(house):
    """The faults of a house.yml, a line each."""

    def faults(text, **how):
        with pytest.raises(FaultsError) as raised:
            house(text, **how)
        return [str(fault) for fault in raised.value.faults]

    return faults


def test_without_a_file_the_look_is_the_usual_one(tmp_path):
    assert read_house(tmp_path) is USUAL


def test_an_empty_file_changes_nothing(house):
    assert house("# nothing yet\n") == USUAL


def test_all_that_may_be_said(house):
    look = house(
        "organisation: Institut\npaper: letter\nlanguage: de\n"
        'colours:\n  link: {light: "#8a1c2b", dark: "#ff9d9d"}\n'
        "logo: {file: logo.svg, alt: A square}\n"
    )
    assert (look.organisation, look.paper.width, look.frame.language) == ("Institut", 215.9, "de")
    assert (look.light, look.dark) == ({"link": "#8a1c2b"}, {"link": "#ff9d9d"})
    assert look.logo.alt == "A square"
    assert look.logo.source.startswith("data:image/svg+xml;base64,")


def test_every_fault_is_told_at_once_with_its_line(told):
    assert told("paper: a5\nlanguage: xx\ncolour: {}\nlogo: {file: logo.svg}\n") == [
        'house.yml, line 1, paper: "a5" is not allowed here. Use one of: a4 or letter',
        'house.yml, line 2, language: "xx" is not allowed here. Use one of: en or de',
        "house.yml, line 3, colour: is not known here. Remove it or mend its name. README.md says what may stand there",
        "house.yml, line 4, logo.alt: is missing. README.md says what may stand there",
    ]


def test_a_colour_that_is_hard_to_read_is_told_with_its_contrast(told):
    assert told('colours:\n  link:\n    light: "#999999"\n    dark: "#7cc4f5"\n') == [
        "house.yml, line 3, colours.link.light: #999999 on #ffffff has a contrast of 2.8 to 1. "
        "Take a darker one, of 4.5 to 1 at least"
    ]


def test_a_link_is_read_where_it_leads_to_as_well(told):
    """#767676 is 4.5 to 1 on white, and less on what is tinted."""
    (fault,) = told('colours: {link: {light: "#767676", dark: "#7cc4f5"}}\n')
    assert "#767676 on #f4f6f8 has a contrast of 4.2 to 1" in fault


def test_a_dark_colour_on_the_dark_page_is_told(told):
    (fault,) = told('colours: {link: {light: "#8a1c2b", dark: "#8a1c2b"}}\n')
    assert "colours.link.dark: #8a1c2b on #15181c" in fault
    assert "Take a lighter one" in fault


def test_colours_of_charts_that_are_alike_to_some_are_told(told):
    faults = told('colours:\n  accent: {light: "#007a5a", dark: "#5ab4ea"}\n')
    assert [fault for fault in faults if "#007a5a cannot be told from #007a5a (green)" in fault]
    assert all("house.yml, line 2, colours.accent.light" in fault for fault in faults)


def test_a_colour_of_charts_is_held_against_those_of_the_topic(tmp_path, root):
    from briefing.register.topic import read_topic

    (tmp_path / "house.yml").write_text('colours: {accent: {light: "#7b3294", dark: "#5ab4ea"}}\n')
    assert read_house(tmp_path).light == {"accent": "#7b3294"}
    with pytest.raises(FaultsError, match="cannot be told from #7b3294"):
        read_house(tmp_path, read_topic(root)[0].topic)


@pytest.mark.parametrize(
    ("file", "logo", "problem"),
    [
        ("missing.png", LOGO, "missing.png is not there. Put it beside house.yml"),
        (
            "../logo.svg",
            LOGO,
            "../logo.svg is not the name of a file. Put it beside house.yml, and write its name alone",
        ),
        ("house.yml", LOGO, "house.yml is no picture. Save it as PNG or SVG"),
        ("logo.svg", "<svg>", "logo.svg is no picture. Save it as PNG or SVG"),
        (
            "logo.svg",
            LOGO.replace("<rect", '<image href="https://a.org/b.png"/><rect'),
            "asks for something on the web",
        ),
    ],
)
def test_a_logo_that_cannot_be_shown_is_told(told, file, logo, problem):
    (fault,) = told(f"logo:\n  file: {file}\n  alt: A square\n", logo=logo)
    assert fault.startswith("house.yml, line 2, logo.file: ")
    assert problem in fault


def test_a_logo_without_words_is_told(told):
    (fault,) = told('logo:\n  file: logo.svg\n  alt: ""\n')
    assert fault.startswith("house.yml, line 3, logo.alt: ")


def test_the_file_and_its_logo_decide_an_edition(house, tmp_path):
    house("logo: {file: logo.svg, alt: A square}\n")
    assert house_files(tmp_path) == {tmp_path / "house.yml", tmp_path / "logo.svg"}


def test_a_file_outside_the_project_decides_nothing(house, tmp_path):
    (tmp_path / "house.yml").write_text("logo: {file: ../../etc/passwd, alt: A}\n")
    assert house_files(tmp_path) == {tmp_path / "house.yml"}
