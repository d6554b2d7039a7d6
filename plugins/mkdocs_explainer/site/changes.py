"""What changed in an annotation file, in plain words: two versions of its values in, a line for each change out.

It reads values, not the model: an older version may say what today's fields no longer know.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

_SHOWN = 80
"""Characters of a value that are repeated."""

_TEXTS = frozenset(["summary", "body", "know_first", "rights"])
"""Too long to be repeated: that they changed is said, the words stand on the page."""
_HIDDEN = frozenset(["reviewed_checksum"])
"""Says nothing to people; it changes with what it sums up."""
_LISTS: Mapping[str, tuple[str, tuple[str, ...]]] = {
    "aliases": ("alias", ("text",)),
    "not_in": ("exception", ()),
    "facts": ("fact", ("label",)),
    "roles": ("role", ("title",)),
    "relations": ("relation", ("type", "entity")),
    "sources": ("source", ("id",)),
    "context": ("context page", ()),
    "author": ("author", ("literal", "given", "family")),
}
"""Fields that are lists: what one item is called, and the keys that name it."""
_WORDS = {
    "by": "author",
    "lang": "language",
    "as_of": "date",
    "wikidata": "Wikidata item",
    "URL": "address",
    "url": "address",
    "archive": "archived copy",
    "accessed": "date of access",
    "container-title": "publication",
    "issued": "date of publication",
    "published": "date of publication",
    "quote": "passage",
    "retraction": "reason",
    "reviewed_by": "reviewer",
    "reviewed": "date of review",
    "dates": "dates",
    "file": "text’s file",
}
"""What readers call a field whose key says it badly."""
_STATES = {
    "reviewed": "reviewed",
    "disputed": "marked as disputed",
    "retracted": "retracted",
    "draft": "back to draft",
}


def changes(old: Any, new: Any) -> tuple[str, ...]:
    """Return what differs between two versions of an annotation file, a line each, in the order of the fields.

    Nothing for versions that say the same: their comments, order or line breaks differ.

    >>> changes({"name": "Kursk", "aliases": ["a"]}, {"name": "Kursk Oblast", "aliases": ["a", {"text": "b"}]})
    ('name changed: “Kursk” → “Kursk Oblast”', 'alias added: b')
    """
    before, after = (value if isinstance(value, Mapping) else {} for value in (old, new))
    keys = dict.fromkeys(key for key in [*after, *before] if key not in _HIDDEN)
    return tuple(line for key in keys for line in _field(str(key), _filled(before.get(key)), _filled(after.get(key))))


def _filled(value: Any) -> Any:
    """Return a value as it compares: texts without their line breaks, nothing for what is empty."""
    if isinstance(value, str):
        return " ".join(value.split()) or None
    if isinstance(value, Mapping):
        return {key: item for key in value if (item := _filled(value[key])) is not None} or None
    if isinstance(value, Sequence):
        return [_filled(item) for item in value] or None
    return value


def _field(key: str, old: Any, new: Any) -> Iterator[str]:
    if key in _LISTS:
        yield from _items(key, old, new)
        return
    if key == "quote":
        old, new = _shorthand(old, "exact"), _shorthand(new, "exact")
    if old == new:
        return
    name = _WORDS.get(key, key.replace("_", " ").replace("-", " "))
    if key == "status":
        yield _STATES.get(str(new or "draft"), f"state changed: {_short(new)}")
    elif key == "reviewed" and new:
        yield f"checked on {_short(new)}"
    elif key in _TEXTS or isinstance(old or new, Mapping):
        yield f"{name} {_verb(old, new)}"
    elif old is None:
        yield f"{name} added: {_short(new)}"
    elif new is None:
        yield f"{name} removed: {_short(old)}"
    else:
        yield f"{name} changed: “{_short(old)}” → “{_short(new)}”"


def _verb(old: Any, new: Any) -> str:
    return "added" if old is None else "removed" if new is None else "changed"


def _items(key: str, old: Any, new: Any) -> Iterator[str]:
    word, names = _LISTS[key]
    before, after = _named(old, names), _named(new, names)
    for name in dict.fromkeys([*after, *before]):
        if before.get(name) != after.get(name):
            yield f"{word} {_verb(before.get(name), after.get(name))}: {_short(name)}"


def _named(items: Any, names: tuple[str, ...]) -> dict[str, Any]:
    """Return a list's items by what names them; of several with the same name, all together."""
    found: dict[str, Any] = {}
    for item in items if isinstance(items, Sequence) and not isinstance(items, str) else []:
        whole = _shorthand(item, names[0]) if names else item
        name = " ".join(str(whole[key]) for key in names if key in whole) if isinstance(whole, Mapping) else str(whole)
        found[name] = [*found.get(name, []), whole]
    return found


def _shorthand(value: Any, key: str) -> Any:
    """Return the mapping that a plain text stands for."""
    return {key: str(value)} if isinstance(value, str | int | float) else value


def _short(value: Any) -> str:
    words = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"
