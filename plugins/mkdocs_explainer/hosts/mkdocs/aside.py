"""Values that lie in files without a name, each read when it is asked for, and no longer in memory than it is used.

Python counts who looks at a value, beside the value: of what several processes only look at, each gets a copy of its
own. What lies in a file is in none of them.
"""

import os
import pickle
import struct
import tempfile
import weakref
from array import array
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from errno import ENOSPC, ENOSYS
from itertools import chain
from typing import IO, Any, TypeVar

_HEAD = struct.Struct("<IQ")
"""Before a value in a file: its number, and how many bytes it has."""
Value = TypeVar("Value")


class Things(Sequence[Any]):
    """Things by number: in memory, or in files without a name, from which one is read whenever it is asked for.

    Memory of Python's objects is copied in each process that only looks at them; what lies in a file is in none.
    """

    def __init__(self, count: int) -> None:
        self._count = count
        self._here: dict[int, Any] = {}
        self._there = [array("q", bytes(8 * count)) for _ in range(3)]
        """By number: a file's descriptor, where the thing begins in it, and how many bytes it has; 0 of none."""
        self._files: list[IO[bytes]] = []
        weakref.finalize(self, _close_all, self._files)

    def __len__(self) -> int:
        return self._count

    def __contains__(self, number: object) -> bool:
        """Return whether the thing with a number was made."""
        return number in self._here or (isinstance(number, int) and self._there[2][number] > 0)

    def __getitem__(self, number: Any) -> Any:
        if number in self._here:
            return self._here[number]
        file, at, size = (told[number] for told in self._there)
        if not size:
            raise IndexError(number)
        return pickle.loads(os.pread(file, size, at))  # noqa: S301 -- this program wrote it, into a file without a name

    def keep(self, number: int, thing: Any) -> None:
        """Keep a thing in memory."""
        self._here[number] = thing

    def take(self, file: IO[bytes]) -> None:
        """Take the things that were written into a file, up to the first that was not written to its end."""
        self._files.append(file)
        descriptor = file.fileno()
        at, end = 0, os.fstat(descriptor).st_size
        while at + _HEAD.size <= end:
            number, size = _HEAD.unpack(os.pread(descriptor, _HEAD.size, at))
            at += _HEAD.size + size
            if at <= end:
                for told, value in zip(self._there, (descriptor, at - size, size), strict=True):
                    told[number] = value


class Output:
    """A file into which things are written one after another."""

    def __init__(self) -> None:
        """Begin a file.

        Raises:
            OSError: there is no place for one.
        """
        if not hasattr(os, "pwrite"):
            raise OSError(ENOSYS, os.strerror(ENOSYS))
        self.file = tempfile.TemporaryFile(buffering=0)  # noqa: SIM115 -- whoever takes what is in it closes it
        self._at = 0

    def write(self, number: int, thing: Any) -> None:
        """Write a thing.

        Raises:
            OSError: the disk is full. Whatever: it cannot be pickled.
        """
        data = pickle.dumps(thing, pickle.HIGHEST_PROTOCOL)
        record = _HEAD.pack(number, len(data)) + data
        if os.pwrite(self.file.fileno(), record, self._at) < len(record):
            os.ftruncate(self.file.fileno(), self._at)
            raise OSError(ENOSPC, os.strerror(ENOSPC))
        self._at += len(record)


class Lazily(Mapping[str, Value]):
    """A mapping whose values are told by a function when they are asked for; only the last one is kept."""

    def __init__(self, keys: Collection[str], value_of: Callable[[str], Value]) -> None:
        self._keys = dict.fromkeys(keys)
        self._value_of = value_of
        self._last: tuple[str, Value] | None = None

    def __len__(self) -> int:
        return len(self._keys)

    def __iter__(self) -> Iterator[str]:
        return iter(self._keys)

    def __contains__(self, key: object) -> bool:
        return key in self._keys

    def __getitem__(self, key: str) -> Value:
        last = self._last  # read once: a thread may have come between
        if last and last[0] == key:
            return last[1]
        if key not in self._keys:
            raise KeyError(key)
        value = self._value_of(key)
        self._last = key, value
        return value


def set_aside(parts: Iterable[Mapping[str, Sequence[Value]]]) -> Mapping[str, tuple[Value, ...]]:
    """Return mappings to several values joined, what one has of a key behind what the one before has; all in a file.

    Raises:
        OSError: there is no room for a file.
    """
    output, count = Output(), 0
    numbers: dict[str, array[int]] = {}
    try:
        for part in parts:
            for key, values in part.items():
                output.write(count, values)
                numbers.setdefault(key, array("L")).append(count)
                count += 1
    except OSError:
        output.file.close()
        raise
    things = Things(count)
    things.take(output.file)

    def joined(key: str) -> tuple[Value, ...]:
        return tuple(chain.from_iterable(things[number] for number in numbers[key]))

    return Lazily(numbers, joined)


def _close_all(files: list[IO[bytes]]) -> None:
    for file in files:
        file.close()
