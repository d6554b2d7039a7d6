"""Plurals of names, by what they are names of: of what there is one, there is none."""

from collections.abc import Iterable, Iterator

from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.linking.spelling import headed_variants, titled_variants
from mkdocs_explainer.model.corpus import EntityType

_COUNTED_TYPES = frozenset(
    {"weapon", "product", "concept", "document", "office", "agreement", "law", "event", "species", "group"}
)
"""Types whose names can be counted; there is one of each place, person and organization."""
_SHORTEST_ACRONYM = 3
"""Letters of an acronym that gets a plural: two letters and an `s` are too many other things (`ITs`, `USs`)."""


def plurals(name: str, type: EntityType, language: Language, *, is_demonym: bool = False) -> Iterable[str]:
    """Return the plural of an acronym, a model, a common noun, or people named after their country.

    >>> from mkdocs_explainer.linking.languages.english import ENGLISH
    >>> [list(plurals(*one, ENGLISH)) for one in (("ICBM", "weapon"), ("new", "concept"), ("drone strike", "concept"))]
    [['ICBMs'], [], ['drone strikes']]
    """
    return _headed(_plurals(name, type, language, is_demonym=is_demonym))


def _headed(plurals: Iterable[str]) -> Iterator[str]:
    """Yield plurals, and those with a small first letter and a capital as they head a sentence (`Pro-Ex militias`)."""
    for plural in plurals:
        yield plural
        if plural[:1].islower() and not plural.islower():
            yield from headed_variants(plural)


def _plurals(name: str, type: EntityType, language: Language, *, is_demonym: bool) -> Iterable[str]:
    if language.code == "en":
        return _english_plurals(name, type, language, is_demonym=is_demonym)
    last = name.rpartition(" ")[2]
    is_small = last.islower()
    may_be_counted = type in _COUNTED_TYPES or (is_small and " " in name and type != "person")
    is_phrase = last != name and name.partition(" ")[0].islower()  # `cheval de Troie`
    has_shape = is_small or is_phrase or language.noun_capitals or last[-1:].upper() == last[-1:].lower()
    if language.plurals and not is_demonym and may_be_counted and has_shape:
        return language.plurals(name)
    return ()


def _english_plurals(name: str, type: EntityType, language: Language, *, is_demonym: bool) -> Iterable[str]:
    if is_demonym:
        return (name + "s",) if name[-1] in "ni" else ()
    if type == "group" and name.istitle() and name.isalpha() and language.plurals:
        return (plural.capitalize() for plural in language.plurals(name.lower()))
    last = name.rpartition(" ")[2]
    is_counted = type in _COUNTED_TYPES
    if last.islower() or (is_counted and last.rpartition("-")[2].islower()):  # `U-boat`
        is_noun = is_counted or (name != last and type != "person")
        return _with_titles(language.plurals(name), language) if is_noun and language.plurals else ()
    if not is_counted:
        return ()
    if last.istitle() and last.replace("-", "").isalpha() and language.plurals:  # `Vice-President`
        return language.plurals(name)
    return (name + "s",) if _is_acronym(last) or _is_model(name, last) else ()


def _with_titles(plurals: Iterable[str], language: Language) -> Iterator[str]:
    """Yield plurals, each also with a capital on its words."""
    for plural in plurals:
        yield plural
        yield from titled_variants(plural, language.function_words)


def _is_acronym(word: str) -> bool:
    return word.isupper() and len(word) >= _SHORTEST_ACRONYM and word.isascii() and word.isalpha() and word[-1] != "S"


def _is_model(name: str, last: str) -> bool:
    """Return whether a name ends with the number of a model (`F-16`, `Widget 2A6`). last: its last word."""
    return last[-1:].isdigit() and ("-" in name or (last != name and last[0].isdigit()))
