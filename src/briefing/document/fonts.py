"""The type that charts and PDF share, from installed packages; finding it needs no drawing library."""

import re
from importlib.metadata import distribution
from importlib.resources import files

HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")


def font_files() -> list[str]:
    """The files of every face, Latin and Hangul."""
    latin = (
        str(file)
        for package in ("font_source_sans_pro", "font_source_serif_pro")
        for file in (files(package) / "files").iterdir()
        if file.name.endswith(".ttf")
    )
    return sorted((*latin, *_hangul_files()))


def _hangul_files() -> list[str]:
    """NanumGothic, regular and bold, by its package's list of files: importing that package would set its own look."""
    return [
        str(file.locate())
        for file in distribution("koreanize-matplotlib").files or []
        if file.name in ("NanumGothic.ttf", "NanumGothicBold.ttf")
    ]
