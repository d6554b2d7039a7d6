"""The kinds of values that fields take, for pydantic and for JSON Schema."""

from typing import Annotated

from pydantic import AfterValidator as After
from pydantic import BeforeValidator, Field, WithJsonSchema

from mkdocs_explainer.load.field_checks import (
    archive_or_address,
    as_written,
    checksum,
    closed,
    date,
    half_curled,
    id_alone,
    inner_path,
    language,
    not_empty,
    number,
    one_line,
    one_name,
    uncurled,
    web_address,
    wikidata_item,
    without_line_ends,
    without_stray_signs,
)
from mkdocs_explainer.model.evidence import MAX_EVIDENCE
from mkdocs_explainer.model.ids import ID, MAX_ID

MAX_LINE = 500
"""Characters of a title or a name; the longest titles of reports have some 300."""
MAX_SUMMARY = 400
"""What a card holds without scrolling on a small screen."""
MAX_HEADLINE = 70
"""Two lines of the margin."""
MAX_BODY = 40_000


TEXT = {"type": ["string", "number"]}
Line = Annotated[
    str,
    BeforeValidator(as_written),
    Field(max_length=MAX_LINE),
    After(one_line),
    After(half_curled),
    WithJsonSchema({**TEXT, "maxLength": MAX_LINE}),
]
"""Text of one line."""
Headline = Annotated[
    str,
    BeforeValidator(as_written),
    Field(max_length=MAX_HEADLINE),
    After(one_line),
    WithJsonSchema({**TEXT, "maxLength": MAX_HEADLINE}),
]
Title = Annotated[Line, After(without_stray_signs)]
"""Text of one line that readers see, without signs at its ends that belong to YAML."""
ShortQuote = Annotated[
    str,
    BeforeValidator(as_written),
    After(one_line),
    Field(max_length=MAX_EVIDENCE),
    WithJsonSchema({**TEXT, "maxLength": MAX_EVIDENCE}),
]
"""Words of another's text."""
Id = Annotated[
    Line, After(id_alone), WithJsonSchema({"type": "string", "pattern": f"^{ID.pattern}$", "maxLength": MAX_ID})
]
Name = Annotated[
    Line,
    After(uncurled),
    After(without_stray_signs),
    After(one_name),
    WithJsonSchema({**TEXT, "maxLength": MAX_LINE, "pattern": r"^\s*[^\s,;]([^;]*[^\s,;])?\s*$"}),
]
Verbatim = Annotated[
    str,
    BeforeValidator(as_written),
    Field(max_length=MAX_BODY),
    After(not_empty),
    After(without_line_ends),
    After(half_curled),
    WithJsonSchema({**TEXT, "minLength": 1, "maxLength": MAX_BODY}),
]
"""Text with its own spaces at both ends."""
Markdown = Annotated[
    str,
    BeforeValidator(as_written),
    Field(max_length=MAX_BODY),
    After(not_empty),
    After(half_curled),
    After(closed),
    After(str.rstrip),
]
Summary = Annotated[
    str,
    BeforeValidator(as_written),
    After(str.strip),
    Field(max_length=MAX_SUMMARY),
    After(not_empty),
    After(half_curled),
]
Date = Annotated[
    str,
    BeforeValidator(as_written),
    After(date),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string", "pattern": r"^-?[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"},
                {"type": "integer", "minimum": 1000, "maximum": 9999},
            ]
        }
    ),
]
Language = Annotated[str, After(language), WithJsonSchema({"type": "string", "pattern": "^[A-Za-z]{2,3}(-.+)?$"})]
WebAddress = Annotated[str, After(web_address), WithJsonSchema({"type": "string", "pattern": "^https?://"})]
InnerPath = Annotated[Line, After(inner_path)]
Degrees = Annotated[float, BeforeValidator(number)]
Archive = Annotated[Line, After(archive_or_address)]
WikidataItem = Annotated[str, After(wikidata_item), WithJsonSchema({"type": "string", "pattern": "^Q[1-9][0-9]*$"})]
Checksum = Annotated[
    str,
    BeforeValidator(as_written),
    After(checksum),
    WithJsonSchema({"type": ["string", "number"], "pattern": "^(new|[0-9a-f]{12})$"}),
]
