"""Types of entities that a site names in its settings.

A type of its own is, to all that links, judges and draws, one of ours: the one that it is `like`. To readers it is what
its names say.
"""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from mkdocs_explainer.model.corpus import EntityType

ANY = ""
"""The language of a name that is the same in all."""


class OwnType(NamedTuple):
    """A type that a site names."""

    like: EntityType
    one: Mapping[str, str]
    """By language, what one is called."""
    many: Mapping[str, str]
    """By language, what several are called."""


OwnTypes = Mapping[str, OwnType]
NO_TYPES: OwnTypes = MappingProxyType({})


def likes(types: OwnTypes) -> dict[str, str]:
    """Return by type what it is like."""
    return {id: str(type.like) for id, type in types.items()}
