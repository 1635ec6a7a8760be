"""What a printed page holds: how full it is, its smallest type, what stands on it; for tests of PDFs."""

import pymupdf

MM = 72 / 25.4
TOP, BOTTOM = 20 * MM, 20 * MM  # beyond them stand the head and the foot of a page
DOTS = 36
BEGINS = 12 * MM  # a chapter whose heading stands no lower has the page to itself from there


def fill(leaf) -> float:
    """The share of a page that is no gap: its longest run of white lines, in the text's area, is the gap."""
    scale = DOTS / 72
    picture = leaf.get_pixmap(dpi=DOTS, colorspace=pymupdf.csGRAY)
    rows = range(round(TOP * scale), round((leaf.rect.height - BOTTOM) * scale))
    longest = run = 0
    for row in rows:
        line = picture.samples[row * picture.stride : row * picture.stride + picture.width]
        run = run + 1 if min(line) > 250 else 0
        longest = max(longest, run)
    return 1 - longest / len(rows)


def lines(leaf) -> list[tuple[float, float, str]]:
    """Each line of the text's area: where it stands, its smallest type, its words; from the top."""
    found = []
    for block in leaf.get_text("dict")["blocks"]:
        for line in block.get("lines", ()):
            spans = [span for span in line["spans"] if span["text"].strip()]
            if spans and TOP < line["bbox"][1] < leaf.rect.height - BOTTOM:
                words = "".join(span["text"] for span in line["spans"])
                found.append((line["bbox"][1], min(span["size"] for span in spans), words))
    return sorted(found)


def smallest(document) -> float:
    """The smallest type in the text's areas of a document, in points."""
    return min(size for leaf in document for _, size, _ in lines(leaf))


def begin_chapters(document) -> set[int]:
    """The pages, from 1, that begin with a chapter or the contents list; and the one there is not after the last."""
    chapters = {
        page for level, _, page, at in document.get_toc(simple=False) if level == 1 and at["to"].y < TOP + BEGINS
    }
    contents = {leaf.number + 1 for leaf in document if lines(leaf)[0][2].strip() == "Contents"}
    return chapters | contents | {len(document) + 1}


def headings_alone(document) -> list[str]:
    """The headings that nothing follows on their page."""
    return [
        title
        for _, title, page, at in document.get_toc(simple=False)
        if not any(0 < y - at["to"].y - 20 < 80 for y, _, _ in lines(document[page - 1]))
    ]
