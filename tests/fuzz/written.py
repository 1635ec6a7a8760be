"""What people may write into the files of data/ and reports/: a cell, a line or a whole file that is odd."""

from hypothesis import strategies as st

from briefing.register.coding import BOUNDS, DERIVATIONS, MODALITIES
from briefing.register.schemas import SCHEMAS
from briefing.register.topic import FILES
from fuzz import words

ODD = "\t\u0085\u00a0\u00ad\u200b\u202e\u2028\ufeff\ufffe\x07\x1b😀\U0010fffe\u0301אع한²٣½Ⅷ"
USUAL = "abcxyz019-_;,.:/\\'\"#&*!|>%@`{}[]<=+?~$() \n\r"
LONG = ["9" * 400, "0." + "9" * 400, "x" * 40_000, "nearly " * 20, "million " * 30, "9" * 400 + " shells"]
NO_NAMES = ["a" * 300 + ".txt", "a" * 300 + ".csv"]
NUMBERS_TO_YAML = ["9" * 5000, "1" + "_" * 50, "0x" + "f" * 50]
CSV_SIGNS = ['"', '""', ",", ";", "\t", "\n", "\r\n", "\r", "\0", 'a"b', '"a"b']

loose = st.text(st.sampled_from(ODD + USUAL * 2), max_size=15)
known = [
    [*words.NUMBERS, *LONG],
    words.DATES,
    words.IDS,
    [*words.CODES, *BOUNDS, *DERIVATIONS, *MODALITIES],
    words.PHRASES,
    [*words.PATHS, *NO_NAMES],
    ["", " ", "=1+1", "\ufeff"],
]
cells = st.one_of(loose, *map(st.sampled_from, known))

places = st.sampled_from([(name, column) for name, schema in SCHEMAS.items() for column in schema.columns])
changes = st.lists(st.tuples(places, st.integers(0, 5), cells), min_size=1, max_size=3)
csv_texts = st.tuples(
    st.sampled_from(list(SCHEMAS)),
    st.sampled_from(["whole", "end", "head"]),
    st.lists(loose | st.sampled_from(CSV_SIGNS), max_size=8).map("".join),
)

values = st.one_of(loose, st.sampled_from([*words.YAML_VALUES, *NUMBERS_TO_YAML]), cells)
names = st.one_of(st.sampled_from(words.NAMES), loose, st.sampled_from(words.YAML_VALUES))
indents = st.sampled_from(["", "", "", " ", "  ", "\t", "- ", "  - "])
colons = st.sampled_from([": ", ":", " : ", " "])
yaml_lines = st.builds("{}{}{}{}".format, indents, names, colons, values)
deep_yaml = st.builds(
    lambda mark, times: "title: " + mark * times,
    st.sampled_from(words.YAML_NESTING),
    st.sampled_from([5, 100, 900, 3000]),
)
repeating_yaml = st.builds(
    lambda times, wide: "\n".join(
        ["a0: &a0 x", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * wide)}]" for n in range(1, times))]
    ),
    st.integers(1, 12),
    st.integers(0, 12),
)
whole_yaml = st.one_of(deep_yaml, repeating_yaml, st.lists(yaml_lines, max_size=6).map("\n".join))


@st.composite
def changed_editions(draw):
    """An edition's file of which some lines are others."""
    lines = list(words.EDITION)
    for _ in range(draw(st.integers(1, 3))):
        at = draw(st.integers(0, len(lines) - 1))
        name = lines[at].partition(":")[0]
        value, other = draw(values), draw(yaml_lines)
        lines[at : at + 1] = draw(st.sampled_from([[f"{name}: {value}"], [other], [other, lines[at]], [""]]))
    return "\n".join(lines)


editions = changed_editions().map(lambda text: text.encode("utf-8", "replace"))
edition_files = st.one_of(*[editions] * 8, whole_yaml.map(lambda text: text.encode()), st.binary(max_size=30))
data_files = st.tuples(
    st.sampled_from(["judgements.yml", "corrections.yml", *(f"topic/{file}" for file in FILES)]), whole_yaml
)
