"""What was read before of the repository's files, for who reads it again: the same objects, where files are the same.

Who compares two readings then sees at once what differs; nothing is read, checked or made twice.
"""

from collections.abc import Callable, Hashable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from mkdocs_explainer.load import build, map_schema, schema
from mkdocs_explainer.load.annotation_file import Loaded, load_file
from mkdocs_explainer.load.files import Place
from mkdocs_explainer.load.kept import KeptFiles
from mkdocs_explainer.load.stamps import Stamp, settled_stamp_of
from mkdocs_explainer.model import corpus as model
from mkdocs_explainer.model.evidence import SourceRecord
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.model.own_types import NO_TYPES, OwnTypes
from mkdocs_explainer.model.shapes import Shape
from mkdocs_explainer.model.sources import Source
from mkdocs_explainer.model.translations import Translation

Built = model.Entity | model.Note | Source | Translation | SourceRecord | Shape | tuple[model.Sense, ...] | None
"""What a file is in the corpus; of an article's file nothing, which needs its text."""


class Known(NamedTuple):
    """An annotation file that was read."""

    data: bytes
    loaded: Loaded
    built: Built
    stamp: Stamp | None = None
    """With this one it need not be read again; `None`: it must be."""
    is_usable: bool = False
    """The file is not broken."""


class KnownText(NamedTuple):
    """An article's text that was read."""

    text: str
    stamp: Stamp | None


@dataclass(slots=True)
class Cache:
    """Files already checked, by path, stamp and content: a rebuild reads what has changed."""

    entries: dict[str, Known] = field(default_factory=dict)
    types: OwnTypes = field(default_factory=lambda: NO_TYPES)
    """The site's own, by which they were checked."""
    texts: dict[str, KnownText] = field(default_factory=dict)
    """Of articles, by path."""
    articles: dict[str, tuple[Hashable, model.Article]] = field(default_factory=dict)
    """By id, with what each was made of besides its text."""
    kept: KeptFiles | None = None
    """What an earlier process read; where there is this, nothing is kept in memory."""


class Earlier:
    """One reading's view of what an earlier one knew; what this one knows is there for the next when it is finished.

    cache: `None`: there is no next time, and nothing is kept: what was checked is larger than what it says.
    """

    def __init__(self, root: Path, cache: Cache | None, types: OwnTypes) -> None:
        self._root = root
        self._kept = cache.kept if cache else None
        self._cache = cache = None if self._kept else cache
        self._types = types
        self._before = cache or Cache()
        self._files: Mapping[str, Known] = self._before.entries if self._before.types == types else {}
        self._now = Cache(types=types)

    def finish(self) -> None:
        """Keep what was read, and nothing else."""
        if self._cache:
            now = self._now
            self._cache.entries, self._cache.types = now.entries, now.types
            self._cache.texts, self._cache.articles = now.texts, now.articles

    def place(self, path: str) -> Place | None:
        """Return what a file is, if it was one before."""
        known = self._files.get(path)
        return known.loaded.place if known else None

    def file(self, place: Place, read: Callable[[Place], bytes | None], *, is_unsaved: bool) -> Known | None:
        """Return what an annotation file says; `None`: it cannot be read.

        read: returns its bytes. is_unsaved: they are not those of the file.
        """
        if self._kept and not is_unsaved:
            return self._kept_file(self._kept, place, read)
        before = self._files.get(place.path)
        stamp = settled_stamp_of(self._root, place.path) if self._cache and not is_unsaved else None
        if before and stamp and before.stamp == stamp:
            known = before
        else:
            data = read(place)
            if data is None:
                return None
            if before and before.data == data:
                known = before._replace(stamp=stamp)
            else:
                loaded = load_file(place, data, types=frozenset(self._types))
                known = Known(data, loaded, _built(loaded, self._types), stamp, loaded.part is not None)
        if self._cache:
            self._now.entries[place.path] = known
        return known

    def _kept_file(self, kept: KeptFiles, place: Place, read: Callable[[Place], bytes | None]) -> Known | None:
        found = kept.built(self._root, place, read)
        if found is None:
            return None
        if isinstance(found, tuple):
            built, origin = found
            return Known(b"", Loaded(place, None, origin, ()), built, is_usable=True)
        loaded = load_file(place, found, types=frozenset(self._types))
        built = _built(loaded, self._types)
        known = Known(found, loaded, built, is_usable=loaded.part is not None)
        if not is_ignoring(found):
            kept.keep(loaded, found, built)
        return known

    def text(self, file: str, read: Callable[[], str | Finding]) -> str | Finding:
        """Return an article's text, or why it cannot be published. read: returns either."""
        if not self._cache:
            return read()
        before, stamp = self._before.texts.get(file), settled_stamp_of(self._root, file)
        if before and stamp and before.stamp == stamp:
            known = before
        else:
            text = read()
            if isinstance(text, Finding):
                return text
            known = KnownText(before.text if before and before.text == text else text, stamp)
        self._now.texts[file] = known
        return known.text

    def article(self, id: str, text: str, made_of: Hashable, make: Callable[[], model.Article]) -> model.Article:
        """Return an article. made_of: all that it is made of besides its text, to be compared."""
        if not self._cache:
            return make()
        before = self._before.articles.get(id)
        is_same = before and before[1].text is text and before[0] == made_of
        article = before[1] if before and is_same else make()
        self._now.articles[id] = made_of, article
        return article


def is_ignoring(data: bytes) -> bool:
    """Return whether a file may have a comment that says which findings are no mistakes."""
    return b"explainer:" in data and b"ignore[" in data


def _built(loaded: Loaded, types: OwnTypes) -> Built:
    own_id, part = loaded.place.id, loaded.part
    built: Built = None
    match part:
        case schema.Entity():
            built = build.entity(own_id, part, types)
        case schema.Source():
            built = build.source(own_id, part)
        case schema.Translation():
            built = build.translation(own_id, part)
        case schema.EvidenceRecord():
            built = build.record(own_id, part)
        case map_schema.Shape():
            built = build.shape(own_id, part)
        case schema.Senses():
            built = build.senses(part)
        case schema.Note():
            article, _, note = own_id.partition("/")
            built = build.note(article, note, part)
    return built
