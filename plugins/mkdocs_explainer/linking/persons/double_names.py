"""Family names that a hyphen joins to another one: somebody else's, or two persons'."""

import re
from collections.abc import Iterable

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.neighbours import CLOSING
from mkdocs_explainer.linking.persons.names_before import may_be_given_name, names_before
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.linking.words import is_acronym

_DOUBLE = re.compile(r"(?<![^\W\d_])[^\W\d_]{1,40}(?:-[^\W\d_]{1,40})+")
_LONGEST_DOUBLE = 60
"""Code points around a family name in which the rest of a double one is looked for."""


def double_name_of_stranger(reading: Reading, candidate: Candidate) -> str:
    """Return the double name that a family name is a part of, if somebody's given name stands before it (`Ann Ex-Roe`);
    empty: it is no such part."""
    whole = _double(reading, candidate)
    if whole is None or not all(part[0].isupper() and not is_acronym(part) for part in whole[0].split("-")):
        return ""
    words = names_before(reading, whole.start())
    return whole[0] if words and may_be_given_name(reading, candidate, words[0][1], words[0][0]) == "yes" else ""


def is_double_of(reading: Reading, candidate: Candidate, doubles: Iterable[str]) -> bool:
    """Return whether a family name is a part of one of these double names, maybe in another case."""
    whole = _double(reading, candidate) if doubles else None
    return whole is not None and whole[0].startswith(tuple(doubles))


def is_in_double_name(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a hyphen joins a family name to another one: somebody else's (`Ex-Vogel said`), or what is named
    after both (`the Ex-Vogel Act`).

    Two persons of the text stand side by side, too, and so do two whom an article and a noun take between them (`the
    Ex-Kim summit`).
    """
    scene, language = reading.scene, reading.lexicon.language
    whole = _double(reading, candidate) if language.determiners else None
    if whole is None:
        return False
    others = [part for part in whole[0].split("-") if part != candidate.surface]
    joined = language.compound_starts | language.compound_rests
    if any(not part[0].isupper() or is_acronym(part) or part.lower() in joined for part in others):
        return False
    after = scene.word_after(whole.end())
    if after[:1].isupper() and after.rstrip(CLOSING).lower() in language.heads:
        return True
    is_noun = after[:1].islower() and after.rstrip(CLOSING) not in language.of_families
    is_between = scene.word_before(whole.start()).lower() in language.determiners and is_noun
    return not is_between and not all(part.lower() in reading.families for part in others)


def _double(reading: Reading, candidate: Candidate) -> re.Match[str] | None:
    """Return the word with hyphens that a family name is a part of."""
    text, start, end = reading.scene.text, candidate.start, candidate.end
    if text[end : end + 1] != "-" and text[start - 1 : start] != "-":
        return None
    found = _DOUBLE.finditer(text, max(0, start - _LONGEST_DOUBLE), end + _LONGEST_DOUBLE)
    return next((one for one in found if one.start() <= start < one.end()), None)
