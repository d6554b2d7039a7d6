"""What changes are called. In English here; a page says it in its language."""

from collections.abc import Mapping

from mkdocs_explainer.render.messages.marks import marked, marked_many
from mkdocs_explainer.site.changes import FieldAction
from mkdocs_explainer.site.history import Action

ACTION_WORDS: Mapping[Action, tuple[str, str]] = {
    "added": (marked("added"), marked("{name} added")),
    "changed": (marked("changed"), marked("{name} changed")),
    "removed": (marked("removed"), marked("{name} removed")),
    "renamed": (marked("new name"), marked("{name} new name")),
}
"""What was done: alone, and of something."""
OWN_WORDS = {"article": marked("article"), "text": marked("the article’s text")}
"""What an article's own page calls its files."""
KINDS = {"article": "article", "entity": "entry", "note": "note", "source": "source", "page": "page", "text": "text"}
"""Kinds of changed things, as the tables below name them."""
ADDED_WORDS: Mapping[str, tuple[str, str, str]] = {
    "article": marked_many("history", "{count} article added", "{count} articles added"),
    "page": marked_many("history", "{count} page added", "{count} pages added"),
    "entry": marked_many("history", "{count} entry added", "{count} entries added"),
    "note": marked_many("history", "{count} note added", "{count} notes added"),
    "source": marked_many("history", "{count} source added", "{count} sources added"),
}
"""Above a list of what was added on a day, by kind; those of most weight first."""
CHANGED_WORDS: Mapping[str, tuple[str, str, str]] = {
    "article": marked_many("history", "{count} article changed", "{count} articles changed"),
    "page": marked_many("history", "{count} page changed", "{count} pages changed"),
    "entry": marked_many("history", "{count} entry changed", "{count} entries changed"),
    "note": marked_many("history", "{count} note changed", "{count} notes changed"),
    "source": marked_many("history", "{count} source changed", "{count} sources changed"),
}
"""Above a list of what was changed on a day, by kind; those of most weight first."""
REMOVED_WORDS: Mapping[str, str] = {
    "article": marked("article {name}"),
    "entry": marked("entry {name}"),
    "note": "{name}",
    "source": marked("source {name}"),
    "page": marked("page {name}"),
}
"""What was removed, by kind. A note says itself that it is one."""
DATED_WORDS: Mapping[str, str] = {"entries": marked("Entries checked"), "notes": marked("Notes written")}
"""Above a list of what bears a date."""
SOURCES_WORDS: Mapping[FieldAction, tuple[str, str, str]] = {
    "added": marked_many("history", "{count} source added", "{count} sources added"),
    "changed": marked_many("history", "{count} source changed", "{count} sources changed"),
    "removed": marked_many("history", "{count} source removed", "{count} sources removed"),
}
"""How many sources a change concerns."""
