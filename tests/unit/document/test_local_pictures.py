"""Pictures that lie beside a notebook."""

import pytest
from PIL import Image

from briefing.document.local_pictures import with_pictures
from briefing.document.records import Foreign, Paragraph, Prose
from briefing.document.remarks import BROKEN
from briefing.document.text import Picture, text


@pytest.fixture
def beside(tmp_path):
    """A folder of notebooks with a picture, one more below it, and one that is none."""
    folder = tmp_path / "notebooks"
    (folder / "sub").mkdir(parents=True)
    Image.new("RGB", (2, 2)).save(folder / "a dot.png")
    Image.new("RGB", (2, 2)).save(folder / "sub" / "b.png")
    Image.new("RGB", (2, 2)).save(tmp_path / "out.png")
    (folder / "words.png").write_text("five")
    return folder


def source_of(source, folder):
    record, remarks = with_pictures(Prose((Paragraph(text(Picture(source, "five"))),)), folder)
    (part,) = record.blocks[0].text.parts
    return part if isinstance(part, str) else part.source, [remark.problem for remark in remarks if remark.stops]


@pytest.mark.parametrize("source", ["a%20dot.png", "./a%20dot.png", "a dot.png?v=1", "sub/b.png", "sub/../sub/b.png"])
def test_a_picture_beside_the_notebook_is_taken_in(beside, source):
    held, faults = source_of(source, beside)
    assert held.startswith("data:image/png;base64,") and faults == []


@pytest.mark.parametrize("source", ["no.png", "../out.png", "/etc/hostname", "sub", "a dot.PNG"])
def test_a_picture_that_is_not_there_is_named(beside, source):
    assert source_of(source, beside) == ("five", [f"the picture {source} is not there"])


def test_a_file_that_is_no_picture_is_named(beside):
    assert source_of("words.png", beside) == ("five", ["nothing can show the picture words.png"])


@pytest.mark.parametrize("source", ["https://example.org/a.png", "//example.org/a.png", "file:///a.png"])
def test_a_picture_from_elsewhere_is_judged_elsewhere(beside, source):
    assert source_of(source, beside) == (source, [])


@pytest.mark.parametrize("source", ["'a dot.png'", '"a dot.png"'])
def test_a_picture_in_html_is_taken_in_too(beside, source):
    record, remarks = with_pictures(Prose((Foreign(f"<p>a<IMG width='9' src={source} alt='five'></p>"),)), beside)
    assert 'src="data:image/png;base64,' in record.blocks[0].html and remarks == []


@pytest.mark.parametrize(
    "drawing", ['<svg width="-5"></svg>', '<svg height="x" width="-1"></svg>', "<svg><a:b></a:b></svg>"]
)
def test_a_drawing_in_html_that_nothing_can_show_is_named(drawing):
    record, remarks = with_pictures(Prose((Foreign(f"<p>a{drawing}b</p>"),)), None)
    assert (record.blocks[0].html, remarks) == ("<p>ab</p>", [BROKEN])


@pytest.mark.parametrize("drawing", ['<svg width="5" height="5"></svg>', '<svg width="0" height="0"></svg>'])
def test_a_drawing_in_html_is_kept(drawing):
    record, remarks = with_pictures(Prose((Foreign(drawing),)), None)
    assert (record.blocks[0].html, remarks) == (drawing, [])


@pytest.mark.parametrize("source", ["a" * 300 + ".png", "a%00.png"])
def test_a_name_that_no_file_can_have_is_named(beside, source):
    assert source_of(source, beside) == ("five", [f"the picture {source} is not there"])
