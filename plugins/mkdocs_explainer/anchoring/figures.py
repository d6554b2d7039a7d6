"""The numbers that words stand for, in figures of any script or in words of a language."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from mkdocs_explainer.anchoring.wordings import Wording

_NUMBER = re.compile(r"(?:\d{1,3}(?: \d{3})+(?!\d)|\d+)(?:[.,:;]\d+)*")
"""A clock's colon is a full stop in many houses, and mistyped as a semicolon."""
_GROUPED = re.compile(r"\d{1,3}(?:[.,]\d{3})+")
_SCALES = frozenset({1e3, 1e6, 1e9, 1e12})
_HUNDRED = 100
_MULTIPLIED = frozenset({100.0}) | _SCALES
_BETWEEN = ("", "und", "en", "ën", "og", "in", "a", "i")
"""What languages put between the parts of a number that is one word (`vierundzwanzig`, `toogtyve`)."""
_ONE = frozenset(["ein", "eins", "un", "uno", "een", "één", "en", "et", "ett", "yksi", "egy", "jedna", "jeden", "üks"])
"""In such a word; alone it is the article in many languages."""
_AND = ("و", "ו")
"""In Arabic and Hebrew, right before the next number."""
_SHORTEST_COMPOUND = 5
_LONGEST_COMPOUND = 80
"""Letters. `siebenhundertsiebenundsiebzigtausendsiebenhundertsiebenundsiebzig` has 65."""
_TENS = range(20, 100)


def all_values(words: Sequence[str], wordings: Sequence[Wording]) -> set[float]:
    """Return the numbers in words that follow each other, multiplied where they are read so.

    >>> from mkdocs_explainer.anchoring.wordings import languages
    >>> english = [languages()["en"]]
    >>> all_values(["1.5", "million"], english) == all_values(["1,500,000"], english)
    True
    """
    found: set[float] = set()
    last: float | None = None
    is_word = False
    for word in words:
        numbers = list(values(word, wordings))
        if last is not None and len(numbers) == 1:
            both = _together(last, numbers[0], are_words=is_word and not word[0].isdigit())
            if both is not None:
                found.discard(last)
                numbers = [both]
        found.update(numbers)
        last = numbers[0] if len(numbers) == 1 else None
        is_word = not word[0].isdigit()
    return found


def _together(last: float, number: float, *, are_words: bool) -> float | None:
    """Return the number that two numbers behind each other make; `None`: they are two.

    >>> [_together(*pair, are_words=True) for pair in ((20, 5), (3, 100), (300, 25), (80, 12), (5, 6))]
    [25, 300, 325, 92, None]
    """
    if number in _SCALES:
        return round(last * number, 6)
    if not are_words:
        return None
    is_ten = last in _TENS and last % 10 == 0
    if number == _HUNDRED and 0 < last < number // 10:
        return last * number
    if (is_ten and 0 < number < 10) or (last in (60, 80) and 10 <= number < 20):  # `quatre-vingt-dix`
        return last + number
    return last + number if 0 < number < _HUNDRED <= last < 1000 and last % _HUNDRED == 0 else None


def values(word: str, wordings: Sequence[Wording]) -> Iterator[float]:
    """Yield the numbers in a word: of `1,200` the one of a thousand, of `18F` 18, of `twelve` 12.

    >>> [list(values(word, ())) for word in ("1 200,5", "21 2341", "2019 200", "1.200.000", "3.5.1")]
    [[1200.5], [21.0, 2341.0], [2019.0, 200.0], [1200000.0], [3.51]]
    """
    for wording in wordings:
        if (value := _in_words(word, wording.numbers)) is not None:
            yield value
            return
    digits = _NUMBER.findall(word)
    if not digits and len(word) == 1 and unicodedata.numeric(word, None) is not None:
        yield unicodedata.numeric(word)
    for number in digits:
        joined = number.replace(" ", "")
        plain = re.sub(r"[.,]", "", joined) if _GROUPED.fullmatch(joined) else re.sub("[,:;]", ".", joined)
        whole, _, rest = plain.partition(".")
        yield float(f"{whole}.{rest.replace('.', '')}")


def _in_words(word: str, numbers: Mapping[str, float]) -> float | None:
    """Return the number that a word is, maybe put together of others; `None`: it is none.

    >>> german = {"vier": 4.0, "zwei": 2.0, "zwanzig": 20.0, "hundert": 100.0}
    >>> [_in_words(word, german) for word in ("vier", "vierundzwanzig", "zweihundertvier", "vierteilig")]
    [4.0, 24.0, 204.0, None]
    >>> _in_words("ventuno", {"venti": 20.0, "uno": 1.0})
    21.0
    """
    if word in numbers:
        return numbers[word]
    if word.startswith(_AND):
        return numbers.get(word[1:])
    if not _SHORTEST_COMPOUND <= len(word) <= _LONGEST_COMPOUND or not numbers or not word.isalpha():
        return None
    parts = _parts(word, numbers)
    if not parts or len(parts) < 2:
        return None
    total = 0.0
    for part in parts:
        total = total * part if part in _MULTIPLIED and 0 < total < part else total + part
    return total


def _parts(word: str, numbers: Mapping[str, float]) -> list[float] | None:
    """Return the numbers that a word is put together of, from the left; `None`: it has other letters."""

    @cache  # a word of many small ones (`enenen…`) is parted in more ways than anybody can wait for
    def parted(word: str) -> list[float] | None:
        if word in numbers or word in _ONE:
            return [numbers.get(word, 1.0)]
        for length in range(len(word) - 2, 1, -1):
            value = _beginning(word[:length], numbers)
            for between in _BETWEEN if value is not None else ():
                rest = word[length:]
                if rest.startswith(between) and (others := parted(rest.removeprefix(between))):
                    return [value or 0.0, *others]
        return None

    return parted(word)


def _beginning(word: str, numbers: Mapping[str, float]) -> float | None:
    """Return the number that a word is, which may lack its last vowel (`vent` of `venti`)."""
    if word in numbers or word in _ONE:
        return numbers.get(word, 1.0)
    whole = (numbers[word + vowel] for vowel in "ai" if word + vowel in numbers)
    return next((value for value in whole if value in _TENS), None)
