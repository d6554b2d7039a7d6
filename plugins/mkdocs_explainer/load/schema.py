"""What an annotation file may say: one pydantic model per kind of file, the truth for checks and for JSON Schemas."""

import re
from typing import Annotated, Any, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetJsonSchemaHandler, WithJsonSchema
from pydantic import AfterValidator as After
from pydantic import model_validator as on_model
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from mkdocs_explainer.core.model import AliasKind, EntityType, NoteKind, NoteStatus, Verdict

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MAX_ID = 80
MAX_LINE = 500
"""Characters of a title or a name; the longest titles of reports have some 300."""
MAX_SUMMARY = 400
"""What a card holds without scrolling on a small screen."""
MAX_BODY = 40_000

SourceType = Literal[
    "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter",
    "classic", "collection", "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event",
    "figure", "graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
    "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical", "personal_communication",
    "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
    "thesis", "treaty", "webpage",
]  # fmt: skip
"""CSL 1.0.2."""


def is_id(text: str) -> bool:
    """Return whether the text may be an id.

    >>> is_id("kursk-oblast"), is_id("Kursk"), is_id("a--b")
    (True, False, False)
    """
    return len(text) <= MAX_ID and ID.fullmatch(text) is not None


def _as_written(value: Any) -> Any:
    """Numbers in a field of text are text: `value: 1.10` stays `1.10`."""
    if isinstance(value, int | float) and not isinstance(value, bool):
        return getattr(value, "written", str(value))
    return value


def _one_line(value: str) -> str:
    text = " ".join(value.split())
    if not text:
        raise PydanticCustomError("ANN110", "this text is empty", {"help": "write it, or delete the field"})
    return text


def _not_empty(value: str) -> str:
    if not value.strip():
        raise PydanticCustomError("ANN110", "this text is empty", {"help": "write it, or delete the field"})
    return value


def _uncurled(value: str) -> str:
    if len(value) > 2 and (value[0], value[-1]) in {("“", "”"), ("„", "“"), ("‘", "’"), ("«", "»")}:
        raise PydanticCustomError(
            "YML005",
            "curly quotation marks are ordinary letters to YAML; they would become part of the name",
            {"help": "delete them, or put straight quotation marks around the text"},
        )
    return value


_DATE = re.compile(r"(-?[0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
DATE_HELP = "write 2024, 2024-08 or 2024-08-06"


def _date(value: str) -> str:
    found = _DATE.fullmatch(value)
    if not found:
        raise PydanticCustomError("ANN104", "this is not a date", {"help": _date_help(value)})
    year, month, day = int(found[1]), int(found[2] or 1), int(found[3] or 1)
    is_leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    if not 1 <= month <= 12:
        raise PydanticCustomError("ANN104", "a year has no such month", {"help": DATE_HELP})
    if not 1 <= day <= (28 if month == 2 and not is_leap else _DAYS[month - 1]):
        raise PydanticCustomError("ANN104", "this month has no such day", {"help": DATE_HELP})
    return value


def _date_help(value: str) -> str:
    if found := re.fullmatch(r"([0-9]{4})[-/.]([0-9]{1,2})[-/.]([0-9]{1,2})", value):
        return f"write {found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    return DATE_HELP


def _language(value: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*", value):
        raise PydanticCustomError("ANN105", "this is not a language tag", {"help": "write en, ru, ko, pt-BR, …"})
    return value


def _web_address(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s/?#]+\S*", value, re.IGNORECASE):
        raise PydanticCustomError(
            "MD502", "this is not a web address that readers can follow", {"help": "write https://…"}
        )
    return value


def _archive(value: str) -> str:
    return _web_address(value) if re.match(r"\s*(?:[\w+.-]+:\S|//)", value) else value


def _wikidata(value: str) -> str:
    if not re.fullmatch(r"Q[1-9][0-9]{0,11}", value):
        raise PydanticCustomError("ENT206", "this is not the number of a Wikidata item", {"help": "write Q and digits"})
    return value


def _number(value: Any) -> Any:
    if isinstance(value, str | bool):
        raise PydanticCustomError("ANN103", "a number is expected here", {"help": "write it without quotes: 51.73"})
    return value


_TEXT = {"type": ["string", "number"]}
Line = Annotated[
    str,
    BeforeValidator(_as_written),
    Field(max_length=MAX_LINE),
    After(_one_line),
    WithJsonSchema({**_TEXT, "maxLength": MAX_LINE}),
]
"""Text of one line."""
Name = Annotated[Line, After(_uncurled)]
Verbatim = Annotated[
    str,
    BeforeValidator(_as_written),
    Field(max_length=MAX_BODY),
    After(_not_empty),
    WithJsonSchema({**_TEXT, "minLength": 1, "maxLength": MAX_BODY}),
]
"""Text with its own spaces at both ends."""
Markdown = Annotated[
    str, BeforeValidator(_as_written), Field(max_length=MAX_BODY), After(_not_empty), After(str.rstrip)
]
Summary = Annotated[
    str, BeforeValidator(_as_written), After(str.strip), Field(max_length=MAX_SUMMARY), After(_not_empty)
]
Date = Annotated[
    str,
    BeforeValidator(_as_written),
    After(_date),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": r"^-?[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ]
        }
    ),
]
Language = Annotated[str, After(_language), WithJsonSchema({"type": "string", "pattern": "^[A-Za-z]{2,3}(-.+)?$"})]
WebAddress = Annotated[str, After(_web_address), WithJsonSchema({"type": "string", "pattern": "^https?://"})]
Degrees = Annotated[float, BeforeValidator(_number)]


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
        required = schema.get("required", [])
        for key, value in schema.get("properties", {}).items():
            if key not in required:
                value.pop("default", None)
                description = {"description": value.pop("description")} if "description" in value else {}
                schema["properties"][key] = {**description, "anyOf": [value, {"type": "null"}]}
        return {"anyOf": [dict(_TEXT), schema]} if cls.shorthand else schema


class Citation(Part):
    """A source, by its id, and where in it."""

    shorthand = "id"
    id: Line = Field(description="The source's id: the name of its file in annotations/sources/ without .yml.")
    locator: Line = Field("", description="Where in it: page, paragraph, minute.")


class Alias(Part):
    """Another name of the entity, as it stands in texts."""

    shorthand = "text"
    text: Name = Field(description="The words; letters as they are, never a pattern.")
    lang: Language = Field("", description="Its language, where it is not the article's: ru, ko, …")
    case: Literal["exact", "any"] | None = Field(
        None, description="Whether capitals must agree. Default: exact when the text has a capital, else any."
    )
    auto: bool = Field(True, strict=True, description="false: a known name that is never linked by itself.")
    kind: AliasKind = Field("name", description="What sort of name it is.")


class Fact(Part):
    """A line of the fact box."""

    label: Line
    value: Line
    as_of: Date = Field("", description="When it held: 2024, 2024-08, 2024-08-06.")
    sources: list[Citation] = []


class GeoPoint(Part):
    """A place on Earth (WGS 84)."""

    lat: Degrees = Field(ge=-90, le=90, description="Degrees north; south is negative.")
    lon: Degrees = Field(ge=-180, le=180, description="Degrees east; west is negative.")


class Period(Part):
    """When an event took place."""

    start: Date
    end: Date = Field("", description="Empty: not over, or a single day.")
    circa: bool = Field(False, strict=True, description="true: the dates are not certain.")


class Role(Part):
    """An office that the person holds or held."""

    title: Line
    start: Date = Field("", alias="from")
    end: Date = Field("", alias="to", description="Empty: still in office.")
    sources: list[Citation] = []


class Relation(Part):
    """A link from this entity to another one."""

    type: Line = Field(description="part-of, member-of, ally-of, …")
    entity: Line = Field(description="The other entity's id.")


class Entity(Part):
    """One entity of the glossary: annotations/glossary/<id>.yml. The file's name is its id."""

    name: Name = Field(description="The name that readers see.")
    type: EntityType
    aliases: list[Alias] = Field([], description="Other names, as they stand in articles.")
    not_in: list[Line] = Field([], description="Phrases inside which this entity is never meant.")
    summary: Summary = Field(description="At most 400 characters: the card, and the page's first words.")
    body: Markdown = Field("", description="More, in Markdown without HTML.")
    facts: list[Fact] = []
    location: GeoPoint | None = Field(None, description="Of places and events.")
    dates: Period | None = Field(None, description="Of events.")
    roles: list[Role] = Field([], description="Of persons: shown as of the article's date.")
    relations: list[Relation] = []
    wikidata: Annotated[str, After(_wikidata), WithJsonSchema({"type": "string", "pattern": "^Q[1-9][0-9]*$"})] = Field(
        "", description="Only when it was verified."
    )
    sources: list[Citation] = []
    reviewed: Date = Field("", description="When somebody last checked it.")
    lang: Language = Field("", description="Of name, summary and body.")


class Quote(Part):
    """The words that a note is about."""

    shorthand = "exact"
    exact: Verbatim = Field(description="The words, exactly as they stand in the article.")
    prefix: Verbatim = Field("", description="Words before them, where they stand in the article more than once.")
    suffix: Verbatim = Field("", description="Words behind them.")


class Note(Part):
    """One note on an article: annotations/notes/<article>/<id>.yml."""

    quote: Quote | None = Field(None, description="The passage; absent: the note is about `entity` in this article.")
    kind: NoteKind
    entity: Line = Field("", description="With kind: identify, the entity that the passage means, or none.")
    body: Markdown = Field("", description="What the note says, in Markdown without HTML.")
    verdict: Verdict | None = Field(None, description="Of kind: check only.")
    sources: list[Citation] = []
    by: Line = Field("", description="Who wrote it: github:name, or a name.")
    created: Date = ""
    status: NoteStatus = "draft"
    lang: Language = ""
    license: Line = Field("", description="Such as CC-BY-4.0.")


class Article(Part):
    """What is known of one article: annotations/articles/<id>.yml."""

    file: Line = Field(description="Where its text is: seeds/….txt or seeds/….md.")
    title: Line = Field("", description="Default: the file's first line.")
    published: Date = ""
    publisher: Line = ""
    url: WebAddress = Field("", description="Where the original stands.")
    lang: Language = "en"
    rights: Line = ""
    context: list[Line] = Field([], description="Context pages: their names below docs/context/, without .md.")
    know_first: Markdown = Field("", description="Three to five lines: what to know before reading.")
    sources: list[Citation] = []


class Author(Part):
    """Who wrote a source."""

    shorthand = "literal"
    literal: Line = Field("", description="The name as it is shown: Reuters.")
    family: Line = ""
    given: Line = ""


class Source(Part):
    """One source, with the field names of CSL: annotations/sources/<id>.yml."""

    type: SourceType
    title: Line
    author: list[Author] = []
    issued: Date = Field("", description="When it was published.")
    publisher: Line = ""
    container_title: Line = Field("", alias="container-title", description="Newspaper, journal, site or book it is in.")
    url: WebAddress = Field("", alias="URL")
    accessed: Date = Field("", description="When it was last looked at.")
    archive: Annotated[Line, After(_archive)] = Field("", description="The address of an archived copy, or the archive's name.")
    number: Line = Field("", description="Of a report, a bill, a standard.")
    language: Language = ""
    lang: Language = Field("", description="The same as language.")
