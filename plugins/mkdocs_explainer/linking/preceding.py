"""Which words before a name make it a part of a longer one that the glossary does not have (`Bank of Alba`)."""

from collections.abc import Sequence

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.lexicon import Sense
from mkdocs_explainer.linking.neighbours import CLOSING, OPENING, SHORTEST_DATELINE, is_shouting
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.linking.scene import Scene
from mkdocs_explainer.linking.senses import is_adjective


def follows_head(reading: Reading, candidate: Candidate, senses: Sequence[Sense] = ()) -> bool:
    """Return whether the head of a longer name stands before the candidate (`University of Alba`, `Banque d'Alba`)."""
    scene, language = reading.scene, reading.scene.language
    offset = candidate.start
    word, offset = _step_back(scene, offset)
    if word.lower() in language.articles and word.lower() not in language.of_words:
        word, offset = _step_back(scene, offset)
    if not word or word.lower() not in language.of_words:
        return False
    head = scene.word_before(offset).lstrip(OPENING)
    elided, apostrophe, rest = head.partition("'")
    head = rest if apostrophe and elided.lower() in language.elisions else head
    lower = head.lower()
    if not head[:1].isupper() or lower not in language.of_heads:
        return False
    before = scene.word_before(offset - 1 - len(head)).lstrip(OPENING)
    is_plain = not before[:1].isupper() or before[-1] in CLOSING or before.lower() in language.articles
    if is_plain and lower in language.same_heads and any(sense.type == "place" for sense in senses):
        return False
    return lower not in language.deeds or not _follows_given_name(scene, offset - 1 - len(head))


def _follows_given_name(scene: Scene, offset: int) -> bool:
    """Return whether the word before `offset` may be a given name: a capital, no article before it, no start of a line.

    *Linda Battle of Portville*, but *the First Battle of Portville*.
    """
    word = scene.word_before(offset)
    begin = offset - 1 - len(word)
    before = scene.word_before(begin)
    if not (word.istitle() and word.isalpha()) or scene.language.is_between_names(word.lower()):
        return False
    return before != "" and before[-1] != "." and before.lower() not in scene.language.function_words


def _step_back(scene: Scene, offset: int) -> tuple[str, int]:
    """Return the word before `offset`, and where it begins; an elided one has its apostrophe."""
    text = scene.text
    if offset > 1 and text[offset - 1] == "'":
        begin = max(text.rfind(" ", 0, offset), text.rfind("\n", 0, offset)) + 1
        return text[begin:offset], begin
    word = scene.word_before(offset)
    return word, offset - 1 - len(word)


def follows_direction(reading: Reading, candidate: Candidate, senses: Sequence[Sense] = ()) -> bool:
    """Return whether a word such as `New` or `North` stands before the candidate."""
    scene = reading.scene
    word = scene.word_before(candidate.start).lstrip(OPENING)
    lower = word.lower()
    language = scene.language
    if not word[:1].isupper() or lower not in language.directions:
        return False
    begin = candidate.start - 1 - len(word)
    if f"{lower} {candidate.surface.lower()}" in language.places_of_parts:
        return True
    if lower.endswith("ern") and scene.starts_sentence(begin):
        return False
    if lower not in language.part_words and scene.word_before(begin).lower() != "far":
        return True
    return not any(sense.type == "place" and not is_adjective(sense, candidate.surface) for sense in senses)


def follows_capital(reading: Reading, candidate: Candidate, senses: Sequence[Sense] = ()) -> bool:
    """Return whether a capitalised word stands before the candidate that may belong to the same name."""
    scene, start = reading.scene, candidate.start
    written = scene.word_before(start)
    offset = start - 1 - len(written)
    word = written.lstrip(OPENING)
    lower = word.lower()
    if not word[:1].isupper() or word.endswith(("'s", "'S")) or not word[-1].isalnum():
        return False
    if lower in scene.language.directions or lower in scene.language.articles or lower in scene.language.of_words:
        return False
    if _has_particle(word):
        return False
    if start - 1 in reading.ends or _is_lower_compound(word) or _is_written_apart(scene, candidate, word):
        return False
    is_loose = (word.isupper() or scene.starts_sentence(offset)) and any(
        is_adjective(sense, candidate.surface) for sense in senses
    )
    # of one word, even a heading might have made a family name: "Jack London Sails Home"
    is_telling = " " in candidate.surface or scene.language.noun_capitals
    is_loose = is_loose or (is_telling and scene.is_in_title(start))
    return not (is_loose or scene.language.is_between_names(lower) or scene.is_common(word, offset))


def _is_written_apart(scene: Scene, candidate: Candidate, word: str) -> bool:
    """Return whether capitals tell nothing or tell the words apart: a heading, a dateline after the reporter's name."""
    if scene.is_in_title(candidate.start):
        return True
    surface = candidate.surface
    if not surface.isupper():
        return False
    return (len(surface) >= SHORTEST_DATELINE and not word.isupper()) or is_shouting(scene, candidate)


def _has_particle(word: str) -> bool:
    """Return whether the word goes on in a script without capitals, as Korean writes its particles (`ORZ와`)."""
    return word[-1].isalpha() and not word[-1].islower() and not word[-1].isupper()


def _is_lower_compound(word: str) -> bool:
    """Return whether the word is an adjective like `London-based`."""
    return "-" in word and word.rpartition("-")[2][:1].islower()
