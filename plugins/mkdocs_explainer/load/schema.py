"""What an annotation file may say: one pydantic model per kind of file, the truth for checks and for JSON Schemas."""

from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal

from pydantic import Field, create_model

from mkdocs_explainer.load.fields import (
    Archive,
    Checksum,
    Date,
    Degrees,
    Headline,
    Id,
    Language,
    Line,
    Markdown,
    Name,
    ShortQuote,
    Summary,
    Title,
    Verbatim,
    WebAddress,
    WikidataItem,
)
from mkdocs_explainer.load.parts import BESIDE, Citation, Cited, Evidence, Part
from mkdocs_explainer.model.choices import NoteKind
from mkdocs_explainer.model.corpus import (
    ENTITY_TYPES,
    AliasKind,
    EntityType,
    EntryStatus,
    NoteScope,
    NoteStatus,
    Verdict,
)
from mkdocs_explainer.model.evidence import PageStatus, WordsStatus
from mkdocs_explainer.model.sources import SourceKind

SourceType = Literal[
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
    "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
]  # fmt: skip
"""CSL 1.0.2."""


if TYPE_CHECKING:
    _AnyType = EntityType
else:
    _AnyType = Literal[ENTITY_TYPES]


@lru_cache
def entity_model(own: frozenset[str]) -> "type[Entity]":
    """Return the model of an entity in a site that has these types besides ours."""
    if not own:
        return Entity
    types: Any = Literal[(*ENTITY_TYPES, *sorted(own))]
    made: type[Entity] = create_model("Entity", __base__=Entity, __doc__=Entity.__doc__, type=(types, ...))
    return made


class Alias(Part):
    """Another name of the entity, as it stands in texts."""

    shorthand = "text"
    text: Name = Field(description="The words; letters as they are, never a pattern.")
    lang: Language = Field("", description="Its language, where it is not the article's: ru, ko, …")
    case: Literal["exact", "any"] | None = Field(
        None, description="Whether capitals must agree. Default: exact when the text has a capital, else any."
    )
    auto: bool = Field(default=True, strict=True, description="false: a known name that is never linked by itself.")
    kind: AliasKind = Field("name", description="What sort of name it is.")


class Fact(Cited):
    """A line of the fact box."""

    label: Title
    value: Line
    as_of: Date = Field("", description="When it held: 2024, 2024-08, 2024-08-06.")
    sources: list[Citation] = Field([])
    evidence: Evidence | None = BESIDE


class GeoPoint(Part):
    """A place on Earth (WGS 84)."""

    lat: Degrees = Field(ge=-90, le=90, description="Degrees north; south is negative.")
    lon: Degrees = Field(ge=-180, le=180, description="Degrees east; west is negative.")


class Period(Part):
    """When an event took place."""

    start: Date
    end: Date = Field("", description="Empty: not over, or a single day.")
    circa: bool = Field(default=False, strict=True, description="true: the dates are not certain.")
    major: bool = Field(default=False, strict=True, description="true: one of the few that a timeline must show.")


class Role(Cited):
    """An office that the person holds or held."""

    title: Title
    start: Date = Field("", alias="from")
    end: Date = Field("", alias="to", description="Empty: still in office.")
    sources: list[Citation] = Field([])
    evidence: Evidence | None = BESIDE


class Relation(Part):
    """A link from this entity to another one."""

    type: Line = Field(description="part-of, member-of, ally-of, …")
    entity: Line = Field(description="The other entity's id.")
    start: Date = Field("", alias="from", description="Since when it holds; the same day as `to`: it happened then.")
    end: Date = Field("", alias="to", description="Empty: it still holds, or nobody says.")


class Entity(Cited):
    """One entity of the glossary: annotations/glossary/<id>.yml. The file's name is its id."""

    name: Name = Field(description="The name that readers see.")
    type: _AnyType
    aliases: list[Alias] = Field([], description="Other names, as they stand in articles.")
    not_in: list[Line] = Field([], description="Phrases inside which this entity is never meant.")
    summary: Summary = Field(description="At most 400 characters: the card, and the page's first words.")
    body: Markdown = Field("", description="More, in Markdown without HTML.")
    facts: list[Fact] = Field([])
    location: GeoPoint | None = Field(None, description="Of places and events.")
    dates: Period | None = Field(None, description="Of events.")
    roles: list[Role] = Field([], description="Of persons: shown as of the article's date.")
    relations: list[Relation] = Field([])
    family: Line = Field(
        "",
        description="Of persons: the family name, by which articles go on to call them; or which word of the name it"
        " is, first or last.",
    )
    wikidata: WikidataItem = Field("", description="Only when it was verified.")
    sources: list[Citation] = Field([])
    evidence: Evidence | None = BESIDE
    reviewed: Date = Field("", description="When somebody last checked it.")
    lang: Language = Field("", description="Of name, summary and body.")
    former_ids: list[Id] = Field([], description="Ids it had before; their addresses lead here. `explainer rename`.")
    status: EntryStatus = Field("reviewed", description="draft: the site does without it until somebody wrote it.")


class TranslatedFact(Part):
    """A line of the fact box in another language; sources and dates stand in the entry."""

    label: Title
    value: Line


class Translation(Part):
    """An entry in another language: annotations/glossary/<entity>.<language>.yml, beside the entry."""

    name: Name = Field("", description="The name in this language.")
    summary: Summary = Field("", description="At most 400 characters, as the entry's.")
    body: Markdown = Field("", description="More, in Markdown without HTML.")
    facts: list[TranslatedFact] = Field([], description="In the order of the entry's facts.")
    of: Checksum = Field(
        "", description="Of what was translated: write new, and `explainer check` says what belongs here."
    )


class Quote(Part):
    """The words that a note is about."""

    shorthand = "exact"
    exact: Verbatim = Field(description="The words, exactly as they stand in the article.")
    prefix: Verbatim = Field("", description="Words right before them, about 32 characters.")
    suffix: Verbatim = Field("", description="Words right behind them, as many; they tell the place, also after edits.")


class Note(Cited):
    """One note on an article: annotations/notes/<article>/<id>.yml."""

    quote: Quote | None = Field(None, description="The passage; absent: the note is about `entity` in this article.")
    kind: NoteKind
    entity: Line = Field("", description="With kind: identify, the entity that the passage means, or none.")
    scope: NoteScope = Field(
        "passage",
        description="With kind: identify. article: the words mean the entity wherever they stand in the article by"
        " themselves.",
    )
    headline: Headline = Field("", description="At most 70 characters: what the reader learns, in one line.")
    body: Markdown = Field("", description="What the note says, in Markdown without HTML.")
    verdict: Verdict | None = Field(None, description="Of kind: check only.")
    sources: list[Citation] = Field([])
    evidence: Evidence | None = BESIDE
    by: Line = Field("", description="Who wrote it: github:name, or a name.")
    created: Date = ""
    status: NoteStatus = "draft"
    reviewed_by: Line = Field("", description="Who reviewed it, as in `by`; somebody else than its author.")
    reviewed: Date = Field("", description="When it was reviewed.")
    reviewed_checksum: Checksum = Field(
        "", description="Of the words that were reviewed: write new, and `explainer check` says what belongs here."
    )
    retraction: Line = Field("", description="Of status: retracted only. Why it was retracted, in a sentence.")
    lang: Language = ""
    license: Line = Field("", description="Such as CC-BY-4.0.")


class Sense(Part):
    """A name that several entities have, and which of them is meant."""

    form: Name = Field(description="The words, as they stand in the articles.")
    entity: Line = Field(description="The id of the entity that they mean there.")
    articles: list[Line] = Field(min_length=1, description="Ids of the articles in which they do.")


class Senses(Part):
    """Which of several entities a name means: annotations/senses.yml. It decides only what else would be refused as
    ambiguous. `explainer senses` proposes."""

    senses: list[Sense] = Field([])


class Article(Part):
    """What is known of one article: annotations/articles/<id>.yml."""

    file: Line = Field(description="Where its text is: seeds/….txt or seeds/….md.")
    title: Title = Field("", description="Default: the file's first line.")
    published: Date = ""
    publisher: Title = ""
    url: WebAddress = Field("", description="Where the original stands.")
    lang: Language = Field("", description="Its language; default: the site's.")
    rights: Line = ""
    context: list[Line] = Field([], description="Context pages: their names below docs/context/, without .md.")
    know_first: Markdown = Field("", description="Three to five lines: what to know before reading.")
    sources: list[Citation] = Field([])
    former_ids: list[Id] = Field([], description="Ids it had before; their addresses lead here. `explainer rename`.")


class Author(Part):
    """Who wrote a source."""

    shorthand = "literal"
    literal: Line = Field("", description="The name as it is shown: Reuters.")
    family: Line = ""
    given: Line = ""


class Source(Part):
    """One source, with the field names of CSL: annotations/sources/<id>.yml."""

    type: SourceType
    title: Title
    kind: SourceKind | None = Field(
        None,
        description=(
            "primary: the record itself, such as a treaty, a resolution, a transcript. party: somebody who has a stake "
            "in what it tells, a state's agency among them. independent: somebody who has none."
        ),
    )
    author: list[Author] = Field([])
    issued: Date = Field("", description="When it was published.")
    publisher: Title = ""
    container_title: Title = Field("", alias="container-title", description="The newspaper, site or book it is in.")
    url: WebAddress = Field("", alias="URL")
    accessed: Date = Field("", description="When it was last looked at.")
    archive: Archive = Field("", description="The address of an archived copy, or the archive's name.")
    number: Line = Field("", description="Of a report, a bill, a standard.")
    language: Language = ""
    lang: Language = Field("", description="The same as language.")


class SeenWords(Part):
    """What was last seen of the words of an evidence."""

    quote: ShortQuote = Field(description="The words, as the evidence has them.")
    status: WordsStatus
    checked: Date = Field(description="The last day on which the page could be read.")
    seen: Date = Field("", description="The last day on which the words were there.")
    aside: bool = Field(default=False, strict=True, description="true: they stand outside the page's main text.")
    in_copy: bool = Field(
        default=False, strict=True, description="true: they were seen in a copy that somebody keeps, not on the page."
    )
    now: Line = Field("", description="What stands there in their place.")


class EvidenceRecord(Part):
    """What a check saw of a source: annotations/evidence/<source>.yml. `explainer evidence check` writes it."""

    checked: Date = Field(description="The day on which somebody last looked.")
    status: PageStatus
    since: Date = Field("", description="The first day on which the page had this status.")
    address: WebAddress = Field("", description="Where the page is now, if it moved.")
    words: list[SeenWords] = Field([])
