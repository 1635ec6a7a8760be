"""What leads where: links to rows, and from rows back."""

import pytest

from briefing.document.records import Evidence, Foreign, Heading, Paragraph, Prose
from briefing.document.references import MOST_USES, addresses_linked_to, evidence_target, references, with_apart
from briefing.document.text import Ref, link, place, styled, text

A, B = Ref("camp", "a"), Ref("camp", "b")
ROW = (text(place(A, "a")), text("five ", styled("provenance", "page 3, ", link(B, "Gazette"))))
SECTION = Heading(1, text("Register"), address="register")


def uses(*records):
    return references(records).uses.get("camp-a", ())


def test_a_link_leads_to_a_heading_an_exhibit_a_sentence_or_a_row(table, figure, sentence):
    known = references([SECTION, table("t", ROW), figure("f"), sentence("s")])
    for address in ("register", "table-t", "figure-f", "finding-s", "camp-a"):
        assert known.target(f"#{address}") == f"#{address}"


def test_a_link_to_what_the_document_does_not_hold_leads_nowhere(table):
    assert references([table("t", ROW)]).target(B) == ""


def test_a_link_to_what_stands_in_another_file_leads_to_the_heading_above_it_there(table):
    known = with_apart(references([], annex := [SECTION, table("t", ROW)]), annex, "annex.pdf")
    assert known.target(A) == "annex.pdf#nameddest=register"
    assert with_apart(known, [table("t", ROW)], "annex.pdf").target(A) == "annex.pdf"
    assert known.target(B) == ""


def test_a_link_on_the_web_leads_there():
    assert references([]).target("https://example.org") == "https://example.org"


def test_a_row_names_the_table_and_the_figure_that_use_it(table, figure):
    using = [table("t", (text(link(A, "five")),)), figure("f", evidence=Evidence((A,)))]
    assert uses(*using, table("register", ROW)) == (("table-t", "Table 1"), ("figure-f", "Figure 1"))


def test_a_row_names_the_sentences_that_rest_on_it_after_tables_and_figures(table, sentence):
    using = [sentence("s", evidence=Evidence((A,))), table("t", (text(link(A, "five")),))]
    assert uses(*using, table("register", ROW)) == (("table-t", "Table 1"), ("finding-s", "a sentence"))


def test_a_table_is_no_use_of_its_own_rows(table):
    assert uses(table("register", (*ROW, text(link(A, "again"))))) == ()


def test_a_row_that_is_used_very_often_names_the_first_uses(table):
    assert len(uses(*[table(f"t{place}", (text(link(A, "a")),)) for place in range(MOST_USES + 1)])) == MOST_USES


def test_a_row_says_where_its_content_comes_from(table):
    assert [*map(str, references([table("register", ROW)]).provenance["camp-a"])] == ["page 3, Gazette"]


def test_the_rows_of_much_evidence_are_found_in_the_section_of_the_first(table):
    known = references([Heading(1, text("Camps"), address="camps"), SECTION, table("register", ROW)])
    assert evidence_target(Evidence((B, A)), known) == "#register"
    assert evidence_target(Evidence((B,)), known) == ""


@pytest.mark.parametrize("count, linked", [(8, True), (9, False)])
def test_few_rows_that_a_sentence_rests_on_are_linked_to_and_many_are_counted(sentence, count, linked):
    refs = tuple(Ref("camp", str(place)) for place in range(count))
    assert bool(addresses_linked_to([sentence("s", evidence=Evidence(refs))])) == linked


def test_links_in_prose_and_in_the_html_of_others_are_links():
    records = [
        Prose((Paragraph(text(link("#camp-a", "five"))),)),
        Prose((Foreign('<a href="#b">'),)),
    ]
    assert addresses_linked_to(records) == {"camp-a", "b"}


def test_every_row_behind_a_figure_is_used_and_of_a_sentences_the_first_eight(figure, sentence):
    nine = tuple(Ref("camp", str(place)) for place in range(9))
    drawn, said = (references([build("x", evidence=Evidence(nine))]).uses for build in (figure, sentence))
    assert (len(drawn), list(said)) == (9, [ref.address for ref in nine[:8]])
