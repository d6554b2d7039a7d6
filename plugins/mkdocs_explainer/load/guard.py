"""What is checked before any parser sees a contributor's file: where it lies, how big it is, how deeply nested."""

import os
import re
import stat
from pathlib import Path

from mkdocs_explainer.model.findings import Finding, Location

MAX_BYTES = 100_000
"""Of an annotation file. The longest hand-written entity known has 9,000; a guard against floods, not a style rule."""
MAX_SEED_BYTES = 2_000_000
"""Of an article: a book of 300,000 words."""
MAX_NESTING = 100
"""Brackets or indentations inside one another that a parser may meet. Annotations need six; at some tens of thousands
libyaml's recursion ends the process."""

_DEEP_LINE = re.compile(r"^(?:[ \t]|[-?:](?=[ \t]|$)){" + str(MAX_NESTING) + "}", re.MULTILINE)
_BRACKET = re.compile(r"[\[\]{}]")
_LEAD = re.compile(r"(?:[ \t]|[-?:](?=[ \t]|$))*")


def read_bytes(root: Path, path: str, *, limit: int) -> bytes | Finding:
    """Return the file's bytes, or why it must not be read.

    `path` is relative to `root`, with forward slashes. No part of it may be a symbolic link or lead out of `root`.
    """
    here = Location(path)
    parts = path.split("/")
    is_absolute = os.path.isabs(path)  # noqa: PTH117 -- as fast as below
    if not path or is_absolute or ".." in parts or "\\" in path or "\x00" in path:
        return Finding("ANN113", "this path leads out of the repository", here)
    place = os.fspath(root)
    for part in parts:
        place = f"{place}{os.sep}{part}"  # a path object for each part takes longer than reading the file
        if os.path.islink(place):  # noqa: PTH114 -- unlike `is_symlink`, it raises for no name
            return Finding(
                "ANN113", "this is a symbolic link; links are not followed", here, help="put the file itself here"
            )
    return _read_regular(place, here, limit)


def _read_regular(file: str, here: Location, limit: int) -> bytes | Finding:
    # O_NONBLOCK: a named pipe must not hold us; O_NOFOLLOW: the file may have become a link since we looked
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        with open(os.open(file, flags), "rb") as stream:  # noqa: PTH123 - Path.open takes no descriptor
            told = os.fstat(stream.fileno())
            if not stat.S_ISREG(told.st_mode):
                return Finding("ANN113", "this is not a file", here)
            most = min(limit, told.st_size) + 1  # as many bytes of memory are asked for as may be read
            data = stream.read(most)
            if len(data) == most <= limit:  # it grew
                data += stream.read(limit + 1 - most)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "its name is no name"
        return Finding("ANN113", f"this file cannot be read: {reason}", here)
    if len(data) > limit:
        return Finding(
            "YML009",
            f"this file has more than {limit:,} bytes",
            here,
            help="shorten it, or split what it says over several files",
        )
    return data


def find_nesting(text: str, path: str) -> Finding | None:
    """Return where brackets or indentation go deeper than `MAX_NESTING`.

    It counts characters and parses nothing, so brackets inside quoted text count too; so many that are never closed
    stand in no text.
    """
    at = _deep_bracket(text)
    if at is None:
        at = _deep_indent(text)
    if at is None:
        return None
    line_start = text.rfind("\n", 0, at) + 1
    return too_deep(Location(path, text.count("\n", 0, at) + 1, at - line_start + 1))


def too_deep(location: Location) -> Finding:
    """Return the finding for values inside values inside values."""
    return Finding(
        "YML008", "too many levels inside one another", location, help="no annotation needs more than six levels"
    )


def _deep_bracket(text: str) -> int | None:
    depth = 0
    for match in _BRACKET.finditer(text):
        depth = depth + 1 if match[0] in "[{" else max(depth - 1, 0)
        if depth > MAX_NESTING:
            return match.start()
    return None


def _deep_indent(text: str) -> int | None:
    # a level costs at least one character of indentation: without one such line there is nothing to count
    if not _DEEP_LINE.search(text):
        return None
    levels: list[int] = []
    at = 0
    for line in text.split("\n"):
        lead = _LEAD.match(line)
        indent = lead.end() if lead else 0
        if line.strip(" \t"):
            while levels and levels[-1] >= indent:
                levels.pop()
            levels.append(indent)
            marks = len(re.findall(r"[-?:]", line[:indent]))
            if len(levels) + marks > MAX_NESTING:
                return at + indent
        at += len(line) + 1
    return None
