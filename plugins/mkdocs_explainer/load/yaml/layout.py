"""Lines moved to where they belong: what a file's indentation was meant to be, and what does not belong there."""

import re
from collections.abc import Iterator, Sequence

from mkdocs_explainer.load.yaml.fault import Fault
from mkdocs_explainer.model.findings import Edit, Finding, Fix

_FIELD = re.compile(r"[A-Za-z][\w-]*:(?:[ ]|$)")
_FENCE = re.compile(r"(?:```+|~~~+)[\w-]*[ \t]*$")
_CONFLICT = re.compile(r"(?:<{7}|={7}|>{7})(?:[ ]|$)")
_TAB_WIDTH = 2
"""Spaces that stand for a tab: what a level is indented in these files."""


def untabbed(lines: Sequence[str]) -> list[Fix]:
    """Return the fix that indents with spaces; a suggestion where both stand together: nobody knows a tab's width."""
    edits: list[Edit] = []
    is_mixed = False
    for number, line in enumerate(lines, start=1):
        lead = line[: len(line) - len(line.lstrip(" \t"))]
        if "\t" in lead:
            is_mixed |= " " in lead
            spaces = lead.replace("\t", " " * _TAB_WIDTH)
            edits.append(Edit(number, 1, number, len(lead) + 1, spaces))
    return [Fix("indent with spaces", tuple(edits), "suggestion" if is_mixed else "safe")]


def indented(lines: Sequence[str], start: int) -> list[Fix]:
    """Return the fix that indents a text from this line (counted from 0) to the next field."""
    edits = []
    for number in range(start, len(lines)):
        if _FIELD.match(lines[number]):
            break
        if lines[number].strip():
            edits.append(Edit(number + 1, 1, number + 1, 1, "  "))
    return [Fix("indent the text by two spaces", tuple(edits))]


def realigned(lines: Sequence[str], line: int) -> list[Fix]:
    """Return a fix for each column in which this line (counted from 0) may have been meant to start."""
    now = _indent(lines[line]) if line < len(lines) else 0
    columns = {_indent(text) for text in lines[:line] if text.strip() and not text.lstrip().startswith("#")} - {now}
    nearest = sorted(columns, key=lambda column: (abs(column - now), column))[:2]
    return [
        Fix(f"start it in column {column + 1}", (Edit(line + 1, 1, line + 1, now + 1, " " * column),))
        for column in nearest
    ]


def quoted_lines(lines: Sequence[str], start: tuple[int, int]) -> list[Fix]:
    """Return the fix that puts quotes around a text of several lines; none where it has quotes of its own."""
    line, column = start
    end = line
    while end + 1 < len(lines) and lines[end + 1].startswith(" ") and lines[end + 1].strip():
        end += 1
    whole = "\n".join([lines[line][column:], *lines[line + 1 : end + 1]])
    if re.search(r"[\"\\]|\s#", whole):
        return []
    last = len(lines[end].rstrip()) + 1
    edits = (Edit(line + 1, column + 1, line + 1, column + 1, '"'), Edit(end + 1, last, end + 1, last, '"'))
    return [Fix("put the whole text in quotes", edits)]


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))


def pasted(fault: Fault) -> Finding | None:
    """Detect what came along when a file was copied: the fence around code, or the tags of a web page."""
    fences = [number for number, text in enumerate(fault.lines) if _FENCE.match(text)]
    if fences and fences[0] <= fault.line:
        return fault.rest_of_line(
            "YML001",
            "this line comes from a chat or a web page, where it marks code; in a file it means nothing",
            "delete the lines that start with ```",
            (fences[0], 0),
            fixes=[Fix("delete the lines that start with ```", tuple(_deleted(fault.lines, fences)))],
        )
    conflict = next((number for number, text in enumerate(fault.lines) if _CONFLICT.match(text)), None)
    if conflict is not None and conflict <= fault.line:
        return fault.rest_of_line(
            "YML001",
            "two people changed these lines, and git has put both versions here, one below the other",
            "keep what is right of the two, and delete the lines that start with <<<<<<<, ======= and >>>>>>>",
            (conflict, 0),
        )
    first = next((number for number, text in enumerate(fault.lines) if text.strip()), 0)
    if re.match(r"[ ]*<(?:!|/?[A-Za-z])", fault.text(first)):
        message = "this is the source of a web page, not an annotation"
        return fault.rest_of_line("YML001", message, "write the fields of the annotation: `key: value`", (first, 0))
    return None


def _deleted(lines: Sequence[str], numbers: Sequence[int]) -> Iterator[Edit]:
    for number in numbers:
        if number + 1 < len(lines):
            yield Edit(number + 1, 1, number + 2, 1, "")
        else:
            yield Edit(number + 1, 1, number + 1, len(lines[number]) + 1, "")
