"""Plurals of what can be counted, in languages whose letters have no capitals.

Where the first word of a phrase changes (`מטוסי קרב`), the article inside the phrase is made as well, for there is no
other way to say *the*.
"""

from collections.abc import Callable, Iterator, Sequence

from mkdocs_explainer.linking.inflection.endings import declined_by

_FINAL_LETTERS = dict(zip("ךםןףץ", "כמנפצ", strict=True))
"""Hebrew letters as they are at the end of a word, and before an ending."""
_ADJECTIVE, _FEMININE_ADJECTIVE = "י", "ית"
"""Ends of Hebrew adjectives; a noun that says what kind of thing it is seldom ends so."""
_ARABIC_FEMININE = "ة"
_FIRST_ETHIOPIC, _END_OF_ETHIOPIC = 0x1200, 0x1358
_TAMIL_M = "ம்"


def hebrew_plurals(name: str) -> Iterator[str]:
    """Yield a phrase in the plural, and both with the article.

    >>> list(hebrew_plurals("מטוס קרב")), list(hebrew_plurals("פצצה גרעינית"))
    (['מטוסי קרב', 'מטוסי הקרב', 'מטוס הקרב'], ['פצצות גרעיניות', 'פצצות הגרעיניות', 'פצצה הגרעינית'])
    """
    noun, _, rest = name.partition(" ")
    if not rest:
        return
    is_described = rest.endswith((_ADJECTIVE, _FEMININE_ADJECTIVE)) and " " not in rest
    for plural, described in _hebrew_nouns(noun, rest, is_described=is_described):
        yield f"{plural} {described}"
        yield f"{plural} ה{described}"
    yield f"{noun} ה{rest}"


def _hebrew_nouns(noun: str, rest: str, *, is_described: bool) -> Iterator[tuple[str, str]]:
    """Yield the plurals of a noun, each with what describes it. is_described: that is an adjective, which agrees."""
    stem = noun[:-1] + _FINAL_LETTERS.get(noun[-1], noun[-1])
    if noun[-1] in "הת":
        yield f"{noun[:-1]}ות", f"{rest.removesuffix('ת')}ות" if is_described else rest
    elif is_described:
        yield f"{stem}ים", f"{rest}ים"
    else:
        yield f"{stem}י", rest


def arabic_plurals(name: str) -> Iterator[str]:
    """Yield a phrase with the article on its words, and feminine nouns in the plural and the dual.

    >>> list(arabic_plurals("طائرة مسيرة"))[:3]
    ['الطائرة المسيرة', 'طائرة المسيرة', 'طائرات مسيرة']
    """
    noun, _, rest = name.partition(" ")
    phrases = [name]
    if noun.endswith(_ARABIC_FEMININE):
        phrases.append(f"{noun[:-1]}ات {rest}".strip())
        pair = rest[:-1] if rest.endswith(_ARABIC_FEMININE) else ""
        phrases += (f"{noun[:-1]}{dual} {pair}{dual if pair else rest}".strip() for dual in ("تان", "تين"))
    for phrase in phrases:
        if phrase != name:
            yield phrase
        if rest:
            yield " ".join(f"ال{word}" for word in phrase.split(" "))
            yield phrase.replace(" ", " ال", 1)


def persian_plurals(name: str) -> Iterator[str]:
    """Yield a noun or phrase in the plural, folded: with a zero-width sign, which folding drops, or a space.

    >>> list(persian_plurals("پهپاد"))[:2]
    ['پهپادها', 'پهپاد ها']
    """
    noun, _, rest = name.partition(" ")
    for ending in ("ها", "هاي", "هايي"):
        for between in ("", " "):
            yield f"{noun}{between}{ending} {rest}".strip()


def _with_endings(name: str, rows: Sequence[tuple[str, str]]) -> Iterator[str]:
    """Yield a name with the endings of the first row that fits in the place of its own."""
    for ending, others in rows:
        if name.endswith(ending):
            stem = name[: len(name) - len(ending)]
            yield from (stem + other for other in others.split())
            return


_HINDI = (("ी", "ियां ियाँ ियों"), ("ि", "ियां ियाँ ियों"), ("ा", "े ों"), ("ू", "ुओं"), ("ो", "ोओं"), ("े", "ेओं"), ("", "ों ें"))
_URDU = (("ي", "ياں يوں"), ("ا", "ے وں"), ("ہ", "ے وں"), ("ه", "ے وں"), ("", "وں يں ز"))
_BENGALI = (("", "গুলো গুলোর গুলোকে গুলোতে গুলি গুলির গুলিকে গুলিতে টি টির টিকে সমূহ"),)


def hindi_plurals(name: str) -> Iterator[str]:
    """Yield a noun or phrase in the plural.

    >>> list(hindi_plurals("मिसाइल")), list(hindi_plurals("पनडुब्बी"))
    (['मिसाइलों', 'मिसाइलें'], ['पनडुब्बियां', 'पनडुब्बियाँ', 'पनडुब्बियों'])
    """
    return _with_endings(name, _HINDI)


def urdu_plurals(name: str) -> Iterator[str]:
    """Yield a noun or phrase in the plural, also in the English one that the press uses (`ڈرونز`)."""
    return _with_endings(name, _URDU)


def bengali_plurals(name: str) -> Iterator[str]:
    """Yield a noun or phrase in the plural and with the article, which is an ending as well.

    >>> list(bengali_plurals("ড্রোন"))[0]
    'ড্রোনগুলো'
    """
    return _with_endings(name, _BENGALI)


def amharic_plurals(name: str) -> Iterator[str]:
    """Yield a noun or phrase in the plural, which changes the vowel of its last letter.

    >>> list(amharic_plurals("ድሮን")), list(amharic_plurals("ሚሳኤል"))
    (['ድሮኖች', 'ድሮንዎች'], ['ሚሳኤሎች', 'ሚሳኤልዎች'])
    """
    last = ord(name[-1])
    if _FIRST_ETHIOPIC <= last < _END_OF_ETHIOPIC:  # a row of eight for each consonant, the seventh with an o
        yield f"{name[:-1]}{chr(last // 8 * 8 + 6)}ች"
        yield f"{name}ዎች"


def _tamil_plural(name: str) -> str:
    return f"{name.removesuffix(_TAMIL_M)}ங்கள்" if name.endswith(_TAMIL_M) else f"{name}கள்"


def _georgian_plural(name: str) -> str:
    return f"{name[:-1] if name[-1] in 'აეი' else name}ები"


def _in_all_cases(lang: str, *plural_of: Callable[[str], str]) -> Callable[[str], Iterator[str]]:
    """Return what yields the plural and its cases.

    >>> list(_in_all_cases("ka", _georgian_plural)("რაკეტა"))[:3]
    ['რაკეტები', 'რაკეტების', 'რაკეტებს']
    """
    decline = declined_by(lang)

    def plurals(name: str) -> Iterator[str]:
        for one in (plural(name) for plural in plural_of):
            yield one
            yield from decline(one) if decline else ()

    return plurals


tamil_plurals = _in_all_cases("ta", _tamil_plural)
georgian_plurals = _in_all_cases("ka", _georgian_plural)
armenian_plurals = _in_all_cases("hy", "{}եր".format, "{}ներ".format)
"""After one syllable, and after several; not every syllable has its vowel in writing."""
