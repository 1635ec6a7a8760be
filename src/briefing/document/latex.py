r"""What a cell shows in LaTeX: a formula, as `Math` shows it, or text with formulae, as pandoc reads it."""

import re

from briefing.document.records import Block, Foreign, Paragraph
from briefing.document.text import Formula, text

WHOLE = re.compile(
    r"\$\$(?P<apart>[^$]+)\$\$|\$(?P<line>[^$]+)\$|\\\[(?P<brackets>(?:(?!\\\[).)+)\\\]|\\\((?P<round>(?:(?!\\\().)+)\\\)"
    r"|(?P<named>\\begin\{((?:equation|align|gather|multline|eqnarray|alignat|displaymath|math)\*?)\}.+\\end\{\6\})",
    re.DOTALL,
)
DISPLAYED = re.compile(r"^\\displaystyle\b\s*")
FRAME = re.compile(r"\\(?:begin|end)\{(?:displaymath|math)\}")


def blocks_of(latex: str) -> tuple[Block, ...]:
    """What is shown, as blocks."""
    found = WHOLE.fullmatch(latex.strip())
    if not found:
        return (Foreign(_html(latex)),)
    tex = next(filter(None, found.groupdict().values()))
    tex = DISPLAYED.sub("", FRAME.sub("", tex).strip())
    return (Paragraph(text(Formula(tex, not found["round"]))),)


def _html(latex: str) -> str:
    import pypandoc

    return pypandoc.convert_text(latex, "html5", format="latex", extra_args=["--sandbox", "--quiet", "--mathml"])
