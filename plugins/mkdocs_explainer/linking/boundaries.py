"""Where a word ends: what stands right beside a name, without a space, and whether it is a part of it.

Scripts differ: Latin, Cyrillic and the like write spaces between words; Chinese, Japanese and Thai do not, but a row of
katakana is one word; Korean has spaces and writes its particles together with the word before.
"""

import re
import unicodedata
from functools import lru_cache
from itertools import takewhile

from mkdocs_explainer.linking.languages import language as pack_of
from mkdocs_explainer.linking.languages.language import Language
from mkdocs_explainer.linking.words import is_acronym

FIRST_OTHER_SCRIPT = "\u0530"
"""Before it, all letters are Latin, Greek or Cyrillic: one class, because their letters look alike."""
_NONE, _EUROPEAN, _DIGIT = "", "e", "d"
_HAN, _HIRAGANA, _KATAKANA, _HANGUL, _UNSPACED = "han", "hira", "kata", "gul", "un"
_EAST_ASIAN = "\u2e80"
"""From here on come the scripts of East Asia."""
_RANGES = (
    ("\u0e00", "\u0f00", _UNSPACED),  # Thai and Lao
    ("\u1000", "\u10a0", _UNSPACED),  # Burmese
    ("\u1780", "\u1800", _UNSPACED),  # Khmer
    ("\u1100", "\u1200", _HANGUL),
    ("\u3040", "\u30a0", _HIRAGANA),
    ("\u30a0", "\u3100", _KATAKANA),
    ("\u3130", "\u3190", _HANGUL),
    ("\u31f0", "\u3200", _KATAKANA),
    ("\uac00", "\ud7b0", _HANGUL),
    ("\uff66", "\uffa0", _KATAKANA),
)
_FIRST_MARK = "\u0300"
"""Before it no sign is a mark."""
_LONGEST_PREFIX = 4
"""Letters of small words before a name in one word."""
_LONGEST_SUFFIX = 24
"""Letters after a name that are read as its suffixes."""
_NEAR, _MOST_LOOKS = 2_000, 4
"""Code points around a name, and places in them, where it is looked up how else the text writes it."""
_LETTERS = re.compile(rf"[^\W\d_]{{1,{_LONGEST_SUFFIX}}}")
_LAST_LETTERS = re.compile(r"(?<![^\W\d_])[^\W\d_]+$")
_FIGURE = re.compile(r"[0-9]+")
_BEFORE_SENTENCE = re.compile(r"\s*$|\n|\s[\"'(]?[^\W\d_a-z]")
_PUNCTUATION = ',;:.!?()«»"'
_SENTENCE_ENDS = ".!?:…\n\"'«»([{—|•*"


@lru_cache(maxsize=4096)
def script_class(sign: str) -> str:
    """Return what kind of letter or figure a sign is; empty for what is neither, also for a raised figure."""
    if not sign.isalnum():
        return _NONE
    category = unicodedata.category(sign)
    if category in ("No", "Nd"):  # ¹ ² ① stand beside a word, not in it
        return _NONE if category == "No" else _DIGIT
    if sign < FIRST_OTHER_SCRIPT or "\u1e00" <= sign < "\u2000":
        return _EUROPEAN
    for first, end, name in _RANGES:
        if first <= sign < end:
            return name
    if sign >= _EAST_ASIAN and unicodedata.name(sign, "").startswith(
        ("CJK", "IDEOGRAPHIC", "KANGXI", "BOPOMOFO", "YI")
    ):
        return _HAN
    return unicodedata.name(sign, "?").partition(" ")[0]


_WITHOUT_SPACES = frozenset([_HAN, _HIRAGANA, _UNSPACED])
_BESIDE_FIGURES = frozenset([_HAN, _HIRAGANA, _KATAKANA, _HANGUL, _UNSPACED])


@lru_cache(maxsize=8192)
def joins(left: str, right: str) -> bool:
    """Return whether two signs that stand side by side may belong to one word.

    >>> joins("a", "b"), joins("入", "Z"), joins("ド", "ネ"), joins("ド", "の"), joins("a", "1"), joins("年", "1")
    (True, False, True, False, True, False)
    """
    if unicodedata.category(right)[0] == "M":
        return True
    one, other = script_class(left), script_class(right)
    if not one or not other:
        return False
    if one == other:
        return one not in _WITHOUT_SPACES
    if _DIGIT in (one, other):
        return one not in _BESIDE_FIGURES and other not in _BESIDE_FIGURES
    return False


def is_inside_word(text: str, start: int, end: int, language: Language) -> bool:
    """Return whether letters beside `text[start:end]` make it a part of a longer word."""
    if start and joins(_letter_before(text, start), text[start]) and not _is_prefixed(text, start, end, language):
        return True
    if language.joined_heads and language.joined_heads.match(text, end):
        return True
    if language.joined_heads_before and text.endswith(language.joined_heads_before, 0, start):
        return True
    if start and language.joined_directions and _is_behind_direction(text, start, language):
        return True
    if end == len(text) or not joins(_letter_before(text, end), text[end]):
        return False
    return not _is_suffixed(text, start, end, language)


def _is_behind_direction(text: str, start: int, language: Language) -> bool:
    """Return whether a direction stands right before a name of the same script and makes another one of it."""
    others = language.joined_directions.get(text[start - 1])
    if others is None or script_class(text[start]) not in (_HAN, _KATAKANA):
        return False
    return start < 2 or text[start - 2] not in others


def _letter_before(text: str, offset: int) -> str:
    """Return the sign before an offset; before marks that stand on or beside a letter, that letter.

    Words of Hindi end in such marks as often as in letters.
    """
    place = offset - 1
    while text[place] >= _FIRST_MARK and place and unicodedata.category(text[place])[0] == "M":
        place -= 1
    return text[place]


def _is_prefixed(text: str, start: int, end: int, language: Language) -> bool:
    """Return whether nothing but small words stands before the name in its word (`בירושלים`)."""
    if start < 1 or not (language.prefixes or language.is_prefix):
        return False
    match = _LAST_LETTERS.search(text, max(0, start - _LONGEST_PREFIX - 1), start)
    if match is None:
        return False
    word, doubled = match.group(), language.doubled_letter
    if language.is_prefix and language.is_prefix(word, text[start:end]):
        return True
    if doubled and text[start] == doubled and word[-1] == doubled and word[:-1] in language.prefixes:
        return True
    return word in language.prefixes


def _is_suffixed(text: str, start: int, end: int, language: Language) -> bool:
    """Return whether nothing but small words stands after the name in its word (`인도는`)."""
    suffix = language.is_suffix
    if not suffix and script_class(text[end]) == _HANGUL:
        suffix = pack_of("ko").is_suffix
    if not suffix:
        return False
    match = _LETTERS.match(text, end)
    return match is not None and suffix(text[start:end], match.group())


def is_bound_by_sign(text: str, start: int, end: int, language: Language) -> bool:
    """Return whether a sign beside `text[start:end]` belongs to the same name (`AT&T`, `O'Brien`, `C++`)."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    return _is_bound_left(text, start, end, before, language) or _is_bound_right(text, start, end, after, language)


def _is_bound_left(text: str, start: int, end: int, sign: str, language: Language) -> bool:
    if sign in "@_\\#":
        return True
    if sign not in ".'&\\\"":
        return False
    before = text[start - 2 : start - 1] if start > 1 else ""
    if sign == ".":  # in Thai an abbreviation stands right before the name (`จ.อุดรธานี`)
        return text[start].islower() or (before.isalnum() and script_class(before) not in _WITHOUT_SPACES)
    if not before.isalnum():
        return False
    if sign == '"':
        return _is_gershayim(text, start - 1)
    is_quoted = text.startswith("'", end) and _is_prefixed(text, start - 1, end, language)  # `ב'תל אביב'`
    return sign != "'" or not (is_quoted or _is_elided(text, start - 1, language))


def _is_gershayim(text: str, offset: int) -> bool:
    """Return whether the sign at `offset` stands before the last letter of a Hebrew acronym; else it quotes."""
    letters = _LETTERS.match(text, offset + 1)
    is_hebrew = offset > 0 and script_class(text[offset - 1]) == "HEBREW"
    return is_hebrew and letters is not None and len(letters[0]) == 1 and script_class(letters[0]) == "HEBREW"


def _is_elided(text: str, end: int, language: Language) -> bool:
    """Return whether the word that ends before the apostrophe at `end` is one that has lost its vowel.

    With a capital it begins a sentence, or it is a part of the name (`L'Aquila`, `D'Alema`).
    """
    if not language.elisions:
        return False
    match = _LAST_LETTERS.search(text, max(0, end - _LONGEST_SUFFIX), end)
    if not match or match.group().lower() not in language.elisions:
        return False
    word = match.group()
    if word.islower():
        return True
    if _opens_sentence(text, match.start(), language):
        return not _has_capital_inside(text, match.start(), end + 1)
    return word.isupper() and (len(word) > 1 or _follows_capitals(text, match.start()))


def _follows_capitals(text: str, offset: int) -> bool:
    """Return whether the last word before `offset` of more than a letter is in capitals (`DE L'ORZ À L'ISLANDIE`)."""
    words = text[max(0, offset - _LONGEST_SUFFIX) : offset].rstrip(" ").rpartition("\n")[2].split(" ")
    while len(words) > 1 and len(words[-1]) == 1 and words[-1].isupper():
        words.pop()
    before = words[-1].replace("'", "").strip(_PUNCTUATION)
    return len(before) > 1 and before.isalpha() and before.isupper()


def _has_capital_inside(text: str, begin: int, start: int) -> bool:
    """Return whether the text has an elided word and the letters behind it with the word's capital inside a sentence.

    begin, start: of the word and of the letters (`L'Aquila`).
    """
    if not (match := _LETTERS.match(text, start)):
        return False
    words, high = f" {text[begin : match.end()]}", begin + _NEAR
    place = text.find(words, max(0, begin - _NEAR), high)
    for _ in range(_MOST_LOOKS):
        if place < 0:
            return False
        before, behind = text[place - 1 : place], text[place + len(words) : place + len(words) + 1]
        is_inside = before.isalnum() or before == ","
        if is_inside and not behind.isalpha() and not _follows_capitals(text, place):
            return True
        place = text.find(words, place + 1, high)
    return False


def _opens_sentence(text: str, offset: int, language: Language) -> bool:
    before = text[max(0, offset - _LONGEST_SUFFIX) : offset].rstrip(" ")
    if before.endswith("."):  # also after an abbreviated title or name: M. D'Orme
        word = re.split(r"[^\w.]", before)[-1].rstrip(".")
        return not word or (len(word) > 1 and f"{word.lower()}." not in language.titles)
    return not before or before[-1] in _SENTENCE_ENDS or before.endswith((" -", "--"))


def _is_bound_right(text: str, start: int, end: int, sign: str, language: Language) -> bool:
    is_call = text.startswith(("()", "::"), end)  # of a program
    if is_call or sign in "_@#\\+" or unicodedata.category(sign)[0] == "M":
        return True
    rest = text[end + 1 : end + 2]
    if sign == "&":
        return rest.isalnum()
    if sign == "'":
        is_quoted = text[start - 1 : start] == "'" and not text[max(0, start - 2) : start - 1].isalnum()
        is_word = script_class(rest) != _NONE and not is_quoted and not _is_clitic(text, start, end, language)
        return is_word and not (rest.isalpha() and _alphabet(rest) != _alphabet(text[end - 1]))  # `Ankora'да`
    if sign == '"':
        return _is_gershayim(text, end)
    if sign == ".":
        return rest.islower() or _is_figure_after_stop(text, end) or (text[end + 2 : end + 3] == "." and rest.isalpha())
    return False


@lru_cache(maxsize=1024)
def _alphabet(sign: str) -> str:
    return unicodedata.name(sign, "?").partition(" ")[0]


def _is_figure_after_stop(text: str, end: int) -> bool:
    """Return whether a figure behind the full stop at `end` belongs to the name (`Ex.2 is`), and is no footnote's mark:
    a raised one, or one before the next sentence (`Ex.2 They`)."""
    match = _FIGURE.match(text, end + 1)
    return match is not None and not (text[end - 1].isalpha() and _BEFORE_SENTENCE.match(text, match.end()))


def _is_clitic(text: str, start: int, end: int, language: Language) -> bool:
    """Return whether the letters after the apostrophe at `end` are a small word or a suffix, not a part of the name."""
    match = _LETTERS.match(text, end + 1)
    if not match:
        return False
    letters = "".join(takewhile(str.isalpha, match.group()))  # no raised figure of a footnote
    stop = match.start() + len(letters)
    if stop < len(text) and joins(letters[-1], text[stop]):
        return False
    if letters.islower() and is_acronym(text[start:end]):
        return True  # an ending (`ORZ'er`), in whatever language
    is_shouted = letters.isupper() and (len(letters) == 1 or text[start:end].isupper())
    if not (letters.islower() or is_shouted or not letters.isascii()):
        return False
    return letters.lower() in language.clitics or language.apostrophe_suffixes


def is_in_slashes(text: str, start: int, end: int, _language: Language) -> bool:
    """Return whether the words are a piece of something like `F/A-18` or `N/A`: one side is a letter or number."""
    before, after = text[start - 1 : start] == "/", text[end : end + 1] == "/"
    if not before and not after:
        return False
    left = text[start - 2 : start - 1] if before and start > 1 else ""
    is_left_single = left.isalnum() and (start < 3 or not text[start - 3].isalpha())
    right = text[end + 1 : end + 2] if after else ""
    is_dotted = text[end + 2 : end + 3] == "." and text[end + 3 : end + 4].isalpha()  # `Kaldovia/U.S. trade`
    is_right_single = right.isalnum() and not text[end + 2 : end + 3].isalpha() and not is_dotted
    return end - start == 1 or is_left_single or is_right_single
