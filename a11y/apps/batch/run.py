"""Jobs on worker processes."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from multiprocessing.process import BaseProcess

from msgspec.structs import replace

import a11y
from a11y.apps.batch.job import Failure, Job, Result, ledger_of, process
from a11y.apps.interrupt import raise_on
from a11y.types import ConvertOptions, ExtractOptions

_MOST = 61
"""Worker processes that a pool can have on Windows."""
_CHUNK = 4
_PATIENCE = 30.0
"""Seconds that a worker has to take away what is half written before it is made to stop: long, for a busy machine."""


def run(
    jobs: Sequence[Job], *, workers: int = 0, finished: Callable[[], None] = lambda: None
) -> Generator[Result, None, None]:
    """The result of each job, in the order of the jobs; `finished` is called after each, in whatever order they end.

    With `workers` 0 there is a process for each core. Where the caller stops listening, the workers stop too and
    leave no part of a file behind.
    """
    before = set(multiprocessing.active_children())
    pool = _pool(min(workers or os.cpu_count() or 1, len(jobs) or 1, _MOST))
    try:
        futures = [_submit(pool, job, finished) for job in jobs]
        for job, future in zip(jobs, futures, strict=True):
            yield _result(job, future)
        pool.shutdown()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
        _stop(set(multiprocessing.active_children()) - before)


def same_site(jobs: Sequence[Job], *, workers: int = 0) -> list[Job]:
    """The jobs, each told what stands on several of their pages: the same for any number of workers."""
    with _pool(min(workers or os.cpu_count() or 1, len(jobs) or 1, _MOST)) as pool:
        site = a11y.same_site(ledger for ledger in pool.map(ledger_of, jobs, chunksize=_CHUNK) if ledger is not None)
    told = []
    for job in jobs:
        options = job.options or ConvertOptions()
        extract = replace(options.extract or ExtractOptions(), same_site=site)
        told.append(job._replace(options=replace(options, extract=extract)))
    return told


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"), initializer=_start)


def _submit(pool: ProcessPoolExecutor, job: Job, finished: Callable[[], None]) -> "Future[Result]":
    future = pool.submit(_work, job)
    future.add_done_callback(lambda _: finished())
    return future


def _result(job: Job, future: "Future[Result]") -> Result:
    """The job's result; where a worker died and took the pool with it, tried again alone to see whose fault it was."""
    try:
        return future.result()
    except BrokenExecutor:
        pass
    try:
        with _pool(1) as pool:
            return pool.submit(_work, job).result()
    except BrokenExecutor:
        name = job.name or str(job.source)
        return Failure(name, a11y.A11yError("Its process died, most likely for want of memory.", source=name))


def _start() -> None:
    """In a worker: Ctrl-C is for the parent, which then asks each worker to stop."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _work(job: Job) -> Result:
    """In a worker: the job's result. Asked to stop, it first takes away what is half written, and then ends at once.

    At once, because native threads of an engine do not outlive an orderly end of Python in silence.
    """
    raise_on(signal.SIGTERM, SystemExit)
    try:
        return process(job)
    except SystemExit:
        pass  # Only behind this are the frames let go that hold files which were being opened as the signal came.
    finally:
        signal.signal(signal.SIGTERM, signal.SIG_DFL)
    os._exit(128 + signal.SIGTERM)


def _stop(children: set[BaseProcess]) -> None:
    for child in children:
        child.terminate()
    for child in children:
        child.join(_PATIENCE)
        child.kill()
        child.join()
