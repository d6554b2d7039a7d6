"""Candidates by whole words: Aho and Corasick's automaton over a text in which all but words are spaces.

Each key has a space before and behind it in the automaton. So no piece of a word is ever found, which in prose is most
of what an automaton finds, and most of a text never leaves the automaton's start.
"""

import re
from collections.abc import Iterable, Mapping
from typing import Generic, TypeVar

import ahocorasick

from mkdocs_explainer.linking.boundaries import FIRST_OTHER_SCRIPT
from mkdocs_explainer.linking.finders.aho_corasick import AhoCorasickFinder
from mkdocs_explainer.text.folding import beyond_ascii

T = TypeVar("T")
_IN_WORDS = frozenset(
    sign for sign in map(chr, range(ord(FIRST_OTHER_SCRIPT))) if sign.isalpha() or (sign.isascii() and sign.isdigit())
)
"""Letters of scripts with spaces between words, and figures: beside one of them all belong to the same word."""
_ASCII_TO_SPACES = {code: " " for code in range(128) if chr(code) not in _IN_WORDS}
_BETWEEN_WORDS = re.compile(f"[^{''.join(sorted(_IN_WORDS))}]")


class WordFinder(Generic[T]):
    """Finds the keys that begin and end with a word; immutable, so threads may share it.

    What begins or ends inside a word, of letters before Hebrew and of figures, is no name and left out.

    >>> finder = WordFinder({"kursk": 1, "kursk region": 2, "(k)": 3})
    >>> list(finder.words("in kursk region")), list(finder.words("kurskers")), list(finder.pieces("is(k)"))
    ([(9, 1), (16, 2)], [], [(4, 3)])
    """

    __slots__ = ("_automaton", "_others")

    def __init__(self, values: Mapping[str, T]) -> None:
        """values: what is found for each key; empty keys are left out."""
        automaton = ahocorasick.Automaton(ahocorasick.STORE_ANY)
        add, exists = automaton.add_word, automaton.exists
        others = {}
        for key, value in values.items():
            words = f" {key} " if key.isascii() and key.isalnum() else f" {_spaced(key)} "
            if key[:1] not in _IN_WORDS or key[-1] not in _IN_WORDS or exists(words):
                others[key] = value
            else:
                add(words, value)
        automaton.make_automaton()
        self._automaton = automaton
        self._others = AhoCorasickFinder(others) if others else None

    def words(self, text: str) -> Iterable[tuple[int, T]]:
        """Return where keys of whole words end, two code points farther than their last one, and their values.

        Between the words of a key any sign may stand: that is for the caller to look at, who looks at the words anyway.
        """
        found: Iterable[tuple[int, T]] = self._automaton.iter(f" {_spaced(text)} ") if self._automaton else ()
        return found

    def pieces(self, text: str) -> Iterable[tuple[int, T]]:
        """Return the last code point and the value of each occurrence of the other keys: those with signs at an end."""
        return self._others.find(text) if self._others else ()


def _spaced(text: str) -> str:
    """Return a text, as long as it is, with a space for everything that stands in no word."""
    if not text.isascii():
        for sign in beyond_ascii(text) - _IN_WORDS:
            text = text.replace(sign, " ")
    return text.translate(_ASCII_TO_SPACES) if text.isascii() else _BETWEEN_WORDS.sub(" ", text)
