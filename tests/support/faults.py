"""A command stopped at each of its calls that touch a file: killed, or told that the disk is full, broken or closed.

A shim of `os` and `io`, not of the system: it works wherever the tests run. Each try is a process of its own.
"""

import errno
import io
import os
import shutil
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

CHANGING = (
    "open",
    "write",
    "fsync",
    "close",
    "link",
    "replace",
    "rename",
    "unlink",
    "remove",
    "mkdir",
    "rmdir",
    "chmod",
)
"""Functions of `os` that change files, or hold one open. Those that read leave everything as it is."""
KILL, KILL_AFTER = "killed before", "killed after"
FAULTS = {
    KILL: 0,
    KILL_AFTER: 0,
    "disk full": errno.ENOSPC,
    "broken disk": errno.EIO,
    "too many files": errno.EMFILE,
    "read-only": errno.EROFS,
    "no second names": errno.EPERM,
}
_KILLED, _RAISED = 137, 99
_MOST_SAID = 4000
"""Characters of what a try printed last that are told: they fit into a pipe, from which nobody reads meanwhile."""
_MOST = 14
"""Calls of a command that are tried; of one that writes many files alike, so many spread over all."""


class Ended(NamedTuple):
    """How a try ended."""

    code: int
    calls: int
    """Calls that change files, counted."""
    said: str
    """What was printed; of a try that was killed, nothing."""


class _Shim:
    """Counts calls, and does something else in place of one of them."""

    def __init__(self, root: Path, at: int, fault: str) -> None:
        self.root = str(root)
        self.at = at
        self.fault = fault
        self.count = 0
        self.handles: set[int] = set()

    def install(self) -> None:
        for name in CHANGING:
            setattr(os, name, self._shimmed(name, getattr(os, name)))
        io_open = io.open

        def opened(file: Any, mode: str = "r", *rest: Any, **named: Any) -> Any:
            if any(sign in mode for sign in "wxa+") and self._is_here(file):
                self._meet(lambda: None)
            return io_open(file, mode, *rest, **named)

        io.open = opened  # type: ignore[assignment]

    def _is_here(self, target: Any) -> bool:
        if isinstance(target, int):
            return target in self.handles
        try:
            return os.path.abspath(os.fspath(target)).startswith(self.root)  # noqa: PTH100 -- follows no links
        except TypeError:
            return False

    def _shimmed(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def called(target: Any, *rest: Any, **named: Any) -> Any:
            if name == "open" and not (rest and rest[0] & (os.O_WRONLY | os.O_RDWR | os.O_CREAT)):
                return real(target, *rest, **named)
            if not self._is_here(target):
                return real(target, *rest, **named)
            # a full disk takes the half of what is written
            half = (lambda: real(target, rest[0][: len(rest[0]) // 2])) if name == "write" else (lambda: None)
            self._meet(half, after=lambda: real(target, *rest, **named))
            done = real(target, *rest, **named)
            if name == "open":
                self.handles.add(done)
            return done

        return called

    def _meet(self, half: Callable[[], object], after: Callable[[], object] | None = None) -> None:
        self.count += 1
        if self.count != self.at:
            return
        if self.fault == KILL_AFTER and after:
            after()
        elif self.fault != KILL_AFTER:
            half()
        if FAULTS[self.fault] == 0:
            os._exit(_KILLED)
        raise OSError(FAULTS[self.fault], os.strerror(FAULTS[self.fault]))


def attempt(command: Callable[[], int], root: Path, *, at: int = 0, fault: str = KILL) -> Ended:
    """Run a command in a process of its own, stopped at its call number `at`; 0: never."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        code = _RAISED
        try:
            os.close(reading)
            sys.stdout = sys.stderr = printed = io.StringIO()
            shim = _Shim(root, at, fault)
            shim.install()
            code = command()
            os.write(writing, f"{shim.count}\n{printed.getvalue()[-_MOST_SAID:]}".encode())
        except BaseException:  # noqa: BLE001 -- the test is told
            os.write(writing, traceback.format_exc()[-_MOST_SAID:].encode())
        finally:
            os._exit(code)
    os.close(writing)
    said = b"".join(iter(lambda: os.read(reading, 65_536), b"")).decode()
    os.close(reading)
    _, status = os.waitpid(child, 0)
    code = os.waitstatus_to_exitcode(status)
    assert code != _RAISED, f"{fault} at call {at}: {said}"
    calls, _, printed = said.partition("\n")
    return Ended(code, int(calls or 0), printed)


def contents(root: Path) -> dict[str, bytes]:
    """Return what every file holds, by path, without what was left unfinished and is swept up later."""
    return {
        file.relative_to(root).as_posix(): file.read_bytes()
        for file in sorted(root.rglob("*"))
        if (file.is_file() and not file.name.startswith(".explainer-")) or file.name == ".explainer-files.json"
    }


def tries(command: Callable[[], int], before: Path, root: Path) -> Iterator[tuple[int, str]]:
    """Yield each call and fault with which a command was stopped in a fresh copy of the folder `before`, at `root`.

    Three faults for each call, others for the next: all meet every kind of call, in a third of the time.
    """
    fresh(before, root)
    whole = attempt(command, root)
    assert whole.code in {0, 1}, whole.said
    assert whole.calls > 3, "it writes something"
    for at in range(1, whole.calls + 1, max(1, whole.calls // _MOST)):
        for fault in [list(FAULTS)[(at + turn) % len(FAULTS)] for turn in (0, 2, 4)]:
            fresh(before, root)
            attempt(command, root, at=at, fault=fault)
            yield at, fault


def fresh(before: Path, root: Path) -> None:
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(before, root)
