"""Where links lead, and which lead nowhere."""

import pytest

from briefing.document.document import document_of
from briefing.document.html import record_html
from briefing.document.records import Foreign
from briefing.document.traversal import links
from briefing.errors import FaultsError


@pytest.fixture
def document(notebook):
    """The document of a section that says something, beside another one and one that shows nothing."""

    def build(*said):
        other = notebook("# Agreement", "## How they agree")
        return document_of(
            {"20_case": notebook("# A case", *said), "72_agreement": other, "80_mute": notebook("# M", ())}
        )

    return build


def leads(document):
    return [link.to for link in links(document.records)]


@pytest.mark.parametrize(
    ("to", "target"),
    [
        ("#agreement", "#agreement"),
        ("#Next-one", "#case-next-one"),
        ("#next-one", "#case-next-one"),
        ("72_agreement.ipynb", "#agreement"),
        ("./72_agreement.ipynb#How-they-agree", "#agreement-how-they-agree"),
        ("../notebooks/72_agreement.ipynb#agreement-how-they-agree", "#agreement-how-they-agree"),
        ("20_case.ipynb#Next%20one", "#case-next-one"),
        ("https://example.org/a.ipynb", "https://example.org/a.ipynb"),
        ("mailto:someone@example.org", "mailto:someone@example.org"),
    ],
)
def test_a_link_leads_to_a_section_a_heading_or_the_web(document, to, target):
    assert leads(document(f"[a]({to})\n\n## Next one")) == [target]


@pytest.mark.parametrize("to", ["80_mute.ipynb", "80_mute.ipynb#Part"])
def test_a_link_to_what_this_edition_leaves_out_is_words(document, to):
    assert leads(document(f"[a]({to})")) == []


@pytest.mark.parametrize(
    ("to", "why"),
    [
        ("", "no address leads nowhere"),
        ("<>", "no address leads nowhere"),
        ("#", "# leads nowhere. Write #, then the words"),
        ("#no-such-place", "leads nowhere"),
        ("#agreemen", "leads nowhere. Did you mean #agreement"),
        ("40_agreement.ipynb#part", r"leads to no notebook of the document. Did you mean 72_agreement.ipynb\?"),
        ("72_agreement.ipynb#part", "leads to no heading of that notebook"),
        ("../data/README.md", "leads to a file"),
        ("chart.png", "leads to a file"),
    ],
)
def test_a_link_to_nowhere_is_named_by_notebook_cell_and_words(document, to, why):
    said = "" if why.endswith(("address leads nowhere", "the words")) else f"{to} "
    with pytest.raises(
        FaultsError,
        match=rf'20_case.ipynb, under "A case", cell that begins "See .*: the link "the details" to {said}{why}',
    ):
        document(f"See [the *details*]({to}).")


@pytest.mark.parametrize("to", ["", "#"])
@pytest.mark.parametrize("cell", ['five <a href="{}">six</a>', ({"text/html": '<a href="{}"><b>six</b></a>'},)])
def test_a_link_to_nowhere_that_a_program_wrote_is_words_and_is_named(document, to, cell):
    filled = cell.format(to) if isinstance(cell, str) else ({"text/html": cell[0]["text/html"].format(to)},)
    (remark,) = document(filled).remarks
    assert f'the link "six" to {to or "no address"} leads nowhere' in str(remark)


@pytest.mark.parametrize(("words", "told"), [("", 1), (" ", 1), ("\u200b", 1), ("![five](a.png)", 0), ("five", 0)])
def test_a_link_without_words_is_named(document, words, told):
    remarks = document(f"a [{words}](https://example.org) b").remarks
    assert [remark.problem for remark in remarks] == [
        "the link to https://example.org has no words to follow it by"
    ] * told


def test_every_link_to_nowhere_is_named_at_once(document):
    with pytest.raises(FaultsError, match="2 faults"):
        document("[a](#b1) and <a href='#c1'>d <b>e</b></a>", "## [f](#case)")


def test_links_in_html_lead_where_others_do(document):
    shown = document(
        '<p><a href="72_agreement.ipynb">a &amp; <b>b</b></a></p>', ({"text/html": '<a href="#Next">c</a>'},), "## Next"
    )
    blocks = [
        block.html for record in shown.records for block in getattr(record, "blocks", ()) if isinstance(block, Foreign)
    ]
    assert blocks == ['<p><a href="#agreement">a &amp; <b>b</b></a></p>', '<a href="#case-next">c</a>']


def test_a_name_that_html_gives_is_a_place(document):
    shown = document('[a](#mine)\n\n<p id="mine">b</p>')
    assert leads(shown) == ["#mine"]
    assert "b" in record_html(shown.records[1], shown.references)


def test_a_link_in_a_heading_and_in_a_footnote_leads_too(document):
    shown = document("## [a](72_agreement.ipynb)\n\nb[^1]\n\n[^1]: [c](#How-they)", "## How they")
    assert leads(shown) == ["#agreement", "#case-how-they"]
