"""Candidates by looking for each name in turn: slow, obviously right, the oracle of the tests."""

from collections.abc import Iterator, Mapping
from typing import Generic, TypeVar

T = TypeVar("T")


class PlainFinder(Generic[T]):
    """Finds keys one after the other.

    >>> list(PlainFinder({"Kursk": 1, "Kursk region": 2}).find("in Kursk region"))
    [(7, 1), (14, 2)]
    """

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, T]) -> None:
        """values: what `find` returns for each key; empty keys are left out."""
        self._values = {key: value for key, value in values.items() if key}

    def find(self, text: str) -> Iterator[tuple[int, T]]:
        """Yield the last code point (inclusive) and the value of each key's each occurrence."""
        for end in range(1, len(text) + 1):
            for start in range(end):
                if text[start:end] in self._values:
                    yield end - 1, self._values[text[start:end]]
