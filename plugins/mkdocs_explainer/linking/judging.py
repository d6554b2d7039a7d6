"""Rules about one place by itself: what the entity's own file says, and how the words are written."""

import re
from collections.abc import Sequence

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.lexicon import MOST_SENSES, Lexicon, Sense
from mkdocs_explainer.linking.neighbours import CLOSING, is_abbreviation, is_date
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.linking.scene import Scene
from mkdocs_explainer.linking.states import is_language
from mkdocs_explainer.model.corpus import ORGANIZED, EntityType
from mkdocs_explainer.model.mentions import Reason, Via
from mkdocs_explainer.text.folding import BREAK

_LONGEST_ACRONYM = 3
"""Letters up to which capitals alone do not make a heading's spelling of a name: `MAR` may be anything."""
_AFTER_DATELINE = re.compile(r"(?:, [^\n]{1,40})? (?:(?:-{1,2}|—|–) \"?|\()[^\W\d_a-z]")
"""After the town of a dispatch: a dash, or an agency in brackets; before it the region or the date."""
_NAMED_LIKE_WORDS: frozenset[EntityType] = frozenset([*ORGANIZED, "person", "place"])
"""Types of what has a month's or another word's name by chance; an entity of another type may be the thing itself."""
_NAMED_LIKE_THINGS: frozenset[EntityType] = frozenset(["person", "place"])

Verdict = Sequence[Sense] | Reason


def not_crowded(_reading: Reading, _candidate: Candidate, senses: Sequence[Sense]) -> Verdict:
    """Refuse words that more entities bear, equally near, than the lexicon keeps."""
    nearest = min([sense.tier for sense in senses])
    return Reason.AMBIGUOUS if sum([sense.tier == nearest for sense in senses]) > MOST_SENSES else senses


def not_in_phrase(reading: Reading, candidate: Candidate, senses: Sequence[Sense]) -> Verdict:
    """Leave out entities whose `not_in` has the phrase around the words."""
    if reading.bars and (around := reading.bars.around(candidate.start, candidate.end)):
        barred = {id for _, ids in around for id in ids}
        return [sense for sense in senses if sense.entity not in barred] or Reason.NOT_IN
    return senses


def not_by_hand(_reading: Reading, _candidate: Candidate, senses: Sequence[Sense]) -> Verdict:
    """Leave out entities whose alias says `auto: false`."""
    return [sense for sense in senses if sense.auto] or Reason.NOT_AUTO


def after_a_town(reading: Reading, candidate: Candidate, senses: Sequence[Sense]) -> Verdict:
    """Leave out abbreviations of parts of states that do not stand after a town and a comma."""
    text, start = reading.scene.text, candidate.start
    if start > 3 and text[start - 2 : start] == ", " and text[start - 3].isalpha():
        word = reading.scene.word_before(start)
        if word[:1].isupper():
            return senses
    return [sense for sense in senses if sense.via is not Via.REGION] or Reason.COMMON_WORD


def not_common(reading: Reading, candidate: Candidate, senses: Sequence[Sense]) -> Verdict:
    """Refuse function words, unless their capitals say that they are a name."""
    surface = candidate.surface
    lower = surface.lower()
    scene, language = reading.scene, reading.lexicon.language
    if lower not in language.function_words:
        if lower in language.calendar:
            like_it = _NAMED_LIKE_WORDS if _is_date_or_head(scene, candidate, lower) else None
        else:
            like_it = _named_like_a_head(reading, candidate)
        if not like_it:
            return senses
        return [sense for sense in senses if sense.type not in like_it] or Reason.COMMON_WORD
    if surface.isupper() and len(surface) > 1:
        return Reason.COMMON_WORD if scene.is_shouting(candidate.start, candidate.end) else senses
    return senses if _is_name_in_running_text(reading, candidate, senses) else Reason.COMMON_WORD


def _is_date_or_head(scene: Scene, candidate: Candidate, lower: str) -> bool:
    """Return whether the name of a month or weekday may be meant: `in March`, `March was`. lower: that name."""
    if is_date(scene, candidate.start, candidate.end):
        return True
    is_at_head = scene.starts_sentence(candidate.start) and not candidate.surface.isupper()
    return is_at_head and not is_abbreviation(lower, scene.language)


def has_capital_alone(lexicon: Lexicon, words: str) -> bool:
    """Return whether a single word with a capital is a name, and is none in small letters."""
    if " " in words or not (words.istitle() and words.isalpha()) or not lexicon.language.function_words:
        return False
    form = lexicon.forms.get(words.lower())
    return form is not None and not form.free and not form.listed(words.lower())


def _named_like_a_head(reading: Reading, candidate: Candidate) -> frozenset[EntityType] | None:
    """Return the types of entities of that name that a sentence's first word does not mean; `None`: all may be meant.

    Another word in small letters follows. A company is named where that is a noun (`Apple shares fell`).
    """
    scene = reading.scene
    after = scene.word_after(candidate.end)
    if not after.islower() or not scene.starts_sentence(candidate.start):
        return None
    if opens_with_a_verb(scene, candidate) or opens_with_of(scene, candidate):
        return _NAMED_LIKE_WORDS
    if _opens_with_a_word(reading, candidate):
        is_companys = after.rstrip(CLOSING) in scene.language.of_companies
        return _NAMED_LIKE_THINGS if is_companys else _NAMED_LIKE_WORDS
    return _NAMED_LIKE_THINGS if _opens_with_a_thing(scene, candidate) else None


def _opens_with_a_word(reading: Reading, candidate: Candidate) -> bool:
    """Return whether the text has the first word of a sentence in small letters, too, and a noun or verb follows it.

    Asked about words that have a capital alone. *Nice weather* is none in Nice; *Turkey has*, *Target cut its target*
    and *Nice residents* may be meant.
    """
    scene, language = reading.scene, reading.scene.language
    after = scene.word_after(candidate.end).rstrip(CLOSING)
    if _is_paired(scene, candidate):
        return True
    if not after.islower() or after in language.function_words or after in language.townsfolk:
        return False
    if language.past_verbs and not may_be_noun(scene, after):
        return False
    return scene.has_small(candidate.surface.lower())


def _is_paired(scene: Scene, candidate: Candidate) -> bool:
    """Return whether a small word and the candidate's own word in small letters follow (`Stone by stone`)."""
    between = scene.word_after(candidate.end)
    if between not in scene.language.function_words or between in scene.language.auxiliaries:
        return False
    return scene.word_after(candidate.end + 1 + len(between)).rstrip(CLOSING) == candidate.surface.lower()


def _opens_with_a_thing(scene: Scene, candidate: Candidate) -> bool:
    """Return whether a sentence begins with a noun of every day before another noun (`Stone walls fell`).

    Not before what is a town's (`Stone residents met`).
    """
    language, lower = scene.language, candidate.surface.lower()
    if lower not in language.nouns and lower not in language.adjectives:
        return False
    word = scene.word_after(candidate.end).rstrip(CLOSING)
    return may_be_noun(scene, word) and word not in language.townsfolk


def may_be_noun(scene: Scene, word: str) -> bool:
    """Return whether a word in small letters may be a noun: no function word, adverb, or verb of the past."""
    language = scene.language
    if not word.islower() or word in language.function_words or word in language.speech_verbs:
        return False
    return not word.endswith(("ed", "ly")) and word not in language.past_verbs


def opens_with_a_noun_before_another(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a sentence begins with a noun of every day that is a family name, too, and another noun.

    What may be a verb is a noun where another verb follows (`Park rangers said`, but `Park quits as envoy`).
    """
    scene, language = reading.scene, reading.scene.language
    if candidate.surface.lower() not in language.nouns or not scene.starts_sentence(candidate.start):
        return False
    written = scene.word_after(candidate.end)
    word = written.rstrip(CLOSING)
    if not may_be_noun(scene, word) or not word.endswith("s"):
        return may_be_noun(scene, word)
    following = scene.word_after(candidate.end + 1 + len(written)).rstrip(CLOSING) if word == written else ""
    is_verb = following.endswith("ed") or following in language.past_verbs or following in language.speech_verbs
    return is_verb or following in language.auxiliaries


def opens_with_a_verb(scene: Scene, candidate: Candidate) -> bool:
    """Return whether a word at a sentence's head is a verb before its object (`Reading the report`, `Cook a fish`).

    Or a participle before a preposition (`Split by rows`, `Born in 1950`).
    """
    language = scene.language
    if not language.determiners or " " in candidate.surface:
        return False
    after = scene.word_after(candidate.end)
    return after in language.determiners or (
        after in language.of_participles and candidate.surface.lower() in language.participles
    )


def opens_with_a_noun(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a sentence begins with a family name, which the text has as another word, and a plural.

    *Young voters* is nobody called Young where the text speaks of the young.
    """
    scene, is_plural = reading.scene, reading.lexicon.language.is_plural
    if is_plural is None or not scene.starts_sentence(candidate.start):
        return False
    if not is_plural(scene.word_after(candidate.end).rstrip(CLOSING)) or not _opens_with_a_word(reading, candidate):
        return False
    return has_capital_alone(reading.lexicon, candidate.surface)


def opens_with_of(scene: Scene, candidate: Candidate) -> bool:
    """Return whether a sentence begins with a noun, as the text or every day has it, and of what it is: *Price of oil*.

    *Price of the Herald* is somebody.
    """
    language, lower = scene.language, candidate.surface.lower()
    of = scene.word_after(candidate.end)
    if not language.nouns or of not in language.of_words or not scene.starts_sentence(candidate.start):
        return False
    offset = candidate.end + 1 + len(of)
    word = scene.word_after(offset)
    if word in language.articles:
        word = scene.word_after(offset + 1 + len(word))
    is_noun = lower in language.nouns or lower.removesuffix("s") in language.nouns
    return word[:1].islower() and (is_noun or scene.has_small(lower))


def opens_with_an_adjective(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a sentence begins with an adjective that is a name, too, and a noun (`Green hills rose`).

    What may be a verb is one where the text says what it is about: *Green wants the hills*, *Green backs Ann Ex*.
    """
    scene, language = reading.scene, reading.lexicon.language
    lower = candidate.surface.lower()
    if not language.past_verbs or not scene.starts_sentence(candidate.start):
        return False
    if lower not in language.adjectives and not scene.has_small(lower):
        return False
    written = scene.word_after(candidate.end)
    word = written.rstrip(CLOSING)
    if not may_be_noun(scene, word):
        return False
    following = scene.word_after(candidate.end + 1 + len(written)) if word == written else ""
    is_object = following in language.determiners or following in language.subjects or following == "to"
    return not (word.endswith("s") and (is_object or following[:1].isupper()))


def _is_name_in_running_text(reading: Reading, candidate: Candidate, senses: Sequence[Sense]) -> bool:
    """Return whether a word like `Us`, with a capital that no sentence gives it, is written as the glossary has it.

    Where nouns have capitals, function words have none all the same. A single letter that may count something is a name
    after a preposition of place alone (`à Y`), and `of` (`le maire de Y`).
    """
    if not candidate.surface[:1].isupper() or all(sense.shouted for sense in senses):
        return False
    scene, language = reading.scene, reading.lexicon.language
    if language.apostrophe_suffixes and scene.text.startswith("'", candidate.end):  # no other word has one
        return scene.text[candidate.end + 1 : candidate.end + 2].isalpha()
    if scene.starts_sentence(candidate.start):
        return False
    if len(candidate.surface) < 2 and candidate.surface.isascii():
        before = _word_right_before(scene, candidate.start)
        is_after = before in language.place_prepositions or before in language.of_words
        return is_after and all(sense.type == "place" for sense in senses)
    if candidate.surface.isupper() and scene.is_shouting(candidate.start, candidate.end):
        return False
    return language.noun_capitals or not scene.is_in_title(candidate.start)


def _word_right_before(scene: Scene, start: int) -> str:
    """Return the word before `start` in lower case, also one that has lost its vowel (`d'`)."""
    text = scene.text
    if start and text[start - 1] == "'":
        return text[max(text.rfind(" ", 0, start), text.rfind(BREAK, 0, start)) + 1 : start].lower()
    return scene.word_before(start).lower()


def not_a_language(reading: Reading, candidate: Candidate, senses: Sequence[Sense]) -> Verdict:
    """Leave out states of which the words are an adjective, where they are a language: `speaks Braskish`."""
    scene, language = reading.scene, reading.lexicon.language
    before = scene.word_before(candidate.start).lower()
    if before not in language.speaking:
        after = scene.word_after(candidate.end)
        lower = after.rstrip(CLOSING).lower()
        is_noun_next = after != "" and (lower in ("and", "or") or lower not in language.function_words)
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
    if reading.scene.is_shouting(candidate.start, candidate.end):
        return senses
    return [sense for sense in senses if not sense.shouted] or Reason.COMMON_WORD


def not_in_dateline(reading: Reading, candidate: Candidate, senses: Sequence[Sense]) -> Verdict:
    """Leave out who and what is no place, and has capitals alone for the dispatch that begins with a town."""
    scene, start, end = reading.scene, candidate.start, candidate.end
    if not _AFTER_DATELINE.match(scene.text, end) or scene.is_shouting(start, end):
        return senses
    return [sense for sense in senses if not sense.shouted or sense.type == "place"] or Reason.COMMON_WORD
