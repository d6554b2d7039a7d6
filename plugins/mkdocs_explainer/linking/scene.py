"""What the rules of selection ask about the words around a place in a folded text."""

import re
from collections.abc import Container
from dataclasses import dataclass, field
from typing import Literal

from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.linking.languages.opening_adverbs import OPENING_ADVERBS
from mkdocs_explainer.linking.people import is_of_name
from mkdocs_explainer.text.folding import BREAK

LONGEST_WORD = 40
"""Code points in which a neighbour is looked for; longer runs without a space are no words."""
_SHOUT_WINDOW = 48
"""Code points on each side in which the capitals of a heading are looked for: some seven words."""
_SHOUT_WORDS = 4
"""Of them on each side: one at least must be longer than an acronym."""
_LONGEST_TITLE = 160
"""Code points of the longest heading; longer lines are text."""
_FEWEST_TITLE_WORDS = 4
"""Long words whose capitals make a heading; fewer may be one name."""
_LONGEST_SEARCHED = 100_000
"""Code points in which a word is looked for in small letters: what a text uses, it uses in its first fifty pages, and
a search for each of a book's names through all of it would take longer than all rules."""
_FEW_SEARCHED = 16
"""Words up to which one search for each takes less time than to part all words of the text."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
"""Words of four letters and more have a capital in every style of headings, but for prepositions and the like."""
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_WORD_ENDS = " .,;:!?)" + BREAK
"""Behind a word, and the text's end."""
_SPACED_WORD = re.compile(rf"(?<= )[^ {BREAK}.,;:!?)]+(?=[ {BREAK}.,;:!?)])(?![.:]\w)")
"""No word is the beginning of an address (`example.org`) or of a figure."""
Sureness = Literal["yes", "no", "unsure"]
SENTENCE_ENDS = frozenset(".!?:;\"(—-*•')|…/")
"""Before the space before a word: it opens a sentence, a quotation or the like."""


@dataclass(slots=True)
class Scene:
    """A folded text, and what was asked about it before."""

    text: str
    language: Language
    _before: dict[int, str] = field(default_factory=dict)
    _after: dict[int, str] = field(default_factory=dict)
    _titles: dict[int, bool] = field(default_factory=dict)
    _small: dict[str, bool] = field(default_factory=dict)
    _small_words: frozenset[str] | None = None
    """What stands between two spaces, as soon as many words are asked for."""
    _lower: str | None = None

    def lower(self) -> str:
        """Return the text in small letters."""
        if self._lower is None:
            self._lower = self.text.lower()
        return self._lower

    def word_before(self, offset: int) -> str:
        """Return the run of non-spaces before the single space before `offset`; empty at a break or sign."""
        word = self._before.get(offset)
        if word is None:
            word, text = "", self.text
            if offset > 1 and text[offset - 1] == " ":
                word = text[text.rfind(" ", 0, offset - 1) + 1 : offset - 1][-LONGEST_WORD:]
                if BREAK in word:
                    word = word.rpartition(BREAK)[2]
            self._before[offset] = word
        return word

    def word_after(self, offset: int) -> str:
        """Return the run of non-spaces after the single space at `offset`; empty at a break or sign."""
        word = self._after.get(offset)
        if word is None:
            word, text = "", self.text
            if text[offset : offset + 1] == " ":
                begin = offset + 1
                last = text.find(" ", begin, begin + LONGEST_WORD)
                word = text[begin : last if last >= 0 else begin + LONGEST_WORD]
                if BREAK in word:
                    word = word.partition(BREAK)[0]
            self._after[offset] = word
        return word

    def starts_sentence(self, offset: int) -> bool:
        """Return whether the word at `offset` is the first of a sentence, heading, quotation or bracket."""
        text = self.text
        if offset and text[offset - 1] == "'" and (begin := self._before_elision(offset)) != offset:
            offset = begin
        return not offset or text[offset - 1] != " " or (offset > 1 and text[offset - 2] in SENTENCE_ENDS)

    def _before_elision(self, offset: int) -> int:
        """Return where the word without its vowel begins that stands right before `offset` (`d'`), else `offset`."""
        begin = offset - 1
        while begin and self.text[begin - 1].isalpha():
            begin -= 1
        return begin if self.text[begin : offset - 1].lower() in self.language.elisions else offset

    def is_common(self, word: str, offset: int) -> bool:
        """Return whether the capitalised word at `offset` has its capital from the place alone.

        That is: it is a function word, or it opens a sentence and stands in lower case elsewhere in the text. In a
        language of which no endings of common words are known, opening a sentence is enough.
        """
        lower = word.lower()
        if lower in self.language.function_words:
            return True
        if not self.starts_sentence(offset):
            return False
        if self._opens_in_time(lower):
            return True
        if self.language.is_given_name and self.language.is_given_name(word):
            return False
        endings = self.language.common_endings
        return not endings or lower.endswith(endings) or self.has_small(lower)

    def _opens_in_time(self, lower: str) -> bool:
        """Return whether a word that opens a sentence says when, and is no name."""
        return lower in OPENING_ADVERBS.get(self.language.code, ())

    def has_small(self, lower: str) -> bool:
        """Return whether a word stands in small letters behind a space of the text, or of a book's beginning.

        A space or a sign that ends a clause stands behind it: not the hyphen or apostrophe of a longer word.
        """
        if self._small_words is not None:
            return lower in self._small_words
        known = self._small.get(lower)
        if known is None:
            if len(self._small) == _FEW_SEARCHED:
                self._small_words = frozenset(_SPACED_WORD.findall(f"{self.text} ", 0, _LONGEST_SEARCHED + 1))
                return lower in self._small_words
            known = self._small[lower] = self._has_spaced(lower)
        return known

    def _has_spaced(self, word: str) -> bool:
        text, wanted = self.text, f" {word}"
        place = text.find(wanted, 0, _LONGEST_SEARCHED)
        while place >= 0:
            end = place + len(wanted)
            sign, after = text[end : end + 1], text[end + 1 : end + 2]
            if sign in _WORD_ENDS and not (sign in (".", ":") and (after.isalnum() or after == "_")):
                return True
            place = text.find(wanted, end, _LONGEST_SEARCHED)
        return False

    def may_be_given_name(self, word: str, offset: int) -> Sureness:
        """Return whether the capitalised word at `offset`, right before a family name, may be somebody's given name.

        No: it is a function word, or it opens a sentence and says when (`Později Ex`), or the text writes it with a
        small letter, too, or somebody speaks (`Dijo Ex`), or it is made of another name (`Brask-based Ex`).
        Unsure: it opens a sentence, as words of its ending do, or in a language of which no words are known.
        """
        lower = word.lower()
        language = self.language
        if lower in language.function_words or self.has_small(lower) or is_of_name(word, language):
            return "no"
        if not self.starts_sentence(offset):
            return "yes"
        if lower in language.speech_verbs or self._opens_in_time(lower):
            return "no"
        if language.is_given_name and (is_known := language.is_given_name(word)) is not None:
            return "yes" if is_known else "no"
        ending = language.adverb_ending
        if ending and lower.endswith(ending) and lower not in language.names_like_adverbs:  # `Eventually Ex`
            return "no"
        is_unsure = not language.function_words or lower.endswith(language.common_endings + language.opening_endings)
        return "unsure" if is_unsure or lower in language.calendar or lower in language.adjectives else "yes"

    def is_in_title(self, offset: int) -> bool:
        """Return whether the line around `offset` is a heading in title case: its capitals tell nothing.

        A line ends at a break, so only a text with blocks has one. Where every noun has a capital, all text is so.
        """
        if self.language.noun_capitals:
            return True
        begin = self.text.rfind(BREAK, max(0, offset - _LONGEST_TITLE), offset) + 1
        if not begin and offset > _LONGEST_TITLE:
            return False
        known = self._titles.get(begin)
        if known is None:
            end = self.text.find(BREAK, offset, begin + _LONGEST_TITLE)
            is_whole = end >= 0 or len(self.text) <= begin + _LONGEST_TITLE
            known = self._titles[begin] = is_whole and _is_title(
                self.text[begin : end if end >= 0 else None], self.language.function_words
            )
        return known

    def is_shouting(self, start: int, end: int) -> bool:
        """Return whether `text[start:end]`, in capitals itself, stands among words in capitals."""
        last = self.text[max(0, start - 3) : start]  # the last letters of a word, and a space
        if last[2:] == " " and last[1].islower() and last[:2].isalpha():
            return False
        before = self.text[max(0, start - _SHOUT_WINDOW) : start].rpartition(BREAK)[2]
        after = self.text[end : end + _SHOUT_WINDOW].partition(BREAK)[0]
        left = _LETTERS.findall(before)[-_SHOUT_WORDS:]
        right = _LETTERS.findall(after)[:_SHOUT_WORDS]
        near = left[-1:] + right[:1]
        if not any(word.isupper() and len(word) > 3 for word in left + right):
            return False
        return all(word.isupper() for word in near)


def _is_title(line: str, function_words: Container[str]) -> bool:
    """Return whether all long words of a line have a capital, and it does not end like a sentence."""
    words = [word for word in _LONG_WORD.findall(line) if word not in function_words]
    return len(words) >= _FEWEST_TITLE_WORDS and all(word[0].isupper() for word in words) and line.rstrip()[-1] != "."
