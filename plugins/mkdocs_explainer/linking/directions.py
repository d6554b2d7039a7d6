"""Where a direction before a name makes another place of it (`New Alba`), and where it tells a part of it."""

from collections.abc import Sequence

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.linking.lexicon import Sense
from mkdocs_explainer.linking.neighbours import OPENING, without_elision
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.linking.scene import Scene
from mkdocs_explainer.linking.senses import is_adjective

_NEAR, _MOST_LOOKS = 4_000, 8
"""Code points around a name, and places in them, where it is looked up how else the text writes it."""
_LETTERS_OF_OFFICE = 2
"""Letters of a direction that may be an office's acronym in capitals; *NORTHERN Exland* is written large."""


def follows_direction(reading: Reading, candidate: Candidate, senses: Sequence[Sense] = ()) -> bool:
    """Return whether a word such as `New` or `North` stands before the candidate."""
    scene = reading.scene
    word = without_elision(scene.word_before(candidate.start).lstrip(OPENING), scene.language.elisions)
    lower = word.lower()
    language = scene.language
    is_office = len(word) == _LETTERS_OF_OFFICE and word.isupper() and not candidate.surface.isupper()  # `DA Ex`
    if not word[:1].isupper() or lower not in language.directions or is_office:
        return False
    begin = candidate.start - 1 - len(word)
    before = scene.word_before(begin).lower()
    if f"{lower} {candidate.surface.lower()}" in language.places_of_parts:
        return True
    if lower.endswith("ern") and scene.starts_sentence(begin):
        return False
    if lower in language.articles and _is_article_here(scene, begin, candidate):
        return False
    if lower not in language.part_words and before != "far" and f"{before}{lower}" not in language.part_words:
        return True  # not `South East Alba`
    return not any(sense.type == "place" and not is_adjective(sense, candidate.surface) for sense in senses)


def is_compass(word: str, language: Language) -> bool:
    """Return whether a word is one of the four quarters of the world, or between two of them."""
    return f"{word.lower()}ern" in language.part_words


def _is_article_here(scene: Scene, begin: int, candidate: Candidate) -> bool:
    """Return whether an article before the candidate, at `begin`, has its capital from the place alone (`El Consejo`).

    It is a part of the name where the text has it so inside a sentence (`en El Salvador`).
    """
    if not (scene.starts_sentence(begin) or scene.is_in_title(begin)):
        return False
    words = scene.text[begin : candidate.end]
    high = begin + _NEAR
    place = scene.text.find(words, max(0, begin - _NEAR), high)
    for _ in range(_MOST_LOOKS):
        if place < 0:
            return True
        if not scene.starts_sentence(place) and not scene.is_in_title(place):
            return False
        place = scene.text.find(words, place + 1, high)
    return True
