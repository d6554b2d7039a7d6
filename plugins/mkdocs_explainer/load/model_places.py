"""Where a place of a document stands in its model, and what the document says there."""

from collections.abc import Iterator
from typing import Any, get_args

from mkdocs_explainer.load.parts import Part
from mkdocs_explainer.load.yaml.document import Document
from mkdocs_explainer.model.origins import KeyPath


def is_braced(document: Document, keys: KeyPath) -> bool:
    """Return whether the mapping stands between braces: it starts before its first key, one in block style with it."""
    outer, value = document.marks.get(keys), value_at(document.value, keys)
    if outer is None or not isinstance(value, dict) or not value:
        return False
    first = document.keys[(*keys, next(iter(value)))]
    return (outer.line, outer.column) < (first.line, first.column)


def part_at(model: type[Part], keys: KeyPath) -> type[Part] | None:
    """Return the model of the mapping at this place."""
    part: type[Part] | None = model
    for key in keys:
        if isinstance(key, int):
            continue
        field = part.keys().get(key) if part else None
        part = next(_parts(field.annotation), None) if field else None
    return part


def _parts(annotation: Any) -> Iterator[type[Part]]:
    if isinstance(annotation, type) and issubclass(annotation, Part):
        yield annotation
    for inner in get_args(annotation):
        yield from _parts(inner)


def literals(annotation: Any) -> Iterator[Any]:
    """Yield the words that a field may be one of."""
    for inner in get_args(annotation):
        if isinstance(inner, str):
            yield inner
        else:
            yield from literals(inner)


def value_at(value: Any, keys: KeyPath) -> Any:
    """Return what stands at this place of a value; `None` where there is nothing."""
    for key in keys:
        try:
            value = value[key]
        except (KeyError, IndexError, TypeError):
            return None
    return value
