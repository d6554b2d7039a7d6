"""Where an edited passage stands now: seeded by its words, aligned in blocks, judged by what is left of it.

Punctuation counts as words of little weight, so that `U.S.` and `US` or a moved comma do not look like a rewrite.
The reasons of the numbers were measured with `eval/anchoring.py`; `docs/manual/anchoring.md` has the table.
"""

import re
import unicodedata
from array import array
from collections import defaultdict
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise
from typing import NamedTuple

from mkdocs_explainer.model.spans import Span

MARKS = "".join(chr(code) for code in range(0x300, 0x1E00) if unicodedata.category(chr(code)).startswith("M"))
"""Accents and vowel signs: `\\w` leaves them out, which would cut Hindi and decomposed text into single letters."""

SINGLE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Scripts that put no spaces between words: each character counts as a word."""

_WORD = re.compile(rf"[{SINGLE}]|(?:(?![{SINGLE}_])[\w{MARKS}])+|[^\w\s]|_")
_ORDINARY_WORD = re.compile(r"[^\W_]+|[^\w\s]|_")
_EXTRAORDINARY = re.compile(f"[{SINGLE}{MARKS}]")

MOST_WORDS = 400
"""Words of a quote that are aligned: the time grows with their square. Longer quotes are found unchanged or not at
all; quotes of three sentences have some 100 words."""

_PUNCTUATION_WEIGHT = 0.2
"""Weight of a punctuation mark; a word has 1. Precision: marks recur everywhere; with 1 the search follows them."""

_SEED_BUDGET = 2000
"""Occurrences of the quote's words that are looked at, the rare words first. Cost: bounds the time on huge texts.
Recall: a tenth of it loses .1 % of the edited in texts of 7,000 characters."""

_WINDOWS = 3
"""Stretches of the text that are aligned. Precision: rivals are seen in the second and third only. Recall: one alone
loses .3 % of the edited. Cost: each takes about .1 ms."""

_GAP_COST = 0.2
"""What a word put in or left out between aligned words costs: five of them as much as an aligned word brings.
Precision: half of it stretches passages to chance words far away; recall: twice as much tears 1 % of them apart."""

_LEAST_RESEMBLANCE = 0.6
"""Share of characters from which on words count as spelt anew (`organisation`, `organization`): other words of the same
length reach .2 to .5. Corrected spelling is too rare in the measured texts to show."""

_LONGEST_RESPELLING = 64
"""Characters of words that are compared letter by letter. Cost: the time grows with their product."""


class Candidate(NamedTuple):
    """A passage that may be an edited one."""

    coverage: float
    """Share of the quote's words that are there, in order and close together, by weight: 0 to 1."""
    context: float
    """The same for prefix and suffix."""
    span: Span
    """In the text that the words were read from."""

    @property
    def score(self) -> float:
        """What candidates are compared by. Context counts half: it tells where, not whether."""
        return self.coverage + self.context / 2


def _word_pattern(text: str) -> re.Pattern[str]:
    """Return the pattern for the text's words: the plain one is twice as fast."""
    return _ORDINARY_WORD if text.isascii() or not _EXTRAORDINARY.search(text) else _WORD


def words_of(text: str) -> list[str]:
    """Return the words without punctuation, capitals as they are.

    >>> words_of("Kursk's “new” phase")
    ['Kursk', 's', 'new', 'phase']
    """
    return [word for word in _WORD.findall(text) if word[0].isalnum()]


def is_within_word(text: str, position: int) -> bool:
    """Return whether the characters before and after the position belong to one word.

    >>> is_within_word("troops", 3), is_within_word("troops", 0), is_within_word("troops’", 6)
    (True, False, False)
    """
    if not 0 < position < len(text):
        return False
    word = _WORD.match(text, position - 1, position + 1)
    return word is not None and word.end() > position


def word_bounds(text: str) -> list[Span]:
    """Return where each word and each punctuation mark stands."""
    return [Span(*match.span()) for match in _word_pattern(text).finditer(text)]


class WordIndex:
    """The words of a text, lower-cased, where each stands, and where it stands among the others."""

    __slots__ = ("ends", "keys", "places", "starts")

    def __init__(self, text: str) -> None:
        spans = word_bounds(text)
        self.starts = array("q", [start for start, _ in spans])
        self.ends = array("q", [end for _, end in spans])
        self.keys = [text[start:end].lower() for start, end in spans]
        self.places: dict[str, list[int]] = {}
        for index, key in enumerate(self.keys):
            self.places.setdefault(key, []).append(index)

    def occurrences(self, key: str) -> Sequence[int]:
        """Return the places of a word; none for a word that the text does not have."""
        return self.places.get(key, ())


class _Pattern(NamedTuple):
    """The words of prefix, exact and suffix in one row; those of `exact` are `first` up to `last`."""

    keys: list[str]
    weights: list[float]
    first: int
    last: int


class _Pair(NamedTuple):
    """A word of the pattern and the word of the text that it is aligned with."""

    pattern: int
    text: int


def edited_passages(words: WordIndex, prefix: str, exact: str, suffix: str) -> list[Candidate]:
    """Return passages that resemble the quote, the best first, at most `_WINDOWS`; none of them overlaps a better one.

    Whether the resemblance is enough is for the caller to judge. Of a quote with more than `MOST_WORDS` words only
    the first are looked for.
    """
    before, inside, after = ([word.lower() for word in _WORD.findall(part)] for part in (prefix, exact, suffix))
    inside = inside[:MOST_WORDS]
    keys = before + inside + after
    weights = [1.0 if key[0].isalnum() else _PUNCTUATION_WEIGHT for key in keys]
    pattern = _Pattern(keys, weights, len(before), len(before) + len(inside))
    candidates = [_judged(words, pattern, window) for window in _windows(words, pattern)]
    result: list[Candidate] = []
    for candidate in sorted(filter(None, candidates), key=lambda each: (-each.score, each.span)):
        if not any(candidate.span.overlaps(better.span) for better in result):
            result.append(candidate)
    return result


def _windows(words: WordIndex, pattern: _Pattern) -> Iterator[Span]:
    """Yield the stretches of the text, in words, that share most with the pattern."""
    width = max(8, len(pattern.keys) // 2)
    shared: defaultdict[int, set[int]] = defaultdict(set)
    budget = _SEED_BUDGET
    for index in sorted(range(len(pattern.keys)), key=lambda index: len(words.occurrences(pattern.keys[index]))):
        places = words.occurrences(pattern.keys[index])
        budget -= len(places)
        if budget < 0:
            break
        for place in places:
            # Where the pattern would begin; each begin counts for two strips, so that no border cuts a passage.
            strip = (place - index) // width
            shared[strip].add(index)
            shared[strip + 1].add(index)
    weights = pattern.weights
    ranked = sorted(((sum(weights[index] for index in has), -strip) for strip, has in shared.items()), reverse=True)
    taken: list[int] = []
    for _, negative in ranked:
        strip = -negative
        if all(abs(strip - other) > 1 for other in taken):
            taken.append(strip)
            start = (strip - 2) * width
            yield Span(max(0, start), min(len(words.keys), start + 4 * width + len(pattern.keys)))
            if len(taken) == _WINDOWS:
                return


def _judged(words: WordIndex, pattern: _Pattern, window: Span) -> Candidate | None:
    """Return what the window has of the quote; `None` when it has nothing."""
    first, last = pattern.first, pattern.last
    pairs = _densest(_aligned(words, pattern, window), pattern.weights)
    before = [pair for pair in pairs if pair.pattern < first]
    inside = [pair for pair in pairs if first <= pair.pattern < last]
    after = [pair for pair in pairs if pair.pattern >= last]
    place = _place(pattern, before, inside, after)
    if place is None:
        return None
    covered = sum(pattern.weights[pair.pattern] for pair in inside) + _respelled(words, pattern, pairs)
    context = _context(_share(pattern.weights[:first], pattern, before), _share(pattern.weights[last:], pattern, after))
    span = Span(words.starts[place.start], words.ends[place.end - 1])
    return Candidate(covered / sum(pattern.weights[first:last]), context, span)


def _aligned(words: WordIndex, pattern: _Pattern, window: Span) -> list[_Pair]:
    """Return the words that pattern and window have in common, in order, long rows first."""
    # In windows of 200 words and more, words that make up over 1 % begin no row: bounds the time on repetitive text.
    matcher = SequenceMatcher(None, pattern.keys, words.keys[window.start : window.end], autojunk=True)
    return [
        _Pair(block.a + step, block.b + step + window.start)
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    ]


def _share(weights: Sequence[float], pattern: _Pattern, pairs: list[_Pair]) -> float | None:
    """Return how much of the words, by weight, the pairs have; `None` when there are no words."""
    return sum(pattern.weights[pair.pattern] for pair in pairs) / sum(weights) if weights else None


def _context(before: float | None, after: float | None) -> float:
    """Return how much of the context is there. The better side counts twice: edits reach one side as a rule."""
    if before is None or after is None:
        return before or after or 0.0
    return (2 * max(before, after) + min(before, after)) / 3


def _densest(pairs: list[_Pair], weights: Sequence[float]) -> list[_Pair]:
    """Return the run of pairs that has most weight after the words put in or left out between them are paid for."""
    best, best_run = 0.0, (0, 0)
    score, begin = 0.0, 0
    for index, pair in enumerate(pairs):
        if index:
            before = pairs[index - 1]
            score -= _GAP_COST * abs((pair.text - before.text) - (pair.pattern - before.pattern))
        if score <= 0:
            score, begin = 0.0, index
        score += weights[pair.pattern]
        if score > best:
            best, best_run = score, (begin, index + 1)
    return pairs[best_run[0] : best_run[1]]


def _respelled(words: WordIndex, pattern: _Pattern, pairs: list[_Pair]) -> float:
    """Return the weight of words that stand between aligned ones and resemble what stands there now."""
    weight = 0.0
    for left, right in pairwise(pairs):
        start, end = max(left.pattern + 1, pattern.first), min(right.pattern, pattern.last)
        if start >= end:
            continue
        old = " ".join(pattern.keys[left.pattern + 1 : right.pattern])
        new = " ".join(words.keys[left.text + 1 : right.text])
        if max(len(old), len(new)) > _LONGEST_RESPELLING:
            continue
        resemblance = SequenceMatcher(None, old, new, autojunk=False).ratio()
        if resemblance >= _LEAST_RESEMBLANCE:
            weight += resemblance * sum(pattern.weights[start:end])
    return weight


def _place(pattern: _Pattern, before: list[_Pair], inside: list[_Pair], after: list[_Pair]) -> Span | None:
    """Return the words of the text from the first to the last that is left of the quote; `None` when none is.

    Where its outer words were replaced and the context follows at once, what replaced them belongs to the passage.
    """
    first, last = pattern.first, pattern.last
    left = before[-1].text + 1 if before and before[-1].pattern == first - 1 else None
    right = after[0].text if after and after[0].pattern == last else None
    # Punctuation from within the quote makes no good edge.
    while inside and inside[0].pattern > first and pattern.weights[inside[0].pattern] < 1:
        inside = inside[1:]
    while inside and inside[-1].pattern < last - 1 and pattern.weights[inside[-1].pattern] < 1:
        inside = inside[:-1]
    if not inside:
        is_between = left is not None and right is not None and 0 < right - left <= _room(last - first)
        return Span(left, right) if is_between and left is not None and right is not None else None
    start, end = inside[0].text, inside[-1].text + 1
    if left is not None and start - left <= _room(_count(pattern, first, inside[0].pattern)):
        start = left
    if right is not None and right - end <= _room(_count(pattern, inside[-1].pattern + 1, last)):
        end = right
    return Span(start, end)


def _count(pattern: _Pattern, start: int, end: int) -> int:
    """Return how many words the pattern has there; none where it has punctuation alone."""
    return end - start if any(pattern.weights[index] == 1 for index in range(start, end)) else 0


def _room(lost: int) -> int:
    """Return how many words may stand where so many were: with more, it is another passage that was put in."""
    return 2 * lost + 1 if lost else 0
