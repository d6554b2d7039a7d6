"""Language tags: whether one is in the registry, and which language was meant by a country's code or a name."""

import re
from functools import lru_cache

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
_PRIVATE = re.compile(r"AA|Q[M-Z]|X[A-Z]|ZZ")
"""Codes that no country has."""
_COMMON = frozenset("ar de en es fa fr he hi it ja ko nl pl pt ru sv tr uk zh".split())
"""Tags that need no look into the registry, which takes time to load."""
_NAMES = {
    "arabic": "ar", "chinese": "zh", "czech": "cs", "dutch": "nl", "english": "en", "farsi": "fa", "french": "fr",
    "german": "de", "greek": "el", "hebrew": "he", "hindi": "hi", "italian": "it", "japanese": "ja", "korean": "ko",
    "persian": "fa", "polish": "pl", "portuguese": "pt", "russian": "ru", "spanish": "es", "swedish": "sv",
    "turkish": "tr", "ukrainian": "uk",
}  # fmt: skip
"""English names of the languages that most articles are written in."""


@lru_cache(maxsize=256)
def language_problem(tag: str) -> str:
    """Return what is wrong with a language tag; "" for a good one.

    >>> language_problem("uk"), language_problem("pt-BR"), language_problem("ua")
    ('', '', 'there is no language ua')
    >>> language_problem("en-UK"), language_problem("rus")
    ('there is no region UK', 'this language is written ru, with two letters')
    """
    if tag in _COMMON:
        return ""
    if not _TAG.fullmatch(tag):
        return "this is not a language tag"
    from langcodes import Language, tag_is_valid  # noqa: PLC0415 -- few files name a rare language

    language, *rest = tag.split("-")
    if not tag_is_valid(language):
        return f"there is no language {language}"
    short = Language.get(language, normalize=True).language or language
    if len(short) < len(language):
        return f"this language is written {short}, with two letters"
    regions = [part for part in rest[:2] if len(part) == 2 and part.isalpha()]
    if any(part.upper() == "UK" or not tag_is_valid(f"und-{part}") for part in regions):
        return f"there is no region {regions[0]}"
    return "" if tag_is_valid(tag) else "this is not a language tag"


def language_meant(tag: str) -> str:
    """Return the tag that was probably meant by a wrong one: a country's code, a longer code, a name; "" for none.

    >>> language_meant("ua"), language_meant("jp"), language_meant("eng"), language_meant("en_GB"), language_meant("x")
    ('uk', 'ja', 'en', 'en-GB', '')
    >>> language_meant("English"), language_meant("en-UK"), language_meant("cz-CZ"), language_meant("xx")
    ('en', 'en-GB', 'cs-CZ', '')
    """
    from langcodes import Language, tag_is_valid  # noqa: PLC0415 -- only a mistake needs it

    words = tag.strip(" ,;.").replace("_", "-")
    if words.lower() in _NAMES:
        return _NAMES[words.lower()]
    if not _TAG.fullmatch(words):
        return ""
    language, *rest = words.split("-")
    if language_problem(language):
        known = ""
        if len(language) == 3:
            known = Language.get(language, normalize=True).language or ""
        elif tag_is_valid(f"und-{language}") and not _PRIVATE.fullmatch(language.upper()):
            known = Language.make(territory=language.upper()).maximize().language or ""
        language = "" if known == "und" else known
    rest = ["GB" if part.upper() == "UK" else part for part in rest]
    meant = "-".join([language, *rest])
    return meant if language and meant != tag and not language_problem(meant) else ""
