"""Words as YAML writes them."""

import re

_PLAIN = re.compile(r"[A-Za-z][\w ./’–—-]*", re.ASCII)
_CONSTANTS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})


def scalar(words: str, *, style: str | None = None) -> str:
    """Return the words as a YAML scalar of one line, in this style (`'`, `"`, `None`: plain) where that can be.

    >>> scalar("Kursk region"), scalar("Kursk: what"), scalar("a b", style="'")
    ('Kursk region', '"Kursk: what"', "'a b'")
    """
    is_text = bool(words) and words == words.strip() and words.lower() not in _CONSTANTS
    if style is None and is_text and _PLAIN.fullmatch(words):
        return words
    if words.isprintable() and (style == "'" or (style is None and ('"' in words or "\\" in words))):
        return "'" + words.replace("'", "''") + "'"
    escaped = words.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return f'"{escaped}"'


def inside(words: str, mark: str) -> str:
    """Return the words as they are written between quotation marks of this kind.

    >>> inside("it's", "'")
    "it''s"
    """
    return scalar(words, style=mark)[1:-1]
