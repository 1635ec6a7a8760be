"""Pictures: their titles, alt texts and marks, of invented figures."""

from itertools import combinations

import matplotlib as mpl
import pytest
from matplotlib import pyplot as plt
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from briefing.analysis.comparison import comparable
from briefing.analysis.drift import drift
from briefing.analysis.over_time import over_time
from briefing.analysis.provenance import provenance
from briefing.analysis.retelling import cases
from briefing.display.charts.apart import apart_title, keys_of_apart
from briefing.display.charts.look import Look
from briefing.display.charts.over_time import plot_over_time
from briefing.display.charts.provenance_flow import plot_provenance
from briefing.display.charts.retelling import plot_retelling
from briefing.display.marks import is_mark, marked, read_mark
from briefing.display.picture_titles import of_figures_over_time
from briefing.display.pictures import show_over_time, show_provenance, show_retelling
from briefing.display.stations import country, in_words
from briefing.display.theme import NARROW, WIDTH, use_theme
from unit.builders import ACTORS, actor, claim, figure, measure, register, source, topic

MEASURES = [
    measure("sent", label="Troops sent"),
    measure("wave", label="Troops in one wave", basis="period_flow", parent_id="sent"),
    measure("there", label="Troops there", basis="stock"),
]
PANELS = [["sent", "wave"], ["there"]]
ABOUT = topic(
    panels={"one": [["sent"]], "two": PANELS},
    parties={"rok": {"label": "South Korea"}, "ukraine": {"label": "Ukraine"}},
)
RISE = [
    {"as_of": "2024-01"} | figure("at_least", 2000),
    {"as_of": "2024-06"} | figure("about", 5000),
    {"as_of": "2024-03", "claimant_id": "staff"} | figure("at_least", 4000),
]
PLAN = {"as_of": "2024-09", "modality": "planned", "scope": "in the north"} | figure("point", 9000)
LOOK = Look(WIDTH, {"rok": "South Korea", "ukraine": "Ukraine"})


@pytest.fixture(autouse=True)
def theme():
    with mpl.rc_context():
        use_theme()
        yield
    plt.close("all")


def built(*rows):
    claims = [
        claim(claim_id=f"c{n}", assertion_id=f"s{n}", measure_id="sent") | row for n, row in enumerate(rows, start=1)
    ]
    return register(claims=claims, measures=MEASURES, about=ABOUT)


def title(*rows, panels=PANELS):
    return of_figures_over_time(over_time(comparable(built(*rows)), panels), LOOK)


def shown_over_time(name, *rows):
    show_over_time(name, comparable(built(*rows)), ABOUT)


def marks(figure_drawn):
    return [read_mark(artist.get_gid())[0] for artist in marked(figure_drawn)]


def test_the_title_says_from_where_to_where_a_voice_goes_and_what_others_say():
    assert title(*RISE, panels=[["sent"]]) == (
        "Troops sent: South Korea's figure goes from at least 2,000 (Jan 2024) to about 5,000 (Jun 2024); "
        "the highest of others is at least 4,000 (Ukraine, Mar 2024)"
    )


def test_the_title_of_a_single_figure_only_says_it():
    assert title(RISE[1], panels=[["sent"]]) == "Troops sent: South Korea's figure is about 5,000 (Jun 2024)"


def test_what_stands_apart_is_not_in_the_title():
    assert title(RISE[1], PLAN, panels=[["sent"]]) == title(RISE[1], panels=[["sent"]])


def test_the_title_of_several_panels_has_the_last_words_of_who_speaks_most():
    there = {"measure_id": "there", "as_of": "2024-07", "claimant_id": "staff", "scope": "in the east"}
    assert title(*RISE, there | figure("at_most", 800)) == (
        "South Korea: about 5,000 troops sent (Jun 2024); Ukraine: at most 800 troops there (in the east, Jul 2024)"
    )


def test_a_measure_that_names_its_voice_is_told_without_it_before():
    own = measure("there", label="Graves opened by Ukraine", basis="stock")
    rows = [claim(measure_id="sent") | RISE[1], claim(claim_id="c2", measure_id="there", claimant_id="staff") | RISE[2]]
    told = comparable(register(claims=rows, measures=[MEASURES[0], own]))
    assert of_figures_over_time(over_time(told, PANELS), LOOK) == (
        "South Korea: about 5,000 troops sent (Jun 2024); at least 4,000 graves opened by Ukraine (Mar 2024)"
    )


def test_a_wave_is_in_the_title_only_where_there_is_no_total():
    wave = {"measure_id": "wave", "as_of": "2024-07"} | figure("point", 700)
    there = {"measure_id": "there", "as_of": "2024-07"} | figure("point", 600)
    assert title(wave, there) == "South Korea: 600 troops there (Jul 2024)"


@pytest.mark.parametrize("width", [WIDTH, NARROW])
def test_every_figure_drawn_is_a_mark_that_leads_to_its_row_in_the_order_of_time(width):
    rows = over_time(comparable(built(*RISE, PLAN)), PANELS)
    drawn = plot_over_time(rows, ["Sent", "There"], Look(width))
    assert list(dict.fromkeys(marks(drawn))) == ["claim-c1", "claim-c3", "claim-c2", "claim-c4"]
    assert drawn.get_size_inches()[0] == width


@pytest.mark.parametrize("width", [WIDTH, NARROW])
def test_no_words_of_a_picture_lie_on_one_another_or_beyond_its_edge(width):
    months = [{"as_of": f"2024-0{month}"} | figure("about", 1000 * month**2) for month in range(1, 10)]
    voices = [{"claimant_id": who, "as_of": "2024-03"} | figure("point", 9000) for who in ("staff", "pentagon")]
    drawn = plot_over_time(over_time(comparable(built(*months, *voices, PLAN)), PANELS), ["Sent"], Look(width))
    renderer = drawn.canvas.get_renderer()
    drawn.draw(renderer)
    words = [text for text in drawn.findobj(Text) if text.get_text().strip() and text.get_visible()]
    boxes = [text.get_window_extent(renderer).padded(-0.5) for text in words]
    labels = [box for box in boxes if box.width > 0]
    touching = [
        (one, other) for place, one in enumerate(labels) for other in labels[place + 1 :] if one.overlaps(other)
    ]
    assert touching == []
    assert min(box.x0 for box in labels) >= -1 and max(box.x1 for box in labels) <= drawn.bbox.width + 1
    assert min(text.get_fontsize() for text in words) >= 7


def test_panels_of_one_unit_have_one_scale():
    there = {"measure_id": "there", "as_of": "2024-07"} | figure("point", 1000)
    drawn = plot_over_time(over_time(comparable(built(*RISE, there)), PANELS), ["Sent", "There"], Look(WIDTH))
    sent, here = drawn.axes
    assert sent.get_ylim()[1] / sent.bbox.height == pytest.approx(here.get_ylim()[1] / here.bbox.height)


def test_a_picture_over_time_is_shown_with_its_words_and_all_its_figures(shown):
    shown_over_time("one", *RISE, PLAN, {"as_of": "2024-08", "claimant_id": "unattributed"})
    (record,) = shown
    assert record.name == "one"
    assert record.alt == (
        "Troops sent. South Korea: ≥ 2,000 (Jan 2024), about 5,000 (Jun 2024); Ukraine: ≥ 4,000 (Mar 2024). "
        "Planned: Troops sent: 9,000 planned, in the north (South Korea, Sep 2024)."
    )
    assert record.note == "Not drawn: 1 without a named claimant"
    assert [row[record.shown.columns.index("apart")] for row in record.shown.rows] == [False, False, False, True]


def test_what_comes_in_waves_is_told_as_the_bars_of_its_panel(shown):
    shown_over_time("two", *RISE, {"measure_id": "wave", "as_of": "2024-07"} | figure("point", 700))
    assert shown[0].alt.startswith("Troops sent (bars: troops in one wave). South Korea")


def test_fewer_than_three_figures_are_no_picture(shown):
    shown_over_time("one", *RISE[:2], PLAN)
    shown_over_time("one")
    assert shown == []


def test_who_says_so_counts_the_figures_of_each_origin(shown):
    named = built(*RISE, {"claimant_id": "unattributed"})
    show_provenance("who", comparable(named), named)
    (record,) = shown
    assert record.caption == "South Korea stands behind 2 of 4 figures, Ukraine behind 1; 1 name nobody"
    assert record.alt.startswith(
        "Who says it: South Korea: 2 of 4 figures (2 no carrier named); Ukraine: 1 of 4 figures (1 no carrier named); "
    )
    assert record.shown.columns == ("origin", "carrier", "outlet", "figures")
    assert record.shown.rows[0] == ("South Korea", "no carrier named", "Gazette", 2)


def test_where_nobody_is_named_for_anything_the_title_says_so(shown):
    nobody = built({"claimant_id": "unattributed"})
    show_provenance("who", comparable(nobody), nobody)
    assert shown[0].caption == "1 figure, and nobody is named for any"


def test_without_figures_nothing_is_shown(shown):
    show_provenance("who", comparable(built()), built())
    show_retelling("told", [])
    assert shown == []


def test_a_country_is_told_in_words():
    assert country("KR") == "media, South Korea"


@pytest.mark.parametrize("width", [WIDTH, NARROW])
def test_what_stands_at_each_station_of_who_says_so_answers_and_has_room(width):
    long = {"name": "A ministry of a very long name indeed"}
    named = register(claims=[claim(), claim(claim_id="c2")], actors=[actor("ministry", **long), *ACTORS[1:]])
    stations = in_words(provenance(comparable(named), named.actors), named)
    drawn = plot_provenance(stations, long["name"], Look(width))
    words = [read_mark(artist.get_gid())[1] for artist in marked(drawn)]
    assert words[0] == f"{long['name']}: 2 of 2 figures (2 no carrier named)"
    renderer = drawn.canvas.get_renderer()
    bars = [patch for patch in drawn.axes[0].patches if isinstance(patch, Rectangle)]
    extent = lambda label: label.get_window_extent(renderer)  # noqa: E731
    labels = [text for text in drawn.axes[0].texts if is_mark(text.get_gid())]
    heights = [round(bar.get_window_extent(renderer).height) for bar in bars]
    assert heights == [heights[0]] * 4  # a bar on each side of what bands leave or enter, of two figures each
    assert not any(one.overlaps(other) for one, other in combinations(map(extent, labels), 2))


def test_bars_of_who_says_so_are_as_high_as_they_have_figures():
    rows = [claim(), claim(claim_id="c2"), claim(claim_id="c3", claimant_id="staff")]
    named = register(claims=rows)
    stations = in_words(provenance(comparable(named), named.actors), named)
    drawn = plot_provenance(stations, "", Look(WIDTH))
    two, one, *_ = [patch.get_height() for patch in drawn.axes[0].patches if isinstance(patch, Rectangle)]
    assert two == pytest.approx(2 * one)


PAPERS = ["paper", "weekly"]
RETOLD = [
    {"source_id": "own", "as_of": "2024-10"} | figure("about", 3000) | {"value_text": "about 3,000 shells"},
    {"source_id": "paper"} | figure("point", 4000) | {"value_text": "4,000 shells"},
    {"source_id": "weekly"} | figure("about", 3000) | {"value_text": "some 3,000 shells"},
]


@pytest.fixture
def case():
    rows = [claim(claim_id=f"c{n}") | row for n, row in enumerate(RETOLD, start=1)]
    pages = [source(source_id="own", publisher_id="ministry", published="2024-10-01")]
    pages += [source(source_id=one, publisher_id=one, published="2024-10-02") for one in PAPERS]
    told = register(
        claims=rows, sources=pages, actors=[*ACTORS, *(actor(one, kind="media", role="medium") for one in PAPERS)]
    )
    claims = comparable(told)
    (found,) = cases(claims, drift(claims, told.links))
    return found


def test_a_figure_in_retelling_says_what_each_mention_changed(shown, case):
    show_retelling("told", [case])
    (record,) = shown
    assert record.name == "told_ministry_shells"
    assert record.caption == (
        "“about 3,000 shells” (Ministry, Oct 2024) became “4,000 shells” (Paper); 1 of 2 retellings changed it"
    )
    assert record.alt == (
        "The root, Ministry: “about 3,000 shells”; "
        "Paper: “4,000 shells” (the hedge: about → none, the number: 3,000 → 4,000); Weekly: “some 3,000 shells”."
    )
    changed = record.shown.columns.index("changed")
    assert [row[changed] for row in record.shown.rows] == ["", "the hedge: about → none; the number: 3,000 → 4,000", ""]


@pytest.mark.parametrize("width", [WIDTH, NARROW])
def test_every_retelling_is_drawn_with_its_date_its_document_and_its_change(case, width):
    drawn = plot_retelling(case.mentions, case.changes, Look(width))
    words = "\n".join(text.get_text().replace("\N{NO-BREAK SPACE}", " ") for text in drawn.axes[0].texts)
    assert "The root: Ministry, 1 October 2024; said by Ministry" in words
    assert "“4,000 shells”\nPaper, 2 October 2024\nthe hedge: about → none\nthe number: 3,000 → 4,000" in words
    assert "Weekly, 2 October 2024, as told there" in words
    assert set(marks(drawn)) == {"claim-c1", "claim-c2", "claim-c3"}


def test_what_all_that_stands_apart_is_stands_in_its_title_alone():
    plans = [PLAN, PLAN | {"as_of": "2024-10", "claimant_id": "staff"}]
    rows = over_time(comparable(built(*RISE, *plans)), PANELS)
    drawn = plot_over_time(rows, ["Sent", "There"], Look(WIDTH))
    words = [text.get_text().replace("\N{NO-BREAK SPACE}", " ") for text in drawn.axes[-1].texts]
    assert words == [
        "Planned",
        "Troops sent: 9,000, in the north (Ministry, Sep 2024)",
        "Troops sent: 9,000, in the north (Staff, Oct 2024)",
    ]


@pytest.mark.parametrize(
    ("rows", "title_of_them"),
    [
        ([{"modality": "planned"}], "Planned"),
        ([{"modality": "capacity"}, {"modality": "planned"}], "Planned or a capacity"),
        ([{"status": "disputed"}, {"modality": "possible"}, {"modality": "planned"}], "Planned, possible or disputed"),
    ],
)
def test_what_stands_apart_is_called_by_the_kinds_that_occur(claims, rows, title_of_them):
    assert apart_title(claims(*rows)) == title_of_them


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ([{"modality": "planned"}], []),
        ([{"status": "disputed"}], []),
        (
            [{"status": "disputed"}, {"modality": "planned"}, {"modality": "possible"}],
            ["disputed", "planned or possible"],
        ),
    ],
)
def test_what_is_disputed_has_a_key_where_something_else_stands_apart_too(claims, rows, told):
    assert [words for occurs, _, words in keys_of_apart(claims(*rows)) if occurs] == told
