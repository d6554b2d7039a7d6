"""Hand-written Markdown pages, and the text of any file that a finding points at."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

from mkdocs_explainer.core.findings import Finding
from mkdocs_explainer.load.files import walk
from mkdocs_explainer.load.guard import MAX_SEED_BYTES, decode, read_bytes


def read_pages(root: Path, folder: str) -> Mapping[str, str]:
    """Return the texts of all Markdown pages below the folder, by path; what cannot be read is left to MkDocs."""
    pages = {}
    for path in walk(root, folder):
        if isinstance(path, str) and path.endswith((".md", ".markdown")):
            text = _read(root, path)
            if text is not None:
                pages[path] = text
    return pages


def repository_reader(root: Path) -> Callable[[str], str]:
    """Return a function that gives the text of a file of the repository; "" for one that cannot or must not be read."""

    @lru_cache(maxsize=64)
    def read(path: str) -> str:
        return _read(root, path) or ""

    return read


def _read(root: Path, path: str) -> str | None:
    data = read_bytes(root, path, limit=MAX_SEED_BYTES)
    text = data if isinstance(data, Finding) else decode(data, path)
    return None if isinstance(text, Finding) else text.replace("\r\n", "\n").replace("\r", "\n")
