"""Records in typst's language: what a screen links to stands in footnotes, what no page can hold goes on."""

import pytest

from briefing.document.paper import FITTING, MOST_ON_A_PAGE, typst
from briefing.document.records import (
    Evidence,
    Foreign,
    Grid,
    Heading,
    Items,
    Paragraph,
    Prose,
    Quote,
    Rule,
    Verbatim,
)
from briefing.document.references import MOST_LINKS, references
from briefing.document.text import Break, Ref, place, styled, text

A, B = Ref("camp", "a"), Ref("camp", "b")
ROW = (text(place(A, "a")), text("five ", styled("provenance", "page 3, Gazette")))
REGISTER = Heading(1, text("Register"), address="register")


def written(*records):
    """The last of some records in typst's language, in a document of them all."""
    return typst(records[-1], references(records)).strip()


def test_a_heading_keeps_its_level_and_may_begin_a_page():
    heading = Heading(2, text("#5"), True, "camps-when")
    assert written(heading) == '#newpage\n#heading(level: 2)[#"#5";]#label("camps-when")'


@pytest.mark.parametrize(
    ("block", "source"),
    [
        (Paragraph(text("= a")), '#"= a";'),
        (Items(((Paragraph(text("a")),), (Paragraph(text("b")),))), '#list([#"a";\n\n], [#"b";\n\n])'),
        (Items(((Paragraph(text("a")),),), 3), '#enum(start: 3, [#"a";\n\n])'),
        (Quote((Paragraph(text("a")),)), '#quote(block: true)[#"a";\n\n]'),
        (Verbatim('a\n"b"'), '#raw(block: true, ("a", "\\"b\\"",).join("\\n"))'),
        (Rule(), "#horizontalrule"),
        (Grid((text("a"),), ((text("b"),),)), '#table(columns: 1, table.header(head("a")), table.hline(), "b")'),
    ],
)
def test_a_block_of_prose(block, source):
    assert written(Prose((block,))) == f"#measured[{source}\n\n]"


def test_a_sentence_stays_whole_on_its_page(sentence):
    assert written(sentence("s")) == '#whole[#"Five camps.";]#label("finding-s")'


def test_what_a_sentence_rests_on_is_a_footnote_of_where_it_comes_from(sentence, table):
    known = [table("t", ROW), sentence("s", evidence=Evidence((A, B)))]
    assert '#footnote[#to("camp-a")[#"page 3, Gazette";]]' in written(*known)


def test_notes_of_a_footnote_are_parted(sentence, table):
    other = (text(place(B, "b")), text(styled("provenance", "page 4")))
    known = [table("t", ROW, other), sentence("s", evidence=Evidence((A, B)))]
    assert '#"page 3, Gazette";]#"; ";#to' in written(*known)


def test_what_comes_from_nowhere_is_named_in_the_line(sentence):
    assert written(sentence("s", evidence=Evidence((B,)))).startswith('#whole[#"Five camps.";#" ";#evidence[#"[b]";]]')


def test_much_that_a_sentence_rests_on_is_counted_with_a_link_to_its_section(sentence, table):
    many = Evidence((A, *(Ref("camp", str(number)) for number in range(MOST_LINKS))), "camps")
    source = written(REGISTER, table("t", ROW), sentence("s", evidence=many))
    assert '#evidence[#"[";#to("register")[#"9 camps";]#"]";]' in source


def test_a_sentence_with_details_stands_in_a_box(sentence):
    assert written(sentence("s", details=(text("a"), text("b")))) == (
        '#boxed[#strong[#"Five camps.";]\n\n#"a";\n\n#"b";]#label("finding-s")'
    )


def test_a_table_has_its_head_its_shares_of_the_page_and_its_caption(table):
    source = written(table("camps", (5, "*b*"), widths=(60, 40), note="Only those seen"))
    assert source == (
        "#fitting[#figure(align(left, table(columns: (60%, 40%,), "
        'table.header(head("Column 1"), head("Column 2")), table.hline(),\n'
        '  "5", "*b*",\n'
        ')), caption: [#numbered-as[#"Table 1. ";]#"All of camps";], kind: table)#label("table-camps")\n'
        '#note[#"Only those seen";]]'
    )


@pytest.mark.parametrize(("rows", "kind"), [(FITTING, "fitting"), (FITTING + 1, "long")])
def test_a_table_of_many_rows_goes_on_over_pages(table, rows, kind):
    assert written(table("camps", *[(5,)] * rows)).startswith(f"#{kind}[")


def test_no_rule_parts_a_row_from_one_whose_first_cell_is_blank(table):
    source = written(table("camps", ("a", 1), ("", 2), ("", 3), ("b", 4)))
    rows = [line.strip() for line in source.splitlines()[1:5]]
    assert rows == [
        'table.cell(stroke: (bottom: none), "a"), "1",',
        'table.cell(stroke: (bottom: none), []), "2",',
        '[], "3",',
        '"b", "4",',
    ]


def test_a_table_without_shares_has_so_many_columns(table):
    assert "table(columns: 2, " in written(table("camps", (5, 6)))


def test_a_row_of_many_lines_goes_on_over_pages(table):
    assert "table.cell(breakable: true, " in written(table("camps", ("5", text("a", *[Break(), "b"] * 40))))
    assert "breakable" not in written(table("camps", ("5", text("a", Break(), "b"))))


def test_a_long_text_in_a_cell_goes_on_in_rows_that_no_rule_parts(table):
    source = written(table("camps", ("x", text("a " * 400, styled("strong", "five"))), ("y", "z")))
    first, second, third = source[source.index("table.hline(),") :].splitlines()[1:4]
    assert first.count("a ") == 300 and first.count("table.cell(stroke: (bottom: none)") == 2
    assert second.count("a ") == 100 and "#strong" in second and "stroke" not in second
    assert third == '  "y", "z",'


def test_a_text_in_a_cell_keeps_its_spaces(table):
    assert '[#"a ";#strong[#"five";]#" b";]' in written(table("camps", (text("a ", styled("strong", "five"), " b"),)))


def test_a_sentence_that_no_page_may_hold_goes_on_over_pages(sentence):
    long = text("a " * MOST_ON_A_PAGE)
    assert written(sentence("s", text=long)).startswith("#measured[")
    assert written(sentence("s", details=(long,))).startswith("#boxed(breakable: true)[")


def test_a_figure_is_its_file_with_its_alt_text(figure):
    assert written(figure("map", alt='"five"')).startswith(
        '#flushed\n#exhibit[#figure(drawing("figures/map.svg", "\\"five\\""), '
        'caption: [#numbered-as[#"Figure 1. ";]#"Chart of map";], kind: image)'
    )


def test_what_others_displayed_as_html_is_printed():
    shown = written(Prose((Foreign("<p>five <b>camps</b></p>"),)))
    assert shown == '#measured[#foreign[#"five"; #strong[#"camps";]\n]\n\n]'


def test_a_footnote_leaves_out_what_the_sentence_says(sentence, table):
    row = (
        text(place(A, "a")),
        text(*(styled("provenance", words) for words in ("page 3", "Mayor (of Five)", "Paper"))),
    )
    said = sentence("s", text="Mayor (of Five, May) counted.", evidence=Evidence((A,)))
    assert '[#"page 3, Paper";]]' in written(table("t", row), said)
