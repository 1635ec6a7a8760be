from pathlib import Path

from briefing.register.dictionary import BEGIN, END, dictionary, dictionary_faults, write_dictionary
from briefing.register.schemas import SCHEMAS

ROOT = Path(__file__).resolve().parents[3]


def readme(folder, text):
    (folder / "data").mkdir()
    (folder / "data" / "README.md").write_text(text)
    return folder


def test_the_projects_dictionary_is_what_the_schemas_say():
    assert dictionary_faults(ROOT) == []


def test_a_dictionary_that_lags_behind_is_a_fault_with_its_remedy(tmp_path):
    (fault,) = dictionary_faults(readme(tmp_path, f"Rules\n{BEGIN}\nstale-part\n{END}\nEnd"))
    assert "briefing dictionary" in fault.remedy


def test_writing_the_dictionary_keeps_what_is_written_by_hand(tmp_path):
    write_dictionary(readme(tmp_path, f"Rules\n{BEGIN}\nstale-part\n{END}\nEnd"))
    text = (tmp_path / "data" / "README.md").read_text()
    assert text.startswith("Rules\n") and text.endswith("\nEnd") and "stale-part" not in text


def test_every_column_of_every_table_is_described():
    assert all(f"| `{column}` |" in dictionary() for schema in SCHEMAS.values() for column in schema.columns)
