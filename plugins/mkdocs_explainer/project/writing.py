"""Annotation files written: whole or not at all, and nowhere else than where they were read."""

import os
import tempfile
from pathlib import Path

from mkdocs_explainer.load.guard import MAX_BYTES, read_bytes


class NotWrittenError(Exception):
    """A file was left as it is; the message says why."""


def write_annotation(root: Path, path: str, after: bytes, *, before: bytes, annotations: str) -> None:
    """Replace a file's content, if it still is `before`: at any moment the file has the one or the other.

    `path` is relative to `root`. No part of it may be a symbolic link, and it must lie in the folder `annotations`.

    Raises:
        NotWrittenError: the file was left as it is.
    """
    if not path.startswith(f"{annotations}/") or read_bytes(root, path, limit=MAX_BYTES) != before:
        raise NotWrittenError(f"{path} was changed by somebody else meanwhile; run the command again")
    file = root / path
    try:
        # a hidden name: whoever walks the folder meanwhile does not take it for an annotation
        handle, name = tempfile.mkstemp(prefix=".", suffix=".tmp", dir=file.parent)
        try:
            with open(handle, "wb") as stream:  # noqa: PTH123 -- Path.open takes no descriptor
                stream.write(after)
                stream.flush()
                os.fsync(stream.fileno())
            Path(name).chmod(file.stat().st_mode & 0o777)
            Path(name).replace(file)
        except OSError:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise NotWrittenError(f"cannot write {path}: {error.strerror}") from error
