r"""What is written in Markdown beyond CommonMark: formulae between `$`, `$$`, `\(`, `\[`, and footnotes `[^1]`."""

import re

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_block import StateBlock
from markdown_it.rules_inline import StateInline

from briefing.document.mathematics import has_sign, is_mathematics

INLINE = (
    (re.compile(r"\$\$(?!\$)((?:[^$\\]|\\.)+?)\$\$", re.DOTALL), True),
    (re.compile(r"\$(?!\$)((?:[^$\\]|\\.)+?)\$(?!\w)", re.DOTALL), False),
    (re.compile(r"\\\((.+?)\\\)", re.DOTALL), False),
)
APART = re.compile(
    r"\s*(?:\$\$(?P<dollars>[^$]+)\$\$|\\\[(?P<brackets>.+)\\\]|(?P<named>\\begin\{([a-z]+\*?)\}.+\\end\{\4\}))\s*",
    re.DOTALL,
)
OPENS = re.compile(r"\$\$|\\\[|\\begin\{(?:equation|align|gather|multline|eqnarray|cases|[pbvBV]?matrix|alignat)\*?\}")
CLOSES = {"$$": r"\$\$\s*$", "\\[": r"\\\]\s*$"}
REFERENCE = re.compile(r"\[\^([^\]\s]+)\]")
DEFINITION = re.compile(r"\[\^([^\]\s]+)\]:[ \t]*")
LEAST_INDENT, CODE_INDENT = 2, 4


def with_formulae_and_notes(markdown: MarkdownIt) -> MarkdownIt:
    """The parser with rules for both."""
    stops: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}
    markdown.block.ruler.before("fence", "formula", _formula_apart, stops)
    markdown.block.ruler.before("reference", "footnote", _definition, stops)
    markdown.inline.ruler.before("escape", "formula", _formula)
    markdown.inline.ruler.before("link", "footnote", _reference)
    return markdown


def _formula(state: StateInline, silent: bool) -> bool:
    """A formula in a line of text; a letter or digit before its dollar, as in US$, says that it is money."""
    before = state.src[state.pos - 1 : state.pos]
    for pattern, apart in INLINE:
        found = pattern.match(state.src, state.pos, state.posMax)
        if not found or (before.isalnum() or before == "$" if found[0][0] == "$" else before == "\\"):
            continue
        tex, single = found[1], found[0].startswith("$") and not apart
        if is_mathematics(tex) or (not single and (has_sign(tex) or (apart and tex.startswith("\n")))):
            if not silent:
                state.push("formula", "", 0).meta = {"tex": tex.strip(), "apart": apart}
            state.pos = found.end()
            return True
    return False


def _formula_apart(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """A formula in lines of its own, which may hold blank ones."""
    if state.is_code_block(first) or not (opens := OPENS.match(_line(state, first))):
        return False
    closes = re.compile(CLOSES.get(opens[0]) or re.escape(opens[0].replace("begin", "end")) + r"\s*$")
    for line in range(first, last):
        if closes.search(_line(state, line), len(opens[0]) if line == first else 0):
            whole = APART.fullmatch("\n".join(_line(state, number) for number in range(first, line + 1)))
            if not whole:
                return False
            if not silent:
                tex = next(filter(None, whole.group("dollars", "brackets", "named")))
                token = state.push("formula", "", 0)
                token.meta, token.map = {"tex": tex.strip(), "apart": True}, [first, line + 1]
                state.line = line + 1
            return True
    return False


def _reference(state: StateInline, silent: bool) -> bool:
    found = REFERENCE.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.push("note", "", 0).meta = {"key": found[1]}
    state.pos = found.end()
    return True


def _definition(state: StateBlock, first: int, last: int, silent: bool) -> bool:
    """What a footnote says: the rest of its line, the lines that follow, and what is indented below them."""
    found = DEFINITION.match(_line(state, first))
    if not found or state.is_code_block(first):
        return False
    if silent:
        return True
    end = _end_of_definition(state, first, last)
    lines = [_line(state, first)[found.end() :], *(_line(state, number) for number in range(first + 1, end))]
    state.push("footnote_open", "", 1).meta = {"key": found[1]}
    inside: list = []
    state.md.block.parse("\n".join(lines), state.md, state.env, inside)
    state.tokens.extend(inside)
    state.push("footnote_close", "", -1)
    state.line = end
    return True


def _end_of_definition(state: StateBlock, first: int, last: int) -> int:
    end, blank = first + 1, False
    for number in range(first + 1, last):
        if state.isEmpty(number):
            blank = True
            continue
        indented = state.sCount[number] - state.blkIndent >= LEAST_INDENT
        if DEFINITION.match(_line(state, number)) or (blank and not indented):
            break
        end = number + 1
    return end


def _line(state: StateBlock, number: int) -> str:
    """A line without what it is indented by."""
    return state.src[state.bMarks[number] + state.tShift[number] : state.eMarks[number]]
