"""The numbers that words stand for, in figures of any script or in words of a language."""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from mkdocs_explainer.anchoring.wordings import Wording

_NUMBER = re.compile(r"\d+(?:[., ]\d+)*")
_GROUPED = re.compile(r"\d{1,3}(?:[., ]\d{3})+")
_SCALES = frozenset({1e3, 1e6, 1e9, 1e12})


def all_values(words: Sequence[str], wordings: Sequence[Wording]) -> set[float]:
    """Return the numbers in words that follow each other, multiplied where they are read so.

    >>> from mkdocs_explainer.anchoring.wordings import languages
    >>> english = [languages()["en"]]
    >>> all_values(["1.5", "million"], english) == all_values(["1,500,000"], english)
    True
    """
    found: set[float] = set()
    last: float | None = None
    for word in words:
        numbers = list(values(word, wordings))
        if last is not None and len(numbers) == 1 and numbers[0] in _SCALES:
            found.discard(last)
            numbers = [round(last * numbers[0], 6)]
        found.update(numbers)
        last = numbers[0] if len(numbers) == 1 else None
    return found


def values(word: str, wordings: Sequence[Wording]) -> Iterator[float]:
    """Yield the numbers in a word: of `1,200` the one of a thousand, of `18F` 18, of `twelve` 12."""
    for wording in wordings:
        if word in wording.numbers:
            yield wording.numbers[word]
            return
    digits = _NUMBER.findall(word)
    if not digits and len(word) == 1 and unicodedata.numeric(word, None) is not None:
        yield unicodedata.numeric(word)
    for number in digits:
        plain = re.sub(r"[., ]", "", number) if _GROUPED.fullmatch(number) else number.replace(",", ".")
        whole, _, rest = plain.partition(".")
        yield float(f"{whole}.{rest.replace('.', '')}")
