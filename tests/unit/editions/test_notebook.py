"""What a notebook speaks of: its edition, its overrides, and what it sets by an old name."""

import pytest

from briefing.editions.notebook import BUILT, being_built, parameters_of
from briefing.errors import FaultsError
from briefing.paths import ROOT_VARIABLE

FULL = "title: F\nmarking: Open\nas_of: 2026-01-31\nknown_by: 2026-01-31\ncollections: [wider]\n"
CORE = "title: C\nmarking: Open\nas_of: 2025-01-31\nknown_by: 2025-01-31\nthemes: [troops]\n"


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    """A project with two editions; none is being built."""
    monkeypatch.setenv(ROOT_VARIABLE, str(tmp_path))
    monkeypatch.delenv(BUILT, raising=False)
    (tmp_path / "reports").mkdir()
    (tmp_path / "reports" / "full.yml").write_text(FULL)
    (tmp_path / "reports" / "core.yml").write_text(CORE)
    return tmp_path


def refused(names, **parameters):
    with pytest.raises(FaultsError) as error:
        parameters_of(names, **parameters)
    return [str(fault) for fault in error.value.faults]


def test_an_edition_is_named():
    found = parameters_of({"edition": "core", "overrides": {}})
    assert (found.as_of, found.themes, found.collections) == ("2025-01-31", ["troops"], ["core"])


def test_without_a_name_it_is_the_default_one():
    assert parameters_of({}).as_of == "2026-01-31"


def test_while_an_edition_is_built_it_is_that_one_unless_another_is_named():
    with being_built("core"):
        assert parameters_of({}).as_of == "2025-01-31"
        assert parameters_of({"edition": "full"}).as_of == "2026-01-31"
    assert parameters_of({}).as_of == "2026-01-31"


def test_a_build_within_a_build_leaves_the_first_as_it_was():
    with being_built("core"), being_built("full"):
        assert parameters_of({}).as_of == "2026-01-31"
    with being_built("core"):
        with being_built("full"):
            pass
        assert parameters_of({}).as_of == "2025-01-31"


def test_what_is_set_otherwise_wins():
    found = parameters_of({"edition": "core", "overrides": {"as_of": "2024-12-31"}, "as_of": "2023-12-31"})
    assert (found.as_of, found.known_by, found.themes) == ("2024-12-31", "2025-01-31", ["troops"])


@pytest.mark.parametrize("written", ["as_of: 2024-12-31\nthemes: [share]", "{as_of: 2024-12-31, themes: [share]}"])
def test_overrides_may_be_written_as_papermill_hands_them_on(written):
    found = parameters_of({"edition": "core", "overrides": written})
    assert (found.as_of, found.themes) == ("2024-12-31", ["share"])


@pytest.mark.parametrize("name", ["as_of", "known_by"])
def test_any_one_old_name_is_enough(name):
    found = parameters_of({name: "2024-12-31"})
    assert getattr(found, name) == "2024-12-31"
    assert {found.as_of, found.known_by} == {"2024-12-31", "2026-01-31"}


def test_names_that_are_no_parameter_are_passed_over():
    assert parameters_of({"edition": "core", "as_off": 1, "title": 2, "claims": [3]}).as_of == "2025-01-31"


def test_a_given_parameter_that_there_is_not_is_refused():
    assert refused({}, as_off="2024-12-31") == [
        "parameters, as_off: is not a parameter of an edition. Did you mean as_of?"
    ]


def test_an_override_that_does_not_fit_is_refused_in_words():
    assert refused({"edition": "core", "overrides": {"themes": "troops", "theme": []}}) == [
        "parameters, theme: is not a parameter of an edition. Did you mean themes?",
        "parameters, themes: is not a list. Write a list, [troops]",
    ]


def test_overrides_that_are_none_are_refused():
    assert refused({"overrides": ["as_of"]}) == ['parameters, overrides: is not a dict. Write {"as_of": "2024-10-04"}']


def test_an_edition_that_there_is_not_is_refused():
    assert refused({"edition": "cor"}) == ["reports/cor.yml: There is no such edition. Did you mean core?"]


def test_a_fault_of_the_file_names_the_file(project):
    (project / "reports" / "core.yml").write_text(CORE.replace("[troops]", "troops"))
    assert refused({"edition": "core"}) == ["reports/core.yml, themes: is not a list. Write a list, [troops]"]


def test_without_a_default_edition_all_is_given_by_name(project):
    (project / "reports" / "full.yml").unlink()
    found = parameters_of({"as_of": "2024-12-31", "known_by": "2024-12-31"})
    assert (found.as_of, found.collections) == ("2024-12-31", ["core"])
    assert len(refused({"as_of": "2024-12-31"})) == 1
