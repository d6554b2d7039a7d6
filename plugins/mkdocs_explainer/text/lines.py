"""What ends a line, as people see it: whatever the program that wrote the text used."""

import re

LINE_END = r"(?:\r\n|[\n\r\v\f\x85\u2028\u2029])"
"""Windows, Unix, old Macintosh, tabulator and page breaks, mainframes, Unicode's own separators."""
_LINE_END = re.compile(LINE_END)


def lines_of(text: str) -> list[str]:
    """Return the lines without what ends them.

    >>> lines_of("one\\r\\ntwo\\u2028three\\rfour")
    ['one', 'two', 'three', 'four']
    """
    return _LINE_END.split(text)


def line_end(text: str, start: int) -> int:
    """Return where the line that has `start` ends.

    >>> line_end("one\\x85two", 1), line_end("one", 1)
    (3, 3)
    """
    found = _LINE_END.search(text, start)
    return found.start() if found else len(text)
