"""Lists as people type them: with bullets, long dashes and numbers, or with an item that lacks its dash."""

import re
from collections.abc import Sequence

from mkdocs_explainer.model.findings import Edit, Fix

BULLETS = "–—−•·*‣▪●◦○■□➢✓"
_BULLET = re.compile(rf"(?<! )(?P<indent>[ ]*)(?P<sign>[{BULLETS}])[ \u00a0]*(?=\S)")
_STAR = re.compile(r"(?<! )(?P<indent>[ ]*)(?P<sign>\*)[ \u00a0]+(?=\S)")
_NUMBER = re.compile(r"(?<! )(?P<indent>[ ]*)(?P<sign>(?P<number>\d{1,2})[.)])[ \u00a0]+(?=\S)")


def dashed(lines: Sequence[str], line: int) -> tuple[Fix, ...]:
    """Return the fix that writes dashes for the bullets or numbers of a list; none where not every line has one.

    line: the list's first one, counted from 0. The list ends at a line that is indented less, or at a field.

    >>> dashed(["aliases:", "  1. a", "  2. b", "type: place"], 1)[0].edits[1]
    Edit(line=3, column=3, end_line=3, end_column=6, text='- ')
    """
    return next(filter(None, (_marked(lines, line, sort) for sort in (_BULLET, _NUMBER))), ())


def starred(lines: Sequence[str], line: int) -> tuple[Fix, ...]:
    """Return the fix that writes dashes for the stars of a list, which YAML reads as references."""
    return _marked(lines, line, _STAR)


def _marked(lines: Sequence[str], line: int, sort: re.Pattern[str]) -> tuple[Fix, ...]:
    edits: list[Edit] = []
    for number in range(line, len(lines)):
        found = sort.match(lines[number])
        if not found or (sort is _NUMBER and int(found["number"]) != len(edits) + 1):
            break
        column = found.end("indent") + 1
        edits.append(Edit(number + 1, column, number + 1, found.end() + 1, "- "))
    after = next((text for text in lines[line + len(edits) :] if text.strip()), "")
    is_whole = not after.startswith(" ") or _indent(after) < _indent(lines[line])
    columns = {edit.column for edit in edits}
    if len(edits) > (sort is _NUMBER) and is_whole and len(columns) == 1:
        return (Fix("write dashes" if len(edits) > 1 else "write a dash", tuple(edits)),)
    return ()


def with_missing_dashes(lines: Sequence[str], first: int, last: int) -> tuple[Fix, ...]:
    """Return the fix that makes items of the lines below an item; none where the item is not written with a dash.

    first, last: the lines of the text that YAML read as one item, counted from 0.
    """
    dash = re.match(r"[ ]*-[ ]+", lines[first])
    if not dash:
        return ()
    lead = lines[first][: lines[first].index("-")] + "- "
    edits = [
        Edit(number + 1, 1, number + 1, _indent(lines[number]) + 1, lead)
        for number in range(first + 1, last + 1)
        if lines[number].strip()
    ]
    return (
        Fix(
            "write a dash and a space before each" if len(edits) > 1 else "write a dash and a space before it",
            tuple(edits),
        ),
    )


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))
