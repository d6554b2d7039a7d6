"""Names that mean somebody or something else here: a stranger's family name, an office or kind of institution."""

import re

from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.model.corpus import ORGANIZED, EntityType
from mkdocs_explainer.model.mentions import Reason, Via

_AGE = re.compile(r", \d{1,2}, (?P<next>[^\W\d_A-Z]\w*)")
_CLOSING = "\"')]},;:!?."
_DERIVED = frozenset([Via.ALIAS, Via.SPELLING])


def refuse_strangers(reading: Reading) -> None:
    """Refuse the names of places that are a person's in this text.

    After `Ann Springfield`, whom the glossary does not have, `Springfield` is hers if it says something somewhere, or
    the text says that it is a person's name (*Ann Springfield, 12,*), and never speaks of the place as such (*in
    Springfield*). So it is where the name alone has an age (*a girl called Verena, 9, said*).
    """
    text = reading.scene.text
    ages = [choice for choice in reading.choices.values() if text.startswith(",", choice.end)]
    aged = {text[start:end] for start, end, _ in ages if _has_age(text, end, reading.lexicon.language)}
    if not reading.strangers and not aged:
        return
    places: dict[str, list[int]] = {}
    for start, choice in reading.choices.items():
        surface = reading.surface(start, choice.end)
        is_strangers = surface in aged or start > reading.strangers.get(surface, start)
        if is_strangers and all(sense.type == "place" for sense in choice.senses):
            places.setdefault(surface, []).append(start)
    for surface, starts in places.items():
        beside = {reading.scene.word_after(start + len(surface)).rstrip(_CLOSING) for start in starts}
        beside |= {reading.scene.word_before(start) for start in starts}
        is_person = (
            surface in aged or surface in reading.told_persons or bool(beside & reading.lexicon.language.speech_verbs)
        )
        if not is_person or any(_is_in_place(reading, start, start + len(surface)) for start in starts):
            continue
        for start in starts:
            choice = reading.choices[start]
            reading.refuse(start, choice.end, [sense.entity for sense in choice.senses], Reason.NAMESAKE)


def _has_age(text: str, end: int, language: Language) -> bool:
    """Return whether a name that ends here has an age behind it, and is what a sentence goes on to speak of.

    Numbers of a list stand before another capital, or a word like *and*.
    """
    if not (match := _AGE.match(text, end)):
        return False
    word = match["next"]
    is_telling = word in language.person_words or word in language.speech_verbs
    return is_telling or word not in language.function_words


def _is_in_place(reading: Reading, start: int, end: int) -> bool:
    """Return whether the words follow a preposition of place; *in Springfield's book* is none."""
    if reading.scene.word_before(start).lower() not in reading.lexicon.language.place_prepositions:
        return False
    return not reading.scene.text.startswith(("'s", " 's"), end)


def refuse_bare_kinds(reading: Reading) -> None:
    """Refuse aliases that only say what somebody or something is (`President`) where the text does not say who.

    It does if it names the entity otherwise, or for an institution something that it is related to or that is part of
    its name: `Congress` is Exampleland's in a text about Exampleland.
    """
    text, language = reading.scene.text, reading.lexicon.language
    settled = reading.settled()
    bare = [
        (start, end, senses[0])
        for start, end, senses in settled
        if senses[0].via in _DERIVED and _is_kind(text[start:end].lower(), senses[0].type, language)
    ]
    if not bare:
        return
    kinds = {start for start, _, _ in bare}
    named = {senses[0].entity for start, _, senses in settled if start not in kinds}
    for start, end, sense in bare:
        if sense.entity in named or (sense.type in ORGANIZED and _names_kin(reading, sense.entity, named)):
            continue
        reading.refuse(start, end, [sense.entity], Reason.COMMON_WORD)


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
