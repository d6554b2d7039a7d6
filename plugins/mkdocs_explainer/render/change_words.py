"""Changes of annotation files in plain words, a line each."""

from collections.abc import Iterable, Mapping
from typing import Any

from mkdocs_explainer.render.messages.marks import marked, marked_as
from mkdocs_explainer.render.messages.words import ENGLISH, Words
from mkdocs_explainer.site.changes import TEXT, FieldAction, FieldChange
from mkdocs_explainer.site.domains import find_domains
from mkdocs_explainer.text.lines import at_most

_SHOWN = 80
"""Characters of a value that are repeated."""
_TEXTS = frozenset(["summary", "body", "know_first", "rights", TEXT])
"""Too long to be repeated: that they changed is said, the words stand on the page."""
_ADDRESSES = frozenset(["URL", "url", "archive"])
"""Whose pages they lead to is repeated; the rest is long, and no words."""
_ITEMS = {
    "aliases": marked_as("field", "alias"),
    "not_in": marked_as("field", "exception"),
    "facts": marked_as("field", "fact"),
    "roles": marked_as("field", "role"),
    "relations": marked_as("field", "relation"),
    "sources": marked_as("field", "source"),
    "context": marked_as("field", "context page"),
    "author": marked_as("field", "author"),
}
"""What one item of a list is called."""
_FIELDS = {
    "accessed": marked_as("field", "date of access"),
    "archive": marked_as("field", "archived copy"),
    "as_of": marked_as("field", "date"),
    "body": marked_as("field", "body"),
    "by": marked_as("field", "author"),
    "container-title": marked_as("field", "publication"),
    "created": marked_as("field", "created"),
    "dates": marked_as("field", "dates"),
    "entity": marked_as("field", "entity"),
    "evidence": marked_as("field", "evidence"),
    "family": marked_as("field", "family"),
    "file": marked_as("field", "text’s file"),
    "former_ids": marked_as("field", "former ids"),
    "headline": marked_as("field", "headline"),
    "issued": marked_as("field", "date of publication"),
    "kind": marked_as("field", "kind"),
    "know_first": ("", marked("What to know first")),
    "lang": marked_as("field", "language"),
    "license": marked_as("field", "license"),
    "location": marked_as("field", "location"),
    "name": marked_as("field", "name"),
    "number": marked_as("field", "number"),
    "published": marked_as("field", "date of publication"),
    "publisher": marked_as("field", "publisher"),
    "quote": marked_as("field", "passage"),
    "retraction": marked_as("field", "reason"),
    "reviewed": marked_as("field", "date of review"),
    "reviewed_by": marked_as("field", "reviewer"),
    "rights": marked_as("field", "rights"),
    "summary": marked_as("field", "summary"),
    "text": marked_as("field", "text"),
    "title": marked_as("field", "title"),
    "type": marked_as("field", "type"),
    "URL": marked_as("field", "address"),
    "url": marked_as("field", "address"),
    "verdict": marked_as("field", "verdict"),
    "wikidata": marked_as("field", "Wikidata item"),
}
"""What readers call a field; a key that older files have is said as it is written."""
_STATES = {
    "reviewed": marked_as("state", "reviewed"),
    "disputed": marked_as("state", "marked as disputed"),
    "retracted": marked_as("state", "retracted"),
    "draft": marked_as("state", "back to draft"),
}
_ALONE: Mapping[FieldAction, str] = {
    "added": marked("{thing} added"),
    "changed": marked("{thing} changed"),
    "removed": marked("{thing} removed"),
}
_WITH_VALUE: Mapping[FieldAction, str] = {
    "added": marked("{thing} added: {value}"),
    "changed": marked("{thing} changed: {value}"),
    "removed": marked("{thing} removed: {value}"),
}


def words_of(change: FieldChange, words: Words = ENGLISH) -> str:
    """Return a change as one line.

    >>> words_of(FieldChange("aliases", "added", ("ICBM",)))
    'alias added: ICBM'
    >>> words_of(FieldChange("status", "changed", (), None, "retracted"))
    'retracted'
    >>> words_of(FieldChange("URL", "changed", (), "https://www.a.io/1", "https://b.io/of-a-day"))
    'address changed: “a.io” → “b.io”'
    """
    field, action, item, old, new = change
    if item:
        return words_of_items(field, action, [" ".join(item)], words)
    thing = words.pgettext(*_FIELDS.get(field, ("field", field.replace("_", " ").replace("-", " "))))
    if field == "status":
        return _state(str(new or "draft"), words)
    if field == "reviewed" and new:
        return words.gettext("checked on {date}", date=_short(new))
    before, after = (_host(value) if field in _ADDRESSES else _short(value) for value in (old, new))
    if field in _TEXTS or isinstance(old or new, Mapping) or before == after:
        return words.gettext(_ALONE[action], thing=thing)
    if action == "changed":
        return words.gettext("{thing} changed: “{before}” → “{after}”", thing=thing, before=before, after=after)
    return words.gettext(_WITH_VALUE[action], thing=thing, value=_short(new if action == "added" else old))


def words_of_items(field: str, action: FieldAction, items: Iterable[str], words: Words = ENGLISH) -> str:
    """Return what was done to items of one list as one line.

    >>> words_of_items("aliases", "added", ["ICBM", "ICBMs"])
    'alias added: ICBM, ICBMs'
    """
    value = words.pgettext("list", ", ").join(map(_short, items))
    return words.gettext(_WITH_VALUE[action], thing=words.pgettext(*_ITEMS[field]), value=value)


def _state(state: str, words: Words) -> str:
    if state in _STATES:
        return words.pgettext(*_STATES[state])
    return words.gettext("state changed: {state}", state=_short(state))


def _host(address: Any) -> str:
    return next((domain for domain, _ in find_domains(str(address))), _short(address))


def _short(value: Any) -> str:
    words = ", ".join(map(str, value)) if isinstance(value, list) else str(value)
    return at_most(words, _SHOWN)
