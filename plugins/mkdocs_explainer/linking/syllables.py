"""Words of one syllable, as names from East and Southeast Asia are made of them in other alphabets."""

import re
import unicodedata
from collections.abc import Iterable

_LATIN = re.compile(
    r"(?:[bcdfghjklmnpqrstvwxyzđ]|ch|sh|zh|ng|kw|gw|gy|hw|hy|my|ry|ph|th|tr|kh|gi|qu|pp|tt|kk"
    r"|ky|khy|ny|py|sw|shw|tw|thw|zw|hl|hm|hn|hp|ht|ng?h|rh|ts|tz|hs|chh|lw|mw|nw|pw|phy|kyw|myw)?[aeiouyăâêôơư]{1,3}"
    r"(?:ng|nh|n|k|l|m|p|t|r|h|c|ch|w|th|ph)?|[kmn]y[iu]nt|[hs]?[ao]hn|park|prak|thant"
)
"""Of Korean, Chinese, Vietnamese, Burmese and Cambodian names."""
_CYRILLIC = re.compile(
    r"(?:[бвгґдзйклмнпрстфхцчшщ]|чж|чх|дж|цз|кх|тх|пх|хв|кв)?[аеёиіїоуыэюяє]{1,3}(?:нг|нь|ль|[гйклмнпртх])?"
)
"""The same in Cyrillic letters."""
_TONES = re.compile("[\u0300\u0301\u0303\u0309\u0323]")
"""Of Vietnamese, over and under the vowels."""


def are_syllables(words: Iterable[str]) -> bool:
    """Return whether each word may be one syllable, all in one alphabet.

    >>> [are_syllables(name.split()) for name in ("Pak Jong Chon", "Trương Mỹ Hoa", "Пак Чон", "John Paul", "Ким Zhu")]
    [True, True, True, False, False]
    """
    plain = [_without_tones(word.lower()) for word in words]
    return all(map(_LATIN.fullmatch, plain)) or all(map(_CYRILLIC.fullmatch, plain))


def _without_tones(word: str) -> str:
    if word.isascii():
        return word
    return unicodedata.normalize("NFC", _TONES.sub("", unicodedata.normalize("NFD", word)))
