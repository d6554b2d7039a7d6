"""Finding what overlaps a span among many, in little more than the time that the answer takes."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate
from typing import Generic, Protocol, TypeVar


class HasSpan(Protocol):
    """Anything with a half-open span."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


Item = TypeVar("Item", bound=HasSpan)


class Overlaps(Generic[Item]):
    """Items by their place; they may overlap one another.

    >>> from mkdocs_explainer.model.spans import Span
    >>> Overlaps([Span(0, 9), Span(2, 3), Span(5, 6)]).at(Span(3, 6))
    [Span(start=0, end=9), Span(start=5, end=6)]
    """

    def __init__(self, items: Iterable[Item]) -> None:
        self._items = sorted(items, key=lambda item: (item.start, item.end))
        self._starts = [item.start for item in self._items]
        self._reach = list(accumulate((item.end for item in self._items), max))

    def at(self, span: HasSpan) -> list[Item]:
        """Return the items that share a code point with the span, sorted."""
        return list(self._before(span))[::-1]

    def any_at(self, span: HasSpan) -> bool:
        """Return whether an item shares a code point with the span."""
        return next(self._before(span), None) is not None

    def _before(self, span: HasSpan) -> Iterator[Item]:
        index = bisect_left(self._starts, span.end) - 1
        while index >= 0 and self._reach[index] > span.start:
            if self._items[index].end > span.start:
                yield self._items[index]
            index -= 1
