"""A team by the name of its place alone, as reports of its matches have it (`Exland won 2-0`).

It touches nobody else: without an organization that is named `<place> … team`, nothing here is asked. No list of words
of sport is needed: the team's own name says the sport, and a report gives results.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.lexicon import Sense
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.model.corpus import ORGANIZED, Entity
from mkdocs_explainer.model.mentions import Reason, Via

_TEAM = " team"
_AFTER_PLACE = re.compile(r" (?:(?:wo)?men's )?national ")
"""What stands between the place and the sport in the name of a state's team."""
_BEHIND_RESULT, _BEFORE_RESULT = re.compile(r"- ?\d{1,3}\b"), re.compile(r"\b\d{1,3} ?\Z")
"""The two halves of a result (`2-0`, `102 - 98`): from its hyphen on, and up to it. A text has few hyphens."""
_LONGEST_HALF = 4
_NO_SPORT = frozenset("national international men's women's men women under team".split())
"""Words of a team's name that do not say the sport."""
_TWO_NAMES = {"football": "soccer", "soccer": "football"}
"""The one sport that English has two names for."""
_UNSURE = frozenset(["to", "from", "towards", "toward", "against"])
"""One loses *to* a team: what follows these may be one."""


def place_names(name: str) -> Iterator[str]:
    """Yield the place of a state's team.

    >>> list(place_names("Exland women's national football team")), list(place_names("Exland football team"))
    (['Exland'], [])
    """
    if name.endswith(_TEAM) and (between := _AFTER_PLACE.search(name)):
        yield name[: between.start()]


def teams_of(entities: Iterable[Entity]) -> Mapping[str, tuple[str, ...]]:
    """Return by name of a place, in lower case, the ids of its teams.

    A team of a town has the name of another entry at its start.

    >>> town = Entity("town", "Exton", "place")
    >>> teams_of([town, Entity("a", "Exton football team", "organization"), Entity("b", "Ex team", "organization")])
    {'exton': ('a',)}
    """
    teams = [entity for entity in entities if entity.type in ORGANIZED and entity.name.endswith(_TEAM)]
    if not teams:
        return {}
    places = {entity.name.lower() for entity in entities if entity.type != "person"}
    found: dict[str, tuple[str, ...]] = {}
    for team in teams:
        if name := next(place_names(team.name.lower()), "") or _beginning(team.name.lower(), places):
            found[name] = (*found.get(name, ()), team.id)
    return found


def _beginning(name: str, places: Iterable[str]) -> str:
    """Return the longest of the places that a name begins with; empty: none."""
    words = name.split(" ")
    beginnings = (" ".join(words[:count]) for count in range(len(words) - 1, 0, -1))
    return next((one for one in beginnings if one in places), "")


def team_or_place(reading: Reading, candidate: Candidate, senses: Sequence[Sense]) -> Sequence[Sense] | Reason:
    """Return the team in a report about its matches, but where a place stands; elsewhere no team."""
    teams = reading.lexicon.teams[candidate.surface.lower()]
    if _gives_result(reading) and not _stands_as_place(reading, candidate):
        playing = [id for id in teams if _plays(reading, id, candidate)]
        if playing:
            return [Sense(id, "organization", Via.SHORT) for id in playing]
    return [sense for sense in senses if sense.entity not in teams] or Reason.COMMON_WORD


def _stands_as_place(reading: Reading, candidate: Candidate) -> bool:
    before = reading.scene.word_before(candidate.start).lower()
    return before in reading.lexicon.language.place_prepositions and before not in _UNSURE


def _plays(reading: Reading, team: str, candidate: Candidate) -> bool:
    """Return whether the text speaks of the team's sport."""
    known = reading.known_teams.get(team)
    if known is None:
        sports = _sports(reading.lexicon.entities[team].name, candidate.surface)
        text = reading.scene.lower() if sports else ""
        known = bool(sports) and all(word in text or _TWO_NAMES.get(word, word) in text for word in sports)
        reading.known_teams[team] = known
    return known


@lru_cache(maxsize=4096)
def _sports(team: str, place: str) -> tuple[str, ...]:
    """Return the words of a team's name that say its sport."""
    return tuple(word for word in team.lower().removeprefix(place.lower()).split() if word not in _NO_SPORT)


def _gives_result(reading: Reading) -> bool:
    """Return whether the text gives a result, whoever played."""
    if reading.gives_result is None:
        text = reading.scene.text
        reading.gives_result = any(
            _BEFORE_RESULT.search(text, max(0, behind.start() - _LONGEST_HALF), behind.start())
            for behind in _BEHIND_RESULT.finditer(text)
        )
    return reading.gives_result
