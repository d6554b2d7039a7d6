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


def stamp_of(path: str) -> Stamp | None:
    """Return a file's stamp; `None` for no file, and where the system has no time that nobody can set.

    To be asked before the file is read: what is written in between has another stamp.
    """
    if os.name != "posix":
        return None
    try:
        found = os.lstat(path)
    except (OSError, ValueError):
        return None
    if not stat.S_ISREG(found.st_mode):
        return None
    return Stamp(found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def settled_stamp_of(root: Path, path: str) -> Stamp | None:
    """Return a file's stamp; `None` also where it proves nothing yet, because the file was written just now."""
    stamp = stamp_of(f"{root}{os.sep}{path}")
    return stamp if stamp and max(stamp.modified, stamp.changed) < time.time_ns() - _SETTLED else None


def digest_of(data: bytes) -> str:
    """Return what bytes are told by."""
    return hashlib.blake2b(data, digest_size=16).hexdigest()
