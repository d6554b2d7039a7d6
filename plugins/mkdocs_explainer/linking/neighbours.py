"""Where a neighbour could belong to the same name, and whether it may be a stranger's."""

import re

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.scene import Scene
from mkdocs_explainer.linking.words import PARTICLES

OPENING = "\"'([{"
_AGE = re.compile(r",? \(?\d{1,2}[,)]")
"""After a person's name."""
CLOSING = "\"')]},;:!?."
SHORTEST_DATELINE = 4
"""Letters of a town in capitals before a dispatch; shorter words in capitals are acronyms."""
NO_NEIGHBOUR, AFTER, BEFORE = 0, 1, 2


def neighbours(scene: Scene, candidate: Candidate) -> int:
    """Return on which sides a word could belong to the same name: `AFTER`, `BEFORE`, both or none of them."""
    language = scene.language
    found = NO_NEIGHBOUR
    after = scene.word_after(candidate.end)
    if after and (after[0].isupper() or after == "&" or after in PARTICLES or after in language.of_words):
        found = AFTER
    before = scene.word_before(candidate.start)
    if before == "":
        is_near = candidate.start > 1 and scene.text[candidate.start - 1] == "'"
    else:
        is_near = not before[0].islower() or before in language.of_words or before in language.articles
    return found | BEFORE if is_near else found


def is_shouting(scene: Scene, candidate: Candidate) -> bool:
    """Return whether the candidate and the words around it are in capitals."""
    surface = candidate.surface
    return len(surface) > 1 and surface.isupper() and scene.is_shouting(candidate.start, candidate.end)


def may_be_strangers(scene: Scene, candidate: Candidate, *, by: str) -> bool:
    """Return whether the word beside the candidate may make it a stranger's name: `Ann Alba`, `Alba Roe`.

    by: the rule that says that the candidate is a part of a longer name.
    """
    if _may_be_name(scene, scene.word_before(candidate.start).lstrip(OPENING)):
        return True
    return by == "before-capital" and _may_be_name(scene, scene.word_after(candidate.end).rstrip(CLOSING))


def is_told_person(scene: Scene, candidate: Candidate, *, by: str) -> bool:
    """Return whether what stands around a stranger's name says that it is a person's: an age, a title, *who*, *said*.

    by: as for `may_be_strangers`.
    """
    language = scene.language
    if scene.word_before(candidate.start).lstrip(OPENING).lower() in language.titles:
        return True
    end = candidate.end
    if by == "before-capital":
        end += 1 + len(scene.word_after(end))
    before_comma = end - (scene.text[end - 1] == ",")
    if _AGE.match(scene.text, before_comma):
        return True
    comma = scene.text.startswith(",", before_comma)
    after = scene.word_after(before_comma + comma).rstrip(CLOSING).lower()
    return after in language.person_words or after in language.speech_verbs


def _may_be_name(scene: Scene, word: str) -> bool:
    """Return whether a word may be a given or family name: a capitalised one that no rule knows."""
    language = scene.language
    lower = word.lower()
    is_name = word.isalpha() and word.istitle() and not language.is_head(lower) and lower not in language.directions
    return is_name and not language.is_between_names(lower)
