"""Half-open ranges of a text, counted in code points."""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """The code points from `start` up to, but not including, `end`."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Return whether the two share a code point.

        >>> Span(0, 3).overlaps(Span(3, 4))
        False
        """
        return self.start < other.end and other.start < self.end

    def contains(self, other: "Span") -> bool:
        """Return whether every code point of `other` is in this span."""
        return self.start <= other.start and other.end <= self.end


def merged(spans: Iterable[Span]) -> list[Span]:
    """Return the code points of all spans as sorted spans that neither overlap nor touch; empty ones are dropped.

    >>> merged([Span(4, 6), Span(0, 2), Span(2, 3)])
    [Span(start=0, end=3), Span(start=4, end=6)]
    """
    result: list[Span] = []
    for start, end in sorted(spans):
        if start >= end:
            continue
        if result and start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(end, result[-1].end))
        else:
            result.append(Span(start, end))
    return result
