"""Signs that a family or given name is somebody else's than the person's whom the glossary has."""

import re
from collections.abc import Iterable

from mkdocs_explainer.linking.neighbours import OPENING
from mkdocs_explainer.linking.people import are_initials, name_words
from mkdocs_explainer.linking.reading import Reading


def gender_of(reading: Reading, first: str, start: int) -> str:
    """Return `w` or `m` where the first word, or a title before it at `start`, is a woman's or a man's alone."""
    language = reading.lexicon.language
    for word in (first.lower(), reading.scene.word_before(start).lstrip(OPENING).lower()):
        if word in language.titles_of_women:
            return "w"
        if word in language.titles_of_men:
            return "m"
    return ""


def has_other_initials(reading: Reading, bearer: str, between: list[str]) -> bool:
    """Return whether initials between given and family name are not among those that the bearer's entry has there.

    between: the words, none in full. An entry without middle names may be of anybody (`George H. W. Ex` for `George
    Ex`, but not for `George W. Ex`).
    """
    initials = {sign for word in between for sign in word if sign.isupper()}
    if not initials or not all(are_initials(word) for word in between):
        return False
    entity = reading.lexicon.entities[bearer]
    names = (name_words(name) for name in (entity.name, *(alias.text for alias in entity.aliases)))
    known = [{word[0] for word in words[1:-1] if word[0].isupper()} for words in names]
    return any(known) and not any(initials <= one for one in known)


def is_given_name_of_other(reading: Reading, ids: Iterable[str], start: int) -> bool:
    """Return whether the title before `start` says that a given name stands there, and of nobody of these (`Pope Ex`
    is not Ann Ex)."""
    if not _has_title_of_given_name(reading, start):
        return False
    return not any(_may_have_title_of_given_name(reading, id) for id in ids)


def _has_title_of_given_name(reading: Reading, start: int) -> bool:
    """Return whether a title stands before `start` by which people go with a given name (`Pope Ex`).

    In English, where such words say more than that (*beauty queen*), it has a capital.
    """
    language = reading.lexicon.language
    word = reading.scene.word_before(start).lstrip(OPENING)
    return word.lower() in language.titles_of_given_names and (word[:1].isupper() or language.code != "en")


def _may_have_title_of_given_name(reading: Reading, id: str) -> bool:
    """Return whether an entry, or a text at a full name, tells of somebody that they have such a title."""
    entity, titles = reading.lexicon.entities[id], reading.lexicon.language.titles_of_given_names
    told = " ".join((entity.name, entity.summary, *(alias.text for alias in entity.aliases))).lower()
    if not titles.isdisjoint(re.findall(r"\w+", told)):
        return True
    names = (choice for choice in reading.settled() if choice.senses[0].entity == id)
    return any(
        " " in reading.surface(one.start, one.end) and _has_title_of_given_name(reading, one.start) for one in names
    )
