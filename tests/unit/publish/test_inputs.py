"""What an edition is built from, where the package does not lie in the project."""

import shutil

from briefing.editions.edition import read_edition
from briefing.publish.inputs import inputs


def package_of(project):
    return inputs(project, read_edition(project, "core"), project / "data" / "archive").get("package")


def test_a_package_beyond_the_project_is_an_input_and_what_it_carries_is_not(project, monkeypatch, tmp_path):
    assert package_of(project) is None
    (project / "src").rename(project / "elsewhere")
    package = project / "elsewhere" / "briefing"
    (package / "project" / "data").mkdir(parents=True)
    shutil.copy(project / "data" / "claims.csv", package / "project" / "data")
    monkeypatch.setattr("briefing.publish.inputs.PACKAGE", package)
    files = package_of(project)
    assert "cli.py" in files
    assert [name for name in files if name.startswith("project/")] == []
