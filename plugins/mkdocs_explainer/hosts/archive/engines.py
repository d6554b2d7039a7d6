"""Who does an archive's units: the processes of this machine, or Dask."""

import os
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context, parent_process
from pathlib import Path
from threading import Thread
from typing import Any

from mkdocs_explainer.hosts.archive.inputs import Unit
from mkdocs_explainer.hosts.archive.running import Engine, RunError, Task

_TRIES = 3
"""How often a unit may take its worker down before somebody should look at it."""


def embedded(workers: int = 0) -> Engine:
    """Return an engine of `workers` processes; 0: one for each core. One worker is this process itself.

    A worker that is killed is replaced, and the unit that it had is done again.
    """
    count = workers or os.cpu_count() or 1

    def run(task: Task, given: Any, units: Sequence[Unit], parts: Path) -> None:
        if count == 1 or len(units) == 1:
            for unit in units:
                task(given, unit, parts)
            return
        waiting = list(units)
        for _ in range(_TRIES):
            waiting = _run_pool(task, given, waiting, parts, count)
            if not waiting:
                return
        files = ", ".join(sorted({unit.file for unit in waiting})[:5])
        raise RunError(f"workers were ended {_TRIES} times in {len(waiting)} units of {files}: is memory short?")

    return run


def _run_pool(task: Task, given: Any, units: Sequence[Unit], parts: Path, count: int) -> list[Unit]:
    """Do the units in processes; return those that are left when a process was killed."""
    # not forked: pyarrow's threads do not survive a fork
    with ProcessPoolExecutor(count, get_context("spawn"), _begin, (task, given, parts)) as pool:
        futures = {pool.submit(_work, unit): unit for unit in units}
        try:
            for future in as_completed(futures):
                future.result()
        except BrokenProcessPool:
            pass
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)  # what is wrong is told now, not after all the others
            raise
    return [unit for unit in units if not (parts / unit.key).is_dir()]


_given: list[Any] = []
"""A worker's task, what it is done with, and the folder: sent once, not with each unit."""


def _begin(task: Task, given: Any, parts: Path) -> None:
    _given[:] = [task, given, parts]
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    """End this worker when the process that gives it work is killed: nobody else would."""
    parent = parent_process()
    if parent:
        parent.join()
        os._exit(1)


def _work(unit: Unit) -> None:
    task, given, parts = _given
    task(given, unit, parts)


def dask(scheduler: str = "", workers: int = 0) -> Engine:
    """Return an engine on a Dask cluster, or on one of this machine when no scheduler's address is given.

    The workers must see the files and the output folder under the same names.

    Raises:
        RunError: Dask is not installed.
    """
    try:
        from distributed import Client  # noqa: PLC0415 -- an extra
    except ImportError as error:
        raise RunError('Dask is not installed: pip install "mkdocs-explainer[dask]"') from error

    def run(task: Task, given: Any, units: Sequence[Unit], parts: Path) -> None:
        local = {} if scheduler else {"n_workers": workers or os.cpu_count(), "threads_per_worker": 1}
        with Client(scheduler or None, dashboard_address=None, **local) as client:  # type: ignore[no-untyped-call]
            shared = client.scatter(given, broadcast=True)
            futures = [client.submit(task, shared, unit, parts.resolve(), pure=False) for unit in units]
            client.gather(futures)

    return run
