"""Candidates by Aho and Corasick's automaton: one pass over the text, whatever the number of names."""

from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

import ahocorasick

T = TypeVar("T")


class AhoCorasickFinder(Generic[T]):
    """Finds all keys at once; immutable, so threads may share it.

    >>> list(AhoCorasickFinder({"Kursk": 1, "Kursk region": 2}).find("in Kursk region"))
    [(7, 1), (14, 2)]
    """

    __slots__ = ("_automaton",)

    def __init__(self, values: Mapping[str, T]) -> None:
        """values: what `find` returns for each key; empty keys are left out."""
        automaton = ahocorasick.Automaton(ahocorasick.STORE_ANY)
        add = automaton.add_word
        for key, value in values.items():
            if key:
                add(key, value)
        automaton.make_automaton()
        self._automaton = automaton

    def find(self, text: str) -> Iterable[tuple[int, T]]:
        """Return the last code point (inclusive) and the value of each key's each occurrence."""
        if not self._automaton:  # an empty automaton cannot be searched
            return ()
        found: Iterable[tuple[int, T]] = self._automaton.iter(text)
        return found
