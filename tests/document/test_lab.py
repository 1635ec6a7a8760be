"""The workshop: JupyterLab opens a notebook with the project's own kernel, and Run All works as it stands."""

import os
import socket
import subprocess
import sys
import time
from urllib.error import URLError
from urllib.request import urlopen

import pytest

NOTEBOOK = "72_agreement"
PATIENCE = 120


@pytest.fixture(scope="module")
def lab(copied_project, tmp_path_factory):
    """The address of a JupyterLab on a copy of the notebooks, started as `make lab` does, with settings of its own."""
    root = copied_project(tmp_path_factory.mktemp("project"))
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    own = {f"JUPYTER_{name}_DIR": str(tmp_path_factory.mktemp(name)) for name in ("CONFIG", "DATA", "RUNTIME")}
    own["JUPYTERLAB_SETTINGS_DIR"] = own["JUPYTERLAB_WORKSPACES_DIR"] = own["JUPYTER_CONFIG_DIR"]
    options = ["--no-browser", "--allow-root", f"--port={port}", "--IdentityProvider.token="]
    own["BRIEFING_ROOT"] = str(root)
    command = [sys.executable, "-m", "jupyter", "lab", "notebooks", *options]
    said = (tmp_path_factory.mktemp("lab") / "log").open("w+")
    with subprocess.Popen(command, cwd=root, env=os.environ | own, stdout=said, stderr=said) as server:
        try:
            yield answering(f"http://127.0.0.1:{port}", server, said)
        finally:
            server.terminate()


def answering(address, server, said):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        try:
            urlopen(f"{address}/api", timeout=5).close()
            return address
        except (URLError, TimeoutError):
            time.sleep(0.3)
    said.seek(0)
    pytest.fail(f"JupyterLab did not start: {said.read()[-2000:]}")


@pytest.fixture(scope="module")
def ran(browser, lab):
    """A notebook opened in JupyterLab after Run All Cells."""
    page = browser.new_page(viewport={"width": 1400, "height": 1000})
    page.goto(f"{lab}/lab/tree/{NOTEBOOK}.ipynb?reset")
    page.locator(".jp-Notebook").wait_for(timeout=PATIENCE * 1000)
    page.get_by_text("Python 3 (ipykernel) | Idle").wait_for(timeout=PATIENCE * 1000)
    page.get_by_role("menuitem", name="Run", exact=True).click()
    page.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    prompts = "[...document.querySelectorAll('.jp-CodeCell .jp-InputPrompt')].map(one => one.textContent)"
    page.wait_for_function(f"{prompts}.every(text => /^\\[\\d+\\]:$/.test(text))", timeout=PATIENCE * 1000)
    assert page.evaluate(f"{prompts}.length") > 3
    yield page
    page.close()


def test_run_all_works_as_it_stands(ran):
    assert ran.locator(".jp-RenderedText[data-mime-type*=error], [data-mime-type*=stderr]").count() == 0


def test_tables_and_sentences_are_seen_in_the_notebook(ran):
    assert ran.locator(".jp-OutputArea table tbody tr").count() > 5
    assert ran.locator(".jp-OutputArea .finding").count() > 0


def test_the_kernel_is_the_projects_own(ran, lab):
    sessions = ran.evaluate(f"fetch('{lab}/api/sessions').then(answer => answer.json())")
    assert [session["kernel"]["name"] for session in sessions] == ["python3"]
    spec = ran.evaluate(f"fetch('{lab}/api/kernelspecs/python3').then(answer => answer.json())")
    assert spec["spec"]["argv"][0] in ("python", sys.executable)
