"""Many editions: built here or by workers of a scheduler, the same to the byte; one that fails stops no other."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
from contextlib import contextmanager, suppress
from functools import partial

import dask
import psutil
import pytest

from briefing.cli import main
from briefing.errors import FaultsError
from briefing.run import cluster
from briefing.run.cluster import build_all, workers

HERE = {"127.0.0.1", "::1"}
SECTIONS = ("10_answers", "75_envelopes", "80_sources", "90_register")
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


def test_a_batch_goes_on_where_it_was_stopped_and_leaves_nothing_behind(grid, project, monkeypatch, tmp_path_factory):
    spare = tmp_path_factory.mktemp("spare")
    monkeypatch.setenv("TMPDIR", str(spare))
    file = grid("as_of: [2025-06-30]\n")
    assert main(["batch", str(file)]) == 0
    built = project / "batches/grid/2025-06-30/manifest.json"
    before = built.stat().st_mtime_ns
    grid("as_of: [2025-06-30, 2026-01-31]\n")
    subprocess.run([sys.executable, "-m", "briefing.cli", "batch", str(file)], check=True, stdout=subprocess.DEVNULL)
    assert built.stat().st_mtime_ns == before
    assert outputs(project, "2026-01-31")
    assert not list(spare.iterdir()) and not list((project / "batches").rglob(".*"))


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


def test_a_job_whose_process_ends_fails_alone_and_costs_no_worker():
    with workers("") as client:
        jobs = {"one": partial(os._exit, 3), "two": partial(len, "")}
        built = {each.name: each.fault for each in build_all(client, jobs, ())}
        assert len(client.scheduler_info()["workers"]) >= 1
    assert built == {"one": cluster.DIED, "two": ""}


COMMANDS = [["worker"], ["batch", "grid.yml", "--scheduler"]]


@pytest.fixture(params=COMMANDS, ids=["worker", "batch"])
def refused(request, grid, capsys, monkeypatch, project):
    """The one line that a command answers with when it refuses a scheduler's address."""
    grid("as_of: [2025-06-30]\n")
    monkeypatch.chdir(project)

    def said(address):
        assert main([*request.param, address]) == 2
        heading, line = capsys.readouterr().err.splitlines()
        assert heading == "1 fault to mend"
        return line.strip()

    return said


@pytest.mark.parametrize("address", ["10.0.0.1", "tcp://10.0.0.1", "tcp://10.0.0.1:x", "tcp://10.0.0.1:99999", "tcp"])
def test_what_is_no_address_of_a_scheduler_is_refused(refused, address):
    assert refused(address) == f'"{address}": is not a scheduler\'s address. Write it as tcp://10.0.0.1:8786'


def test_an_address_where_nothing_listens_is_refused(refused, monkeypatch):
    monkeypatch.setattr(cluster, "SECONDS_TO_REACH", 1)
    assert refused("tcp://127.0.0.1:1").startswith(
        '"tcp://127.0.0.1:1": cannot be reached (Timed out trying to connect'
    )


def test_an_address_where_something_else_listens_is_refused(refused, monkeypatch):
    monkeypatch.setattr(cluster, "SECONDS_TO_REACH", 1)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        address = f"tcp://127.0.0.1:{silent.getsockname()[1]}"
        assert refused(address).startswith(f'"{address}": cannot be reached (no scheduler answers). Start one')


@pytest.mark.parametrize("scheme", ["foo", "tls"])
def test_a_scheme_that_cannot_be_used_is_refused(refused, scheme):
    assert refused(f"{scheme}://127.0.0.1:1").startswith(f'"{scheme}://127.0.0.1:1": cannot be reached (')


def test_a_scheduler_without_workers_is_answered_in_a_line(grid, project, capsys, monkeypatch):
    monkeypatch.setattr(cluster, "SECONDS_FOR_WORKERS", 1)
    file = grid("as_of: [2025-06-30]\n")
    with serving(project, "127.0.0.1", workers=0) as (address, _):
        until_reached(address)
        assert main(["batch", str(file), "--scheduler", address]) == 2
    assert (
        f'"{address}": had no workers for 1 s. Start one: .venv/bin/briefing worker {address}'
        in capsys.readouterr().err
    )


def until_reached(address):
    """Wait until a scheduler that was just started answers."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        with suppress(FaultsError):
            return cluster.check_reachable(address)
    raise AssertionError(f"no scheduler at {address}")


def test_workers_that_a_nanny_started_build_too(grid, project):
    file = grid("as_of: [2025-06-30]\n")
    nanny = ["-m", "distributed.cli.dask_worker", "--nthreads", "1", "--no-dashboard", "--host", "127.0.0.1"]
    with serving(project, "127.0.0.1", workers=1, command=nanny) as (address, _):
        until_reached(address)
        assert main(["batch", str(file), "--scheduler", address]) == 0
    assert outputs(project, "2025-06-30")


@pytest.mark.skipif(not shutil.which("openssl"), reason="openssl makes the certificates")
def test_a_cluster_may_speak_tls(project, monkeypatch):
    ask = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=127.0.0.1"]
    made = {"cert": str(project / "cert.pem"), "key": str(project / "key.pem")}
    subprocess.run([*ask, "-out", made["cert"], "-keyout", made["key"]], check=True, capture_output=True)
    monkeypatch.setenv("DASK_DISTRIBUTED__COMM__TLS__CA_FILE", made["cert"])
    for part in ("SCHEDULER", "WORKER", "CLIENT"):
        for what, file in made.items():
            monkeypatch.setenv(f"DASK_DISTRIBUTED__COMM__TLS__{part}__{what.upper()}", file)
    try:
        dask.config.refresh()
        with serving(project, "127.0.0.1", scheme="tls", workers=1) as (address, _):
            until_reached(address)
            with workers(address) as client:
                assert client.submit(len, "five").result(timeout=PATIENCE) == 4
    finally:
        monkeypatch.undo()
        dask.config.refresh()


@contextmanager
def serving(project, host, workers=2, command=(), scheme="tcp"):
    """The address of a scheduler that listens at `host`, and its workers, each a process of its own."""
    with socket.socket() as free:
        free.bind((host, 0))
        port = free.getsockname()[1]
    quiet = {"cwd": project, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    address = f"{scheme}://{host}:{port}"
    serve = ["-m", "distributed.cli.dask_scheduler", "--host", f"{scheme}://{host}", "--port", str(port)]
    scheduler = subprocess.Popen([sys.executable, *serve, "--no-dashboard"], **quiet)
    work = [sys.executable, *(command or ["-m", "briefing.cli", "worker"]), address]
    working = [subprocess.Popen(work, **quiet) for _ in range(workers)]
    try:
        yield address, working
    finally:
        for process in (*working, scheduler):
            process.terminate()
        for process in (*working, scheduler):
            process.wait()


@pytest.fixture
def of_two(project):
    """A scheduler's address on this machine and its two workers."""
    with serving(project, "127.0.0.1") as started:
        yield started


def test_a_cluster_that_loses_a_worker_builds_every_edition_to_the_byte(grid, project, of_two):
    address, (victim, _) = of_two
    dates = "as_of: [2025-03-31, 2025-06-30, 2025-12-31, 2026-01-31]\n"
    file = grid(dates)
    command = [sys.executable, "-m", "briefing.cli", "batch", str(file), "--scheduler", address]
    with subprocess.Popen(command, cwd=project, env=os.environ | {"CI": "true"}) as batch:
        deadline = time.monotonic() + PATIENCE
        while not list((project / "batches").glob("grid/.*.new")) and time.monotonic() < deadline:
            time.sleep(0.05)
        victim.kill()
        assert batch.wait(timeout=PATIENCE) == 0
    editions = sorted(path.stem for path in (project / "batches/grid").glob("*.yml"))
    far = {edition: outputs(project, edition) for edition in editions}
    assert len(far) == 4
    shutil.rmtree(project / "batches")
    shutil.rmtree(project / ".cache")
    assert main(["batch", str(file)]) == 0
    assert {edition: outputs(project, edition) for edition in editions} == far
