"""Whatever stands in a file of data/ or reports/ is read, or told as faults with file, row, column and remedy."""

from hypothesis import given

from fuzz.examples import tried
from fuzz.projects import placeless, project, read_edition_to_the_end, read_to_the_end, write, write_changed  # noqa: F401
from fuzz.written import changes, csv_texts, data_files, edition_files


@tried()
@given(changes | changes | csv_texts)
def test_whatever_a_cell_of_a_table_says_is_read_or_told(project, changed):  # noqa: F811
    if isinstance(changed, list):
        write_changed(project, changed)
    else:
        write(project)
        name, where, said = changed
        file = project / "data" / name
        whole = file.read_bytes().decode()
        file.write_bytes({"whole": said, "end": whole + said, "head": said + whole}[where].encode("utf-8", "replace"))
    assert placeless(read_to_the_end, project) == []


@tried()
@given(edition_files | edition_files | data_files)
def test_whatever_an_edition_or_a_file_of_yaml_says_is_read_or_told(project, said):  # noqa: F811
    write(project)
    if isinstance(said, bytes):
        (project / "reports" / "core.yml").write_bytes(said)
        assert placeless(read_edition_to_the_end, project) == []
    else:
        name, text = said
        (project / "data" / name).write_bytes(text.encode("utf-8", "replace"))
        assert placeless(read_to_the_end, project) == []
