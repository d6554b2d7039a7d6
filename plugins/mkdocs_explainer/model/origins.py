"""Where an object was written: file, line and column of each of its values."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Literal

from mkdocs_explainer.model.findings import Location

Kind = Literal["article", "entity", "evidence", "note", "senses", "shape", "source", "translation"]
KeyPath = tuple[str | int, ...]
"""Keys and list positions from a file's top to a value, e.g. `("aliases", 2, "text")`."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an object was written."""

    path: str
    """Relative to the repository's root, with forward slashes."""
    marks: Mapping[KeyPath, Location] = field(default_factory=lambda: MappingProxyType({}), repr=False)

    def locate(self, *keys: str | int) -> Location:
        """Return where the value stands; where it is absent, where the nearest enclosing one stands."""
        while keys and keys not in self.marks:
            keys = keys[:-1]
        return self.marks.get(keys, Location(self.path))
