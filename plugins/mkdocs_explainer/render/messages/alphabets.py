"""In which order a language has its letters, where it is another one than that of their numbers in Unicode."""

import unicodedata
from collections.abc import Mapping

_LATIN = "abcdefghijklmnopqrstuvwxyz"
_ALPHABETS: Mapping[str, str] = {
    "de": _LATIN,
    "es": "abcdefghijklmnñopqrstuvwxyz",
    "fr": _LATIN,
    "pl": "aąbcćdeęfghijklłmnńoópqrsśtuvwxyzźż",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
}
"""By code, in small letters. Others, such as `ä` in German, stand with the letter that they are made of."""
_BEHIND = 1000
"""Letters of other scripts follow."""


def letter_of(character: str, lang: str) -> str:
    """Return the letter of a language's alphabet under which a character stands; itself where there is none.

    >>> letter_of("Ä", "de"), letter_of("Ł", "pl"), letter_of("Ї", "uk"), letter_of("É", "en")
    ('a', 'ł', 'ї', 'É')
    """
    alphabet = _ALPHABETS.get(lang.partition("-")[0])
    if alphabet is None:
        return character
    small = character.lower()
    base = unicodedata.normalize("NFKD", small)[:1]
    return small if small in alphabet or base not in alphabet else base


def order_of(text: str, lang: str) -> tuple[int, ...]:
    """Return what texts of a language are sorted by.

    >>> sorted(["Яна", "Іван", "Зоя", "Їжак"], key=lambda name: order_of(name, "uk"))
    ['Зоя', 'Іван', 'Їжак', 'Яна']
    """
    alphabet = _ALPHABETS.get(lang.partition("-")[0], "")
    letters = (letter_of(character, lang) for character in text)
    places = ((alphabet.find(letter) if alphabet else -1, letter) for letter in letters)
    return tuple(place if place >= 0 else _BEHIND + ord(letter[:1]) for place, letter in places)
