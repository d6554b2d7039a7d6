"""What the page of changes tells of a day: things by their kinds, and how many of them stand open."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from mkdocs_explainer.render.history_words import ADDED_WORDS

MOST_ON_DAY = 50
"""Things of one kind that the page of changes lists of a day."""
MOST_OPEN = {"changed": 5, "added": 12}
"""Of those, the ones that stand open, with what changed or as names alone; the others are folded below them."""
_FEW = 3
"""Not worth a fold of their own."""


class Item(NamedTuple):
    """Something that was added, changed or removed."""

    words: str
    """What it is called."""
    href: str
    """Its page; empty when it has none."""
    kind: str
    lines: tuple[str, ...] = ()
    """What changed."""
    commits: tuple[str, ...] = ()
    """Where the commits are shown."""


class DayOfItems(NamedTuple):
    date: str
    added: dict[str, list[Item]]
    """By kind, what weighs most first; of days that files tell, by what was done: `entries` or `notes`."""
    changed: dict[str, list[Item]]
    """By kind, what weighs most first."""
    removed: list[Item]


def opened(items: Sequence[Item], look: str) -> int:
    """Return how many of the things of one kind stand open. look: "changed" or "added".

    >>> [opened([Item("", "", "note")] * number, "changed") for number in (5, 8, 9)]
    [5, 8, 5]
    """
    most = MOST_OPEN[look]
    return most if len(items) > most + _FEW else len(items)


def by_kind(items: Iterable[Item]) -> dict[str, list[Item]]:
    """Return things by their kinds, what weighs most first."""
    found: dict[str, list[Item]] = {kind: [] for kind in ADDED_WORDS}
    for item in items:
        found[item.kind].append(item)
    return {kind: listed for kind, listed in found.items() if listed}
