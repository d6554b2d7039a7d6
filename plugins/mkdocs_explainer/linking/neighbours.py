"""Where a neighbour could belong to the same name, and whether it may be a stranger's."""

import re

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.linking.scene import Scene
from mkdocs_explainer.linking.words import PARTICLES
from mkdocs_explainer.text.folding import BREAK

OPENING = "\"'([{"
_AGE = re.compile(r",? \(?\d{1,2}[,)]|, \d{1,2}[.;:](?!\d)")
"""After a person's name."""
_AGE_BEFORE = re.compile(r"\d{1,2}-[^\W\d_]")
"""The start of a word such as `51-year-old` before it."""
CLOSING = "\"')]},;:!?."
SHORTEST_DATELINE = 4
"""Letters of a town in capitals before a dispatch; shorter words in capitals are acronyms."""
NO_NEIGHBOUR, AFTER, BEFORE = 0, 1, 2


class Sides:
    """Tells where a word could belong to the same name; most names stand between words that cannot."""

    __slots__ = ("_articles", "_before", "_between", "_firsts", "_is_elided", "_joining", "_of_words")

    def __init__(self, language: Language) -> None:
        self._joining = PARTICLES | language.of_words | {"&"}
        self._firsts = frozenset(word[0] for word in self._joining)
        """First letters of what joins a name to the one that follows it."""
        self._of_words = language.of_words
        self._before = language.of_words | language.articles
        self._articles = language.articles - language.of_words - language.directions
        between = language.function_words | language.titles | language.calendar
        self._between = between - language.directions - language.of_words - language.articles
        """Before a name they belong to none, whatever their capitals."""
        self._is_elided = any(word.endswith("'") for word in language.of_words | language.articles)

    def of(self, scene: Scene, start: int, end: int) -> int:
        """Return on which sides of `start` to `end` that is: `AFTER`, `BEFORE`, both or none of them."""
        found = NO_NEIGHBOUR
        text = scene.text
        if text[end : end + 1] == " ":
            sign = text[end + 1 : end + 2]
            if sign.isupper() or (sign in self._firsts and scene.word_after(end) in self._joining):
                found = AFTER
        if start > 1:
            sign = text[start - 1]
            if sign == " ":
                word = text[text.rfind(" ", 0, start - 1) + 1 : start - 1]
                is_small = word.islower() and word not in self._before and BREAK not in word
                if not is_small and self._is_before(scene, start):
                    return found | BEFORE
            elif sign == "'" and self._is_elided:
                return found | BEFORE
        return found

    def _is_before(self, scene: Scene, start: int) -> bool:
        """Return whether the word before the space before `start` could belong to the name, or the one before it."""
        word = scene.word_before(start)
        bare = word.lstrip(OPENING)
        lower = word.lower()
        if lower in self._articles:  # it matters between `of` and a name alone
            begin = start - 1 - len(word)
            return scene.word_before(begin).lower() in self._of_words or scene.text[begin - 1 : begin] == "'"
        if bare[:1].isupper():
            return bare.lower() not in self._between
        return bare == "&" or lower in self._of_words


def is_shouting(scene: Scene, candidate: Candidate) -> bool:
    """Return whether the candidate and the words around it are in capitals."""
    surface = candidate.surface
    return len(surface) > 1 and surface.isupper() and scene.is_shouting(candidate.start, candidate.end)


def may_be_strangers(scene: Scene, candidate: Candidate, *, by: str) -> bool:
    """Return whether the word beside the candidate may make it a stranger's name: `Ann Alba`, `Alba Roe`.

    by: the rule that says that the candidate is a part of a longer name.
    """
    if _may_be_name(scene, scene.word_before(candidate.start).lstrip(OPENING)):
        return True
    return by == "before-capital" and _may_be_name(scene, scene.word_after(candidate.end).rstrip(CLOSING))


def is_told_person(scene: Scene, candidate: Candidate, *, by: str) -> bool:
    """Return whether what stands around a stranger's name says that it is a person's: an age, a title, *who*, *said*.

    by: as for `may_be_strangers`.
    """
    language = scene.language
    written = scene.word_before(candidate.start)
    if written.lstrip(OPENING).lower() in language.titles:
        return True
    if _AGE_BEFORE.match(scene.word_before(candidate.start - 1 - len(written)).lstrip(OPENING)):
        return True
    end = candidate.end
    if by == "before-capital":
        end += 1 + len(scene.word_after(end))
    before_comma = end - (scene.text[end - 1] == ",")
    if _AGE.match(scene.text, before_comma):
        return True
    comma = scene.text.startswith(",", before_comma)
    after = scene.word_after(before_comma + comma).rstrip(CLOSING).lower()
    return after in language.person_words or after in language.speech_verbs


def is_date(scene: Scene, start: int, end: int) -> bool:
    """Return whether a word of the calendar (`March`) has a figure beside it, or stands behind words as dates do.

    An abbreviation (`Sun`, `Mar`) needs the figure.
    """
    before = scene.word_before(start).lstrip(OPENING).lower()
    if before[:1].isdigit() or scene.word_after(end)[:1].isdigit():
        return True
    return before in scene.language.date_words and not is_abbreviation(scene.text[start:end].lower(), scene.language)


def is_abbreviation(lower: str, language: Language) -> bool:
    """Return whether a word of the calendar is the beginning of another one."""
    return any(word != lower and word.startswith(lower) for word in language.calendar)


def _may_be_name(scene: Scene, word: str) -> bool:
    """Return whether a word may be a given or family name: a capitalised one that no rule knows."""
    language = scene.language
    lower = word.lower()
    is_name = word.isalpha() and word.istitle() and not language.is_head(lower) and lower not in language.directions
    return is_name and not language.is_between_names(lower)
