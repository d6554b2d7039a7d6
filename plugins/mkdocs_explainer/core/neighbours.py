"""Names inside longer names that the glossary does not have: hyphen compounds and capitalised neighbours."""

import re
from collections.abc import Container

from mkdocs_explainer.core.candidates import Candidate
from mkdocs_explainer.core.scene import Scene
from mkdocs_explainer.core.words import (
    CALENDAR,
    COMPOUND_RESTS,
    COMPOUND_STARTS,
    DIRECTIONS,
    FUNCTION_WORDS,
    HEADS,
    OF_HEADS,
    TITLES,
)

_ARTICLES = frozenset({"al", "el", "ul", "ad", "as", "an", "ash", "az", "ar", "at", "abd", "bin", "ibn"})
"""Before a hyphen and a capital: the Arabic article or its like, a part of the name."""
_LINKING_WORD = re.compile(r"(?:on|upon|am|an|sur|na|de|la|le|les|en|by|in|under|der|den|e)-[^\W\d_a-z]")
"""After a hyphen: the middle of names like `…-upon-…`."""
_WORD = re.compile(r"\w+")
_OPENING = "\"'([{"
import os
multi=os.environ.get('MULTI')
_CLOSING = "\"')]},;:!?."


def is_compound(text: str, candidate: Candidate, starts: Container[int], ends: Container[int]) -> bool:
    """Return whether a hyphen makes the candidate a part of another name.

    starts, ends: where other candidates start and end; a hyphen between two known names joins two names.
    """
    start, end = candidate.start, candidate.end
    return (text.startswith("-", end) and _is_joined_right(text, end, starts)) or (
        start > 1 and text[start - 1] == "-" and _is_joined_left(text, start, ends)
    )


def _is_joined_right(text: str, end: int, starts: Container[int]) -> bool:
    match = _WORD.match(text, end + 1)
    if not match:
        return False
    rest = match.group()
    if rest[0].islower():
        return bool(_LINKING_WORD.match(text, end + 1))
    return rest.lower() not in COMPOUND_RESTS and end + 1 not in starts


def _is_joined_left(text: str, start: int, ends: Container[int]) -> bool:
    before = text[max(0, start - 24) : start - 1]  # longer first parts are no words
    word = re.split(r"[^\w.]", before)[-1]
    if not word:
        return False
    if word[0].islower():
        return word in _ARTICLES
    return word.lower() not in COMPOUND_STARTS and start - 1 not in ends


def in_longer_name(scene: Scene, candidate: Candidate, starts: Container[int], ends: Container[int]) -> bool:
    """Return whether a neighbouring capitalised word makes the candidate a part of a longer name."""
    start, end = candidate.start, candidate.end
    surface = scene.text[start:end]
    shouting = len(surface) > 1 and surface.isupper() and scene.is_shouting(start, end)
    return goes_on(scene, candidate, starts, shouting=shouting) or _begins_before(
        scene, candidate, ends, shouting=shouting
    )


def goes_on(scene: Scene, candidate: Candidate, starts: Container[int], *, shouting: bool) -> bool:
    """Return whether a name goes on after the candidate."""
    word = scene.word_after(candidate.end)
    if not word:
        return False
    if word == "&":
        return True
    if not word[0].isupper() or candidate.end + 1 in starts:
        return False
    lower = word.rstrip(_CLOSING).lower().removesuffix("'s")
    if lower in CALENDAR or lower in TITLES or lower in FUNCTION_WORDS:
        return False
    if lower in HEADS:
        return True
    return not shouting


def _begins_before(scene: Scene, candidate: Candidate, ends: Container[int], *, shouting: bool) -> bool:
    word = scene.word_before(candidate.start)
    if not word:
        return False
    if word == "&":
        return True
    offset = candidate.start - 1 - len(word)
    word = word.lstrip(_OPENING)
    lower = word.lower()
    if lower == "of":
        return _follows_head(scene, offset)
    if lower == "the" and (previous := scene.word_before(offset)).lower() == "of":
        return _follows_head(scene, offset - 1 - len(previous))
    if not word or not word[0].isupper() or word.endswith(("'s", "'S")):
        return False
    if not word[-1].isalnum():
        return word[-1] == "." and (len(word) == 2 or lower in DIRECTIONS) and lower not in TITLES
    if lower in DIRECTIONS:
        return not (lower.endswith("ern") and scene.starts_sentence(offset))
    if shouting or candidate.start - 1 in ends or _is_lower_compound(word):
        return False
    surface = scene.text[candidate.start : candidate.end]
    if " " in surface and multi:
        return False
    if surface.isupper() and len(surface) > 3 and not word.isupper():  # a dateline after the reporter's name
        return False
    return lower not in TITLES and not scene.is_common(word, offset)


def _is_lower_compound(word: str) -> bool:
    """Return whether the word is an adjective like `London-based`."""
    return word.rpartition("-")[2][:1].islower() and "-" in word


def _follows_head(scene: Scene, offset: int) -> bool:
    """Return whether `of` at `offset` follows the head of a longer name."""
    head = scene.word_before(offset)
    head = head.lstrip(_OPENING)
    return bool(head) and head[0].isupper() and head.lower() in OF_HEADS
