"""A value that the model refuses -> a finding in plain words at its place."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from pydantic_core import ErrorDetails

from mkdocs_explainer.load.likeness import closest
from mkdocs_explainer.load.model_places import is_braced, literals, part_at
from mkdocs_explainer.load.parts import Part
from mkdocs_explainer.load.proposals import writing
from mkdocs_explainer.load.yaml.bullets import BULLETS, dashed
from mkdocs_explainer.load.yaml.document import Document
from mkdocs_explainer.load.yaml.wording import shortened
from mkdocs_explainer.model.findings import Edit, Finding, Fix, Location
from mkdocs_explainer.model.origins import KeyPath
from mkdocs_explainer.text.yaml_words import scalar

_CURLY = "“”„‟«»‘’‚"
SHAPES = {"location": "{lat: 51.73, lon: 36.19}", "dates": "{start: 2024-08-06, end: 2025-04-26}"}
"""Fields that people write as one text, and what they look like."""
_EXPECTED = {
    "string_type": ("a text is expected here", ""),
    "list_type": ("a list is expected here", "write it as `[one, two]`, or one item per line after `- `"),
    "model_type": ("fields are expected here", "write them as `{key: value}`, or one per line, indented"),
    "dict_type": ("fields are expected here", ""),
    "bool_type": ("true or false is expected here", "write true or false without quotes"),
    "float_type": ("a number is expected here", "write it without quotes: 51.73"),
    "float_parsing": ("a number is expected here", "write it without quotes: 51.73"),
    "too_short": ("this list is empty", "write what belongs into it"),
    "finite_number": ("a number is expected here", ""),
}
_YES_OR_NO = {"yes": "true", "y": "true", "on": "true", "no": "false", "n": "false", "off": "false"}
_MOST_CHOICES = 12
"""Words that a line can list; the types of sources are many more."""
_BOUNDS = {"greater_than_equal": ("ge", "at least"), "less_than_equal": ("le", "at most")}


def value_finding(document: Document, model: type[Part], error: ErrorDetails) -> Finding:
    kind, keys, value = error["type"], error["loc"], error["input"]
    context: Mapping[str, Any] = error.get("ctx", {})
    here = document.locate(keys)
    if kind == "missing":
        return _missing(document, model, keys)
    if kind == "literal_error":
        return _bad_choice(document, model, keys, value)
    if kind in ("string_too_long", "too_long"):
        limit = context["max_length"]
        length = context.get("actual_length") or len(value)
        message = f"this text has {length:,} characters; at most {limit:,} are allowed"
        return Finding("ANN110", message, here, help="shorten it; what is longer belongs into `body`")
    if kind in _BOUNDS:
        name, words = _BOUNDS[kind]
        advice = "lat is how far north: 51.73; lon how far east: 36.19" if keys[-1] in ("lat", "lon") else ""
        return Finding("ANN105", f"this number must be {words} {context[name]:g}", here, help=advice)
    if kind in _EXPECTED:
        is_bracketed = isinstance(keys[-1], int) and isinstance(value, list)
        return _bracketed(document, here, value) if is_bracketed else _wrong_type(document, model, kind, keys, value)
    # our own validators give a rule's code as type; a type of pydantic's that nobody foresaw has small letters
    code = kind if kind[:1].isupper() else "ANN103"
    fixes = [fix for words in context.get("write", ()) for fix in writing(here, words)]
    return Finding(code, error["msg"], here, help=str(context.get("help", "")), fixes=tuple(fixes))


def colon_in_item(document: Document, keys: KeyPath, value: Mapping[str, Any]) -> Finding:
    text = "; ".join(f"{key}: {item}" for key, item in value.items())
    here = document.locate(keys)
    return Finding(
        "YML003",
        "this text contains ': ', so YAML reads a new field",
        here,
        help=f"put the text in quotes: {scalar(shortened(text))}",
        fixes=writing(here, scalar(text)) if len(text) == (here.end_column or 0) - here.column else (),
    )


def _missing(document: Document, model: type[Part], keys: KeyPath) -> Finding:
    key = str(keys[-1])
    part = part_at(model, keys[:-1])
    field = part.keys().get(key) if part else None
    choices = [str(choice) for choice in literals(field.annotation)] if field else []
    told = f"one of {', '.join(choices)}" if 0 < len(choices) <= _MOST_CHOICES else field.description if field else ""
    advice = f"add `{key}: …`" + (f" – {told}" if told else "")
    if keys in document.keys:
        return Finding("ANN101", f"`{key}` has no value", document.locate(keys, key=True), label="empty", help=advice)
    # what lacks the field is shown by its first line
    return Finding("ANN101", f"the field `{key}` is missing", document.locate(keys[:-1]), help=advice)


def _bad_choice(document: Document, model: type[Part], keys: KeyPath, value: Any) -> Finding:
    if isinstance(value, str) and value and value[0] in _CURLY:
        message = "curly quotation marks are ordinary letters to YAML; they quote nothing"
        return Finding("YML005", message, document.locate(keys), help="delete them, or use straight ones")
    part = part_at(model, keys[:-1])
    field = part.keys().get(str(keys[-1])) if part else None
    choices = [str(choice) for choice in literals(field.annotation)] if field else []
    here = document.locate(keys)
    meant = closest(str(value), choices)
    listed = f"one of {', '.join(choices)}"
    return Finding(
        "ANN105",
        f"`{shortened(str(value))}` is none of the words allowed here",
        here,
        label=f"did you mean {meant}?" if meant else "",
        help=f"write {meant}; allowed: {', '.join(choices)}" if meant else f"write {listed}",
        fixes=writing(here, meant) if meant else (),
    )


def _wrong_type(document: Document, model: type[Part], kind: str, keys: KeyPath, value: Any) -> Finding:
    here = document.locate(keys)
    part = part_at(model, keys)
    if kind == "model_type" and part and part.shorthand and not isinstance(value, list):
        kind = "string_type"
    message, advice = _EXPECTED[kind]
    if value is None:
        return Finding("ANN103", "this item of the list is empty", here, help="write it, or delete the dash")
    if kind == "list_type" and isinstance(value, str):
        return _no_list(here, value, document.lines, is_inline=document.locate(keys, key=True).line == here.line)
    fixes: tuple[Fix, ...] = ()
    if kind == "model_type" and keys[-1] in SHAPES:
        advice = f"write them so: {keys[-1]}: {SHAPES[str(keys[-1])]}"
    elif kind == "bool_type" and str(value).lower() in _YES_OR_NO:
        fixes = writing(here, _YES_OR_NO[str(value).lower()])
    elif kind == "string_type" and isinstance(value, bool):
        advice = f'put the word in quotes: "{str(value).lower()}"'
        fixes = writing(here, f'"{str(value).lower()}"')
    elif kind == "string_type" and isinstance(value, dict) and len(value) == 1 and not is_braced(document, keys):
        return colon_in_item(document, keys, value)
    elif kind == "string_type" and isinstance(value, list) and document.locate(keys, key=True).line < here.line:
        advice = f"write `{keys[-1]}: |`, and below it the text, each line indented by two spaces"
    elif kind == "string_type" and isinstance(value, list | dict):
        advice = "if the brackets belong to the text, put the text in quotes"
    return Finding("ANN103", message, here, help=advice, fixes=fixes)


def _bracketed(document: Document, here: Location, value: Any) -> Finding:
    """Return the finding for an item of a list that is a list itself."""
    while isinstance(value, list) and len(value) == 1:
        value = value[0]
    line = document.lines[here.line - 1] if here.line <= len(document.lines) else ""
    found = re.match(r"(\[+)([^\[\]]*+)(\]+)", line[here.column - 1 :])
    fixes: tuple[Fix, ...] = ()
    # the brackets around a list of one belong to the list
    if found and isinstance(value, str) and len(found[1]) <= len(found[3]):
        place = Location(here.path, here.line, here.column, here.column + len(found[0]) - len(found[3]) + len(found[1]))
        fixes = writing(place, found[2].strip(" "))
    message = "this item stands in brackets, which makes a list of it"
    return Finding("ANN103", message, here, help="delete the brackets around the item", fixes=fixes)


def _no_list(here: Location, value: str, lines: Sequence[str], *, is_inline: bool) -> Finding:
    """Return the finding for a text that was meant as a list; `is_inline`: it stands behind its key."""
    if value.startswith("-"):
        return _no_space_after_dash(here, value, is_inline=is_inline)
    if (value.startswith(tuple(BULLETS)) or re.match(r"1[.)]\s", value)) and not is_inline:
        message = "in these files the items of a list start with a dash"
        return Finding("YML001", message, here, help="write `- ` before each", fixes=dashed(lines, here.line - 1))
    if value.startswith(tuple(BULLETS)):
        is_one = len(value) == (here.end_column or 0) - here.column and not re.search(rf"\s[{BULLETS}]\s", value)
        fixes = (
            (Fix("write the list in brackets", (Edit.at(here, f"[{scalar(value[1:].strip())}]"),)),) if is_one else ()
        )
        message = "in these files the items of a list start with a dash"
        return Finding("YML001", message, here, help="write `- ` before each", fixes=fixes)
    bare = value[1:-1] if value.startswith("(") and value.endswith(")") else value
    items = bare.replace(";", ",")
    advice = f"write `[{shortened(items)}]`, or one item per line after `- `"
    listed = tuple(writing(here, f"[{items}]")) if re.fullmatch(r"[\w ,;.()/-]+", bare) else ()
    if here.end_column and here.end_column - here.column < len(value):  # it goes on over several lines
        listed = ()
    return Finding("ANN103", _EXPECTED["list_type"][0], here, help=advice, fixes=listed)


def _no_space_after_dash(here: Location, value: str, *, is_inline: bool) -> Finding:
    """Return the finding for a text that was meant as a list; `is_inline`: it stands behind its key."""
    if is_inline:
        advice = "write the list in brackets, `[one, two]`, or each item on a line of its own after `- `"
        words = f"[{value[1:].strip()}]"
        fixes = writing(here, words) if re.fullmatch(r"[\w .()/\[\]-]+", words) else ()
        return Finding("ANN103", "a list cannot start behind its field's name", here, help=advice, fixes=fixes)
    edits = (Edit.at(here, f"- {value[1:]}"),)
    fixes = (Fix("write a space after the dash", edits),) if "\n" not in value and " -" not in value else ()
    return Finding("YML001", "after the dash of a list a space is missing", here, help="write `- `", fixes=fixes)
