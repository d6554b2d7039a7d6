"""Fixes that write a word in the place of another, and how sure they are."""

from mkdocs_explainer.model.findings import Edit, Fix, Location, Safety
from mkdocs_explainer.text.likeness import likeness

_SURE = 80
"""Out of 100: `alias` for `aliases` has 83, `title` for `file` 67."""


def writing(here: Location, words: str, *, safety: Safety = "suggestion") -> tuple[Fix, ...]:
    """Return the fix that writes these words at a place; none where only the place's start is known."""
    return (Fix(f"write {words}", (Edit.at(here, words),), safety),) if here.end_column else ()


def is_sure(word: str, meant: str) -> bool:
    """Return whether nobody would doubt that the one word is the other, misspelt.

    >>> is_sure("sumary", "summary"), is_sure("Container_Title", "container-title"), is_sure("title", "file")
    (True, True, False)
    """
    return likeness(word, meant) >= _SURE
