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
_BEYOND_GERMAN = re.compile("[^ -~äöüÄÖÜß]")
_COMMA_AND_CEDILLA = str.maketrans("șțȘȚşţŞŢ", "şţŞŢșțȘȚ")
"""Romanian letters, whose comma old computers wrote as a cedilla."""


def plain_variants(name: str) -> Iterator[str]:
    """Yield the name without the marks on its Latin letters, as news agencies write it; umlauts with an `e`, too.

    >>> list(plain_variants("Émile Šimůnek")), list(plain_variants("Łódowa")), list(plain_variants("Bürow"))
    (['Emile Simunek'], ['Lodowa'], ['Burow', 'Buerow'])
    """
    if (other := name.translate(_COMMA_AND_CEDILLA)) != name:
        yield other
    plain = unicodedata.normalize("NFC", _LATIN_MARKS.sub(r"\1", unicodedata.normalize("NFD", name)))
    plain = plain.translate(_STROKES_AND_LIGATURES)
    if plain != name:
        yield plain
    if not _BEYOND_GERMAN.search(name) and (german := name.translate(_GERMAN)) not in (name, plain):
        yield german


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
