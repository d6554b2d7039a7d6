"""The pages of a section's index as that of one site has them."""

from collections.abc import Callable
from itertools import pairwise
from typing import Any, NamedTuple

from mkdocs_explainer.model.sections import part_key
from mkdocs_explainer.render.dead_links import NOWHERE
from mkdocs_explainer.render.site import Site


class Turn(NamedTuple):
    """One of several pages of a section's index."""

    number: int
    href: str
    words: str
    """From what to what it goes."""
    items: list[Any]


def turns(site: Site, section: str, href: Callable[[str], str]) -> list[Turn]:
    """Return the pages of a section's index; what is for a page that is not ours stands on the one before.

    href: gives the address of a page as seen from the one that is written.
    """
    parts = site.parts.get(section, ())
    keys = [part_key(section, number) for number, _ in enumerate(parts, 1)]
    firsts = [
        place for place, key in enumerate(keys) if not place or (href(key) != NOWHERE and key not in site.written)
    ]
    return [
        Turn(
            first + 1, href(keys[first]), parts[first].words, [item for part in parts[first:end] for item in part.items]
        )
        for first, end in pairwise([*firsts, len(parts)])
    ]
