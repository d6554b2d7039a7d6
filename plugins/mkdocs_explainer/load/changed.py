"""Which files differ from a commit, told without running the filters that a comparison by git would run."""

import hashlib
from pathlib import Path
from typing import NamedTuple

from mkdocs_explainer.load.git import git

_LARGEST = 20_000_000
"""Bytes of a file that is read to see whether it differs; a larger one that git doubts counts as edited."""


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
    listed = git(root, "diff-index", "-z", "--no-renames", "--relative", "--ignore-submodules=all", commit, "--")
    fields = listed.split(b"\0")
    added, edited, removed = set(_untracked(root)), set(), set()
    for about, name in zip(fields[::2], fields[1::2], strict=False):
        path = name.decode("utf-8", "surrogateescape")
        *_, old, _, status = about.decode().split()
        if status == "A":
            added.add(path)
        elif status == "D":
            removed.add(path)
        elif not _is_same(root / path, old):
            edited.add(path)
    # deleted from git's index, but still there: git lists it twice
    edited |= added & removed
    return Changed(frozenset(added - edited), frozenset(edited), frozenset(removed - edited))


def _untracked(root: Path) -> list[str]:
    listed = git(root, "ls-files", "-z", "--others", "--exclude-standard")
    return [name.decode("utf-8", "surrogateescape") for name in listed.split(b"\0") if name]


def _is_same(file: Path, id: str) -> bool:
    """Return whether a file holds the object; git itself goes by the time at which it was written."""
    try:
        if file.is_symlink() or file.stat().st_size > _LARGEST:
            return False
        data = file.read_bytes()
    except OSError:
        return False
    name = hashlib.sha1 if len(id) == 40 else hashlib.sha256
    versions = (data, data.replace(b"\r\n", b"\n"))  # on Windows git may have given it other line ends
    return any(name(b"blob %d\0%b" % (len(each), each)).hexdigest() == id for each in versions)
