"""What an annotation file may say: one pydantic model per kind of file, the truth for checks and for JSON Schemas."""

from typing import TYPE_CHECKING, Any, ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, ValidationInfo
from pydantic import field_validator as on_field
from pydantic import model_validator as on_model
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from mkdocs_explainer.load.dates import is_before, readable_date
from mkdocs_explainer.load.fields import (
    TEXT,
    Archive,
    Checksum,
    Date,
    Degrees,
    Headline,
    Id,
    InnerPath,
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
from mkdocs_explainer.model.corpus import (
    ENTITY_TYPES,
    AliasKind,
    EntityType,
    EntryStatus,
    NoteKind,
    NoteStatus,
    SourceKind,
    Verdict,
)
from mkdocs_explainer.model.evidence import MAX_EVIDENCE, PageStatus, WordsStatus

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


class Part(BaseModel):
    """A mapping of an annotation file. Unknown keys are errors; a key without a value counts as absent."""

    model_config = ConfigDict(extra="forbid", frozen=True)
    shorthand: ClassVar[str] = ""
    """The field that a plain text stands for."""

    @on_model(mode="before")
    @classmethod
    def _normalise(cls, value: Any) -> Any:
        if cls.shorthand and isinstance(value, str | int | float) and not isinstance(value, bool):
            return {cls.shorthand: value}
        if isinstance(value, dict):
            known = cls.keys()
            return {key: item for key, item in value.items() if item is not None or key not in known}
        return value

    @classmethod
    def keys(cls) -> dict[str, Any]:
        """Return the fields by the keys that stand for them in YAML."""
        return {field.alias or name: field for name, field in cls.model_fields.items()}

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        schema = handler.resolve_ref_schema(handler(core))
        schema.pop("title", None)
        required = schema.get("required", [])
        for key, value in schema.get("properties", {}).items():
            value.pop("title", None)
            if key not in required:
                schema["properties"][key] = _optional(value)
        if not cls.shorthand:
            return schema
        short = schema["properties"][cls.shorthand]
        plain = {key: item for key, item in short.items() if key != "description"}
        return {"anyOf": [plain if "type" in plain else dict(TEXT), schema]}


def _optional(value: JsonSchemaValue) -> JsonSchemaValue:
    """Return the schema of a field that may also have no value."""
    rest = {key: value[key] for key in ("description",) if key in value}
    value = {key: item for key, item in value.items() if key not in ("default", "description")}
    choices = value["anyOf"] if value.keys() == {"anyOf"} else [value]
    no_value = {"type": "null"}
    return {**rest, "anyOf": [*(choice for choice in choices if choice != no_value), no_value]}


class Evidence(Part):
    """Words of a source that bear out what cites it. `explainer evidence add` writes them, `… check` looks for them."""

    shorthand = "quote"
    quote: ShortQuote = Field(
        description=f"At most {MAX_EVIDENCE} characters, exactly as they stand in the source; … for what is left out."
    )
    lang: Language = Field("", description="Their language, where it is not the source's.")
    file: InnerPath = Field("", description="A copy of the source in the folder of copies, for what is at no address.")


class Citation(Part):
    """A source, by its id, and where in it."""

    shorthand = "id"
    id: Line = Field(description="The source's id: the name of its file in annotations/sources/ without .yml.")
    locator: Line = Field("", description="Where in it: page, paragraph, minute.")
    evidence: Evidence | None = Field(None, description="The words in it that bear this out.")


class Cited(Part):
    """What cites sources, and may say beside them which words bear it out."""

    @on_field("evidence", check_fields=False)
    @classmethod
    def _check_evidence(cls, evidence: Evidence | None, info: ValidationInfo) -> Evidence | None:
        sources = info.data.get("sources")
        if evidence and sources is not None and (len(sources) != 1 or sources[0].evidence):
            advice = "write them into the citation: `sources: [{id: …, evidence: {quote: …}}]`"
            raise PydanticCustomError("ANN103", "nobody can tell which source these words stand in", {"help": advice})
        return evidence


_BESIDE = Field(None, description="The words that bear this out, where there is one source; of several, see Citation.")


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
    sources: list[Citation] = []
    evidence: Evidence | None = _BESIDE


class GeoPoint(Part):
    """A place on Earth (WGS 84)."""

    lat: Degrees = Field(ge=-90, le=90, description="Degrees north; south is negative.")
    lon: Degrees = Field(ge=-180, le=180, description="Degrees east; west is negative.")


class Period(Part):
    """When an event took place."""

    start: Date
    end: Date = Field("", description="Empty: not over, or a single day.")
    circa: bool = Field(default=False, strict=True, description="true: the dates are not certain.")


class Role(Cited):
    """An office that the person holds or held."""

    title: Title
    start: Date = Field("", alias="from")
    end: Date = Field("", alias="to", description="Empty: still in office.")
    sources: list[Citation] = []
    evidence: Evidence | None = _BESIDE


class Relation(Part):
    """A link from this entity to another one."""

    type: Line = Field(description="part-of, member-of, ally-of, …")
    entity: Line = Field(description="The other entity's id.")
    start: Date = Field("", alias="from", description="Since when it holds.")
    end: Date = Field("", alias="to", description="Empty: it still holds, or nobody says.")


class Entity(Cited):
    """One entity of the glossary: annotations/glossary/<id>.yml. The file's name is its id."""

    name: Name = Field(description="The name that readers see.")
    type: _AnyType
    aliases: list[Alias] = Field([], description="Other names, as they stand in articles.")
    not_in: list[Line] = Field([], description="Phrases inside which this entity is never meant.")
    summary: Summary = Field(description="At most 400 characters: the card, and the page's first words.")
    body: Markdown = Field("", description="More, in Markdown without HTML.")
    facts: list[Fact] = []
    location: GeoPoint | None = Field(None, description="Of places and events.")
    dates: Period | None = Field(None, description="Of events.")
    roles: list[Role] = Field([], description="Of persons: shown as of the article's date.")
    relations: list[Relation] = []
    family: Line = Field(
        "",
        description="Of persons: the family name, by which articles go on to call them; or which word of the name it"
        " is, first or last.",
    )
    wikidata: WikidataItem = Field("", description="Only when it was verified.")
    sources: list[Citation] = []
    evidence: Evidence | None = _BESIDE
    reviewed: Date = Field("", description="When somebody last checked it.")
    lang: Language = Field("", description="Of name, summary and body.")
    former_ids: list[Id] = Field([], description="Ids it had before; their addresses lead here. `explainer rename`.")
    status: EntryStatus = Field("reviewed", description="draft: the site does without it until somebody wrote it.")


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
    headline: Headline = Field("", description="At most 70 characters: what the reader learns, in one line.")
    body: Markdown = Field("", description="What the note says, in Markdown without HTML.")
    verdict: Verdict | None = Field(None, description="Of kind: check only.")
    sources: list[Citation] = []
    evidence: Evidence | None = _BESIDE
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


class Article(Part):
    """What is known of one article: annotations/articles/<id>.yml."""

    file: Line = Field(description="Where its text is: seeds/….txt or seeds/….md.")
    title: Title = Field("", description="Default: the file's first line.")
    published: Date = ""
    publisher: Title = ""
    url: WebAddress = Field("", description="Where the original stands.")
    lang: Language = "en"
    rights: Line = ""
    context: list[Line] = Field([], description="Context pages: their names below docs/context/, without .md.")
    know_first: Markdown = Field("", description="Three to five lines: what to know before reading.")
    sources: list[Citation] = []
    former_ids: list[Id] = Field([], description="Ids it had before; their addresses lead here. `explainer rename`.")


class DatedEntry(Cited):
    """Something that happened: an entry under `timeline:`."""

    date: Date = Field(description="When: 2024, 2024-08, 2024-08-06, circa 1950; before year 1 in quotes: '-0044'.")
    end: Date = Field("", description="When it was over, if it took longer.")
    circa: bool = Field(default=False, strict=True, description="true: the dates are not certain.")
    text: Markdown = Field(description="What happened: one paragraph.")
    sources: list[Citation] = []
    evidence: Evidence | None = _BESIDE
    entities: list[Line] = Field([], description="Entries that it is about, besides those that the text links.")

    @on_model(mode="before")
    @classmethod
    def _read_dates(cls, value: Any) -> Any:
        """Years may be short, and a date may say itself that it is about then."""
        if not isinstance(value, dict):
            return value
        start, is_about = readable_date(value.get("date"))
        end, _ = readable_date(value.get("end"))
        given = {key: date for key, date in (("date", start), ("end", end)) if key in value}
        return {**value, **given, "circa": True} if is_about else {**value, **given}

    @on_field("end")
    @classmethod
    def _check_order(cls, end: str, info: ValidationInfo) -> str:
        start = info.data.get("date")
        if end and start and is_before(end, start):
            raise PydanticCustomError("ANN104", "this ends before it starts", {"help": "change one of the two dates"})
        return end


class Position(Cited):
    """What somebody says about a claim."""

    who: Line = Field(description="An entry's id, or a name.")
    says: Markdown = Field(description="One paragraph.")
    date: Date = Field("", description="When it was said.")
    sources: list[Citation] = []
    evidence: Evidence | None = _BESIDE


class Claim(Part):
    """A claim on which there are several positions: an entry under `claims:`."""

    claim: Line = Field(description="The claim in a sentence, as nobody in particular would say it.")
    positions: list[Position] = Field(min_length=1, description="Who says what about it.")


class Change(Part):
    """What was changed on the page: an entry under `changes:`."""

    date: Date
    text: Line = Field(description="What is new, for somebody who has read the page before.")


class ContextPage(Part):
    """What a page in docs/context/ says between the dashes at its start. Other keys are left to MkDocs."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    answer: Markdown = Field("", description="The question's answer in two sentences.")
    lang: Language = Field("", description="Of the page, where it is not the site's: uk, pt-BR.")
    articles: list[Line] = Field([], description="Articles that the page explains, by their ids.")
    entities: list[Line] = Field([], description="Entries whose pages shall lead here.")
    sources: list[Citation] = Field([], description="Sources that it rests on besides those that its text cites.")
    reviewed: Date = Field("", description="When somebody last checked it.")
    changes: list[Change] = Field([], description="What is new; the newest is shown below the answer.")
    timeline: list[DatedEntry] = Field([], description="What happened when; also shown on the site's timeline.")
    claims: list[Claim] = Field([], description="What is in dispute, and who says what.")


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
    author: list[Author] = []
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
    now: Line = Field("", description="What stands there in their place.")


class EvidenceRecord(Part):
    """What a check saw of a source: annotations/evidence/<source>.yml. `explainer evidence check` writes it."""

    checked: Date = Field(description="The day on which somebody last looked.")
    status: PageStatus
    since: Date = Field("", description="The first day on which the page had this status.")
    address: WebAddress = Field("", description="Where the page is now, if it moved.")
    words: list[SeenWords] = []
