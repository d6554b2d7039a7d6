"""A document and its model -> the checked model, or findings in plain words at the values' places."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from mkdocs_explainer.load import schema
from mkdocs_explainer.load.likeness import closest
from mkdocs_explainer.load.model_places import is_braced, part_at, value_at
from mkdocs_explainer.load.parts import Citation, Part
from mkdocs_explainer.load.proposals import is_sure, writing
from mkdocs_explainer.load.wrong_values import SHAPES, colon_in_item, value_finding
from mkdocs_explainer.load.yaml.document import Document
from mkdocs_explainer.load.yaml.wording import shortened
from mkdocs_explainer.model.findings import Finding
from mkdocs_explainer.model.origins import KeyPath

AnyPart = TypeVar("AnyPart", bound=Part)

_OF_SOURCES = frozenset({"url", "link", "address", *schema.Source.keys()})
"""Keys that people write who put a whole source where its id belongs."""


def validate(document: Document, model: type[AnyPart]) -> AnyPart | list[Finding]:
    """Return the checked model, or all that is wrong with the document."""
    value = document.value
    if not isinstance(value, dict):
        return [_no_mapping(document, model)]
    try:
        return model.model_validate(value)
    except ValidationError as error:
        return _without_cascades(document, model, error.errors(include_url=False))


def validate_part(document: Document, model: type[AnyPart]) -> tuple[AnyPart, list[Finding]]:
    """Return what of the document can be used, and all that is wrong with the rest.

    For models all of whose fields are optional: a wrong item of a list is left out, a wrong field is, too; of an
    unknown key nothing but the key.
    """
    value: Any = deepcopy(document.value)
    findings: list[Finding] = []
    while True:
        try:
            return model.model_validate(value), findings
        except ValidationError as error:
            errors = error.errors(include_url=False)
        # what was left out may have hidden nothing: the first pass sees all that is wrong
        findings = findings or _without_cascades(document, model, errors)
        places = [_blamed(error) for error in errors]
        value = _pruned(value, places) if all(places) else {}  # a fault without a place leaves nothing to use


def usable_part(document: Document, model: type[AnyPart], needed: str) -> AnyPart | None:
    """Return what of a document can be used without the fields that are wrong; `None` when the needed one is."""
    value: Any = deepcopy(document.value)
    while document.is_readable and isinstance(value, dict):
        try:
            return model.model_validate(value)
        except ValidationError as error:
            places = [_blamed(each) for each in error.errors(include_url=False)]
        if not all(places) or any(place[0] == needed for place in places):
            return None
        value = _pruned(value, places)
    return None


def _blamed(error: ErrorDetails) -> KeyPath:
    """Return what must go: an unknown key, the first list's item that holds the fault, or the field."""
    keys = error["loc"]
    if error["type"] == "extra_forbidden":
        return keys
    number = next((place for place, key in enumerate(keys) if isinstance(key, int)), 0)
    return keys[: number + 1]


def _pruned(value: Any, places: Sequence[KeyPath], at: KeyPath = ()) -> Any:
    if isinstance(value, dict):
        return {key: _pruned(item, places, (*at, key)) for key, item in value.items() if (*at, key) not in places}
    if isinstance(value, list):
        return [
            _pruned(item, places, (*at, number)) for number, item in enumerate(value) if (*at, number) not in places
        ]
    return value


def _no_mapping(document: Document, model: type[Part]) -> Finding:
    required = ", ".join(key for key, field in model.keys().items() if field.is_required())
    if document.value is None:
        return Finding("ANN101", "this file says nothing", document.locate(()), help=f"it needs {required}")
    here = document.locate(())
    if isinstance(document.value, str) and document.value.startswith("<"):
        message = "this is the source of a web page, not an annotation"
        return Finding("ANN103", message, here, help=f"write the fields {required}, each on a line: `key: value`")
    return Finding(
        "ANN103",
        "this file has no fields, `key: value`",
        here,
        help=f"write the fields {required}, each on a line of its own",
    )


def _without_cascades(document: Document, model: type[Part], errors: Sequence[ErrorDetails]) -> list[Finding]:
    """Return one finding per cause: a misspelt key is not also a missing one, a text that commas cut is one text."""
    findings: list[Finding] = []
    explained: set[KeyPath] = set()
    unknown = [error for error in errors if error["type"] == "extra_forbidden"]
    for error in unknown:
        keys = error["loc"]
        if (*keys[:-1], "") in explained:
            continue
        finding, meant = _unknown_key(document, model, keys, error["input"])
        if meant == "":
            explained.add((*keys[:-1], ""))
        elif meant is not None:
            explained.add((*keys[:-1], meant))
        findings.append(finding)
    for error in errors:
        keys = error["loc"]
        if error["type"] == "extra_forbidden" or (error["type"] == "missing" and _is_explained(keys, explained)):
            continue
        findings.append(value_finding(document, model, error))
    return findings


def _is_explained(keys: KeyPath, explained: set[KeyPath]) -> bool:
    return keys in explained or (*keys[:-1], "") in explained


def _unknown_key(document: Document, model: type[Part], keys: KeyPath, value: Any) -> tuple[Finding, str | None]:
    """Return the finding and the key that was meant; "" where the cause explains missing fields beside it, too."""
    key = str(keys[-1])
    part = part_at(model, keys[:-1])
    here = document.locate(keys, key=True)
    siblings = value_at(document.value, keys[:-1])
    known = list(part.keys()) if part else []
    if value is None and is_braced(document, keys[:-1]):
        advice = "put the text that contains the comma in quotes"
        if keys[0] == "location":
            advice = f"write decimals with a point: {SHAPES['location']}"
        return Finding("ANN102", "between { and } a comma starts a new field", here, label="a field?", help=advice), ""
    is_shorthand = part is not None and part.shorthand != "" and not is_braced(document, keys[:-1])
    if part is Citation and key in _OF_SOURCES and not set(siblings) & set(known):
        message = "a source has a file of its own; here stands the name of that file"
        advice = "write its name without .yml, or make one: `explainer new source` and the address"
        return Finding("ANN103", message, document.locate(keys[:-1]), help=advice), ""
    if is_shorthand and isinstance(siblings, dict) and not set(siblings) & set(known):
        return colon_in_item(document, keys[:-1], siblings), ""
    is_nothing_known = part is not None and part.shorthand != "" and not set(siblings or ()) & set(known)
    meant = closest(key, [name for name in known if not isinstance(siblings, dict) or siblings.get(name) is None])
    message = f"there is no field `{shortened(key)}` here"
    advice = f"did you mean `{meant}`?" if meant else f"fields here: {', '.join(known)}"
    fixes = writing(here, meant, safety="safe" if is_sure(key, meant) else "suggestion") if meant else ()
    # a mapping that has nothing right at all does not also lack fields
    explained = "" if meant is None and is_nothing_known else meant
    return Finding("ANN102", message, here, label="unknown", help=advice, fixes=fixes), explained
