"""Words before a family name that may be given names."""

import re
from functools import lru_cache

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.languages.language import Language, foreign_particles
from mkdocs_explainer.linking.neighbours import CLOSING, OPENING, follows_title_of, is_date, is_done
from mkdocs_explainer.linking.other_cases import may_be_person
from mkdocs_explainer.linking.people import are_initials, is_particle, is_title
from mkdocs_explainer.linking.persons.dotted_names import dotted_before
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.linking.scene import Scene, Sureness
from mkdocs_explainer.linking.states import is_nationality
from mkdocs_explainer.linking.words import ends_as_word, is_acronym, is_of_other_alphabet

_NICKNAME = re.compile(r"(?P<sign>[\"'])[^\W\d_]+(?P=sign)|\([^\W\d_]+\)")
_JOINED_ARTICLE = re.compile(r"[^\W\d_]{2}-[^\W\d_a-z]")
"""The Arabic article in small letters (`Abd al-Ex`)."""
_MOST_GIVEN_NAMES = 3
"""Words before a family name that are read as given names."""


def names_before(reading: Reading, start: int) -> list[tuple[int, str]]:
    """Return the words before a family name that look like given names or titles, nearest first, with their places."""
    scene = reading.scene
    words = dotted_before(scene.text, start)
    if words:
        return words
    offset = start
    for _ in range(_MOST_GIVEN_NAMES):
        word = scene.word_before(offset)
        if _NICKNAME.fullmatch(word):  # `Ann "Bea" Ex`
            offset -= 1 + len(word)
            word = scene.word_before(offset)
        bare = word.lstrip("\"'([")
        elided, apostrophe, noun = bare.partition("'")
        if apostrophe and noun[:1].isupper() and elided in scene.language.elisions:  # `l'Oriol Ex`
            bare = noun
        is_name = bare[:1].isupper() or is_particle(bare) or _JOINED_ARTICLE.match(bare)
        if not bare or not is_name or bare.endswith(("'s", "'S")):
            break
        if not ends_as_word(bare) and not are_initials(bare):
            break
        begin = offset - 1 - len(bare)
        words.append((begin, bare))
        if len(bare) < len(word):
            break
        offset = begin
    return words


def follows_first_word(reading: Reading, start: int) -> bool:
    """Return whether `St.` or another first word of names of places stands before a family name: nobody is named."""
    return reading.scene.word_before(start).lstrip(OPENING) in _first_words(reading.lexicon.language)


@lru_cache(maxsize=16)
def _first_words(language: Language) -> frozenset[str]:
    return frozenset(word for row in language.abbreviations for word in row)


def may_be_given_name(reading: Reading, candidate: Candidate, word: str, begin: int) -> Sureness:
    """Return whether the word before a family name is a stranger's given name; a title, an office or an acronym (`CEO`)
    is none."""
    scene = reading.scene
    lower = word.lower()
    is_day = lower in scene.language.calendar and is_date(scene, begin, begin + len(word))  # `On Monday Ex left`
    is_inside = not (is_day or scene.starts_sentence(begin) or scene.is_in_title(begin))
    is_verb = lower in scene.language.auxiliaries and is_inside  # `Later Will Ex left`
    if is_verb or (word.islower() and _is_of_other_name(scene, word, begin)):
        return "yes"
    if is_day or _is_no_name(reading, candidate, word, begin):
        return "no"
    if are_initials(word) and word.count(".") > 1:  # `A.B. Ex`, but it may be `U.S. Ex`, too
        return "unsure"
    by_case = may_be_person(scene, word, begin, is_nominative=_is_as_listed(reading, candidate))
    if by_case != "yes":
        return by_case
    if scene.starts_sentence(begin) and is_in_other_case(reading, candidate):
        is_given = scene.language.is_given_name
        return "yes" if is_given and is_given(word) else "no"
    return scene.may_be_given_name(word, begin)


def _is_no_name(reading: Reading, candidate: Candidate, word: str, begin: int) -> bool:
    """Return whether the word at `begin`, before a family name, is a title, an acronym, a particle or the like."""
    scene = reading.scene
    elided, apostrophe, noun = word.partition("'")
    is_noun = apostrophe != "" and noun[:1].islower() and elided.lower() in scene.language.elisions  # `L'avocate Ex`
    is_noun = is_noun or scene.word_before(begin).lower() in scene.language.compound_articles  # `die Trainerin Ex`
    is_office = is_title(word, scene.language) or follows_title_of(scene, begin)  # `Chief of Staff Ex`
    is_heading = candidate.surface.isupper() and scene.is_shouting(candidate.start, candidate.end)
    return (
        is_noun
        or is_office
        or is_heading
        or (is_particle(word) and not _is_of_other_name(scene, word, begin))
        or (is_acronym(word) and not are_initials(word))
        or is_of_other_alphabet(word, candidate.surface)
        or is_nationality(word, scene.language)
        or candidate.start - 1 in reading.ends
        or _is_place(scene, candidate, begin)
    )


def _is_of_other_name(scene: Scene, word: str, begin: int) -> bool:
    """Return whether a particle belongs to another name than the one behind it: it has a capital (`Ben Ex`), or a name
    stands before it (`Bo van Ex`), and it is no word of the language."""
    if word.lower() not in foreign_particles(scene.language):
        return False
    return word[0].isupper() or scene.word_before(begin).istitle()


def _is_place(scene: Scene, candidate: Candidate, begin: int) -> bool:
    """Return whether the word at `begin` is where or when somebody does something: a sentence begins with a
    preposition before it, and a verb follows the family name (`At Brask Ex said`)."""
    before = scene.word_before(begin).lstrip(OPENING)
    if before.lower() not in scene.language.settings or not scene.starts_sentence(begin - 1 - len(before)):
        return False
    return is_done(scene.language, scene.word_after(candidate.end).rstrip(CLOSING))


def is_in_other_case(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a family name is in another case than the one that the glossary has it in."""
    if not reading.lexicon.language.cases:
        return False
    return reading.scene.text.startswith("'", candidate.end) or not _is_as_listed(reading, candidate)


def _is_as_listed(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a name of the glossary has a family name as it stands."""
    ids = candidate.kin or [sense.entity for sense in candidate.senses]
    entities = [reading.lexicon.entities[id] for id in ids]
    names = (
        name for entity in entities for name in (entity.name, entity.family, *(one.text for one in entity.aliases))
    )
    return any(candidate.surface in name.split() for name in names)
