"""Letters that are written with their marks behind them, composed."""

import re
import unicodedata
from collections.abc import Iterator

from mkdocs_explainer.model.spans import Span

_NOT_ASCII = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]+")
_LONGEST_SEGMENT = 32
"""Code points of a letter with its marks that are still composed. Real ones have less than ten; composing takes time
that grows with the square of a hostile pile."""


def compositions(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield what NFC makes of letters with their marks, where it changes them: start, end, and the letter composed.

    >>> list(compositions("cafe\u0301"))
    [(3, 5, 'é')]
    """
    if unicodedata.is_normalized("NFC", text):
        return
    for run in _NOT_ASCII.finditer(text):
        words = run[0]  # once: a match copies its words each time it is asked
        if unicodedata.is_normalized("NFC", words):
            continue
        for start, end in _segments(words):
            segment = words[start:end]
            composed = unicodedata.normalize("NFC", segment) if len(segment) <= _LONGEST_SEGMENT else segment
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
