"""Editions: refused before any kernel starts, with what to do."""

import pytest

from briefing.editions.edition import read_edition
from briefing.editions.files import edition_file, stray_files
from briefing.errors import FaultsError

WHOLE = 'title: Camps\nmarking: Open sources\nas_of: "2026-01-31"\nknown_by: "2026-01-31"\n'


@pytest.fixture
def read(tmp_path):
    """Write an edition's text to reports/core.yml and read it."""
    (tmp_path / "reports").mkdir()

    def write_and_read(text):
        (tmp_path / "reports" / "core.yml").write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_edition(tmp_path, "core")

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


def test_what_is_left_out_has_its_default_in_the_selection(read):
    assert vars(read(WHOLE).selection).items() >= {"as_of": "2026-01-31", "min_reliability": "E"}.items()


def test_an_edition_of_a_batch_is_found_by_the_path_of_its_folder(tmp_path):
    (tmp_path / "batches" / "My grid").mkdir(parents=True)
    (tmp_path / "batches" / "My grid" / "2026-01-31.yml").write_text(WHOLE)
    edition = read_edition(tmp_path, "batches/My grid/2026-01-31")
    assert (edition.name, edition.address) == ("2026-01-31", "batches/My grid/2026-01-31")
    assert edition.folder == tmp_path / "batches" / "My grid" / "2026-01-31"


@pytest.mark.parametrize("folder", ["batches/..", "batches/a/b", "elsewhere"])
def test_an_edition_elsewhere_is_refused(tmp_path, folder):
    (tmp_path / "batches").mkdir()
    (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    (tmp_path / folder / "core.yml").write_text(WHOLE)
    with pytest.raises(FaultsError, match="is not an edition's name"):
        read_edition(tmp_path, f"{folder}/core")


def test_the_address_of_an_edition_in_reports_is_its_name(read):
    assert read(WHOLE).address == "core"


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


@pytest.mark.parametrize("text", ["", "- title\n- marking\n", "Camps\n"])
def test_a_file_that_is_no_list_of_parameters_is_refused(refusal, text):
    assert "is not a list of 'name: value' lines" in refusal(text)


@pytest.mark.parametrize("field", ["title", "marking"])
def test_a_missing_field_is_refused(refusal, field):
    assert f"reports/core.yml, {field}: is missing" in refusal(WHOLE.replace(f"{field}: ", f"x_{field}: "))


@pytest.mark.parametrize("title", ["''", '" "', ""])
def test_a_blank_title_is_refused(refusal, title):
    assert 'title: is blank. Write a text, "…"' in refusal(WHOLE.replace("Camps", title))


@pytest.mark.parametrize(
    ("title", "kind"), [("2026", "a number"), ("20.5", "a number"), ("yes", "yes or no"), ("[Camps]", "a list")]
)
def test_a_title_that_is_not_text_is_to_be_put_in_quotes(refusal, title, kind):
    said = refusal(WHOLE.replace("Camps", title))
    assert f'title: is read as {kind}, not as text. Put it in quotes, as in "2023"' in said


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


def test_a_parameter_that_stands_twice_is_refused_with_its_line(refusal):
    assert 'reports/core.yml, line 5: "as_of" stands twice, first on line 3. Keep one of the two' in refusal(
        WHOLE + "as_of: 2024-01-01\n"
    )


def test_an_ill_typed_parameter_is_refused_by_name(refusal):
    assert "reports/core.yml, themes: is not a list. Write a list, [troops]" in refusal(WHOLE + "themes: troops\n")


def test_every_fault_of_an_edition_is_listed_at_once(refusal):
    said = refusal('as_of: 2026\nknown_by: "2026-01-31"\nexclude: []\ncompare_with: older\n')
    assert "5 faults to mend" in said
    assert all(name in said for name in ("title", "marking", "as_of", "exclude", "reports/older.yml"))


@pytest.mark.parametrize("name", ["camps.yaml", "camps.YML", "camps.YAML"])
def test_a_file_that_is_called_otherwise_is_told_and_not_passed_over(read, tmp_path, name):
    read(WHOLE)
    (tmp_path / "reports" / name).write_text(WHOLE)
    said = f"reports/{name}: is not called as an edition's file is. Rename it camps.yml"
    assert [str(fault) for fault in stray_files(tmp_path / "reports")] == [said]
    with pytest.raises(FaultsError) as error:
        edition_file(tmp_path, "camps")
    assert [str(fault) for fault in error.value.faults] == [said]


@pytest.mark.parametrize("field", ["as_of", "themes", "collections", "exclude_sources", "min_reliability"])
def test_a_blank_is_called_blank(refusal, field):
    written = "".join(line for line in WHOLE.splitlines(keepends=True) if not line.startswith(field))
    assert f"reports/core.yml, {field}: is blank. " in refusal(f"{written}{field}:\n")


def test_what_it_is_compared_with_may_be_blank(read):
    assert read(f"{WHOLE}compare_with:\n").selection.compare_with == ""
