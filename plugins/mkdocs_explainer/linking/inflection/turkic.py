"""Cases and plurals in Turkish and Azerbaijani, whose endings follow the last vowel of the word.

Turkish names have an apostrophe before their endings, which ends them anyway: only common nouns are inflected here.
Azerbaijani ones have none.
"""

from collections.abc import Iterator

_SHORTEST = 3
"""Letters of a name that has cases here."""
_VOWELS = {"a": "aı", "ı": "aı", "o": "au", "u": "au", "e": "ei", "i": "ei", "ö": "eü", "ü": "eü"}
"""By a Turkish word's last vowel: those of its endings, the wide and the narrow one."""
_HARD = "fstkçşhp"
"""Consonants behind which a `d` is a `t` in Turkish."""
_SOFT = {"k": "ğ", "t": "d", "p": "b", "ç": "c", "q": "ğ"}
"""Last consonants, and what they are before a vowel."""


def turkish_phrases(name: str) -> Iterator[str]:
    """Yield the forms of a Turkish common noun, or of a phrase with it.

    >>> list(turkish_phrases("balistik füze"))[:2], "savaş uçaklarını" in turkish_phrases("savaş uçağı")
    (['balistik füzeyi', 'balistik füzeni'], True)
    """
    if name.islower() and name.replace(" ", "").replace("-", "").isalpha():
        yield from _forms(name, _VOWELS, is_hard=name[-1] in _HARD)


def turkish_names(name: str) -> list[str]:
    """Return the name of an institution in its cases: behind the ending that makes its words one, and behind a plural,
    they need no apostrophe.

    >>> turkish_names("Kıyı Bakanlığı")[:3], turkish_names("Birleşik Kıyılar")[:2], turkish_names("Ankara")
    (['Kıyı Bakanlığının', 'Kıyı Bakanlığını', 'Kıyı Bakanlığına'], ['Birleşik Kıyıların', 'Birleşik Kıyıları'], [])
    """
    last = next((letter for letter in reversed(name.lower()) if letter in _VOWELS), "")
    if " " not in name or not last or not name[0].isupper():
        return []
    wide, narrow = tuple(_VOWELS[last])
    if name[-1] in "ıiuü":
        return [name + end for end in (f"n{narrow}n", f"n{narrow}", f"n{wide}", f"nd{wide}", f"nd{wide}n", f"yl{wide}")]
    if name.endswith(("lar", "ler")):
        return [name + end for end in (f"{narrow}n", narrow, wide, f"d{wide}", f"d{wide}n", f"l{wide}")]
    return []


def azerbaijani(name: str) -> list[str]:
    """Return an Azerbaijani name in its cases, and a common noun in the plural, too.

    >>> azerbaijani("Bakı")[:5], azerbaijani("NATO"), "döyüş təyyarələri" in azerbaijani("döyüş təyyarəsi")
    (['Bakıyı', 'Bakını', 'Bakının', 'Bakıya', 'Bakıda'], [], True)
    """
    if len(name) < _SHORTEST or name.isupper() or not name[-1].isalpha():
        return []
    vowels = {"ə": "əi", **{vowel: ends.replace("e", "ə") for vowel, ends in _VOWELS.items()}}
    return list(dict.fromkeys(_forms(name, vowels, is_hard=False)))


def _forms(name: str, harmony: dict[str, str], *, is_hard: bool) -> Iterator[str]:
    last = next((letter for letter in reversed(name.lower()) if letter in harmony), "")
    if not last:
        return
    wide, narrow = tuple(harmony[last])
    with_d = "t" if is_hard else "d"
    if name[-1] in harmony:
        yield from (name + end for end in (f"y{narrow}", f"n{narrow}", f"n{narrow}n", f"y{wide}"))
        if " " in name:  # `savaş uçağı`: the noun has an ending that says what it belongs to
            yield from (name + end for end in (f"n{wide}", f"nd{wide}", f"nd{wide}n"))
    else:
        soft = name[:-1] + _SOFT.get(name[-1], name[-1])
        yield from (base + end for base in dict.fromkeys((name, soft)) for end in (narrow, f"{narrow}n", wide))
    yield from (name + end for end in (f"{with_d}{wide}", f"{with_d}{wide}n"))
    if name.islower():
        yield from _plurals(name, harmony)


def _plurals(name: str, harmony: dict[str, str]) -> Iterator[str]:
    """Yield the plurals of a common noun; of a phrase also as one that belongs to its first noun."""
    singulars: dict[str, tuple[str, ...]] = {name: ("", "ı", "ın", "a", "da", "dan", "la")}
    if " " in name and name[-1] in "ıiuü":
        bare = name[:-2] if name[-2] == "s" else name[:-1]
        hard = (bare[:-1] + sign for sign, soft in _SOFT.items() if soft == bare[-1])
        owned = ("ı", "ını", "ının", "ına", "ında", "ından")
        singulars |= dict.fromkeys((bare, *hard), owned)
    for base, ends in singulars.items():
        last = next((letter for letter in reversed(base) if letter in harmony), "")
        if last:
            wide = harmony[last][0]
            narrow = "ı" if wide == "a" else "i"
            yield from (f"{base}l{wide}r" + end.replace("a", wide).replace("ı", narrow) for end in ends)
