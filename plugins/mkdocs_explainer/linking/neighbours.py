"""Names inside longer names that the glossary does not have: hyphen compounds and capitalised neighbours."""

import re
from collections.abc import Container, Mapping

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.scene import NOUN_CAPITALS, Scene
from mkdocs_explainer.linking.words import (
    CALENDAR,
    COMPOUND_RESTS,
    COMPOUND_STARTS,
    DIRECTIONS,
    FUNCTION_WORDS,
    HEADS,
    OF_HEADS,
    PARTICLES,
    TITLES,
)

_ARTICLES = frozenset({"al", "el", "ul", "ad", "as", "an", "ash", "az", "ar", "at", "abd", "bin", "ibn"})
"""Before a hyphen and a capital: the Arabic article or its like, a part of the name."""
_LINKING_WORD = re.compile(r"(?:on|upon|am|an|sur|na|de|la|le|les|en|by|in|under|der|den|e)-[^\W\d_a-z]")
"""After a hyphen: the middle of names like `…-upon-…`."""
_NEIGHBOURS = PARTICLES | {"&", "of"}
_WORD = re.compile(r"\w+")
_OPENING = "\"'([{"
_CLOSING = "\"')]},;:!?."
_SHORTEST_DATELINE = 4
"""Letters of a town in capitals before a dispatch; shorter words in capitals are acronyms."""
_FARTHEST_HEAD = 4
"""Capitalised words after a name among which its head is looked for; names of more words are rare."""


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


def has_neighbour(scene: Scene, candidate: Candidate) -> bool:
    """Return whether a word beside the candidate could belong to the same name: a quick test, most have none."""
    after = scene.word_after(candidate.end)
    if after and (after[0].isupper() or after in _NEIGHBOURS):
        return True
    before = scene.word_before(candidate.start)
    return before != "" and (not before[0].islower() or before in ("of", "the"))


def in_longer_name(
    scene: Scene, candidate: Candidate, starts: Mapping[int, Candidate], ends: Container[int], *, is_adjective: bool
) -> bool:
    """Return whether a neighbouring capitalised word makes the candidate a part of a longer name.

    starts: known names by where they start. ends: where they end.
    is_adjective: the words say where somebody or something is from, and stand before all kinds of names.
    """
    return goes_on(scene, candidate, starts, is_adjective=is_adjective) or _begins_before(
        scene, candidate, ends, is_adjective=is_adjective
    )


def _is_shouting(scene: Scene, candidate: Candidate) -> bool:
    """Return whether the candidate and the words around it are in capitals."""
    surface = candidate.surface
    return len(surface) > 1 and surface.isupper() and scene.is_shouting(candidate.start, candidate.end)


def goes_on(scene: Scene, candidate: Candidate, starts: Mapping[int, Candidate], *, is_adjective: bool = False) -> bool:
    """Return whether a name goes on after the candidate."""
    end = candidate.end
    word = scene.word_after(end)
    if word == "&":
        return True
    if word in PARTICLES:
        return scene.word_after(end + 1 + len(word))[:1].isupper()
    if not word[:1].isupper():
        return word == "of" and _is_head_of(scene, candidate)
    surface = candidate.surface.lower()
    following = starts.get(end + 1)
    if following and surface not in DIRECTIONS:
        return _is_institution(following)
    head = surface in DIRECTIONS or _head_after(scene, end)
    if head is not None:
        return head
    is_office = surface.rpartition(" ")[2] in TITLES
    return not (is_adjective or is_office or scene.is_in_title(end) or _is_shouting(scene, candidate))


def _is_head_of(scene: Scene, candidate: Candidate) -> bool:
    """Return whether the candidate is a head, and the capitalised words after `of` say of what (`University of …`)."""
    if candidate.surface.lower() not in OF_HEADS:
        return False
    offset = candidate.end + len(" of")
    word = scene.word_after(offset)
    return (scene.word_after(offset + len(" the")) if word == "the" else word)[:1].isupper()


def _is_institution(candidate: Candidate) -> bool:
    """Return whether the candidate is an institution's name with a head of its own."""
    return has_head(candidate.surface) and any(sense.type == "organization" for sense in candidate.senses)


def has_head(name: str) -> bool:
    """Return whether a name of several words ends in the head of an institution's name."""
    return " " in name and name.rpartition(" ")[2].lower() in HEADS


def _head_after(scene: Scene, end: int) -> bool | None:
    """Return whether the capitalised words from `end` on contain the head of a name.

    False: a title or another word that belongs to no name comes first. `None`: neither.
    """
    for _ in range(_FARTHEST_HEAD):
        word = scene.word_after(end)
        if not word[:1].isupper():
            break
        lower = word.rstrip(_CLOSING).lower().removesuffix("'s")
        if _is_between_names(lower):
            return False
        if lower in HEADS:
            return True
        if word[-1] in _CLOSING:
            break
        end += 1 + len(word)
    return None


def _is_between_names(lower: str) -> bool:
    """Return whether a word may have a capital beside a name without being a part of it."""
    return lower in CALENDAR or lower in TITLES or lower in FUNCTION_WORDS


def _begins_before(scene: Scene, candidate: Candidate, ends: Container[int], *, is_adjective: bool) -> bool:
    """Return whether a name begins before the candidate."""
    written = scene.word_before(candidate.start)
    offset = candidate.start - 1 - len(written)
    word = written.lstrip(_OPENING)
    lower = word.lower()
    if lower in ("of", "the"):
        return _follows_head(scene, lower, offset)
    if not word[:1].isupper() or word.endswith(("'s", "'S")):
        return word == "&"
    if not word[-1].isalnum():
        return word[-1] == "." and (len(word) == 2 or lower in DIRECTIONS) and lower not in TITLES
    if lower in DIRECTIONS:
        return not (lower.endswith("ern") and scene.starts_sentence(offset))
    if candidate.start - 1 in ends or _is_lower_compound(word) or _is_written_apart(scene, candidate, word):
        return False
    is_loose = is_adjective and (word.isupper() or scene.starts_sentence(offset))
    # of one word, even a heading might have made a family name: "Jack London Sails Home"
    is_telling = " " in candidate.surface or scene.lang in NOUN_CAPITALS
    is_loose = is_loose or (is_telling and scene.is_in_title(candidate.start))
    return not (is_loose or _is_between_names(lower) or scene.is_common(word, offset))


def given_name_before(scene: Scene, candidate: Candidate) -> bool:
    """Return whether the word before the candidate may be a given name: a capitalised one that no rule knows."""
    word = scene.word_before(candidate.start).lstrip(_OPENING)
    lower = word.lower()
    is_name = word.isalpha() and word.istitle() and lower not in HEADS and lower not in DIRECTIONS
    return is_name and lower not in OF_HEADS and not _is_between_names(lower)


def _is_written_apart(scene: Scene, candidate: Candidate, word: str) -> bool:
    """Return whether capitals tell nothing or tell the words apart: a heading, a dateline after the reporter's name."""
    if scene.is_in_title(candidate.start):
        return True
    surface = candidate.surface
    if not surface.isupper():
        return False
    return (len(surface) >= _SHORTEST_DATELINE and not word.isupper()) or _is_shouting(scene, candidate)


def _is_lower_compound(word: str) -> bool:
    """Return whether the word is an adjective like `London-based`."""
    return "-" in word and word.rpartition("-")[2][:1].islower()


def _follows_head(scene: Scene, word: str, offset: int) -> bool:
    """Return whether `of` or `of the`, whose last word stands at `offset`, follows the head of a longer name."""
    before = scene.word_before(offset)
    if word == "the":
        if before.lower() != "of":
            return False
        before = scene.word_before(offset - 1 - len(before))
    head = before.lstrip(_OPENING)
    return head[:1].isupper() and head.lower() in OF_HEADS
