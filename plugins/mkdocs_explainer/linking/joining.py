"""Signs and particles that join a name to a capitalised word (`Alba & Sons`, `Alba de Rio`)."""

from collections.abc import Sequence

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.languages.language import foreign_particles
from mkdocs_explainer.linking.lexicon import Sense
from mkdocs_explainer.linking.neighbours import OPENING
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.linking.scene import Scene
from mkdocs_explainer.linking.words import ends_as_word


def is_joined(reading: Reading, candidate: Candidate, _senses: Sequence[Sense] = ()) -> bool:
    """Return whether a sign or particle joins the candidate to a capitalised word (`Alba & Sons`, `Alba de Rio`)."""
    if is_joined_after(reading, candidate):
        return True
    scene = reading.scene
    before = scene.word_before(candidate.start).lstrip(OPENING)
    if before == "&":
        return True
    if _is_foreign_of(scene, before):
        word = scene.word_before(candidate.start - 1 - len(before))
        return word[:1].isupper() and ends_as_word(word)
    if not before[:1].isupper() or before[-1] != ".":
        return False
    return len(before) == 2 and before.lower() not in scene.language.titles


def _is_foreign_of(scene: Scene, word: str) -> bool:
    """Return whether a particle that the language of the text does not have joins two names (`Stade de France`)."""
    return word in foreign_particles(scene.language) and word not in scene.language.articles


def is_joined_after(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a sign or particle joins the candidate to what follows."""
    scene, end = reading.scene, candidate.end
    first = word = scene.word_after(end)
    particles = foreign_particles(scene.language)
    while word in particles:
        end += 1 + len(word)
        word = scene.word_after(end)
    return first == "&" or (word != first and word[:1].isupper())
