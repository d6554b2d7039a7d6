"""Names without the marks of their letters, and without apostrophes, as those write them who have no such keys."""

import re
import unicodedata
from collections.abc import Iterator

_LATIN_MARKS = re.compile("([A-Za-z])[\u0300-\u036f]+")
_INNER_APOSTROPHE = re.compile(r"(?:(?<=[^\W\d_])'(?=[^\W\d_A-Z])(?!s\b))|(?:(?<!\S)'(?=[^\W\d_a-z]))")
"""Within a word, or before its capital (`ʻIolani`)."""
_STROKES_AND_LIGATURES = str.maketrans(
    dict(zip("łŁøØđĐħĦıŧŦ", "lLoOdDhHitT", strict=True)) | {"æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe", "ß": "ss"}
)
"""Letters that Unicode does not take apart into a letter and its mark."""
_GERMAN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})
_NORDIC = str.maketrans({"å": "aa", "Å": "Aa", "ø": "oe", "Ø": "Oe", "æ": "ae", "Æ": "Ae"})
_BEYOND_GERMAN = re.compile("[^ -~äöüÄÖÜß]")
_GREEK_ACCENT = re.compile("[\u0391-\u03c9]\u0308?\u0301")
_LAST_EUROPEAN = "\u052f"
_ALEFS = str.maketrans("أإآ", "ااا")
"""Arabic letters with a sign that the hurried leave out."""
_LAST_DOTS = (str.maketrans("ى", "ي"), str.maketrans("ة", "ه"))
"""Arabic letters at the end of a word that many write so."""
_ARABIC_ARTICLE = "ال"
_OPTIONAL_NUKTA = re.compile("(?<=[\u0915\u0916\u0917\u091c\u092b])\u093c")
"""In Hindi, the dot of sounds from Persian and English; others tell letters apart."""
_COMMA_AND_CEDILLA = str.maketrans("șțȘȚşţŞŢ", "şţŞŢșțȘȚ")
"""Romanian letters, whose comma old computers wrote as a cedilla."""


_LEFT_OUT = (
    str.maketrans("âêîôûÂÊÎÔÛ", "aeiouAEIOU"),  # in Turkish, and in French since 1990
    str.maketrans({"ß": "ss"}),  # in Switzerland
)
"""Marks that are left out where others are written."""
_TWO_LS = ("l.l", "l•l", "ŀl")
"""What is written for the Catalan `l·l` where there is no key for its dot."""
_YO = str.maketrans("ёЁ", "еЕ")
"""Russian papers leave out its dots."""


def plain_variants(name: str) -> Iterator[str]:
    """Yield the name without the marks on its Latin letters, as news agencies write it; umlauts with an `e`, too, and
    letters of Scandinavia as they were written before.

    >>> list(plain_variants("Émile Šimůnek")), list(plain_variants("Łódowa")), list(plain_variants("Bürow"))
    (['Emile Simunek'], ['Lodowa'], ['Burow', 'Buerow'])
    >>> list(plain_variants("Bråsk"))
    ['Brask', 'Braask']
    """
    if name[0] > _LAST_EUROPEAN:
        yield from _arabic_variants(name)
        if (other := _OPTIONAL_NUKTA.sub("", name)) != name:
            yield other
        return
    if (other := name.translate(_COMMA_AND_CEDILLA)) != name:
        yield other
    plain = unicodedata.normalize("NFC", _LATIN_MARKS.sub(r"\1", unicodedata.normalize("NFD", name)))
    plain = plain.translate(_STROKES_AND_LIGATURES)
    if plain != name:
        yield plain
        yield from {other for marks in _LEFT_OUT if (other := name.translate(marks)) not in (name, plain)}
    if "l·l" in name:
        yield from (name.replace("l·l", other) for other in _TWO_LS)
    if "ё" in name or "Ё" in name:
        yield name.translate(_YO)
    if not _BEYOND_GERMAN.search(name) and (german := name.translate(_GERMAN)) not in (name, plain):
        yield german
    if (nordic := name.translate(_NORDIC)) not in (name, plain):
        yield nordic


def _arabic_variants(name: str) -> Iterator[str]:
    """Yield the name without the sign on its alefs and without the dots of its last letters, in all combinations.

    `سلامه` alone is *his safety*, so a single word without an article keeps its dots.

    >>> list(_arabic_variants("أحمد سلامة")), list(_arabic_variants("سلامة")), list(_arabic_variants("القاهرة"))
    (['أحمد سلامه', 'احمد سلامة', 'احمد سلامه'], [], ['القاهره'])
    """
    ways = [_ALEFS, _LAST_DOTS[0]]
    if " " in name or name.startswith(_ARABIC_ARTICLE):
        ways.append(_LAST_DOTS[1])
    found = {name: None}
    for way in ways:
        found |= dict.fromkeys([other.translate(way) for other in found])
    yield from sorted(found.keys() - {name})


def german_variants(form: str) -> Iterator[str]:
    """Yield a German form of a name as it is written without a key for `ß`, and for umlauts, too.

    >>> list(german_variants("Weißexes")), list(german_variants("Süßexs")), list(german_variants("Exes"))
    (['Weissexes'], ['Süssexs', 'Suessexs'], [])
    """
    if not form.isascii():
        yield from {other: None for other in (form.replace("ß", "ss"), form.translate(_GERMAN)) if other != form}


def apostrophe_variants(name: str) -> Iterator[str]:
    """Yield the name without the apostrophes and ʻokinas inside its words and before them; without other marks, too.

    >>> list(apostrophe_variants("Sana'ana")), list(apostrophe_variants("O'Ex")), list(apostrophe_variants("'Ula'ē"))
    (['Sanaana'], [], ['Ulaē', 'Ulae'])
    """
    plain = _INNER_APOSTROPHE.sub("", name)
    if plain != name:
        yield plain
        if not plain.isascii():
            yield from plain_variants(plain)


def greek_capitals(name: str) -> str:
    """Return a Greek name in capitals, which have no accents; empty: it is in another script, or has none.

    >>> greek_capitals("Πάτρα"), greek_capitals("Πατρα"), greek_capitals("Патра")
    ('ΠΑΤΡΑ', '', '')
    """
    if not _GREEK_ACCENT.search(parted := unicodedata.normalize("NFD", name)):
        return ""
    plain = unicodedata.normalize("NFC", parted.replace("\u0301", "")).upper()
    return plain if plain != name else ""
