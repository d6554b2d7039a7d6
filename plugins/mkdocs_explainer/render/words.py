"""Words that readers see of kinds, types and states: one place for each, so that they can be translated."""

from collections.abc import Mapping
from typing import NamedTuple

from mkdocs_explainer.model.corpus import NoteKind
from mkdocs_explainer.model.entity_types import added_types


class SaysWords(NamedTuple):
    """What a note says, in words."""

    name: str
    """At the note."""
    one: str
    """Behind the number 1."""
    many: str


SAYS_WORDS: Mapping[str, SaysWords] = {
    "unsupported": SaysWords("Unsupported", "unsupported", "unsupported"),
    "disputed": SaysWords("Disputed", "disputed", "disputed"),
    "imprecise": SaysWords("Imprecise", "imprecise", "imprecise"),
    "outdated": SaysWords("Outdated", "outdated", "outdated"),
    "supported": SaysWords("Supported", "supported", "supported"),
    "check": SaysWords("Check", "check", "checks"),
    "update": SaysWords("Update", "update", "updates"),
    "question": SaysWords("Question", "question", "questions"),
    "context": SaysWords("Context", "with context", "with context"),
    "explain": SaysWords("Explained", "explained", "explained"),
    "identify": SaysWords("Who or what", "name", "names"),
}
"""By verdict or kind, in the order in which a tally counts them: what weighs most comes first."""
KIND_WORDS: Mapping[NoteKind, str] = {
    "explain": "explanation",
    "context": "context",
    "check": "check",
    "update": "update",
    "question": "question",
    "identify": "who or what is meant",
}
"""Kind of a note, as it is read out."""
SECTION_WORDS: Mapping[str, str] = {
    "articles": "Articles",
    "glossary": "Glossary",
    "context": "Context",
    "timeline": "Timeline",
    "map": "Map",
    "sources": "Sources",
    "changes": "Changes",
    "credits": "Credits",
}
"""Titles of the sections' index pages."""
TYPE_WORDS: Mapping[str, tuple[str, str]] = {
    "person": ("Person", "People"),
    "organization": ("Organization", "Organizations"),
    "place": ("Place", "Places"),
    "event": ("Event", "Events"),
    "weapon": ("Weapon", "Weapons"),
    "agreement": ("Agreement", "Agreements"),
    "office": ("Office", "Offices"),
    "concept": ("Concept", "Concepts"),
    "document": ("Document", "Documents"),
    "group": ("Group", "Groups"),
    **added_types(),
}
"""Type of an entity: in words, one and many."""
