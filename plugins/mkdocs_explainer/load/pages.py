"""Hand-written Markdown pages, and the text of any file that a finding points at."""

from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from mkdocs_explainer.core.findings import Finding
from mkdocs_explainer.load.characters import decode
from mkdocs_explainer.load.files import walk
from mkdocs_explainer.load.guard import MAX_SEED_BYTES, read_bytes


def read_pages(root: Path, folder: str) -> Mapping[str, str]:
    """Return the texts of all Markdown pages below the folder, by path; what cannot be read is left to MkDocs.

    `folder`: relative to `root`; empty for none.
    """
    pages = {}
    for path in walk(root, folder) if folder else ():
        if isinstance(path, str) and path.endswith((".md", ".markdown")):
            text = _text(read_bytes(root, path, limit=MAX_SEED_BYTES), path)
            if text is not None:
                pages[path] = text
    return pages


def repository_reader(root: Path, *, unsaved: Mapping[str, bytes] = MappingProxyType({})) -> Callable[[str], str]:
    """Return a function that gives the text of a file of the repository; "" for one that cannot or must not be read.

    `unsaved`: by path, what files that are there would hold.
    """

    @lru_cache(maxsize=64)
    def read(path: str) -> str:
        return _text(unsaved.get(path) or read_bytes(root, path, limit=MAX_SEED_BYTES), path) or ""

    return read


def _text(data: bytes | Finding, path: str) -> str | None:
    text = data if isinstance(data, Finding) else decode(data, path)
    return None if isinstance(text, Finding) else text.replace("\r\n", "\n").replace("\r", "\n")
