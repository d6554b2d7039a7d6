"""Teams: whether a text is a report about sport, and which names of teams such a report uses."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from mkdocs_explainer.linking.words import CLUB_WORDS, HEADS, LEGAL_FORMS, SPORT_CUES, TEAM_MARKS

SPORT_OF_CUE = {cue: sport for sport, cues in sorted(SPORT_CUES.items(), reverse=True) for cue in cues}
_SPORT_OF_NAME = {"football": "football", "soccer": "football", "cricket": "cricket", "rugby": "rugby"} | {
    sport: sport for sport in SPORT_CUES if sport
}
_TEAM_END = re.compile(
    r" (?:(?:inter)?national |men's |women's |under-|(?:association )?[a-z]+ (?:union |league )?team$)"
)
_WINDOW = 700
"""Code points on each side in which cues count: about a hundred words, the length of a short report."""
_SPECIFIC_WEIGHT = 2
"""What a word of one sport counts; `team` or `season` is heard elsewhere too and counts 1."""
_LEAST_WEIGHT = 3
"""Weight of the cues that make a report about sport of the words around them; one may stand in any text."""
_LEAST_WEIGHT_SHORT = 2
"""The same when the window holds the whole text: a list of results says `soccer` once."""


class Team(NamedTuple):
    """What the name of a team says."""

    place: str
    """Country or town, in lower case."""
    sport: str
    """Empty: the name does not say."""
    is_place: bool
    """Whether the place is known to be one: then it is the team only in reports about sport."""


def team_places(name: str) -> Iterator[str]:
    """Yield what a report calls a national team or a club with `F.C.` or the like in its name.

    >>> list(team_places("Exampleland national football team")), list(team_places("Example United F.C."))
    (['Exampleland'], ['Example United', 'Example'])
    """
    if name.endswith("team"):
        if end := _TEAM_END.search(name):
            yield name[: end.start()]
        return
    words = name.split()
    if len(words) > 1 and words[-1].lower() in TEAM_MARKS:
        words.pop()
    elif len(words) > 1 and words[0].lower() in TEAM_MARKS:
        words.pop(0)
    else:
        return
    yield " ".join(words)
    if len(words) > 1 and words[-1].lower() in CLUB_WORDS:
        yield " ".join(words[:-1])


def sport_of(name: str) -> str:
    """Return the sport that a team's name tells, or nothing."""
    return next((sport for word, sport in _SPORT_OF_NAME.items() if word in name), "")


def team_nickname(name: str) -> str:
    """Return the last word of a name if it is a plural, as a team's is; empty for institutions.

    >>> team_nickname("Example City Badgers"), team_nickname("Example Industries")
    ('Badgers', '')
    """
    last = name.rpartition(" ")[2]
    lower = last.lower()
    is_plural = last[0].isupper() and last.endswith(("s", "x")) and len(last) > 3
    return last if is_plural and lower not in HEADS and lower not in SPORT_OF_CUE and lower not in LEGAL_FORMS else ""


CUE_KEYS = tuple((cue.replace("-", " "), sport) for cue, sport in SPORT_OF_CUE.items())
"""The cues as keys for a finder."""


class Sport:
    """Where the words of a text speak of sport."""

    __slots__ = ("_cues", "_known", "_least", "_none", "_places", "_sums")

    def __init__(self, cues: list[tuple[int, str]], size: int, *, is_table: bool) -> None:
        """cues: place in the text and sport, sorted. size: length of the text. is_table: it is a list of results."""
        self._cues = cues
        self._places = [place for place, _ in cues]
        self._sums = [0, *accumulate(_SPECIFIC_WEIGHT if sport else 1 for _, sport in cues)]
        self._known: dict[tuple[int, int], Counter[str]] = {}
        self._none = Counter([""] if is_table else ())
        self._least = _LEAST_WEIGHT if size > 2 * _WINDOW else _LEAST_WEIGHT_SHORT

    def at(self, offset: int) -> Counter[str]:
        """Return how many words around speak of which sport (the empty name is any); none: no report on sport."""
        if self._sums[-1] < self._least:
            return self._none
        low = bisect_left(self._places, offset - _WINDOW)
        high = bisect_left(self._places, offset + _WINDOW)
        known = self._known.get((low, high))
        if known is None:
            known = self._known[low, high] = self._count(low, high)
        return known

    def _count(self, low: int, high: int) -> Counter[str]:
        if self._sums[high] - self._sums[low] < self._least:
            return self._none
        return Counter(sport for _, sport in self._cues[low:high])
