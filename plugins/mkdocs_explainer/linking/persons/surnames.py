"""Family names in a text: whom they mean there, once the full names have appeared."""

from collections.abc import Mapping

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.following import goes_on
from mkdocs_explainer.linking.lexicon import LISTED, Sense
from mkdocs_explainer.linking.neighbours import OPENING
from mkdocs_explainer.linking.other_words import is_other_word, opens_with_a_month
from mkdocs_explainer.linking.people import (
    is_full,
)
from mkdocs_explainer.linking.persons.bearers import bearer_called
from mkdocs_explainer.linking.persons.dotted_names import is_dotted_stranger
from mkdocs_explainer.linking.persons.double_names import double_name_of_stranger, is_double_of, is_in_double_name
from mkdocs_explainer.linking.persons.names_before import follows_first_word, may_be_given_name, names_before
from mkdocs_explainer.linking.persons.strangers import gender_of, has_other_initials, is_given_name_of_other
from mkdocs_explainer.linking.reading import Family, Reading
from mkdocs_explainer.model.mentions import Reason, Via


def read_surnames(reading: Reading) -> None:
    """Decide whom the family names of the text mean after the full names."""
    if not reading.families:
        return
    first, counts = _full_names(reading)
    for name, places in sorted(one for one in reading.families.items() if _may_be_named(reading, one[1], first)):
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
            if end >= family.first[known[0]] or start in reading.choices or goes_on(reading, candidate):
                continue
            if is_in_double_name(reading, candidate):
                continue
            if not is_other_word(reading, candidate) and not opens_with_a_month(reading, candidate):
                reading.choose(start, end, [Sense(known[0], "person", Via.SURNAME)])


def _full_names(reading: Reading) -> tuple[dict[str, int], dict[str, int]]:
    """Return where the first full name of each person of the text ends, and how often it has full names."""
    first: dict[str, int] = {}
    counts: dict[str, int] = {}
    text = reading.scene.text
    has_genders = bool(reading.lexicon.language.titles_of_women)
    for start, end, senses in reading.settled():
        if senses[0].type == "person" and is_full(text[start:end]):
            id = senses[0].entity
            if has_genders and (gender := gender_of(reading, text[start:end].partition(" ")[0], start)):
                reading.genders.setdefault(id, gender)
            if id in counts:
                counts[id] += 1
            else:
                first[id], counts[id] = end, 1
    return first, counts


def _may_be_named(reading: Reading, places: list[Candidate], first: Mapping[str, int]) -> bool:
    """Return whether the text may name a bearer of the family name that has these places: by a full name, by what may
    be given names before the family name, or because the glossary lists the family name alone."""
    for candidate in places:
        for bearer in candidate.kin:
            if bearer in first:
                return True
        for sense in candidate.senses:
            if sense.type == "person":
                return True
        if names_before(reading, candidate.start):
            return True
    return False


def _family(reading: Reading, places: list[Candidate], first: Mapping[str, int], counts: Mapping[str, int]) -> Family:
    """Return those who bear a family name, of which these are the places."""
    unsure = reading.lexicon.unsure
    bearers: set[str] = set()
    listed: set[str] = set()
    for candidate in {candidate.surface: candidate for candidate in places}.values():
        bearers.update(candidate.kin)
        for sense in candidate.senses:
            if sense.tier == LISTED and sense.auto and sense.type == "person":
                listed.add(sense.entity)
    if unsure:
        name = places[0].surface.lower()
        doubtful = {bearer for bearer in bearers if (bearer, name) in unsure}
        if doubtful and not any(_is_titled(reading, candidate) for candidate in places):
            bearers -= doubtful
    ordered = sorted(bearers)
    known = {bearer: first[bearer] for bearer in ordered if bearer in first}
    return Family(
        {**dict.fromkeys(sorted(listed), -1), **known} if listed else known,
        ordered,
        counts={bearer: counts[bearer] for bearer in known},
    )


def _is_titled(reading: Reading, candidate: Candidate) -> bool:
    """Return whether a title stands right before the words, and the name ends with them: they are a family name.

    In English, where many titles mean something else, too, it has a capital.
    """
    language = reading.lexicon.language
    before = reading.scene.word_before(candidate.start).lstrip(OPENING)
    is_title = (before[:1].isupper() or language.code != "en") and before.lower() in language.titles
    return is_title and not goes_on(reading, candidate)


def _read_full(reading: Reading, family: Family, candidate: Candidate) -> bool:
    """Return whether given names stand before the family name; link or refuse them together, and count."""
    start, end = candidate.start, candidate.end
    if double := double_name_of_stranger(reading, candidate):
        family.doubles.add(double)
        if family.first:
            reading.refuse(start, end, family.first, Reason.NAMESAKE)
        return True
    if follows_first_word(reading, start):
        if family.first:
            reading.refuse(start, end, family.first, Reason.LONGER_NAME)
        return True
    words = names_before(reading, start)
    for at, (begin, _) in reversed(list(enumerate(words))):
        if bearer := bearer_called(reading, family, words[: at + 1]):
            if goes_on(reading, candidate):
                reading.refuse(start, end, [bearer], Reason.LONGER_NAME)
                return True
            if has_other_initials(reading, bearer, [between for _, between in words[:at]]):
                _meet_stranger(reading, family, candidate)
                return True
            family.counts[bearer] = family.counts.get(bearer, 0) + 1
            family.first[bearer] = min(end, family.first[bearer]) if family.first.get(bearer, -1) >= 0 else end
            reading.choose(begin, end, [Sense(bearer, "person", Via.FULLER)])
            return True
    return _read_strangers(reading, family, candidate, words)


def _read_strangers(reading: Reading, family: Family, candidate: Candidate, words: list[tuple[int, str]]) -> bool:
    """Return whether the words before the family name may be somebody else's names or titles; refuse it then."""
    if not candidate.senses and is_given_name_of_other(reading, family.bearers, candidate.start):
        _meet_stranger(reading, family, candidate)
        return True
    if not words:
        return False
    has_more = _has_more_particles(candidate, words)
    begin, word = words[has_more]
    sureness = is_dotted_stranger(reading, candidate) or may_be_given_name(reading, candidate, word, begin)
    if sureness == "no":
        return False
    if sureness == "yes" and not has_more:
        _meet_stranger(reading, family, candidate)
    elif family.first:
        reading.refuse(candidate.start, candidate.end, family.first, Reason.NAMESAKE)
    return True


def _has_more_particles(candidate: Candidate, words: list[tuple[int, str]]) -> bool:
    """Return whether another particle stands before a family name with one, behind a given name: it is another family
    (`Piet van de Ex`, not *de Ex*)."""
    particle = candidate.surface.partition(" ")[0]
    return particle.islower() and len(words) > 1 and words[0][1].islower() and words[0][1] != particle


def _meet_stranger(reading: Reading, family: Family, candidate: Candidate) -> None:
    """Note that the family name is a stranger's here, and refuse it."""
    family.strangers += 1
    family.stranger = candidate.start if family.stranger < 0 else family.stranger
    if family.first:
        reading.refuse(candidate.start, candidate.end, family.first, Reason.NAMESAKE)


def _read_bare(reading: Reading, family: Family, candidate: Candidate) -> None:
    """Link or refuse a family name that stands alone."""
    start, end = candidate.start, candidate.end
    is_heading = candidate.surface.isupper() and reading.scene.is_shouting(start, end)
    known = [id for id, place in sorted(family.first.items()) if place <= start or is_heading]
    choice = reading.choices.get(start)
    if not known or _is_place(reading, candidate) or (not choice and start in reading.starts):
        return
    if is_other_word(reading, candidate):
        return
    if is_double_of(reading, candidate, family.doubles) or (
        not choice and (goes_on(reading, candidate) or is_in_double_name(reading, candidate))
    ):
        reading.refuse(start, end, known, Reason.LONGER_NAME)
        return
    if reading.genders and (gender := gender_of(reading, "", start)):
        sure = [id for id in known if reading.genders.get(id) == gender]
        known = sure or [id for id in known if id not in reading.genders]
        if not known:
            reading.refuse(start, end, family.first, Reason.NAMESAKE)
            return
    counts = [family.counts.get(id, 0) for id in known]
    best = max(counts)
    chosen = [id for id, count in zip(known, counts, strict=True) if count == best]
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
