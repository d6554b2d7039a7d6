"""Tables of endings in which a case has its place, so that the words of a name can stand in the same one."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from math import prod
from unicodedata import normalize

Row = tuple[str, Sequence[Sequence[str]]]
"""An ending in the nominative, and by case what stands in its place."""
_MOST_FORMS = 256
"""Of a name in one case: four words with four forms each."""


def row_of(line: str) -> Row:
    """Return the row of a line: an ending and a colon, then the others (`-` is none), the cases parted by slashes.

    >>> row_of("ek: ka / kovi ku")
    ('ek', [['ka'], ['kovi', 'ku']])
    """
    ending, _, others = line.partition(":")
    return ending.strip(), [[end.strip("-") for end in case.split()] for case in others.split("/")]


def rows_of(table: str) -> tuple[Row, ...]:
    """Return the rows of a table, a line each."""
    return tuple(map(row_of, normalize("NFC", table).strip().split("\n")))


def in_case(word: str, rows: Sequence[Row], case: int) -> list[str] | None:
    """Return what a word may be in a case, by the first row that fits; `None`: none does.

    >>> in_case("tank", [("", [["u"]])], 0), in_case("tank", [("a", [["y"]])], 0)
    (['tanku'], None)
    """
    for ending, cases in rows:
        if word.endswith(ending) and len(word) > len(ending):
            stem = word[: len(word) - len(ending)]
            return [stem + end for end in cases[case]]
    return None


def together(parts: Iterable[Sequence[str]]) -> Iterator[str]:
    """Yield the words of a name with spaces between them, each in all its forms; in the first ones alone where that
    would be more than anybody writes.

    >>> list(together([["a", "b"], ["c"]])), list(together([["a", "b"]] * 9))
    (['a c', 'b c'], ['a a a a a a a a a'])
    """
    forms = list(parts)
    if prod(map(len, forms)) > _MOST_FORMS:
        forms = [one[:1] for one in forms]
    yield from map(" ".join, product(*forms))
