"""A parsed page made ready for paper: texts changed, evidence in footnotes, long cells cut."""

from briefing.publish.footnotes import set_footnotes
from briefing.publish.markup import change_texts, emptied
from briefing.publish.overflow import CUT, LONGEST, fit_on_paper
from lxml.html import fragment_fromstring, tostring


def written(element):
    return tostring(element, encoding="unicode")


def test_every_text_of_an_element_is_changed_and_none_beside_it():
    row = fragment_fromstring("<tr><td>a<b>c</b>d</td>e</tr>", create_parent=False)
    change_texts(row[0], lambda text, _: text.upper())
    assert written(row) == "<tr><td>A<b>C</b>D</td>e</tr>"


def test_a_change_is_told_the_element_that_a_text_stands_in():
    page = fragment_fromstring("<p>a<b>c</b>d</p>")
    told = []
    change_texts(page, lambda text, element: told.append((text, element.tag)) or text)
    assert told == [("a", "p"), ("c", "b"), ("d", "p")]


def test_what_follows_an_element_stays_when_it_becomes_another():
    page = fragment_fromstring("<p><svg width='9'><text>1</text></svg> seen</p>")
    emptied(page[0], "img", {"src": "a.svg"})
    assert written(page) == '<p><img src="a.svg"> seen</p>'


def test_a_long_text_of_a_cell_is_cut_and_what_stands_beside_it_is_not():
    page = fragment_fromstring(f"<table><tr><td>{'a ' * LONGEST}<b>five</b></td></tr></table>")
    fit_on_paper(page)
    assert [element.text_content() for element in page.iter("td")] == ["a " * (LONGEST // 2) + CUT + "five"]


def test_evidence_becomes_a_footnote_of_its_links_and_their_origins():
    page = fragment_fromstring(
        "<div><p>Five <span class='evidence'>[<a href='#x'>X</a>, <a href='#y'>Y</a>]</span> camps.</p><table>"
        "<tr><td><span id='x'>x</span></td><td class='origin'>Paper, ¶2</td></tr>"
        "<tr><td><span id='y'>y</span></td><td class='origin'>Ministry</td></tr></table></div>"
    )
    set_footnotes(page)
    assert written(page[0]) == (
        '<p>Five <span class="footnote"><a href="#x">X</a>: Paper, ¶2; <a href="#y">Y</a>: Ministry</span> camps.</p>'
    )


def test_evidence_that_leads_to_no_row_with_an_origin_stays_as_it_is():
    page = fragment_fromstring("<p>Five <span class='evidence'>[<a href='#x'>X</a>]</span></p>")
    set_footnotes(page)
    assert written(page) == '<p>Five <span class="evidence">[<a href="#x">X</a>]</span></p>'
