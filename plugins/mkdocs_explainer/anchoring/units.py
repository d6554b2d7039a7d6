"""What the figures of a passage count: another unit or currency makes another statement of the same figure."""

import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from mkdocs_explainer.anchoring.approximate import MARKS, SINGLE
from mkdocs_explainer.anchoring.figures import values
from mkdocs_explainer.anchoring.wordings import Wording, Words

_HANGUL = "\uac00-\ud7a3"
_HAN = "(?:[〇零一二三四五六七八九十百万亿億两兩]|千(?![米瓦克]))"
"""A figure in ideographs, unless it begins a unit."""
_LETTER = rf"(?![{SINGLE}{_HANGUL}_])[^\W\d{MARKS}][{MARKS}]*"
_TOKEN = re.compile(rf"\d+(?:[., ]\d+)*|[%٪$€£¥₽₴₹₺₩₪]|{_HAN}+|(?:(?!{_HAN})[{SINGLE}])+|[{_HANGUL}]+|(?:{_LETTER})+")
_HAN_NUMBER = re.compile(rf"{_HAN}+")
_RUNS_ON = re.compile(f"[{SINGLE}{_HANGUL}]")
_BESIDE = re.compile(r"[. -]{0,2}")
"""Between a figure and what it counts; the full stop is an abbreviation's."""
_SCALES = dict.fromkeys(("k", "тыс", "тис", "tys", "tis", "tsd"), 1e3)
_SCALES |= dict.fromkeys(("млн", "mln", "mio"), 1e6) | dict.fromkeys(("млрд", "bn", "mld", "mrd"), 1e9)
_SCALES |= {"천": 1e3, "만": 1e4, "억": 1e8, "조": 1e12}
"""What multiplies, and is no number by itself."""
_PER_CENT = re.compile(r"\b(?:per|pour|por) (?:cento?|ciento)\b")

_Number = tuple[float | str, ...]
"""A figure with what multiplies it; in ideographs as it is written."""


class _Units:
    """Words for units; numbers of units stand for them."""

    def __init__(self, rows: Sequence[str]) -> None:
        self._words = Words(rows)
        forms = [(form, number) for number, row in enumerate(rows) for form in row.split() if _RUNS_ON.match(form)]
        self._running = sorted(forms, key=lambda form: -len(form[0]))

    def of(self, word: str) -> frozenset[int]:
        """Return the units that a word begins with or is; none: it is no word for one."""
        if _RUNS_ON.match(word):
            longest = next((form for form, _ in self._running if word.startswith(form)), None)
            return frozenset(number for form, number in self._running if form == longest)
        return frozenset(self._words.groups(word))


@cache
def _units() -> _Units:
    data = tomllib.loads((Path(__file__).parent / "units.toml").read_text(encoding="utf-8"))
    return _Units([str(row) for row in data.values()])


def units_differ(old: str, new: str, wordings: Sequence[Wording]) -> bool:
    """Return whether a figure counts something else in the new wording than in the old one. Both are folded.

    >>> [units_differ("40 miles of road", new, []) for new in ("40 km of road", "a road of 40 miles", "40 of them")]
    [True, False, False]
    >>> units_differ("It cost $40.", "It cost €40.", []), units_differ("$4 a day", "4 dollars a day", [])
    (True, False)
    """
    before, after = _measures(old, wordings), _measures(new, wordings)
    return any(
        _is_other(before[number], after[number]) and _is_other(after[number], before[number])
        for number in before.keys() & after.keys()
    )


def _is_other(units: Sequence[frozenset[int]], others: Sequence[frozenset[int]]) -> bool:
    return any(all(unit.isdisjoint(other) for other in others) for unit in units)


def _measures(text: str, wordings: Sequence[Wording]) -> dict[_Number, list[frozenset[int]]]:
    """Return what the figures of a text count, by figure; what counts nothing that is known is left out."""
    found: defaultdict[_Number, list[frozenset[int]]] = defaultdict(list)
    for row in _rows(_PER_CENT.sub("%", text.lower())):
        number: _Number = ()
        sign = ""
        for at, word in enumerate(row):
            value = _value(word, wordings)
            if value:
                sign = sign if number or not at else row[at - 1]
                number += value
            elif number and (unit := _unit(sign) or _units().of(word)):
                found[number].append(unit)
                number = ()
            else:
                number = ()
        if number and (unit := _unit(sign)):
            found[number].append(unit)
    return found


def _value(word: str, wordings: Sequence[Wording]) -> _Number:
    if word in _SCALES:
        return (_SCALES[word],)
    return (word,) if _HAN_NUMBER.fullmatch(word) else tuple(values(word, wordings))


def _unit(sign: str) -> frozenset[int]:
    """Return what a sign before a figure says that it counts: a currency."""
    return _units().of(sign) if len(sign) == 1 and not sign.isalnum() else frozenset()


def _rows(text: str) -> Iterator[list[str]]:
    """Yield rows of words that stand right beside each other."""
    row: list[str] = []
    end = 0
    for match in _TOKEN.finditer(text):
        if row and not _BESIDE.fullmatch(text, end, match.start()):
            yield row
            row = []
        row.append(match[0])
        end = match.end()
    yield row
