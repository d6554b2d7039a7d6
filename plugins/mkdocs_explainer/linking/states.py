"""Names of states in the language of a text, and their English adjectives, from Babel's data (CLDR).

CLDR has the names of states and of languages, but no adjectives. An English one is the name of the state's own language
where it begins like the state's (`Turkish`), or is made by the few endings that English has for them; what an ending
makes of a state that has another one is a word that nobody writes. Where two states would have the same word, the more
regular one has it (`Nigerian`: Nigeria, not Niger).
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from mkdocs_explainer.linking.candidates import Candidate
from mkdocs_explainer.linking.languages import language as pack_of
from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.linking.lexicon import Sense
from mkdocs_explainer.linking.reading import Reading
from mkdocs_explainer.model.mentions import Reason
from mkdocs_explainer.text.folding import BREAK, fold_name

_SHORTEST = 4
"""Letters of an adjective."""
_ENDS_OF_STATES = ("y", "ia", "a", "land")
"""What a state's name has more than its people's language (`German`, `Slovak`, `Somali`, `Thai`)."""
_NAME_WORD = re.compile(r"[^ -]+")
_FIRST_HAN, _LAST_HAN = "\u3400", "\u9fff"
"""In a script without spaces a name may end within the letters of the next one."""
_COUNTRY = 2
"""Letters of a code of a state; figures and longer codes are continents and the like."""


def state_names(name: str, lang: str) -> Iterator[str]:
    """Yield what a language calls the state that has this English name.

    >>> list(state_names("India", "fr")), list(state_names("Springfield", "fr"))
    (['Inde'], [])
    """
    code = _codes("en").get(name)
    if code and (local := _names(lang).get(code)) and local != name:
        yield local


def adjectives(name: str) -> Iterator[str]:
    """Yield the English adjectives of the state that has this English name, and what its people are called.

    >>> list(adjectives("Nigeria")), list(adjectives("Poland")), list(adjectives("Springfield"))
    (['Nigerian', 'Nigerians'], ['Polish'], [])
    """
    code = _codes("en").get(name)
    found = _adjectives().get(code, ()) if code else ()
    yield from found
    yield from (f"{one}s" for one in found if one[-1] in "ni")


def not_in_longer_state(reading: Reading, candidate: Candidate, senses: Sequence[Sense]) -> Sequence[Sense] | Reason:
    """Refuse words that are a part of a state's longer name, or share letters with one, in the language of the text."""
    surface, start = candidate.surface, candidate.start
    text = reading.scene.text
    for name, at in _around(reading.lexicon.language.code, surface):
        if at <= start and text.startswith(name, start - at):
            return Reason.LONGER_NAME
    return senses


def is_in_longer_state(words: str, lang: str) -> bool:
    """Return whether the name of a state in a language holds the words and others; in scripts without capitals also the
    name of a known city or of a language, or whether one may end inside the words (`东京` in `京都`).

    >>> is_in_longer_state("Guinée", "fr"), is_in_longer_state("Togo", "fr"), is_in_longer_state("京都", "ja")
    (True, False, True)
    """
    return bool(_around(lang, words))


@lru_cache(maxsize=4096)
def _around(lang: str, words: str) -> tuple[tuple[str, int], ...]:
    """Return the longer names that hold the words or end inside them, and how far before the words they begin.

    In scripts with capitals those of states, of which the words are whole words.
    """
    if words[0].lower() != words[0].upper():
        return tuple(_parts(lang).get(words, ()))
    found = []
    if words in _listed(lang):
        found += [(name, at) for name in _listed(lang).split(BREAK) if name != words and (at := name.find(words)) >= 0]
    if _FIRST_HAN <= words[0] <= _LAST_HAN:
        for count in range(1, len(words)):
            found += _ending(lang).get(words[:count], ())
    return tuple(found)


@cache
def _listed(lang: str) -> str:
    """Return the names of states and of parts of them that are called alike, of the cities of the world's time zones
    and of languages, each on a line."""
    names = {*_names(lang).values(), *_cities(lang), *_languages(lang), *pack_of(lang).places_of_parts}
    return BREAK.join(sorted(map(fold_name, names)))


@cache
def _ending(lang: str) -> Mapping[str, Sequence[tuple[str, int]]]:
    """Return by their last letters, in any number, the names of states and cities, and how many letters are before."""
    found: dict[str, list[tuple[str, int]]] = {}
    for name in {*_names(lang).values(), *_cities(lang)}:
        for at in range(1, len(name)):
            found.setdefault(name[at:], []).append((name, at))
    return found


@cache
def _cities(lang: str) -> frozenset[str]:
    """Return what a language calls the cities of the world's time zones."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 -- `--help` must not wait for it

    try:
        zones = Locale.parse(lang.replace("-", "_") or "en").time_zones
    except (UnknownLocaleError, ValueError):
        return frozenset()
    return frozenset(fold_name(zone["city"]) for zone in zones.values() if zone.get("city"))


@cache
def _parts(lang: str) -> Mapping[str, Sequence[tuple[str, int]]]:
    """Return by words that are a part of states' names those names, and where in them."""
    found: dict[str, list[tuple[str, int]]] = {}
    for name in _names(lang).values():
        words = list(_NAME_WORD.finditer(name))
        for at, first in enumerate(words):
            for last in words[at:]:
                if (part := name[first.start() : last.end()]) != name:
                    found.setdefault(part, []).append((name, first.start()))
    return found


def is_state(words: str, lang: str = "en") -> bool:
    """Return whether the words are the name of a state in a language.

    >>> is_state("India"), is_state("Inde"), is_state("Inde", "fr")
    (True, False, True)
    """
    return words in _codes(lang)


def code_of_state(words: str, lang: str = "en") -> str:
    """Return the code (ISO 3166) of the state that has this name in a language; empty: none has.

    >>> code_of_state("India"), code_of_state("Springfield")
    ('IN', '')
    """
    return _codes(lang).get(words, "")


def state_codes(lang: str) -> Mapping[str, str]:
    """Return the codes (ISO 3166) of states by their names in a language."""
    return _codes(lang)


def is_adjective_of_state(word: str) -> bool:
    """Return whether a word is the English adjective of a state.

    >>> is_adjective_of_state("Iraqi"), is_adjective_of_state("Iraq")
    (True, False)
    """
    return word in _every_adjective()


def is_nationality(word: str, language: Language) -> bool:
    """Return whether a word says which people or party somebody is of, in a language in which these are known.

    >>> [is_nationality(word, pack_of("en")) for word in ("Iraqi", "Dutch", "Ann")]
    [True, True, False]
    """
    if not language.nationalities:
        return False
    lower = word.lower()
    return lower in language.nationalities or lower in language.groups or is_adjective_of_state(word)


def is_language(word: str, lang: str) -> bool:
    """Return whether a word is what a language calls a language.

    >>> is_language("Turkish", "en"), is_language("Turkey", "en")
    (True, False)
    """
    return word in _languages(lang)


@cache
def _languages(lang: str) -> frozenset[str]:
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 -- `--help` must not wait for it

    try:
        return frozenset(Locale.parse(lang.replace("-", "_") or "en").languages.values())
    except (UnknownLocaleError, ValueError):
        return frozenset()


@cache
def _every_adjective() -> frozenset[str]:
    return frozenset(word for words in _adjectives().values() for word in words)


@cache
def _names(lang: str) -> Mapping[str, str]:
    """Return by code the names of states, without an article before a hyphen (`l-Iżlanda`); none in a language without
    data."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 -- `--help` must not wait for it

    try:
        territories = Locale.parse(lang.replace("-", "_") or "en").territories
    except (UnknownLocaleError, ValueError):
        return {}
    names = {code: fold_name(name) for code, name in territories.items() if len(code) == _COUNTRY and code.isalpha()}
    articles = pack_of(lang).compound_starts
    return {
        code: name.partition("-")[2] if name.partition("-")[0] in articles else name for code, name in names.items()
    }


@cache
def _codes(lang: str) -> Mapping[str, str]:
    return {name: code for code, name in _names(lang).items()}


@cache
def _adjectives() -> Mapping[str, tuple[str, ...]]:
    """Return by code the English adjectives that are one state's alone."""
    ranked: dict[str, tuple[int, set[str]]] = {}
    for code, name in _names("en").items():
        for rank, word in _candidates(code, name):
            best, codes = ranked.get(word, (rank, set()))
            if rank < best:
                ranked[word] = (rank, {code})
            elif rank == best:
                ranked[word] = (best, codes | {code})
    states = set(_names("en").values())
    found: dict[str, list[str]] = {}
    for word, (_, codes) in ranked.items():
        if len(codes) == 1 and word not in states and len(word) >= _SHORTEST:
            found.setdefault(codes.pop(), []).append(word)
    return {code: tuple(words) for code, words in found.items()}


def _candidates(code: str, name: str) -> Iterator[tuple[int, str]]:
    """Yield adjectives that a state may have, each with how irregular it is."""
    from babel import Locale  # noqa: PLC0415 -- `--help` must not wait for it
    from babel.languages import get_official_languages  # noqa: PLC0415

    languages = Locale("en").languages
    own = get_official_languages(code)
    words = [languages.get(language, "").partition(" ")[0] for language in own]
    words = [word for word in words if word and (not name.startswith(word) or name[len(word) :] in _ENDS_OF_STATES)]
    alike = [word for word in words if word[:2] == name[:2] or (word[0] == name[0] and len(own) == 1)]
    yield from ((0, word) for word in alike)
    if any(not name.startswith(word) for word in alike) or not name.isalpha():
        return
    for rank, endings in _endings(name):
        yield from ((rank, ending) for ending in endings)


def _endings(name: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    if name.endswith("stan"):
        yield 0, (f"{name}i", name.removesuffix("stan").removesuffix("i"))
    elif name.endswith("ia"):
        yield 0, (f"{name}n",)
    elif name.endswith(("a", "o")):
        yield 0, (f"{name[:-1]}an",)
        yield 1, (f"{name[:-1]}ian", f"{name[:-1]}ese")
    elif name.endswith(("e", "i", "y")):
        yield 0, (f"{name[:-1]}ian", f"{name}an")
    else:
        yield 1, (f"{name}i", f"{name}ian", f"{name}ese", f"{name}an")
