"""Names before a word of the landscape in small letters, which makes a river's of them (`the Exzon basin`)."""

from collections.abc import Sequence

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.lexicon import Lexicon, Sense
from mkdocs_explainer.linking.neighbours import CLOSING
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.linking.states import is_state
from mkdocs_explainer.model.mentions import Reason


def may_be_landscape(lexicon: Lexicon, words: str, senses: Sequence[Sense]) -> bool:
    """Return whether words may be a river's or a region's name, too, and something else in the glossary."""
    if not lexicon.language.landscapes or not words.istitle():
        return False
    return _is_state_or_region(lexicon, words) or any(sense.type != "place" for sense in senses)


def not_a_landscape(reading: Reading, candidate: Candidate, senses: Sequence[Sense]) -> Sequence[Sense] | Reason:
    """Leave out who and what is no place before a word of the landscape (`the Exzon rainforest`), and a state before
    that of a river (`the Exer delta`)."""
    language, scene, end = reading.lexicon.language, reading.scene, candidate.end
    word = scene.word_after(end).rstrip(CLOSING)
    if word not in language.landscapes:
        return senses
    if word in language.rivers and _is_state_or_region(reading.lexicon, candidate.surface):
        return Reason.LONGER_NAME
    return [sense for sense in senses if sense.type == "place"] or Reason.LONGER_NAME


def _is_state_or_region(lexicon: Lexicon, words: str) -> bool:
    return words in lexicon.language.regions or is_state(words, lexicon.language.code)
