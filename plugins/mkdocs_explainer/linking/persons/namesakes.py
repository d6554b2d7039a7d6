"""Names that mean somebody or something else here: a stranger's family name, an office or kind of institution."""

from functools import lru_cache

from mkdocs_explainer.linking.answers import Answers
from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.linking.neighbours import says_or_is_who
from mkdocs_explainer.linking.people import is_full
from mkdocs_explainer.linking.persons.told_people import told_people
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.linking.scene import Scene
from mkdocs_explainer.linking.states import state_codes
from mkdocs_explainer.model.corpus import ORGANIZED, EntityType
from mkdocs_explainer.model.mentions import Reason, Via

_DERIVED = (Via.ALIAS, Via.SPELLING)
"""No set: that would ask each for its hash, which costs more than a look at two."""


def refuse_strangers(reading: Reading) -> None:
    """Refuse the names of places that are a person's in this text.

    After `Ann Springfield`, whom the glossary does not have, `Springfield` is hers if it says something somewhere, or
    the text says that it is a person's name (*Ann Springfield, 12,*). So it is where the text says so of the name alone
    (`told_people`). Where the text speaks of the place as such (*in Springfield*), that is linked; the name
    elsewhere is then the place's, too, unless the text says that it is a person's.
    """
    told = told_people(reading)
    if not reading.strangers and not told:
        return
    places: dict[str, list[int]] = {}
    for start, choice in reading.choices.items():
        surface = reading.surface(start, choice.end)
        is_strangers = surface in told or start > reading.strangers.get(surface, start)
        if is_strangers and all(sense.type == "place" for sense in choice.senses):
            places.setdefault(surface, []).append(start)
    for surface, starts in places.items():
        is_told = surface in told or surface in reading.told_persons
        places_there = [start for start in starts if _is_in_place(reading, start, start + len(surface))]
        is_person = is_told or any(_speaks(reading.scene, start, start + len(surface)) for start in starts)
        if not is_person or (places_there and not is_told):
            continue
        for start in set(starts).difference(places_there):
            choice = reading.choices[start]
            reading.refuse(start, choice.end, [sense.entity for sense in choice.senses], Reason.NAMESAKE)


def refuse_named_like_states(reading: Reading) -> None:
    """Refuse persons by the name of a state alone, in a text that gives no full name of theirs."""
    text, states = reading.scene.text, state_codes("en")
    alike = [
        choice
        for choice in reading.choices.values()
        if choice[2][0].type == "person"
        and text[choice[0] : choice[1]].title() in states
        and all(sense.type == "person" for sense in choice[2])
    ]
    if not alike:
        return
    named = {senses[0].entity for start, end, senses in reading.settled() if is_full(text[start:end])}
    for start, end, senses in alike:
        if named.isdisjoint(sense.entity for sense in senses):
            reading.refuse(start, end, [sense.entity for sense in senses], Reason.NAMESAKE)


def _speaks(scene: Scene, start: int, end: int) -> bool:
    """Return whether who bears the name speaks, before or behind it, or the text goes on with *who*."""
    return scene.word_before(start) in scene.language.speech_verbs or says_or_is_who(scene, end)


def _is_in_place(reading: Reading, start: int, end: int) -> bool:
    """Return whether the words follow a preposition of place; *in Springfield's book* is none."""
    if reading.scene.word_before(start).lower() not in reading.lexicon.language.place_prepositions:
        return False
    return not reading.scene.text.startswith(("'s", " 's"), end)


def refuse_bare_kinds(reading: Reading) -> None:
    """Refuse aliases that only say what somebody or something is (`President`) where the text does not say who.

    It does if it names the entity otherwise, or for an institution something that it is related to or that is part of
    its name: `Congress` is Exampleland's in a text about Exampleland.
    An acronym in running text is no such word (`ACT`).
    """
    scene, is_kind = reading.scene, _kinds(reading.lexicon.language)
    text = scene.text
    settled = reading.settled()
    bare = [
        (start, end, senses[0])
        for start, end, senses in settled
        if senses[0].via in _DERIVED and is_kind[text[start:end], senses[0].type]
        if senses[0].shouted or not text[start:end].isupper() or scene.is_shouting(start, end)
    ]
    if not bare:
        return
    kinds = {start for start, _, _ in bare}
    named = {senses[0].entity for start, _, senses in settled if start not in kinds}
    for start, end, sense in bare:
        if sense.entity in named or (sense.type in ORGANIZED and _names_kin(reading, sense.entity, named)):
            continue
        reading.refuse(start, end, [sense.entity], Reason.COMMON_WORD)


@lru_cache(maxsize=16)
def _kinds(language: Language) -> Answers[tuple[str, EntityType], bool]:
    """Return which words, with the type of what they stand for, only say what it is."""
    return Answers(lambda named: _is_kind(named[0].lower(), named[1], language))


def _is_kind(words: str, type: EntityType, language: Language) -> bool:
    """Return whether the words, in lower case, are titles, or heads of institutions, or the like."""
    if type == "person":
        return all(word in language.titles for word in words.split(" "))
    if type == "place":
        return words in language.place_kinds
    if type not in ORGANIZED:
        return False
    *others, last = words.split(" ")
    return language.is_head(last) and all(language.is_head(word) or word in language.titles for word in others)


def _names_kin(reading: Reading, id: str, named: set[str]) -> bool:
    """Return whether the text names something that is part of the entity's name or related to it."""
    entities = reading.lexicon.entities
    whole = f" {entities[id].name} "
    if any(relation.entity in named for relation in entities[id].relations):
        return True
    return any(
        f" {name} " in whole
        for other in named
        if other != id
        for name in (entities[other].name, *(alias.text for alias in entities[other].aliases))
    )
