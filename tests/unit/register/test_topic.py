import pytest

from briefing.register.topic import read_topic
from briefing.register.topic_references import topic_faults
from briefing.register.yaml_lines import line_of, read_located
from unit.builders import EVENTS, FILES, ROWS, TOPIC, actor, cells, measure, topic, unit, write_topic


def faults(folder, **files):
    """What is said of a topic, some of its files written anew."""
    write_topic(folder, **TOPIC)
    for stem, text in files.items():
        (folder / "data" / "topic" / f"{stem}.yml").write_text(text, encoding="utf-8")
    return [str(fault) for fault in read_topic(folder)[1]]


def named(rows=(), **parts):
    """What is said of parts of a topic beside tables of which some have other rows."""
    rows, about = dict(rows), topic(**{"order": [], "denials": {}, "rates": {}} | parts)
    tables = {FILES[stem]: cells(FILES[stem], *(ROWS | rows).get(stem, [])) for stem in FILES}
    lines = {name: {} for name in ("parties.yml", "events.yml", "rates.yml", "headlines.yml")}
    return [str(fault).partition(". ")[0] for fault in topic_faults(about, lines, tables)]


def test_a_topic_is_read_from_its_files(tmp_path):
    write_topic(tmp_path, **TOPIC, **EVENTS)
    read, found = read_topic(tmp_path)
    assert found == []
    assert read.topic == topic()


def test_the_line_of_a_value_is_that_of_its_key_or_of_what_it_stands_in(tmp_path):
    (tmp_path / "a.yml").write_text("one:\n  two: 2\n  three:\n    - a\n    - {b: c}\n")
    located, found = read_located(tmp_path / "a.yml", "a.yml")
    assert (located.fields, found) == ({"one": {"two": 2, "three": ["a", {"b": "c"}]}}, [])
    assert line_of(located.lines, ("one", "three", 1, "b")) == "line 5"
    assert line_of(located.lines, ("one", "three", 0, "nowhere")) == "line 4"
    assert line_of(located.lines, ("four",)) == ""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("themes: [\n", "line 2: The YAML cannot be read"),
        ("- a\n", "line 1: The file is not a list of 'name: value' lines"),
        ("", "themes: is missing"),
        ("themes: {}\n", "line 1, themes: is empty"),
        ("themes: troops\n", "line 1, themes: is 'troops', not 'name: value' lines"),
        ("themes:\n  a: {label: A}\n  a: {label: A}\n", 'line 3: "a" stands twice'),
        ("themes:\n  a: {}\n", "line 2, themes.a.label: is missing"),
        ("themes:\n  a: {label: 7}\n", "line 2, themes.a.label: is 7, not text"),
        ("themes:\n  a: {label: }\n", "line 2, themes.a.label: is blank"),
        ("themes:\n  a:\n    label: A\n    colour: c\n", "line 4, themes.a.colour: is not known here"),
        ("themes:\n  A B: {label: A}\n", 'line 2, themes.A B: "A B" is not an id'),
        ("themes:\n  a: {label: !!python/name:os.system x}\n", "line 2: The YAML cannot be read"),
        ("themes: &a\n  b: *a\n", "The YAML cannot be read"),
    ],
)
def test_a_fault_names_file_line_and_place(tmp_path, text, said):
    (message,) = faults(tmp_path, themes=text)
    assert message.startswith("data/topic/themes.yml") and said in message


def test_a_key_is_the_text_it_is(tmp_path):
    assert faults(tmp_path, parties="parties:\n  no: {label: Norway}\n") == []


@pytest.mark.parametrize(
    ("stem", "text", "said"),
    [
        ("parties", "parties:\n  us: {label: US, colour: green}\n", 'parties.us.colour: "green" is not a colour'),
        ("parties", "parties:\n  us: {label: US, one_side: 3}\n", "parties.us.one_side: is 3, not true or false"),
        ("yardstick", "likelihoods:\n  likely: [55]\n", "likelihoods.likely.1: is not a band in percent"),
        ("yardstick", "likelihoods:\n  likely: 55 to 80\n", "likelihoods.likely: is not a band in percent"),
        ("headlines", "headlines:\n  a: troops\n", "headlines.a: is 'troops', not a list"),
        ("headlines", "panels:\n  a: [troops]\n", "panels.a.0: is 'troops', not a list"),
        ("headlines", "panels:\n  a: [[]]\n", "panels.a.0: is empty"),
    ],
)
def test_a_fault_of_any_part_is_said_in_plain_words(tmp_path, stem, text, said):
    (message,) = faults(tmp_path, **{stem: text})
    assert message.startswith(f"data/topic/{stem}.yml, line 2, {said}")


def test_a_unit_of_a_rate_counts_in_a_span_of_time(tmp_path):
    way = "rates:\n  stated:\n    - {measure: a, of: b, by: c, units: {d: decades}}\n"
    (message,) = faults(tmp_path, rates=way)
    assert message == (
        'data/topic/rates.yml, line 3, rates.stated.0.units.d: "decades" is not allowed here. '
        "Use one of: days, weeks, months or years"
    )


def test_every_fault_of_every_file_is_listed_at_once(tmp_path):
    assert len(faults(tmp_path, themes="themes: 1\n", events="order: 1\nlatest: 2\n", theme="a: b")) == 4


def test_a_missing_file_is_named(tmp_path):
    write_topic(tmp_path, **TOPIC)
    (tmp_path / "data/topic/rates.yml").unlink()
    (fault,) = read_topic(tmp_path)[1]
    assert str(fault) == "data/topic/rates.yml: The file is missing. Restore it"


def test_a_theme_and_a_party_of_the_tables_must_be_in_the_topic():
    rows = {"measures": [measure("shells", theme="shelling")], "actors": [actor("ministry", party="rokk")]}
    assert named(rows) == [
        'data/measures.csv, line 2, theme: "shelling" is not in data/topic/themes.yml',
        'data/actors.csv, line 2, party: "rokk" is not in data/topic/parties.yml',
    ]


def test_a_theme_or_party_that_no_row_has_yet_is_no_fault():
    assert named() == []


WAY = {"of": "fired", "by": "a rate"}


@pytest.mark.parametrize(
    ("part", "place", "where"),
    [
        ({"pools": {"nowhere": "Nowhere"}}, "parties.yml, pools.nowhere", "actors.csv, pool_ids"),
        ({"order": [{"first": "nowhere", "then": ["killed"], "broken": "x"}]}, "events.yml, order.0.first", "as a "),
        ({"order": [{"first": "killed", "then": ["killed"], "broken": "x"}]}, "events.yml, order.0.first", "as a "),
        ({"order": [{"first": "arrival", "then": ["nowhere"], "broken": "x"}]}, "events.yml, order.0.then", ""),
        ({"denials": {"nowhere": []}}, "events.yml, denials.nowhere", ""),
        ({"denials": {"killed": ["nowhere"]}}, "events.yml, denials.killed", "topic/themes.yml"),
        ({"rates": {"durations": [WAY | {"measure": "nowhere"}]}}, "rates.yml, rates.durations.0.measure", ""),
        (
            {"rates": {"stated": [WAY | {"measure": "shells", "units": {"nowhere": "days"}}]}},
            "rates.yml, rates.stated.0.units.nowhere",
            "units.csv",
        ),
        (
            {"rates": {"totals": [WAY | {"measure": "shells", "start": "killed"}]}},
            "rates.yml, rates.totals.0.start",
            "as a date",
        ),
        ({"headlines": {"first": ["nowhere"]}}, "headlines.yml, headlines.first", "comparability_group"),
        ({"panels": {"first": [["killed"], ["nowhere"]]}}, "headlines.yml, panels.first", "comparability_group"),
        (
            {"arithmetic": {"pool": "nowhere", "base": "boxes", "made": ["pieces"]}},
            "headlines.yml, arithmetic.pool",
            "pool_ids",
        ),
        ({"arithmetic": {"pool": "rok", "base": "boxes", "made": ["x"]}}, "headlines.yml, arithmetic", "units.csv"),
    ],
)
def test_what_the_topic_names_must_be_in_the_tables(part, place, where):
    (message,) = named(**part)
    assert message.startswith(f"data/topic/{place}: ") and where in message


def test_the_same_names_are_no_fault_where_the_tables_have_them():
    assert (
        named(
            {"units": [unit("yearly")]},
            pools={"rok": "South Korea"},
            order=[{"first": "arrival", "then": ["killed"], "broken": "x"}],
            denials={"killed": ["troops"]},
            rates={
                "durations": [WAY | {"measure": "shells"}],
                "stated": [WAY | {"measure": "shells", "units": {"yearly": "years"}}],
                "totals": [WAY | {"measure": "shells", "start": "arrival"}],
            },
            headlines={"first": ["killed"]},
            panels={"first": [["killed", "arrival"]]},
            arithmetic={"pool": "rok", "base": "yearly", "made": ["yearly"]},
        )
        == []
    )


def test_a_topic_answers_by_name_colour_and_side():
    about = topic(
        parties={"us": {"label": "the US", "colour": "#007a5a"}, "none": {"label": "nobody", "one_side": False}},
        pools={"un": "the UN"},
    )
    assert about.names() == {"us": "the US", "none": "nobody", "un": "the UN"}
    assert about.colours() == {"us": "#007a5a"}
    assert about.sides() == ["us"]
