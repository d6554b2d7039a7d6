"""Which files differ from a commit, told by their bytes: git's own comparison may run a repository's filters."""

import hashlib
import os
from pathlib import Path
from typing import NamedTuple

from mkdocs_explainer.load.git.command import SUBMODULE, SYMLINK, git, list_files

_LARGEST = 20_000_000
"""Bytes of a file that is read to see whether it differs; a larger one counts as edited."""


class Changed(NamedTuple):
    """Paths relative to the repository's folder, with forward slashes."""

    added: frozenset[str]
    edited: frozenset[str]
    removed: frozenset[str]


def changed_paths(root: Path, commit: str) -> Changed:
    """Return how the working files, untracked ones included, differ from a commit; ignored files do not count.

    Raises:
        GitError: git failed.
    """
    before = {file.path: file for file in list_files(root, commit)}
    there = {path for path in before if os.path.lexists(root / path)}
    names = git(root, "ls-files", "-z", "--cached", "--others", "--exclude-standard").split(b"\0")
    now = {name.decode("utf-8", "surrogateescape") for name in names if name}
    return Changed(
        frozenset(path for path in now - before.keys() if os.path.lexists(root / path)),
        frozenset(path for path in there if not _is_same(root / path, before[path].mode, before[path].id)),
        frozenset(before.keys() - there),
    )


def _is_same(file: Path, mode: str, id: str) -> bool:
    """Return whether a file holds the object; what a submodule holds is not looked at."""
    if mode == SUBMODULE:
        return True
    try:
        if file.is_symlink() or mode == SYMLINK:
            data = os.fsencode(file.readlink()) if mode == SYMLINK else None
        else:
            data = file.read_bytes() if file.stat().st_size <= _LARGEST else None
    except OSError:
        return False
    if data is None:
        return False
    name = hashlib.sha1 if len(id) == 40 else hashlib.sha256
    versions = (data, data.replace(b"\r\n", b"\n"))  # on Windows git may have given it other line ends
    return any(name(b"blob %d\0%b" % (len(each), each)).hexdigest() == id for each in versions)
