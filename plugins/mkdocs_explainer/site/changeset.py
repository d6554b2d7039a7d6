"""What a change touches: the data of rules that judge a change, not a state."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changeset:
    """The difference between a base revision and the working files. Paths as findings give them."""

    added: frozenset[str] = frozenset()
    edited: frozenset[str] = frozenset()
    removed: frozenset[str] = frozenset()
    new_domains: Mapping[str, tuple[tuple[str, int], ...]] = field(default_factory=dict)
    """Outside domains that the base names nowhere, with path and line of each place."""
    generated: Mapping[str, str] = field(default_factory=dict)
    """What programs write into files of the repository, by path."""

    @property
    def paths(self) -> frozenset[str]:
        """All paths that the change touches."""
        return self.added | self.edited | self.removed
