"""The annotations as immutable data: entities, notes, articles, sources, and the corpus that holds them.

Field names follow the YAML of the annotation files; those follow W3C Web Annotation (notes), schema.org and SKOS
(entities) and CSL (sources). Dates are ISO 8601 text cut at the precision that is known: `2024`, `2024-08`,
`2024-08-06`; a leading `-` means before year 1. An empty string or `None` means that the file does not say.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal, cast, get_args

from mkdocs_explainer.model.choices import NoteKind
from mkdocs_explainer.model.entity_types import added_types
from mkdocs_explainer.model.evidence import SourceRecord
from mkdocs_explainer.model.facts import Fact, GeoPoint, Period, Relation, Role
from mkdocs_explainer.model.origins import Kind, Origin
from mkdocs_explainer.model.shapes import Shape
from mkdocs_explainer.model.sources import Citation, Source
from mkdocs_explainer.model.translations import Translation

EntityType = Literal[
    "person",
    "organization",
    "company",
    "place",
    "event",
    "weapon",
    "ship",
    "product",
    "work",
    "agreement",
    "law",
    "office",
    "concept",
    "document",
    "species",
    "group",
]
AliasKind = Literal["name", "acronym", "demonym", "metonym", "surname", "former"]
NoteScope = Literal["passage", "article"]
NoteStatus = Literal["draft", "reviewed", "disputed", "retracted"]
EntryStatus = Literal["draft", "reviewed"]
Verdict = Literal["supported", "disputed", "unsupported", "outdated", "imprecise"]

ENTITY_TYPES: tuple[EntityType, ...] = (*get_args(EntityType), *cast("Iterable[EntityType]", added_types()))
"""Those of the package, and those that installed packages add."""
ORGANIZED: frozenset[EntityType] = frozenset(["organization", "company"])
"""Types of what people have joined in, whose names are shortened and taken up in the same ways."""
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)

NOT_AN_ENTITY = "none"
"""What an `identify` note names when its passage means no entity at all."""


@dataclass(frozen=True, slots=True)
class Alias:
    """A surface form of an entity."""

    text: str
    lang: str = ""
    """BCP 47 tag; empty: the language of the text that is read."""
    case: Literal["exact", "any"] | None = None
    """`None`: `exact` when `text` has a capital, else `any`."""
    auto: bool = True
    """Link it by itself. `False`: a known name that is listed and searched, but never linked."""
    kind: AliasKind = "name"

    @property
    def is_case_exact(self) -> bool:
        """Whether the text must have the alias's own capitals.

        >>> Alias("ICBM").is_case_exact, Alias("drone").is_case_exact
        (True, False)
        """
        if self.case is None:
            return self.text != self.text.lower()
        return self.case == "exact"


@dataclass(frozen=True, slots=True)
class Entity:
    """Something that the glossary explains; it has one page.

    Whoever makes an entity in code may give aliases as plain strings, in any iterable.

    >>> Entity("icbm", "intercontinental ballistic missile", "weapon", ["ICBM"]).aliases
    (Alias(text='ICBM', lang='', case=None, auto=True, kind='name'),)
    """

    id: str
    name: str
    type: EntityType
    aliases: tuple[Alias, ...] = ()
    not_in: tuple[str, ...] = ()
    """Phrases inside which this entity is never meant."""
    summary: str = ""
    body: str = ""
    facts: tuple[Fact, ...] = ()
    location: GeoPoint | None = None
    dates: Period | None = None
    roles: tuple[Role, ...] = ()
    relations: tuple[Relation, ...] = ()
    family: str = ""
    """Of a person: the family name itself, or which word of the name it is, `first` or `last`; empty: not told."""
    wikidata: str = ""
    sources: tuple[Citation, ...] = ()
    reviewed: str = ""
    lang: str = ""
    former_ids: tuple[str, ...] = ()
    """Ids that it had before: their pages' addresses lead here."""
    status: EntryStatus = "reviewed"
    own_type: str = ""
    """The site's name for what it is, where its settings have one; `type` is then what that is like."""

    @property
    def said_type(self) -> str:
        """What it is to readers: the site's own type, or ours."""
        return self.own_type or self.type

    def __post_init__(self) -> None:
        object.__setattr__(self, "aliases", tuple(map(_as_alias, self.aliases)))


def _as_alias(alias: Alias | str) -> Alias:
    return alias if isinstance(alias, Alias) else Alias(alias)


@dataclass(frozen=True, slots=True)
class Quote:
    """The words that a note is anchored to, with the words around them (W3C `TextQuoteSelector`)."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Note:
    """A human annotation on a passage of an article, or on an entity in that article."""

    id: str
    article: str
    kind: NoteKind
    body: str = ""
    quote: Quote | None = None
    entity: str = ""
    """With `kind: identify` the entity that the passage means; without `quote` the entity whose part in the article
    the note explains."""
    verdict: Verdict | None = None
    sources: tuple[Citation, ...] = ()
    by: str = ""
    created: str = ""
    status: NoteStatus = "draft"
    lang: str = ""
    license: str = ""
    reviewed_by: str = ""
    reviewed: str = ""
    reviewed_checksum: str = ""
    """Of what the reviewer read; empty: nobody wrote it down."""
    retraction: str = ""
    """Why it was retracted."""
    headline: str = ""
    """What the reader learns, in one line."""
    scope: NoteScope = "passage"
    """With `kind: identify`: whether the words mean the entity at the passage alone, or in all of the article."""


@dataclass(frozen=True, slots=True)
class Article:
    """A source text in `seeds/`, published unchanged."""

    id: str
    file: str
    """Relative to the repository's root, with forward slashes."""
    text: str = field(repr=False)
    """The file's text, every character of it."""
    title: str
    published: str = ""
    publisher: str = ""
    url: str = ""
    """Where the original stands."""
    lang: str = "en"
    rights: str = ""
    context: tuple[str, ...] = ()
    """Context pages: their paths below `docs/context/`, without the ending."""
    know_first: str = ""
    sources: tuple[Citation, ...] = ()
    former_ids: tuple[str, ...] = ()
    """As an entity's."""

    @property
    def is_markdown(self) -> bool:
        return self.file.lower().endswith((".md", ".markdown"))


def newest_first(articles: Iterable[Article]) -> list[Article]:
    """Return articles by the day on which they were published; of one day, and without one at the end, by id."""
    by_id = sorted(articles, key=lambda article: article.id)
    return sorted(by_id, key=lambda article: article.published, reverse=True)


@dataclass(frozen=True, slots=True)
class Sense:
    """A name of several entities, and which of them it means in some articles."""

    form: str
    """The words as they stand there."""
    entity: str
    """Id."""
    articles: tuple[str, ...]
    """Ids."""


SENSES: tuple[Kind, str] = ("senses", "senses")
"""Kind and id of the one file of senses."""


@dataclass(frozen=True)
class Corpus:
    """All that was loaded. Mappings are sorted by id; what could not be loaded is absent."""

    articles: Mapping[str, Article] = field(default_factory=dict)
    entities: Mapping[str, Entity] = field(default_factory=dict)
    notes: Mapping[tuple[str, str], Note] = field(default_factory=dict)
    """By article id and note id."""
    sources: Mapping[str, Source] = field(default_factory=dict)
    records: Mapping[str, SourceRecord] = field(default_factory=dict)
    """What checks of evidence saw, by the source's id."""
    shapes: Mapping[str, Shape] = field(default_factory=dict)
    """What maps can show."""
    senses: tuple[Sense, ...] = ()
    """In the order of their file."""
    translations: Mapping[tuple[str, str], Translation] = field(default_factory=dict)
    """By entity id and language."""
    origins: Mapping[tuple[Kind, str], Origin] = field(default_factory=dict)
    """By kind and id; a note's id here is `<article>/<note>`."""
    broken: frozenset[tuple[Kind, str]] = frozenset()
    """Kinds and ids of files that exist but could not be loaded: references to them are not reported again."""
    ignoring: frozenset[str] = frozenset()
    """Paths of annotation files with comments that say which findings are no mistakes."""

    def without_drafts(self) -> "Corpus":
        """Return what is published of it: entries that are drafts are there, and cannot be used."""
        drafts = {id for id, entity in self.entities.items() if entity.status == "draft"}
        if not drafts:
            return self
        kept = {id: entity for id, entity in self.entities.items() if id not in drafts}
        return replace(self, entities=kept, broken=self.broken | {("entity", id) for id in drafts})

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing that a site could show."""
        return not (self.articles or self.entities or self.sources)

    def notes_of(self, article: str) -> list[Note]:
        """Return the article's notes, sorted by id."""
        return self._notes_by_article.get(article, [])

    @cached_property
    def _notes_by_article(self) -> Mapping[str, list[Note]]:
        found: dict[str, list[Note]] = {}
        for note in self.notes.values():
            found.setdefault(note.article, []).append(note)
        return found

    def senses_of(self, article: str) -> tuple[Sense, ...]:
        """Return the senses that hold in an article."""
        return tuple(sense for sense in self.senses if article in sense.articles)

    @property
    def has_places(self) -> bool:
        """Whether any entity has a location."""
        return any(entity.location for entity in self.entities.values())

    def type_of(self, entity: str) -> str:
        """Return an entity's type as readers are told it; there must be such an entity."""
        return self.entities[entity].said_type

    def origin(self, kind: Kind, id: str) -> Origin:
        """Return where an object was written; an empty origin for one that no file holds."""
        return self.origins.get((kind, id), Origin(""))
