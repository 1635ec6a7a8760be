"""The files by which Binder and dev containers start: what they run is there."""

import json
import os
import re

import pytest


@pytest.fixture
def container(root):
    """What the dev container is told."""
    return json.loads((root / ".devcontainer" / "devcontainer.json").read_text(encoding="utf-8"))


def test_a_dev_container_runs_only_targets_that_make_has(container, root):
    targets = set(re.findall(r"^([a-z-]+):", (root / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    told = [container["postCreateCommand"], container["postAttachCommand"]]
    run = [word for command in told for word in command.rpartition("make ")[2].split()]
    assert run == ["develop", "report", "watch"]
    assert set(run) <= targets


def test_a_dev_container_shows_the_port_of_watch_and_names_a_version_of_its_image(container):
    from briefing.publish.serve import PORT

    assert container["forwardPorts"] == [PORT]
    assert [*container["portsAttributes"]] == [str(PORT)]
    assert re.search(r":\d[\w.-]*$", container["image"])


@pytest.mark.skipif(os.name == "nt", reason="Windows knows no files that may be run")
def test_binder_can_run_what_installs_the_project(root):
    assert os.access(root / "postBuild", os.X_OK)
    assert "-e ." in (root / "postBuild").read_text(encoding="utf-8")
