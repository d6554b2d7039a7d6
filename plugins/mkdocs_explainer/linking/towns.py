"""Towns that bear the name of a better known one: `Paris, Texas` is not the Paris of the glossary.

Where the glossary's town lies, its entry says: its names, its summary, what it is a part of. Where the entry says
nothing, the cities of the world's time zones tell (Babel's data, CLDR): each lies in one state.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from mkdocs_explainer.linking.languages import language
from mkdocs_explainer.linking.languages.english_names import REGIONS, STATES_OF_REGIONS
from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.linking.neighbours import OPENING
from mkdocs_explainer.linking.reading import Choice, Reading
from mkdocs_explainer.linking.states import code_of_state, state_codes
from mkdocs_explainer.model.corpus import ORGANIZED, Entity
from mkdocs_explainer.model.mentions import Reason

_FARTHEST = 6
"""Entries above one another that a town is looked for in: a district, a county, a region, a state and more."""
_ABOVE = frozenset(["part-of", "located-in", "capital-of", "in"])
"""Relations to what a place lies in."""
_COMMA, _BRACKET = ", ", " ("
_BETWEEN = frozenset([_COMMA, _BRACKET])
"""Between a town and its region or state."""
_NATIONS = {"England": "GB", "Scotland": "GB", "Wales": "GB", "Northern Ireland": "GB"}
"""Written after a town as states are."""
_STATE = re.compile(r"[^\W\d_]+(?: [^\W\d_]+)?(?: [^\W\d_]+)?")
_NO_LIST = re.compile(r", (?!and\b|or\b|the\b)[a-z]")
"""Behind a state that stands behind a town: a list would go on otherwise (`London, France and Spain`)."""
_LONGEST_CASE = 2
"""Letters that a state's name may have more in a summary, in another case (`Frankreichs`)."""


_WHOLE_NAMES: Mapping[str, str] = {name: code for name, code in STATES_OF_REGIONS.items() if name in REGIONS}
_CALLED_LIKE_TOWNS = ORGANIZED | {"person"}
_CLOSED = frozenset(["", ",", ".", ";", ")", "-"])
"""Behind a region that ends what it says."""


class _Region(NamedTuple):
    """What stands after a town's comma."""

    words: str
    state: str
    """Code (ISO 3166) of the state."""
    is_sure: bool
    """It says where the town lies; a state after a comma may only be the next one of a list."""


def refuse_namesakes(reading: Reading) -> None:
    """Refuse the names of towns that the text places where the glossary's town of that name is not.

    What the text says once holds for that name wherever it stands in it, unless the text also places one where the
    glossary's is (`London, Ky.`, and `London, England`): then it holds for the place that says so alone. Persons and
    companies are called like towns, too; only where a region stands behind the name is it the town.
    """
    away: dict[str, set[str]] = {}
    here: set[str] = set()
    text = reading.scene.text
    for start, choice in list(reading.choices.items()):
        end = choice[1]
        if text[end : end + 2] not in _BETWEEN or not (region := _region_after(reading, choice)):
            continue
        if _is_unknown_town(reading, choice, region):
            reading.refuse(start, end, [sense.entity for sense in choice.senses], Reason.NAMESAKE)
            continue
        for sense in choice.senses:
            if sense.type != "place":
                continue
            if _is_elsewhere(reading, sense.entity, region):
                away.setdefault(reading.surface(start, choice.end).upper(), set()).add(sense.entity)
            else:
                here.add(sense.entity)
    for choice in list(reading.choices.values()) if away else ():
        ids = away.get(reading.surface(choice.start, choice.end).upper(), set())
        region = _region_after(reading, choice)
        gone = {id for id in ids if (_is_elsewhere(reading, id, region) if region else id not in here)}
        if left := [sense for sense in choice.senses if sense.entity not in gone]:
            if len(left) < len(choice.senses):
                reading.choose(choice.start, choice.end, left)
        else:
            reading.refuse(choice.start, choice.end, gone, Reason.NAMESAKE)


def _is_unknown_town(reading: Reading, choice: Choice, region: _Region) -> bool:
    """Return whether the name of a person or company is a town's of a region here (`in Ford, Kan.`).

    Behind a preposition of place the region may be written in full, if nothing goes on with it; else it is abbreviated.
    """
    scene, language = reading.scene, reading.lexicon.language
    if region.words not in _regions(language) or not _CALLED_LIKE_TOWNS.issuperset(one.type for one in choice.senses):
        return False
    if " " in reading.surface(choice.start, choice.end) or not scene.text.startswith(_COMMA, choice.end):
        return False
    is_short = region.words.endswith(".")
    if scene.word_before(choice.start).lstrip(OPENING).lower() in language.place_prepositions:
        end = choice.end + len(_COMMA) + len(region.words)
        return is_short or scene.text[end : end + 1] in _CLOSED
    is_company = ORGANIZED.issuperset(one.type for one in choice.senses)
    return is_short and (is_company or scene.starts_sentence(choice.start))


def _region_after(reading: Reading, choice: Choice) -> _Region | None:
    """Return the region or state that stands after a name and a comma, or in brackets."""
    text, begin, language = reading.scene.text, choice.end + len(_COMMA), reading.lexicon.language
    between = text[choice.end : begin]
    if between not in (_COMMA, _BRACKET) or not text[begin : begin + 1].isupper():
        return None
    regions = _regions(language)
    match = _STATE.match(text, begin)
    words = match[0].split(" ") if match else []
    for name in _by_first_word(language).get(words[0], ()) if words else ():
        end = begin + len(name)
        after = text[end : end + 1]
        if text.startswith(name, begin) and not (after.isalnum() or after == "_"):
            return _Region(name, regions[name], is_sure=between == _COMMA or after in ",)")
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        if code := code_of_state(name, language.code) or code_of_state(name) or _NATIONS.get(name, ""):
            end = begin + len(name)
            is_sure = text.startswith(")", end) if between == _BRACKET else bool(_NO_LIST.match(text, end))
            return _Region(name, code, is_sure=is_sure and (between == _BRACKET or language.code == "en"))
    return None


def _regions(language: Language) -> Mapping[str, str]:
    """Return the parts of states that a language knows; one without a list of its own knows the whole names of those
    in America and Australia, which it does not translate."""
    return language.states_of_regions or _WHOLE_NAMES


@lru_cache(maxsize=16)
def _by_first_word(language: Language) -> Mapping[str, Sequence[str]]:
    """Return the names of regions by their first letters up to another sign, the longest first."""
    found: dict[str, list[str]] = {}
    for name in sorted(_regions(language), key=len, reverse=True):
        if match := _STATE.match(name):
            found.setdefault(match[0].partition(" ")[0], []).append(name)
    return found


def _is_elsewhere(reading: Reading, id: str, region: _Region) -> bool:
    """Return whether the glossary's town is known to be somewhere else than in the region or state."""
    if not region.is_sure:
        return False
    entities, language = reading.lexicon.entities, reading.lexicon.language
    entity, *above = with_above(entities, id)
    told = [entity.name, entity.summary, *(alias.text for alias in entity.aliases), *(one.name for one in above)]
    if region.words in _regions(language):
        names = next(
            ((name, *forms) for name, forms in REGIONS.items() if region.words in (name, *forms)), (region.words,)
        )
        if _has_any("\n".join(told), names):
            return False
        lies = [entity.summary, *(one.name for one in above), *(name.partition(", ")[2] for name in told)]
        if _has_any("\n".join(lies), _WHOLE_NAMES):
            return True
    states = (
        {code for one in above if (code := code_of_state(one.name))}
        or _states_in(entity.summary, language.code)
        or {
            code for name in (entity.name, *(alias.text for alias in entity.aliases)) for code in _zones().get(name, ())
        }
    )
    return bool(states) and region.state not in states


def _has_any(text: str, names: Iterable[str]) -> bool:
    return any(name in text and _has_words(text, name) for name in names)


def _has_words(text: str, words: str) -> bool:
    return words in text and re.search(rf"(?<!\w){re.escape(words)}(?!\w)", text) is not None


@lru_cache(maxsize=1024)
def _states_in(summary: str, lang: str) -> frozenset[str]:
    """Return the codes of the states that a summary names, in English or in a language."""
    found = []
    for name, code in (*state_codes("en").items(), *state_codes(lang).items(), *_NATIONS.items()):
        at = summary.find(name)
        rest = re.match(r"\w*", summary[at + len(name) :]) if at >= 0 and not summary[at - 1 : at].isalnum() else None
        if rest and len(rest[0]) <= _LONGEST_CASE:
            found.append((name, code))
    longest = [code for name, code in found if not any(name != other and name in other for other, _ in found)]
    return frozenset(longest)


def with_above(entities: Mapping[str, Entity], id: str) -> Iterator[Entity]:
    """Yield the entity, and what it is a part of."""
    seen: set[str] = set()
    while id in entities and id not in seen and len(seen) < _FARTHEST:
        seen.add(id)
        yield entities[id]
        id = next((one.entity for one in entities[id].relations if one.type in _ABOVE), "")


def where_told(summary: str, lang: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return all by which a summary says where a town lies: the regions and, by their codes, the states that it names.

    Raises:
        LanguageError: the language's pack cannot be loaded.
    """
    known = language(lang)
    regions = {*_regions(known), *(one for name, forms in REGIONS.items() for one in (name, *forms))}
    return frozenset(one for one in regions if _has_words(summary, one)), _states_in(summary, known.code)


@cache
def _zones() -> Mapping[str, frozenset[str]]:
    """Return by name of a city of a time zone the codes of the states that it is in."""
    from babel import Locale  # noqa: PLC0415 -- `--help` must not wait for it
    from babel.core import get_global  # noqa: PLC0415

    names = Locale("en").time_zones
    found: dict[str, frozenset[str]] = {}
    for zone, code in get_global("zone_territories").items():
        city = names.get(zone, {}).get("city") or zone.rpartition("/")[2].replace("_", " ")
        found[city] = found.get(city, frozenset()) | {code}
    return found
