"""Catalogues of messages: the `.po` files in `locales/`, each read once, when somebody needs it."""

from collections.abc import Callable, Mapping
from functools import cache
from gettext import c2py
from pathlib import Path
from typing import NamedTuple

from babel.messages.pofile import read_po

LOCALES = Path(__file__).with_name("locales")
DOMAIN = "explainer"
SOURCE = "en"
"""The language that the messages are written in."""


class Catalogue(NamedTuple):
    """What is said in one language."""

    texts: Mapping[tuple[str, str], tuple[str, ...]]
    """By context, which is mostly empty, and English message: the text, or the text in each plural form."""
    form_of: Callable[[int], int]
    """Gives the number of the plural form that goes with a count."""
    forms: int


def catalogue_path(code: str) -> Path:
    """Return where a language's catalogue is."""
    return LOCALES / code / "LC_MESSAGES" / f"{DOMAIN}.po"


@cache
def catalogue_codes() -> tuple[str, ...]:
    """Return the languages that there are catalogues of."""
    return tuple(sorted(file.parts[-3] for file in LOCALES.glob(f"*/LC_MESSAGES/{DOMAIN}.po")))


@cache
def read_catalogue(code: str) -> Catalogue:
    """Return a language's catalogue; what it does not say is left out."""
    with catalogue_path(code).open("rb") as file:
        found = read_po(file, locale=code)
    texts: dict[tuple[str, str], tuple[str, ...]] = {}
    for message in found:
        one = message.id if isinstance(message.id, str) else message.id[0]
        said = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        if one and all(said):
            texts[message.context or "", one] = said
    return Catalogue(texts, c2py(found.plural_expr), found.num_plurals)
