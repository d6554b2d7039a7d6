"""Names inside compounds with a hyphen that are names of their own."""

import re
from collections.abc import Sequence

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.lexicon import Sense
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.model.mentions import Reason

_ARTICLES = frozenset({"al", "el", "ul", "ad", "as", "an", "ash", "az", "ar", "at", "abd", "bin", "ibn"})
"""Before a hyphen and a capital: the Arabic article or its like, a part of the name."""
_LINKING_WORD = re.compile(r"(?:on|upon|am|an|sur|na|de|la|le|les|en|by|in|under|der|den|e)-[^\W\d_a-z]")
"""After a hyphen: the middle of names like `…-upon-…`."""
_WORD = re.compile(r"\w+")


def not_in_compound(reading: Reading, candidate: Candidate, senses: Sequence[Sense]) -> Sequence[Sense] | Reason:
    """Refuse a name that a hyphen makes a part of another; a hyphen between two known names joins two names."""
    text, start, end = reading.scene.text, candidate.start, candidate.end
    if text.startswith("-", end) and _is_joined_right(reading, end):
        return Reason.COMPOUND
    if start > 1 and text[start - 1] == "-" and _is_joined_left(reading, start):
        return Reason.COMPOUND
    return senses


def is_acronym(word: str) -> bool:
    """Return whether a word is of two or more capitals, with full stops or not: a name of its own."""
    letters = word.replace(".", "")
    return len(letters) > 1 and letters.isalpha() and letters.isupper()


def _is_joined_right(reading: Reading, end: int) -> bool:
    text = reading.scene.text
    match = _WORD.match(text, end + 1)
    if not match:
        return False
    rest = match.group()
    if rest[0].islower():
        return bool(_LINKING_WORD.match(text, end + 1))
    if is_acronym(rest):  # `Canada-EU talks`
        return False
    return rest.lower() not in reading.lexicon.language.compound_rests and end + 1 not in reading.starts


def _is_joined_left(reading: Reading, start: int) -> bool:
    before = reading.scene.text[max(0, start - 24) : start - 1]  # longer first parts are no words
    word = re.split(r"[^\w.]", before)[-1]
    if not word:
        return False
    if word[0].islower():
        return word in _ARTICLES
    if is_acronym(word):
        return False
    return word.lower() not in reading.lexicon.language.compound_starts and start - 1 not in reading.ends
