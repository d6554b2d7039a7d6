"""Where the words of one text are in another one: an alignment that a hostile text cannot make slow.

Groups of words that stand once in each text are anchors (as in Cohen's patience diff); the longest chain of anchors in
the same order is kept and grown word by word. Everything is linear but for the chain, which is n log n.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from mkdocs_explainer.model.spans import Span

_GROUP = 3
"""Words of an anchor: two are often the same by chance, four are cut by every edit."""
_WORD = re.compile(r"\w+|[^\w\s]")


class Alignment:
    """Says where a span of the old text stands in the new one.

    >>> old, new = "He saw two red cars on Monday.", "Later he saw two red cars on Monday."
    >>> Alignment(old, new).carried(Span(11, 19))
    Span(start=17, end=25)
    """

    def __init__(self, old: str, new: str) -> None:
        self._is_same = old == new
        if self._is_same:
            return
        self._old = [Span(*word.span()) for word in _WORD.finditer(old)]
        self._new = [Span(*word.span()) for word in _WORD.finditer(new)]
        self._pairs = pairs_of([old[slice(*span)] for span in self._old], [new[slice(*span)] for span in self._new])

    def carried(self, span: Span) -> Span | None:
        """Return where the same words stand in the new text; `None` where they were changed or are gone."""
        if self._is_same:
            return span
        first = bisect_right(self._old, span.start, key=lambda word: word.end)
        last = bisect_left(self._old, span.end, key=lambda word: word.start)
        places = [self._pairs.get(index) for index in range(first, last)]
        start = places[0] if places else None
        if start is None or places != list(range(start, start + len(places))):
            return None
        head, tail = span.start - self._old[first].start, span.end - self._old[last - 1].end
        return Span(self._new[start].start + head, self._new[start + len(places) - 1].end + tail)


def pairs_of(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Return the words that correspond: index in the old text to index in the new; both rise together."""
    chain = _chain(_anchors(old, new))
    bounds = [(-1, -1), *chain, (len(old), len(new))]
    pairs = dict(chain)
    for start, end in pairwise(bounds):
        at, there = start[0] + 1, start[1] + 1
        while at < end[0] and there < end[1] and old[at] == new[there]:
            pairs[at] = there
            at, there = at + 1, there + 1
        last, other = end[0] - 1, end[1] - 1
        while at <= last and there <= other and old[last] == new[other]:
            pairs[last] = other
            last, other = last - 1, other - 1
    return pairs


def _anchors(old: Sequence[str], new: Sequence[str]) -> list[tuple[int, int]]:
    here, there = _once(old), _once(new)
    return [(at, there[group]) for group, at in here.items() if group in there]


def _once(words: Sequence[str]) -> dict[tuple[str, ...], int]:
    groups = [tuple(words[at : at + _GROUP]) for at in range(len(words) - _GROUP + 1)]
    count = Counter(groups)
    return {group: at for at, group in enumerate(groups) if count[group] == 1}


def _chain(anchors: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the longest run of anchors that rises in both texts; they are sorted by the first."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for index, (_, there) in enumerate(anchors):
        length = bisect_left(ends, there)
        before.append(last[length - 1] if length else -1)
        ends[length : length + 1] = [there]
        last[length : length + 1] = [index]
    chain = []
    index = last[-1] if last else -1
    while index >= 0:
        chain.append(anchors[index])
        index = before[index]
    return chain[::-1]
