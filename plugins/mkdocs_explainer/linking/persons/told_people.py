"""Names of places that the text says are somebody's: by an age, a word for kin, or who is called so."""

import re
from functools import lru_cache

from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.linking.neighbours import CLOSING, OPENING, has_years, is_done
from mkdocs_explainer.linking.reading import Choice, Reading
from mkdocs_explainer.linking.scene import Scene

_AGE = re.compile(r", \d{1,2}, (?P<next>[^\W\d_A-Z]\w*)")
_OF = 2
"""Words of `a girl of nine` behind the girl."""
_MOST_ADJECTIVES = 2
"""Between an article and who it is of."""


def told_people(reading: Reading) -> set[str]:
    """Return the names of places in the text that it says somewhere are a person's, maybe with some of persons.

    After them stands an age (*Verena, 9, said*), who that is (*Verena, a girl of nine*) or whose kin (*Verena's mother
    said*); before them whose they are (*their son, Verena,*), or that somebody is called so (*a girl called Verena*).
    """
    scene, text = reading.scene, reading.scene.text
    told: set[str] = set()
    ends = _ends_before(scene.language)
    last = 0
    for choice in reading.choices.values():
        start, end, senses = choice
        is_told = senses[0].type == "place" and text[end : end + 1] in (",", "'") and _is_told_behind(reading, choice)
        space = start - 1 - (text[start - 1 : start] == '"')
        is_called = text[space - 1 : space] in ends and text[space] == " " and _is_told_before(scene, space, end)
        if is_called or (last and text[last:start] == " and "):
            is_told, last = True, end
        if is_told:
            told.add(text[start:end])
    return told


@lru_cache(maxsize=16)
def _ends_before(language: Language) -> frozenset[str]:
    """Return what words end in that tell something before a name; most do not, and need not be looked up then."""
    return frozenset([",", *(word[-1] for word in language.calling)])


def _is_told_behind(reading: Reading, choice: Choice) -> bool:
    scene, end = reading.scene, choice.end
    if scene.text[end] == "'":
        return _has_kin(scene, end)
    return (_has_age(scene, end) and not _is_home(reading, choice)) or _is_explained(scene, end)


def _is_told_before(scene: Scene, space: int, end: int) -> bool:
    """Return whether it is told before the space that somebody is called by the name behind it, or whose kin."""
    language, text = scene.language, scene.text
    word = scene.word_before(space + 1)
    if word in language.calling:
        return _is_person_before(scene, space - len(word))
    noun = word[:-1]
    if word[-1:] != "," or not (noun in language.kin or noun.removesuffix("s") in language.kin):
        return False
    if text[end : end + 1] not in (",", ".", ";", "") and scene.word_after(end) != "and":
        return False
    return _has_owner(scene, space - len(word))


def _is_person_before(scene: Scene, offset: int) -> bool:
    """Return whether the word before `offset`, or before `of` and another one there, is for a person."""
    language = scene.language
    for _ in range(_OF):
        word = scene.word_before(offset)
        noun = word.rstrip(",")
        if noun in language.people or noun in language.kin:
            return True
        if noun in language.titles and noun not in language.title_parts | language.place_kinds | language.roles:
            return True
        offset -= 1 + len(word)
        if (before := scene.word_before(offset)) not in language.of_words:
            return False
        offset -= 1 + len(before)
    return False


def _has_owner(scene: Scene, offset: int) -> bool:
    """Return whether a number or the like stands right before `offset`, or an article, a possessive or a genitive,
    maybe before adjectives."""
    owners = scene.language.function_words
    for _ in range(1 + _MOST_ADJECTIVES):
        word = scene.word_before(offset)
        if word.lstrip(OPENING).lower() in owners or word.endswith(("'s", "s'")):
            return True
        offset -= 1 + len(word)
        owners = scene.language.determiners
    return False


def _has_kin(scene: Scene, end: int) -> bool:
    """Return whether somebody's kin does or has something behind the genitive at `end` (`'s mother said`)."""
    language = scene.language
    if not scene.text.startswith("'s ", end):
        return False
    word = scene.word_after(end + 2)
    after = scene.word_after(end + 3 + len(word))
    return word.rstrip(CLOSING) in language.kin and (word[-1] in ",." or is_done(language, after.rstrip(CLOSING)))


def _is_explained(scene: Scene, end: int) -> bool:
    """Return whether a word for a person follows the comma at `end`, behind an article (`, a girl of nine`)."""
    language = scene.language
    offset = end + 1
    word = scene.word_after(offset)
    if word not in language.determiners:
        return False
    for _ in range(1 + _MOST_ADJECTIVES):
        offset += 1 + len(word)
        word = scene.word_after(offset)
        if word.rstrip(CLOSING) in language.people:
            return True
    return False


def _is_home(reading: Reading, choice: Choice) -> bool:
    """Return whether somebody is from the place, and the age behind it is theirs (`Ann Ex of Springfield, 61,`)."""
    before = reading.scene.word_before(choice.start)
    if before not in reading.lexicon.language.of_words:
        return False
    return reading.scene.word_before(choice.start - 1 - len(before))[:1].isupper()


def _has_age(scene: Scene, end: int) -> bool:
    """Return whether a name that ends here has an age behind it, and is what a sentence goes on to speak of.

    Numbers of a list stand before another capital, or a word like *and*.
    """
    language = scene.language
    if has_years(scene, end):
        return True
    if not (match := _AGE.match(scene.text, end)):
        word = scene.word_after(end + 1)
        return word in language.person_words and scene.word_after(end + 2 + len(word))[:1].isdigit()  # `aged 9`
    word = match["next"]
    if word in language.person_words or word in language.speech_verbs or word in language.auxiliaries:
        return True
    return word not in language.function_words
