"""Text from files made safe and measurable for a terminal."""

import unicodedata

_TAB = "    "
_JOINERS = "\u200c\u200d"
"""Of scripts and emoji: without width, and harmless."""


def visible(text: str) -> str:
    """Return the text without anything that a terminal would obey: controls and directions are spelled out.

    >>> visible("a\\x1b[31m\\u202eb")
    'a⟨U+001B⟩[31m⟨U+202E⟩b'
    """
    return text if text.isascii() and text.isprintable() else "".join(map(_visible, text))


def _visible(character: str) -> str:
    if character == "\t":
        return _TAB
    if character in _JOINERS:
        return character
    # categories: controls, formats, halves of surrogates, private use, line and paragraph separators
    if unicodedata.category(character) in ("Cc", "Cf", "Cs", "Co", "Zl", "Zp"):
        return f"⟨U+{ord(character):04X}⟩"
    return character


def width(text: str) -> int:
    """Return how many columns visible text takes in a terminal.

    >>> width("é"), width("漢字"), width("e\\u0301")
    (1, 4, 1)
    """
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
