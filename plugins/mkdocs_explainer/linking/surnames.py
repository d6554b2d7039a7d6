"""Family names in a text: whom they mean there, once the full names have appeared."""

from collections import Counter
from collections.abc import Mapping

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.compounds import is_acronym
from mkdocs_explainer.linking.following import goes_on
from mkdocs_explainer.linking.lexicon import LISTED, Sense
from mkdocs_explainer.linking.neighbours import OPENING, is_date
from mkdocs_explainer.linking.people import given_name, has_lower_hyphen, is_full, is_initial, is_particle, is_title
from mkdocs_explainer.linking.reading import Family, Reading
from mkdocs_explainer.model.mentions import Reason, Via

_MOST_GIVEN_NAMES = 3
"""Words before a family name that are read as given names."""


def read_surnames(reading: Reading) -> None:
    """Decide whom the family names of the text mean after the full names."""
    if not reading.families:
        return
    first, counts = _full_names(reading)
    for name, places in sorted(reading.families.items()):
        reading.bearers[name] = family = _family(reading, places, first, counts)
        for candidate in [candidate for candidate in places if not _read_full(reading, family, candidate)]:
            _read_bare(reading, family, candidate)


def read_before(reading: Reading) -> None:
    """Link family names that stand before the full name: of the only bearer, in a text without a stranger of that name.

    A place or another entity of that name goes before.
    """
    for name, family in reading.bearers.items():
        known = [id for id, place in family.first.items() if place >= 0]
        if len(known) != 1 or len(family.first) > 1 or family.strangers:
            continue
        for candidate in reading.families[name]:
            start, end = candidate.start, candidate.end
            if start in reading.starts or start in reading.refused or reading.is_decided(start, end):
                continue
            if end < family.first[known[0]] and start not in reading.choices and not goes_on(reading, candidate):
                reading.choose(start, end, [Sense(known[0], "person", Via.SURNAME)])


def _full_names(reading: Reading) -> tuple[dict[str, int], Counter[str]]:
    """Return where the first full name of each person of the text ends, and how often it has full names."""
    first: dict[str, int] = {}
    counts: Counter[str] = Counter()
    for start, end, senses in reading.settled():
        id = senses[0].entity
        if senses[0].type == "person" and is_full(reading.surface(start, end)):
            first.setdefault(id, end)
            counts[id] += 1
    return first, counts


def _family(reading: Reading, places: list[Candidate], first: Mapping[str, int], counts: Counter[str]) -> Family:
    """Return those who bear a family name, of which these are the places."""
    entities, unsure = reading.lexicon.entities, reading.lexicon.unsure
    by_surface = {candidate.surface: candidate for candidate in places}.values()
    bearers = {bearer for candidate in by_surface for bearer in candidate.kin}
    if unsure and not any(_is_titled(reading, candidate) for candidate in places):
        name = places[0].surface.lower()
        bearers = {bearer for bearer in bearers if (bearer, name) not in unsure}
    known = {bearer: first[bearer] for bearer in sorted(bearers) if bearer in first}
    listed = {
        sense.entity
        for candidate in by_surface
        for sense in candidate.senses
        if sense.tier == LISTED and sense.auto and sense.type == "person"
    }
    family = Family({**dict.fromkeys(sorted(listed), -1), **known})
    for bearer in known:
        family.counts[bearer] = counts[bearer]
    for bearer in sorted(bearers):
        entity = entities[bearer]
        is_first = entity.family == "first" or has_lower_hyphen(entity.name)
        family.given.setdefault(given_name(entity.name, "family-first" if is_first else "given-first"), bearer)
    return family


def _is_titled(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a title stands right before the words: they are a family name."""
    before = reading.scene.word_before(candidate.start).lstrip(OPENING)
    return before[:1].isupper() and before.lower() in reading.lexicon.language.titles


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
    if _follows_first_word(reading, start):
        if family.first:
            reading.refuse(start, end, family.first, Reason.LONGER_NAME)
        return True
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
    if is_particle(word) or _is_no_given_name(reading, word, begin) or start - 1 in reading.ends:
        return False
    if candidate.surface.isupper() and reading.scene.is_shouting(start, end):
        return False
    family.strangers += 1
    family.stranger = start if family.stranger < 0 else family.stranger
    if family.first:
        reading.refuse(start, end, family.first, Reason.NAMESAKE)
    return True


def _follows_first_word(reading: Reading, start: int) -> bool:
    """Return whether `St.` or another first word of names of places stands before a family name: nobody is named."""
    before = reading.scene.word_before(start).lstrip(OPENING)
    for row in reading.lexicon.language.abbreviations:  # noqa: SIM110 -- a generator would take thrice the time
        if before in row:
            return True
    return False


def _is_no_given_name(reading: Reading, word: str, begin: int) -> bool:
    """Return whether a capitalised word before a family name is a title or office, not a stranger's given name.

    An acronym is (`CEO`), and so is a word that the text also writes with a small letter (`Coroner`).
    """
    scene = reading.scene
    if is_title(word, reading.lexicon.language) or scene.is_common(word, begin) or is_acronym(word):
        return True
    return f" {word.lower()} " in scene.text


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
    if candidate.surface.lower() in reading.lexicon.language.calendar and is_date(reading.scene, start, end):
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
