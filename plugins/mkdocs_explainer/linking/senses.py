"""Which of several entities a name means, by clear evidence of the text; or none."""

from collections import Counter
from collections.abc import Mapping, Sequence

from mkdocs_explainer.linking.lexicon import Sense
from mkdocs_explainer.linking.reading import Choice, Reading
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


Counts = Counter[str]
"""How often the text names each entity by words that mean no other."""


def in_use(_reading: Reading, _choice: Choice, senses: Sequence[Sense], _counts: Counts) -> Sequence[Sense]:
    """Return those that the name is used for itself: not as a former name or a metonym."""
    return [sense for sense in senses if sense.kind not in _LATE_KINDS] or senses


def of_that_name(reading: Reading, choice: Choice, senses: Sequence[Sense], _counts: Counts) -> Sequence[Sense]:
    """Return the only one whose very name it is."""
    surface = reading.surface(choice.start, choice.end)
    return _only(
        senses, [sense for sense in senses if sense.via is Via.NAME or reading.entity(sense).name.upper() == surface]
    )


def named_otherwise(_reading: Reading, _choice: Choice, senses: Sequence[Sense], counts: Counts) -> Sequence[Sense]:
    """Return the one that the text names most often by words that mean no other."""
    return _best(senses, {sense.entity: counts[sense.entity] for sense in senses})


def related(reading: Reading, _choice: Choice, senses: Sequence[Sense], counts: Counts) -> Sequence[Sense]:
    """Return the one of whose relations the text names most."""
    return _best(senses, {sense.entity: _named_relations(reading, sense.entity, counts) for sense in senses})


def after_preposition(reading: Reading, choice: Choice, senses: Sequence[Sense], _counts: Counts) -> Sequence[Sense]:
    """Return the only place, after a preposition of place."""
    if not _follows_preposition(reading, choice.start):
        return senses
    return _only(senses, [sense for sense in senses if sense.type == "place"])


def of_plain_noun(reading: Reading, choice: Choice, senses: Sequence[Sense], _counts: Counts) -> Sequence[Sense]:
    """Return the only one whose name is the plain noun (`Examplian`: Examplia, not the Examplian Empire)."""
    surface = reading.surface(choice.start, choice.end)
    return _only(senses, [sense for sense in senses if _is_plain_name_of(reading.entity(sense).name, surface)])


def with_the_words(reading: Reading, choice: Choice, senses: Sequence[Sense], _counts: Counts) -> Sequence[Sense]:
    """Return the only one whose name has the words in it."""
    surface = reading.surface(choice.start, choice.end)
    return _only(senses, [sense for sense in senses if _has_words(reading.entity(sense).name, surface)])


def _only(senses: Sequence[Sense], fitting: Sequence[Sense]) -> Sequence[Sense]:
    return fitting if len(fitting) == 1 else senses


def _has_words(name: str, surface: str) -> bool:
    return f" {surface} " in f" {name} "


def _follows_preposition(reading: Reading, start: int) -> bool:
    """Return whether a preposition of place stands before the words, or before their article."""
    language = reading.lexicon.language
    before = reading.scene.word_before(start)
    if before.lower() in language.articles:
        before = reading.scene.word_before(start - 1 - len(before))
    return before.lower() in language.place_prepositions


def _is_plain_name_of(name: str, surface: str) -> bool:
    """Return whether the name is one word with the same beginning: what an adjective is made of."""
    return " " not in name and len(surface) > _STEM and name[:_STEM].lower() == surface[:_STEM].lower()


def _best(senses: Sequence[Sense], scores: Mapping[str, int]) -> Sequence[Sense]:
    """Return the sense with the highest score; all if two have it."""
    first, second = sorted(senses, key=lambda sense: -scores[sense.entity])[:2]
    return [first] if scores[first.entity] > scores[second.entity] else senses


def _named_relations(reading: Reading, id: str, counts: Counter[str]) -> int:
    """Return how many entities that this one is related to the text names."""
    return sum(counts[relation.entity] > 0 for relation in reading.lexicon.entities[id].relations)
