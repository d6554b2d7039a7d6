"""Which of several entities a name means, by clear evidence of the text; or none."""

from collections import Counter

from mkdocs_explainer.core.lexicon import Sense
from mkdocs_explainer.core.mentions import Via
from mkdocs_explainer.core.reading import Choice, Reading
from mkdocs_explainer.core.sport import sport_of, team_places
from mkdocs_explainer.core.words import CALENDAR, PLACE_PREPOSITIONS, TEAM_VERBS, TEAM_WORDS

KIND_ORDER = {"name": 0, "acronym": 0, "demonym": 0, "surname": 0, "former": 1, "metonym": 1}
"""A name that is no longer used, or stands for something else, gives way to one that is used for itself."""


def in_sport(reading: Reading, start: int, end: int, senses: list[Sense]) -> list[Sense]:
    """Return the senses that remain when a report about sport is told from other texts; empty: none fits."""
    if all(reading.entity(sense).type not in ("place", "organization") for sense in senses):
        return senses
    sports = reading.sport.at(start)
    if not sports:
        kept = [sense for sense in senses if sense.via is not Via.TEAM and not _is_marked_team(reading, sense, start, end)]
        return kept
    places = [sense for sense in senses if reading.entity(sense).type == "place"]
    surface = reading.surface(start, end).lower()
    teams = [sense for sense in senses if _is_team(reading, sense, surface)]
    others = [sense for sense in senses if sense not in teams]
    if stands_as_place(reading, start, end):
        return places or [sense for sense in others if sense.via is not Via.TEAM]
    if any(sports[sport] for sport in sports if sport):
        teams = [sense for sense in teams if _plays(reading, sense, sports)]
        best = max((sports[sport_of(reading.entity(sense).name)] for sense in teams), default=0)
        teams = [sense for sense in teams if sports[sport_of(reading.entity(sense).name)] == best or sense.via is not Via.TEAM]
    if teams:
        return teams
    return [] if places and stands_as_team(reading, start, end) else others


def _is_marked_team(reading: Reading, sense: Sense, start: int, end: int) -> bool:
    """Return whether the words are the place in the name of a team, listed as its alias."""
    name = reading.entity(sense).name
    return any(place.lower() == reading.surface(start, end).lower() for place in team_places(name))


def _plays(reading: Reading, sense: Sense, sports: Counter[str]) -> bool:
    sport = sport_of(reading.entity(sense).name)
    return not sport or bool(sports[sport])


def _is_team(reading: Reading, sense: Sense, surface: str) -> bool:
    if sense.via is Via.TEAM:
        return True
    entity = reading.entity(sense)
    return entity.type == "organization" and entity.name.lower().startswith(surface + " ")


def stands_as_place(reading: Reading, start: int, end: int) -> bool:
    """Return whether the words stand where a report about sport names a place, not a team."""
    scene = reading.scene
    before = scene.word_before(start)
    after = scene.word_after(end)
    if before.lower() in PLACE_PREPOSITIONS - {"to", "from", "toward", "towards"} or before.lower() == "of":
        return True
    if before.endswith("(") or scene.text[start - 1 : start] == "(" or after[:1] == "(":
        return not after[:1].isdigit()
    if before.endswith(","):  # after the town of a dateline
        town = before.rstrip(",") or scene.word_before(start - 1 - len(before))
        if town.isupper() and len(town) > 2 and after != ",":
            return True
    return is_dateline(reading, start, end, after)


def is_dateline(reading: Reading, start: int, end: int, after: str) -> bool:
    """Return whether the words are the place before a dispatch: in capitals, at a start, before words that are not."""
    surface = reading.surface(start, end)
    if not surface.isupper() or len(surface) < 4:
        return False
    before = reading.scene.word_before(start)
    if before and (before[-1].isalnum() and before.isupper()):
        return False
    return not (after[:1].isdigit() and len(after) < 4) and not (after.isupper() and after.isalpha())


def stands_as_team(reading: Reading, start: int, end: int) -> bool:
    """Return whether the words stand where a report about sport names a team."""
    before = reading.scene.word_before(start).lower()
    after = reading.scene.word_after(end)
    if after.isdigit() and len(after) < 4:
        return True
    return before in TEAM_VERBS or after.lower() in TEAM_VERBS or after.lower() in TEAM_WORDS


def chosen(reading: Reading, choice: Choice, counts: Counter[str]) -> list[Sense]:
    """Return the senses that the evidence leaves; more than one: it does not decide.

    counts: how often each entity is named elsewhere by words that mean no other.
    """
    senses = choice.senses
    order = min(KIND_ORDER[sense.kind] for sense in senses)
    senses = [sense for sense in senses if KIND_ORDER[sense.kind] == order]
    named = _best(senses, {sense.entity: counts[sense.entity] for sense in senses})
    if named:
        return [named]
    related = _best(senses, {sense.entity: _related(reading, sense.entity, counts) for sense in senses})
    if related:
        return [related]
    own = [sense for sense in senses if sense.via is Via.NAME]
    if len(own) == 1:
        return own
    return senses


def _best(senses: list[Sense], scores: dict[str, int]) -> Sense | None:
    """Return the sense of the highest score above all others and above nothing."""
    ranked = sorted(senses, key=lambda sense: -scores[sense.entity])
    first, second = ranked[0], ranked[1] if len(ranked) > 1 else ranked[0]
    if len(ranked) == 1:
        return first
    return first if scores[first.entity] > scores[second.entity] else None


def _related(reading: Reading, id: str, counts: Counter[str]) -> int:
    relations = reading.lexicon.entities[id].relations
    return sum(counts[relation.entity] > 0 for relation in relations)
