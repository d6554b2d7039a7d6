"""What countries are called: in English as the shapes have it, in other languages as CLDR has it."""

from collections.abc import Mapping
from functools import cache

from babel.core import get_global

from mkdocs_explainer.render.figures.atlas import Country, world
from mkdocs_explainer.render.messages.catalogue import SOURCE
from mkdocs_explainer.render.messages.marks import marked_as
from mkdocs_explainer.render.messages.words import Words, locale_of

_CODES = {"KOS": "XK", "XKX": "XK", "PSX": "PS", "SAH": "EH"}
"""ISO 3166 codes of two letters for ids of the shapes that are no ISO codes."""
_WITHOUT_CODE = (marked_as("map", "N. Cyprus"), marked_as("map", "Somaliland"))


def country_words(country: Country, words: Words) -> str:
    """Return what a country is called.

    >>> sea, land = world().country_at(-150, 0), world().country_at(32, 49)
    >>> sea, land and country_words(land, Words("uk"))
    (None, 'Україна')
    """
    if ("map", country.name) in _WITHOUT_CODE:
        return words.pgettext("map", country.name)
    if words.lang == SOURCE:
        return country.name
    return str(locale_of(words.lang).territories.get(_code(country.id), country.name))


@cache
def countries_by_name(lang: str) -> Mapping[str, Country]:
    """Return the countries by their names without capitals: the English ones, and those of a language."""
    words = Words(lang)
    own = {country_words(country, words).casefold(): country for country in world().countries}
    return {**own, **world().by_name}


def _code(id: str) -> str:
    found = get_global("territory_aliases").get(id)
    return _CODES.get(id) or (found[0] if found else id)
