"""Many editions: built here or by workers of a scheduler, the same to the byte; one that fails stops no other."""

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import contextmanager
from functools import partial

import psutil
import pytest
from distributed import Client
from distributed.utils import get_ip

from briefing.cli import main
from briefing.run.cluster import build_all, workers

HERE = {"127.0.0.1", "::1"}
SECTIONS = ("10_key_judgements", "45_envelopes", "50_sources", "90_register")
PATIENCE = 120


@pytest.fixture
def grid(project, monkeypatch):
    """A grid's file, by its text, on a briefing of four sections."""
    monkeypatch.setenv("CI", "true")
    for path in (project / "notebooks").glob("*.ipynb"):
        if path.stem not in SECTIONS:
            path.unlink()

    def write(text):
        file = project / "grid.yml"
        file.write_text(f"base: core\n{text}", encoding="utf-8")
        return file

    return write


def outputs(project, edition):
    manifest = project / "batches" / "grid" / edition / "manifest.json"
    return json.loads(manifest.read_text(encoding="utf-8"))["outputs"]


def test_one_edition_that_fails_stops_no_other_and_is_listed(grid, project, capsys):
    file = grid("as_of: [2025-06-30, 2026-01-31]\nthemes: {all: [munitions, troops], none: [camps]}\n")
    assert main(["batch", str(file)]) == 2
    assert "2026-01-31-none is not built" in capsys.readouterr().err
    failed = json.loads((project / "batches/grid/failures.json").read_text(encoding="utf-8"))
    assert [(built["name"], "camps" in built["fault"]) for built in failed] == [
        ("2025-06-30-none", True),
        ("2026-01-31-none", True),
    ]
    page = (project / "batches/grid/index.html").read_text(encoding="utf-8")
    assert 'href="2025-06-30-all/briefing.html"' in page and "<svg" in page
    assert outputs(project, "2026-01-31-all")


def test_a_batch_goes_on_where_it_was_stopped(grid, project):
    file = grid("as_of: [2025-06-30]\n")
    assert main(["batch", str(file)]) == 0
    built = project / "batches/grid/2025-06-30/manifest.json"
    before = built.stat().st_mtime_ns
    grid("as_of: [2025-06-30, 2026-01-31]\n")
    assert main(["batch", str(file)]) == 0
    assert built.stat().st_mtime_ns == before
    assert outputs(project, "2026-01-31")


def listening(process):
    """Where a process and those it started listen: pairs of address and port."""
    tree = [process, *process.children(recursive=True)]
    sockets = [each for one in tree for each in one.net_connections("inet")]
    return {tuple(each.laddr) for each in sockets if each.status == psutil.CONN_LISTEN}


def test_a_batch_without_an_address_listens_on_this_machine_only():
    before = listening(psutil.Process())
    with workers("") as client:
        assert [built.fault for built in build_all(client, {"one": partial(len, "")}, ())] == [""]
        opened = listening(psutil.Process()) - before
    assert {address for address, _ in opened} <= HERE


@pytest.mark.parametrize("command", [["worker", "10.0.0.1"], ["batch", "grid.yml", "--scheduler", "10.0.0.1"]])
def test_what_is_no_address_of_a_scheduler_is_refused(grid, capsys, monkeypatch, project, command):
    grid("as_of: [2025-06-30]\n")
    monkeypatch.chdir(project)
    assert main(command) == 2
    assert '"10.0.0.1": is not a scheduler\'s address. Write it as tcp://' in capsys.readouterr().err


def test_a_worker_of_a_scheduler_here_listens_on_this_machine_only(project):
    with serving(project, "127.0.0.1") as (address, working), Client(address, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=PATIENCE)
        found = {where for worker in working for where, _ in listening(psutil.Process(worker.pid))}
    assert found and found <= HERE


def test_a_worker_listens_to_others_only_where_its_scheduler_reaches_it(project):
    outside = get_ip()
    with serving(project, outside) as (address, working), Client(address, set_as_default=False) as client:
        client.wait_for_workers(2, timeout=PATIENCE)
        found = {where for worker in working for where, _ in listening(psutil.Process(worker.pid))}
        assert client.submit(len, "five").result(timeout=PATIENCE) == 4
    assert outside in found and found <= HERE | {outside}


@contextmanager
def serving(project, host):
    """The address of a scheduler that listens at `host`, and two workers, each a process of its own."""
    with socket.socket() as free:
        free.bind((host, 0))
        port = free.getsockname()[1]
    quiet = {"cwd": project, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    serve = ["-m", "distributed.cli.dask_scheduler", "--host", host, "--port", str(port), "--no-dashboard"]
    address = f"tcp://{host}:{port}"
    scheduler = subprocess.Popen([sys.executable, *serve], **quiet)
    work = [sys.executable, "-m", "briefing.cli", "worker", address]
    working = [subprocess.Popen(work, **quiet) for _ in range(2)]
    try:
        yield address, working
    finally:
        for process in (*working, scheduler):
            process.kill()
            process.wait()


@pytest.fixture
def cluster(project):
    """A scheduler's address on this machine and its two workers."""
    with serving(project, "127.0.0.1") as started:
        yield started


def test_a_cluster_that_loses_a_worker_builds_every_edition_to_the_byte(grid, project, cluster):
    address, (victim, _) = cluster
    dates = "as_of: [2025-03-31, 2025-06-30, 2025-12-31, 2026-01-31]\n"
    file = grid(dates)
    command = [sys.executable, "-m", "briefing.cli", "batch", str(file), "--scheduler", address]
    with subprocess.Popen(command, cwd=project, env=os.environ | {"CI": "true"}) as batch:
        deadline = time.monotonic() + PATIENCE
        while not list((project / "batches").glob("grid/.*.new")) and time.monotonic() < deadline:
            time.sleep(0.05)
        victim.send_signal(signal.SIGKILL)
        assert batch.wait(timeout=PATIENCE) == 0
    editions = sorted(path.stem for path in (project / "batches/grid").glob("*.yml"))
    far = {edition: outputs(project, edition) for edition in editions}
    assert len(far) == 4
    shutil.rmtree(project / "batches")
    shutil.rmtree(project / ".cache")
    assert main(["batch", str(file)]) == 0
    assert {edition: outputs(project, edition) for edition in editions} == far
