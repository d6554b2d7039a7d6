"""Which words before a name make it a part of a longer one that the glossary does not have (`Bank of Alba`)."""

import re
from collections.abc import Sequence

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.languages.named_works import NAMED_WORKS
from mkdocs_explainer.linking.lexicon import Sense
from mkdocs_explainer.linking.neighbours import (
    CLOSING,
    OPENING,
    SHORTEST_DATELINE,
    follows_title_of,
    has_age,
    is_shouting,
    without_elision,
)
from mkdocs_explainer.linking.people import has_suffix, is_title
from mkdocs_explainer.linking.persons.separate_names import is_told_from
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.linking.scene import Scene
from mkdocs_explainer.linking.senses import is_adjective
from mkdocs_explainer.linking.states import is_nationality, is_state
from mkdocs_explainer.linking.words import ends_as_word, is_acronym, is_of_other_alphabet

_OF_NOBLES = frozenset(["de", "di"])
"""Between the names of a person, in languages that have them for *of*."""
_BEFORE_OTHERS = frozenset(["a", "an", "for", "or"])
"""Before a capital and `of`, where no given name stands."""
_SHORTEST_GIVEN_NAME = 3
_MOST_NAMES = 5
"""Words of a person's full name."""
_FOOTNOTE = re.compile(r"\.\w{1,3}$")
"""The mark of a footnote behind the word before, which ends its sentence."""
_NEAR = 4_000
"""Code points before a name in which it is looked up how else the text writes it."""


def follows_head(reading: Reading, candidate: Candidate, senses: Sequence[Sense] = ()) -> bool:
    """Return whether the head of a longer name stands before the candidate (`University of Alba`, `Banque d'Alba`)."""
    scene, language = reading.scene, reading.scene.language
    offset = candidate.start
    if language.joined_article and scene.text[offset - 1 : offset] == language.joined_article:
        offset -= 1
    word, offset = _step_back(scene, offset)
    if language.heads_before and word != "" and not word[0].islower() and language.is_head_before(word.lower()):
        return True
    if word.lower() in language.articles and word.lower() not in language.of_words:
        word, offset = _step_back(scene, offset)
    if not word or word.lower() not in language.of_words:
        return False
    head = without_elision(scene.word_before(offset).lstrip(OPENING), scene.language.elisions)
    article, hyphen, noun = head.partition("-")
    if hyphen and article.lower() in language.compound_starts:  # Maltese `L-Università`
        head = noun
    lower = head.lower()
    if not head[:1].isupper() or lower not in language.of_heads or _ends_person(reading, offset - 1):
        return False
    before = scene.word_before(offset - 1 - len(head)).lstrip(OPENING)
    is_plain = not before[:1].isupper() or before[-1] in CLOSING or before.lower() in language.articles
    is_same = lower in (language.same_heads if is_plain else language.part_heads)
    if is_same and any(sense.type == "place" for sense in senses):
        return False
    if lower not in language.deeds:
        return True
    return not (has_age(scene, candidate.end) or _follows_given_name(scene, offset - 1 - len(head)))


def _ends_person(reading: Reading, end: int) -> bool:
    """Return whether the full name of a person of the glossary ends at `end` (`Amos Church of Alba`)."""
    scene, begin = reading.scene, end
    for _ in range(_MOST_NAMES):
        begin -= len(scene.word_before(begin + 1)) + 1
        known = reading.starts.get(begin + 1)
        if known and known.end == end and " " in known.surface:
            return any(sense.type == "person" for sense in known.senses)
    return False


def follows_thing(reading: Reading, candidate: Candidate, senses: Sequence[Sense] = ()) -> bool:
    """Return whether a small word before the candidate says that a thing has the name (`the submarine Alba`).

    The name of a work may stand in quotation marks. A state without them is another one (*the tanker Alba seized*), and
    what is itself such a thing or an institution is meant.
    """
    scene, start = reading.scene, candidate.start
    if any(sense.type not in ("person", "place") for sense in senses):
        return False
    text, language = scene.text, scene.language
    end = candidate.end
    is_quoted = text[start - 1 : start] in ('"', "'") and text[end : end + 1] == text[start - 1]
    is_spaced = text[max(0, start - 2) : start] == '" ' and text[end : end + 2] == ' "'  # `« Ex »`
    opening = start - 2 * is_spaced - is_quoted
    is_quoted = is_quoted or is_spaced
    word = scene.word_before(opening)
    if scene.starts_sentence(opening - 1 - len(word)):
        word = word.lower()  # `Submarine Alba sinks`
    if is_quoted:
        works = NAMED_WORKS.get(language.code, language.named_works)
        return word in language.named_things or word in works
    return word in language.named_things and not candidate.surface.isupper() and not is_state(candidate.surface)


def follows_lower_rank(reading: Reading, candidate: Candidate, senses: Sequence[Sense] = ()) -> bool:
    """Return whether a word before an office, or who is called by it, makes a lower one of it (`Deputy Premier`)."""
    scene, language = reading.scene, reading.scene.language
    if scene.word_before(candidate.start).lstrip(OPENING).lower() not in language.lower_ranks:
        return False
    is_bare = all(word in language.titles for word in candidate.surface.lower().split(" "))
    return all(sense.type == "office" or (sense.type == "person" and is_bare) for sense in senses)


def follows_title_of_person(reading: Reading, candidate: Candidate, senses: Sequence[Sense] = ()) -> bool:
    """Return whether the title of a woman or man stands before a place, or whose kin it is: somebody is called so
    (`Queen Alba`, `her son Alba`).

    In capitals it may be a heading.
    """
    scene, language = reading.scene, reading.scene.language
    word = scene.word_before(candidate.start).lstrip(OPENING)
    lower = word.lower()
    if candidate.surface.isupper() or any(sense.type != "place" for sense in senses):
        return False
    if word in language.kin:
        owner = scene.word_before(candidate.start - 1 - len(word))
        is_owner = owner.lstrip(OPENING).lower() in language.possessives or owner.endswith("'s")
        return is_owner and scene.word_after(candidate.end).lower() not in language.titles
    return word[:1].isupper() and (lower in language.titles_of_women or lower in language.titles_of_men)


def _follows_given_name(scene: Scene, offset: int) -> bool:
    """Return whether the word before `offset` may be a given name: a capital, no article before it, no start of a line
    unless the language has a short form of it.

    *Linda Battle of Portville*, but *the First Battle of Portville*.
    """
    word = scene.word_before(offset)
    begin = offset - 1 - len(word)
    before = scene.word_before(begin)
    if not (word.istitle() and word.isalpha()) or scene.language.is_between_names(word.lower()):
        return False
    language = scene.language
    if word in language.short_names or word.lower() in language.names_of_old:
        return True
    others = language.determiners | language.articles | language.of_words
    return before != "" and before[-1] != "." and before.lower() not in others


def _step_back(scene: Scene, offset: int) -> tuple[str, int]:
    """Return the word before `offset`, and where it begins; an elided one has its apostrophe."""
    text = scene.text
    if offset > 1 and text[offset - 1] == "'":
        begin = max(text.rfind(" ", 0, offset), text.rfind("\n", 0, offset)) + 1
        return text[begin:offset], begin
    word = scene.word_before(offset)
    return word, offset - 1 - len(word)


def follows_given_name_of(reading: Reading, candidate: Candidate, senses: Sequence[Sense] = ()) -> bool:
    """Return whether a given name and `of` stand before a place: it is a person (`Jeanne d'Alba`, `Joan of Alba`).

    No article stands before the name.
    """
    scene, language = reading.scene, reading.scene.language
    if all(sense.type != "place" for sense in senses):
        return False
    of, offset = _step_back(scene, candidate.start)
    if of not in language.of_words or offset - 1 in reading.ends:
        return False
    word = scene.word_before(offset).lstrip(OPENING)
    begin = offset - 1 - len(word)
    if not _may_be_given_name(scene, word):
        return False
    if language.names_of_old:
        return _is_person_of_old(scene, candidate, word, begin)
    return not language.of_words.isdisjoint(_OF_NOBLES) and _is_noble(scene, candidate, word, begin)


def _is_noble(scene: Scene, candidate: Candidate, word: str, begin: int) -> bool:
    """Return whether what may be a given name before `de` and the candidate is one. word, begin: that name.

    At the head of a sentence it may be another word (`Originaire d'Alba, …`), unless the sentence goes on with a small
    letter behind the place. Elsewhere somebody *of* a place is from there.
    """
    language = scene.language
    if scene.is_in_title(begin):
        return False
    if scene.starts_sentence(begin):
        after = scene.word_after(candidate.end).rstrip(CLOSING)
        is_plural = after not in language.function_words and after.endswith(language.plural_verb_endings)
        return after[:1].islower() and not is_plural and scene.may_be_given_name(word, begin) == "yes"
    before = without_elision(scene.word_before(begin).lstrip(OPENING), scene.language.elisions)
    if before[:1].isupper():
        return _may_be_given_name(scene, before) and not is_state(candidate.surface, language.code)
    return before.lower() not in language.articles | language.titles and before in ("", before.rstrip("'"))


def _is_person_of_old(scene: Scene, candidate: Candidate, word: str, begin: int) -> bool:
    """Return whether a single given name before `of` and the candidate makes a saint's or ruler's name with it.

    word, begin: that name. It is one that saints and rulers have, or has its capital inside a sentence without an
    article (*Friends of Alba* is another name, too, but *Ministry of Culture of Alba* names the place). With a family
    name or an age people are from there, and a state of which somebody is king is worth its link.
    """
    language = scene.language
    before = scene.word_before(begin).lstrip(OPENING)
    if has_age(scene, candidate.end):
        return False
    is_of_old = word.lower() in language.names_of_old
    if before[:1].isupper() and not scene.starts_sentence(begin):
        is_saint = any(before in row for row in language.abbreviations)
        return is_saint or (is_of_old and before.lower() in language.function_words)
    if is_of_old or scene.starts_sentence(begin) or scene.is_in_title(begin):
        return is_of_old and before.lower() not in language.articles
    if _is_family_name(scene, word, begin):
        return False  # a family name
    if before == "and":  # `Thales of Alba and Zeno of Brask`
        offset = begin - 1 - len(before)
        return scene.word_before(offset - 1 - len(scene.word_before(offset))) in language.of_words
    return before.isalpha() and before.lower() not in _BEFORE_OTHERS | language.articles | language.of_words


def _is_family_name(scene: Scene, word: str, begin: int) -> bool:
    """Return whether a word stands behind another one with a capital before `begin`: it is a family name."""
    place = scene.text.find(f" {word}", max(0, begin - _NEAR), begin)
    return place > 0 and scene.word_before(place + 1).istitle()


def _may_be_given_name(scene: Scene, word: str) -> bool:
    """Return whether a word has the shape of a given name, and is no other word that has a capital."""
    language, lower = scene.language, word.lower()
    if len(word) < _SHORTEST_GIVEN_NAME or not (word.isalpha() and word.istitle()):
        return False
    return not (language.is_between_names(lower) or language.is_head(lower) or lower in language.directions)


def follows_capital(reading: Reading, candidate: Candidate, senses: Sequence[Sense] = ()) -> bool:
    """Return whether a capitalised word stands before the candidate that may belong to the same name."""
    scene, start, language = reading.scene, candidate.start, reading.scene.language
    written = scene.word_before(start)
    offset = start - 1 - len(written)
    word = without_elision(written.lstrip(OPENING), scene.language.elisions)
    lower = word.lower()
    is_part = word[:1].isupper() and ends_as_word(word) and not word.endswith(("'s", "'S"))
    is_part = is_part and (word[-1].isalpha() or not _FOOTNOTE.search(word))
    if not is_part or lower in language.directions or lower in language.articles or lower in language.of_words:
        return False
    if scene.language.noun_capitals:  # an age says that the noun before is a given name (`Anna Alba (34)`)
        return has_age(scene, candidate.end) and _may_be_given_name(scene, word) and start - 1 not in reading.ends
    if has_suffix(word, language) or _is_lower_compound(word, language.part_words):
        return False
    is_apart = start - 1 in reading.ends or is_of_other_alphabet(word, candidate.surface)
    if is_apart or _is_written_apart(scene, candidate, word) or _is_of_place(scene, lower, offset):
        return False
    if is_told_from(reading, candidate, senses, word, offset) or _is_office_or_people(scene, candidate, senses, word):
        return False
    is_loose = (word.isupper() or scene.starts_sentence(offset)) and any(
        is_adjective(sense, candidate.surface) for sense in senses
    )
    # of one word, even a heading might have made a family name: "Jack London Sails Home"
    is_loose = is_loose or (" " in candidate.surface and scene.is_in_title(start))
    is_other = language.is_between_names(lower) or is_title(word, language) or follows_title_of(scene, offset)
    return not (is_loose or is_other or scene.is_common(word, offset))


def _is_office_or_people(scene: Scene, candidate: Candidate, senses: Sequence[Sense], word: str) -> bool:
    """Return whether the word before the candidate is the acronym of a person's office (`CEO Ann Ex`), or a people's
    adjective before a place, company or acronym (`Iraqi Alba`), which are no other name (*British Columbia*)."""
    if all(sense.type == "person" for sense in senses):
        return " " in candidate.surface and (is_acronym(word) or is_nationality(word, scene.language))
    is_name = f"{word} {candidate.surface}" in scene.language.regions
    is_here = is_acronym(candidate.surface) or all(sense.type in ("company", "place") for sense in senses)
    return is_here and is_nationality(word, scene.language) and not is_name


def _is_written_apart(scene: Scene, candidate: Candidate, word: str) -> bool:
    """Return whether capitals tell nothing or tell the words apart: a heading, a dateline after the reporter's name."""
    if scene.is_in_title(candidate.start):
        return True
    surface = candidate.surface
    if not surface.isupper():
        return False
    return (len(surface) >= SHORTEST_DATELINE and not word.isupper()) or is_shouting(scene, candidate)


def _is_of_place(scene: Scene, lower: str, offset: int) -> bool:
    """Return whether a word at `offset` is an adjective of a place behind an article (`het Franse Alba`)."""
    pattern = scene.language.adjective_of_place
    return pattern is not None and bool(
        pattern.fullmatch(f"{scene.word_before(offset).lstrip(OPENING).lower()} {lower}")
    )


def _is_lower_compound(word: str, part_words: frozenset[str]) -> bool:
    """Return whether the word is an adjective like `London-based`, or tells a part of a place (`South-East Alba`)."""
    return "-" in word and (word.rpartition("-")[2][:1].islower() or word.lower().replace("-", "") in part_words)
