"""YAML as people write it: what is wrong is told by its line and in words that show the cause."""

import pytest

from briefing.register import yaml_lines
from briefing.register.yaml_lines import MEND, located_yaml


def told(written):
    return [str(fault).removeprefix("a.yml, ") for fault in located_yaml(written, "a.yml")[1]]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("a:\n\tb: 1\n", "line 2: The YAML cannot be read: A tab stands where YAML takes spaces. Write spaces"),
        (
            "a: b: c\n",
            "line 1: The YAML cannot be read: A value holds a colon, or is indented wrongly. Put",
        ),
        (
            "a: 1\nb\nc: 2\n",
            "line 3: The YAML cannot be read: A name without a colon stands here, or just above. W",
        ),
        ("a: 1\n---\nb: 2\n", "line 2: The YAML cannot be read: A second document begins. Take out the line ---"),
        ("a: 1\nb: x\x0by\n", "line 2: holds the sign U+000B, which no document can hold. Take it out"),
        ("a: 1\nb: x\ufffe\n", "line 2: holds the sign U+FFFE, which no document can hold. Take it out"),
        ('a:\n- "\\x0c"\n', "line 2: holds the sign U+000C, which no document can hold. Take it out"),
        ('"a\\0": 1\n', "line 1: holds the sign U+0000, which no document can hold. Take it out"),
        ("a: !!set {b}\n", f"line 1: The YAML cannot be read. {MEND}"),
        ("a: !!int five\n", f": The YAML cannot be read. {MEND}"),
        ("a: &b [*b]\n", f": The YAML cannot be read. {MEND}"),
        ("[" * 3000, f"line 1: The YAML cannot be read. {MEND}"),
        (b"a: 1\nb: \xe9\n", "line 2: The text is not UTF-8. Save it as UTF-8"),
        ("a: 1\nb: @x\n", "line 2: The YAML cannot be read: A value begins with a sign that means something to YAML. "),
        ("a: 1\nc: {b: 1,\n  b: 2}\n", 'line 3: "b" stands twice, first on line 2. Keep one of the two'),
        ("- a: 1\n  a: 2\n", 'line 2: "a" stands twice, first on line 1. Keep one of the two'),
    ],
)
def test_what_is_wrong_is_told_by_its_line(written, said):
    (message,) = told(written)
    assert message.removeprefix("a.yml").startswith(said)


@pytest.mark.parametrize("written", ["a: 1", "\ufeffa: 1", "a: 1\r\n", "'a': 1 # as in b: c", b"\xef\xbb\xbfa: 1"])
def test_what_editors_add_is_no_fault(written):
    assert told(written) == []


def test_a_date_and_a_name_stay_the_text_they_are():
    assert located_yaml("no: 2024-10-04\n5: [yes]\n", "a.yml")[0].fields == {"no": "2024-10-04", "5": [True]}


@pytest.mark.parametrize(("written", "faults"), [("a: &a [1, 2]\nb: *a", 0), ("a: &a [1, 2]\nb: [*a, *a]", 1)])
def test_what_repeats_itself_without_end_is_refused(monkeypatch, written, faults):
    monkeypatch.setattr(yaml_lines, "MOST_PARTS", 9)
    assert len(told(written)) == faults


def test_what_repeats_itself_is_told_to_be_written_out():
    repeated = "".join(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 7))
    assert told(f"a0: &a0 1\n{repeated}") == [
        "a.yml: It says more than 100,000 things, by * that repeats what & marks. Write out what is meant"
    ]
