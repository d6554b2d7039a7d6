"""The example that comes with a new site: what belongs to it, and how it goes without touching anybody's work."""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from mkdocs_explainer.project.writing import NotWrittenError, content_of, remove_file, replace_file

EXAMPLE_LIST = ".explainer-example.json"
"""In a new site: the example's files with checksums, and the lines of other files that name one of them."""
_MOST_BYTES = 1_000_000
_NAMES = (
    "how-to-read-this-site",
    "glossary-entry",
    "margin-note",
    "explainer-manual",
    "where-do-explanations-come-from",
)
"""The stems of the example's files."""
_NAMING = ("mkdocs.yml", "docs/index.md")
"""Files of the site whose lines may name a page of the example."""


class Removed(NamedTuple):
    """What became of the example. Paths below the site's folder."""

    removed: list[str]
    kept: list[str]
    """Changed by somebody since."""


def example_list(files: Mapping[str, str]) -> str:
    """Return the list for a new site. files: its texts by path."""
    mine = [path for path in files if any(name in Path(path).with_suffix("").parts for name in _NAMES)]
    lines = {
        path: [line for line in files[path].splitlines() if any(f"/{name}.md" in line for name in _NAMES)]
        for path in _NAMING
    }
    data = {"files": {path: _sum(files[path].encode()) for path in mine}, "lines": lines}
    return json.dumps(data, indent=1, ensure_ascii=False) + "\n"


def remove_example(folder: Path) -> Removed | None:
    """Delete the example's files that are as they were written, and the lines that name them; `None`: there is none.

    Raises:
        NotWrittenError: a file could not be looked at or deleted; what is deleted already stays so.
    """
    listed = content_of(folder, EXAMPLE_LIST, limit=_MOST_BYTES)
    if listed is None:
        return None
    files, lines = _read(listed)
    there = {path: data for path in files if (data := content_of(folder, path, limit=_MOST_BYTES)) is not None}
    removed = [path for path, data in there.items() if _sum(data) == files[path]]
    for path in removed:
        remove_file(folder, path, before=there[path])
        _remove_empty(folder, path)
    for path, named in lines.items():
        gone = [line for line in named if _is_gone(line, removed)]
        if gone and (data := content_of(folder, path, limit=_MOST_BYTES)) is not None:
            _without(folder, path, data, gone)
    kept = [path for path in there if path not in removed]
    if not kept:
        remove_file(folder, EXAMPLE_LIST, before=listed)
    return Removed(removed, kept)


def _read(listed: bytes) -> tuple[dict[str, str], dict[str, list[str]]]:
    try:
        data = json.loads(listed)
        files, lines = data["files"], data["lines"]
        return {str(path): str(sum) for path, sum in files.items()}, {
            str(path): [str(line) for line in some] for path, some in lines.items()
        }
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NotWrittenError(f"{EXAMPLE_LIST} is not as it was written; delete the example by hand") from error


def _is_gone(line: str, removed: list[str]) -> bool:
    """Return whether the page that a line names is made from a file that was removed."""
    return any(f"/{Path(path).stem}.md" in line for path in removed)


def _without(folder: Path, path: str, data: bytes, gone: list[str]) -> None:
    before = data.decode("utf-8", "surrogateescape").splitlines(keepends=True)
    after = "".join(line for line in before if line.rstrip("\r\n") not in gone).encode("utf-8", "surrogateescape")
    if after != data:
        replace_file(folder, path, after, before=data)


def _remove_empty(folder: Path, path: str) -> None:
    """Remove the folder of notes that a file was the last of."""
    parent = (folder / path).parent
    if parent.name in _NAMES and not any(parent.iterdir()):
        parent.rmdir()


def _sum(data: bytes) -> str:
    return sha256(data).hexdigest()
