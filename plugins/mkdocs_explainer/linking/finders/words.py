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
_ASCII_TO_SPACES = bytes(code if code > 127 or chr(code) in _IN_WORDS else ord(" ") for code in range(256))
"""Bytes of UTF-8; those of signs beyond ASCII stay."""
_MANY_SIGNS = 64
"""Signs from which on one search for all takes less time than a replacement of each."""
_BETWEEN_WORDS = re.compile(f"[^{''.join(sorted(_IN_WORDS))}]")


class Alike(Generic[T]):
    """Keys of the same words, with other signs between or beside them (`u.n`, `u.n.`)."""

    __slots__ = ("_keys", "plain")

    def __init__(self) -> None:
        self.plain: T | None = None
        """The value of the one that is found like all keys, if one begins and ends with a word."""
        self._keys: list[tuple[int, str, T]] = []

    def add(self, key: str, before: int, value: T) -> None:
        """before: signs before its first word."""
        self._keys.append((before, key, value))

    def found(self, text: str, end: int) -> list[tuple[int, T]]:
        """Return the last code point and value of those that stand where their words end before `end`, farther by one.

        end: as `WordFinder.words` gives it.
        """
        words = len(_spaced(self._keys[0][1]).strip(" "))
        starts = ((end - 1 - words - before, key, value) for before, key, value in self._keys)
        return [(start + len(key) - 1, value) for start, key, value in starts if text.startswith(key, max(start, 0))]


class WordFinder(Generic[T]):
    """Finds the keys that have words in them; immutable, so threads may share it.

    What begins or ends inside a word, of letters before Hebrew and of figures, is no name and left out.

    >>> finder = WordFinder({"kursk": 1, "kursk region": 2, "u.n.": 3, "東京": 4})
    >>> list(finder.words("in kursk region")), list(finder.words("kurskers")), list(finder.pieces("東京都"))
    ([(9, 1), (16, 2)], [], [(1, 4)])
    >>> [alike.found("u.n. in", end) for end, alike in finder.words("u.n. in")]
    [[(3, 3)]]
    """

    __slots__ = ("_automaton", "_is_ascii", "_others")

    def __init__(self, values: Mapping[str, T]) -> None:
        """values: what is found for each key; empty keys are left out."""
        automaton = ahocorasick.Automaton(ahocorasick.STORE_ANY)
        add, exists = automaton.add_word, automaton.exists
        alike: dict[str, Alike[T]] = {}
        others = {}
        unlike = []
        for key, value in values.items():
            # nearly all are plain words, each in the automaton but once; all others may look like them
            if key.replace(" ", "").isalnum() and key.isascii() and key[0] != " " != key[-1]:
                add(f" {key} ", value)
            else:
                unlike.append(key)
        for key in unlike:
            value, words = values[key], f" {_spaced(key)} "
            if key[:1] in _IN_WORDS and key[-1] in _IN_WORDS and not exists(words):
                add(words, value)
                continue
            bare = words.strip(" ")
            before = len(words) - 1 - len(words.lstrip(" "))
            if bare and not any(map(str.isalnum, key[:before] + key[before + len(bare) :])):
                alike.setdefault(bare, Alike()).add(key, before, value)
            else:
                others[key] = value
        for bare, keys in alike.items():
            keys.plain = automaton.get(f" {bare} ", None)
            add(f" {bare} ", keys)
        automaton.make_automaton()
        self._automaton = automaton
        self._others = AhoCorasickFinder(others) if others else None
        self._is_ascii = any(map(str.isascii, others))

    def words(self, text: str) -> Iterable[tuple[int, T | Alike[T]]]:
        """Return where keys of whole words end, two code points farther than their last one, and their values.

        Between the words of a key any sign may stand: that is for the caller to look at, who looks at the words anyway.
        """
        found: Iterable[tuple[int, T | Alike[T]]] = (
            self._automaton.iter(f" {_spaced(text)} ") if self._automaton else ()
        )
        return found

    def pieces(self, text: str) -> Iterable[tuple[int, T]]:
        """Return the last code point and the value of each occurrence of the other keys: those of other scripts."""
        if not self._others or not (self._is_ascii or not text.isascii()):
            return ()
        return self._others.find(text)


def _spaced(text: str) -> str:
    """Return a text, as long as it is, with a space for everything that stands in no word."""
    if text.isascii():
        return text.encode().translate(_ASCII_TO_SPACES).decode()
    signs = beyond_ascii(text) - _IN_WORDS
    if len(signs) > _MANY_SIGNS:  # Chinese
        return _BETWEEN_WORDS.sub(" ", text)
    spaced = text.encode("utf-8", "surrogatepass").translate(_ASCII_TO_SPACES).decode("utf-8", "surrogatepass")
    for sign in signs:
        spaced = spaced.replace(sign, " ")
    return spaced
