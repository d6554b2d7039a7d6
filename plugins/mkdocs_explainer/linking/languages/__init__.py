"""Languages as data: a pack each, and nothing for a language that has none."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from mkdocs_explainer.linking.languages import (
    east_asian,
    eastern_european,
    further,
    germanic,
    near_eastern,
    others,
    romance,
    slavic,
    southern,
)
from mkdocs_explainer.linking.languages.english import ENGLISH
from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.model.installed import added_by_packages

GROUP = "mkdocs_explainer.languages"
"""Entry points that give packs: the name is the language's code, the object a `Language`."""
_SAME = {"no": "nb", "nn": "nb"}
"""Codes of languages that take another one's pack."""

PACKS: Mapping[str, Language] = MappingProxyType(
    {
        pack.code: pack
        for packs in (
            (ENGLISH,),
            romance.PACKS,
            germanic.PACKS,
            slavic.PACKS,
            east_asian.PACKS,
            near_eastern.PACKS,
            others.PACKS,
            eastern_european.PACKS,
            further.PACKS,
            southern.PACKS,
        )
        for pack in packs
    }
)
"""By code, those that come with the package."""


class LanguageError(Exception):
    """A pack of somebody else's cannot be used."""


@cache
def language(lang: str) -> Language:
    """Return the pack of a language (BCP 47); one without any words when there is none.

    A pack of another package goes before our own.

    >>> language("en-GB").code, language("xx").titles, language("hu").name_order
    ('en', frozenset(), 'family-first')

    Raises:
        LanguageError: a pack of another package cannot be loaded, or is none.
    """
    code = lang.replace("_", "-").partition("-")[0].lower()
    code = _SAME.get(code, code)
    for point in added_by_packages(GROUP).select(name=code):
        try:
            pack = point.load()
        except Exception as error:
            raise LanguageError(f"the language pack {code} ({point.value}) cannot be loaded: {error}") from error
        if not isinstance(pack, Language):
            raise LanguageError(f"the language pack {code} ({point.value}) is no Language")
        return pack
    return PACKS.get(code) or Language(code=code)
