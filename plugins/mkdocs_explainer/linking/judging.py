"""Rules about one place by itself: what the entity's own file says, and how the words are written."""

from collections.abc import Sequence

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.lexicon import MOST_SENSES, Lexicon, Sense
from mkdocs_explainer.linking.neighbours import CLOSING, is_abbreviation, is_date
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.linking.states import is_language
from mkdocs_explainer.model.corpus import ORGANIZED
from mkdocs_explainer.model.mentions import Reason, Via

_LONGEST_ACRONYM = 3
"""Letters up to which capitals alone do not make a heading's spelling of a name: `MAR` may be anything."""
_NAMED_LIKE_WORDS = ORGANIZED | {"person", "place"}
"""Types of what has a month's or another word's name by chance; an entity of another type may be the thing itself."""

Verdict = Sequence[Sense] | Reason


def not_crowded(_reading: Reading, _candidate: Candidate, senses: Sequence[Sense]) -> Verdict:
    """Refuse words that more entities bear, equally near, than the lexicon keeps."""
    if len(senses) > MOST_SENSES:
        nearest = min([sense.tier for sense in senses])
        if sum([sense.tier == nearest for sense in senses]) > MOST_SENSES:
            return Reason.AMBIGUOUS
    return senses


def not_in_phrase(reading: Reading, candidate: Candidate, senses: Sequence[Sense]) -> Verdict:
    """Leave out entities whose `not_in` has the phrase around the words."""
    if reading.bars and (around := reading.bars.around(candidate.start, candidate.end)):
        barred = {id for _, ids in around for id in ids}
        return [sense for sense in senses if sense.entity not in barred] or Reason.NOT_IN
    return senses


def not_by_hand(_reading: Reading, _candidate: Candidate, senses: Sequence[Sense]) -> Verdict:
    """Leave out entities whose alias says `auto: false`."""
    if False in [sense.auto for sense in senses]:
        return [sense for sense in senses if sense.auto] or Reason.NOT_AUTO
    return senses


def after_a_town(reading: Reading, candidate: Candidate, senses: Sequence[Sense]) -> Verdict:
    """Leave out abbreviations of parts of states that do not stand after a town and a comma."""
    if Via.REGION not in [sense.via for sense in senses]:
        return senses
    text, start = reading.scene.text, candidate.start
    if start > 3 and text[start - 2 : start] == ", " and text[start - 3].isalpha():
        word = reading.scene.word_before(start)
        if word[:1].isupper():
            return senses
    return [sense for sense in senses if sense.via is not Via.REGION] or Reason.COMMON_WORD


def not_common(reading: Reading, candidate: Candidate, senses: Sequence[Sense]) -> Verdict:
    """Refuse function words, unless their capitals say that they are a name."""
    surface = candidate.surface
    if surface.lower() not in reading.lexicon.language.function_words:
        return _not_word_or_date(reading, candidate, senses)
    if surface.isupper() and len(surface) > 1:
        return Reason.COMMON_WORD if reading.scene.is_shouting(candidate.start, candidate.end) else senses
    return senses if _is_name_in_running_text(reading, candidate, senses) else Reason.COMMON_WORD


def _not_word_or_date(reading: Reading, candidate: Candidate, senses: Sequence[Sense]) -> Verdict:
    """Leave out who and what has the name of a month or weekday, where that may be meant: `in March`, `March was`.

    The same for another word of the text at the head of a sentence (`Nice weather`).
    """
    scene, start = reading.scene, candidate.start
    lower = candidate.surface.lower()
    if lower not in scene.language.calendar:
        if not _opens_with_a_word(reading, candidate):
            return senses
        return [sense for sense in senses if sense.type not in _NAMED_LIKE_WORDS] or Reason.COMMON_WORD
    is_at_head = scene.starts_sentence(start) and not candidate.surface.isupper()
    if not is_date(scene, start, candidate.end) and (not is_at_head or is_abbreviation(lower, scene.language)):
        return senses
    return [sense for sense in senses if sense.type not in _NAMED_LIKE_WORDS] or Reason.COMMON_WORD


def has_capital_alone(lexicon: Lexicon, words: str) -> bool:
    """Return whether a single word with a capital is a name, and is none in small letters."""
    if " " in words or not (words.istitle() and words.isalpha()) or not lexicon.language.function_words:
        return False
    form = lexicon.forms.get(words.lower())
    return form is not None and not form.free and not form.listed(words.lower())


def _opens_with_a_word(reading: Reading, candidate: Candidate) -> bool:
    """Return whether the text has the words in small letters, too, and a sentence begins with them and a noun or verb.

    *Nice weather* is none in Nice; *Turkey has* may be meant.
    """
    scene = reading.scene
    after = scene.word_after(candidate.end).rstrip(CLOSING)
    if not after.islower() or after in scene.language.function_words or not scene.starts_sentence(candidate.start):
        return False
    lower = candidate.surface.lower()
    return f" {lower} " in scene.text and has_capital_alone(reading.lexicon, candidate.surface)


def _is_name_in_running_text(reading: Reading, candidate: Candidate, senses: Sequence[Sense]) -> bool:
    """Return whether a word like `Us`, with a capital that no sentence gives it, is written as the glossary has it.

    Where nouns have capitals, function words have none all the same. A single letter is a name after a preposition of
    place alone (`à Y`), and `of` (`le maire de Y`).
    """
    if not candidate.surface[:1].isupper() or all(sense.shouted for sense in senses):
        return False
    scene, language = reading.scene, reading.lexicon.language
    if scene.starts_sentence(candidate.start):
        return False
    if len(candidate.surface) < 2:
        before = scene.word_before(candidate.start).lower()
        is_after = before in language.place_prepositions or before in language.of_words
        return is_after and all(sense.type == "place" for sense in senses)
    return language.noun_capitals or not scene.is_in_title(candidate.start)


def not_a_language(reading: Reading, candidate: Candidate, senses: Sequence[Sense]) -> Verdict:
    """Leave out states of which the words are an adjective, where they are a language: `speaks Braskish`."""
    scene, language = reading.scene, reading.lexicon.language
    before = scene.word_before(candidate.start).lower()
    if before not in language.speaking:
        after = scene.word_after(candidate.end)
        is_noun_next = after != "" and after.rstrip(CLOSING).lower() not in language.function_words - {"and", "or"}
        if before not in language.into_language or is_noun_next or scene.text[candidate.end : candidate.end + 1] == "-":
            return senses
    return [one for one in senses if not may_be_language(one, candidate.surface, language.code)] or Reason.COMMON_WORD


def may_be_language(sense: Sense, surface: str, lang: str) -> bool:
    """Return whether words that mean a state or a people are its language's name, too."""
    if sense.via is Via.NAME or sense.type not in ("place", "group"):
        return False
    return sense.kind == "demonym" or is_language(surface, lang)


def is_short_shout(words: str) -> bool:
    """Return whether words are so short and in capitals that they may be an acronym of anything."""
    return len(words) <= _LONGEST_ACRONYM and words.isupper()


def not_a_shout(reading: Reading, candidate: Candidate, senses: Sequence[Sense]) -> Verdict:
    """Leave out names that would have to be in capitals without a reason: `MAR` in running text is not `Mar`."""
    if not is_short_shout(candidate.surface):
        return senses
    if reading.scene.is_shouting(candidate.start, candidate.end):
        return senses
    return [sense for sense in senses if not sense.shouted] or Reason.COMMON_WORD
