"""Where a passage of an earlier text is in a later one, told by the words that both have in common."""

import re
from bisect import bisect_left, bisect_right
from difflib import SequenceMatcher

from mkdocs_explainer.model.spans import Span

_MOST_WORDS = 20_000
"""Words of a text that is compared; the time grows with their square in the worst case."""


def moved(old: str, span: Span, new: str) -> Span | None:
    """Return what stands in `new` where the words of `old` stood; `None` where nothing is left or nobody can tell.

    The words before and behind the passage say where it is, so this is a proposal for a person, and no anchor.

    >>> old, new = "He saw two red cars on Monday.", "Later, he saw three blue cars on Monday."
    >>> moved(old, Span(7, 19), new)
    Span(start=14, end=29)
    """
    before, after = list(re.finditer(r"\S+", old)), list(re.finditer(r"\S+", new))
    if not before or not after or max(len(before), len(after)) > _MOST_WORDS:
        return None
    first = bisect_right(before, span.start, key=lambda word: word.end())
    last = bisect_left(before, span.end, key=lambda word: word.start())
    words = [_plain(word[0]) for word in before], [_plain(word[0]) for word in after]
    pairs = SequenceMatcher(None, *words, autojunk=False)
    start, end = _carried(pairs, first, last)
    if start >= end:
        return None
    return _trimmed(new, Span(after[start].start(), after[end - 1].end()))


def _plain(word: str) -> str:
    return word.strip(".,;:!?\"'“”‘’()[]").lower()


def _carried(pairs: "SequenceMatcher[str]", first: int, last: int) -> tuple[int, int]:
    """Return the range of new words for a range of old words: what stands between the same neighbours."""
    start, end = -1, -1
    for _, old_start, old_end, new_start, new_end in pairs.get_opcodes():
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
