"""What a notebook shows: what runs or asks the network is left out and told, what is written and drawn stays."""

import re

import pandas as pd
import pytest
from bs4 import BeautifulSoup
from lxml import etree
from matplotlib.figure import Figure

from briefing.display.svg import svg_of
from briefing.document.sanitize_html import inside_links, sanitized
from briefing.document.style_sheets import asks_network

PNG = "data:image/png;base64,iVBORw0KGgo="
FAR = "https://example.org/x"


def left(shown):
    """What is left of something shown."""
    return sanitized(shown)[0]


def left_out(shown):
    """What is left out of something shown, in words."""
    return sanitized(shown)[1]


@pytest.mark.parametrize(
    "tag", ["script", "iframe", "object", "embed", "link", "meta", "base", "form", "video", "template", "noscript"]
)
def test_an_element_that_runs_or_fetches_is_left_out_and_named(tag):
    shown, told = sanitized(f'<p>five</p><{tag} src="{FAR}" href="{FAR}" data="{FAR}"></{tag}>')
    assert shown == "<p>five</p>"
    assert told == [f"<{tag}>"]


def test_what_stands_in_a_script_goes_with_it():
    assert left("<b>five</b><script>document.write('six')</script>") == "<b>five</b>"


def test_what_stands_in_a_form_stays():
    assert left("<form>five</form>") == "five"


@pytest.mark.parametrize("name", ["onclick", "onerror", "ONLOAD", "onfocusin", "onanything"])
@pytest.mark.parametrize("tag", ["p", "svg", "math"])
def test_an_attribute_that_runs_code_is_left_out_and_named(tag, name):
    shown, told = sanitized(f'<{tag} {name}="run()" class="a">five</{tag}>')
    assert shown == f'<{tag} class="a">five</{tag}>'
    assert told == [f"the attribute {name.lower()}"]


@pytest.mark.parametrize(
    "address",
    [
        "javascript:run()",
        "JavaScript:run()",
        " java\tscript:run()",
        "&#106;avascript:run()",
        "vbscript:x",
        "data:text/html,x",
    ],
)
def test_a_link_that_runs_code_keeps_its_words_only(address):
    assert left(f'<a href="{address}">five</a>') == "<a>five</a>"
    assert left_out(f'<a href="{address}">five</a>')[0].startswith("the link to ")


def test_a_link_in_a_drawing_that_runs_code_keeps_its_words_only():
    assert left('<svg><a xlink:href="javascript:run()"><text>5</text></a></svg>') == "<svg><a><text>5</text></a></svg>"


@pytest.mark.parametrize("address", ["#claim-a", FAR, "mailto:a@example.org", "20_munitions.ipynb", "tables/a.csv"])
def test_a_link_that_leads_somewhere_stays(address):
    assert sanitized(f'<a href="{address}">five</a>') == (f'<a href="{address}">five</a>', [])


@pytest.mark.parametrize("address", [FAR, "//example.org/x", "\\\\example.org/x", "/\\example.org/x", "file:///x.png"])
def test_a_picture_from_elsewhere_leaves_its_words_and_is_named(address):
    shown, told = sanitized(f'<p><img src="{address}" alt="Five &lt;camps&gt;"> seen</p>')
    assert shown == "<p>Five &lt;camps&gt; seen</p>"
    assert told == [f"the picture {address}"]


def test_a_picture_that_is_part_of_the_output_stays():
    assert sanitized(f'<img src="{PNG}" alt="five">') == (f'<img src="{PNG}" alt="five">', [])


def test_a_picture_that_a_screen_may_choose_from_elsewhere_is_left_out():
    assert sanitized(f'<img src="{PNG}" srcset="{FAR} 2x">') == (f'<img src="{PNG}">', ["the attribute srcset"])


@pytest.mark.parametrize("tag", ["image", "use", "feImage"])
def test_a_drawing_takes_nothing_from_elsewhere(tag):
    shown, told = sanitized(f'<svg><{tag} href="{FAR}"></{tag}></svg>')
    assert FAR not in shown and told


@pytest.mark.parametrize("attribute", ["fill", "filter", "mask", "clip-path", "marker-end", "cursor"])
def test_a_drawing_is_filled_and_cut_by_its_own_parts_only(attribute):
    assert left(f'<svg><path {attribute}="url({FAR}#a)"></path></svg>') == "<svg><path></path></svg>"
    own = f'<svg><path {attribute}="url(#a)"></path></svg>'
    assert sanitized(own) == (own, [])


@pytest.mark.parametrize(
    "css",
    [
        f"p {{ background: url({FAR}) }}",
        f"p {{ background: URL( '{FAR}' ) }}",
        "p { background: url(//example.org/x) }",
        f"p {{ background: \\75rl({FAR}) }}",
        f"@import '{FAR}';",
        f"@\\69mport url({FAR});",
        f"p {{ background: image-set('{FAR}' 1x) }}",
        f"@font-face {{ font-family: A; src: url({FAR}) }}",
        f"p {{ --a: '{FAR}'; background: src(var(--a)) }}",
    ],
)
def test_a_style_that_asks_the_network_is_left_out(css):
    assert asks_network(css)
    assert sanitized(f"<style>{css}</style><p>five</p>") == ("<p>five</p>", ["a style that asks the network"])
    assert left(f"<svg><style>{css}</style></svg>") == "<svg></svg>"


@pytest.mark.parametrize(
    "css",
    [
        "#T_a td > b { color: red }",
        f"#T_a {{ background: url({PNG}) }}",
        "#T_a a::after { content: '• //x' }",
        "#T_a, #T_a_row0:hover, #T_a>b ~ i { fill: url(#a) }",
        "#T_a:not(.b) [title='a, b'] { color: red }",
    ],
)
def test_a_style_of_what_stands_in_its_output_stays(css):
    shown = f'<style>{css}</style><table id="T_a"><tbody><tr><td id="T_a_row0"></td></tr></tbody></table>'
    kept, told = sanitized(shown)
    assert told == [] and same(css) == same(kept.partition("<style>")[2].partition("</style>")[0])


def same(css):
    return re.sub("[\\s;'\"]", "", css)


@pytest.mark.parametrize(
    "selector",
    ["body", "*", ":root", "#T_b td", "#T_a td, p", "#T_a + p", "#T_a~*", "td #T_a", ".T_a", "#5", "#T_a||p"],
)
def test_a_style_that_reaches_beyond_its_output_is_left_out_and_named(selector):
    shown = f'<table id="T_a"></table><style>{selector} {{ display: none }} #T_a td {{ color: red }}</style>'
    kept, told = sanitized(shown)
    assert kept == '<table id="T_a"></table><style>#T_a td { color: red }</style>'
    assert told == [f"the style of {selector} (none may reach beyond its own output)"]


@pytest.mark.parametrize(
    ("css", "named"),
    [
        ("@media screen { body { display: none } }", "@media screen"),
        ("@keyframes a { to { opacity: 0 } }", "@keyframes a"),
        ("@layer a;", "@layer a"),
        ("} body { display: none }", "} body"),
        ("body { display: none", "body"),
    ],
)
def test_what_else_a_style_sheet_holds_is_left_out_and_named(css, named):
    assert sanitized(f"<p>five</p><style>{css}</style>") == (
        "<p>five</p>",
        [f"the style of {named} (none may reach beyond its own output)"],
    )


def test_a_rule_within_a_rule_is_left_out():
    kept, _ = sanitized('<b id="a"></b><style>#a { color: red; body:has(&) { display: none } }</style>')
    assert kept == '<b id="a"></b><style>#a { color: red }</style>'


def test_a_style_of_a_drawing_that_is_not_of_its_parts_is_left_out():
    kept, told = sanitized('<svg><style>text { display: none } #a &gt; path { fill: red }</style><g id="a"></g></svg>')
    assert kept == '<svg><style>#a > path { fill: red }</style><g id="a"></g></svg>'
    assert told == ["the style of text (none may reach beyond its own output)"]


def test_a_plain_frame_styles_itself_alone():
    kept, told = sanitized(pd.DataFrame({"low": [5]}).to_html(notebook=True))
    assert told == []
    assert "<style>@scope {\n.dataframe tbody tr th:only-of-type { vertical-align: middle }\n" in kept


def test_a_scoped_style_cannot_end_its_scope():
    kept, _ = sanitized("<div><style scoped>b { color: red } } p { color: red } @media all { p {} }</style></div>")
    assert kept == "<div><style>@scope {\nb { color: red }\n}</style></div>"


@pytest.mark.parametrize(
    "css", ['</sty<img alt="le>"><script>run()</script>', '<<img alt="/style>"><script>run()</script>']
)
def test_no_style_ends_where_a_picture_was_left_out(css):
    assert BeautifulSoup(left(f"<style>{css}</style>"), "html.parser").find("script") is None


@pytest.mark.parametrize("frame", ["<style>{}</style>", "<svg><style>{}</style></svg>"])
def test_nothing_in_a_style_becomes_an_element(frame):
    css = "#a b::after { content: '&lt;/b>&lt;img src=x onerror=run()>' }"
    rules = left(f'<b id="a"></b>{frame.format(css)}').partition("<style>")[2].partition("</style>")[0]
    assert rules.startswith("#a b::after") and "<" not in rules


def test_a_cells_own_style_that_asks_the_network_is_left_out_alone():
    shown, told = sanitized(f'<p class="a" style="background: url({FAR})">five</p>')
    assert (shown, told) == ('<p class="a">five</p>', ["a style of <p> that asks the network"])


@pytest.mark.parametrize("position", ["fixed", "ABSOLUTE", "f\\69xed", "fixed !important", "var(--a)"])
def test_a_style_that_takes_its_element_out_of_its_place_is_left_out(position):
    shown, told = sanitized(f'<p style="--a: fixed; inset: 0; position: {position}">five</p>')
    assert (shown, told) == ("<p>five</p>", ["a style of <p> that takes it out of its place"])
    shown, told = sanitized(f'<style>#a {{ position: {position} }}</style><p id="a">five</p>')
    assert (shown, told) == ('<p id="a">five</p>', ["the style of #a (none may reach beyond its own output)"])


@pytest.mark.parametrize(
    "css", ["position: sticky; top: 0px", "position: relative", "background-position: 0 0", "color: red;;"]
)
def test_a_style_that_leaves_its_element_in_its_place_stays(css):
    assert sanitized(f'<p style="{css}">five</p>') == (f'<p style="{css}">five</p>', [])


@pytest.mark.parametrize("tag", ["animate", "set", "foreignObject"])
def test_a_drawing_that_moves_or_holds_a_page_is_left_out(tag):
    assert sanitized(f"<svg><{tag}></{tag}></svg>") == ("<svg></svg>", [f"<{tag.lower()}>"])


@pytest.mark.parametrize(
    "shown",
    [
        "<svg><title><style><img src=x onerror=run()></style></title></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=run()&gt;'>",
        "<svg></p><style><a id='</style><img src=1 onerror=run()>'>",
        "<noscript><p title='</noscript><img src=x onerror=run()>'>",
    ],
)
def test_what_is_left_is_left_again_as_it_is(shown):
    once = left(shown)
    assert "onerror" not in once
    assert sanitized(once) == (once, [])


def test_a_word_in_angle_brackets_that_takes_text_with_it_is_named():
    assert left_out("List<int> of <b>five</b>") == ["<int>", "<b>"]


@pytest.mark.parametrize(
    "shown",
    [
        '<table border="1" class="dataframe"><tbody><tr><td style="color: red" colspan="2">a</td></tr></tbody></table>',
        '<div class="judgement" id="judgement-a"><p><strong>Five</strong> <em>of</em> <code>six</code></p></div>',
        '<span id="claim-a-01">a</span>',
        '<details open=""><summary>More</summary><p>five</p></details>',
        '<math display="block"><msup><mi mathvariant="bold">x</mi><mn>2</mn></msup><mo>&lt;</mo></math>',
        "<p>$x &lt; y$ costs $5 &amp; $6</p>",
        '<ul><li><input type="checkbox" disabled="" checked="">done</li></ul>',
    ],
)
def test_what_is_written_stays_as_it_is(shown):
    assert sanitized(shown) == (shown, [])


def test_a_styled_table_stays():
    shown = pd.DataFrame({"low": [5], "high": [6]}).style.set_uuid("a").highlight_max(axis=None).to_html()
    kept, told = sanitized(shown)
    assert told == []
    assert [kept.count(part) for part in ("<style", "background-color: yellow", "<td", 'id="T_a"')] == [1, 1, 2, 1]


def test_a_chart_of_ours_stays_and_can_be_drawn():
    figure = Figure()
    ax = figure.subplots()
    ax.imshow([[1, 2], [3, 4]])
    ax.set_title("five < six & \N{NO-BREAK SPACE}“seven”")
    chart = svg_of(figure, "camps", 'five < six & "seven"')
    kept, told = sanitized(chart)
    assert told == []
    assert etree.canonicalize(kept) == etree.canonicalize(chart)


def test_what_is_not_closed_is_closed():
    assert left("<details><summary>a</summary><p>five") == "<details><summary>a</summary><p>five</p></details>"


def test_a_comment_is_not_shown():
    assert sanitized("<!-- six --><p>five</p>") == ("<p>five</p>", [])


@pytest.mark.parametrize(
    ("shown", "links"),
    [('<p><a href="#a">five</a> <a href="https://example.org/#b">six</a></p>', {"a"}), ("<p>#a</p>", set())],
)
def test_links_to_places_inside_the_document_are_found(shown, links):
    assert inside_links(shown) == links


@pytest.mark.parametrize(
    ("shown", "kept"),
    [
        ("<p>a <title>five &lt; <b>six</b></title> c</p>", "<p>a five &lt; &lt;b&gt;six&lt;/b&gt; c</p>"),
        ("<svg><title>a</title></svg><title>five</title>", "<svg><title>a</title></svg>five"),
    ],
)
def test_a_title_that_is_no_drawings_leaves_its_words(shown, kept):
    assert sanitized(shown) == (kept, ["<title>"])


@pytest.mark.parametrize(
    "shown", ["<p>five</p><!-- six\n<b>seven</b>", "<p>five</p><!-- a --><!-- six", "<p>five</p><!--"]
)
def test_what_a_comment_without_an_end_takes_with_it_is_named(shown):
    assert sanitized(shown) == ("<p>five</p>", ["what stands after <!--, which no --> ends,"])


@pytest.mark.parametrize("shown", ["<p>five</p><!--> -->", "<p>five</p><!-- a --!>", "<p>five</p><!-- <!-- -->"])
def test_a_comment_with_an_end_is_left_out_unsaid(shown):
    assert sanitized(shown)[1] == []


def test_how_pandas_aligns_heads_in_levels_is_kept_unsaid():
    shown, told = sanitized('<table><tr><th colspan="2" halign="left">2024</th></tr></table>')
    assert 'halign="left"' in shown and told == []
