"""What changed in an annotation file: two versions of its values in, a value for each change out.

It reads values, not the model: an older version may say what today's fields no longer know. How a change is told is
the business of `render.change_words`.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

FieldAction = Literal["added", "changed", "removed"]

_HIDDEN = frozenset(["reviewed_checksum"])
"""Says nothing to people; it changes with what it sums up."""
_LISTS: Mapping[str, tuple[str, ...]] = {
    "aliases": ("text",),
    "not_in": (),
    "facts": ("label",),
    "roles": ("title",),
    "relations": ("type", "entity"),
    "sources": ("id",),
    "context": (),
    "author": ("literal", "given", "family"),
}
"""Fields that are lists: the keys that name one item; none: the item names itself."""
TEXT = "text"
"""Stands for the field of an article that is no field of its annotation file: its words."""


class FieldChange(NamedTuple):
    """What one field says otherwise than before, or one item of a list."""

    field: str
    action: FieldAction
    item: tuple[str, ...] = ()
    """Of a list: what names the item, such as a relation's type and entity; empty: the whole field."""
    before: Any = None
    """The field's value, texts without their line breaks; `None` for nothing, and for items."""
    after: Any = None


def field_changes(old: Any, new: Any) -> tuple[FieldChange, ...]:
    """Return what differs between two versions of an annotation file, in the order of the fields.

    Nothing for versions that say the same: their comments, order or line breaks differ.

    >>> [tuple(one) for one in field_changes({"name": "K", "aliases": ["a"]}, {"name": "L", "aliases": ["a", "b"]})]
    [('name', 'changed', (), 'K', 'L'), ('aliases', 'added', ('b',), None, None)]
    """
    before, after = (value if isinstance(value, Mapping) else {} for value in (old, new))
    keys = dict.fromkeys(key for key in [*after, *before] if key not in _HIDDEN)
    return tuple(one for key in keys for one in _field(str(key), _filled(before.get(key)), _filled(after.get(key))))


def _filled(value: Any) -> Any:
    """Return a value as it compares: texts without their line breaks, nothing for what is empty."""
    if isinstance(value, str):
        return " ".join(value.split()) or None
    if isinstance(value, Mapping):
        return {key: item for key in value if (item := _filled(value[key])) is not None} or None
    if isinstance(value, Sequence):
        return [_filled(item) for item in value] or None
    return value


def _field(key: str, old: Any, new: Any) -> Iterator[FieldChange]:
    if key in _LISTS:
        before, after = _named(old, _LISTS[key]), _named(new, _LISTS[key])
        for item in dict.fromkeys([*after, *before]):
            if before.get(item) != after.get(item):
                yield FieldChange(key, _action(before.get(item), after.get(item)), item)
        return
    if key == "quote":
        old, new = _shorthand(old, "exact"), _shorthand(new, "exact")
    if old != new:
        yield FieldChange(key, _action(old, new), (), old, new)


def _action(old: Any, new: Any) -> FieldAction:
    return "added" if old is None else "removed" if new is None else "changed"


def _named(items: Any, names: tuple[str, ...]) -> dict[tuple[str, ...], Any]:
    """Return a list's items by what names them; of several with the same name, all together."""
    found: dict[tuple[str, ...], Any] = {}
    for item in items if isinstance(items, Sequence) and not isinstance(items, str) else []:
        whole = _shorthand(item, names[0]) if names else item
        is_mapping = isinstance(whole, Mapping)
        name = tuple(str(whole[key]) for key in names if key in whole) if is_mapping else (str(whole),)
        found[name] = [*found.get(name, []), whole]
    return found


def _shorthand(value: Any, key: str) -> Any:
    """Return the mapping that a plain text stands for."""
    return {key: str(value)} if isinstance(value, str | int | float) else value
