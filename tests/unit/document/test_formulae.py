"""Formulae as MathML and as typst's mathematics."""

import pytest

from briefing.document import formulae
from briefing.document.document import document_of
from briefing.document.formulae import mathml, with_formulae
from briefing.document.html import record_html
from briefing.document.pandoc import blocks
from briefing.document.pandoc_process import converted
from briefing.document.paper import typst
from briefing.document.records import Paragraph, Prose
from briefing.document.references import References
from briefing.document.remarks import RefusedError
from briefing.document.text import Formula, text

NOWHERE = References()


def set_as(*formulae):
    (record,), unread = with_formulae([Prose((Paragraph(text(*formulae)),))])
    return record, unread


def test_a_formula_is_mathml_on_the_page_mathematics_in_print_and_in_word():
    record, unread = set_as(Formula(r"\frac{a}{b}", True))
    assert unread == []
    assert '<math display="block"' in record_html(record) and "<mfrac><mi>a</mi><mi>b</mi></mfrac>" in record_html(
        record
    )
    assert typst(record, NOWHERE).strip() == (
        '#measured[#math.equation(block: true, alt: "\\\\frac{a}{b}", $ a / b $)\n\n]'
    )
    (paragraph,) = blocks(record, NOWHERE)
    assert paragraph["c"] == [{"t": "Math", "c": [{"t": "DisplayMath"}, r"\frac{a}{b}"]}]


@pytest.mark.parametrize("tex", [r"\nosuch{x}", "{", r"\frac{a}"])
def test_a_formula_that_cannot_be_read_is_shown_as_its_tex_and_told(tex):
    record, unread = set_as(Formula(tex), Formula("x"))
    assert unread == [tex]
    assert f"<code>{tex}</code>" in record_html(record) and "<mi>x</mi>" in record_html(record)
    assert (
        "#raw(" in typst(record, NOWHERE) and {"t": "Code", "c": [["", [], []], tex]} in blocks(record, NOWHERE)[0]["c"]
    )


def test_where_formulae_are_not_read_in_time_each_is_read_on_its_own(monkeypatch):
    def late(tree, *given, **how):
        if "five" in tree:
            raise RefusedError("too long")
        return converted(tree, *given, **how)

    monkeypatch.setattr(formulae, "converted", late)
    record, unread = set_as(Formula("five"), Formula("x"))
    assert unread == ["five"]
    assert "<code>five</code>" in record_html(record) and "<mi>x</mi>" in record_html(record)


def test_a_sign_that_the_font_of_mathematics_lacks_is_set_from_another():
    assert set_as(Formula(r"\text{한}"))[1] == []


@pytest.mark.parametrize(
    "tex",
    [
        r"\begin{align}a&=b\\c&=d\end{align}",
        r"\begin{pmatrix}1&2\\3&4\end{pmatrix}",
        r"\sum_{i=1}^{n} \hat{\beta}_i \cdot \mathbb{R}",
        r"\text{rounds} = 5\,000 \times \text{containers}",
        r"p(x) \leq \left(\frac{1}{2}\right)^n",
        r"x \in \{1, \dots, 5\}\; \$5",
    ],
)
def test_usual_formulae_can_be_read(tex):
    assert set_as(Formula(tex, True))[1] == []


def test_a_formula_among_html_is_mathml():
    assert mathml("x", False).startswith('<math display="inline"') and mathml("{", False) == "<code>{</code>"


def test_a_formula_that_cannot_be_read_is_named_with_its_cell(notebook):
    (remark,) = document_of({"1_a": notebook("# A", "Five $\\nosuch{x}$.")}).remarks
    assert 'cell that begins "Five $\\nosuch{x}$."' in str(remark) and "cannot be read" in str(remark)
