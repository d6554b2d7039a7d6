"""Edits of a file's text. Everything that they do not name stays as it is, byte for byte."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from mkdocs_explainer.model.findings import Edit
from mkdocs_explainer.model.spans import Span

_LINE_END = re.compile(r"\r\n|\r|\n")
_BYTE_ORDER_MARK = "\ufeff"


class Lines:
    """Where the lines of a text are, with line ends of any kind, and without its byte order mark."""

    def __init__(self, text: str) -> None:
        ends = list(_LINE_END.finditer(text))
        self.text = text
        self.line_end = ends[0][0] if ends else "\n"
        """The first one: what new lines get."""
        start = len(_BYTE_ORDER_MARK) if text.startswith(_BYTE_ORDER_MARK) else 0
        self._starts = [start, *(end.end() for end in ends)]
        self._ends = [*(end.start() for end in ends), len(text)]

    @property
    def count(self) -> int:
        """How many lines there are; an empty one follows a line end at the end."""
        return len(self._starts)

    def offset(self, line: int, column: int) -> int:
        """Return the offset of a place; of one outside the text, the nearest that is in it.

        >>> Lines("\ufeffab\\r\\nc").offset(2, 1)
        5
        """
        if line > len(self._starts):
            return len(self.text)
        start, end = self._starts[line - 1], self._ends[line - 1]
        return max(min(start + column - 1, end), 0)

    def span(self, edit: Edit) -> Span:
        """Return what the edit replaces: half-open, code points of the text."""
        return Span(self.offset(edit.line, edit.column), self.offset(edit.end_line, edit.end_column))


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with all edits made; `text` is the file's, decoded and otherwise as it is stored.

    Raises:
        ValueError: two edits overlap.

    >>> apply_edits("a: 1\\r\\nb: 2\\r\\n", [Edit(1, 4, 1, 5, "one"), Edit(3, 1, 3, 1, "c: 3\\n")])
    'a: one\\r\\nb: 2\\r\\nc: 3\\r\\n'
    """
    lines = Lines(text)
    return spliced(text, ((lines.span(edit), _written(edit, lines)) for edit in edits))


def spliced(text: str, pieces: Iterable[tuple[Span, str]]) -> str:
    """Return the text with other words in the place of spans of it; those at the same place in their order.

    Raises:
        ValueError: two spans overlap.

    >>> spliced("one two", [(Span(4, 7), "three"), (Span(3, 3), ",")])
    'one, three'
    """
    placed = sorted(pieces, key=lambda piece: piece[0])
    if any(first.end > second.start for (first, _), (second, _) in pairwise(placed)):
        raise ValueError("edits overlap")
    parts, at = [], 0
    for span, words in placed:
        parts += [text[at : span.start], words]
        at = span.end
    return "".join([*parts, text[at:]])


def _written(edit: Edit, lines: Lines) -> str:
    """Return the edit's words with the file's line ends; an edit that is nothing but a line break says which one."""
    if edit.text == "\n" and edit.line != edit.end_line:
        return edit.text
    words = edit.text.replace("\n", lines.line_end)
    # a new line below a last one that has no end
    is_below_last = edit.line > lines.count and lines.text
    return f"{lines.line_end}{words.removesuffix(lines.line_end)}" if is_below_last else words


def are_disjoint(first: Sequence[Edit], second: Sequence[Edit]) -> bool:
    """Return whether two fixes can be made together: no edit touches one of the other's."""
    return all(
        (one.end_line, one.end_column) < (other.line, other.column)
        or (other.end_line, other.end_column) < (one.line, one.column)
        for one in first
        for other in second
    )
