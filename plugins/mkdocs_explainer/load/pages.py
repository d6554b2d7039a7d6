"""Hand-written Markdown pages, and the text of any file that a finding points at."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType

from mkdocs_explainer.load.characters import decode
from mkdocs_explainer.load.files import PAGE_ENDINGS, walk
from mkdocs_explainer.load.guard import MAX_SEED_BYTES, find_nesting, read_bytes
from mkdocs_explainer.load.markdown_cost import MAX_PARAGRAPH, find_costly, find_long
from mkdocs_explainer.model.findings import Finding, Location
from mkdocs_explainer.model.front_matter import text_start


def read_pages(root: Path, folder: str) -> Mapping[str, str]:
    """Return the texts of all Markdown pages below the folder, by path; what cannot be read is left to MkDocs.

    `folder`: relative to `root`; empty for none.
    """
    pages = {}
    for path in walk(root, folder) if folder else ():
        if isinstance(path, str) and path.endswith(PAGE_ENDINGS):
            text = _text(read_bytes(root, path, limit=MAX_SEED_BYTES), path)
            if text is not None:
                pages[path] = text
    return pages


def find_unreadable(text: str, path: str, *, is_ours: bool = True) -> Finding | None:
    """Return what in a page's text would end a Markdown parser or hold it up; its front matter is not looked at.

    Of pages that are not ours, only what would end the parser: a long text may be there for a reason.
    """
    begin = text_start(text)
    lines = text.count("\n", 0, begin)
    body = text[begin:]
    if finding := find_nesting(body, path):
        place = finding.location
        return replace(finding, location=Location(path, place.line + lines, place.column))
    if not is_ours:
        return None
    long = find_long(body)
    at = find_costly(body) if long is None else long
    if at is None:
        return None
    message = (
        "this text has too many opening marks that nothing closes"
        if long is None
        else f"this paragraph has more than {MAX_PARAGRAPH:,} characters"
    )
    line = lines + body.count("\n", 0, at) + 1
    here = Location(path, line, at - body.rfind("\n", 0, at))
    return Finding("MD507", message, here, help="close the marks, or part the text by blank lines")


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
