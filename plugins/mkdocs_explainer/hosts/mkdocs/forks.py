"""Work shared out among this process and copies of it (`fork`): the same results, whoever does which part."""

import gc
import os
import struct
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from signal import SIGTERM
from typing import IO, Any

from mkdocs_explainer.hosts.mkdocs.aside import Output, Things

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

    def __init__(self, count: int, make: Callable[[int], Any], *, is_aside: bool = False) -> None:
        """make: returns the thing with a number; what it returns can be pickled.

        is_aside: things that were made here are not kept in memory either.
        """
        self._count = count
        self._make = make
        self._made = Things(count)
        self._own = _output() if is_aside else None
        self._helpers: list[tuple[int, IO[bytes]]] = []
        self._size = max(_LEAST_PIECE, -(-count // _MOST_PIECES))
        self._done: set[int] = set()
        """What was made here."""
        self._left: int | None = None
        """Where the pieces that nobody has taken are read from."""
        self._was_frozen = False
        """Whether the collector looked past what was in memory before."""

    def have(self, number: int, thing: Any) -> None:
        """Take a thing that need not be made."""
        self._done.add(number)
        self._made.keep(number, thing)

    def has(self, number: int) -> bool:
        """Return whether a thing is there already."""
        return number in self._done

    def make_here(self, number: int) -> None:
        """Make one thing before others help."""
        thing = self._make(number)
        self._done.add(number)
        if self._own:
            try:
                self._own.write(number, thing)
            except OSError:  # no room on the disk: there may be some in memory
                self._own_ended()
            else:
                return
        self._made.keep(number, thing)

    def _own_ended(self) -> None:
        if self._own:
            self._made.take(self._own.file)
        self._own = None

    def start(self, helpers: int) -> None:
        """Let copies of this process begin with the work."""
        pieces = range(-(-self._count // self._size))
        self._left, write = os.pipe()
        os.write(write, b"".join(map(_NUMBER.pack, pieces)))
        os.close(write)
        self._was_frozen = gc.get_freeze_count() > 0
        gc.freeze()  # what is only read stays shared: also here, until the copies have ended
        for _ in range(helpers):
            output = _output()
            if output is None:  # nowhere to hand back what a copy makes
                return
            pid = os.fork()
            if pid == 0:
                self._help(output)
            self._helpers.append((pid, output.file))

    def finish(self) -> Things:
        """Do what is left, and return all things.

        Raises whatever making a thing raises here; what failed in a copy is made here again.
        """
        for number in self._numbers():
            self.make_here(number)
        self._gather()
        for number in range(self._count):
            if number not in self._made and number not in self._done:
                self.make_here(number)
        self._own_ended()
        return self._made

    def stop(self) -> None:
        """End the copies, whatever they are at."""
        for pid, file in self._helpers:
            with suppress(ProcessLookupError):
                os.kill(pid, SIGTERM)
            with suppress(ChildProcessError):
                os.waitpid(pid, 0)
            file.close()
        self._forget_helpers()
        self._own_ended()
        if self._left is not None:
            os.close(self._left)
            self._left = None

    def _forget_helpers(self) -> None:
        if self._helpers and not self._was_frozen:
            gc.unfreeze()
        self._helpers.clear()

    def _numbers(self) -> Iterator[int]:
        """Yield what nobody has taken, as long as there is something."""
        # a piece is read whole: so few bytes that are there are never parted
        while self._left is not None and (piece := os.read(self._left, _NUMBER.size)):
            start = _NUMBER.unpack(piece)[0] * self._size
            yield from (
                number for number in range(start, min(start + self._size, self._count)) if number not in self._done
            )
        if self._left is not None:
            os.close(self._left)
            self._left = None

    def _help(self, output: Output) -> None:
        """Work as a copy, and end: nothing of what this process would do at its end is done."""
        parent = os.getppid()
        try:
            for number in self._numbers():
                if os.getppid() != parent:
                    break
                with suppress(Exception):  # made again where somebody can be told
                    output.write(number, self._make(number))
        finally:
            os._exit(0)

    def _gather(self) -> None:
        for pid, file in self._helpers:
            os.waitpid(pid, 0)
            self._made.take(file)
        self._forget_helpers()


def _output() -> Output | None:
    """Return a file for things; `None` where there is no place for one."""
    with suppress(OSError):
        return Output()
    return None
