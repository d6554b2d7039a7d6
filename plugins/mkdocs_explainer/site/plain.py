"""Values of a site as plain data and back, to be kept between builds; and what a value is told by.

Nothing is run when data is read back: it can become the few classes that are named here, and no others.
"""

import hashlib
import io
import pickle
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from operator import attrgetter
from types import MappingProxyType
from typing import Any

from mkdocs_explainer.anchoring.quotes import Ambiguous, Found, Orphan
from mkdocs_explainer.model.corpus import Alias, Entity, Note, Quote
from mkdocs_explainer.model.evidence import Evidence
from mkdocs_explainer.model.facts import Fact, GeoPoint, Period, Relation, Role
from mkdocs_explainer.model.mentions import Reason, Refusal, Via
from mkdocs_explainer.model.sources import Citation, Source
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
    Fact,
    GeoPoint,
    Quote,
    Note,
    Source,
)
_TUPLE, _LIST, _DICT, _ROWS, _FIRST = 0, 1, 2, 3, 4
"""What a list of plain data begins with: what it stands for; from `_FIRST` on one of the classes."""
_FEWEST_ROWS = 4
"""Tuples of one class in a tuple: so many are kept by column, which takes a third of the time to read."""
_NUMBERS = {kind: number for number, kind in enumerate(_CLASSES, start=_FIRST)}
_FIELDS = {
    kind: tuple(field.name for field in fields(kind)) if is_dataclass(kind) else () for kind in _CLASSES
}  # fmt: skip
_SCALARS = frozenset([str, int, float, bool, type(None)])


def plain(value: Any) -> Any:
    """Return a value as what JSON can hold.

    >>> plain((Span(1, 2), "a"))
    [0, [4, 1, 2], 'a']

    Raises:
        TypeError: it holds something that is not kept.
    """
    kind = type(value)
    if kind in _SCALARS:
        return value
    if kind in (tuple, list):
        rows = _plain_rows(value) if kind is tuple and len(value) >= _FEWEST_ROWS else None
        return rows or [_TUPLE if kind is tuple else _LIST, *map(plain, value)]
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


def _plain_rows(values: tuple[Any, ...]) -> list[Any] | None:
    """Return plain data by column; `None` for what are not all tuples of one class that is kept."""
    kind = type(values[0])
    if kind not in _NUMBERS or not issubclass(kind, tuple) or any(type(value) is not kind for value in values):
        return None
    return [_ROWS, _NUMBERS[kind], *map(_plain_column, zip(*values, strict=True))]


def _plain_column(values: tuple[Any, ...]) -> list[Any]:
    """Return a column as plain data. It begins with what follows: `None`: scalars as they are; the number of an `Enum`:
    values of it, or `None`; `True`: plain data of all."""
    kinds = set(map(type, values))
    if kinds <= _SCALARS:
        return [None, *values]
    kinds.discard(type(None))
    kind = kinds.pop()
    if not kinds and issubclass(kind, Enum) and kind in _NUMBERS:
        return [_NUMBERS[kind], *(None if value is None else value.value for value in values)]
    return [True, plain(values)]


def from_plain(data: Any) -> Any:
    """Return the value that plain data stands for.

    >>> from_plain([0, [4, 1, 2], "a"])
    (Span(start=1, end=2), 'a')

    Raises:
        ValueError, TypeError, LookupError: the data is not of ours.
    """
    if type(data) is not list:
        return data
    number = data[0]
    if number == _ROWS:
        row: Any = _CLASSES[data[1] - _FIRST]
        return tuple(map(row._make, zip(*map(_column, data[2:]), strict=True)))
    # most are scalars: to ask here is quicker than to call for each
    parts = [from_plain(value) if type(value) is list else value for value in data[1:]]
    if number >= _FIRST:
        return _made(_CLASSES[number - _FIRST], parts)
    if number == _TUPLE:
        return tuple(parts)
    if number == _LIST:
        return parts
    return dict(zip(parts[::2], parts[1::2], strict=True))


def _column(data: list[Any]) -> Any:
    what = data[0]
    if what is None:
        return data[1:]
    if what is True:
        return from_plain(data[1])
    kind: Any = _CLASSES[what - _FIRST]
    return [value if value is None else kind(value) for value in data[1:]]


def _made(kind: Any, parts: list[Any]) -> Any:
    if names := _FIELDS[kind]:
        return kind(**dict(zip(names, parts, strict=True)))
    return kind._make(parts) if issubclass(kind, tuple) else kind(*parts)


class _Ways(dict[type, Callable[[Any], tuple[Any, ...]]]):
    """How values of each class are written: so that the same values are written in the same way; nothing reads it.

    As a table, since a method that is asked of every value takes longer than all that is written.
    """

    def __missing__(self, kind: type) -> Callable[[Any], tuple[Any, ...]]:
        if issubclass(kind, type):  # a class is written by its name
            raise KeyError(kind)
        self[kind] = way = _way(kind)
        return way


def _way(kind: type) -> Callable[[Any], tuple[Any, ...]]:
    if kind is MappingProxyType:
        return lambda value: (dict, (dict(value),))
    if hasattr(kind, "told_by"):  # it knows of less that tells all of it
        return lambda value: (tuple, (value.told_by(),))
    if is_dataclass(kind) and (names := [field.name for field in fields(kind)]):
        told = attrgetter(*names)
        return (lambda value: (kind, told(value))) if len(names) > 1 else lambda value: (kind, (told(value),))
    if issubclass(kind, tuple) and kind.__reduce_ex__ is object.__reduce_ex__:
        return lambda value: (kind, (*value,))
    return lambda value: value.__reduce_ex__(4)


_WAYS = _Ways()


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
    writer = pickle.Pickler(written, 4)
    writer.dispatch_table = _WAYS
    writer.fast = True  # no references to what was written before: they tell who shares what, not what it is
    writer.dump(value)
    return hashlib.blake2b(written.getbuffer(), digest_size=16).hexdigest()
