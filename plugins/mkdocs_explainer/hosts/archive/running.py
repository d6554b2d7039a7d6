"""Units of work done whole or not at all, by whatever engine, each in a folder of its own.

A unit's files are written below a temporary name and moved. What is there is done: a run that was stopped goes on with
the units that are missing.
"""

import gc
import shutil
import sys
from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TextIO
from uuid import uuid4

import pyarrow as pa
import pyarrow.parquet as pq

from mkdocs_explainer.hosts.archive.inputs import Unit
from mkdocs_explainer.hosts.archive.listing import MARKER


class RunError(Exception):
    """The archive cannot be worked on; the message says why, and what to do."""


Task = Callable[[Any, Unit, Path], None]
"""Does a unit, with what all units are done with, into the folder of the parts. A function of a module: it is sent to
other processes by its name."""
Engine = Callable[[Task, Any, Sequence[Unit], Path], None]
"""Does the units, in any order and anywhere; returns when all are done."""


@contextmanager
def claimed(folder: Path) -> Iterator[None]:
    """Have the folder, which is made or was written here, for this run alone.

    Raises:
        RunError: it holds something else, or another run writes there.
    """
    if folder.exists() and not (folder / MARKER).is_file() and (not folder.is_dir() or any(folder.iterdir())):
        raise RunError(f"{folder} holds something else; name a folder that is new or that this command wrote")
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / MARKER).open("a") as mark:
        if not _is_locked(mark):
            raise RunError(f"another run writes into {folder}; wait until it has ended, or name another folder")
        yield


def _is_locked(file: TextIO) -> bool:
    """Lock a file until it is closed or this process ends, where the system and its disk can; return whether nobody
    else has."""
    if sys.platform != "win32":
        import fcntl  # noqa: PLC0415 -- not everywhere

        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:  # some disks of other machines know no locks
            return True
    return True


def run_units(task: Task, given: Any, units: Sequence[Unit], parts: Path, engine: Engine) -> int:
    """Do the units that are not done; return how many these were.

    Raises:
        RunError: some were not done.
    """
    parts.mkdir(parents=True, exist_ok=True)
    wanted = {unit.key for unit in units}
    _clear(parts, wanted)
    missing = [unit for unit in units if not (parts / unit.key).is_dir()]
    if missing:
        engine(task, given, missing, parts)
        _clear(parts, wanted)
    lost = [unit for unit in units if not (parts / unit.key).is_dir()]
    if lost:
        raise RunError(f"{len(lost)} units were not done, among them {lost[0].file}; run the command again")
    return len(missing)


def _clear(parts: Path, wanted: Container[str]) -> None:
    """Remove what was begun and not ended, and units of an article file that is another one now."""
    for left in parts.iterdir():
        if left.name not in wanted:
            shutil.rmtree(left)


_FEW = 50_000
"""New objects between two rounds of the collector of cycles. Linking makes many objects and hardly a cycle; with
Python's own 700 the collector takes up to a fifth of the time."""

_MOST_WAITING = 50_000
"""Rows of a table that wait to be written: some megabytes."""


@contextmanager
def few_collections() -> Iterator[None]:
    """Let the collector of cycles come by less often, and leave alone what is there already: a lexicon has no cycle."""
    usual = gc.get_threshold()
    gc.set_threshold(max(_FEW, usual[0]), *usual[1:])
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()
        gc.set_threshold(*usual)


class _Table:
    """A Parquet file that grows by batches. Many small ones wait for each other: each that is written costs some
    milliseconds."""

    __slots__ = ("_rows", "_waiting", "_writer")

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        self._writer = pq.ParquetWriter(path, schema)
        self._waiting: list[pa.RecordBatch] = []
        self._rows = 0

    def add(self, batch: pa.RecordBatch) -> None:
        self._waiting.append(batch)
        self._rows += batch.num_rows
        if self._rows >= _MOST_WAITING:
            self._write()

    def close(self) -> None:
        self._write()
        self._writer.close()

    def _write(self) -> None:
        if self._rows:
            self._writer.write_table(pa.Table.from_batches(self._waiting))
        self._waiting, self._rows = [], 0


def write_unit(
    unit: Unit, parts: Path, schemas: Mapping[str, pa.Schema], batches: Callable[[], Iterable[Sequence[pa.RecordBatch]]]
) -> None:
    """Write a unit's tables, by name, from batches in the order of the schemas. Done before is done."""
    target = parts / unit.key
    if target.is_dir():
        return
    scratch = parts / f"{unit.key}.{uuid4().hex}.tmp"
    scratch.mkdir()
    tables = [_Table(scratch / f"{name}.parquet", schema) for name, schema in schemas.items()]
    try:
        with few_collections():
            for several in batches():
                for table, batch in zip(tables, several, strict=True):
                    table.add(batch)
    finally:
        for table in tables:
            table.close()
    try:
        scratch.rename(target)
    except OSError:  # somebody else did it meanwhile; the two are equal
        shutil.rmtree(scratch)
        if not target.is_dir():
            raise
