"""Types of entities: those of the package, and those that installed packages add.

An entry point of the group `mkdocs_explainer.entity_types` gives its name to a type; its object is the type in words,
one and many: `("Vessel", "Vessels")`. One that cannot be loaded or is something else is left out.
"""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from mkdocs_explainer.model.installed import added_by_packages

GROUP = "mkdocs_explainer.entity_types"


@cache
def added_types() -> Mapping[str, tuple[str, str]]:
    """Return the types that installed packages add: in words, one and many."""
    found: dict[str, tuple[str, str]] = {}
    for point in added_by_packages(GROUP):
        try:
            words = point.load()
        except Exception:  # noqa: BLE001, S112 -- whatever another package does when it is imported; files that name it say so
            continue
        if isinstance(words, tuple) and len(words) == 2 and all(isinstance(word, str) for word in words):
            found[point.name] = (words[0], words[1])
    return MappingProxyType(found)
