"""Where a neighbour could belong to the same name, and whether it may be a stranger's."""

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.scene import Scene
from mkdocs_explainer.linking.words import PARTICLES

OPENING = "\"'([{"
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


def _may_be_name(scene: Scene, word: str) -> bool:
    """Return whether a word may be a given or family name: a capitalised one that no rule knows."""
    language = scene.language
    lower = word.lower()
    is_name = word.isalpha() and word.istitle() and not language.is_head(lower) and lower not in language.directions
    return is_name and not language.is_between_names(lower)
