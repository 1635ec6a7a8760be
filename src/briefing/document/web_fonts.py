"""The type of a page, cut down to the letters it needs, small enough to stand in the file."""

import base64
import io
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from pathlib import Path

from briefing.document.fonts import HANGUL, font_files
from briefing.paths import cache_folder, project_root
from briefing.run.cache import find, keep, key

FACES = {
    ("Source Sans Pro", 400, "normal"): "font_source_sans_pro/SourceSansPro-Regular.ttf",
    ("Source Sans Pro", 600, "normal"): "font_source_sans_pro/SourceSansPro-Semibold.ttf",
    ("Source Sans Pro", 400, "italic"): "font_source_sans_pro/SourceSansPro-It.ttf",
    ("Source Serif Pro", 400, "normal"): "font_source_serif_pro/SourceSerifPro-Regular.ttf",
    ("Source Serif Pro", 600, "normal"): "font_source_serif_pro/SourceSerifPro-Semibold.ttf",
}
HANGUL_FACE = ("NanumGothic", 400, "normal")
FEATURES = ["kern", "liga", "tnum", "lnum"]
HINTING_SOURCES = ["TSI0", "TSI1", "TSI2", "TSI3", "TSI5"]
LATIN = (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2027), 0x202F, 0x20AC, 0x2212, 0x2264, 0x2265)


def web_fonts(text: str = "") -> str:
    """The style rules that bring the type: Latin, and what Hangul letters stand in `text`."""
    hangul = tuple(sorted(map(ord, set(HANGUL.findall(text)))))
    return _latin() + (_face(HANGUL_FACE, _hangul_file(), (*LATIN, *hangul)) if hangul else "")


@cache
def _latin() -> str:
    packaged = {kind: file.split("/") for kind, file in FACES.items()}
    found = {kind: files(package) / "files" / name for kind, (package, name) in packaged.items()}
    return "\n".join(_face(kind, Path(str(file)), LATIN) for kind, file in found.items())


def _hangul_file() -> Path:
    return next(Path(file) for file in font_files() if Path(file).stem == HANGUL_FACE[0])


def _face(kind: tuple[str, int, str], file: Path, letters: tuple[int, ...]) -> str:
    family, weight, style = kind
    woff = base64.b64encode(_woff(file.read_bytes(), letters)).decode()
    return (
        f"@font-face{{font-family:'{family}';font-weight:{weight};font-style:{style};font-display:swap;"
        f"src:url(data:font/woff;base64,{woff}) format('woff')}}"
    )


def _woff(font: bytes, letters: tuple[int, ...]) -> bytes:
    """A font cut down to some letters; kept, for the next build."""
    store = cache_folder(project_root()) / "faces"
    entry = key(font, version("fonttools"), repr((FEATURES, letters)))
    woff = find(store, entry)
    if woff is None:
        woff = _subset(font, letters)
        keep(store, entry, woff)
    return woff


def _subset(content: bytes, letters: tuple[int, ...]) -> bytes:
    """The bytes depend on nothing but the font, its features and letters, and fonttools."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(content), recalcTimestamp=False)
    options = subset.Options(flavor="woff", layout_features=FEATURES, notdef_outline=True)
    options.drop_tables += HINTING_SOURCES
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=letters)
    subsetter.subset(font)
    font.flavor = "woff"
    target = io.BytesIO()
    font.save(target, reorderTables=False)
    return target.getvalue()
