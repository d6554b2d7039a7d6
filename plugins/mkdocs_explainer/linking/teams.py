"""A place and its team, where a glossary has both: a report calls the team by the place alone.

It touches nobody else: without an organization that is named `<place> … team`, and an entry of that place, nothing here
is asked. No list of words of sport is needed: the team's own name says the sport, and a report gives results.
"""

import re
from collections.abc import Iterable, Mapping, Sequence

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.lexicon import Sense
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.model.corpus import Entity
from mkdocs_explainer.model.mentions import Via

_TEAM = " team"
_RESULT = re.compile(r"\b\d{1,3} ?- ?\d{1,3}\b")
_NO_SPORT = frozenset("national international men's women's men women under team".split())
"""Words of a team's name that do not say the sport."""
_UNSURE = frozenset(["to", "from", "towards", "toward", "against"])
"""One loses *to* a team: what follows these may be one."""


def teams_of(entities: Iterable[Entity]) -> Mapping[str, tuple[str, ...]]:
    """Return by name of a place, in lower case, the ids of the place and of its teams.

    >>> land = Entity("land", "Exland", "place")
    >>> teams_of([land, Entity("team", "Exland national football team", "organization")])
    {'exland': ('land', 'team')}
    """
    teams = [entity for entity in entities if entity.type == "organization" and entity.name.endswith(_TEAM)]
    if not teams:
        return {}
    places = {entity.name.lower(): entity.id for entity in entities if entity.type == "place"}
    found: dict[str, tuple[str, ...]] = {}
    for team in teams:
        words = team.name.lower().split(" ")
        for count in range(len(words) - 1, 0, -1):
            name = " ".join(words[:count])
            if name in places:
                found[name] = (*found.get(name, (places[name],)), team.id)
                break
    return found


def team_or_place(reading: Reading, candidate: Candidate, senses: Sequence[Sense]) -> Sequence[Sense]:
    """Return the team in a report about its matches, but where a place stands; elsewhere no team."""
    name = candidate.surface.lower()
    known = reading.lexicon.teams.get(name)
    if not known:
        return senses
    place, *teams = known
    playing = [] if _stands_as_place(reading, candidate) else [id for id in teams if _plays(reading, id, name)]
    if len(playing) == 1:
        return [Sense(playing[0], "organization", Via.SHORT)]
    others = [sense for sense in senses if sense.entity not in teams]
    return others or [Sense(place, "place", Via.NAME)]


def _stands_as_place(reading: Reading, candidate: Candidate) -> bool:
    before = reading.scene.word_before(candidate.start).lower()
    return before in reading.lexicon.language.place_prepositions and before not in _UNSURE


def _plays(reading: Reading, team: str, place: str) -> bool:
    """Return whether the text speaks of the team's sport and gives a result."""
    known = reading.known_teams.get(team)
    if known is None:
        words = reading.lexicon.entities[team].name.lower().removeprefix(place).split()
        sports = [word for word in words if word not in _NO_SPORT]
        text = reading.scene.text
        known = bool(sports) and all(word in text.lower() for word in sports) and bool(_RESULT.search(text))
        reading.known_teams[team] = known
    return known
