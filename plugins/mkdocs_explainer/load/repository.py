"""The repository's files -> the corpus, and what is wrong with them. One bad file never stops the others."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from mkdocs_explainer.load import build, schema
from mkdocs_explainer.load.annotation_file import Loaded
from mkdocs_explainer.load.files import Place, article_id, check_stray_seed, classify, is_seed, slug, walk
from mkdocs_explainer.load.guard import MAX_BYTES, read_bytes
from mkdocs_explainer.load.known import Cache, Earlier, Known, is_ignoring
from mkdocs_explainer.load.seeds import first_line, read_seed
from mkdocs_explainer.model import corpus as model
from mkdocs_explainer.model.corpus import Corpus
from mkdocs_explainer.model.evidence import SourceRecord
from mkdocs_explainer.model.findings import Finding, Location, Related, sort_key
from mkdocs_explainer.model.origins import Kind, Origin
from mkdocs_explainer.model.own_types import NO_TYPES, OwnTypes
from mkdocs_explainer.model.shapes import Shape
from mkdocs_explainer.model.sources import Source
from mkdocs_explainer.model.translations import Translation

Object = TypeVar("Object")


def read_corpus(  # noqa: PLR0913 -- each says one thing of a site, and has a usual value
    root: Path | str,
    *,
    annotations: str = "annotations",
    seeds: str = "seeds",
    lang: str = "en",
    types: OwnTypes = NO_TYPES,
    cache: Cache | None = None,
    unsaved: Mapping[str, bytes] = MappingProxyType({}),
) -> tuple[Corpus, list[Finding]]:
    """Return all that could be loaded, and the findings, sorted.

    `annotations` and `seeds` are folders relative to `root`; either may be absent. `lang`: of articles that do not say
    theirs. `types`: those of the site. `unsaved`: by path, what annotation files that are there would hold.

    Raises:
        NotADirectoryError: `root` is no folder.
    """
    root = Path(root).resolve()
    if not root.is_dir():
        raise NotADirectoryError(f"{root} is not a folder")
    reading = _Reading(root, _Said(annotations.strip("/"), seeds.strip("/"), lang, types), cache, unsaved)
    reading.read_annotations()
    reading.read_articles()
    reading.earlier.finish()
    return reading.corpus(), sorted(reading.findings, key=sort_key)


class _Said(NamedTuple):
    """What a site's settings say of its files."""

    annotations: str
    seeds: str
    lang: str
    types: OwnTypes


class _Reading:
    """One pass over a repository."""

    def __init__(self, root: Path, said: "_Said", cache: Cache | None, unsaved: Mapping[str, bytes]) -> None:
        self.root = root
        self.annotations, self.seeds, self.lang, self.types = said
        self.earlier = Earlier(root, cache, self.types)
        self.unsaved = unsaved
        self.findings: list[Finding] = []
        self.articles: dict[str, model.Article] = {}
        self.entities: dict[str, model.Entity] = {}
        self.notes: dict[tuple[str, str], model.Note] = {}
        self.sources: dict[str, Source] = {}
        self.translations: dict[tuple[str, str], Translation] = {}
        self.shapes: dict[str, Shape] = {}
        self.senses: tuple[model.Sense, ...] = ()
        self.records: dict[str, SourceRecord] = {}
        self.origins: dict[tuple[Kind, str], Origin] = {}
        self.broken: set[tuple[Kind, str]] = set()
        self.ignoring: set[str] = set()
        self._described: list[Loaded] = []
        """The files in `annotations/articles/`, which wait for their seeds."""

    def read_annotations(self) -> None:
        """Read every file below the annotations' folder."""
        for place in list(self._places()):
            known = self.earlier.file(place, self._data, is_unsaved=place.path in self.unsaved)
            if known:
                if is_ignoring(known.data):
                    self.ignoring.add(place.path)
                self._take(known)

    def _places(self) -> Iterator[Place]:
        wrong: list[Finding] = []
        ids: dict[str, str] = {}
        for path in walk(self.root, self.annotations):
            place = path if isinstance(path, Finding) else self.earlier.place(path) or classify(path, self.annotations)
            if isinstance(place, Finding):
                wrong.append(place)
            elif place:
                ids[place.path.lower()] = place.path
                yield place
        for finding in dict.fromkeys(wrong):  # the name of a folder is told once, not for each file in it
            self.findings.append(_clash(finding, ids) or finding)
            self._mark_broken(finding.location.path)

    def _mark_broken(self, path: str) -> None:
        # references to an entity whose file has a wrong name would be a second finding with the same cause
        stem, _, ending = path.rpartition(".")
        if ending.lower() in ("yml", "yaml"):
            better = "/".join([*stem.split("/")[:-1], slug(stem.rpartition("/")[2])])
            place = classify(f"{better}.yml", self.annotations)
            if isinstance(place, Place):
                self.broken.add((place.kind, place.id))

    def _data(self, place: Place) -> bytes | None:
        data = self.unsaved.get(place.path) or read_bytes(self.root, place.path, limit=MAX_BYTES)
        if isinstance(data, Finding):
            self.findings.append(data)
            self.broken.add((place.kind, place.id))
            return None
        return data

    def _take(self, known: Known) -> None:
        loaded, built = known.loaded, known.built
        self.findings.extend(loaded.findings)
        key = (loaded.place.kind, loaded.place.id)
        self.origins[key] = loaded.origin
        if not known.is_usable:
            self.broken.add(key)
        match built:
            case model.Entity():
                self.entities[built.id] = built
            case Source():
                self.sources[built.id] = built
            case Translation():
                self.translations[built.entity, built.lang] = built
            case SourceRecord():
                self.records[loaded.place.id] = built
            case Shape():
                self.shapes[built.id] = built
            case model.Note():
                self.notes[built.article, built.id] = built
            case tuple():
                self.senses = built
        if loaded.place.kind == "article":
            self._described.append(loaded)

    def read_articles(self) -> None:
        """Read the texts: those that an annotation file names, then those that none does."""
        stray = []
        unclaimed: dict[str, None] = {}
        for path in walk(self.root, self.seeds):
            if isinstance(path, Finding):
                stray.append(path)
            elif is_seed(path):
                unclaimed[path] = None
            elif finding := check_stray_seed(path):
                stray.append(finding)
        claimed: dict[str, Loaded] = {}
        for loaded in self._described:
            self._read_described(loaded, claimed)
        # a link that an article's file names is told there
        self.findings.extend(finding for finding in stray if finding.location.path not in claimed)
        for path in unclaimed:
            if path not in claimed:
                self._read_plain(path)

    def _read_described(self, loaded: Loaded, claimed: dict[str, Loaded]) -> None:
        own_id, file = loaded.place.id, loaded.claim
        first = claimed.setdefault(file, loaded) if file else loaded
        part = loaded.part or loaded.rest
        if not isinstance(part, schema.Article):
            return
        here = loaded.origin.locate("file")
        if first is not loaded:
            text: str | Finding = Finding(
                "ANN114",
                "another file already describes this article",
                here,
                related=(Related(first.origin.locate("file"), "here"),),
                help="keep one of the two",
            )
        else:
            text = self._text(file, here)
        if isinstance(text, Finding):
            self.findings.append(text)
            self.broken.add(("article", own_id))
            return
        self.articles[own_id] = self.earlier.article(
            own_id,
            text,
            (part, self.lang),
            lambda: build.article(own_id, part, text, first_line(text, file) or own_id, self.lang),
        )

    def _text(self, file: str, named: Location) -> str | Finding:
        return self.earlier.text(file, lambda: read_seed(self.root, file, self.seeds, named))

    def _read_plain(self, path: str) -> None:
        own_id = article_id(path)
        if ("article", own_id) in self.broken:  # the file that describes it has a finding
            return
        text = self._text(path, Location(path))
        if isinstance(text, Finding):
            self.findings.append(text)
            self.broken.add(("article", own_id))
            return
        if other := self.origins.get(("article", own_id)):
            self.findings.append(
                Finding(
                    "ENT203",
                    f"two articles get the id {own_id}",
                    Location(path),
                    related=(Related(Location(other.path), "the other one"),),
                    help=f"rename this file, or give it a file {self.annotations}/articles/<id>.yml",
                )
            )
            return
        self.origins["article", own_id] = Origin(path)
        self.articles[own_id] = self.earlier.article(
            own_id,
            text,
            (path, self.lang),
            lambda: model.Article(own_id, path, text, first_line(text, path) or own_id, lang=self.lang),
        )

    def corpus(self) -> Corpus:
        """Return what was read."""
        return Corpus(
            articles=_sorted(self.articles),
            entities=_sorted(self.entities),
            notes=MappingProxyType(dict(sorted(self.notes.items()))),
            sources=_sorted(self.sources),
            records=_sorted(self.records),
            shapes=_sorted(self.shapes),
            translations=MappingProxyType(dict(sorted(self.translations.items()))),
            senses=self.senses,
            origins=MappingProxyType(self.origins),
            broken=frozenset(self.broken),
            ignoring=frozenset(self.ignoring),
        )


def _sorted(objects: dict[str, Object]) -> Mapping[str, Object]:
    return MappingProxyType(dict(sorted(objects.items())))


def _clash(finding: Finding, ids: Mapping[str, str]) -> Finding | None:
    """Return the finding for a name that differs from another file's in capitals only."""
    path = finding.location.path
    other = ids.get(path.lower())
    if other is None or finding.code != "ANN106":
        return None
    return Finding(
        "ENT203",
        "this file and another differ in capitals only; to many computers they are the same",
        finding.location,
        related=(Related(Location(other), "the other one"),),
        help="keep one of the two, with a name in small letters",
    )
