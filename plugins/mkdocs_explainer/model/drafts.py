"""Entries and notes that nobody has written yet: commands draft them, and the site does without them."""

_BEGIN = "DRAFT. Nobody has written this "


def not_written(what: str) -> str:
    """Return the text of an entry or note that has none: it says of itself, and of nothing else, what is true."""
    return f"{_BEGIN}{what} yet."


def is_unwritten(text: str) -> bool:
    """Return whether a text is still the one that a command put there.

    >>> is_unwritten(not_written("entry")), is_unwritten("A city.")
    (True, False)
    """
    return text.lstrip().startswith(_BEGIN)
