"""Work shared out among this process and copies of it (`fork`): the same results, whoever does which part."""

import gc
import os
import pickle
import struct
import tempfile
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from signal import SIGTERM
from typing import IO, Any

_NUMBER = struct.Struct("<I")
_MOST_PIECES = 8_000
"""That fit into a pipe on every system that has `fork`."""
LEAST_SHARED = 150
"""With fewer pages, copies of this process cost more than they save."""
_LEAST_PIECE = 4
"""Things to be made that are taken at once."""


def usual_processes() -> int:
    """Return how many processes work together where nobody says: our cores, or 1 where copies are not safe.

    macOS forbids much of its own libraries to copies of a process.
    """
    if not hasattr(os, "fork") or os.uname().sysname == "Darwin":
        return 1
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def is_safe() -> bool:
    """Return whether this process can be copied: another thread's locks would stay locked in a copy."""
    return hasattr(os, "fork") and threading.active_count() == 1


class Shares:
    """Numbered things to be made, each once, by whoever is free."""

    def __init__(self, count: int, make: Callable[[int], Any]) -> None:
        """make: returns the thing with a number; what it returns can be pickled."""
        self._count = count
        self._make = make
        self._made: dict[int, Any] = {}
        self._helpers: list[tuple[int, IO[bytes]]] = []
        self._size = max(_LEAST_PIECE, -(-count // _MOST_PIECES))
        self._left: int | None = None
        """Where the pieces that nobody has taken are read from."""

    def make_here(self, number: int) -> None:
        """Make one thing before others help."""
        self._made[number] = self._make(number)

    def start(self, helpers: int) -> None:
        """Let copies of this process begin with the work."""
        pieces = range(-(-self._count // self._size))
        self._left, write = os.pipe()
        os.write(write, b"".join(map(_NUMBER.pack, pieces)))
        os.close(write)
        gc.freeze()  # what a copy only reads stays shared
        try:
            for _ in range(helpers):
                file = tempfile.TemporaryFile()  # noqa: SIM115 -- read when the copy has ended
                pid = os.fork()
                if pid == 0:
                    self._help(file)
                self._helpers.append((pid, file))
        finally:
            gc.unfreeze()

    def finish(self) -> list[Any]:
        """Do what is left, and return all things in order.

        Raises whatever making a thing raises here; what failed in a copy is made here again.
        """
        for number in self._numbers():
            self._made[number] = self._make(number)
        self._gather()
        for number in range(self._count):
            if number not in self._made:
                self._made[number] = self._make(number)
        return [self._made[number] for number in range(self._count)]

    def stop(self) -> None:
        """End the copies, whatever they are at."""
        for pid, file in self._helpers:
            with suppress(ProcessLookupError):
                os.kill(pid, SIGTERM)
            with suppress(ChildProcessError):
                os.waitpid(pid, 0)
            file.close()
        self._helpers.clear()
        self._close()

    def _close(self) -> None:
        if self._left is not None:
            os.close(self._left)
            self._left = None

    def _numbers(self) -> Iterator[int]:
        """Yield what nobody has taken, as long as there is something."""
        # a piece is read whole: so few bytes that are there are never parted
        while self._left is not None and (piece := os.read(self._left, _NUMBER.size)):
            start = _NUMBER.unpack(piece)[0] * self._size
            yield from (
                number for number in range(start, min(start + self._size, self._count)) if number not in self._made
            )
        self._close()

    def _help(self, file: IO[bytes]) -> None:
        """Work as a copy, and end: nothing of what this process would do at its end is done."""
        parent = os.getppid()
        try:
            for number in self._numbers():
                if os.getppid() != parent:
                    break
                with suppress(Exception):  # made again where somebody can be told
                    pickle.dump((number, self._make(number)), file, pickle.HIGHEST_PROTOCOL)
            file.flush()
        finally:
            os._exit(0)

    def _gather(self) -> None:
        for pid, file in self._helpers:
            os.waitpid(pid, 0)
            file.seek(0)
            with suppress(EOFError, pickle.UnpicklingError):  # of a copy that was ended half way the beginning counts
                while True:
                    number, thing = pickle.load(file)  # noqa: S301 -- a copy of ourselves wrote it, into a file without a name
                    self._made[number] = thing
            file.close()
        self._helpers.clear()
