"""Files among hand-written pages that no program should copy or read: links that lead out, pipes, floods, no text."""

import os
import stat
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from mkdocs_explainer.load.characters import decode
from mkdocs_explainer.load.files import PAGE_ENDINGS
from mkdocs_explainer.load.guard import MAX_SEED_BYTES, read_bytes
from mkdocs_explainer.model.findings import Finding, Location

MAX_FILE_BYTES = 100_000_000
"""Of a picture or download beside the pages: what the large forges refuse."""


def odd_files(root: Path, folder: str, *, ours: str) -> Iterator[Finding]:
    """Yield what is wrong with files below the folder of hand-written pages, whatever they are. Links are not followed.

    `folder`: relative to `root`; empty for none. ours: the folder below it in which strangers write.
    """
    if not folder:
        return
    for place, folders, files in os.walk(root / folder):
        linked = [name for name in folders if (Path(place) / name).is_symlink()]
        folders[:] = sorted(name for name in folders if not name.startswith(".") and name not in linked)
        for name in sorted([*files, *linked]):
            path = (Path(place) / name).relative_to(root).as_posix()
            if not name.startswith(".") and (finding := find_odd(root, path, ours=ours) or find_no_text(root, path)):
                yield finding


def find_odd(root: Path, path: str, *, ours: str) -> Finding | None:
    """Return why a file beside or among hand-written pages must not be published; `None`: nothing is odd about it.

    `path` is relative to `root`. A link is fine that leads to a file of the repository, as some sites have them.
    """
    file = root / path
    here = Location(path)
    try:
        real = file.resolve(strict=True)
        status = real.stat()
    except (OSError, RuntimeError, ValueError):  # a link to nowhere, or in a circle
        return Finding("ANN113", "this file cannot be read", here, help="put the file itself here, or delete the link")
    if not real.is_relative_to(root.resolve()):
        message = "this link leads out of the repository; it is not published"
        return Finding("ANN113", message, here, help="put the file itself here")
    if stat.S_ISDIR(status.st_mode):
        return None
    if not stat.S_ISREG(status.st_mode):
        return Finding("ANN113", "this is not a file", here, help="delete it")
    limit = MAX_SEED_BYTES if path.startswith(ours) and path.lower().endswith(PAGE_ENDINGS) else MAX_FILE_BYTES
    if status.st_size > limit:
        return Finding("YML009", f"this file has more than {limit:,} bytes", here, help="shorten it, or part it")
    return None


def find_no_text(root: Path, path: str) -> Finding | None:
    """Return why a page cannot be read as text; `None` for one that can, and for what is no page."""
    here = Location(path)
    if not path.lower().endswith(PAGE_ENDINGS) or (root / path).is_dir():
        return None
    real = (root / path).resolve().relative_to(root.resolve()).as_posix()
    data = read_bytes(root.resolve(), real, limit=MAX_FILE_BYTES)
    text = data if isinstance(data, Finding) else decode(data, path)
    if isinstance(text, Finding):
        place = replace(text.location, path=path)
        return replace(text, location=place, help=text.help or "save it as text with the encoding UTF-8")
    return Finding("ANN113", "this is no text", here, help="save it as UTF-8") if "\x00" in text else None
