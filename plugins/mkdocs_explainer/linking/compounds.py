"""Names inside compounds with a hyphen that are names of their own."""

import re
from collections.abc import Sequence

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.lexicon import Sense
from mkdocs_explainer.linking.people import is_title
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.linking.scene import Scene
from mkdocs_explainer.linking.senses import is_adjective
from mkdocs_explainer.linking.states import is_adjective_of_state, is_state
from mkdocs_explainer.linking.words import is_acronym
from mkdocs_explainer.model.mentions import Reason

_ARTICLES = frozenset({"al", "el", "ul", "ad", "as", "an", "ash", "az", "ar", "at", "abd", "bin", "ibn"})
"""Before a hyphen and a capital: the Arabic article or its like, a part of the name."""
_LINKING_WORD = re.compile(r"(?:on|upon|am|an|sur|na|de|la|le|les|en|by|in|under|der|den|e)-[^\W\d_a-z]")
"""After a hyphen: the middle of names like `…-upon-…`."""
_WORD = re.compile(r"\w+")
_WORD_OR_ACRONYM = re.compile(r"\w+(?:\.\w+)*")
_OTHERS = ("person", "place")
"""Types that have namesakes with a hyphen (`Ex-Roe`, `Exdorf-Nord`)."""
_LONGEST_PART = 40
"""Code points on the other side of a hyphen that are read."""


def not_in_compound(reading: Reading, candidate: Candidate, senses: Sequence[Sense]) -> Sequence[Sense] | Reason:
    """Refuse a name that a hyphen makes a part of another; a hyphen between two known names joins two names."""
    text, start, end = reading.scene.text, candidate.start, candidate.end
    if (
        text.startswith("-", end)
        and _is_joined_right(reading, start, end, senses)
        and not _is_pair(reading, candidate, _words_from(text, end))
    ):
        return Reason.COMPOUND
    if start > 1 and text[start - 1] == "-" and _is_joined_left(reading, start, senses):
        return senses if _is_pair(reading, candidate, _words_to(text, start - 1)) else Reason.COMPOUND
    return senses


def _is_pair(reading: Reading, candidate: Candidate, others: Sequence[str]) -> bool:
    """Return whether the candidate and the words on the other side of a hyphen are two states (`Canada-Mexico border`),
    or two adjectives of states (`a German-Iraqi family`).

    others: the words nearest to the hyphen, then with one more each.
    """
    surface, lang = candidate.surface, reading.lexicon.language.code
    if any(is_state(one, lang) for one in others):
        return is_state(surface, lang)
    return lang == "en" and any(map(is_adjective_of_state, others)) and is_adjective_of_state(surface)


def _words_from(text: str, hyphen: int) -> list[str]:
    """Return the first word after a hyphen, and the first two."""
    words = [match.group() for match in _WORD.finditer(text, hyphen, hyphen + _LONGEST_PART)][:2]
    return [" ".join(words[:count]) for count in range(1, len(words) + 1)]


def _words_to(text: str, hyphen: int) -> list[str]:
    """Return the last word before a hyphen, and the last two."""
    words = _WORD.findall(text, max(0, hyphen - _LONGEST_PART), hyphen)[-2:]
    return [" ".join(words[-count:]) for count in range(1, len(words) + 1)]


def _is_joined_right(reading: Reading, start: int, end: int, senses: Sequence[Sense]) -> bool:
    text, language = reading.scene.text, reading.lexicon.language
    match = _WORD_OR_ACRONYM.match(text, end + 1)
    if not match:
        return False
    rest = match.group()
    if rest[0].isalpha() and not rest[0].isupper():  # without capitals a hyphen joins names as a dash does
        return bool(_LINKING_WORD.match(text, end + 1))
    if language.noun_capitals and (is_title(rest, language) or not any(one.type in _OTHERS for one in senses)):
        return False  # `Exrat-Chefin Ann Roe`
    if _is_noun_with_article(reading, start, match.end()):
        return False
    if is_acronym(rest) or is_acronym(text[start:end]):  # `Canada-EU talks`, `EU-Canada talks`, `EU-Staaten`
        return False
    return rest.lower() not in language.compound_rests and end + 1 not in reading.starts


def _is_noun_with_article(reading: Reading, start: int, end: int) -> bool:
    """Return whether an article stands before words with a hyphen, which end here: a noun, and what it is of.

    Asked where nouns have capitals (`der Brask-Vertrag`, but *in Brask-Nord*).
    """
    articles = reading.lexicon.language.compound_articles
    return (
        bool(articles)
        and _word_before_compound(reading.scene, start).lower() in articles
        and reading.scene.text[end : end + 1] != "-"
    )


def _word_before_compound(scene: Scene, start: int) -> str:
    """Return the word before the words with hyphens that have a name at `start`."""
    return scene.word_before(scene.text.rfind(" ", max(0, start - _LONGEST_PART), start) + 1)


def _is_joined_left(reading: Reading, start: int, senses: Sequence[Sense]) -> bool:
    before = reading.scene.text[max(0, start - 24) : start - 1]  # longer first parts are no words
    word = re.split(r"[^\w.]", before)[-1]
    if not word:
        return False
    if word[0].isalpha() and not word[0].isupper():
        return word in _ARTICLES
    if word.lower() in _ARTICLES and any(sense.shouted for sense in senses):  # `AL-BRASK SAYS NO`
        return True
    if is_acronym(word) or is_acronym(reading.starts[start].surface):
        return False
    if word.lower() in reading.lexicon.language.combining_forms:
        return not any(is_adjective(sense, reading.starts[start].surface) for sense in senses)
    return word.lower() not in reading.lexicon.language.compound_starts and start - 1 not in reading.ends
