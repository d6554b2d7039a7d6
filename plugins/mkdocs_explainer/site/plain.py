"""Values of a site as plain data and back, to be kept between builds; and what a value is told by.

Nothing is run when data is read back: it can become the few classes that are named here, and no others.
"""

import hashlib
import io
import pickle
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from types import MappingProxyType
from typing import Any

from mkdocs_explainer.anchoring.quotes import Ambiguous, Found, Orphan
from mkdocs_explainer.model.corpus import Alias, Entity
from mkdocs_explainer.model.evidence import Evidence
from mkdocs_explainer.model.facts import Period, Relation, Role
from mkdocs_explainer.model.mentions import Reason, Refusal, Via
from mkdocs_explainer.model.sources import Citation
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.site.page import AnnotatedPage, PageMention

_CLASSES: tuple[type, ...] = (
    Span,
    PageMention,
    AnnotatedPage,
    Via,
    Reason,
    Refusal,
    Found,
    Ambiguous,
    Orphan,
    Entity,
    Alias,
    Period,
    Relation,
    Role,
    Citation,
    Evidence,
)
_TUPLE, _LIST, _DICT, _FIRST = 0, 1, 2, 3
"""What a list of plain data begins with: what it stands for; from `_FIRST` on one of the classes."""
_NUMBERS = {kind: number for number, kind in enumerate(_CLASSES, start=_FIRST)}
_FIELDS = {
    kind: tuple(field.name for field in fields(kind)) if is_dataclass(kind) else () for kind in _CLASSES
}  # fmt: skip
_SCALARS = frozenset([str, int, float, bool, type(None)])


def plain(value: Any) -> Any:
    """Return a value as what JSON can hold.

    >>> plain((Span(1, 2), "a"))
    [0, [3, 1, 2], 'a']

    Raises:
        TypeError: it holds something that is not kept.
    """
    kind = type(value)
    if kind in _SCALARS:
        return value
    if kind in (tuple, list):
        return [_TUPLE if kind is tuple else _LIST, *map(plain, value)]
    if isinstance(value, Mapping):
        return [_DICT, *(plain(part) for item in value.items() for part in item)]
    number = _NUMBERS.get(kind)
    if number is None:
        raise TypeError(f"{kind.__name__} is not kept")
    if isinstance(value, Enum):
        return [number, value.value]
    if isinstance(value, tuple):
        return [number, *map(plain, value)]
    return [number, *(plain(getattr(value, name)) for name in _FIELDS[kind])]


def from_plain(data: Any) -> Any:
    """Return the value that plain data stands for.

    >>> from_plain([0, [3, 1, 2], "a"])
    (Span(start=1, end=2), 'a')

    Raises:
        ValueError, TypeError, LookupError: the data is not of ours.
    """
    if type(data) is not list:
        return data
    number, values = data[0], data[1:]
    if number >= _FIRST:
        return _made(_CLASSES[number - _FIRST], values)
    parts = list(map(from_plain, values))
    if number == _TUPLE:
        return tuple(parts)
    if number == _LIST:
        return parts
    return dict(zip(parts[::2], parts[1::2], strict=True))


def _made(kind: Any, values: list[Any]) -> Any:
    if issubclass(kind, tuple):
        return kind._make(map(from_plain, values))
    if issubclass(kind, Enum):
        return kind(*values)
    return kind(**dict(zip(_FIELDS[kind], map(from_plain, values), strict=True)))


class _Writer(pickle.Pickler):
    """Writes values in a way that is the same for the same values; nothing ever reads it."""

    def reducer_override(self, value: Any) -> Any:
        if type(value) is MappingProxyType:
            return dict, (dict(value),)
        return NotImplemented


def digest(value: Any) -> str:
    """Return what a value is told by: the same for the same value in every process, whatever its parts share.

    >>> digest(("a", Span(1, 2))) == digest(("a", Span(1, 2))) != digest(("a", Span(1, 3)))
    True

    Raises:
        TypeError, AttributeError, pickle.PicklingError: the value cannot be told.
    """
    if type(value) in (set, frozenset):
        value = ("set", sorted(value))
    written = io.BytesIO()
    writer = _Writer(written, 4)
    writer.fast = True  # no references to what was written before: they tell who shares what, not what it is
    writer.dump(value)
    return hashlib.blake2b(written.getbuffer(), digest_size=16).hexdigest()
