"""Files written: whole or not at all, never through a symbolic link, and never over what somebody else wrote.

Everything that the commands and the preview write goes through here. Content is written to a hidden file beside its
place and then given its name, which a file system does at once: whoever stops the program, pulls the plug or fills the
disk leaves the old file or the new one.
"""

import errno
import os
import secrets
import time
from pathlib import Path

from mkdocs_explainer.load.guard import MAX_BYTES, read_bytes
from mkdocs_explainer.model.findings import Finding

PREFIX, SUFFIX = ".explainer-", ".tmp"
"""Of files that are not finished. Hidden: whoever walks the folder meanwhile does not take one for an annotation."""
_ABANDONED = 600
"""Seconds after which an unfinished file is nobody's: writing takes milliseconds."""
_NO_LINKS = frozenset({errno.EPERM, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP, errno.EMLINK, errno.EXDEV})
"""What file systems say that know no second name for a file, such as those of memory sticks."""


class NotWrittenError(Exception):
    """A file was left as it is; the message says why."""


class IsThereError(NotWrittenError):
    """A file stands where a new one was to be."""


class LinkError(NotWrittenError):
    """A symbolic link stands on the way."""


def write_annotation(root: Path, path: str, after: bytes, *, before: bytes, annotations: str) -> None:
    """Replace an annotation file's content, if it still is `before`: at any moment the file has the one or the other.

    `path` is relative to `root`. No part of it may be a symbolic link, and it must lie in the folder `annotations`.

    Raises:
        NotWrittenError: the file was left as it is.
    """
    if not path.startswith(f"{annotations}/") or read_bytes(root, path, limit=MAX_BYTES) != before:
        raise NotWrittenError(f"{path} was changed by somebody else meanwhile; run the command again")
    replace_file(root, path, after, before=before)


def write_new(root: Path, path: str, data: bytes) -> None:
    """Write a file that is not there yet; its folders are made. `path` is relative to `root`.

    Raises:
        IsThereError: a file has this name.
        LinkError: a folder on the way is a symbolic link.
        NotWrittenError: it cannot be written.
    """
    file = checked_place(root, path)
    if os.path.lexists(file):
        raise IsThereError(f"{path} is there already; nothing was written")
    try:
        _make_folder(file.parent, path)
        unfinished = _written_aside(file.parent, data)
        try:
            _name_new(unfinished, file)
        finally:
            unfinished.unlink(missing_ok=True)
    except FileExistsError as error:
        raise IsThereError(f"{path} is there already; nothing was written") from error
    except OSError as error:
        raise NotWrittenError(f"cannot write {path}: {error.strerror}") from error


def replace_file(root: Path, path: str, data: bytes, *, before: bytes) -> None:
    """Give a file new content, if it still has the content `before`; its mode is kept. `path` is relative to `root`.

    Raises:
        LinkError: it, or a folder on the way, is a symbolic link.
        NotWrittenError: the file was left as it is.
    """
    file = _unchanged(root, path, before)
    try:
        mode = file.stat().st_mode & 0o777
        unfinished = _written_aside(file.parent, data)
        try:
            unfinished.chmod(mode)
            unfinished.replace(file)
        finally:
            unfinished.unlink(missing_ok=True)
    except OSError as error:
        raise NotWrittenError(f"cannot write {path}: {error.strerror}") from error


def write_whole(root: Path, path: str, data: bytes, *, most: int) -> None:
    """Write a file of our own in a folder of ours, whether it is there or not. `path` is relative to `root`.

    most: bytes that the one before may have had.

    Raises:
        LinkError: it, or a folder on the way, is a symbolic link.
        NotWrittenError: the file was left as it is.
    """
    before = content_of(root, path, limit=most)
    if before is None:
        write_new(root, path, data)
    else:
        replace_file(root, path, data, before=before)


def remove_file(root: Path, path: str, *, before: bytes) -> None:
    """Delete a file, if it still has the content `before`. `path` is relative to `root`.

    Raises:
        LinkError: it, or a folder on the way, is a symbolic link.
        NotWrittenError: the file was left as it is.
    """
    file = _unchanged(root, path, before)
    try:
        file.unlink()
    except OSError as error:
        raise NotWrittenError(f"cannot delete {path}: {error.strerror}") from error


def _unchanged(root: Path, path: str, before: bytes) -> Path:
    file = checked_place(root, path)
    if read_bytes(root, path, limit=len(before)) != before:
        raise NotWrittenError(f"{path} was changed by somebody else meanwhile; run the command again")
    return file


def content_of(root: Path, path: str, *, limit: int) -> bytes | None:
    """Return the content of a file that may have been written by us; `None` where there is none.

    Raises:
        LinkError: it, or a folder on the way, is a symbolic link.
        NotWrittenError: something else than a file stands there, or it is longer than `limit` bytes.
    """
    file = checked_place(root, path)
    if not os.path.lexists(file):
        return None
    data = read_bytes(root, path, limit=limit)
    if isinstance(data, Finding):
        raise NotWrittenError(f"{path}: {data.message}")
    return data


def checked_place(root: Path, path: str) -> Path:
    """Return where a path below `root` lies.

    Raises:
        LinkError: a part of it is a symbolic link.
        IsThereError: a file stands where a folder should.
        NotWrittenError: it leads out of `root`.
    """
    parts = path.split("/")
    if not path or Path(path).is_absolute() or ".." in parts or "\\" in path or "\x00" in path:
        raise NotWrittenError(f"{path} does not lie in {root}")
    place = root
    for number, part in enumerate(parts, 1):
        place /= part
        if place.is_symlink():
            raise LinkError(f"{'/'.join(parts[:number])} is a symbolic link; nothing is written through links")
        if number < len(parts) and place.exists() and not place.is_dir():
            raise IsThereError(f"{'/'.join(parts[:number])} is there, and no folder")
    return place


def _make_folder(folder: Path, path: str) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except FileExistsError as error:
        raise IsThereError(f"cannot write {path}: {folder} is there, and no folder") from error


def _written_aside(folder: Path, data: bytes) -> Path:
    """Return a new hidden file in the folder that holds the data, on the disk."""
    _sweep(folder)
    file = folder / f"{PREFIX}{secrets.token_hex(8)}{SUFFIX}"
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
    handle = os.open(file, flags, 0o666)
    try:
        try:
            left = memoryview(data)
            while left:
                left = left[os.write(handle, left) :]
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError:
        file.unlink(missing_ok=True)
        raise
    return file


def _name_new(unfinished: Path, file: Path) -> None:
    """Give a finished file its name, which nobody may have."""
    try:
        os.link(unfinished, file)
    except FileExistsError:
        raise
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        # the name is taken first, empty, so that of two who want it one gets it
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL))
        unfinished.replace(file)


def _sweep(folder: Path) -> None:
    """Delete what a program left unfinished that was killed."""
    for left in folder.glob(f"{PREFIX}*{SUFFIX}"):
        try:
            if time.time() - left.lstat().st_mtime > _ABANDONED:
                left.unlink()
        except OSError:  # somebody else was faster
            continue
