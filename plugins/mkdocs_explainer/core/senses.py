"""Which of several entities a name means, by clear evidence of the text; or none."""

from collections import Counter

from mkdocs_explainer.core.lexicon import Sense
from mkdocs_explainer.core.mentions import Via
from mkdocs_explainer.core.reading import Choice, Reading
from mkdocs_explainer.core.words import PLACE_PREPOSITIONS, TEAM_VERBS, TEAM_WORDS

KIND_ORDER = {"name": 0, "acronym": 0, "demonym": 0, "surname": 0, "former": 1, "metonym": 1}
"""A name that is no longer used, or stands for something else, gives way to one that is used for itself."""


def in_sport(reading: Reading, start: int, end: int, senses: list[Sense]) -> list[Sense]:
    """Return the senses that remain when a report about sport is told from other texts; empty: none fits."""
    if all(reading.entity(sense).type not in ("place", "organization") for sense in senses):
        return senses
    sports = reading.sport.at(start)
    surface = reading.surface(start, end).lower()
    if not sports:
        return [
            sense for sense in senses if sense.via is not Via.TEAM and not is_team_place(reading, sense.entity, surface)
        ]
    places = [sense for sense in senses if reading.entity(sense).type == "place"]
    teams = [sense for sense in senses if _is_team(reading, sense, surface)]
    if stands_as_place(reading, start, end):
        others = [sense for sense in senses if sense not in teams or surface not in ("", *_places_of(reading, sense))]
        return places or [sense for sense in others if sense.via is not Via.TEAM]
    teams = _playing(reading, teams, sports)
    if teams:
        return teams
    is_name = any(sense.via is Via.NAME for sense in places) or not surface.endswith(_ADJECTIVE_ENDS)
    return [] if places and is_name and stands_as_team(reading, start, end) else [s for s in senses if s.via is not Via.TEAM]


_LONGEST_MODIFIER = 5
"""Code points of an acronym that stands before all kinds of names (`UN`, `U.S.`)."""
_STEM = 4
"""Letters that an adjective shares with the name that it is made of."""
_ADJECTIVE_ENDS = ("an", "ish", "ese", "ch", "i", "ss", "k")


def is_adjective(reading: Reading, sense: Sense, surface: str) -> bool:
    """Return whether the words say where somebody or something is from: an alias of a place or people, not its name."""
    if sense.kind == "demonym" or (surface.isupper() and len(surface) <= _LONGEST_MODIFIER):
        return True
    return (
        sense.via is not Via.NAME
        and " " not in surface
        and surface.lower().endswith(_ADJECTIVE_ENDS)
        and reading.entity(sense).type in ("place", "group")
    )


def _places_of(reading: Reading, sense: Sense) -> tuple[str, ...]:
    team = reading.lexicon.teams.get(sense.entity)
    return (team.place,) if team else ()


def is_team_place(reading: Reading, id: str, surface: str) -> bool:
    """Return whether the words, in lower case, are the country or town in the name of a team."""
    team = reading.lexicon.teams.get(id)
    return team is not None and team.place == surface


def _playing(reading: Reading, teams: list[Sense], sports: Counter[str]) -> list[Sense]:
    """Return the teams that play what the text speaks most of."""
    teams_of = reading.lexicon.teams
    sport = {sense.entity: teams_of[sense.entity].sport if sense.entity in teams_of else "" for sense in teams}
    if any(sports[name] for name in sports if name):
        teams = [sense for sense in teams if not sport[sense.entity] or sports[sport[sense.entity]]]
        best = max((sports[sport[sense.entity]] for sense in teams if sport[sense.entity]), default=0)
        teams = [sense for sense in teams if not sport[sense.entity] or sports[sport[sense.entity]] == best]
    return teams


def _is_team(reading: Reading, sense: Sense, surface: str) -> bool:
    if sense.via is Via.TEAM or sense.entity in reading.lexicon.teams:
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
    if before and not before.endswith(".") and not before.istitle():
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
    own = [sense for sense in senses if sense.via is Via.NAME]
    if len(own) == 1:
        return own
    named = _best(senses, {sense.entity: counts[sense.entity] for sense in senses})
    if named:
        return [named]
    related = _best(senses, {sense.entity: _related(reading, sense.entity, counts) for sense in senses})
    if related:
        return [related]
    if follows_preposition(reading, choice.start):
        places = [sense for sense in senses if reading.entity(sense).type == "place"]
        if len(places) == 1:
            return places
    plain = [sense for sense in senses if _is_plain_name_of(reading.entity(sense).name, reading.surface(choice.start, choice.end))]
    return plain if len(plain) == 1 else senses


def follows_preposition(reading: Reading, start: int) -> bool:
    """Return whether a preposition of place stands before the words, or before their article."""
    before = reading.scene.word_before(start)
    if before.lower() == "the":
        before = reading.scene.word_before(start - 1 - len(before))
    return before.lower() in PLACE_PREPOSITIONS


def _is_plain_name_of(name: str, surface: str) -> bool:
    """Return whether the name is one word with the same beginning: what an adjective is made of."""
    return " " not in name and len(surface) > _STEM and name[:_STEM].lower() == surface[:_STEM].lower()


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
