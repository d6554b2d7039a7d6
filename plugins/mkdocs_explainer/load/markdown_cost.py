"""How far a Markdown parser has to look for the ends of marks: what is never closed is looked for again and again.

Python-Markdown reads on from every `[`, from every `(` behind a `]` and from every `<` until it finds the end, with
several patterns: 30,000 brackets that nobody closes take it minutes. The sum is simple, so it is made before the parser
sees the text.
"""

import re
from collections.abc import Iterator

MAX_COST = 200_000
"""Characters that a parser reads over while it looks for ends. It takes a tenth of a second; a long text of ours with
a hundred links costs some 6,000."""
COST_PER_CHARACTER = 10
"""What a long text, such as an article, may cost besides."""
_CHEAPER = 4
"""How much faster than for brackets the end of a tag is looked for, and the rest of a block read after a heading."""

_COPIED = 1_000
"""Characters that are copied in the time in which one is read over: the whole block, for each sign within a line."""
MAX_PARAGRAPH = 100_000
"""Characters without a blank line. Some of Markdown's patterns take the square of them; a list of a thousand long items
has as many."""

_BLOCK = re.compile(r"\S(?:.|\n(?![ \t]*\n))*")
_MARK = re.compile(r"\]\(|[\[\]()]|^[ ]{0,3}(?:#|[=*_-][ \t=*_-]*$)", re.MULTILINE)
_INLINE = re.compile(r"\\[!-/:-@\[-`{-~]|&#?\w{1,32};|</?[A-Za-z]|[`*_]")
_TAG = re.compile(r"<(?=[A-Za-z/!?])|>")


def find_blocks(text: str) -> Iterator[re.Match[str]]:
    """Yield the blocks of a text, parted by blank lines."""
    yield from _BLOCK.finditer(text)


def find_long(text: str) -> int | None:
    """Return the offset of the first block that is longer than `MAX_PARAGRAPH`; `None` where none is."""
    return next((block.start() for block in find_blocks(text) if block.end() - block.start() > MAX_PARAGRAPH), None)


def find_costly(text: str) -> int | None:
    """Return the offset of the mark with which the text becomes too costly to parse, in characters; `None`: it is not.

    >>> find_costly("a [link](https://example.org) and a [bracket") is None
    True
    """
    limit = MAX_COST + COST_PER_CHARACTER * len(text)
    costs = sorted([*_tag_costs(text), *(cost for block in find_blocks(text) for cost in _block_costs(block))])
    total = 0
    for at, cost in costs:
        total += cost
        if total > limit:
            return at
    return None


def _block_costs(block: re.Match[str]) -> list[tuple[int, int]]:
    """Return offset and cost of each mark whose end is looked for within the block, a paragraph."""
    costs = []
    open_marks: dict[str, list[int]] = {"]": [], ")": []}
    for mark in _MARK.finditer(block[0]):
        at, sign = mark.start(), mark[0]
        if sign == "[":
            open_marks["]"].append(at)
        elif sign in {"]", ")", "]("}:
            if open_marks[sign[0]]:
                start = open_marks[sign[0]].pop()
                costs.append((start, at - start))
            if sign == "](":
                open_marks[")"].append(at + 1)
        elif sign != "(":
            costs.append((at, (len(block[0]) - at) // _CHEAPER))
    costs += [(at, len(block[0]) - at) for starts in open_marks.values() for at in starts]
    copied = len(block[0]) // _COPIED
    costs += [(mark.start(), copied) for mark in _INLINE.finditer(block[0])] if copied else []
    return [(block.start() + at, cost) for at, cost in costs]


def _tag_costs(text: str) -> list[tuple[int, int]]:
    """Return offset and cost of each start of a tag; its end is looked for in the whole text."""
    costs = []
    starts: list[int] = []
    for mark in _TAG.finditer(text):
        if mark[0] == "<":
            starts.append(mark.start())
        else:
            costs += [(at, (mark.start() - at) // _CHEAPER) for at in starts]
            starts = []
    return costs + [(at, (len(text) - at) // _CHEAPER) for at in starts]
