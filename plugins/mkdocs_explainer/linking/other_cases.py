"""Words with a capital that are in another case than a name behind them, or a place, and so make no name with it.

`W Alsku Ex zamilkł` speaks of Ex in Alsk, and so does `In Alsk Ex fell silent`.
"""

from collections.abc import Container

from mkdocs_explainer.linking.languages.prepositions import IN_WORDS, OTHER_CASES, PREPOSITIONS
from mkdocs_explainer.linking.neighbours import OPENING
from mkdocs_explainer.linking.scene import Scene, Sureness

_MOST_WORDS = 3
"""Words with a capital behind a preposition that are read: those of a town's name, or a person's."""


def has_other_case(scene: Scene, word: str, offset: int) -> bool:
    """Return whether a word at `offset` is in another case than the nominative: behind a preposition, or by its ending.

    False in languages of which neither is known.
    """
    code = scene.language.code
    return word.lower().endswith(OTHER_CASES.get(code, ())) or _preposition(scene, offset, PREPOSITIONS.get(code)) >= 0


def may_be_person(scene: Scene, word: str, offset: int, *, is_nominative: bool) -> Sureness:
    """Return whether a word at `offset` right before a family name may be a person's, as far as its case tells, or what
    says *in* before it. is_nominative: the family name is as the glossary has it.

    Where names have no cases, such a word tells it at the head of a sentence; *trust in Ann Ex* is left open.
    """
    code = scene.language.code
    has_cases = code in PREPOSITIONS
    if not is_nominative and (has_cases or code in OTHER_CASES):
        return "yes"
    if word.lower().endswith(OTHER_CASES.get(code, ())):
        return "no"
    place = _preposition(scene, offset, IN_WORDS.get(code))
    if place < 0:
        return "yes"
    return "no" if has_cases or scene.starts_sentence(place) else "unsure"


def _preposition(scene: Scene, offset: int, prepositions: Container[str] | None) -> int:
    """Return where one of the prepositions begins that stands before the word at `offset`, maybe with other words that
    have a capital; -1: nowhere."""
    for _ in range(_MOST_WORDS if prepositions else 0):
        word = scene.word_before(offset).lstrip(OPENING)
        begin = offset - 1 - len(word)
        if prepositions and word.lower() in prepositions:
            return begin
        if not word[:1].isupper() or not word.isalpha():
            return -1
        offset = begin
    return -1
