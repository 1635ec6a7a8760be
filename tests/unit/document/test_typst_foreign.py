"""HTML that others wrote, for paper."""

from briefing.document.references import References
from briefing.document.typst_foreign import foreign_pictures, foreign_typst

NOWHERE = References()
PNG = b"\x89PNG\r\n\x1a\n"
IMAGE = '<img src="data:image/png;base64,iVBORw0KGgo=" alt="five &quot;camps&quot;">'


def as_it_is(words):
    return words


def test_what_is_for_screens_is_left_out():
    assert foreign_typst('<p>five</p><p class="screen">six</p><style>p {}</style>', as_it_is, NOWHERE).split() == [
        '#"five";'
    ]


def test_words_are_changed_and_tags_are_not():
    assert foreign_typst("<p>a<b>p</b>c</p>", str.upper, NOWHERE).strip() == '#"A";#strong[#"P";]#"C";'


def test_a_picture_becomes_a_file_with_its_words():
    ((name, content),) = foreign_pictures(f"<p>{IMAGE}</p>").items()
    assert (name[:9], name[-4:], content) == ("pictures/", ".png", PNG)
    assert f'#picture("{name}", "five \\"camps\\"")' in foreign_typst(f"<p>{IMAGE}</p>", as_it_is, NOWHERE)


def test_a_drawing_becomes_a_file_with_its_words():
    html = '<svg xmlns="http://www.w3.org/2000/svg" aria-label="five"><text>5</text></svg> seen'
    ((name, content),) = foreign_pictures(html).items()
    assert name.endswith(".svg") and b"<text>5</text>" in content
    assert f'#picture("{name}", "five")' in foreign_typst(html, as_it_is, NOWHERE)
    assert "seen" in foreign_typst(html, as_it_is, NOWHERE)


def test_nothing_from_elsewhere_is_taken_in():
    assert "Seven" not in foreign_typst(
        "<iframe src='data:text/html,%3Cp%3ESeven%3C/p%3E'></iframe><p>5</p>", as_it_is, NOWHERE
    )
