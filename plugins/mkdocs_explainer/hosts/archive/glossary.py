"""What linking an archive needs of a site: its entities and notes, and a name for exactly this state of them."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from functools import cached_property, lru_cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING, Any

from mkdocs_explainer.linking.changed_forms import changed_forms
from mkdocs_explainer.linking.linker import Linker
from mkdocs_explainer.linking.meanings import Meaning
from mkdocs_explainer.linking.options import read_options
from mkdocs_explainer.linking.rule import Options
from mkdocs_explainer.model.corpus import Corpus, Entity, Note, Sense
from mkdocs_explainer.project.linkers import SiteReader, make_linker
from mkdocs_explainer.site.told import meanings_of

if TYPE_CHECKING:
    from mkdocs_explainer.project.settings import Settings


def program_version() -> str:
    """Return the version of this package."""
    try:
        return version("mkdocs-explainer")
    except PackageNotFoundError:
        return "unknown"


@dataclass(frozen=True, eq=False)
class Glossary:
    """Entities, notes and senses as plain data; equal to another one with the same digest.

    What is compiled from it is never pickled: each process compiles it once (`linker_of`).
    """

    entities: Sequence[Entity]
    notes: Sequence[Note] = ()
    lang: str = "en"
    """Of articles whose row names none."""
    version: str = field(default_factory=program_version)
    linking: Mapping[str, Any] = field(default_factory=dict)
    """Which rules of linking are on, as a site's option `linking` has it."""
    senses: Sequence[Sense] = ()
    """What a name of several entities means in some articles."""

    @cached_property
    def digest(self) -> str:
        """SHA-256 of the data and of the program's version: equal digests, equal decisions."""
        objects = [[asdict(one) for one in several] for several in (self.entities, self.notes, self.senses)]
        data = [self.version, self.lang, self.linking, *objects]
        return hashlib.sha256(json.dumps(data, sort_keys=True, ensure_ascii=False).encode()).hexdigest()

    @cached_property
    def notes_by_article(self) -> dict[str, tuple[Note, ...]]:
        found: dict[str, list[Note]] = {}
        for note in self.notes:
            found.setdefault(note.article, []).append(note)
        return {article: tuple(notes) for article, notes in found.items()}

    @cached_property
    def meanings_by_article(self) -> dict[str, tuple[Meaning, ...]]:
        """What the senses say, in their order."""
        articles = {article for sense in self.senses for article in sense.articles}
        return {
            article: meanings_of(sense for sense in self.senses if article in sense.articles) for article in articles
        }

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Glossary) and other.digest == self.digest

    def __hash__(self) -> int:
        return hash(self.digest)


def glossary_of(corpus: Corpus, settings: "Settings") -> Glossary:
    """Return what an archive needs of a corpus, in the order of ids."""
    return Glossary(
        [corpus.entities[id] for id in sorted(corpus.entities)],
        [corpus.notes[key] for key in sorted(corpus.notes)],
        settings.lang,
        linking=_plain(settings.linking),
        senses=corpus.senses,
    )


def _plain(options: Options) -> Mapping[str, Any]:
    """Return options as a configuration has them; what packages add, each process finds by itself."""
    said = {"off": sorted(options.off), "on": sorted(options.on), "longer_name": dict(options.longer_name)}
    return {name: value for name, value in said.items() if value}


def read_glossary(root: Path) -> Glossary:
    """Return the glossary of the site at `root`.

    Raises:
        NotADirectoryError: `root` is no folder.
    """
    from mkdocs_explainer.project.reading import read_project  # noqa: PLC0415 -- workers start without it

    project = read_project(root)
    return glossary_of(project.corpus, project.settings)


def linker_of(glossary: Glossary, lang: str) -> Linker:
    """Return the linker for a language, as a site has it; a process compiles it once, for all its regions."""
    return _linker_of(glossary, lang.replace("_", "-").partition("-")[0].lower())


@lru_cache(maxsize=16)
def _linker_of(glossary: Glossary, lang: str) -> Linker:
    return make_linker(glossary.entities, lang, SiteReader(), options=read_options(glossary.linking)).linker


@lru_cache(maxsize=16)
def forms_changed(before: Glossary, after: Glossary, lang: str) -> frozenset[str] | None:
    """Return the forms of names without which a text in a language is linked the same by both; `None`: nobody knows.

    Nobody does with rules of other packages, which may look at anything, or with other rules for one of the two.
    """
    if before.linking != after.linking or before.lang != after.lang or read_options(after.linking).add:
        return None
    return changed_forms(linker_of(before, lang), linker_of(after, lang))
