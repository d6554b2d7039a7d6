"""Letters of one alphabet that look like those of another."""

import re
import unicodedata

_WORD = re.compile(r"[^\W\d_]+")
_LOOK_ALIKE = {
    "CYRILLIC": frozenset("АВЕЅІЈКМНОРСТУХабгеѕіјкморстухһԁԛԝӏҮү"),
    "GREEK": frozenset("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγικνορτυχ"),
    "LATIN": frozenset("ABEHIJKMNOPSTXYZabcdehiijkmnopqrstuvwxyl"),
}


def script_of(letter: str) -> str:
    """Return the alphabet of a letter, as the Unicode standard names it; "" for what has no name.

    >>> script_of("K"), script_of("К")
    ('LATIN', 'CYRILLIC')
    """
    return unicodedata.name(letter, "").partition(" ")[0]


def find_mixed(text: str) -> tuple[str, str] | None:
    """Return the first word that mixes alphabets whose letters look alike, and its strange letters; `None` for none.

    Strange are the letters of the alphabet that has fewer in the word. A word such as `kΩ` or `μTorrent`, whose strange
    letters look like no other, is meant so.

    >>> find_mixed("the Кursk region")
    ('Кursk', 'К')
    """
    for match in _WORD.finditer(text):
        word = match[0]
        if word.isascii():
            continue
        letters: dict[str, list[str]] = {}
        for letter in word:
            letters.setdefault(script_of(letter), []).append(letter)
        found = (each for each in letters.items() if each[0] in _LOOK_ALIKE)
        known = sorted(found, key=lambda each: (len(each[1]), each[0] == "LATIN"))
        if len(known) > 1:
            script, strange = known[0]
            if _LOOK_ALIKE[script].issuperset(strange):
                return word, "".join(dict.fromkeys(strange))
    return None


def is_masked(word: str) -> bool:
    """Return whether a word without any Latin letter looks like one of Latin letters alone.

    >>> is_masked("сосо"), is_masked("пример")
    (True, False)
    """
    if word.isascii() or not any(letter.isalpha() for letter in word):
        return False
    scripts = (alike for script, alike in _LOOK_ALIKE.items() if script != "LATIN")
    return any(alike.issuperset(letter for letter in word if letter.isalpha()) for alike in scripts)
