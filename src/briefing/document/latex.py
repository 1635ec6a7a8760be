r"""What a cell shows in LaTeX: a formula, as `Math` shows it, or text with formulae, as pandoc reads it."""

import re

from briefing.document.pandoc_process import converted
from briefing.document.records import Block, Foreign, Paragraph, Verbatim
from briefing.document.remarks import RefusedError
from briefing.document.text import Formula, text
from briefing.document.unseen import seen

WHOLE = re.compile(
    r"\$\$(?P<apart>[^$]+)\$\$|\$(?P<line>[^$]+)\$|\\\[(?P<brackets>(?:(?!\\\[).)+)\\\]|\\\((?P<round>(?:(?!\\\().)+)\\\)"
    r"|(?P<named>\\begin\{((?:equation|align|gather|multline|eqnarray|alignat|displaymath|math)\*?)\}.+\\end\{\6\})",
    re.DOTALL,
)
DISPLAYED = re.compile(r"^\\displaystyle\b\s*")
FRAME = re.compile(r"\\(?:begin|end)\{(?:displaymath|math)\}")


def blocks_of(latex: str) -> tuple[Block, ...]:
    """What is shown, as blocks; what pandoc cannot read, as its lines."""
    found = WHOLE.fullmatch(latex.strip())
    if not found:
        html = _html(seen(latex))
        return (Foreign(html) if html else Verbatim(seen(latex)),)
    tex = next(filter(None, found.groupdict().values()))
    tex = DISPLAYED.sub("", FRAME.sub("", tex).strip())
    return (Paragraph(text(Formula(tex, not found["round"]))),) if tex else ()


def _html(latex: str) -> str:
    """LaTeX as HTML; blank where pandoc cannot read it."""
    try:
        return converted(latex, "latex", "html5", "--sandbox", "--quiet", "--mathml")
    except RefusedError:
        return ""
