"""What the rules of selection ask about the words around a place in a folded text."""

import re
from collections.abc import Container
from dataclasses import dataclass, field

from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.text.folding import BREAK

_LONGEST_WORD = 40
"""Code points in which a neighbour is looked for; longer runs without a space are no words."""
_SHOUT_WINDOW = 48
"""Code points on each side in which the capitals of a heading are looked for: some seven words."""
_NEXT_WORD = re.compile(rf" ([^ \n]{{1,{_LONGEST_WORD}}})")
_LONGEST_TITLE = 160
"""Code points of the longest heading; longer lines are text."""
_FEWEST_TITLE_WORDS = 4
"""Long words whose capitals make a heading; fewer may be one name."""
_LONG_WORD = re.compile(r"[^\W\d_]{4,}")
"""Words of four letters and more have a capital in every style of headings, but for prepositions and the like."""
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_SENTENCE_END = (".", "!", "?", ":", ";", '"', "(", "--", "—", "-", "*", "•", "'", ")", "|", "…", "/")


@dataclass(slots=True)
class Scene:
    """A folded text, and what was asked about it before."""

    text: str
    language: Language
    _before: dict[int, str] = field(default_factory=dict)
    _after: dict[int, str] = field(default_factory=dict)
    _titles: dict[int, bool] = field(default_factory=dict)
    _is_lower_elsewhere: dict[str, bool] = field(default_factory=dict)

    def word_before(self, offset: int) -> str:
        """Return the run of non-spaces before the single space before `offset`; empty at a break or sign."""
        word = self._before.get(offset)
        if word is None:
            word = self._before[offset] = self._word_before(offset)
        return word

    def _word_before(self, offset: int) -> str:
        if offset < 2 or self.text[offset - 1] != " ":
            return ""
        near = self.text[max(0, offset - 1 - _LONGEST_WORD) : offset - 1]
        word = near[near.rfind(" ") + 1 :]
        return word.rpartition(BREAK)[2] if BREAK in word else word

    def word_after(self, offset: int) -> str:
        """Return the run of non-spaces after the single space at `offset`; empty at a break or sign."""
        word = self._after.get(offset)
        if word is None:
            match = _NEXT_WORD.match(self.text, offset)
            word = self._after[offset] = match.group(1) if match else ""
        return word

    def starts_sentence(self, offset: int) -> bool:
        """Return whether the word at `offset` is the first of a sentence, heading, quotation or bracket."""
        if offset == 0 or self.text[offset - 1] == BREAK:
            return True
        if self.text[offset - 1] != " ":
            return True
        return self.word_before(offset).endswith(_SENTENCE_END)

    def is_common(self, word: str, offset: int) -> bool:
        """Return whether the capitalised word at `offset` has its capital from the place alone.

        That is: it is a function word, or it opens a sentence and stands in lower case elsewhere in the text. In a
        language of which no endings of common words are known, opening a sentence is enough.
        """
        lower = word.lower()
        if lower in self.language.function_words:
            return True
        return self.starts_sentence(offset) and (not self.language.common_endings or self._has_lower(lower))

    def _has_lower(self, lower: str) -> bool:
        known = self._is_lower_elsewhere.get(lower)
        if known is None:
            known = self._is_lower_elsewhere[lower] = f" {lower} " in self.text or lower.endswith(
                self.language.common_endings
            )
        return known

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
        before = self.text[max(0, start - _SHOUT_WINDOW) : start].rpartition(BREAK)[2]
        after = self.text[end : end + _SHOUT_WINDOW].partition(BREAK)[0]
        left = _LETTERS.findall(before)[-2:]
        right = _LETTERS.findall(after)[:2]
        near = left[-1:] + right[:1]
        if not any(word.isupper() and len(word) > 3 for word in left + right):
            return False
        return all(word.isupper() for word in near)


def _is_title(line: str, function_words: Container[str]) -> bool:
    """Return whether all long words of a line have a capital, and it does not end like a sentence."""
    words = [word for word in _LONG_WORD.findall(line) if word not in function_words]
    return len(words) >= _FEWEST_TITLE_WORDS and all(word[0].isupper() for word in words) and line.rstrip()[-1] != "."
