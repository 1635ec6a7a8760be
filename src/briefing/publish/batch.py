"""Many editions: built side by side by Dask's workers, here or on a cluster; one that fails does not stop the rest.

A worker builds an edition in a process forked from a server that has everything imported, and that ends when the worker
does. Workers elsewhere must see the same project folder. A task whose worker died is given to another.
"""

import asyncio
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from multiprocessing.connection import Connection

from distributed import Client, LocalCluster, Worker, as_completed

from briefing.errors import BriefingError
from briefing.publish.forked import cores

METHOD = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
DIED = "its process ended before it was built"
TRIES = 5
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
        with Client(scheduler, set_as_default=False) as client:
            yield client
        return
    with (
        LocalCluster(n_workers=1, threads_per_worker=cores(), processes=False, dashboard_address=":0") as cluster,
        Client(cluster, set_as_default=False) as client,
    ):
        yield client


def work(scheduler: str) -> None:
    """Be a worker of a scheduler, for one edition at a time, until the scheduler ends."""

    async def until_closed() -> None:
        async with Worker(scheduler, nthreads=1, dashboard=False) as worker:
            await worker.finished()

    asyncio.run(until_closed())


def build_all(client: Client, jobs: dict[str, Job], preload: Sequence[str]) -> Iterator[Built]:
    """Run every job, each in a process of its own that has `preload` imported; what became of each, as it ends."""
    futures = [client.submit(_apart, name, job, preload, pure=False, retries=TRIES) for name, job in jobs.items()]
    names = dict(zip((future.key for future in futures), jobs, strict=True))
    for future in as_completed(futures, loop=client.loop):
        error = future.exception()
        yield Built(names[future.key], str(error)) if error else future.result()


def _apart(name: str, job: Job, preload: Sequence[str]) -> Built:
    """In a worker: run one job in a process forked for it."""
    context = multiprocessing.get_context(METHOD)
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
    os.setsid()
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
        os.killpg(0, 9)
