"""Copies of pages in a folder that the publisher names, never in the site."""

import hashlib
from pathlib import Path

from mkdocs_explainer.hosts.web.fetching import Fetched
from mkdocs_explainer.load.guard import read_bytes
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.project.writing import IsThereError, write_new

_ENDINGS = {"application/pdf": "pdf", "text/plain": "txt", "text/markdown": "md"}
_TYPES = {"pdf": "application/pdf", "txt": "text/plain", "md": "text/markdown"}
MOST_BYTES = 50_000_000
"""Of a copy."""


def keep_copy(folder: Path, source: str, page: Fetched, *, today: str) -> str:
    """Keep a page as it came, under its source's id, the day and its checksum; return its path in the folder.

    A page that is there already, letter for letter, is not kept again.

    Raises:
        NotWrittenError: it cannot be written.
    """
    checksum = hashlib.sha256(page.data).hexdigest()[:12]
    ending = _ENDINGS.get(page.type, "html")
    known = sorted((folder / source).glob(f"*-{checksum}.{ending}")) if (folder / source).is_dir() else []
    if known:
        return f"{source}/{known[0].name}"
    path = f"{source}/{today}-{checksum}.{ending}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        write_new(folder, path, page.data)
    except IsThereError:
        pass
    return path


def read_copy(folder: Path, path: str) -> Fetched | None:
    """Return a copy as if it had just been fetched; `None` where there is none."""
    data = read_bytes(folder, path, limit=MOST_BYTES)
    if isinstance(data, Finding):
        return None
    return Fetched(path, 200, data, _TYPES.get(path.rpartition(".")[2].lower(), "text/html"))
