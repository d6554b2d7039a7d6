"""Letters that are written with their marks behind them, composed, and without the marks that are left out at will."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from mkdocs_explainer.model.spans import Span

_NOT_ASCII = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")
_LONGEST_SEGMENT = 32
"""Code points of a letter with its marks that are still composed. Real ones have less than ten; composing takes time
that grows with the square of a hostile pile."""
_VOWELS = "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u0652\u0656-\u065f\u0670\u06d6-\u06dc"
"""Ranges of the marks that say how a Hebrew or Arabic word is read; newspapers leave nearly all of them out."""
_IS_VOWEL = re.compile(f"[{_VOWELS}]")
_WITH_VOWELS = re.compile(f"[^{_VOWELS}][{_VOWELS}]+")


def compositions(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield what NFC makes of letters with their marks, where it changes them: start, end, and the letter composed.

    >>> list(compositions("cafe\u0301"))
    [(3, 5, 'é')]
    """
    if not unicodedata.is_normalized("NFC", text):
        yield from _composed(text)


def unpointed_compositions(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the same of a text in which Hebrew and Arabic letters lose the marks of their vowels, too.

    >>> list(unpointed_compositions("\u0642\u064e"))
    [(0, 2, 'ق')]
    """
    if unicodedata.is_normalized("NFC", text):
        yield from ((match.start(), match.end(), match[0][0]) for match in _WITH_VOWELS.finditer(text))
    else:
        yield from _composed(text, is_unpointed=True)


def has_vowel_marks(signs: Iterable[str]) -> bool:
    """Return whether the mark of a Hebrew or Arabic vowel is among signs."""
    return any(map(_IS_VOWEL.match, signs))


def _composed(text: str, *, is_unpointed: bool = False) -> Iterator[tuple[int, int, str]]:
    for run in _NOT_ASCII.finditer(text):
        words = run[0]  # once: a match copies its words each time it is asked
        if unicodedata.is_normalized("NFC", words) and not (is_unpointed and _IS_VOWEL.search(words)):
            continue
        for start, end in _segments(words):
            segment = words[start:end]
            composed = unicodedata.normalize("NFC", segment) if len(segment) <= _LONGEST_SEGMENT else segment
            if is_unpointed:
                composed = composed[:1] + _IS_VOWEL.sub("", composed[1:])
            if composed != segment:
                yield run.start() + start, run.start() + end, composed


def _segments(run: str) -> list[Span]:
    """Return the letters of a run, each with the characters that may compose with it."""
    bounds = [0]
    letter = run[:1]
    for index in range(1, len(run)):
        character = run[index]
        if unicodedata.combining(character):
            letter = letter if len(letter) > _LONGEST_SEGMENT else letter + character
            continue
        # Hangul syllables and some Indic vowel signs compose although their parts are no marks.
        pair = unicodedata.normalize("NFC", letter + character) if len(letter) <= 3 else ""
        if pair and pair != unicodedata.normalize("NFC", letter) + unicodedata.normalize("NFC", character):
            letter += character
        else:
            bounds.append(index)
            letter = character
    return [Span(start, end) for start, end in zip(bounds, [*bounds[1:], len(run)], strict=True)]
