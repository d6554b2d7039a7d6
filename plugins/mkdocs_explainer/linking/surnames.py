"""Family names in a text: whom they mean there, once the full names have appeared."""

from collections import Counter
from dataclasses import dataclass, field

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.lexicon import LISTED, Sense
from mkdocs_explainer.linking.neighbours import goes_on
from mkdocs_explainer.linking.people import given_name, is_initial, is_particle, is_title
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.model.mentions import Reason, Via

_KEPT_APART = 2
"""Full names of a stranger from which on a text keeps the two apart: the family name alone is the other person."""
_MOST_GIVEN_NAMES = 3
"""Words before a family name that are read as given names."""


@dataclass(slots=True)
class Family:
    """Those who bear a family name in a text."""

    first: dict[str, int]
    """Entity -> end of its first full name; -1 where the family name is listed as an alias."""
    given: dict[str, str] = field(default_factory=dict)
    """First given name -> entity; of several the first by id."""
    counts: Counter[str] = field(default_factory=Counter)
    """Full names of each entity in the text, and the family names read so far."""
    stranger: int = -1
    """Where the first full name of somebody stands who has no entity; -1: nowhere."""
    strangers: int = 0
    """Full names of somebody who has no entity."""

    @property
    def weight_of_strangers(self) -> int:
        """How much speaks for a stranger: nothing if the text goes on to give the full name each time."""
        is_kept_apart = self.strangers >= _KEPT_APART and any(place >= 0 for place in self.first.values())
        return 0 if is_kept_apart else min(self.strangers, 1)


def read_surnames(reading: Reading) -> None:
    """Decide whom the family names of the text mean."""
    first: dict[str, int] = {}
    counts: Counter[str] = Counter()
    for start, end, senses in reading.settled():
        id = senses[0].entity
        if reading.lexicon.entities[id].type == "person" and " " in reading.surface(start, end):
            first.setdefault(id, end)
            counts[id] += 1
    for _, places in sorted(reading.families.items()):
        by_surface = {candidate.surface: candidate for candidate in places}.values()
        bearers = {bearer for candidate in by_surface for bearer in candidate.kin}
        known = {bearer: first[bearer] for bearer in sorted(bearers) if bearer in first}
        listed = {
            sense.entity
            for candidate in by_surface
            for sense in candidate.senses
            if sense.tier == LISTED and sense.auto and sense.type == "person"
        }
        family = Family({**dict.fromkeys(sorted(listed), -1), **known})
        family.counts.update({bearer: counts[bearer] for bearer in known})
        for bearer in sorted(bearers):
            family.given.setdefault(given_name(reading.lexicon.entities[bearer].name), bearer)
        for candidate in [candidate for candidate in places if not _read_full(reading, family, candidate)]:
            _read_bare(reading, family, candidate)


def _given_names(reading: Reading, start: int) -> list[tuple[int, str]]:
    """Return the words before a family name that look like given names or titles, nearest first, with their places."""
    scene = reading.scene
    words: list[tuple[int, str]] = []
    offset = start
    for _ in range(_MOST_GIVEN_NAMES):
        word = scene.word_before(offset)
        bare = word.lstrip("\"'([")
        if not bare or not (bare[0].isupper() or is_particle(bare)) or bare.endswith(("'s", "'S")):
            break
        if not bare[-1].isalnum() and not (len(bare) == 2 and bare[1] == "."):
            break
        begin = offset - 1 - len(bare)
        words.append((begin, bare))
        if len(bare) < len(word):
            break
        offset = begin
    return words


def _read_full(reading: Reading, family: Family, candidate: Candidate) -> bool:
    """Return whether given names stand before the family name; link or refuse them together, and count."""
    start, end = candidate.start, candidate.end
    words = _given_names(reading, start)
    for begin, word in reversed(words):
        bearer = family.given.get(word) or _bearer_of_initial(reading, family, word)
        if bearer:
            family.counts[bearer] += 1
            family.first[bearer] = min(end, family.first[bearer]) if family.first.get(bearer, -1) >= 0 else end
            reading.choose(begin, end, [Sense(bearer, "person", Via.FULLER)])
            return True
    if not words:
        return False
    begin, word = words[0]
    if (
        is_particle(word)
        or is_title(word, reading.lexicon.language)
        or reading.scene.is_common(word, begin)
        or start - 1 in reading.ends
    ):
        return False
    if candidate.surface.isupper() and reading.scene.is_shouting(start, end):
        return False
    family.strangers += 1
    family.stranger = start if family.stranger < 0 else family.stranger
    if family.first:
        reading.refuse(start, end, family.first, Reason.NAMESAKE)
    return True


def _bearer_of_initial(reading: Reading, family: Family, word: str) -> str | None:
    """Return who has that initial, of those whose full name the text gives."""
    for id, place in sorted(family.first.items()):
        if place >= 0 and is_initial(word, reading.lexicon.entities[id].name):
            return id
    return None


def _read_bare(reading: Reading, family: Family, candidate: Candidate) -> None:
    """Link or refuse a family name that stands alone."""
    start, end = candidate.start, candidate.end
    is_heading = candidate.surface.isupper() and reading.scene.is_shouting(start, end)
    known = [id for id, place in sorted(family.first.items()) if place <= start or is_heading]
    choice = reading.choices.get(start)
    if not known or _is_place(reading, candidate) or (not choice and start in reading.starts):
        return
    if not choice and goes_on(reading, candidate):
        reading.refuse(start, end, known, Reason.LONGER_NAME)
        return
    best = max(family.counts[id] for id in known)
    chosen = [id for id in known if family.counts[id] == best]
    if 0 <= family.stranger < start and family.weight_of_strangers >= best:
        reading.refuse(start, end, known, Reason.NAMESAKE)
    elif best and len(chosen) > 1:
        reading.refuse(start, end, chosen, Reason.AMBIGUOUS)
    elif best:
        family.counts[chosen[0]] += 1
        reading.choose(start, end, [Sense(chosen[0], "person", Via.SURNAME)])


def _is_place(reading: Reading, candidate: Candidate) -> bool:
    """Return whether the words are a place as well, and stand where places do."""
    choice = reading.choices.get(candidate.start)
    if not choice or all(sense.type != "place" for sense in choice.senses):
        return False
    return reading.scene.word_before(candidate.start).lower() in reading.lexicon.language.place_prepositions
