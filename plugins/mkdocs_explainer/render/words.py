"""What kinds, types and states are called: one place for each. In English here; a page says it in its language."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from mkdocs_explainer.model.choices import NoteKind
from mkdocs_explainer.model.corpus import NoteStatus
from mkdocs_explainer.model.entity_types import added_types
from mkdocs_explainer.render.messages.marks import marked, marked_as, marked_many
from mkdocs_explainer.render.messages.words import Words


class SaysWords(NamedTuple):
    """What a note says, in words."""

    name: str
    """At the note."""
    counted: tuple[str, str, str]
    """Behind a number: the context, the word behind 1, the one behind others."""


SAYS_WORDS: Mapping[str, SaysWords] = {
    "unsupported": SaysWords(marked("Unsupported"), marked_many("counted", "unsupported", "unsupported")),
    "disputed": SaysWords(marked("Disputed"), marked_many("counted", "disputed", "disputed")),
    "imprecise": SaysWords(marked("Imprecise"), marked_many("counted", "imprecise", "imprecise")),
    "outdated": SaysWords(marked("Outdated"), marked_many("counted", "outdated", "outdated")),
    "supported": SaysWords(marked("Supported"), marked_many("counted", "supported", "supported")),
    "check": SaysWords(marked("Check"), marked_many("counted", "check", "checks")),
    "update": SaysWords(marked("Update"), marked_many("counted", "update", "updates")),
    "question": SaysWords(marked("Question"), marked_many("counted", "question", "questions")),
    "context": SaysWords(marked("Context"), marked_many("counted", "with context", "with context")),
    "explain": SaysWords(marked("Explained"), marked_many("counted", "explained", "explained")),
    "identify": SaysWords(marked("Who or what"), marked_many("counted", "name", "names")),
}
"""By verdict or kind, in the order in which a tally counts them: what weighs most comes first."""
KIND_WORDS: Mapping[NoteKind, str] = {
    "explain": marked("explanation"),
    "context": marked("context"),
    "check": marked("check"),
    "update": marked("update"),
    "question": marked("question"),
    "identify": marked("who or what is meant"),
}
"""Kind of a note, as it is read out."""
STATE_WORDS: Mapping[NoteStatus, str] = {
    "draft": marked("Draft, not reviewed"),
    "reviewed": marked("Reviewed"),
    "disputed": marked("Disputed"),
    "retracted": marked("Retracted"),
}
"""What readers see of a note's state; that one was reviewed goes without saying."""
SECTION_WORDS: Mapping[str, str] = {
    "articles": marked("Articles"),
    "glossary": marked("Glossary"),
    "context": marked("Context"),
    "timeline": marked("Timeline"),
    "map": marked("Map"),
    "sources": marked("Sources"),
    "changes": marked("Changes"),
    "credits": marked("Credits"),
}
"""Titles of the sections' index pages."""
TYPE_WORDS: Mapping[str, tuple[str, str]] = {
    "person": (marked("Person"), marked("People")),
    "organization": (marked("Organization"), marked("Organizations")),
    "company": (marked("Company"), marked("Companies")),
    "place": (marked("Place"), marked("Places")),
    "event": (marked("Event"), marked("Events")),
    "weapon": (marked("Weapon"), marked("Weapons")),
    "ship": (marked("Ship"), marked("Ships")),
    "product": (marked("Product"), marked("Products")),
    "work": (marked("Work"), marked("Works")),
    "agreement": (marked("Agreement"), marked("Agreements")),
    "law": (marked("Law"), marked("Laws")),
    "office": (marked("Office"), marked("Offices")),
    "concept": (marked("Concept"), marked("Concepts")),
    "document": (marked("Document"), marked("Documents")),
    "species": (marked("Species"), marked("Living species")),
    "group": (marked("Group"), marked("Groups")),
    **added_types(),
}
"""Type of an entity: in words, one and many."""
ONE, MANY = "type", "types"
"""The contexts of what a site's own types are called."""
_PLACES = {type: place for place, type in enumerate(TYPE_WORDS)}
_RELATION = "relation"
"""The context of what relations are called: a site may have others, and say in `messages` what they are called."""
USUAL_RELATIONS = (
    marked_as("relation", "adopted by"),
    marked_as("relation", "agency of"),
    marked_as("relation", "between"),
    marked_as("relation", "built by"),
    marked_as("relation", "capital of"),
    marked_as("relation", "carried out by"),
    marked_as("relation", "commander of"),
    marked_as("relation", "head of state of"),
    marked_as("relation", "held office as"),
    marked_as("relation", "issued by"),
    marked_as("relation", "leader of"),
    marked_as("relation", "located in"),
    marked_as("relation", "made in"),
    marked_as("relation", "meeting of"),
    marked_as("relation", "member of"),
    marked_as("relation", "ministry of"),
    marked_as("relation", "office of"),
    marked_as("relation", "official of"),
    marked_as("relation", "part of"),
    marked_as("relation", "participant in"),
    marked_as("relation", "party to"),
    marked_as("relation", "provided by"),
    marked_as("relation", "sent by"),
    marked_as("relation", "signed by"),
    marked_as("relation", "successor of"),
    marked_as("relation", "test of"),
    marked_as("relation", "tested by"),
    marked_as("relation", "type of"),
    marked_as("relation", "used in"),
    marked_as("relation", "was member of"),
    marked_as("relation", "was minister of"),
    marked_as("relation", "was president of"),
)
"""Relations that the catalogues know: any other is told by its type's own words."""


def type_words(type: str, words: Words) -> str:
    """Return what one entity of a type is.

    >>> type_words("person", Words())
    'Person'
    """
    return words.gettext(TYPE_WORDS[type][0]) if type in TYPE_WORDS else words.pgettext(ONE, type)


def types_words(type: str, words: Words) -> str:
    """Return what entities of a type are."""
    return words.gettext(TYPE_WORDS[type][1]) if type in TYPE_WORDS else words.pgettext(MANY, type)


def own_types(words: Words) -> list[str]:
    """Return the types that the site names besides ours."""
    parted = (message.partition("|") for message, _ in words.own)
    return [type for context, _, type in parted if context == ONE]


def in_order(types: Iterable[str]) -> list[str]:
    """Return types in the glossary's order: ours, then those of the site.

    >>> in_order({"vessel", "place", "person"})
    ['person', 'place', 'vessel']
    """
    return sorted(set(types), key=lambda one: (_PLACES.get(one, len(_PLACES)), one))


def relation_words(type: str, words: Words) -> str:
    """Return what a relation is called; one that no catalogue knows as its type says it.

    >>> relation_words("part-of", Words()), relation_words("twinned-with", Words("de"))
    ('part of', 'twinned with')
    """
    return words.pgettext(_RELATION, type.replace("-", " "))
