"""The words of a text, and what their capitals say: a name, the start of a sentence, a heading, or nothing."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from mkdocs_explainer.linking.languages.english import CALENDAR, COMPOUND_RESTS, FUNCTION_WORDS
from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.suggesting.common_words import NO_NAMES, OPENERS
from mkdocs_explainer.text.sentences import sentences

Zone = Literal["plain", "titled", "shouted"]
"""Where a word stands: in running text, in a line with a capital on every word, among words in capitals."""

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_](?:[^\W_]|[\u0300-\u036f]|(?<=\w)[-'’&/.](?=[^\W_]))*")
_POSSESSIVE = re.compile(r"['’][sS]$")
_CONTRACTION = re.compile(
    r"[A-Za-z]+n['’]t|(?:i|you|we|they|he|she|it|that|there|who|what|where|here|how|let|y)['’](?:m|re|ve|ll|d|s|all|know)"
    r"|(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu)['’][a-zà-öø-ÿœ][\w'’-]*",
    re.IGNORECASE,
)
"""Two words in one, of which none is a name: `I'm`, `Don't`; `C'est`, where what follows is small."""
_OPENING = "\"'“‘«([{*•–—-:"
_FEWEST_IN_TITLE = 4
"""Words of a line that is read as a heading."""
_TITLED = 0.75
"""Share of a heading's words, articles and the like aside, that have a capital; a name of many words in a sentence
stays below."""
_SHOUT = 2
"""Words on each side in which capitals are looked for."""


class Word(NamedTuple):
    """A word of a text, without the possessive's `'s`."""

    start: int
    end: int
    text: str
    sentence: int
    """Number of its sentence."""
    is_first: bool
    """It stands where any word has a capital: first in a sentence, a quotation or a bracket."""
    zone: Zone = "plain"

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def is_capital(self) -> bool:
        return self.text[0].isupper() or (self.text[0].isalpha() and "-" in self.text and self._has_inner_capital)

    @property
    def _has_inner_capital(self) -> bool:
        head, _, rest = self.text.partition("-")
        return len(head) <= 3 and rest[:1].isupper()  # al-Amr, e-Meter

    @property
    def is_shouted(self) -> bool:
        """Whether all its letters, at least two, are capitals."""
        return sum(map(str.isalpha, self.text)) > 1 and self.text.isupper()


@dataclass(frozen=True, slots=True)
class Capitals:
    """The words of a text with their sentences, and what is known of each spelling from the whole text."""

    text: str
    sentences: Sequence[Span]
    words: Sequence[Word]
    lower: Counter[str] = field(default_factory=Counter)
    """How often a word stands in lower case."""
    upper: Counter[str] = field(default_factory=Counter)
    """How often a spelling with a capital stands in running text where only names have one."""

    def sentence_of(self, offset: int) -> Span:
        """Return the sentence at an offset; the nearest before where it is between two."""
        index = bisect_right(self.sentences, offset, key=lambda span: span.start) - 1
        return self.sentences[max(index, 0)] if self.sentences else Span(0, len(self.text))

    def is_common(self, word: Word) -> bool:
        """Return whether the capital of the word comes from its place alone."""
        lower = word.lower
        if lower in FUNCTION_WORDS or lower in CALENDAR:
            return True
        if word.text in self.upper:
            return False
        if lower in OPENERS or lower in NO_NAMES:
            return True
        return self.lower[lower] > 0


def read_capitals(text: str, *, breaks: Sequence[int] = ()) -> Capitals:
    """Return the words of a text. breaks: offsets that no sentence goes across.

    >>> found = read_capitals("Later, Ann Exley's boat sank fast. Then it rose.")
    >>> [word.text for word in found.words if word.is_capital and not found.is_common(word)]
    ['Ann', 'Exley']
    """
    spans = sentences(text, breaks=breaks)
    words: list[Word] = []
    for number, span in enumerate(spans):
        words += _zoned(_words(text, span, number), is_closed=text[span.end - 1] == ".")
    capitals = Capitals(text, spans, words)
    for word in words:
        if not word.is_capital:
            capitals.lower[word.text] += 1
        elif word.zone == "plain" and not word.is_first:
            capitals.upper[word.text] += 1
    return capitals


def _words(text: str, span: Span, number: int) -> list[Word]:
    found: list[Word] = []
    is_first = True
    done = span.start
    for match in _WORD.finditer(text, span.start, span.end):
        gap = text[done : match.start()].strip()
        is_first = is_first or (bool(gap) and gap[-1] in _OPENING)
        if _is_contracted(match.group()):
            done, is_first = match.end(), False
            continue
        written = _POSSESSIVE.sub("", match.group())
        head, hyphen, rest = written.rpartition("-")
        if hyphen and rest.lower() in COMPOUND_RESTS and head:
            written = head  # of `Exampletown-based`, the town
        end = match.start() + len(written)
        done = match.end()
        if written[0].isdigit() and not any(map(str.isalpha, written)):
            continue  # a number neither is a name nor lets the next word be first
        if found and written in ("s", "S") and gap in ("'", "’"):
            continue  # a possessive that stands apart
        found.append(Word(match.start(), end, written, number, is_first))
        is_first = False
    return found


def _is_contracted(written: str) -> bool:
    """Return whether an apostrophe joins words that are no name.

    >>> [_is_contracted(word) for word in ("I'm", "Don’t", "C'est", "L'Institut", "O'Connell", "D'Angelo", "Exley's")]
    [True, True, True, False, False, False, False]
    """
    if not _CONTRACTION.fullmatch(written):
        return False
    behind = re.split("['’]", written)[-1]
    return behind[:1].islower()


def _zoned(words: list[Word], *, is_closed: bool) -> list[Word]:
    """Return the words of a sentence, those in a heading or in a line of capitals marked.

    is_closed: it ends in a full stop, as no heading does.
    """
    if not is_closed and _is_titled(words):
        return [word._replace(zone="titled") for word in words]
    shouted = sum(word.is_shouted for word in words)
    if shouted < 3:
        return words
    if shouted >= _TITLED * len(words):
        return [word._replace(zone="shouted") for word in words]
    return [word._replace(zone="shouted") if _is_among_shouted(words, at) else word for at, word in enumerate(words)]


def _is_titled(words: Sequence[Word]) -> bool:
    content = [word for word in words if word.lower not in FUNCTION_WORDS and word.text[0].isalpha()]
    if len(content) < _FEWEST_IN_TITLE:
        return False
    capital = [word for word in content if word.is_capital and not word.is_shouted]
    return len(capital) >= _TITLED * len(content)


def _is_among_shouted(words: Sequence[Word], at: int) -> bool:
    if not words[at].is_shouted:
        return False
    left, right = words[max(0, at - _SHOUT) : at], words[at + 1 : at + 1 + _SHOUT]
    near = (*left[-1:], *right[:1])
    return any(word.is_shouted and len(word.text) > 3 for word in (*left, *right)) and all(
        word.is_shouted for word in near
    )
