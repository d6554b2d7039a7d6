"""Ids: the names of files, and what other files call them by."""

import re

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MAX_ID = 80


def is_id(text: str) -> bool:
    """Return whether the text may be an id.

    >>> is_id("kursk-oblast"), is_id("Kursk"), is_id("a--b")
    (True, False, False)
    """
    return len(text) <= MAX_ID and ID.fullmatch(text) is not None
