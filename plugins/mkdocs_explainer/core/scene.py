"""What the rules of selection ask about the words around a place in a folded text."""

import re
from dataclasses import dataclass, field

from mkdocs_explainer.core.normalisation import BREAK
from mkdocs_explainer.core.words import FUNCTION_WORDS

_LONGEST_WORD = 40
"""Code points in which a neighbour is looked for; longer runs without a space are no words."""
_SHOUT_WINDOW = 48
"""Code points on each side in which the capitals of a heading are looked for: some seven words."""
_NEXT_WORD = re.compile(rf" ([^ \n]{{1,{_LONGEST_WORD}}})")
_LETTERS = re.compile(r"[^\W\d_]{2,}")
_SENTENCE_END = (".", "!", "?", ":", ";", '"', "(", "--", "—", "-", "*", "•", "'", ")", "|", "…", "/")


@dataclass(slots=True)
class Scene:
    """A folded text, and what was asked about it before."""

    text: str
    _is_lower_elsewhere: dict[str, bool] = field(default_factory=dict)

    def word_before(self, offset: int) -> str:
        """Return the run of non-spaces before the single space before `offset`; empty at a break or sign."""
        if offset < 2 or self.text[offset - 1] != " ":
            return ""
        low = max(0, offset - 1 - _LONGEST_WORD)
        begin = max(self.text.rfind(" ", low, offset - 1), self.text.rfind(BREAK, low, offset - 1)) + 1
        return self.text[begin or low : offset - 1]

    def word_after(self, offset: int) -> str:
        """Return the run of non-spaces after the single space at `offset`; empty at a break or sign."""
        match = _NEXT_WORD.match(self.text, offset)
        return match.group(1) if match else ""

    def starts_sentence(self, offset: int) -> bool:
        """Return whether the word at `offset` is the first of a sentence, heading, quotation or bracket."""
        if offset == 0 or self.text[offset - 1] == BREAK:
            return True
        if self.text[offset - 1] != " ":
            return True
        return self.word_before(offset).endswith(_SENTENCE_END)

    def is_common(self, word: str, offset: int) -> bool:
        """Return whether the capitalised word at `offset` has its capital from the place alone.

        That is: it opens a sentence, and is a function word or stands in lower case elsewhere in the text.
        """
        lower = word.lower()
        return lower in FUNCTION_WORDS or (self.starts_sentence(offset) and self._has_lower(lower))

    def _has_lower(self, lower: str) -> bool:
        known = self._is_lower_elsewhere.get(lower)
        if known is None:
            known = self._is_lower_elsewhere[lower] = f" {lower} " in self.text or lower.endswith(("ly", "ing", "ed"))
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
