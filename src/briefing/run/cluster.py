"""Many editions: built side by side by Dask's workers, here or on a cluster; one that fails does not stop the rest.

A worker builds an edition in a process forked from a server that has everything imported, and that ends when the worker
does. Workers elsewhere must see the same project folder. A task whose worker died is given to another.

Whoever reaches a worker can run what they like in it, so nothing listens further than it must: without a scheduler on
this machine only, with one at the one address of this machine from which the scheduler is reached.
"""

import asyncio
import multiprocessing
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection
from tempfile import TemporaryDirectory
from typing import Any

import dask
from distributed import Client, LocalCluster, Worker, as_completed
from distributed.comm import connect, get_address_host, parse_address, parse_host_port
from distributed.security import Security
from distributed.utils import get_ip

from briefing.errors import BriefingError, Fault, FaultsError
from briefing.run.processes import can_fork, cores, end_group, lead_group

METHOD = "forkserver" if can_fork() else "spawn"
HERE_ONLY = "127.0.0.1:0"  # without an address, Dask's pages of figures about itself are open to every network
DIED = "its process ended before it was built"
TRIES = 5
SECONDS_TO_REACH = 10
SECONDS_FOR_WORKERS = 60
Job = Callable[[], object]


@dataclass(frozen=True)
class Built:
    """What became of one edition: blank `fault` if it is built."""

    name: str
    fault: str


@contextmanager
def workers(scheduler: str) -> Iterator[Client]:
    """Dask's workers: those of a scheduler, or as many as there are cores here."""
    if scheduler:
        check_reachable(scheduler)
        with Client(scheduler, set_as_default=False) as client:
            _wait_for_a_worker(client, scheduler)
            yield client
        return
    with (
        _scratch(),
        LocalCluster(
            n_workers=1,
            threads_per_worker=cores(),
            processes=False,
            dashboard_address=HERE_ONLY,
            worker_dashboard_address=HERE_ONLY,
            scheduler_kwargs={"dashboard": False},
        ) as cluster,
        Client(cluster, set_as_default=False) as client,
    ):
        yield client


def work(scheduler: str) -> None:
    """Be a worker of a scheduler, for one edition at a time, until the scheduler ends."""
    check_reachable(scheduler)
    reached_at = get_ip(get_address_host(scheduler))  # this machine's own address on the way there

    async def until_closed() -> None:
        async with Worker(scheduler, nthreads=1, host=reached_at, dashboard_address=HERE_ONLY) as worker:
            await worker.finished()

    with _scratch():
        asyncio.run(until_closed())


@contextmanager
def _scratch() -> Iterator[None]:
    """A folder for what Dask puts by, gone when the block ends: Dask empties its own, and leaves it."""
    with TemporaryDirectory() as folder, dask.config.set({"temporary-directory": folder}):
        yield


def check_reachable(scheduler: str) -> None:
    """Refuse what is no scheduler's address, or one where no scheduler answers."""
    try:
        _, port = parse_host_port(parse_address(scheduler, strict=True)[1])
        if port not in range(1, 65536):
            raise ValueError(port)
    except ValueError:
        raise _fault(scheduler, "is not a scheduler's address", "Write it as tcp://10.0.0.1:8786") from None
    try:
        asyncio.run(_reach(scheduler))
    except Exception as error:  # whatever else listens there may answer anything
        why = str(error).partition("\n")[0] or "no scheduler answers"
        remedy = "Start one, or mend the address; with tls:// set where its certificates lie (README.md, Many editions)"
        raise _fault(scheduler, f"cannot be reached ({why})", remedy) from None


async def _reach(scheduler: str) -> None:
    """Connect to a scheduler and shake hands."""
    keys = Security().get_connection_args("client")
    comm = await asyncio.wait_for(connect(scheduler, timeout=SECONDS_TO_REACH, **keys), 2 * SECONDS_TO_REACH)
    await comm.close()


def _wait_for_a_worker(client: Client, scheduler: str) -> None:
    try:
        client.wait_for_workers(1, timeout=SECONDS_FOR_WORKERS)
    except TimeoutError:
        remedy = f"Start one: .venv/bin/briefing worker {scheduler}"
        raise _fault(scheduler, f"had no workers for {SECONDS_FOR_WORKERS:g} s", remedy) from None


def _fault(scheduler: str, problem: str, remedy: str) -> FaultsError:
    return FaultsError([Fault(f'"{scheduler}"', "", "", problem, remedy)])


def build_all(client: Client, jobs: Mapping[str, Job], preload: Sequence[str]) -> Iterator[Built]:
    """Run every job, each in a process of its own that has `preload` imported; what became of each, as it ends."""
    futures = [client.submit(_apart, name, job, preload, pure=False, retries=TRIES) for name, job in jobs.items()]
    names = dict(zip((future.key for future in futures), jobs, strict=True))
    for future in as_completed(futures, loop=client.loop):
        error = future.exception()
        yield Built(names[future.key], str(error)) if error else future.result()


def _apart(name: str, job: Job, preload: Sequence[str]) -> Built:
    """In a worker: run one job in a process forked for it.

    A nanny starts its worker as a daemon, which may have no children; this worker's end with it (see `_end_with`).
    """
    multiprocessing.current_process().daemon = False
    context: Any = multiprocessing.get_context(METHOD)  # the type for any method knows no Process
    if METHOD == "forkserver":
        context.set_forkserver_preload(list(preload))
    here, there = context.Pipe()
    process = context.Process(target=_work, args=(job, there))
    process.start()
    there.close()
    try:
        return Built(name, here.recv())
    except EOFError:
        return Built(name, DIED)
    finally:
        here.close()
        process.join()


def _work(job: Job, reports: Connection) -> None:
    """In the process: do the job and report; end with the worker."""
    lead_group()
    threading.Thread(target=_end_with, args=(reports,), daemon=True).start()
    try:
        job()
        reports.send("")
    except BriefingError as error:
        reports.send(str(error))


def _end_with(worker: Connection) -> None:
    try:
        worker.recv()
    except (EOFError, OSError):
        end_group()
