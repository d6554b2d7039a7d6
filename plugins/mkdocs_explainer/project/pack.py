"""Many small data in one file, by their digests: opened once, each read and compared when somebody asks for it.

    data, one behind another
    index: JSON, by digest where each begins and how many bytes it has
    last line: `explainer-pack <version> <digest of the index> <bytes of the index>`

The file is replaced as a whole. Whatever is wrong with it, it is as if it were empty.
"""

import json
import os
import tempfile
import weakref
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from contextlib import suppress
from pathlib import Path
from typing import IO

from mkdocs_explainer.load.stamps import digest_of

_TAIL = 200
"""Bytes in which the last line stands."""
_MOST_UNNAMED = 2
"""How many times as large as what is named the file may be before it is written anew without anything new."""


class Pack:
    """The data of a file, and those that come into it when it is finished."""

    def __init__(self, path: Path, version: str) -> None:
        self._path = path
        self._version = version
        self._old: IO[bytes] | None = None
        self._at: dict[str, tuple[int, int]] = {}
        """By digest: where in the file."""
        self._new: IO[bytes] | None = None
        self._new_at: dict[str, tuple[int, int]] = {}
        self._files: list[IO[bytes]] = []
        weakref.finalize(self, _close_all, self._files)
        with suppress(OSError, ValueError, TypeError, AttributeError):
            self._open()

    def _open(self) -> None:
        file = self._path.open("rb")
        self._files.append(file)
        size = file.seek(0, os.SEEK_END)
        file.seek(max(0, size - _TAIL))
        line = file.read().rpartition(b"\n")[2]
        mark, version, told, length = line.decode("ascii").split(" ")
        begin = size - len(line) - 1 - int(length)
        file.seek(max(0, begin))
        index = file.read(int(length))
        if (mark, version, told) != ("explainer-pack", self._version, digest_of(index)) or begin < 0:
            return
        self._at = {name: (at, size) for name, (at, size) in json.loads(index).items()}
        self._old = file

    def __contains__(self, name: object) -> bool:
        return name in self._at or name in self._new_at

    def read(self, name: str) -> bytes | None:
        """Return the data with this digest; `None`: it is not there, or other bytes are."""
        for file, places in ((self._old, self._at), (self._new, self._new_at)):
            if file and name in places:
                with suppress(OSError, ValueError):
                    data = _read(file, *places[name])
                    return data if digest_of(data) == name else None
        return None

    def put(self, name: str, data: bytes) -> None:
        """Keep data with this digest. What cannot be kept is not there later."""
        if name in self:
            return
        with suppress(OSError):
            if self._new is None:
                self._new = tempfile.TemporaryFile()  # noqa: SIM115 -- closed with the others
                self._files.append(self._new)
            at = self._new.seek(0, os.SEEK_END)
            self._new.write(data)
            self._new.flush()
            self._new_at[name] = at, len(data)

    def finished(self, named: AbstractSet[str]) -> Iterator[bytes] | None:
        """Yield the file's content as it should be, with what is named alone; `None`: as it is it will do.

        Whoever asks closes this when the file is written, before it is put in its place.
        """
        kept = sorted(name for name in named if name in self)
        is_there = all(name in self._at for name in kept)
        return None if is_there and len(self._at) <= _MOST_UNNAMED * len(kept) else self._content(kept)

    def _content(self, names: list[str]) -> Iterator[bytes]:
        index, at = {}, 0
        for name in names:
            data = self.read(name)
            if data is not None:
                index[name] = at, len(data)
                at += len(data)
                yield data
        told = json.dumps(index, separators=(",", ":")).encode()
        yield told
        yield f"\nexplainer-pack {self._version} {digest_of(told)} {len(told)}".encode()

    def close(self) -> None:
        """Let go of the files."""
        _close_all(self._files)
        self._old = self._new = None


def _close_all(files: list[IO[bytes]]) -> None:
    for file in files:
        file.close()


def _read(file: IO[bytes], at: int, size: int) -> bytes:
    if hasattr(os, "pread"):  # copies of this process have one place in the file together
        return os.pread(file.fileno(), size, at)
    file.seek(at)
    return file.read(size)
