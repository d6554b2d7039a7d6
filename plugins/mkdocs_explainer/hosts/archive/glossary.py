"""What linking an archive needs of a site: its entities and notes, and a name for exactly this state of them."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from functools import cached_property, lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.model.corpus import Corpus, Entity, Note
from mkdocs_explainer.project.reading import read_project


def program_version() -> str:
    """Return the version of this package."""
    try:
        return version("mkdocs-explainer")
    except PackageNotFoundError:
        return "unknown"


@dataclass(frozen=True, eq=False)
class Glossary:
    """Entities and notes as plain data; equal to another one with the same digest.

    What is compiled from it is never pickled: each process compiles it once (`linker_of`).
    """

    entities: Sequence[Entity]
    notes: Sequence[Note] = ()
    lang: str = "en"
    """Of articles whose row names none."""
    version: str = field(default_factory=program_version)

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the data and of the program's version: equal digests, equal decisions."""
        data = [self.version, self.lang, [asdict(one) for one in self.entities], [asdict(one) for one in self.notes]]
        return hashlib.sha256(json.dumps(data, sort_keys=True, ensure_ascii=False).encode()).hexdigest()

    @cached_property
    def notes_by_article(self) -> dict[str, tuple[Note, ...]]:
        found: dict[str, list[Note]] = {}
        for note in self.notes:
            found.setdefault(note.article, []).append(note)
        return {article: tuple(notes) for article, notes in found.items()}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Glossary) and other.digest == self.digest

    def __hash__(self) -> int:
        return hash(self.digest)


def glossary_of(corpus: Corpus, lang: str = "en") -> Glossary:
    """Return what an archive needs of a corpus, in the order of ids."""
    return Glossary(
        [corpus.entities[id] for id in sorted(corpus.entities)],
        [corpus.notes[key] for key in sorted(corpus.notes)],
        lang,
    )


def read_glossary(root: Path) -> Glossary:
    """Return the glossary of the site at `root`.

    Raises:
        NotADirectoryError: `root` is no folder.
    """
    project = read_project(root)
    return glossary_of(project.corpus, project.settings.lang)


@lru_cache(maxsize=16)
def linker_of(glossary: Glossary, lang: str) -> Linker:
    """Return the linker for a language; a process compiles it once."""
    return Linker(glossary.entities, lang)
