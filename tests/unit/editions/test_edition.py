"""Editions: refused before any kernel starts, with what to do."""

import re

import pytest

from briefing.analysis.selection import read_selection
from briefing.editions.edition import read_edition
from briefing.editions.parameters import edition_file
from briefing.errors import FaultsError

WHOLE = 'title: Camps\nmarking: Open sources\nas_of: "2026-01-31"\nknown_by: "2026-01-31"\n'


@pytest.fixture
def read(tmp_path):
    """Write an edition's text to reports/core.yml and read it."""
    (tmp_path / "reports").mkdir()

    def write_and_read(text):
        (tmp_path / "reports" / "core.yml").write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_edition(tmp_path, "core", read_selection)

    return write_and_read


@pytest.fixture
def refusal(read):
    """What is said of an edition's text that is refused."""

    def message(text):
        with pytest.raises(FaultsError) as error:
            read(text)
        return str(error.value)

    return message


def test_an_edition_has_title_marking_and_parameters(read):
    edition = read(WHOLE)
    assert (edition.title, edition.marking, edition.as_of) == ("Camps", "Open sources", "2026-01-31")
    assert edition.parameters == {"as_of": "2026-01-31", "known_by": "2026-01-31"}


def test_an_unquoted_date_is_accepted(read):
    assert read(WHOLE.replace('"', "")).parameters["as_of"] == "2026-01-31"


def test_an_unknown_edition_is_answered_with_a_suggestion(read, tmp_path):
    read(WHOLE)
    with pytest.raises(FaultsError, match=r"reports/coer\.yml.*Did you mean core\?"):
        edition_file(tmp_path, "coer")


@pytest.mark.parametrize("name", ["../x", "/etc/passwd", "a/../../x", "core.yml", "..", ".core", "Core", "core\n", ""])
def test_a_name_that_is_no_plain_word_is_refused(tmp_path, name):
    with pytest.raises(FaultsError, match="is not an edition's name"):
        edition_file(tmp_path, name)


def test_a_name_that_leaves_reports_is_refused_although_the_file_is_there(tmp_path):
    (tmp_path / "reports").mkdir()
    (tmp_path / "x.yml").write_text(WHOLE)
    with pytest.raises(FaultsError):
        edition_file(tmp_path, "../x")


def test_a_tag_that_would_build_objects_is_refused_and_nothing_runs(refusal, tmp_path):
    said = refusal(f'title: !!python/object/apply:os.mkdir ["{tmp_path}/built"]\n')
    assert "reports/core.yml" in said and "only plain values are allowed" in said
    assert not (tmp_path / "built").exists()


def test_broken_yaml_is_refused_with_its_line(refusal):
    assert "reports/core.yml, line 2: The YAML cannot be read" in refusal("title: Camps\n  marking: Open sources\n")


def test_a_file_that_is_not_text_is_refused(refusal):
    assert "reports/core.yml" in refusal(b"\xff\xfe\x00")


@pytest.mark.parametrize("text", ["", "- title\n- marking\n", "Camps\n", "2026: Camps\n"])
def test_a_file_that_is_no_list_of_parameters_is_refused(refusal, text):
    assert "is not a list of 'name: value' lines" in refusal(text)


@pytest.mark.parametrize("field", ["title", "marking"])
def test_a_missing_field_is_refused(refusal, field):
    assert f"reports/core.yml, {field}: is missing" in refusal(WHOLE.replace(f"{field}: ", f"x_{field}: "))


@pytest.mark.parametrize("title", ["''", '" "', ""])
def test_a_blank_title_is_refused(refusal, title):
    assert re.search('title: is (missing|blank). (Add|Write) title: "…"', refusal(WHOLE.replace("Camps", title)))


@pytest.mark.parametrize(
    ("title", "kind"), [("2026", "a number"), ("20.5", "a number"), ("yes", "yes or no"), ("[Camps]", "a list")]
)
def test_a_title_that_is_not_text_is_to_be_put_in_quotes(refusal, title, kind):
    said = refusal(WHOLE.replace("Camps", title))
    assert f'title: is read as {kind}, not as text. Put it in quotes, as in title: "2023"' in said


@pytest.mark.parametrize(
    "title", ["2023/24", "Rent & <b>", "= five", "약 1만", "five " * 59 + "seven", "2024-10-04", "C:\\camps"]
)
def test_a_title_is_the_text_it_is(read, title):
    assert read(WHOLE.replace("Camps", title)).title == title


def test_a_title_stands_on_one_line(read):
    assert read(WHOLE.replace("Camps", '"Five\\n  camps\\_seen"')).title == "Five camps\N{NO-BREAK SPACE}seen"


@pytest.mark.parametrize("sign", ["\\a", "\\0", "\\uFFFE", "\\uD800"])
@pytest.mark.parametrize("field", ["Camps", "Open sources"])
def test_a_sign_that_no_document_can_hold_is_refused(refusal, field, sign):
    assert "which no document can hold. Take it out" in refusal(WHOLE.replace(field, f'"Five{sign}"'))


def test_a_day_that_there_is_not_is_refused_by_name_unquoted_too(refusal):
    assert "known_by" in refusal(WHOLE.replace('known_by: "2026-01-31"', "known_by: 2026-02-30"))


def test_a_name_longer_than_any_file_is_no_edition(read, tmp_path):
    read(WHOLE)
    with pytest.raises(FaultsError, match="There is no such edition"):
        edition_file(tmp_path, "a" * 300)


def test_a_misspelt_parameter_is_answered_with_a_suggestion(refusal):
    assert "reports/core.yml, exclude_source" in refusal(WHOLE + "exclude_source: []\n")
    assert "Did you mean exclude_sources?" in refusal(WHOLE + "exclude_source: []\n")


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("as_of", "as_of: 2026\n"),
        ("as_of", "as_of: 2026-01\n"),
        ("known_by", 'known_by: "2026-02-30"\n'),
        ("themes", "themes: munitions\n"),
        ("themes", "themes: [shells]\n"),
        ("collections", "collections: {core: 1}\n"),
        ("exclude_sources", "exclude_sources: [1]\n"),
    ],
)
def test_an_ill_typed_parameter_is_refused_by_name(refusal, name, line):
    kept = "".join(kept for kept in WHOLE.splitlines(keepends=True) if not kept.startswith(name))
    assert f"reports/core.yml, {name}" in refusal(kept + line)


def test_every_fault_of_an_edition_is_listed_at_once(refusal):
    said = refusal('as_of: 2026\nknown_by: "2026-01-31"\nexclude: []\n')
    assert all(name in said for name in ("title", "marking", "as_of", "exclude"))
