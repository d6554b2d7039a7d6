"""A folder in which builds keep what they made for the next one. Whatever is wrong with it, it is as if it were empty.

`state.json` says what is kept, with the version of everything that made it and a digest of itself; it is replaced as a
whole. `objects/` holds data by its digest, compared on reading, and `pack` all that is small. So a build that is
ended half way, two builds at once, and bytes that were damaged leave nothing that is taken for something else. Who can
write into the folder can write the site.
"""

import json
import os
import time
from collections.abc import Callable, Collection, Iterable, Iterator
from collections.abc import Set as AbstractSet
from contextlib import suppress
from pathlib import Path
from typing import Any

from mkdocs_explainer.load.stamps import digest_of
from mkdocs_explainer.project.pack import Pack

FOLDER = ".cache/explainer"
"""In the repository's folder."""
_TAG = (
    "Signature: 8a477f597d28d172789f06886806bc55\n"
    "# What `mkdocs build` keeps for the next build (https://bford.info/cachedir/). It can be deleted.\n"
)
STATE = "state.json"
_PACK = "pack"
_AGE = 3600
"""Seconds after which an object that no state names is deleted: another build may be about to name a younger one."""


class Store:
    """A folder of data by digest, and a state that names them."""

    def __init__(self, folder: Path, version: str) -> None:
        """version: of everything that makes what is kept: another one's state counts as none."""
        self._folder = folder
        self._version = version
        self.problem = ""
        """What is wrong with the folder; empty: nothing that was seen."""
        self._is_writable = True

    def state(self, name: str = STATE) -> Any:
        """Return what was kept as the state, or under another name; `None` for nothing that can be used."""
        try:
            head, _, body = (self._folder / name).read_bytes().partition(b"\n")
        except FileNotFoundError:
            return None
        except OSError as error:
            self.problem = f"cannot be read ({error.strerror})"
            return None
        if head != self._head(body):
            self.problem = "is of another version, or damaged"
            return None
        try:
            return json.loads(body)
        except (ValueError, RecursionError):
            self.problem = "is damaged"
            return None

    def _head(self, body: bytes) -> bytes:
        return f"explainer {self._version} {digest_of(body)}".encode()

    def read(self, name: str) -> bytes | None:
        """Return the data with this digest; `None`: it is not there, or other bytes are."""
        try:
            data = self._path(name).read_bytes()
        except (OSError, ValueError):
            return None
        return data if digest_of(data) == name else None

    def write(self, data: bytes) -> str:
        """Keep data; return its digest, or nothing if it cannot be kept."""
        name = digest_of(data)
        path = self._path(name)
        with suppress(OSError):
            if path.stat().st_size == len(data):
                return name
        if not self._is_writable:
            return ""
        try:  # one that is written by half is none: bytes are compared on reading
            try:
                path.write_bytes(data)
            except FileNotFoundError:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(data)
        except OSError as error:
            self._give_up(error)
            return ""
        return name

    def _give_up(self, error: OSError) -> None:
        self.problem = f"cannot be written ({error.strerror})"
        self._is_writable = False

    def pack(self) -> Pack:
        """Return what is kept in one file."""
        return Pack(self._folder / _PACK, self._version)

    def keep_pack(self, pack: Pack, named: AbstractSet[str]) -> None:
        """Keep what is named of a pack."""
        if (content := pack.finished(named)) is not None:
            self._own_files()
            self._replace(self._folder / _PACK, content, pack.close)
        pack.close()

    def finish(self, state: Any, named: Collection[str]) -> None:
        """Keep the state, and delete old data that it does not name."""
        self.keep(STATE, state)
        self.sweep(named)

    def sweep(self, named: Collection[str]) -> None:
        """Delete old data that is not named."""
        if self._is_writable:
            self._sweep(frozenset(named))

    def keep(self, name: str, state: Any) -> None:
        """Keep plain data as a file of the folder."""
        body = json.dumps(state, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")
        self._own_files()
        self._replace(self._folder / name, [self._head(body), b"\n", body])

    def _own_files(self) -> None:
        for own, text in (("CACHEDIR.TAG", _TAG), (".gitignore", "*\n")):
            if self._is_writable and not (self._folder / own).exists():
                self._replace(self._folder / own, [text.encode()])

    def _path(self, name: str) -> Path:
        if not name.isalnum():
            raise ValueError(name)
        return self._folder / "objects" / name[:2] / name[2:]

    def _replace(self, path: Path, data: Iterable[bytes], then: Callable[[], None] = lambda: None) -> None:
        """Write a file as a whole. then: is done before it is put in its place."""
        if not self._is_writable:
            return
        new = path.with_name(f"{path.name}.{os.getpid()}.new")
        try:
            if not path.parent.is_dir():
                path.parent.mkdir(parents=True, exist_ok=True)
            with new.open("wb") as file:
                file.writelines(data)
            then()
            new.replace(path)
        except OSError as error:
            self._give_up(error)
            with suppress(OSError):
                new.unlink()

    def _sweep(self, named: frozenset[str]) -> None:
        oldest = time.time() - _AGE
        for path in self._objects():
            if f"{path.parent.name}{path.name}" not in named:
                with suppress(OSError):
                    if path.stat().st_mtime < oldest:
                        path.unlink()

    def _objects(self) -> Iterator[Path]:
        with suppress(OSError):
            for folder in os.scandir(self._folder / "objects"):
                if folder.is_dir(follow_symlinks=False):
                    yield from (Path(file.path) for file in os.scandir(folder.path))
