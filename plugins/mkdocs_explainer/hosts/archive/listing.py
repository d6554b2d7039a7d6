"""The files that hold an archive's articles: each once, wherever links lead, and nothing that was written here."""

import glob
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

TEXTS = (".txt", ".md", ".markdown")
TABLES = (".parquet", ".jsonl", ".ndjson")
MARKER = ".explainer-archive"
"""A folder that holds this was made here, and may be written again; what lies in it is no archive's article."""


class InputError(Exception):
    """The articles cannot be found or read; the message says which, and why."""


def article_files(patterns: Sequence[str]) -> Iterator[tuple[Path, Path]]:
    """Yield the files of articles by the shortest of their paths, each with the folder that it was named by or lies in.

    Raises:
        InputError: nothing is there, or a file that is named is of no known kind or not to be had.
    """
    seen: set[tuple[int, int]] = set()
    is_ours = cache(lambda folder: (folder / MARKER).is_file())
    for path in sorted(_named(patterns), key=lambda path: (len(path.parts), path)):
        is_folder = path.is_dir()
        for each in _inside(path) if is_folder else [path]:
            place = _place(each, path if is_folder else each.parent)
            if place not in seen and not any(map(is_ours, each.parents)):
                seen.add(place)
                yield (path if is_folder else path.parent), each


def _named(patterns: Sequence[str]) -> set[Path]:
    named: set[Path] = set()
    for pattern in patterns:
        found = [pattern] if Path(pattern).exists() else glob.glob(pattern, recursive=True)  # noqa: PTH207 -- absolute patterns
        if not found:
            raise InputError(f"nothing is named {pattern}")
        named.update(map(Path, found))
    return named


def _inside(folder: Path) -> list[Path]:
    return sorted(each for each in folder.rglob("*") if each.suffix.lower() in (*TEXTS, *TABLES) and each.is_file())


def _place(file: Path, base: Path) -> tuple[int, int]:
    """Return what names a file's content on this machine."""
    kind = file.suffix.lower()
    if kind not in (*TEXTS, *TABLES):
        raise InputError(f"{file} is neither {', '.join((*TABLES, *TEXTS))}")
    # texts' names are their articles' ids, which are looked at row by row
    name = (base if kind in TEXTS else file).as_posix()
    if any("\ud800" <= sign <= "\udfff" for sign in name):
        raise InputError(f"the name {name!a} is no UTF-8; call it otherwise")
    try:
        stat = file.stat()
    except OSError as error:
        raise InputError(f"{file} cannot be read: {error}") from error
    return stat.st_dev, stat.st_ino
