"""Where a passage of an earlier text is in a later one, told by the words that both have in common."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from mkdocs_explainer.model.spans import Span
from mkdocs_explainer.text.alignment import pairs_of

_MOST_COMPARED = 10_000
"""Words of the old times words of the new text that are compared each with each, between what is aligned already:
bounds the time on texts that repeat themselves."""


def moved(old: str, span: Span, new: str) -> Span | None:
    """Return what stands in `new` where the words of `old` stood; `None` where nothing is left or nobody can tell.

    The words before and behind the passage say where it is, so this is a proposal for a person, and no anchor.

    >>> old, new = "He saw two red cars on Monday.", "Later, he saw three blue cars on Monday."
    >>> moved(old, Span(7, 19), new)
    Span(start=14, end=29)
    """
    before, after = list(re.finditer(r"\S+", old)), list(re.finditer(r"\S+", new))
    first = bisect_right(before, span.start, key=lambda word: word.end())
    last = bisect_left(before, span.end, key=lambda word: word.start())
    words = [_plain(word[0]) for word in before], [_plain(word[0]) for word in after]
    start, end = _carried(_stretches(_pairs(*words), len(before), len(after)), first, last)
    if start >= end:
        return None
    return _trimmed(new, Span(after[start].start(), after[end - 1].end()))


def _plain(word: str) -> str:
    return word.strip(".,;:!?\"'“”‘’()[]").lower()


def _pairs(old: Sequence[str], new: Sequence[str]) -> Mapping[int, int]:
    """Return the words that correspond, those between rows of three and more included where they are few."""
    pairs = pairs_of(old, new)
    known = sorted(pairs.items())
    for (left, before), (right, after) in pairwise([(-1, -1), *known, (len(old), len(new))]):
        one, other = old[left + 1 : right], new[before + 1 : after]
        if one and other and len(one) * len(other) <= _MOST_COMPARED:
            for block in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
                for step in range(block.size):
                    pairs[left + 1 + block.a + step] = before + 1 + block.b + step
    return pairs


def _stretches(pairs: Mapping[int, int], old: int, new: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield what corresponds: the words of each pair, and what stands between two pairs. `old` and `new`: how many."""
    at, there = 0, 0
    for left, right in [*sorted(pairs.items()), (old, new)]:
        if at < left or there < right:
            yield at, left, there, right
        yield left, left + 1, right, right + 1
        at, there = left + 1, right + 1


def _carried(stretches: Iterator[tuple[int, int, int, int]], first: int, last: int) -> tuple[int, int]:
    """Return the range of new words for a range of old words: what stands between the same neighbours."""
    start, end = -1, -1
    for old_start, old_end, new_start, new_end in stretches:
        if old_start >= last or old_end <= first:
            continue
        is_same = old_end - old_start == new_end - new_start
        here = new_start + first - old_start if is_same and first > old_start else new_start
        there = new_end - (old_end - last) if is_same and last < old_end else new_end
        start = here if start < 0 else start
        end = there
    return start, end


def _trimmed(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    left = len(words) - len(words.lstrip("“‘\"'(["))
    right = len(words) - len(words.rstrip(".,;:!?”’\"')]"))
    return Span(span.start + left, span.end - right) if left + right < len(words) else span
