"""Country, town or their team: reports about sport call a team by the place alone."""

from collections import Counter
from collections.abc import Sequence

from mkdocs_explainer.linking.lexicon import Sense
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.linking.senses import is_adjective
from mkdocs_explainer.linking.words import PLACE_PREPOSITIONS, TEAM_VERBS, TEAM_WORDS
from mkdocs_explainer.model.mentions import Via

_SURE_PREPOSITIONS = PLACE_PREPOSITIONS - {"to", "from", "toward", "towards"} | {"of"}
"""One loses *to* a team and transfers *from* it; after these there is a place, or somebody's country."""
_SHORTEST_TOWN = 4
"""Letters of a place in capitals before a dispatch; shorter words in capitals are acronyms."""
_LONGEST_SCORE = 3
"""Digits of a score; more are a year."""


def in_sport(reading: Reading, start: int, end: int, senses: Sequence[Sense]) -> Sequence[Sense]:
    """Return the senses that remain when a report about sport is told from other texts; empty: none fits."""
    teams_of = reading.lexicon.teams
    for sense in senses:
        if sense.type == "place" or sense.via is Via.TEAM or sense.entity in teams_of:
            break
    else:  # neither a place nor a team
        return senses
    sports = reading.sport.at(start)
    if not sports:
        return _elsewhere(reading, start, end, senses)
    return _in_report(reading, start, end, senses, sports)


def _elsewhere(reading: Reading, start: int, end: int, senses: Sequence[Sense]) -> Sequence[Sense]:
    """Return the senses that remain in a text that is no report about sport."""
    teams_of = reading.lexicon.teams
    if not any(sense.via is Via.TEAM or sense.entity in teams_of for sense in senses):
        return senses
    lower = reading.surface(start, end).lower()
    return [
        sense
        for sense in senses
        if sense.via is not Via.TEAM
        and not ((team := teams_of.get(sense.entity)) and team.is_place and team.place == lower)
    ]


def _in_report(
    reading: Reading, start: int, end: int, senses: Sequence[Sense], sports: Counter[str]
) -> Sequence[Sense]:
    """Return the senses that remain in a report about sport."""
    surface = reading.surface(start, end)
    lower = surface.lower()
    listed = [sense for sense in senses if sense.via is not Via.TEAM]
    places = [sense for sense in listed if sense.type == "place"]
    if _stands_as_place(reading, start, end):
        teams_of = reading.lexicon.teams
        return places or [s for s in listed if s.entity not in teams_of or teams_of[s.entity].place != lower]
    teams = _playing(reading, [sense for sense in senses if _is_team(reading, sense, lower)], sports)
    if teams:
        return teams
    if places and not all(is_adjective(sense, surface) for sense in places):
        return [] if _stands_as_team(reading, start, end) else listed
    return listed


def _is_team(reading: Reading, sense: Sense, surface: str) -> bool:
    """Return whether the sense is a team: its name says so, or goes on after the words."""
    if sense.via is Via.TEAM or sense.entity in reading.lexicon.teams:
        return True
    entity = reading.entity(sense)
    return entity.type == "organization" and entity.name.lower().startswith(surface + " ")


def _playing(reading: Reading, teams: list[Sense], sports: Counter[str]) -> list[Sense]:
    """Return the teams that play what the text speaks most of."""
    teams_of = reading.lexicon.teams
    sport = {sense.entity: teams_of[sense.entity].sport if sense.entity in teams_of else "" for sense in teams}
    if any(sports[name] for name in sports if name):
        best = max((sports[name] for name in sport.values() if name), default=0)
        teams = [sense for sense in teams if not sport[sense.entity] or 0 < sports[sport[sense.entity]] == best]
    return teams


def _stands_as_place(reading: Reading, start: int, end: int) -> bool:
    """Return whether the words stand where a report about sport names a place, not a team."""
    scene = reading.scene
    before = scene.word_before(start)
    after = scene.word_after(end)
    if before.lower() in _SURE_PREPOSITIONS:
        return True
    if before.endswith("(") or scene.text[start - 1 : start] == "(" or after[:1] == "(":
        return not after[:1].isdigit()
    if before.endswith(","):  # after the town of a dateline
        town = before.rstrip(",") or scene.word_before(start - 1 - len(before))
        if town.isupper() and len(town) >= _SHORTEST_TOWN and after != ",":
            return True
    return _is_dateline(reading, start, end, before, after)


def _is_dateline(reading: Reading, start: int, end: int, before: str, after: str) -> bool:
    """Return whether the words are the place before a dispatch: in capitals, at a start, before words that are not."""
    if end - start < _SHORTEST_TOWN or not reading.surface(start, end).isupper():
        return False
    if before and not before.endswith(".") and not before.istitle():
        return False
    return not (after[:1].isdigit() and len(after) <= _LONGEST_SCORE) and not (after.isupper() and after.isalpha())


def _stands_as_team(reading: Reading, start: int, end: int) -> bool:
    """Return whether the words stand where a report about sport names a team."""
    before = reading.scene.word_before(start).lower()
    after = reading.scene.word_after(end).lower()
    if after.isdigit() and len(after) <= _LONGEST_SCORE:
        return True
    return before in TEAM_VERBS or after in TEAM_VERBS or after in TEAM_WORDS
