"""Names right behind another one that make no longer name with it, as their cases tell."""

from collections.abc import Sequence

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.lexicon import Sense
from mkdocs_explainer.linking.other_cases import has_other_case, may_be_person
from mkdocs_explainer.linking.persons.names_before import is_in_other_case
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.linking.words import is_acronym


def is_told_from(reading: Reading, candidate: Candidate, senses: Sequence[Sense], word: str, offset: int) -> bool:
    """Return whether the word before a candidate is in another case, or a place where something happens: a family name
    of the glossary, or before an acronym or a person's full name in the nominative any word.

    word, offset: that word, and where it begins.
    """
    surface, start, language = candidate.surface, candidate.start, reading.scene.language
    is_short = is_acronym(surface)
    families = reading.families.get(word.lower(), ())
    is_governed = bool(families) and has_other_case(reading.scene, word, offset)
    is_apart = is_short or is_governed
    if any(one.end == start - 1 and one.kin and (is_apart or is_in_other_case(reading, one)) for one in families):
        return True
    if not is_short:
        scene = reading.scene
        return _is_full_name(reading, surface, senses) and (
            has_other_case(scene, word, offset) or may_be_person(scene, word, offset, is_nominative=True) == "no"
        )
    if language.is_noun and language.is_noun(word):  # `в Фонде ОЗН`
        return False
    return has_other_case(reading.scene, word, offset)


def _is_full_name(reading: Reading, surface: str, senses: Sequence[Sense]) -> bool:
    """Return whether the words are the full name of a person as the glossary has it."""
    if " " not in surface:
        return False
    entities = [reading.entity(sense) for sense in senses if sense.type == "person"]
    names = (name for one in entities for name in (one.name, *(alias.text for alias in one.aliases)))
    return len(entities) == len(senses) > 0 and surface in names
