"""HTML, SVG, LaTeX and Markdown: more or less broken, deep, wide, blank or odd."""

from hypothesis import strategies as st

from briefing.document.allowed_html import TAGS
from fuzz import words

ODD = "\x00\x07\x08\x0b\x1b\x7f\r\t\n\u0085\u00a0\u200b\u200d\u202e\u2028\ufeff\ufffe\U0001f600\U0010fffe\u0301\u05d0한"
MARKS = "<>&\"'`*_#$\\[](){}|~^=+-/:;@!?.,%0123456789 \n"
LETTERS = "abcxyzABC"
LEADING = ["five", "= x", "+ 5", "/ a: b", "#let x", "$x$"]
BREAKING = ["&amp;", "&#0;", "&nbsp", "<!--", "-->", "<![CDATA[", "</"]
REFUSED = ["script", "x-own", "body", "html", "template", "frameset", "title", "annotation-xml"]

signs = st.sampled_from(ODD + MARKS * 3 + LETTERS * 6)
short = st.text(signs, max_size=12)
said = short | st.text(signs, max_size=60) | st.sampled_from(LEADING)

tags = st.sampled_from(words.COMMON) | st.sampled_from([*sorted(TAGS), *REFUSED])
values = st.sampled_from(words.ATTRIBUTE_VALUES) | st.just("") | short
attributes = st.dictionaries(st.sampled_from(words.ATTRIBUTES), values, max_size=3)


def escaped(value):
    """A value as it stands in an attribute."""
    return value.replace("&", "&amp;").replace('"', "&quot;")


def element(tag, given, inside, is_closed=True):
    """An element, which may be left open."""
    told = "".join(f' {name}="{escaped(value)}"' for name, value in given.items())
    return f"<{tag}{told}>{inside}" + (f"</{tag}>" if is_closed else "")


def _several(inner, most):
    return st.lists(inner, max_size=most).map("".join)


def _wider(inner):
    within = _several(inner, 4)
    return st.builds(element, tags, attributes, within, st.sampled_from([True, True, True, False])) | within


def _nested(names, times, inside, ends):
    opened, closed = ("".join(f"<{end}{name}>" for name in given) for end, given in (("", names), ("/", names[::-1])))
    return opened * times + inside + (closed * times if ends else "")


def _table(rows, caption):
    return "<table>" + caption + "".join(f"<tr>{''.join(row)}</tr>" for row in rows) + "</table>"


fragments = st.recursive(said | st.sampled_from(BREAKING), _wider, max_leaves=25)
depths = st.sampled_from([1, 5, 20, 60, 200, 600])
nested = st.builds(_nested, st.lists(tags, min_size=1, max_size=3), depths, said, st.booleans())
table_cells = st.builds(element, st.sampled_from(["td", "th"]), attributes, fragments)
captions = st.sampled_from(["", "<caption>five</caption>", "<thead></thead>"])
tables = st.builds(_table, st.lists(st.lists(table_cells, max_size=4), max_size=4), captions)
html = st.one_of(fragments, fragments, nested, tables)

tex = st.lists(st.sampled_from(words.COMMANDS) | short, max_size=12).map(" ".join)
FRAMES = ["${}$", "$${}$$", r"\[{}\]", r"\begin{{align}}{}\end{{align}}", "{}", r"$\displaystyle {}$"]
latex = st.builds(str.format, st.sampled_from(FRAMES), tex)


def _larger(inner):
    return st.builds(element, st.sampled_from(words.SHAPES), attributes, _several(inner, 3))


shapes = st.recursive(said.map(escaped), _larger, max_leaves=8)
svg = st.builds("<svg{}{}>{}</svg>".format, st.sampled_from(words.NAMESPACES), st.sampled_from(words.SIZES), shapes)

inlines = st.sampled_from(words.INLINES)
deep = st.builds(
    lambda mark, times, inside: mark * times + inside,
    st.sampled_from(words.NESTING),
    st.sampled_from([3, 19, 25, 100, 500]),
    said,
)
markdown = st.one_of(
    st.lists(st.sampled_from(words.BLOCKS) | inlines | said, max_size=20).map("".join),
    st.lists(inlines | said, max_size=10).map(" ".join),
    deep,
    html,
    latex,
)
