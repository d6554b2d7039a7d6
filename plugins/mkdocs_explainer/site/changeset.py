"""What a change touches: the data of rules that judge a change, not a state."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.site.file_keys import FileKey


class Gone(NamedTuple):
    """A file that the change deletes."""

    path: str
    renamed: str
    """The id under which the same is there now; "" for nothing like it."""


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
    base: Corpus = field(default_factory=Corpus)
    """What the base's annotations say."""
    before: Callable[[str], str] = str
    """Returns what the base has in a page, or in a file that browsers run or load from; "" for no such file."""
    gone: Mapping[FileKey, Gone] = field(default_factory=dict)
    """By kind and id: what the base has and the working files have not."""

    @property
    def paths(self) -> frozenset[str]:
        """All paths that the change touches."""
        return self.added | self.edited | self.removed
