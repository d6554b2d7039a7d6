"""Signs and particles that join a name to a capitalised word (`Alba & Sons`, `Alba de Rio`)."""

from collections.abc import Sequence

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.lexicon import Sense
from mkdocs_explainer.linking.neighbours import OPENING
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.linking.words import PARTICLES


def is_joined(reading: Reading, candidate: Candidate, _senses: Sequence[Sense] = ()) -> bool:
    """Return whether a sign or particle joins the candidate to a capitalised word (`Alba & Sons`, `Alba de Rio`)."""
    if is_joined_after(reading, candidate):
        return True
    scene = reading.scene
    before = scene.word_before(candidate.start).lstrip(OPENING)
    if before == "&":
        return True
    if not before[:1].isupper() or before[-1] != ".":
        return False
    return len(before) == 2 and before.lower() not in scene.language.titles


def is_joined_after(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a sign or particle joins the candidate to what follows."""
    scene, end = reading.scene, candidate.end
    first = word = scene.word_after(end)
    while word in PARTICLES and word not in scene.language.of_words and word not in scene.language.function_words:
        end += 1 + len(word)
        word = scene.word_after(end)
    return first == "&" or (word != first and word[:1].isupper())
