"""The one interface of what finds candidates."""

from collections.abc import Iterable
from typing import Protocol, TypeVar

T_co = TypeVar("T_co", covariant=True)


class Finder(Protocol[T_co]):
    """Finds every place where one of its keys stands."""

    def find(self, text: str) -> Iterable[tuple[int, T_co]]:
        """Return the last code point (inclusive) and the value of each key's each occurrence.

        Occurrences may overlap and lie inside words; those that end earlier come first, of those that end at
        the same place the longer ones.
        """
