"""The kinds of values that fields take, with what is wrong with others in plain words."""

import re
from typing import Annotated, Any

from pydantic import AfterValidator as After
from pydantic import BeforeValidator, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from mkdocs_explainer.load.dates import DATE_HELP, check_date, dates_in
from mkdocs_explainer.load.language_tags import language_meant, language_problem
from mkdocs_explainer.load.markdown_cost import find_costly
from mkdocs_explainer.model.evidence import MAX_EVIDENCE
from mkdocs_explainer.text.yaml_words import scalar

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
MAX_ID = 80
MAX_LINE = 500
"""Characters of a title or a name; the longest titles of reports have some 300."""
MAX_SUMMARY = 400
"""What a card holds without scrolling on a small screen."""
MAX_HEADLINE = 70
"""Two lines of the margin."""
MAX_BODY = 40_000


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


def _closed(value: str) -> str:
    at = find_costly(value)
    if at is not None:
        words = " ".join(value[at : at + 40].split()[:4])
        raise PydanticCustomError(
            "MD507",
            "this text has too many opening marks that nothing closes",
            {"help": f"look at the marks [, ]( and < from “{words}” on: close them, or put code between backticks"},
        )
    return value


def _without_line_ends(value: str) -> str:
    # a text after `|` ends with one that nobody meant
    return value.strip("\n")


def _uncurled(value: str) -> str:
    pairs = {("“", "”"), ("„", "“"), ("„", "”"), ("‘", "’"), ("«", "»"), ("“", '"'), ("„", '"'), ("‘", "'"), ("”", "”")}
    if len(value) > 2 and (value[0], value[-1]) in pairs:
        raise PydanticCustomError(
            "YML005",
            "curly quotation marks are ordinary letters to YAML; they would become part of the name",
            {"help": "delete them, or put straight ones around the text", "write": [scalar(value[1:-1].strip())]},
        )
    return value


def _half_curled(value: str) -> str:
    if len(value) > 2 and value[0] in "“„" and value[-1] == '"' and value.count('"') == 1:
        raise PydanticCustomError(
            "YML005",
            "this text starts with a curly quotation mark and ends with a straight one; neither quotes anything",
            {"help": "delete them, or put straight ones around the text", "write": [scalar(value[1:-1].strip())]},
        )
    return value


def _one_name(value: str) -> str:
    if ";" in value:
        raise PydanticCustomError(
            "ANN118",
            "this is one name for YAML, semicolon included",
            {"help": "write each name after a dash, or commas between brackets: [one, two]"},
        )
    return value


def _without_stray_signs(value: str) -> str:
    if value.count('"') == 1 and re.match(r'"\w|.*\w"$', value, re.DOTALL):
        message = "there is a quotation mark at one of its ends alone"
        raise PydanticCustomError("ANN118", message, {"help": "delete it", "write": [scalar(value.strip('"'))]})
    bare = value.strip(",; ")
    if bare and bare != value:
        sign = (
            "comma"
            if "," in value[: len(value) - len(value.lstrip(",; "))] + value[len(bare) - len(value) :]
            else "semicolon"
        )
        raise PydanticCustomError(
            "ANN118",
            f"the {sign} at its {'end' if value.startswith(bare[0]) else 'beginning'} would be a part of the name",
            {"help": "delete it; in a list each item has a dash, or commas between brackets", "write": [scalar(bare)]},
        )
    return value


def _date(value: str) -> str:
    problem = check_date(value)
    if problem:
        choices = dates_in(value)
        advice = f"write {' or '.join(choices)}" if choices else DATE_HELP
        raise PydanticCustomError("ANN104", problem, {"help": advice, "write": choices})
    return value


def _language(value: str) -> str:
    problem = language_problem(value)
    if problem:
        meant = language_meant(value)
        advice = f"write {meant}" if meant else "write en, ru, ko, pt-BR, …"
        raise PydanticCustomError("ANN105", problem, {"help": advice, "write": [meant] if meant else []})
    return value


def _web_address(value: str) -> str:
    second = next((found.start() for found in re.finditer("https?://", value, re.IGNORECASE) if found.start()), 0)
    # an archive's address holds the original one, behind a slash or a sign of that kind
    if second and (value[second - 1].isalnum() or value[second - 1] in " ,;") and re.match("https?://", value):
        one, two = value[:second].strip(" ,;"), value[second:].strip()
        advice = "write one of them; another one belongs into a source of its own"
        write = [one] if one == two else []
        raise PydanticCustomError(
            "ANN118", "two addresses stand here, one behind the other", {"help": advice, "write": write}
        )
    if re.fullmatch(r"https?://[^\s/?#]\S*+(?: ++\S++)++", value, re.IGNORECASE):
        better = re.sub(" +", lambda gap: "%20" * len(gap[0]), value)
        advice = "copy the address anew; where a space belongs to it, write %20"
        raise PydanticCustomError("MD502", "a web address has no spaces", {"help": advice, "write": [better]})
    if re.fullmatch(r"(?:www\.|[\w-]+\.(?:com|org|net|gov)/)\S+", value):
        advice = "start it with https://"
        raise PydanticCustomError(
            "MD502", "this is not a whole web address", {"help": advice, "write": [f"https://{value}"]}
        )
    if not re.fullmatch(r"https?://[^\s/?#]\S*+", value, re.IGNORECASE):
        around = r"(?:<|\[[^\[\]]*\]\(|(?:url|link|address)\s*:\s*)(https?://[^\s<>()]+)[>)]?"
        inside = re.fullmatch(around, value, re.IGNORECASE)
        raise PydanticCustomError(
            "MD502",
            "this is not a web address that readers can follow",
            {
                "help": "write the address alone" if inside else "write https://…",
                "write": [inside[1]] if inside else [],
            },
        )
    return value


def _archive(value: str) -> str:
    return _web_address(value) if re.match(r"\s*(?:[\w+.-]+:\S|//)", value) else value


def _wikidata(value: str) -> str:
    if not re.fullmatch(r"Q[1-9][0-9]{0,11}", value):
        inside = re.fullmatch(r"https?://(?:www\.)?wikidata\.org/\w+/(Q[1-9][0-9]{0,11})", value)
        raise PydanticCustomError(
            "ENT206",
            "this is not the number of a Wikidata item",
            {"help": "write Q and digits", "write": [inside[1]] if inside else []},
        )
    return value


def _id(value: str) -> str:
    if not is_id(value):
        advice = "write small letters a-z, digits and single hyphens"
        raise PydanticCustomError("ANN106", "this is not an id", {"help": advice})
    return value


def _inner_path(value: str) -> str:
    if value.startswith(("/", "~")) or "\\" in value or ":" in value or ".." in value.split("/"):
        raise PydanticCustomError(
            "ANN103", "this is no path in the folder of copies", {"help": "write it as ministry/2024-10-31.pdf"}
        )
    return value


def _checksum(value: str) -> str:
    if not re.fullmatch(r"new|[0-9a-f]{12}", value):
        raise PydanticCustomError(
            "ANN105", "this is not a checksum", {"help": "write new, and look at what REV602 says"}
        )
    return value


def _number(value: Any) -> Any:
    if isinstance(value, str | bool):
        is_quoted = re.fullmatch(r"\s*[-+]?\d+(?:\.\d+)?\s*", str(value))
        advice = "without quotes: 51.73" if is_quoted else "with a point, and a minus for south and west: 51.73"
        raise PydanticCustomError("ANN103", "a number is expected here", {"help": f"write it {advice}"})
    return value


TEXT = {"type": ["string", "number"]}
Line = Annotated[
    str,
    BeforeValidator(_as_written),
    Field(max_length=MAX_LINE),
    After(_one_line),
    After(_half_curled),
    WithJsonSchema({**TEXT, "maxLength": MAX_LINE}),
]
"""Text of one line."""
Headline = Annotated[
    str,
    BeforeValidator(_as_written),
    Field(max_length=MAX_HEADLINE),
    After(_one_line),
    WithJsonSchema({**TEXT, "maxLength": MAX_HEADLINE}),
]
Title = Annotated[Line, After(_without_stray_signs)]
"""Text of one line that readers see, without signs at its ends that belong to YAML."""
ShortQuote = Annotated[
    str,
    BeforeValidator(_as_written),
    After(_one_line),
    Field(max_length=MAX_EVIDENCE),
    WithJsonSchema({**TEXT, "maxLength": MAX_EVIDENCE}),
]
"""Words of another's text."""
Id = Annotated[Line, After(_id), WithJsonSchema({"type": "string", "pattern": f"^{ID.pattern}$", "maxLength": MAX_ID})]
Name = Annotated[
    Line,
    After(_uncurled),
    After(_without_stray_signs),
    After(_one_name),
    WithJsonSchema({**TEXT, "maxLength": MAX_LINE, "pattern": r"^\s*[^\s,;]([^;]*[^\s,;])?\s*$"}),
]
Verbatim = Annotated[
    str,
    BeforeValidator(_as_written),
    Field(max_length=MAX_BODY),
    After(_not_empty),
    After(_without_line_ends),
    After(_half_curled),
    WithJsonSchema({**TEXT, "minLength": 1, "maxLength": MAX_BODY}),
]
"""Text with its own spaces at both ends."""
Markdown = Annotated[
    str,
    BeforeValidator(_as_written),
    Field(max_length=MAX_BODY),
    After(_not_empty),
    After(_half_curled),
    After(_closed),
    After(str.rstrip),
]
Summary = Annotated[
    str,
    BeforeValidator(_as_written),
    After(str.strip),
    Field(max_length=MAX_SUMMARY),
    After(_not_empty),
    After(_half_curled),
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
InnerPath = Annotated[Line, After(_inner_path)]
Degrees = Annotated[float, BeforeValidator(_number)]
Archive = Annotated[Line, After(_archive)]
WikidataItem = Annotated[str, After(_wikidata), WithJsonSchema({"type": "string", "pattern": "^Q[1-9][0-9]*$"})]
Checksum = Annotated[
    str,
    BeforeValidator(_as_written),
    After(_checksum),
    WithJsonSchema({"type": ["string", "number"], "pattern": "^(new|[0-9a-f]{12})$"}),
]
