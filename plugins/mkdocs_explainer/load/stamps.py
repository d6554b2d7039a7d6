"""Whether a file is what it was when somebody read it: told from its stamp without reading it again, or its content."""

import hashlib
import os
import stat
import time
from pathlib import Path
from typing import NamedTuple

_SETTLED = 2_000_000_000
"""Nanoseconds after which a file's times tell of any further change: some file systems count in steps of two."""


class Stamp(NamedTuple):
    """What a file system says of a file; whoever writes to it changes at least one of them."""

    device: int
    number: int
    size: int
    modified: int
    changed: int
    """In nanoseconds; nobody can set it, as `cp -p` sets the other one."""


def stamp_of(root: Path, path: str) -> Stamp | None:
    """Return a file's stamp; `None` where it proves nothing: the file is gone or no file, was written just now, or the
    system has no time that nobody can set.

    To be asked before the file is read: what is written in between has another stamp.
    """
    if os.name != "posix":
        return None
    try:
        found = os.lstat(f"{root}{os.sep}{path}")
    except (OSError, ValueError):
        return None
    last = max(found.st_mtime_ns, found.st_ctime_ns)
    if not stat.S_ISREG(found.st_mode) or not last < time.time_ns() - _SETTLED:
        return None
    return Stamp(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def digest_of(data: bytes) -> str:
    """Return what bytes are told by."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()
