"""Which of several entities a name means, by clear evidence of the text; or none."""

from collections import Counter
from collections.abc import Mapping, Sequence

from mkdocs_explainer.linking.lexicon import Sense
from mkdocs_explainer.linking.reading import Choice, Reading
from mkdocs_explainer.linking.words import PLACE_PREPOSITIONS
from mkdocs_explainer.model.mentions import Via

_LATE_KINDS = frozenset({"former", "metonym"})
"""A name that is no longer used, or stands for something else, gives way to one that is used for itself."""
_LONGEST_MODIFIER = 5
"""Code points of an acronym that stands before all kinds of names (`UN`, `U.S.`)."""
_STEM = 4
"""Letters that an adjective shares with the name that it is made of."""
_ADJECTIVE_ENDS = ("an", "ish", "ese", "ch", "i", "ss", "k")
"""Ends of English adjectives of places."""


def is_adjective(sense: Sense, surface: str) -> bool:
    """Return whether the words say where somebody or something is from: an alias of a place or people, not its name."""
    if sense.kind == "demonym" or (len(surface) <= _LONGEST_MODIFIER and surface.isupper()):
        return True
    return (
        sense.via is not Via.NAME
        and " " not in surface
        and surface.lower().endswith(_ADJECTIVE_ENDS)
        and sense.type in ("place", "group")
    )


def chosen(reading: Reading, choice: Choice, counts: Counter[str]) -> Sequence[Sense]:
    """Return the senses that the evidence leaves; more than one: it does not decide.

    counts: how often each entity is named elsewhere by words that mean no other. The evidence, the clearest first:
    a name that is used for itself before a former name or a metonym; the only entity whose very name it is; the
    entity that the text names otherwise too; one whose relations the text names; a place after a preposition of
    place; for an adjective the entity whose name is the plain noun (`Examplian`: Examplia, not the Examplian Empire);
    and the entity whose name has the words in it (`Exampleland`: the Republic of Exampleland, not the Ex dynasty).
    """
    senses = [sense for sense in choice.senses if sense.kind not in _LATE_KINDS] or choice.senses
    surface = reading.surface(choice.start, choice.end)
    own = [sense for sense in senses if sense.via is Via.NAME or reading.entity(sense).name.upper() == surface]
    if len(own) == 1 or len(senses) == 1:
        return own or senses
    for scores in (
        {sense.entity: counts[sense.entity] for sense in senses},
        {sense.entity: _named_relations(reading, sense.entity, counts) for sense in senses},
    ):
        if best := _best(senses, scores):
            return [best]
    if _follows_preposition(reading, choice.start):
        places = [sense for sense in senses if sense.type == "place"]
        if len(places) == 1:
            return places
    plain = [sense for sense in senses if _is_plain_name_of(reading.entity(sense).name, surface)]
    if len(plain) == 1:
        return plain
    whole = [sense for sense in senses if _has_words(reading.entity(sense).name, surface)]
    return whole if len(whole) == 1 else senses


def _has_words(name: str, surface: str) -> bool:
    return f" {surface} " in f" {name} "


def _follows_preposition(reading: Reading, start: int) -> bool:
    """Return whether a preposition of place stands before the words, or before their article."""
    before = reading.scene.word_before(start)
    if before.lower() == "the":
        before = reading.scene.word_before(start - 1 - len(before))
    return before.lower() in PLACE_PREPOSITIONS


def _is_plain_name_of(name: str, surface: str) -> bool:
    """Return whether the name is one word with the same beginning: what an adjective is made of."""
    return " " not in name and len(surface) > _STEM and name[:_STEM].lower() == surface[:_STEM].lower()


def _best(senses: Sequence[Sense], scores: Mapping[str, int]) -> Sense | None:
    """Return the sense with the highest score; `None` if two have it."""
    first, second = sorted(senses, key=lambda sense: -scores[sense.entity])[:2]
    return first if scores[first.entity] > scores[second.entity] else None


def _named_relations(reading: Reading, id: str, counts: Counter[str]) -> int:
    """Return how many entities that this one is related to the text names."""
    return sum(counts[relation.entity] > 0 for relation in reading.lexicon.entities[id].relations)
