"""The document as a file of Word's: the body's records, by pandoc, charts as pictures; the same bytes every time."""

import io
import json
import os
import zipfile
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from lxml import etree

from briefing.document.document import Cell, Cover, Document
from briefing.document.held_pictures import held_pictures
from briefing.document.look import A4, Look, Paper
from briefing.document.pandoc import Node, Nodes, blocks, image, inlines, of_frame, ordered, paragraph
from briefing.document.pandoc_process import SECONDS_A_DOCUMENT, converted
from briefing.document.picture_files import raster_name
from briefing.document.png import png_pictures
from briefing.document.records import Statement
from briefing.document.references import References, with_apart
from briefing.document.remarks import SIMPLER, RefusedError, at
from briefing.document.text import link, text
from briefing.errors import UnmadeError

DOCX, ANNEX = "briefing.docx", "annex.pdf"
API = [1, 23]
MIDNIGHT = (1980, 1, 1, 0, 0, 0)
UNIX = 3
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DATES = "{http://purl.org/dc/terms/}"
HALF_POINTS = {"Compact": 17, "FootnoteText": 17, "TableCaption": 20, "ImageCaption": 20, "Note": 17}
TEXT_HALF_POINTS = 21
LINE = {"val": "single", "sz": "4", "color": "D5D9DE"}
DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
ART = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MILLIMETRE = 36_000  # in the units of drawings
AROUND = 77  # millimetres of a page beside the tallest of its pictures
TWIPS = 1440 / 25.4  # a millimetre
MARGINS = dict.fromkeys(("top", "bottom", "left", "right"), "1134")
LOGO, LOGO_HEIGHT = "Logo", "14mm"


def write_docx(document: Document, cover: Cover, folder: Path) -> None:
    """Write briefing.docx into an edition's folder, which holds the charts' pictures already."""
    with TemporaryDirectory() as place:
        work = Path(place)
        _write_pictures(document, work)
        made = work / DOCX
        written, where = json.dumps(tree(document, cover)), f"--resource-path={folder}{os.pathsep}{work}"
        try:
            converted(written, "json", "docx", where, f"--output={made}", seconds=SECONDS_A_DOCUMENT)
        except RefusedError as error:
            raise UnmadeError(f"{DOCX} cannot be made: {error.problem}. {SIMPLER}") from None
        (folder / DOCX).write_bytes(_mended(made.read_bytes(), f"{cover.as_of}T00:00:00Z", document.look.paper))


def tree(document: Document, cover: Cover) -> Node:
    """The whole document in pandoc's tree: its head, the body's cells, and where the rest is."""
    known = with_apart(document.references, document.annex, ANNEX)
    head = {
        "title": cover.title,
        "subtitle": cover.marking,
    }
    said = {name: inlines(words, known) for name, words in head.items()} | {"date": of_frame(cover.dateline, known)}
    meta = {name: {"t": "MetaInlines", "c": content} for name, content in said.items()}
    shown = [node for cell in document.cells if not cell.annex for node in _cell(cell, known)]
    rest = _rest(known) if document.annex else []
    return {
        "pandoc-api-version": API,
        "meta": meta | {"lang": {"t": "MetaString", "c": "en-GB"}},
        "blocks": [*_letterhead(document.look, known), *shown, *rest],
    }


def _cell(cell: Cell, known: References) -> Nodes:
    """The records of a cell; what stands side by side on a page stands one below another here."""
    with at(cell.place, DOCX):
        if cell.layout == "numbered":
            items = [blocks(record, known) for record in cell.records if isinstance(record, Statement)]
            return [ordered(items)] if items else []
        return [node for record in cell.records for node in blocks(record, known)]


def _rest(known: References) -> Nodes:
    before, after = known.frame("The tables and figures of the annex stand in {file}, their data in tables/.").split(
        "{file}"
    )
    return [paragraph([*of_frame(before, known), *inlines(text(link(ANNEX, ANNEX)), known), *of_frame(after, known)])]


def _letterhead(look: Look, known: References) -> Nodes:
    """An organisation's logo and name, which are put over the title."""
    logo = [image(look.logo, ["height", LOGO_HEIGHT])] if look.logo else []
    name = of_frame(f" {look.organisation}".removeprefix("" if logo else " "), known) if look.organisation else []
    return [paragraph([*logo, *name], LOGO)] if logo or name else []


def _write_pictures(document: Document, work: Path) -> None:
    """Write the pictures that stand in the records; drawings as pictures of dots, which every Word shows."""
    held = dict(one for record in document.body for one in held_pictures(record))
    held |= held_pictures(text(document.look.logo or ""))
    drawings = {name: content.decode("utf-8") for name, content in held.items() if name.endswith(".svg")}
    (work / "pictures").mkdir()
    for name, content in (held | png_pictures(drawings)).items():
        (work / raster_name(name)).write_bytes(content)


def _mended(docx: bytes, date: str, paper: Paper = A4) -> bytes:
    """The file with its edition's date in place of the clock's, on its paper, its tables and notes in smaller type."""
    changes: dict[str, Callable[[etree._Element], None]] = {
        "docProps/core.xml": lambda root: _date(root, date),
        "word/styles.xml": _set_styles,
        "word/document.xml": lambda root: _set_pages(root, paper),
    }
    mended = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(docx)) as made, zipfile.ZipFile(mended, "w", zipfile.ZIP_DEFLATED) as kept:
        for name in made.namelist():
            content = made.read(name)
            if change := changes.get(name):
                change(root := etree.fromstring(content))
                content = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
            entry = zipfile.ZipInfo(name, MIDNIGHT)
            entry.create_system = UNIX  # else the machine's
            kept.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return mended.getvalue()


def _date(root: etree._Element, date: str) -> None:
    for element in root:
        if str(element.tag).startswith(DATES):
            element.text = date


def _set_styles(root: etree._Element) -> None:
    for size in root.iterfind(f"{W}docDefaults//{W}sz"):
        size.set(f"{W}val", str(TEXT_HALF_POINTS))
    for style in root.iterfind(f"{W}style"):
        name = style.get(f"{W}styleId", "")
        if name in HALF_POINTS:
            _within(_within(style, "rPr"), "sz").set(f"{W}val", str(HALF_POINTS[name]))
        if name == "Table" and (look := style.find(f"{W}tblPr")) is not None:
            look.insert(len(look) - 1, lines := etree.Element(f"{W}tblBorders"))  # before the margins of its cells
            for side in ("bottom", "insideH"):
                etree.SubElement(lines, f"{W}{side}", {f"{W}{what}": value for what, value in LINE.items()})


def _within(element: etree._Element, name: str) -> etree._Element:
    """The element of a name in another, made if it is not there."""
    found = element.find(f"{W}{name}")
    return etree.SubElement(element, f"{W}{name}") if found is None else found


def _set_pages(root: etree._Element, paper: Paper) -> None:
    _set_page(root, paper)
    for head in root.xpath(".//w:p[w:pPr/w:pStyle/@w:val=$style]", namespaces={"w": W[1:-1]}, style=LOGO):
        head.getparent().insert(0, head)
    for drawing in root.iter(f"{DRAWN}inline", f"{DRAWN}anchor"):
        _fit(drawing, int((paper.height - AROUND) * MILLIMETRE))


def _fit(drawing: etree._Element, most: int) -> None:
    """Make a picture no taller than a page holds with its caption, its width with it."""
    extents = [*drawing.iter(f"{DRAWN}extent"), *drawing.iter(f"{ART}ext")]
    sizes = [extent for extent in extents if extent.get("cy", "").isdigit()]
    tallest = max((int(size.get("cy")) for size in sizes), default=0)
    for size in sizes if tallest > most else ():
        for side in ("cx", "cy"):
            size.set(side, str(int(size.get(side)) * most // tallest))


def _set_page(root: etree._Element, paper: Paper) -> None:
    size = {"w": f"{paper.width * TWIPS:.0f}", "h": f"{paper.height * TWIPS:.0f}"}
    for section in root.iter(f"{W}sectPr"):
        for name, sides in {"pgSz": size, "pgMar": MARGINS}.items():
            etree.SubElement(section, f"{W}{name}", {f"{W}{side}": value for side, value in sides.items()})
