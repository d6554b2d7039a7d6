"""What ends a line, as people see it: whatever the program that wrote the text used."""

import re
from itertools import pairwise

_LINE_END = re.compile(r"(?:\r\n|[\n\r\v\f\x85\u2028\u2029])")
"""Windows, Unix, old Macintosh, tabulator and page breaks, mainframes, Unicode's own separators."""
_SEPARATORS = "\x1c\x1d\x1e"
"""Of files and records: Python sees the ends of lines in them, people do not."""


def lines_of(text: str) -> list[str]:
    """Return the lines without what ends them.

    >>> lines_of("one\\r\\ntwo\\u2028three\\rfour")
    ['one', 'two', 'three', 'four']
    """
    return _LINE_END.split(text)


def lines_with_ends(text: str) -> list[str]:
    """Return the lines, each with what ends it; together they are the text.

    >>> lines_with_ends("one\\r\\ntwo\\x1cthree\\u2028")
    ['one\\r\\n', 'two\\x1cthree\\u2028']
    """
    if not any(sign in text for sign in _SEPARATORS):
        return text.splitlines(keepends=True)  # many times as fast
    ends = [found.end() for found in _LINE_END.finditer(text)]
    return [text[start:end] for start, end in pairwise([0, *ends, len(text)]) if start < end]


def line_end(text: str, start: int) -> int:
    """Return where the line that has `start` ends.

    >>> line_end("one\\x85two", 1), line_end("one", 1)
    (3, 3)
    """
    found = _LINE_END.search(text, start)
    return found.start() if found else len(text)


def at_most(words: str, most: int) -> str:
    """Return words as they are, or so many characters of them, the last an ellipsis.

    >>> at_most("one two", 7), at_most("one two", 5)
    ('one two', 'one…')
    """
    return words if len(words) <= most else f"{words[: most - 1].rstrip()}…"
