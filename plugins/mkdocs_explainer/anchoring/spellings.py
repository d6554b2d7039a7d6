"""Whether two names may be one name in two spellings."""

import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import takewhile

from mkdocs_explainer.anchoring.wordings import Wording

_SAME_STEM = 0.6
"""Share of a name's letters, from its first on, that its other cases and its adjective have (`Kursk`, `Kurska`)."""
_SHORTEST_STEM = 4
_LEAST_RESEMBLANCE = 0.75
"""Share of letters from which on a name is spelt anew: `Halvorsen`, `Halvorson`. Asked only where the passage stands in
its place; otherwise `Exley` and `Wexley` are two persons."""


def plain(word: str) -> str:
    """Return a word without accents and apostrophes.

    >>> plain("résumé"), plain("straße"), plain("п'ятеро")
    ('resume', 'strasse', 'пятеро')
    """
    letters = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in letters if letter != "'" and not unicodedata.combining(letter))


def is_short_for(short: Sequence[str], words: Sequence[str]) -> bool:
    """Return whether a single word is made of the first letters of the others.

    >>> is_short_for(["hhs"], ["health", "and", "human", "services"])
    True
    """
    if len(short) != 1 or len(words) < 2:
        return False
    initials = iter(word[0] for word in words)
    return all(letter in initials for letter in short[0])


def is_same_name(one: str, other: str, wordings: Sequence[Wording], *, is_in_place: bool) -> bool:
    """Return whether one may be a case, an adjective, or another spelling of the other.

    >>> is_same_name("kursk", "kurska", [], is_in_place=False), is_same_name("exley", "wexley", [], is_in_place=False)
    (True, False)
    """
    if plain(one) == plain(other):
        return True
    dates = [wording.are_same_date(one, other) for wording in wordings]
    if True in dates or False in dates:
        return True in dates  # `Tuesday` is no other spelling of `Thursday`
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
    if same >= _SHORTEST_STEM and same >= _SAME_STEM * max(len(one), len(other)):
        return True
    is_like = SequenceMatcher(None, one, other, autojunk=False).ratio() >= _LEAST_RESEMBLANCE
    return is_in_place and (one in other or other in one or (is_like and one[0] == other[0]))
