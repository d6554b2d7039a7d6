"""Changes of annotation files in plain words, a line each."""

from collections.abc import Mapping
from typing import Any

from mkdocs_explainer.site.changes import TEXT, FieldChange

_SHOWN = 80
"""Characters of a value that are repeated."""
_TEXTS = frozenset(["summary", "body", "know_first", "rights", TEXT])
"""Too long to be repeated: that they changed is said, the words stand on the page."""
_ITEMS = {
    "aliases": "alias",
    "not_in": "exception",
    "facts": "fact",
    "roles": "role",
    "relations": "relation",
    "sources": "source",
    "context": "context page",
    "author": "author",
}
"""What one item of a list is called."""
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


def words_of(change: FieldChange) -> str:
    """Return a change as one line.

    >>> words_of(FieldChange("aliases", "added", ("ICBM",)))
    'alias added: ICBM'
    >>> words_of(FieldChange("status", "changed", (), None, "retracted"))
    'retracted'
    """
    field, action, item, old, new = change
    if item:
        return f"{_ITEMS[field]} {action}: {_short(' '.join(item))}"
    name = _WORDS.get(field, field.replace("_", " ").replace("-", " "))
    if field == "status":
        return _STATES.get(str(new or "draft"), f"state changed: {_short(new)}")
    if field == "reviewed" and new:
        return f"checked on {_short(new)}"
    if field in _TEXTS or isinstance(old or new, Mapping):
        return f"{name} {action}"
    if action == "changed":
        return f"{name} changed: “{_short(old)}” → “{_short(new)}”"
    return f"{name} {action}: {_short(new if action == 'added' else old)}"


def _short(value: Any) -> str:
    words = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return words if len(words) <= _SHOWN else f"{words[: _SHOWN - 1].rstrip()}…"
