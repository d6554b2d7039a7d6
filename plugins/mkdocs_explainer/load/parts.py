"""What annotation files are made of: a mapping that reads what people write, and what cites sources."""

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler, ValidationInfo
from pydantic import field_validator as on_field
from pydantic import model_validator as on_model
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError

from mkdocs_explainer.load.fields import TEXT, InnerPath, Language, Line, ShortQuote
from mkdocs_explainer.model.evidence import MAX_EVIDENCE


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


BESIDE = Field(None, description="The words that bear this out, where there is one source; of several, see Citation.")
