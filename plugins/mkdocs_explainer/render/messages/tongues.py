"""Languages as tags name them: which of several fits, and which way one is written."""

from collections.abc import Iterable
from functools import cache

from langcodes import Language
from langcodes.tag_parser import LanguageTagError

_RIGHT_TO_LEFT = frozenset("Adlm Arab Aran Hebr Mand Nkoo Rohg Samr Syrc Thaa".split())
"""Scripts, by their ISO 15924 codes."""


@cache
def script_of(tag: str) -> tuple[str, str]:
    """Return a language's code and the script that it is usually written in; empty for what is no tag.

    >>> script_of("uk"), script_of("zh-TW"), script_of("??")
    (('uk', 'Cyrl'), ('zh', 'Hant'), ('', ''))
    """
    try:
        known = Language.get(tag).maximize()
    except (LanguageTagError, ValueError, KeyError):
        return "", ""
    return known.language or "", known.script or ""


def direction(lang: str) -> str:
    """Return which way a language is written, as HTML's `dir` says it.

    >>> direction("fa-IR"), direction("de"), direction("az-Arab")
    ('rtl', 'ltr', 'rtl')
    """
    return "rtl" if script_of(lang)[1] in _RIGHT_TO_LEFT else "ltr"


def fitting(tag: str, known: Iterable[str]) -> str:
    """Return which of the known languages speaks to readers of a tag: the same language in the same script, else "".

    >>> fitting("de-AT", ["en", "de"]), fitting("zh-TW", ["zh"]), fitting("nl", ["de", "en"])
    ('de', '', '')
    """
    wanted = script_of(tag)
    return next((one for one in known if one == tag), "") or next(
        (one for one in known if wanted[0] and script_of(one) == wanted), ""
    )
