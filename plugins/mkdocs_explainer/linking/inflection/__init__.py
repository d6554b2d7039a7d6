"""Names in the cases of a language: `Курск` is also written `Курска`, `Курске`, `Курском`.

The forms are made once, from the glossary's names, so that finding them costs no more than finding the names. Russian
and Ukrainian come from pymorphy3, Polish from Morfeusz 2; both belong to the extra `morphology`, and without them
these languages are read without inflection. German and the languages of Scandinavia need a rule alone. What a library
only guesses of a name that it does not know is used too: a wrong guess is a form that nobody writes.
"""

from collections.abc import Callable
from importlib.util import find_spec

Inflect = Callable[[str], list[str]]
"""Gives the other forms of a name in the nominative; none for what is not inflected."""

LIBRARIES = {"ru": ("pymorphy3", "pymorphy3_dicts_ru"), "uk": ("pymorphy3", "pymorphy3_dicts_uk"), "pl": ("morfeusz2",)}
"""What a language needs, by its code."""
_GENITIVE_S = frozenset(["da", "de", "nb", "nn", "no", "sv"])
"""Languages in which a genitive is the name with an s, without an apostrophe."""
_NO_GENITIVE_S = ("s", "ß", "x", "z", "ce")
"""Ends of names that take nothing, or an apostrophe, which ends the name anyway."""


def inflection(lang: str) -> Inflect | None:
    """Return what inflects names of a language (BCP 47); `None` when it is not inflected, or a library is missing.

    >>> inflection("de")("Moskau"), inflection("en")
    (['Moskaus'], None)
    >>> inflection("sv")("Alba Norra"), inflection("sv")("Paris")
    ([], [])
    """
    base = lang.partition("-")[0].lower()
    if base in _GENITIVE_S:
        return _genitive
    if base not in LIBRARIES or missing_libraries(lang):
        return None
    # the libraries are optional, and their dictionaries are large
    if base == "pl":
        from mkdocs_explainer.linking.inflection.polish import inflected  # noqa: PLC0415

        return inflected
    from mkdocs_explainer.linking.inflection.east_slavic import inflector  # noqa: PLC0415

    return inflector(base)


def missing_libraries(lang: str) -> list[str]:
    """Return the libraries without which names of this language are not inflected."""
    return [name for name in LIBRARIES.get(lang.partition("-")[0].lower(), ()) if not find_spec(name)]


def _genitive(name: str) -> list[str]:
    """Return the genitive of a name of one word; in German the adjectives in longer ones follow their article."""
    is_name = name[:1].isupper() and name[-1:].isalpha() and not name.isupper() and " " not in name
    return [f"{name}s"] if is_name and not name.lower().endswith(_NO_GENITIVE_S) else []
