"""Greek names and phrases in their cases and in the plural.

The stress may move to the next syllable (`πύραυλος`, `πυραύλων`) or to the ending (`χώρα`, `χωρών`): where the letters
do not tell, both are made.
"""

from collections.abc import Sequence
from itertools import product
from unicodedata import normalize

_SHORTEST = 3
"""Letters of a word that has other forms."""
_MOST_WORDS = 4
"""Words of a phrase that has other forms."""
_NOUNS = """
    ματα: *μάτων
    μα: *ματος *ματα -μάτων
    έας: έα έων είς έας
    ος: ου *ου ο ε οι ους *ους ων *ων η -ών
    ός: ού ό έ οί ούς ών
    ο: ου *ου α ων *ων
    ό: ού ά ών
    ι: -ιού ια -ιών
    ί: ιού ιά ιών
    η: ης εως *εως ες εις *εις -ών *εων
    ή: ής ές ών
    α: ας ες -ών ων *ων
    ά: άς ές ών
    ας: α ες -ών ων *ων
    ης: η ες -ών ων
    ής: ή ές ών είς ούς
"""
_ADJECTIVES = """
    ος: η α ο ου ης ας ε οι ες ων ους
    ός: ή ά ό ού ής άς έ οί ές ών ούς
    η: ος ο ου ης οι ες α ων ους
    ή: ός ό ού ής οί ές ά ών ούς
    ο: ος η ου ης οι ες α ων ους
    ό: ός ή ού ής οί ές ά ών ούς
    α: ας ες ων ο ου
    ά: άς ές ών ό ού
    ής: ή ές είς ών ούς
    ές: ή ής είς ών ούς
"""
_NAMES = """
    μα: ματος *ματος / μα
    έας: έα / έα
    ος: ου *ου / ο
    ός: ού / ό
    ας: α / α
    άς: ά / ά
    ης: η / η
    ής: ή / ή
    α: ας ων *ων / α
    ά: άς ών / ά
    η: ης -ών / η
    ή: ής / ή
    ο: ου *ου / ο
    ό: ού / ό
    ες: ων -ών / ες
    ές: ών / ές
    οι: ων *ων / ους *ους
    οί: ών / ούς
    ι: -ίου -ιού / ι
    ί: ιού / ί
"""
"""The genitive and the accusative of words with a capital."""
_UNSTRESSED = str.maketrans("άέήίόύώΐΰΆΈΉΊΌΎΏ", "αεηιουωϊϋΑΕΗΙΟΥΩ")
_STRESSED = str.maketrans("αεηιουω", "άέήίόύώ")

Row = tuple[str, tuple[tuple[str, ...], ...]]
"""An ending, and the others, by case where they have one."""


def _rows(table: str) -> tuple[Row, ...]:
    lines = (normalize("NFC", line).partition(":") for line in table.strip().split("\n"))
    return tuple((end.strip(), tuple(tuple(e.split()) for e in others.split("/"))) for end, _, others in lines)


_NOUN_ROWS, _ADJECTIVE_ROWS, _NAME_ROWS = _rows(_NOUNS), _rows(_ADJECTIVES), _rows(_NAMES)


def greek_phrases(name: str) -> list[str]:
    """Return the other forms of a common noun, of a phrase, and of a name of several words.

    >>> {"βαλλιστικοί πύραυλοι", "βαλλιστικών πυραύλων"} <= set(greek_phrases("βαλλιστικός πύραυλος"))
    True
    >>> greek_phrases("Ευρωπαϊκή Ένωση"), greek_phrases("Γιάννης Ξυδάκης"), greek_phrases("Ιωάννινα")[-1:]
    (['Ευρωπαϊκής Ένωσης', 'Ευρωπαϊκής Ενωσών', 'Ευρωπαϊκής Ένωση'], ['Γιάννη Ξυδάκη', 'Γιάννη Ξυδάκης'], ['Ιωαννίνων'])
    """
    words = name.split(" ")
    if len(words) > _MOST_WORDS or len(words[-1]) < _SHORTEST or not all(map(str.isalpha, words)):
        return []
    if name.islower():
        last = len(words) - 1
        head = next((at for at, word in enumerate(words[:-1]) if not _is_adjective(word)), last)
        parts = [[word, *_changed(word, _ADJECTIVE_ROWS if at < head else _NOUN_ROWS)] for at, word in enumerate(words)]
        parts[head + 1 :] = [[word] for word in words[head + 1 :]]  # `άρμα μάχης`
        forms = (" ".join(form) for form in product(*parts))
    else:
        forms = (" ".join(form) for case in (0, 1) for form in product(*_in_case(words, case)))
    return [form for form in dict.fromkeys(forms) if form != name]


def _is_adjective(word: str) -> bool:
    return not word.endswith("μα") and _row(word, _ADJECTIVE_ROWS) is not None


def _row(word: str, table: Sequence[Row]) -> Row | None:
    return next((row for row in table if word.endswith(row[0])), None)


def _changed(word: str, table: Sequence[Row]) -> list[str]:
    row = _row(word, table)
    return [form for ends in row[1] for end in ends if (form := _with(word, row[0], end))] if row else []


def _in_case(words: Sequence[str], case: int) -> list[list[str]]:
    """Return the words of a name in the genitive (0) or accusative (1); what may depend on the first one stays, too."""
    parts = []
    for at, word in enumerate(words):
        row = _row(word, _NAME_ROWS) if not word.isupper() and (at == 0 or word[0].isupper()) else None
        changed = [_with(word, row[0], end) for end in row[1][case]] if row else []
        parts.append([*changed, *([word] if at or not row else [])])
    return parts


def _with(word: str, ending: str, other: str) -> str:
    """Return a word with another ending. other: `*` before it moves the stress to the stem's last syllable, `-` takes
    it from the stem."""
    stem = word[: len(word) - len(ending)]
    if other[0] not in "*-":
        return stem + other
    bare = stem.translate(_UNSTRESSED)
    if other[0] == "-":
        return bare + other[1:]
    at = max(map(bare.rfind, "αεηιουω"))
    if at < 0:
        return stem + other[1:]
    return bare[:at] + bare[at].translate(_STRESSED) + bare[at + 1 :] + other[1:]
