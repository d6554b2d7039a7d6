"""Where a family name is none of the person's: another word (`May we`, `Green hills`), or a part of a double name."""

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.judging import (
    opens_with_a_noun,
    opens_with_a_noun_before_another,
    opens_with_a_verb,
    opens_with_an_adjective,
    opens_with_of,
)
from mkdocs_explainer.linking.neighbours import CLOSING, has_age, is_date, says_or_is_who
from mkdocs_explainer.linking.reading import Reading


def is_other_word(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a family name is no name where it stands: a date, or what a sentence opens with.

    What the glossary lists by itself was asked for all but the date before.
    """
    if candidate.surface.lower() in reading.lexicon.language.calendar:
        return is_date(reading.scene, candidate.start, candidate.end) or _asks(reading, candidate)
    if candidate.start in reading.choices:
        return False
    if reading.scene.word_after(candidate.end).rstrip(CLOSING) in reading.lexicon.language.landscapes:
        return True  # `the Ex valley`
    return (
        opens_with_a_noun(reading, candidate)
        or _asks(reading, candidate)
        or opens_with_an_adjective(reading, candidate)
        or opens_with_a_noun_before_another(reading, candidate)
        or opens_with_of(reading.scene, candidate)
        or _opens_with_a_function_word(reading, candidate)
    )


def opens_with_a_month(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a sentence begins with a word of the calendar, and nobody of that name is known yet or speaks."""
    scene = reading.scene
    if candidate.surface.lower() not in reading.lexicon.language.calendar or candidate.surface.isupper():
        return False
    return scene.starts_sentence(candidate.start) and not says_or_is_who(scene, candidate.end)


def _asks(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a family name that is a verb, too, opens a question, wish or order (`May we`, `Cook the fish`)."""
    scene, language = reading.scene, reading.lexicon.language
    if not scene.starts_sentence(candidate.start):
        return False
    if candidate.surface.lower() not in language.function_words:
        return opens_with_a_verb(scene, candidate)
    return scene.word_after(candidate.end).rstrip(CLOSING).lower() in language.subjects


def _opens_with_a_function_word(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a family name that is a function word, too, opens a sentence, and nobody does or has anything
    there (`So many came`, but `So resigned`); a pronoun does (`He left`)."""
    scene, language = reading.scene, reading.lexicon.language
    lower, end = candidate.surface.lower(), candidate.end
    is_cry = lower in language.interjections and scene.text[end : end + 1] in (",", "!")  # `Oh, how they cheered`
    is_word = is_cry or (lower in language.function_words and language.past_verbs)
    if not is_word or not scene.starts_sentence(candidate.start):
        return False
    if lower in language.subjects - language.determiners:
        return True
    if scene.text.startswith("'s", end) or says_or_is_who(scene, end) or has_age(scene, end):
        return False
    word = scene.word_after(end).rstrip(CLOSING)
    if word in language.auxiliaries:  # `So is the road`, but `To is`
        return lower not in language.auxiliaries | language.place_prepositions
    return word not in language.past_verbs and not word.endswith("ed")
